"""Prepare a workspace for the connector: its table, the data collection rule beside it, and the right to upload.

Every name is fixed (operations/rule_names.py) and every request puts, so beginning again goes on where it stopped: what is
there is found and used. When it cannot go on, the error says what was made and stays.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from azconsole.domain.apps import App
from azconsole.domain.azure_rights import METRICS_PUBLISHER_ID, WorkspaceRights, how_to, upload_missing
from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection
from azconsole.domain.errors import AccessDeniedError, AzConsoleError, NotFoundError
from azconsole.domain.log_analytics import COLUMNS, STREAM, TABLE, ConnectorSettings, DataRule, Missing, Workspace
from azconsole.domain.progress import OnStep, StepReport, StepState, ignore_steps
from azconsole.domain.texts import Said, joined, plural, say
from azconsole.operations.find_workspaces import AzureAccess, object_id, permissions, read_rights
from azconsole.operations.log_ports import Azure
from azconsole.operations.rule_names import rule_name

TITLES = {
    "workspace": say("Look at the workspace and the rights in it"),
    "table": say("Make the table in the workspace"),
    "rule": say("Make the data collection rule"),
    "role": say("Give the app the right to upload"),
}
_log = logging.getLogger(__name__)
_TABLE_COLUMNS = tuple((name, in_table) for name, in_table, _ in COLUMNS)
_STREAM_COLUMNS = tuple((name, in_stream) for name, _, in_stream in COLUMNS)


def preview(settings: ConnectorSettings, collections: Sequence[Collection]) -> tuple[Said, ...]:
    """What configuring makes in Azure, and what the first sync makes, as sentences; the table may be there already."""
    workspace = settings.workspace
    groups = plural(
        len(collections),
        "The sync, every 3 hours, makes 1 computer group in the workspace, and uploads its members.",
        "The sync, every 3 hours, makes {count:n} computer groups in the workspace, and uploads their members.",
    )
    return (
        say("Table {table} in the workspace “{workspace}”", table=TABLE, workspace=workspace.name),
        say(
            "Data collection rule {rule} in the resource group “{group}”",
            rule=rule_name(settings.site_code, workspace.name),
            group=workspace.resource_group,
        ),
        say("Role Monitoring Metrics Publisher on that rule for the app, where the app may assign it"),
        groups if collections else say("No collection is chosen yet, so nothing is uploaded until one is added."),
    )


class ConnectWorkspace:
    """Preparing a workspace."""

    def __init__(self, access: AzureAccess) -> None:
        self._access = access

    def run(
        self, app: App, settings: ConnectorSettings, cancel: CancelToken, on_step: OnStep = ignore_steps
    ) -> ConnectorSettings:
        """The settings with the workspace as it is now and its rule. A missing right to upload is a WARNING of the step
        "role" with the command that gives it; any other missing right raises AccessDeniedError. Raises NotFoundError (no
        such workspace), SignInError, ConflictError, UnavailableError, Cancelled."""
        with self._access.session(app, cancel) as azure:
            return _Connecting(azure, app, settings, cancel, on_step).run()


def connect(azure: Azure, app: App, settings: ConnectorSettings, cancel: CancelToken) -> ConnectorSettings:
    """The same within a session that is there already."""
    return _Connecting(azure, app, settings, cancel, ignore_steps).run()


def ensure_table(azure: Azure, workspace_id: str) -> bool:
    """See that the table is there; whether it was made."""
    return azure.ensure_table(workspace_id, TABLE, _TABLE_COLUMNS)


class _Connecting:
    """One preparation."""

    def __init__(
        self, azure: Azure, app: App, settings: ConnectorSettings, cancel: CancelToken, on_step: OnStep
    ) -> None:
        self._azure = azure
        self._app = app
        self._settings = settings
        self._cancel = cancel
        self._on_step = on_step
        self._made: list[Said] = []

    def run(self) -> ConnectorSettings:
        try:
            with self._step("workspace"):
                workspace, rights = self._look()
            with self._step("table") as tell:
                if ensure_table(self._azure, workspace.id):
                    self._made.append(say("the table {table}", table=TABLE))
                    tell(StepState.DONE, say("{table} was made.", table=TABLE))
                else:
                    tell(StepState.DONE, say("{table} is there.", table=TABLE))
            with self._step("rule") as tell:
                rule = self._rule(workspace, rights)
                tell(StepState.DONE, say("{rule} is ready.", rule=rule.name))
            with self._step("role") as tell:
                tell(*self._role(rule))
        except AzConsoleError as error:
            if self._made:
                stays = say("Made before, and used when you try again: {things}.", things=joined(*self._made, by=", "))
                error.hint = joined(error.hint, stays)
            raise
        return replace(self._settings, workspace=workspace, rule=rule)

    def _look(self) -> tuple[Workspace, WorkspaceRights]:
        wanted = self._settings.workspace
        try:
            workspace = self._azure.workspace(wanted.id)
        except NotFoundError as error:
            raise NotFoundError(
                say("The workspace is gone"),
                say("Azure has no workspace “{workspace}” in this resource group any more.", workspace=wanted.name),
                say("Choose another workspace."),
                code=error.code,
                request_id=error.request_id,
            ) from error
        rights = read_rights(self._azure, self._app, workspace, self._settings.site_code)
        blocking = [line for line in rights.missing() if line.blocks]
        if blocking:
            raise denied(blocking)
        return workspace, rights

    def _rule(self, workspace: Workspace, rights: WorkspaceRights) -> DataRule:
        """Put the rule; one that is there and may not be changed is used as it is."""
        try:
            rule = self._azure.put_rule(workspace, rights.rule_name, STREAM, _STREAM_COLUMNS)
        except AccessDeniedError:
            if rights.rule is None:
                raise
            return rights.rule
        if rights.rule is None:
            self._made.append(say("the data collection rule {rule}", rule=rule.name))
            _log.info("Made the data collection rule %s", rule.id)
        return rule

    def _role(self, rule: DataRule) -> tuple[StepState, str]:
        held = permissions(self._azure, rule.id)
        rights = WorkspaceRights(self._app.client_id, self._settings.workspace, (), (), rule, held, rule.name)
        if rights.may_upload:
            return StepState.DONE, say("The app has it.")
        if rights.may_grant:
            try:
                self._azure.grant(rule.id, METRICS_PUBLISHER_ID, self._azure.principal_id())
            except AccessDeniedError as error:
                _log.warning("The role was not assigned, although the app may assign roles: %s", error)
            else:
                self._made.append(say("a role assignment on the rule"))
                return StepState.DONE, say("It was assigned; Azure needs up to 30 minutes until it counts.")
        missing = upload_missing(self._app.client_id, rule.name, rule.id, object_id(self._azure))
        return StepState.WARNING, joined(missing.sentence, how_to(missing))

    @contextmanager
    def _step(self, key: str) -> Iterator[Callable[[StepState, str], None]]:
        """Report a step as running, then as what the block tells, done or failed."""
        self._cancel.check()
        title, ended = TITLES[key], [(StepState.DONE, "")]
        self._on_step(StepReport(key, title, StepState.RUNNING))
        try:
            yield lambda state, detail: ended.append((state, detail))
        except AzConsoleError as error:
            self._on_step(StepReport(key, title, StepState.FAILED, error.message))
            raise
        self._on_step(StepReport(key, title, *ended[-1]))


def denied(missing: Sequence[Missing]) -> AccessDeniedError:
    """What is missing, as an error: what it takes and the commands."""
    return AccessDeniedError(
        say("A right is missing in Azure"),
        joined(*(line.sentence for line in missing)),
        joined(*dict.fromkeys(how_to(line) for line in missing)),
        code="azure-right-missing",
    )
