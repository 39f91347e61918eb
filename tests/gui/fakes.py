"""A small site in memory for tests of the window: stores that implement the ports, and a toolbox made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, SecretInfo, Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import practice_cloud
from azconsole.domain.errors import NotFoundError
from azconsole.domain.jobs import JobId, JobState
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.search import fits
from azconsole.domain.users import (
    DiscoveryOutcome,
    DiscoveryProgress,
    DiscoveryResult,
    RoundKind,
    RunRecord,
    UserQuery,
    UserRecord,
)
from azconsole.operations.recurring import RecurringJobs
from azconsole.operations.results import DeletePreview
from azconsole.operations.toolbox import Toolbox

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TENANT = Tenant(UUID(int=0x1C4E), "Contoso Practice", "contoso.onmicrosoft.com", "PracticeCloud")


def service(number: int, name: str, *, expires_in: int = 300, description: str = "") -> AzureService:
    """A Cloud Management service whose secret key expires in so many days."""
    secret = SecretInfo(f"secret-{number}", "aB3", NOW + timedelta(days=expires_in))
    server = App(
        number, AppKind.SERVER, TENANT, f"{name} server", UUID(int=number), AppOrigin.CREATED, NOW,
        app_id_uri="api://contoso/ConfigMgrService", secret=secret, consent_granted=True,
    )  # fmt: skip
    client = App(
        number + 100, AppKind.CLIENT, TENANT, f"{name} client", UUID(int=number + 100), AppOrigin.IMPORTED, NOW,
        reply_url="https://ConfigMgrService",
    )  # fmt: skip
    return AzureService(
        number, name, description, "cloud-management", "PracticeCloud", TENANT, server, client, DiscoverySettings(), NOW
    )


def run(service_id: int, outcome: DiscoveryOutcome = DiscoveryOutcome.COMPLETED, message: str = "") -> RunRecord:
    """A finished full run over 1,234 users."""
    result = DiscoveryResult(RoundKind.FULL, outcome, 1234, 0, 0, 7, 1234, 0, 2.5, NOW)
    return RunRecord(service_id, service_id, result, message)


def user(number: int) -> UserRecord:
    """The n-th made-up user."""
    name = f"User {number:06d}"
    return UserRecord(
        number, TENANT.tenant_id, UUID(int=number), name, f"user{number}@contoso.com", f"user{number}",
        f"S-1-5-21-1-2-3-{number}", f"user{number}@contoso.onmicrosoft.com", "contoso.com", f"user{number}",
        f"CN={name},OU=People,DC=contoso,DC=com",
    )  # fmt: skip


@dataclass
class Services:
    """ServiceStore, and DeleteService over it."""

    items: list[AzureService] = field(default_factory=list)

    def all(self) -> list[AzureService]:
        return sorted(self.items, key=lambda item: item.name)

    def get(self, service_id: int) -> AzureService:
        for item in self.items:
            if item.id == service_id:
                return item
        raise NotFoundError("No such service", "The service is not there any more.")

    def preview(self, service_id: int) -> DeletePreview:
        return DeletePreview(self.get(service_id).name, (self.get(service_id).server_app,), {}, 1234)

    def run(self, service_id: int, _cancel: CancelToken | None = None) -> tuple[str, ...]:
        self.items.remove(self.get(service_id))
        return ()


class Secrets:
    """SecretStore that holds the secrets of all services but those named."""

    def __init__(self, missing: set[str]) -> None:
        self.missing = missing

    def get(self, reference: str) -> Secret | None:
        return None if reference in self.missing else Secret("kept")

    mode = KeyStoreMode.SYSTEM
    vault = False

    def vault_exists(self) -> bool:
        return self.vault

    def cancel_waiting(self) -> None:
        """Nothing waits here."""


class Runs:
    """RunStore."""

    def __init__(self, *records: RunRecord) -> None:
        self._records = records

    def last(self, service_id: int, completed: RoundKind | None = None) -> RunRecord | None:
        found = self.recent(service_id, len(self._records))
        complete = (r for r in found if completed is None or r.result.outcome is DiscoveryOutcome.COMPLETED)
        return next(complete, None)

    def recent(self, service_id: int, limit: int) -> list[RunRecord]:
        return [record for record in reversed(self._records) if record.service_id == service_id][:limit]


class Users:
    """UserDirectoryView over made-up users, whose number order is their name order."""

    def __init__(self, count: int) -> None:
        self.size = count

    def _numbers(self, query: UserQuery) -> list[int]:
        numbers = [n for n in range(1, self.size + 1) if query.search.casefold() in user(n).display_name.casefold()]
        numbers = [n for n in numbers if fits(query.criteria, lambda field, n=n: getattr(user(n), field))]  # type: ignore[misc]
        return numbers[::-1] if query.descending else numbers

    def count(self, query: UserQuery) -> int:
        return len(self._numbers(query))

    def page(self, query: UserQuery, limit: int) -> list[UserRecord]:
        return self.rows(self._numbers(query)[:limit])

    def ids(self, query: UserQuery, stop: Callable[[], bool]) -> Iterator[Sequence[int]]:
        numbers = self._numbers(query)
        for start in range(0, len(numbers), 500):
            if stop():
                return
            yield numbers[start : start + 500]

    def prepare(self, stop: Callable[[], bool]) -> None:
        """Nothing takes long here."""

    def place_of(self, query: UserQuery, beginning: str) -> int | None:
        names = [user(n).display_name.casefold() for n in self._numbers(query)]
        return next((at for at, name in enumerate(names) if name.startswith(beginning.casefold())), None)

    def rows(self, ids: Sequence[int]) -> list[UserRecord]:
        return [user(n) for n in ids]


class Settings:
    """SettingsStore."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str, default: str = "") -> str:
        return self.values.get(name, default)

    def set(self, name: str, value: str) -> None:
        self.values[name] = value


