"""Leave a workspace: the computer groups that the connector made go, as far as the app may; what stays is said.

The rows stay until the workspace lets them go, and table and rule stay because others may use them: an administrator removes
them by the commands that are given. Nothing here ever stops what the person wanted to do.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from azconsole.domain.apps import AzureService
from azconsole.domain.arm_ids import quoted, segment
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.log_analytics import TABLE, CollectionUpload, ConnectorSettings
from azconsole.domain.texts import plural, say
from azconsole.operations.find_workspaces import AzureAccess
from azconsole.operations.log_ports import UploadStore
from azconsole.operations.rule_names import search_id

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What became of the computer groups, and sentences about what stays in Azure."""

    removed: int = 0
    failed: int = 0
    stays: tuple[str, ...] = ()


class LeaveWorkspace:
    """Leaving."""

    def __init__(self, access: AzureAccess, uploads: UploadStore) -> None:
        self._access = access
        self._uploads = uploads

    def groups(self, service: AzureService) -> int:
        """How many computer groups the connector has made there."""
        return len(self._uploads.all(service.id))

    def run(self, service: AzureService, cancel: CancelToken) -> Leaving:
        """Remove the service's computer groups and forget its uploads; a cancel leaves the rest there. Raises StoreError."""
        settings = service.connector
        if settings is None:
            return Leaving()
        uploads = self._uploads.all(service.id)
        removed, why = self._remove(service, settings, uploads, cancel)
        for upload in uploads:
            self._uploads.forget(service.id, upload.collection_id)
        failed = len(uploads) - removed
        stays = (_groups_stay(settings, failed, why),) if failed else ()
        leaving = Leaving(removed, failed, (*stays, *what_stays(settings)))
        for sentence in leaving.stays:
            _log.warning("%s", sentence)
        return leaving

    def _remove(
        self, service: AzureService, settings: ConnectorSettings, uploads: list[CollectionUpload], cancel: CancelToken
    ) -> tuple[int, str]:
        """Remove what can be removed: how many groups are gone, and why the rest is not."""
        removed, why = 0, ""
        if not uploads:
            return removed, why
        try:
            with self._access.session(service.server_app, cancel) as azure:
                for upload in uploads:
                    cancel.check()
                    azure.delete_saved_search(settings.workspace.id, search_id(settings.site_code, upload.code))
                    removed += 1
        except AzConsoleError as error:
            why = error.message
        return removed, why


def what_stays(settings: ConnectorSettings) -> tuple[str, ...]:
    """What no administrator shall overlook: table and rule."""
    workspace, rule = settings.workspace, settings.rule
    rows = say(
        "The table {table} stays in the workspace “{workspace}” with its rows.", table=TABLE, workspace=workspace.name
    )
    if rule is None:
        return (rows,)
    parts = [quoted(segment(rule.id, name)) for name in ("dataCollectionRules", "resourceGroups", "subscriptions")]
    if not all(parts):
        return (rows,)
    # by its parts: Git Bash would make a path of this computer of an id
    name, group, subscription = parts
    command = (
        f"az monitor data-collection rule delete --name {name} --resource-group {group} --subscription {subscription}"
    )
    return (
        rows,
        say("The data collection rule {rule} stays; this removes it: {command}", rule=rule.name, command=command),
    )


def _groups_stay(settings: ConnectorSettings, count: int, why: str) -> str:
    return plural(
        count,
        "1 computer group stays in the workspace “{workspace}” (category ConfigMgr): {why}",
        "{count:n} computer groups stay in the workspace “{workspace}” (category ConfigMgr): {why}",
        workspace=settings.workspace.name,
        why=why,
    )
