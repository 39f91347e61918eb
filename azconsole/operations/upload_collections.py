"""Upload the chosen collections to the workspace: by the Logs Ingestion API, a computer group for each (fact 196).

A collection that has not changed since its last upload costs nothing but the look at its computer group, which one call gives
for all. A changed one is a sync of its own: its rows carry one id, and the table shows it when all have come in. How many
parts were acknowledged is on disk before the next one goes, so that a sync that was broken off goes on with what is missing.
Whether the part arrived whose answer nobody saw, the workspace is asked; where it cannot tell, the part is sent again, which
the queries allow for (domain/ready_queries.py).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection
from azconsole.domain.errors import (
    AzConsoleError,
    Cancelled,
    ConflictError,
    NotFoundError,
    UserInputError,
)
from azconsole.domain.log_analytics import (
    CollectionUpload,
    ConnectorSettings,
    DataRule,
    SavedSearch,
    UploadResult,
)
from azconsole.domain.ready_queries import rows_of
from azconsole.domain.runs import RunEnd
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind
from azconsole.operations.collection_ports import CollectionStore
from azconsole.operations.connect_workspace import ensure_table
from azconsole.operations.find_workspaces import AzureAccess
from azconsole.operations.log_ports import Azure, UploadStore
from azconsole.operations.ports import Clock, RunStore, ServiceStore
from azconsole.operations.rule_names import computer_group, search_id
from azconsole.operations.send_parts import PartSender
from azconsole.operations.sync_ids import began, new_sync_id
from azconsole.operations.upload_parts import Row, Sync, parts

AGAIN = timedelta(hours=18)
"""An unchanged collection is uploaded again after this time, and so within 24 hours with a sync every three: the portal asks for
the last 24 hours unless it is told otherwise, which holds for the rows behind a computer group, too."""
NOBODY: Row = (0, "")
"""The one row of a collection without members."""
_TRIES = 3
_IDS_KEPT = 20
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UploadProgress:
    """How far a sync is: `done` of `collections` are finished; `collection` is the name of the one at hand, of whose `members`
    so many `rows` have been acknowledged in so many `parts`."""

    collection: str
    done: int
    collections: int
    rows: int = 0
    members: int = 0
    parts: int = 0


OnUpload = Callable[[UploadProgress], None]


class UploadCollections:
    """Syncing the collections of Log Analytics services."""

    def __init__(
        self,
        services: ServiceStore,
        collections: CollectionStore,
        uploads: UploadStore,
        runs: RunStore,
        access: AzureAccess,
        clock: Clock,
    ) -> None:
        self._services = services
        self._collections = collections
        self._uploads = uploads
        self._runs = runs
        self._access = access
        self._clock = clock

    def run(self, service_id: int, cancel: CancelToken, on_progress: OnUpload = lambda _: None) -> UploadResult:
        """Sync once, and record the run however it ends. Raises NotFoundError, UserInputError (no Log Analytics service),
        AccessDeniedError (code "role-spreading" while Azure does not know of the role yet), SignInError, ThrottledError,
        UnavailableError, StoreError, Cancelled: what was acknowledged by then is not sent again."""
        service = self._services.get(service_id)
        settings, rule = _settings(service)
        begun = self._clock()
        _log.info("Sync of the collections of “%s” to the workspace %s", service.name, settings.workspace.id)
        counts = _Counts()
        try:
            with closing(_Sync(self, service, settings, rule, cancel, counts, on_progress)) as sync:
                sync.run()
        except AzConsoleError as error:
            _log.error("The sync failed: %s", error)
            self._record(service, begun, counts, DiscoveryOutcome.FAILED, error)
            raise
        except Cancelled:
            _log.info("The sync was cancelled; it goes on where it stands")
            self._record(service, begun, counts, DiscoveryOutcome.CANCELLED)
            raise
        result = self._record(service, begun, counts, DiscoveryOutcome.COMPLETED)
        _log.info("%s", said(result))
        return result

    def last(self, service_id: int) -> list[CollectionUpload]:
        """The last upload of each collection."""
        return self._uploads.all(service_id)

    def _record(
        self,
        service: AzureService,
        begun: datetime,
        counts: _Counts,
        outcome: DiscoveryOutcome,
        error: AzConsoleError | None = None,
    ) -> UploadResult:
        seconds = max(0.0, (self._clock() - begun).total_seconds())
        result = replace(counts.result, seconds=seconds, request_ids=tuple(counts.request_ids[-_IDS_KEPT:]))
        end = RunEnd.of(error) if error else RunEnd()
        end = replace(end, request_ids=(*end.request_ids, *result.request_ids)[:_IDS_KEPT])
        run = DiscoveryResult(RoundKind.UPLOAD, outcome, 0, 0, 0, result.parts, 0, 0, seconds, begun)
        message = error.message if error else said(result) if outcome is DiscoveryOutcome.COMPLETED else ""
        self._runs.add(service.id, run, message, error.request_id if error else "", end=end, upload=result)
        return result


@dataclass(slots=True)
class _Counts:
    """What a sync did so far."""

    result: UploadResult = field(default_factory=UploadResult)
    request_ids: list[str] = field(default_factory=list)

    def add(self, **more: int) -> None:
        for name, count in more.items():
            self.result = replace(self.result, **{name: getattr(self.result, name) + count})


@dataclass(frozen=True, slots=True)
class _Due:
    """A chosen collection as it is now; `fresh`: its last upload still says so."""

    collection: Collection
    members: int
    digest: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class _Sending:
    """A sync of a collection under way."""

    number: int
    name: str
    sync: Sync
    digest: str


class _Sync:
    """One sync of one service. Connections are made when they are needed."""

    def __init__(
        self,
        owner: UploadCollections,
        service: AzureService,
        settings: ConnectorSettings,
        rule: DataRule,
        cancel: CancelToken,
        counts: _Counts,
        on_progress: OnUpload,
    ) -> None:
        self._collections, self._uploads = owner._collections, owner._uploads
        self._access, self._clock = owner._access, owner._clock
        self._service, self._settings = service, settings
        self._cancel, self._counts, self._on_progress = cancel, counts, on_progress
        self._sender = PartSender(owner._access, owner._services, service, settings, rule, cancel)
        self._done = 0

    def run(self) -> None:
        """Evaluate, upload what changed, remove what is no longer chosen."""
        self._collections.evaluate(self._clock(), lambda: self._cancel.cancelled)
        self._cancel.check()
        known = {upload.collection_id: upload for upload in self._uploads.all(self._service.id)}
        chosen = [c for c in self._collections.all() if c.id in self._settings.collections]
        gone = [known[number] for number in known.keys() - {c.id for c in chosen}]
        self._total = len(chosen) + len(gone)
        with self._access.session(self._service.server_app, self._cancel) as azure:
            groups = {one.search_id.lower(): one for one in azure.saved_searches(self._settings.workspace.id)}
            due = [self._look(collection, known.get(collection.id)) for collection in chosen]
            if gone or not all(one.fresh for one in due):
                due = self._with_table(azure, due)
            for one in due:
                self._tell(one.collection.name)
                self._sync(azure, groups, one)
                self._done += 1
            for upload in sorted(gone, key=lambda one: one.name):
                self._tell(upload.name)
                self._remove(azure, upload)
                self._done += 1
        self._tell("")

    def close(self) -> None:
        """Close the connections."""
        self._sender.close()

    def _look(self, collection: Collection, last: CollectionUpload | None) -> _Due:
        self._cancel.check()
        self._tell(collection.name)
        members, print_ = self._collections.fingerprint(collection.id)
        digest = self._digest(print_, collection)
        fresh = last is not None and last.digest == digest and self._clock() - last.synced < AGAIN
        return _Due(collection, members, digest, fresh)

    def _with_table(self, azure: Azure, due: list[_Due]) -> list[_Due]:
        """See that the table is there: without it Azure takes the rows, drops them, and says nothing. When it had to be made
        anew, nothing that was uploaded is there any more."""
        if not ensure_table(azure, self._settings.workspace.id):
            return due
        _log.warning("The table was gone and was made anew: all collections are uploaded")
        for one in due:
            self._uploads.set_pending(self._service.id, one.collection.id, "", "", 0)
        return [replace(one, fresh=False) for one in due]

    def _sync(self, azure: Azure, groups: dict[str, SavedSearch], due: _Due) -> None:
        self._cancel.check()
        collection, fresh = due.collection, due.fresh
        group = computer_group(self._settings.site_code, collection)
        if not fresh:
            upload = self._upload(azure, collection, due.members, due.digest)
        if groups.get(group.search_id) != group:
            azure.put_saved_search(self._settings.workspace.id, group)
            _log.info("Computer group %s of “%s” was written", group.search_id, collection.name)
        if fresh:
            self._counts.add(unchanged=1)
        else:
            self._uploads.set(self._service.id, upload)
            self._counts.add(uploaded=1)

    def _upload(self, azure: Azure, collection: Collection, members: int, digest: str) -> CollectionUpload:
        """Send the parts that are missing. Somebody may change the collection between its fingerprint and its rows: then it
        begins again as it is now."""
        for _ in range(_TRIES):
            sync_id, acknowledged, resumed = self._begin(collection, digest)
            sync = Sync(
                str(sync_id),
                began(sync_id),
                self._settings.site_code,
                collection.code,
                collection.name,
                max(1, members),
            )
            rows: Iterator[Row] = self._collections.rows(collection.id) if members else iter((NOBODY,))
            sent, count = self._send(
                azure, _Sending(collection.id, collection.name, sync, digest), rows, acknowledged, resumed
            )
            if sent == sync.members:
                _log.info("“%s”: %d rows in %d parts, sync %s", collection.name, members, count, sync_id)
                synced = self._clock()
                return CollectionUpload(
                    collection.id, collection.code, collection.name, synced, members, count, digest, str(sync_id)
                )
            self._uploads.set_pending(self._service.id, collection.id, "", "", 0)
            members, print_ = self._collections.fingerprint(collection.id)
            digest = self._digest(print_, collection)
        raise ConflictError(
            say("The collection does not rest"),
            say(
                "The members of “{collection}” changed again and again while they were read.",
                collection=collection.name,
            ),
            say("The next sync tries again."),
        )

    def _begin(self, collection: Collection, digest: str) -> tuple[UUID, int, bool]:
        """The sync to go on with and its acknowledged parts, or a new one; whether it was begun before."""
        sync_id, was, acknowledged = self._uploads.pending(self._service.id, collection.id)
        if sync_id and was == digest:
            _log.info("“%s”: sync %s goes on after %d parts", collection.name, sync_id, acknowledged)
            return UUID(sync_id), acknowledged, True
        made = new_sync_id(self._clock())
        self._uploads.set_pending(self._service.id, collection.id, str(made), digest, 0)
        return made, 0, False

    def _send(
        self, azure: Azure, one: _Sending, rows: Iterator[Row], acknowledged: int, resumed: bool
    ) -> tuple[int, int]:
        """Send what is missing of a sync: how many rows and parts it has."""
        passed, count, arrived = 0, 0, None if resumed else 0
        with closing(parts(one.sync, rows)) as waiting:
            for part in waiting:
                self._cancel.check()
                count += 1
                passed += part.rows
                if count > acknowledged:
                    if arrived is None:
                        arrived = self._arrived(one.sync.sync_id)
                    if passed > arrived:
                        self._counts.request_ids.append(self._sender.send(azure, part))
                        self._counts.add(rows=part.rows, parts=1)
                    self._uploads.set_pending(self._service.id, one.number, one.sync.sync_id, one.digest, count)
                self._tell(one.name, passed, one.sync.members, count)
        return passed, count

    def _arrived(self, sync_id: str) -> int:
        """How many rows of a sync the workspace has; 0 when it does not tell."""
        try:
            identity = self._access.identity(self._service.server_app, self._cancel)
            queries = self._access.azure.log_queries(identity, self._settings.workspace.customer_id, self._cancel)
            with closing(queries):
                answer = queries.run(rows_of(sync_id), "", self._cancel)
            return int(answer.rows[0][0]) if answer.rows and answer.rows[0] else 0
        except (AzConsoleError, TypeError, ValueError) as error:
            _log.info("How much of sync %s has arrived is not known: %s", sync_id, error)
            return 0

    def _remove(self, azure: Azure, upload: CollectionUpload) -> None:
        """A collection that is no longer chosen: an empty sync, and its computer group goes."""
        self._cancel.check()
        now = self._clock()
        sync_id = new_sync_id(now)
        sync = Sync(str(sync_id), began(sync_id), self._settings.site_code, upload.code, upload.name, 1)
        for part in parts(sync, (NOBODY,)):
            self._counts.request_ids.append(self._sender.send(azure, part))
            self._counts.add(rows=part.rows, parts=1)
        azure.delete_saved_search(self._settings.workspace.id, search_id(self._settings.site_code, upload.code))
        self._uploads.forget(self._service.id, upload.collection_id)
        self._counts.add(removed=1)
        _log.info("“%s” is no longer chosen: its computer group was removed", upload.name)

    def _digest(self, fingerprint: str, collection: Collection) -> str:
        """What an upload was of: members, names, and the workspace that it went to (by whatever rule)."""
        settings = self._settings
        parts_ = (fingerprint, collection.code, collection.name, settings.site_code, settings.workspace.customer_id)
        return sha256("\0".join(parts_).encode()).hexdigest()

    def _tell(self, name: str, rows: int = 0, members: int = 0, count: int = 0) -> None:
        self._on_progress(UploadProgress(name, self._done, self._total, rows, members, count))


def said(result: UploadResult) -> str:
    """What a sync did, in a sentence."""
    return say(
        "Collections: {uploaded:n} uploaded ({rows:n} rows in {parts:n} parts), {unchanged:n} unchanged, {removed:n} removed.",
        uploaded=result.uploaded,
        rows=result.rows,
        parts=result.parts,
        unchanged=result.unchanged,
        removed=result.removed,
    )


def _settings(service: AzureService) -> tuple[ConnectorSettings, DataRule]:
    settings = service.connector
    if settings is None:
        raise UserInputError(
            say("Nothing to upload"), say("“{service}” is no Log Analytics Connector.", service=service.name)
        )
    if settings.rule is None:
        raise NotFoundError(
            say("The data collection rule is missing"),
            say("“{service}” was not connected to its workspace wholly.", service=service.name),
            say("Open the service's properties and apply its workspace again."),
            code="rule-missing",
        )
    return settings, settings.rule
