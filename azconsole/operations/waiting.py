"""Waiting with patience: for replication in the directory and for a new secret key to spread (faults.md F27, F32).

All waiting goes through `CancelToken.wait`, so a cancel is felt at once. Limits are in seconds of waiting, not of work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError, NotFoundError

REPLICATION_LIMIT = 120.0
LONGEST_PAUSE = 15.0

T = TypeVar("T")


def pauses(limit: float, longest: float = LONGEST_PAUSE) -> Iterator[float]:
    """1, 2, 4, 8, then `longest` seconds each, `limit` in all."""
    pause, left = 1.0, limit
    while left > 0:
        yield min(pause, left)
        left -= pause
        pause = min(2 * pause, longest)


def patiently(
    call: Callable[[], T],
    worth_waiting: Callable[[AzConsoleError], bool],
    cancel: CancelToken,
    on_wait: Callable[[], None],
    limit: float = REPLICATION_LIMIT,
    longest: float = LONGEST_PAUSE,
) -> T:
    """What `call` gives, called again after a pause while its error is worth waiting for. Raises the last error when the
    limit is reached, any other error at once, and Cancelled."""
    for pause in pauses(limit, longest):
        cancel.check()
        try:
            return call()
        except AzConsoleError as error:
            if not worth_waiting(error):
                raise
        on_wait()
        cancel.wait(pause)
    return call()


def not_replicated(error: AzConsoleError) -> bool:
    """Whether this is "not found", which right after our own create means "not here yet"."""
    return isinstance(error, NotFoundError)


def seen_twice(read: Callable[[], T], cancel: CancelToken, on_wait: Callable[[], None]) -> T:
    """Read until the object is seen twice in a row: replicas may flap (F32). Raises NotFoundError after two minutes."""

    def twice() -> T:
        read()
        return read()

    return patiently(twice, not_replicated, cancel, on_wait)


def look_patiently(look: Callable[[], T | None], cancel: CancelToken, on_wait: Callable[[], None]) -> T | None:
    """Look for something that may or may not have been made: a few looks, as a new object can be hidden for a while."""
    for pause in (2.0, 4.0, 0.0):
        cancel.check()
        found = look()
        if found:
            return found
        if pause:
            on_wait()
            cancel.wait(pause)
    return None
