"""When to try again and how long to wait (faults.md F36 to F40, B28; Graph: concepts/throttling.md)."""

from __future__ import annotations

import contextlib
import math
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import ThrottledError
from azconsole.domain.texts import Said, say

LONGEST_WAIT = 300.0
"""Seconds that we wait at the cloud's word; a longer wait is told instead."""
LONGEST_HOLD = 3600.0
"""Seconds for which nobody asks again after a longer wait was asked for: then one may look."""
_LONGEST_ASKED = 7 * 86400.0
PASSING = frozenset({408, 429, 500, 502, 503, 504})
"""Statuses that may be gone at the next try."""
THROTTLED = 429
OnWait = Callable[[str], None]
"""Told before each wait: a sentence that says why, how long, and the how manieth try follows."""


def no_wait_notice(_sentence: str) -> None:
    """Nobody wants to know."""


def waiting_for(status: int | None, seconds: float, number: int, tries: int) -> Said:
    """The sentence about a wait after an answer with this status (None: there was no answer) and before the try `number`
    of so many more."""
    values = {"seconds": math.ceil(seconds), "number": number, "tries": tries}
    if status is None:
        return say("The cloud does not answer; trying again in {seconds:n} s ({number} of {tries})", **values)
    if status == THROTTLED:
        return say("The cloud asks to slow down; trying again in {seconds:n} s ({number} of {tries})", **values)
    return say(
        "The cloud answered {status}; trying again in {seconds:n} s ({number} of {tries})", status=status, **values
    )


def clamp(seconds: float) -> float:
    """Within 0 and seven days; NaN is 0."""
    return min(_LONGEST_ASKED, max(0.0, seconds)) if seconds == seconds else 0.0  # noqa: PLR0124 - NaN is not itself


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that the server asks to wait, from 0 to seven days; None when it says nothing that can be understood. Seconds
    may have a fraction (Graph's documents show one); of several values the longest counts; an HTTP date is compared
    with the server's own Date where given."""
    text = headers.get("Retry-After", "").strip()
    with contextlib.suppress(ValueError):
        return max(clamp(float(value)) for value in text.split(","))
    moment = http_date(text)
    if moment is None:
        return None
    return clamp((moment - (http_date(headers.get("Date", "")) or now)).total_seconds())


def http_date(text: str) -> datetime | None:
    """An HTTP date, aware, UTC; None when it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def throttled_for(service: str, seconds: float) -> ThrottledError:
    """The cloud asks for a longer wait than anybody would sit through."""
    minutes = math.ceil(seconds / 60)
    if minutes < 120:
        message = say("{service} asks to wait {minutes} minutes.", service=service, minutes=minutes)
    else:
        message = say("{service} asks to wait {hours} hours.", service=service, hours=math.ceil(minutes / 60))
    return ThrottledError(
        say("The cloud asks to slow down"),
        message,
        say("Try again after that time; other programs may be using up the tenant's limit."),
        code="long-wait",
    )


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How patient we are with one request: tries in all, seconds of waiting in all; the first wait without Retry-After
    and its cap, in seconds."""

    tries: int = 6
    patience: float = 600.0
    first: float = 0.5
    cap: float = 30.0


class Pause:
    """A pause that all workers of a tenant keep together once one of them was told to slow down."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._until = 0.0

    def hold(self, seconds: float) -> None:
        """Nobody sends for that long, from now on."""
        with self._lock:
            self._until = max(self._until, self._clock() + seconds)

    def keep(self, cancel: CancelToken) -> None:
        """Wait until the pause is over. Raises Cancelled."""
        while (left := self.left()) > 0:
            cancel.wait(left)

    def left(self) -> float:
        """Seconds until it is over; 0 or less: it is."""
        return self._until - self._clock()


class Pauses:
    """One pause for each host, for all workers of a tenant: sign-in that is throttled does not stop Graph."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._of_host: dict[str, Pause] = {}

    def of(self, host: str) -> Pause:
        """The pause that everybody keeps before this host."""
        with self._lock:
            return self._of_host.setdefault(host, Pause(self._clock))


class Patience:
    """The tries of one request."""

    def __init__(self, policy: RetryPolicy) -> None:
        self._policy = policy
        self._tries = 0
        self._waited = 0.0

    def next_wait(self, asked: float | None) -> float | None:
        """Seconds to wait before the next try: exponential with jitter, or longer when the server asked for more; None:
        give up."""
        self._tries += 1
        wait = max(self._backoff(), asked or 0.0)
        if self._tries >= self._policy.tries or self._waited + wait > self._policy.patience:
            return None
        self._waited += wait
        return wait

    def told(self, status: int | None, wait: float) -> Said:
        """The sentence about the wait that was given last."""
        return waiting_for(status, wait, self._tries, self._policy.tries - 1)

    def _backoff(self) -> float:
        full = min(self._policy.cap, self._policy.first * 2.0 ** (self._tries - 1))
        return full * random.uniform(0.5, 1.0)  # noqa: S311 - spreads retries, protects nothing
