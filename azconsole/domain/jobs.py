"""Jobs that repeat by themselves: which one, how it stands, and who runs it at the moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from azconsole.domain.users import DiscoveryProgress


@dataclass(frozen=True, slots=True)
class JobId:
    """`kind` is a key of the catalogue; `service_id` 0: a job of the site itself."""

    kind: str
    service_id: int = 0

    def __str__(self) -> str:
        return f"{self.kind}/{self.service_id}"

    @classmethod
    def parse(cls, text: str) -> JobId:
        """The job of a text made by str(). Raises ValueError."""
        kind, _, number = text.rpartition("/")
        return cls(kind, int(number))


class JobOutcome(StrEnum):
    """How the last run of a job ended. UNFINISHED: it runs, or whoever ran it was killed. WARNING: it ended, and found
    something."""

    UNFINISHED = ""
    COMPLETED = "completed"
    WARNING = "warning"
    FAILED = "failed"
    CANCELLED = "cancelled"
    REMOVALS_WAITING = "removals waiting"


@dataclass(frozen=True, slots=True)
class JobEnding:
    """What a run leaves behind: a sentence, `detail` for programs (JSON), and `held`: why there
    is no use in running again soon: the mark of a secret key that has expired, or since when the key store is locked."""

    outcome: JobOutcome
    message: str = ""
    detail: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class JobState:
    """The last run of a job. All moments are UTC."""

    job: JobId
    started: datetime
    ended: datetime | None = None
    ending: JobEnding = JobEnding(JobOutcome.UNFINISHED)


class RunnerRole(StrEnum):
    """What kind of process runs something."""

    WINDOW = "window"
    AGENT = "agent"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a lane, and how far its run is. `beat` is the last sign of life; `ours` tells whether this process holds it."""

    lane: str
    job: JobId
    token: str
    process: int
    host: str
    role: RunnerRole
    since: datetime
    beat: datetime
    ours: bool
    progress: DiscoveryProgress | None = None