class NothingRuns:
    """RecurringRuns where no other process runs anything."""

    def __init__(self) -> None:
        self.leases = SimpleNamespace(
            role=None, holdings=list, sweep=lambda: 0, watch=lambda: SimpleNamespace(look=lambda: None)
        )

    def holdings(self) -> list[Any]:
        return []

    def ended_elsewhere(self) -> dict[JobId, JobState]:
        return {}


class EndlessDiscovery:
    """DiscoverUsers that reports one page and goes on until it is cancelled."""

    def run(self, service_id: int, kind: RoundKind, cancel: CancelToken, on_progress: Any, **_: Any) -> DiscoveryResult:
        on_progress(DiscoveryProgress(kind, 3, 597))
        cancel.wait(60)
        return run(service_id).result


class Jobs:
    """JobStore in memory: no job ever ran."""

    def __init__(self) -> None:
        self._paused: dict[int, datetime] = {}

    def states(self) -> dict[JobId, JobState]:
        return {}

    def paused(self) -> dict[int, datetime]:
        return dict(self._paused)

    def pause(self, service_id: int, now: datetime) -> None:
        self._paused[service_id] = now

    def resume(self, service_id: int) -> None:
        self._paused.pop(service_id, None)


def toolbox(
    *services: AzureService, users: int = 0, missing: set[str] | None = None, runs: tuple[RunRecord, ...] = ()
) -> Toolbox:
    """A toolbox with these services; only what the frame of the window uses is there."""
    store = Services(list(services))
    parts = SimpleNamespace(
        clouds=(practice_cloud("https://localhost:1", "ca.pem"),),
        connectivity=SimpleNamespace(clouds=(practice_cloud("https://localhost:1", "ca.pem"),)),
        clock=lambda: NOW,
        services=store,
        users=SimpleNamespace(count=lambda _tenant=None: users),
        apps=SimpleNamespace(all=lambda: [app for item in store.items for app in (item.server_app, item.client_app)]),
        delete_service=store,
        secrets=Secrets(missing or set()),
        runs=Runs(*runs),
        user_view=Users(users),
        collections=SimpleNamespace(all=list),
        collection_tools=SimpleNamespace(devices=SimpleNamespace(page=lambda *_: [])),
        discover_users=EndlessDiscovery(),
        create_app=SimpleNamespace(unfinished=list),
        recurring=RecurringJobs(cast(Any, store), cast(Any, Runs(*runs)), cast(Any, Jobs()), lambda: NOW),
        recurring_runs=NothingRuns(),
        settings=Settings(),
        practice=True,
    )
    return cast(Toolbox, parts)


def renamed(item: AzureService, name: str) -> AzureService:
    """The same service under another name."""
    return replace(item, name=name)


@dataclass
class FakeSite:
    """What `open_site` gives; remembers that it was closed."""

    toolbox: Toolbox
    closed: bool = False
    log_folder: Path = Path("no-logs")
    practice_page: str = "http://127.0.0.1/"

    def trust_summary(self) -> str:
        return "certificates: the practice CA; proxy: none"

    def diagnostics(self) -> Any:
        raise NotImplementedError("no test of the small site exports diagnostics")

    def close(self) -> None:
        self.closed = True
