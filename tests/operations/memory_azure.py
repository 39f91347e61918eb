"""Azure in memory: one workspace, its rule, and what was uploaded; each call may be struck by a fault."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from azconsole.domain.apps import AzureService, SecretInfo
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import AccessDeniedError, NotFoundError
from azconsole.domain.log_analytics import (
    ConnectorSettings,
    DataRule,
    PermissionSet,
    QueryAnswer,
    QueryColumn,
    ResourceGroup,
    SavedSearch,
    Subscription,
    Workspace,
)
from azconsole.domain.redact import Secret
from azconsole.operations.connect_workspace import ConnectWorkspace
from azconsole.operations.find_workspaces import AzureAccess, FindWorkspaces
from azconsole.operations.leave_workspace import LeaveWorkspace
from azconsole.operations.log_ports import AzureSignIn
from azconsole.operations.upload_collections import UploadCollections
from azconsole.store.apps import AppRepository
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.uploads import UploadRepository
from tests.operations.memory import Faults
from tests.operations.memory_site import MemorySecrets
from tests.store import samples

BEGIN = datetime(2027, 1, 4, 12, tzinfo=UTC)
SUBSCRIPTION = Subscription("0f3a2a60-0c0d-4f4b-9b0b-1a8d5a4e7c11", "Contoso IT")
GROUP = f"/subscriptions/{SUBSCRIPTION.subscription_id}/resourceGroups/rg-logs"
CONTRIBUTOR = PermissionSet(("*",), ("Microsoft.Authorization/*/Write",))
PUBLISHER = PermissionSet(data_actions=("Microsoft.Insights/Telemetry/Write",))
OWNER = PermissionSet(("*",))


def workspace(name: str = "law-contoso") -> Workspace:
    place = f"{GROUP}/providers/Microsoft.OperationalInsights/workspaces/{name}"
    number = str(UUID(int=sum(name.encode()) << 64 | 1))
    return Workspace(place, name, number, "westeurope", "rg-logs", SUBSCRIPTION.subscription_id)


@dataclass
class MemoryAzure:
    """The cloud of all sessions. `lag`: what was uploaded is not found by queries; `refuses`: uploads are refused; `made` ends
    the immutable ids of rules that are made; `sends_to` is the rule of the last session for uploads."""

    faults: Faults = field(default_factory=Faults)
    held: list[PermissionSet] = field(default_factory=lambda: [CONTRIBUTOR, PUBLISHER])
    there: list[Workspace] = field(default_factory=lambda: [workspace(), workspace("law-other")])
    tables: set[str] = field(default_factory=set)
    rules: dict[str, DataRule] = field(default_factory=dict)
    searches: dict[str, dict[str, SavedSearch]] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)
    granted: list[tuple[str, str]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    lag: bool = False
    refuses: bool = False
    made: str = ""
    sends_to: DataRule | None = None

    @contextmanager
    def call(self, name: str) -> Iterator[None]:
        self.calls.append(name)
        with self.faults.call(name):
            yield

    # AzureSignIn
    def azure(self, identity: object, cancel: CancelToken) -> MemoryAzure:
        return self

    def ingestion(self, identity: object, rule: DataRule, stream: str, cancel: CancelToken) -> MemoryAzure:
        self.sends_to = rule
        return self

    def log_queries(self, identity: object, customer_id: str, cancel: CancelToken) -> MemoryAzure:
        return self

    def close(self) -> None:
        """Nothing is open."""

    # Azure
    def subscriptions(self) -> Iterator[list[Subscription]]:
        with self.call("subscriptions"):
            yield [SUBSCRIPTION] if self.held else []

    def resource_groups(self, subscription_id: str) -> Iterator[list[ResourceGroup]]:
        with self.call("resource_groups"):
            yield [ResourceGroup(GROUP, "rg-logs", "westeurope")]

    def workspaces(self, subscription_id: str, resource_group: str = "") -> Iterator[list[Workspace]]:
        with self.call("workspaces"):
            yield self.there

    def workspace(self, workspace_id: str) -> Workspace:
        with self.call("workspace"):
            for one in self.there:
                if one.id.casefold() == workspace_id.casefold():
                    return one
            raise NotFoundError("Not found", "There is none.")

    def permissions(self, scope: str) -> list[PermissionSet]:
        with self.call("permissions"):
            return self.held

    def ensure_table(self, workspace_id: str, name: str, columns: Sequence[tuple[str, str]]) -> bool:
        with self.call("ensure_table"):
            made = workspace_id not in self.tables
            self.tables.add(workspace_id)
            return made

    def find_rule(self, resource_group: str, subscription_id: str, name: str) -> DataRule | None:
        with self.call("find_rule"):
            return self.rules.get(name)

    def put_rule(self, workspace: Workspace, name: str, stream: str, columns: Sequence[tuple[str, str]]) -> DataRule:
        with self.call("put_rule"):
            place = f"{GROUP}/providers/Microsoft.Insights/dataCollectionRules/{name}"
            return self.rules.setdefault(name, DataRule(place, name, f"dcr-{name}{self.made}", "https://x"))

    def grant(self, scope: str, role_id: str, principal_id: str) -> None:
        with self.call("grant"):
            self.granted.append((scope, principal_id))

    def principal_id(self) -> str:
        return "principal"

    def saved_searches(self, workspace_id: str) -> list[SavedSearch]:
        with self.call("saved_searches"):
            return list(self.searches.get(workspace_id, {}).values())

    def put_saved_search(self, workspace_id: str, search: SavedSearch) -> None:
        with self.call("put_saved_search"):
            self.searches.setdefault(workspace_id, {})[search.search_id] = search

    def delete_saved_search(self, workspace_id: str, search_id: str) -> None:
        with self.call("delete_saved_search"):
            self.searches.get(workspace_id, {}).pop(search_id, None)

    # Ingestion and queries
    def upload(self, part: bytes, cancel: CancelToken) -> str:
        with self.call("upload"):
            if self.refuses:
                raise AccessDeniedError("No", "Not allowed.", request_id="refused-1")
            if self.sends_to not in self.rules.values():
                raise NotFoundError("The rule is gone", "There is none.")
            self.rows += json.loads(gzip.decompress(part))
            return f"request-{len(self.calls)}"

    def run(self, query: str, timespan: str, cancel: CancelToken) -> QueryAnswer:
        with self.call("query"):
            sync_id = query.split('"')[1]
            found = [row["ResourceId"] for row in self.rows if row["SyncId"] == sync_id]
            count = 0 if self.lag else len(set(found) if "| distinct ResourceId" in query else found)
            return QueryAnswer((QueryColumn("Got", "long"),), ((count,),))


class LogsSite:
    """A site on a real database whose Azure is in memory."""

    def __init__(self, folder: Path) -> None:
        self.now = BEGIN
        self.azure = MemoryAzure()
        self.database = Database.open(folder)
        self.services, self.apps = ServiceRepository(self.database), AppRepository(self.database)
        self.collections = CollectionRepository(self.database, self.clock)
        self.uploads, self.runs = UploadRepository(self.database), RunRepository(self.database)
        secrets = MemorySecrets(Faults())
        secrets.kept["ref"] = Secret("a secret key")
        self.access = AzureAccess(cast(AzureSignIn, self.azure), secrets, (AZURE_PUBLIC,), self.clock)
        self.find, self.connect = FindWorkspaces(self.access), ConnectWorkspace(self.access)
        self.leave = LeaveWorkspace(self.access, self.uploads)
        self.upload = UploadCollections(
            self.services, self.collections, self.uploads, self.runs, self.access, self.clock
        )
        expires = BEGIN + timedelta(days=300)
        self.app = self.apps.save(
            replace(samples.app(), created=BEGIN - timedelta(days=1), secret=SecretInfo("ref", "a s", expires))
        )

    def clock(self) -> datetime:
        return self.now

    def load(self, **sizes: int) -> tuple[int, ...]:
        """Collections with so many devices: the numbers of all that are named."""
        pairs = [(name, f"{name}-{n:06}") for name, count in sizes.items() for n in range(count)]
        self.collections.load_memberships(pairs)
        return tuple(one.id for one in self.collections.all() if one.name in sizes)

    def settings(self, *numbers: int) -> ConnectorSettings:
        return ConnectorSettings(SUBSCRIPTION, workspace(), numbers)

    def service(self, *numbers: int) -> AzureService:
        """A service that is connected."""
        settings = self.connect.run(self.app, self.settings(*numbers), CancelToken())
        made = replace(samples.service(self.app, "Logs", "log-analytics"), discovery=None, connector=settings)
        return self.services.add(made)

    def sync(self, service: AzureService) -> Any:
        return self.upload.run(service.id, CancelToken())

    def syncs(self) -> dict[str, int]:
        """How many rows each sync has."""
        found: dict[str, int] = {}
        for row in self.azure.rows:
            found[row["SyncId"]] = found.get(row["SyncId"], 0) + 1
        return found
