"""Cancelling work that runs on another thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

from azconsole.domain.errors import Cancelled


class CancelToken:
    """Handed to long work: it asks `check()` between steps and sleeps only by `wait()`, so a cancel is felt at once."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether cancel was asked."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the work to stop. Callbacks run on the calling thread, once."""
        with self._lock:
            self._event.set()
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Call back when cancelled (at once when it already is): for closing a socket or a receiver."""
        with self._lock:
            if not self._event.is_set():
                self._callbacks.append(callback)
                return
        callback()

    def check(self) -> None:
        """Raise Cancelled when cancel was asked."""
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Sleep that long, or raise Cancelled as soon as cancel is asked."""
        if self._event.wait(max(0.0, seconds)):
            raise Cancelled
