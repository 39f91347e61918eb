"""Lines of log files as CMTrace and OneTrace read them (docs/decisions/0028-logs.md).

    <![LOG[text]LOG]!><time="14:30:00.123-60" date="11-23-2026" component="…" context="" type="1" thread="17" file="x.py:3">
    text $$<component><11-23-2026 14:30:00.123-60><thread=17 (0x11)>

The first form is written, both are read. The moment is local time; the number behind it is Windows' bias in minutes: what
has to be added to reach UTC, so -60 is an hour east of Greenwich.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum

OPENING, CLOSING = "<![LOG[", "]LOG]!>"
_LONGEST_FIELD = 100  # CMTrace reads component and file with %100[^"]
_MESSAGE = re.compile(r"<!\[LOG\[((?s:.*?))\]LOG\]!>(.*)")
_FIELD = re.compile(r'(\w+)="([^"]*)"')
_OLD = re.compile(r"(.*?)\s*\$\$<([^>]*)><([^>]*)>(?:<thread=(\d+)[^>]*>)?\s*$", re.DOTALL)
_TIME = re.compile(r"(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d+))?([+-]\d{1,4})?$")
_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")


class Severity(IntEnum):
    """The format's `type`."""

    INFORMATION = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry of a log; `message` may have several lines. `at` is UTC, None where the entry says no time."""

    message: str
    severity: Severity = Severity.INFORMATION
    at: datetime | None = None
    component: str = ""
    thread: str = ""
    source: str = ""


def written(line: LogLine) -> str:
    """An entry without its line end; `at` is written as local time, now when it is None."""
    local = (line.at or datetime.now(UTC)).astimezone()
    message = line.message.replace(CLOSING, "]LOG] !>").replace(OPENING, "<! [LOG[")
    return (
        f'{OPENING}{message}{CLOSING}<time="{local:%H:%M:%S}.{local.microsecond // 1000:03}{bias(local)}" '
        f'date="{local:%m-%d-%Y}" component="{_field(line.component)}" context="" type="{int(line.severity)}" '
        f'thread="{line.thread}" file="{_field(line.source)}">'
    )


def bias(local: datetime) -> str:
    """The minutes from an aware local time to UTC with their sign; no time zone is written as +000."""
    minutes = -round((local.utcoffset() or timedelta()).total_seconds() / 60)
    return f"{minutes:+d}" if minutes else "+000"


def read_line(raw: bytes) -> LogLine:
    """What an entry says. One that is in no known format, or broken, is all message; nothing is raised."""
    text = raw.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n\0")
    found = _MESSAGE.match(text)
    if found is not None:
        fields = dict(_FIELD.findall(found[2]))
        severity = {"2": Severity.WARNING, "3": Severity.ERROR}.get(fields.get("type", ""), Severity.INFORMATION)
        moment = _moment(fields.get("date", ""), fields.get("time", ""))
        return LogLine(
            found[1], severity, moment, fields.get("component", ""), fields.get("thread", ""), fields.get("file", "")
        )
    old = _OLD.match(text)
    if old is not None:
        date, _, time = old[3].partition(" ")
        return LogLine(old[1], severity_of(old[1]), _moment(date, time), old[2], old[4] or "")
    message = text.removeprefix(OPENING)
    return LogLine(message, severity_of(message))


def severity_of(message: str) -> Severity:
    """How CMTrace guesses where nothing tells: by words."""
    text = message.casefold()
    if "error" in text or "fail" in text.replace("failover", ""):
        return Severity.ERROR
    return Severity.WARNING if "warn" in text else Severity.INFORMATION


def _field(text: str) -> str:
    return text.replace('"', "'")[:_LONGEST_FIELD]


def _moment(date: str, time: str) -> datetime | None:
    day, clock = _DATE.fullmatch(date), _TIME.match(time.strip())
    if day is None or clock is None:
        return None
    hour, minute, second, fraction, offset = clock.groups()
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    try:
        local = datetime(int(day[3]), int(day[1]), int(day[2]), int(hour), int(minute), int(second), micro)
        return local.astimezone(UTC) if offset is None else (local + timedelta(minutes=int(offset))).replace(tzinfo=UTC)
    except (OSError, OverflowError, ValueError):
        return None
