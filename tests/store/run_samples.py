"""Runs and rounds for tests: a store whose rounds are recorded as runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from azconsole.domain.runs import ChangeQuery, UserChange
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundCounts, RoundKind, UserRow
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.run_changes import RunChanges
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.users import UserRepository
from tests.store.samples import NOW, TENANT, app, page, service

FULL, DELTA = RoundKind.FULL, RoundKind.DELTA
ALL = ChangeQuery()


def ran(started: datetime = NOW, kind: RoundKind = DELTA, changed: int = 0, **other: object) -> DiscoveryResult:
    result = DiscoveryResult(kind, DiscoveryOutcome.COMPLETED, 0, changed, 0, 1, changed, 0, 0.5, started)
    return replace(result, **other)  # type: ignore[arg-type]  # the test names fields


class Site:
    """A database with a service whose rounds are recorded as runs."""

    def __init__(self, database: Database, users: UserRepository) -> None:
        self.users = users
        self.runs = RunRepository(database)
        self.changes = RunChanges(database)
        self.service = ServiceRepository(database).add(service(AppRepository(database).save(app()))).id

    def recorded(self, counts: RoundCounts, kind: RoundKind) -> int:
        values = {"added": counts.added, "changed": counts.changed, "removed": counts.removed}
        return self.runs.add(self.service, ran(kind=kind, **values), change_set=counts.change_set).id

    def full(self, rows: list[UserRow]) -> int:
        self.users.begin(TENANT, FULL)
        self.users.append(TENANT, page(rows, last=True))
        return self.recorded(self.users.merge(TENANT), FULL)

    def delta(self, rows: list[UserRow], removed: list[str] | None = None) -> int:
        self.users.begin(TENANT, DELTA)
        self.users.append(TENANT, page(rows, removed, last=True))
        return self.recorded(self.users.finish_delta(TENANT), DELTA)

    def told(self, run_id: int) -> list[UserChange]:
        return self.changes.page(run_id, ALL, 10_000)
