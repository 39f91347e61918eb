"""Calls that may wait for a person who never answers, made on a helper thread with a time limit (faults.md F20)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from azconsole.domain.errors import Cancelled

Value = TypeVar("Value")


class WaitingCall(Generic[Value]):
    """One call on its own daemon thread. One that is given up goes on there, and its outcome is dropped."""

    def __init__(self, call: Callable[[], Value]) -> None:
        self._call = call
        self._done = threading.Event()
        self._given_up = False
        self._values: list[Value] = []
        self._error: BaseException | None = None

    def result(self, seconds: float) -> Value:
        """What the call returned or raised. Raises TimeoutError after the time limit, Cancelled after `give_up`."""
        threading.Thread(target=self._run, name="key store", daemon=True).start()
        answered = self._done.wait(seconds)
        if self._given_up:
            raise Cancelled
        if not answered:
            raise TimeoutError
        if self._error is not None:
            raise self._error
        return self._values[0]

    def give_up(self) -> None:
        """Stop waiting, from another thread."""
        self._given_up = True
        self._done.set()

    def _run(self) -> None:
        try:
            self._values.append(self._call())
        except BaseException as error:  # noqa: BLE001 - the thread's boundary: it is raised again where it is waited for
            self._error = error
        self._done.set()
