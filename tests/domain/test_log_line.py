"""Lines of logs as CMTrace reads them: written and read back, in summer and winter, whole and broken."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from azconsole.domain.log_line import LogLine, Severity, read_line, written

AT = datetime(2026, 7, 1, 12, 30, 5, 123000, tzinfo=UTC)
# The pattern of the binary, as CMTrace Open found it: numbers by %u, the bias by %d, at most 100 signs of component and file.
CMTRACE = re.compile(
    r'<!\[LOG\[(?s:.*)\]LOG\]!><time="\d\d:\d\d:\d\d\.\d{3}[+-]\d{1,3}" date="\d\d-\d\d-\d{4}" '
    r'component="[^"]{0,100}" context="" type="[123]" thread="\d+" file="[^"]{0,100}">'
)


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield str(request.param)
    monkeypatch.undo()
    time.tzset()


# The bias is Windows': minutes from local time to UTC. -60 in a British summer, +300 in an eastern American winter.
@pytest.mark.parametrize(
    ("zone", "at", "expected"),
    [
        ("Europe/London", AT, 'time="13:30:05.123-60" date="07-01-2026"'),
        ("America/New_York", AT.replace(month=1), 'time="07:30:05.123+300" date="01-01-2026"'),
        ("Asia/Kolkata", AT, 'time="18:00:05.123-330" date="07-01-2026"'),
        ("UTC", AT, 'time="12:30:05.123+000" date="07-01-2026"'),
    ],
    indirect=["zone"],
)
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is set so on POSIX only")
def test_the_time_is_local_with_the_bias_of_windows(zone: str, at: datetime, expected: str) -> None:
    line = LogLine("text", Severity.WARNING, at, "SMS_X", "17", "x.py:3")
    text = written(line)
    assert expected in text
    assert CMTRACE.fullmatch(text)
    assert read_line(text.encode()) == line


def test_texts_that_look_like_the_format_do_not_break_it() -> None:
    evil = 'x]LOG]!><time="1" type="3"><![LOG[forged\nsecond line'
    text = written(LogLine(evil, Severity.INFORMATION, AT, 'a"b' * 60, "1", "c" * 200))
    assert CMTRACE.fullmatch(text)
    assert text.count("<![LOG[") == text.count("]LOG]!>") == 1
    assert read_line(text.encode()).severity is Severity.INFORMATION
    assert read_line(text.encode()).message.endswith("\nsecond line")


@pytest.mark.parametrize(
    ("raw", "message", "severity", "component", "at"),
    [
        (
            b"Failed to get object class $$<SMS_PKG><06-14-2018 06:26:25.828-60><thread=9112 (0x2398)>\r\n",
            "Failed to get object class", Severity.ERROR, "SMS_PKG", datetime(2018, 6, 14, 5, 26, 25, 828000, tzinfo=UTC),
        ),
        (
            b'<![LOG[ime]LOG]!><time="11:16:37.3093207" date="3-12-2026" component="H" context="" type="2" thread="50" file="">',
            "ime", Severity.WARNING, "H", datetime(2026, 3, 12, 11, 16, 37, 309320).astimezone(UTC),
        ),
        (b"\xef\xbb\xbfjust text with a warning", "just text with a warning", Severity.WARNING, "", None),
        (b"<![LOG[cut off in the mid", "cut off in the mid", Severity.INFORMATION, "", None),
        (b'<![LOG[x]LOG]!><time="99:99:99.9+1" date="99-99-0000" type="9" component="c">', "x", Severity.INFORMATION, "c", None),
        (b"\xff\xfe\x00", "\ufffd\ufffd", Severity.INFORMATION, "", None),
        (b"", "", Severity.INFORMATION, "", None),
    ],
)  # fmt: skip
def test_other_formats_and_broken_lines_are_read(
    raw: bytes, message: str, severity: Severity, component: str, at: datetime | None
) -> None:
    line = read_line(raw)
    assert (line.message, line.severity, line.component, line.at) == (message, severity, component, at)


def test_nothing_that_stands_in_a_file_raises() -> None:
    chance = random.Random(4)
    good = written(LogLine("text", Severity.ERROR, AT, "c", "1", "f")).encode() + b"$$<a><b><thread=1>"
    for _ in range(3000):
        raw = bytearray(good)
        for _ in range(chance.randrange(1, 12)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        read_line(bytes(raw[chance.randrange(20) : chance.randrange(20, len(raw))]))
