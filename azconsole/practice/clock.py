"""The practice cloud's clock: real time plus an offset that the control plane can move."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """Seconds since 1970 as the practice cloud sees them."""

    def __init__(self, offset: float = 0.0) -> None:
        self.offset = offset

    def now(self) -> float:
        """Seconds since 1970 (UTC), moved by the offset."""
        return time.time() + self.offset

    def iso(self, seconds: float | None = None) -> str:
        """A time as Graph writes it in a GET: `2026-11-23T14:00:00Z`. Without an argument: now."""
        moment = datetime.fromtimestamp(self.now() if seconds is None else seconds, UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
