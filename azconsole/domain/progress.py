"""Steps of long work, as the Progress page and the commands show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class StepState(StrEnum):
    """How far a step is. WARNING: done, but something is left for an administrator."""

    PENDING = "pending"
    RUNNING = "running"
    WAITING = "waiting"
    DONE = "done"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step: `key` is stable, `title` is shown, `detail` says what happened or what is waited for."""

    key: str
    title: str
    state: StepState
    detail: str = ""


OnStep = Callable[[StepReport], None]


def ignore_steps(_: StepReport) -> None:
    """For callers that do not show steps."""
