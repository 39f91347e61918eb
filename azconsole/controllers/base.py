"""What every controller shares: its own jobs, and going away without a trace (faults.md F62)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from azconsole.controllers.jobs import Job, JobRunner, Work

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError

T = TypeVar("T")

STORE_LANE = "store"
SIGN_IN_LANE = "sign-in"


class Controller(QObject):
    """A controller starts jobs and hears of them until `close()`; its child controllers close with it."""

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self._jobs: list[Job[Any]] = []

    @property
    def busy(self) -> bool:
        """Whether one of this controller's own jobs is under way."""
        return any(not job.ended for job in self._jobs)

    def cancel(self) -> None:
        """Ask this controller's own jobs to stop."""
        for job in self._jobs:
            job.cancel()

    def close(self) -> None:
        """Hear of nothing more, and stop what is under way. Whatever shows this controller calls it when it goes."""
        for child in self.findChildren(Controller):
            child.close()
        for job in self._jobs:
            job.detach()
            job.cancel()
        self._jobs.clear()

    def _start(
        self,
        work: Work[T],
        *,
        lane: str,
        on_result: Callable[[T], None] | None = None,
        on_error: Callable[[AzConsoleError], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
        on_progress: Callable[[Any], None] | None = None,
    ) -> Job[T]:
        job = self.runner.start(
            work, lane=lane, on_result=on_result, on_error=on_error, on_cancel=on_cancel, on_progress=on_progress
        )
        self._jobs = [other for other in self._jobs if not other.ended] + [job]
        return job
