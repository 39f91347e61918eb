"""A limit for the time of a whole run."""

from __future__ import annotations

import threading
from datetime import timedelta

from azconsole.domain.cancel import CancelToken


class TimeLimit:
    """Cancels a run that takes too long."""

    def __init__(self, limit: timedelta, cancel: CancelToken) -> None:
        self._cancel = cancel
        self._passed = False
        self._timer = threading.Timer(limit.total_seconds(), self._pass)
        self._timer.daemon = True
        self._timer.start()

    def over(self) -> bool:
        """End the watch: whether the limit had passed."""
        self._timer.cancel()
        return self._passed

    def _pass(self) -> None:
        self._passed = True
        self._cancel.cancel()
