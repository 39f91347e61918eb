"""What looking back at runs needs of the store (as in ports.py)."""

from __future__ import annotations

from typing import Protocol

from azconsole.domain.runs import ChangeQuery, Difference, PastRun, RunQuery, UserChange


class RunHistoryStore(Protocol):
    """Runs of all services, looked back upon. All methods raise StoreError."""

    def history(self, query: RunQuery, limit: int, offset: int = 0) -> list[PastRun]:
        """Runs that fit, newest first."""

    def count(self, query: RunQuery) -> int:
        """How many runs fit."""

    def get(self, run_id: int) -> PastRun:
        """One run. Raises NotFoundError."""


class RunChangeStore(Protocol):
    """The users whom a run changed: maybe a hundred thousand, read a page at a time on a worker thread. All methods raise
    StoreError."""

    def count(self, run_id: int, query: ChangeQuery) -> int:
        """How many listed users of a run fit."""

    def page(self, run_id: int, query: ChangeQuery, limit: int, offset: int = 0) -> list[UserChange]:
        """Some of them: the added first, then the changed, then the removed."""

    def count_differences(self, first: int, second: int) -> int:
        """How many users two runs did not change alike."""

    def differences(self, first: int, second: int, limit: int, offset: int = 0) -> list[Difference]:
        """Some of them."""
