"""What jobs that repeat need of the store."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from azconsole.domain.jobs import Holding, JobEnding, JobId, JobState, RunnerRole
from azconsole.domain.users import DiscoveryProgress


class JobStore(Protocol):
    """The last run of each job, and the services that pause. All methods raise StoreError."""

    def states(self) -> dict[JobId, JobState]:
        """The last run of each job that ever ran."""

    def begin(self, job: JobId, now: datetime) -> None:
        """A run begins. Raises NotFoundError when its service is gone."""

    def end(self, job: JobId, now: datetime, ending: JobEnding) -> None:
        """The run ended."""

    def paused(self) -> dict[int, datetime]:
        """The services whose jobs do not run by themselves, and since when."""

    def pause(self, service_id: int, now: datetime) -> None:
        """Let the jobs of a service rest. Raises NotFoundError when it is gone."""

    def resume(self, service_id: int) -> None:
        """Let them run again."""


class Lease(Protocol):
    """A lane that is held."""

    def tell(self, progress: DiscoveryProgress) -> None:
        """How far the run is, for other processes to see."""

    def release(self) -> None:
        """Give the lane back."""


class Watch(Protocol):
    """Looks at what other processes do; belongs to one thread."""

    def look(self) -> list[Holding] | None:
        """What others run now; None when nothing was written since the last look. Raises StoreError."""


class LeaseBook(Protocol):
    """Who runs what: one holder a lane, across processes, whatever happens to clocks and processes."""

    role: RunnerRole

    def take(self, lane: str, job: JobId, *, quiet: bool = False) -> Lease | None:
        """Hold a lane without waiting; None when somebody holds it. A `quiet` one writes nothing while it is held. Raises
        StoreError."""

    def held(self, lane: str, job: JobId) -> AbstractContextManager[Lease | None]:
        """The same for a block."""

    def holdings(self) -> list[Holding]:
        """Who holds what, oldest first. Raises StoreError."""

    def sweep(self) -> int:
        """Forget holders that have ended; how many they were. Raises StoreError."""

    def watch(self) -> Watch:
        """A look at what other processes do. Raises StoreError."""
