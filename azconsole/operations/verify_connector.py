"""Verify a Log Analytics service: its app as every server app, and then what the app may do in the workspace."""

from __future__ import annotations

from azconsole.domain.apps import AzureService
from azconsole.domain.azure_rights import how_to, private_only
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AccessDeniedError, NotFoundError, SignInError
from azconsole.domain.log_analytics import Missing, Right
from azconsole.domain.progress import OnStep, StepState, ignore_steps
from azconsole.domain.texts import joined, say
from azconsole.operations.find_workspaces import AzureAccess, read_rights
from azconsole.operations.results import Verification
from azconsole.operations.verify_app import VerifyApp
from azconsole.operations.verify_lines import NOT_LOOKED_AT, Lines

WORKSPACE_LINES: dict[str, str] = {
    "workspace": say("The workspace is there"),
    "groups": say("The app may write the table and the computer groups"),
    "rule": say("The data collection rule is there"),
    "upload": say("The app may upload"),
    "query": say("The app may query the workspace"),
}
_RIGHTS = {
    "groups": frozenset({Right.WRITE_TABLE, Right.WRITE_SEARCH}),
    "upload": frozenset({Right.UPLOAD}),
    "query": frozenset({Right.QUERY}),
}


class VerifyConnector:
    """Verifying a configured connection."""

    def __init__(self, verify: VerifyApp, access: AzureAccess) -> None:
        self._verify = verify
        self._access = access

    def run(self, service: AzureService, cancel: CancelToken, on_step: OnStep = ignore_steps) -> Verification:
        """The lines of the app (operations/verify_server.py without directory-read), then WORKSPACE_LINES. Raises
        ThrottledError, UnavailableError, StoreError, Cancelled: then nothing is known."""
        found = self._verify.app(service.server_app, None, cancel, on_step, reads_directory=False)
        lines = Lines(WORKSPACE_LINES, on_step)
        if found.ok and service.connector is not None:
            try:
                self._look(service, lines, cancel)
            except (AccessDeniedError, NotFoundError, SignInError) as error:
                lines.settle("workspace", StepState.FAILED, joined(error.message, error.hint))
        lines.settle_rest(StepState.SKIPPED, NOT_LOOKED_AT)
        return Verification(found.lines + lines.result().lines, found.expiry)

    def _look(self, service: AzureService, lines: Lines, cancel: CancelToken) -> None:
        settings = service.connector
        assert settings is not None
        lines.show("workspace", StepState.RUNNING)
        with self._access.session(service.server_app, cancel) as azure:
            workspace = azure.workspace(settings.workspace.id)
            closed = private_only(workspace)
            state = StepState.WARNING if closed else StepState.DONE
            lines.settle("workspace", state, joined(*(line.sentence for line in closed)) or workspace.name)
            rights = read_rights(azure, service.server_app, workspace, settings.site_code)
        gone = say("The rule is gone. Open the service's properties and apply its workspace again.")
        lines.judge("rule", rights.rule is not None, rights.rule_name, gone)
        missing = rights.missing()
        for key, wanted in _RIGHTS.items():
            lacking = [line for line in missing if line.right in wanted]
            if key == "upload" and not rights.may_upload and not lacking:
                lines.settle(key, StepState.FAILED, say("Not yet, but the app may assign the role to itself."))
            else:
                lines.judge(key, not lacking, "", _told(lacking))


def _told(missing: list[Missing]) -> str:
    return joined(*(joined(line.sentence, how_to(line)) for line in missing[:1]))
