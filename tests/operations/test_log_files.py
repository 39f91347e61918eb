"""Reading logs: their entries are found wherever pieces are cut, broken or growing; nothing raises."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from azconsole.domain.log_line import LogLine, Severity, written
from azconsole.operations import log_files
from azconsole.operations.log_files import Entries, grown, matching, place_of, read_lines, scan, tail

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


def entry(number: int, message: str = "", severity: Severity = Severity.INFORMATION) -> bytes:
    line = LogLine(message or f"Line {number}", severity, AT + timedelta(seconds=number), "SMS_X", "7", "x.py:1")
    return f"{written(line)}\r\n".encode()


def whole(path: Path) -> Entries:
    return scan(path, 0, path.stat().st_size, lambda: False)


def messages(path: Path, entries: Entries) -> list[str]:
    return [line.message for line in read_lines(path, [entries.span(n) for n in range(len(entries))])]


MIXED = [
    (b"\xef\xbb\xbf" + entry(1), ["Line 1"]),
    (entry(2, "Traceback\n  File\nValueError: x", Severity.ERROR), ["Traceback\n  File\nValueError: x"]),
    (b"Fatal Python error\nsecond line\n", ["Fatal Python error", "second line"]),
    (b"old $$<SMS_Y><03-01-2026 08:00:00.000+000><thread=1 (0x1)>\r\n", ["old"]),
    (b"<![LOG[cut off by a full disk\r\n", ["cut off by a full disk"]),
    (entry(3, "ümläut", Severity.WARNING), ["ümläut"]),
    (b"\n", [""]),
    (entry(4), ["Line 4"]),
]


@pytest.mark.parametrize("chunk", [7, 64, 150, 1 << 18])
def test_entries_are_found_wherever_a_piece_ends(tmp_path: Path, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_files, "CHUNK", chunk)
    monkeypatch.setattr(log_files, "LARGEST", 1 << 20)
    path = tmp_path / "x.log"
    path.write_bytes(b"".join(raw for raw, _ in MIXED))
    entries = whole(path)
    assert messages(path, entries) == [text for _, texts in MIXED for text in texts]
    assert entries.end == path.stat().st_size
    assert [entries.severities[n] for n in (0, 1, 2, 6)] == [1, 3, 3, 2]


def test_the_tail_and_the_rest_are_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    chance = random.Random(1)
    path.write_bytes(b"".join(chance.choice(MIXED)[0] for _ in range(400)) + entry(9))
    entries = whole(path)
    for size in (600, 1000, 5000, 1 << 20):
        last = tail(path, size)
        assert last.starts[0] in entries.starts
        joined = scan(path, 0, last.starts[0], lambda: False).joined(last)
        assert (joined.starts[-5:], joined.end) == (entries.starts[-5:], entries.end)


def test_a_growing_file_gives_whole_entries_only(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_bytes(entry(1))
    entries = whole(path)
    assert not len(grown(path, entries.end, lambda: False))
    with path.open("ab") as file:
        file.write(entry(2) + entry(3)[:40])
    entries = entries.joined(grown(path, entries.end, lambda: False))
    assert messages(path, entries) == ["Line 1", "Line 2"]
    with path.open("ab") as file:
        file.write(entry(3)[40:])
    entries = entries.joined(grown(path, entries.end, lambda: False))
    assert messages(path, entries) == ["Line 1", "Line 2", "Line 3"]


def test_random_bytes_are_read_too(tmp_path: Path) -> None:
    chance = random.Random(2)
    path = tmp_path / "x.log"
    for _ in range(60):
        data = bytearray(b"".join(chance.choice(MIXED)[0] for _ in range(8)))
        for _ in range(20):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        for entries in (whole(path), tail(path, 300)):
            assert entries.end == len(data)
            assert len(entries.severities) == len(entries)
            read_lines(path, [entries.span(n) for n in range(len(entries))])
            list(matching(path, entries, range(len(entries)), "line", lambda: False))
            place_of(path, entries, AT)


def test_what_fits_is_found_in_either_direction(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_bytes(b"".join(entry(n, "Straße GEHT" if n % 7 == 0 else "") for n in range(1000)))
    entries = whole(path)
    found = list(matching(path, entries, range(1000), "straßE", lambda: False))
    assert found == list(range(0, 1000, 7))
    assert next(matching(path, entries, range(998, -1, -1), "geht", lambda: False)) == 994
    assert list(matching(path, entries, [3, 70, 500], "geht", lambda: False)) == [70]
    assert not list(matching(path, entries, range(1000), "type", lambda: False)), "the format's own words are no text"
    assert len(list(matching(path, entries, range(1000), "sms_x", lambda: False))) == 1000
    assert not list(matching(path, entries, range(1000), "geht", lambda: True))


def test_a_moment_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_bytes(b"no time\n" + b"".join(entry(n) for n in range(500)))
    entries = whole(path)
    assert place_of(path, entries, AT + timedelta(seconds=100)) == 101
    assert place_of(path, entries, AT - timedelta(days=1)) == 0
    assert place_of(path, entries, AT + timedelta(days=1)) == 501


def test_which_files_there_are(tmp_path: Path) -> None:
    for name in ("b.log", "A.log", "A.lo_", "A.lo_1", ".lock", "x.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert [file.path.name for file in log_files.log_files(tmp_path)] == ["A.log", "b.log", "A.lo_", "A.lo_1"]
    assert log_files.log_files(tmp_path / "none") == []
