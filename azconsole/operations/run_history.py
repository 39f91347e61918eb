"""Looking back: past runs, what two of them have in common, and which users each changed."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.domain.runs import ChangeQuery, ChangesKept, Difference, PastRun, RunQuery, UserChange
from azconsole.operations.run_ports import RunChangeStore, RunHistoryStore

ALL_RUNS, ALL_CHANGES = RunQuery(), ChangeQuery()


@dataclass(frozen=True, slots=True)
class RunPage:
    """Some runs, newest first, and how many there are in all."""

    runs: list[PastRun]
    total: int


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Some of a run's changed users, and how many there are in all; `kept` says why there may be fewer than it counted."""

    changes: list[UserChange]
    total: int
    kept: ChangesKept


@dataclass(frozen=True, slots=True)
class RunComparison:
    """Two runs, the earlier one first. `different` users were not changed alike; None when that is not known, because one of
    them does not list its users."""

    first: PastRun
    second: PastRun
    different: int | None


class RunHistory:
    """Reads past runs. All methods raise StoreError, and NotFoundError for a run that is not there."""

    def __init__(self, runs: RunHistoryStore, changes: RunChangeStore) -> None:
        self._runs = runs
        self._changes = changes

    def runs(self, query: RunQuery = ALL_RUNS, limit: int = 100, offset: int = 0) -> RunPage:
        """Runs that fit."""
        return RunPage(self._runs.history(query, limit, offset), self._runs.count(query))

    def show(self, run_id: int) -> PastRun:
        """One run."""
        return self._runs.get(run_id)

    def changes(self, run_id: int, query: ChangeQuery = ALL_CHANGES, limit: int = 100, offset: int = 0) -> ChangePage:
        """Some of the users whom a run added, changed and removed."""
        kept = self._runs.get(run_id).kept
        return ChangePage(self._changes.page(run_id, query, limit, offset), self._changes.count(run_id, query), kept)

    def first_changes(self, run_id: int, limit: int) -> list[UserChange]:
        """The first of them, without counting: for many runs at once."""
        return self._changes.page(run_id, ALL_CHANGES, limit)

    def compare(self, one: int, other: int) -> RunComparison:
        """Two runs, of whatever service, side by side."""
        first, second = (self._runs.get(run_id) for run_id in sorted((one, other)))
        known = all(run.kept in (ChangesKept.NONE, ChangesKept.LISTED) for run in (first, second))
        return RunComparison(first, second, self._changes.count_differences(first.id, second.id) if known else None)

    def differences(self, comparison: RunComparison, limit: int = 100, offset: int = 0) -> list[Difference]:
        """Some of the users whom the two did not change alike."""
        if not comparison.different:
            return []
        return self._changes.differences(comparison.first.id, comparison.second.id, limit, offset)
