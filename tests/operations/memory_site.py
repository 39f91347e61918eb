"""The site's own stores in memory: journal, key store, apps, services; each call is a point where `Faults` may strike."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.changes import Change, ChangeState, JournalStep, StepRecord
from azconsole.domain.errors import ConflictError, KeyStoreUnavailableError, NotFoundError
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.redact import Secret
from azconsole.domain.typed_text import folded
from tests.operations.memory import Faults


class MemoryJournal:
    """The journal; `written` is every text that ever went into it."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self.changes: dict[UUID, Change] = {}
        self.written: list[str] = []
        self.held: set[UUID] = set()

    def begin(self, change: Change) -> None:
        with self._faults.call("journal.begin"):
            self.changes[change.id] = change
            self.written.append(str(change))

    def sent(self, change_id: UUID, step: JournalStep, result: dict[str, str]) -> None:
        self._record(change_id, StepRecord(step, "sent", dict(result)))

    def done(self, change_id: UUID, step: JournalStep, result: dict[str, str]) -> None:
        self._record(change_id, StepRecord(step, "done", dict(result)))

    def _record(self, change_id: UUID, record: StepRecord) -> None:
        with self._faults.call(f"journal.{record.state}"):
            change = self.changes[change_id]
            others = tuple(s for s in change.steps if s.step is not record.step)
            self.changes[change_id] = replace(change, steps=(*others, record))
            self.written.append(str(record))

    def finish(self, change_id: UUID, state: ChangeState) -> None:
        with self._faults.call("journal.finish"):
            self.changes[change_id] = replace(self.changes[change_id], state=state)

    def get(self, change_id: UUID) -> Change:
        if change_id not in self.changes:
            raise NotFoundError("No change", "There is no such change.")
        return self.changes[change_id]

    @contextmanager
    def working(self, change_id: UUID) -> Iterator[None]:
        if change_id in self.held:
            raise ConflictError("Held", "Another azconsole (pid 7) works on it.", code="change-held")
        self.held.add(change_id)
        try:
            yield
        finally:
            self.held.discard(change_id)

    def worked_on(self, change_id: UUID) -> bool:
        return change_id in self.held

    def open_changes(self) -> list[Change]:
        return [change for change in self.changes.values() if change.state is ChangeState.OPEN]


class MemorySecrets:
    """The key store; `broken` makes it unusable, `fails_on_put` only from the first real secret on."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self.kept: dict[str, Secret] = {}
        self.broken = False
        self.fails_on_put = False

    @property
    def mode(self) -> KeyStoreMode:
        return KeyStoreMode.UNDECIDED if self.broken else KeyStoreMode.SYSTEM

    def probe(self) -> None:
        if self.broken:
            raise KeyStoreUnavailableError("No key store", "There is no usable key store.")

    def put(self, reference: str, secret: Secret) -> None:
        with self._faults.call("secrets.put"):
            if self.broken or self.fails_on_put:
                raise KeyStoreUnavailableError("No key store", "There is no usable key store.")
            self.kept[reference] = secret

    def get(self, reference: str) -> Secret | None:
        return self.kept.get(reference)

    def delete(self, reference: str) -> None:
        with self._faults.call("secrets.delete"):
            self.kept.pop(reference, None)

    def cancel_waiting(self) -> None:
        """Nothing waits here."""

    @contextmanager
    def cancelled_by(self, cancel: CancelToken) -> Iterator[None]:
        yield

    def use_session_only(self) -> None:
        self.broken = False

    def vault_exists(self) -> bool:
        return False

    def use_vault(self, passphrase: Secret) -> None:
        self.broken = False


class MemoryApps:
    """The apps that the site knows."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self.rows: dict[int, App] = {}
        self.used: dict[int, list[str]] = {}

    def all(self, kind: AppKind | None = None, cloud: str = "") -> list[App]:
        rows = (a for a in self.rows.values() if kind in (None, a.kind) and cloud in ("", a.tenant.cloud))
        return sorted(rows, key=lambda a: a.name)

    def get(self, app_id: int) -> App:
        if app_id not in self.rows:
            raise NotFoundError("No app", "There is no such app.")
        return self.rows[app_id]

    def find(self, tenant_id: UUID, client_id: UUID) -> App | None:
        pair = (tenant_id, client_id)
        return next((a for a in self.rows.values() if (a.tenant.tenant_id, a.client_id) == pair), None)

    def save(self, app: App) -> App:
        with self._faults.call("apps.save"):
            known = self.find(app.tenant.tenant_id, app.client_id)
            number = app.id or (known.id if known else len(self.rows) + 1)
            self.rows[number] = app.stored_as(number)
            return self.rows[number]

    def delete(self, app_id: int) -> None:
        with self._faults.call("apps.delete"):
            self.rows.pop(app_id, None)

    def services_using(self, app_id: int) -> list[str]:
        return self.used.get(app_id, [])


class MemoryServices:
    """The configured services."""

    def __init__(self) -> None:
        self.rows: dict[int, AzureService] = {}

    def all(self) -> list[AzureService]:
        return sorted(self.rows.values(), key=lambda s: s.name)

    def get(self, service_id: int) -> AzureService:
        if service_id not in self.rows:
            raise NotFoundError("No service", "There is no such service.")
        return self.rows[service_id]

    def by_name(self, name: str) -> AzureService | None:
        return next((s for s in self.rows.values() if folded(s.name) == folded(name)), None)

    def add(self, service: AzureService) -> AzureService:
        if self.by_name(service.name):
            raise ConflictError("Name taken", "There is a service of this name.")
        stored = replace(service, id=len(self.rows) + 1)
        self.rows[stored.id] = stored
        return stored

    def update(self, service: AzureService) -> None:
        self.rows[service.id] = service

    def delete(self, service_id: int) -> None:
        del self.rows[service_id]
