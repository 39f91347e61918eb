"""Reading log files of any size: which there are, their last entries at once, where every entry begins, and what fits a search.

An entry begins with its line; lines up to the `]LOG]!>` of an entry in CMTrace's format belong to it. What is held in memory
is a number for each entry and the severity of each; texts are read when they are shown. Nothing that stands in a file
raises: it may be broken, cut off, or written on at this moment.
"""

from __future__ import annotations

import os
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO

from azconsole.domain.log_line import CLOSING, OPENING, LogLine, Severity, read_line, severity_of

CHUNK = 256 * 1024
LARGEST = 1024 * 1024
"""No entry is looked for the end of beyond so many bytes."""
LONGEST = 64 * 1024
"""More bytes of one entry are not shown."""
_OPEN, _CLOSE = OPENING.encode(), CLOSING.encode()
_NEXT = re.compile(rb"(?:\A|(?<=\n))(?:\xef\xbb\xbf)?<!\[LOG\[")
_TYPED = b'" type="'
_TYPE = re.compile(rb'" type="([123])"')
_DIGITS = bytes(max(0, code - 48) if code < 58 else 0 for code in range(256))
_NAMES = re.compile(r".+\.(?:log|lo_\d*)$", re.IGNORECASE)
_INFORMATION = int(Severity.INFORMATION)
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class LogFile:
    """A file of the logs' folder."""

    path: Path
    size: int
    changed: datetime


@dataclass(slots=True)
class Entries:
    """Where entries begin in a file (bytes) and how severe each is; `end` is where the last of them ends."""

    starts: array[int] = field(default_factory=lambda: array("Q"))
    severities: bytearray = field(default_factory=bytearray)
    end: int = 0

    def __len__(self) -> int:
        return len(self.starts)

    def joined(self, later: Entries) -> Entries:
        """These, and those that follow in the file."""
        return Entries(self.starts + later.starts, self.severities + later.severities, later.end)

    def span(self, number: int) -> tuple[int, int]:
        """Where an entry begins and ends."""
        following = number + 1
        return self.starts[number], self.starts[following] if following < len(self.starts) else self.end


def log_files(folder: Path) -> list[LogFile]:
    """The files of a folder, current ones first, each in the order of names; none when it cannot be read."""
    found = []
    try:
        for path in folder.iterdir():
            if _NAMES.match(path.name) and path.is_file():
                state = path.stat()
                found.append(LogFile(path, state.st_size, datetime.fromtimestamp(state.st_mtime, UTC)))
    except OSError:
        return []
    return sorted(found, key=lambda item: (item.path.suffix != ".log", item.path.name.casefold()))


def identity(path: Path) -> tuple[int, int]:
    """What tells a file from the one that takes its name after a rotation. Raises OSError."""
    state = path.stat()
    return state.st_dev, state.st_ino


def tail(path: Path, size: int = CHUNK) -> Entries:
    """The last entries of a file, within so many bytes of its end. Raises OSError."""
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        begin = max(0, end - size)
        file.seek(begin)
        data = file.read(end - begin)
    if begin:
        found = _NEXT.search(data)
        cut = data.find(b"\n") + 1 if found is None or found.start() == 0 else found.start()
        data, begin = data[cut:], begin + cut
    entries = Entries(end=begin)
    _take(data, begin, entries, whole=True)
    return entries


def scan(path: Path, begin: int, end: int, stop: Stop, progress: Callable[[int], None] = lambda _: None) -> Entries:
    """The entries between two places where entries begin; `progress` is told the bytes that were read. Ends early when
    `stop()`. Raises OSError."""
    entries, carried, at = Entries(end=begin), b"", begin
    with path.open("rb") as file:
        file.seek(begin)
        while at < end and not stop():
            data = file.read(min(CHUNK, end - at))
            if not data:
                break
            at += len(data)
            buffer = carried + data
            used = _take(buffer, entries.end, entries, whole=at >= end or len(buffer) > LARGEST)
            carried = buffer[used:]
            progress(at)
    return entries


def grown(path: Path, begin: int, stop: Stop) -> Entries:
    """The entries that stand behind `begin` now; one that is still being written is left for the next time. Raises
    OSError."""
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        if end <= begin:
            return Entries(end=begin)
        place = max(begin, end - CHUNK)
        file.seek(place)
        last = file.read(end - place).rfind(b"\n")
    return scan(path, begin, place + last + 1, stop) if last >= 0 else Entries(end=begin)


def read_lines(path: Path, spans: Sequence[tuple[int, int]]) -> list[LogLine]:
    """What the entries between these places say. Raises OSError."""
    with path.open("rb") as file:
        return [read_line(raw) for raw in _raw(file, spans)]


def matching(path: Path, entries: Entries, numbers: Sequence[int], text: str, stop: Stop) -> Iterator[int]:
    """Those of the entries with these numbers whose message or component holds the text, without regard to case, in the order
    of the numbers. Ends early when `stop()`. Raises OSError."""
    wanted = text.lower()
    quick = wanted.encode() if wanted.isascii() else b""
    with path.open("rb") as file:
        for block in _blocks(entries, numbers):
            if stop():
                return
            first, last = min(block[0], block[-1]), max(block[0], block[-1])
            base = entries.starts[first]
            file.seek(base)
            data = file.read(entries.span(last)[1] - base)
            if quick and quick not in data.lower():
                continue
            for number in block:
                begin, end = entries.span(number)
                raw = data[begin - base : min(end - base, begin - base + LONGEST)]
                if (not quick or quick in raw.lower()) and _holds(read_line(raw), wanted):
                    yield number


def place_of(path: Path, entries: Entries, moment: datetime) -> int:
    """The number of the first entry that was not written before a moment; the count when there is none. Raises OSError."""

    class Times(Sequence[datetime]):
        def __len__(self) -> int:
            return len(entries)

        def __getitem__(self, number: int) -> datetime:  # type: ignore[override]  # bisect asks for one at a time
            return _time_near(file, entries, number)

    with path.open("rb") as file:
        return bisect_left(Times(), moment)


def _time_near(file: BinaryIO, entries: Entries, number: int) -> datetime:
    """The moment of an entry, or of the next that has one."""
    for later in range(number, min(number + 50, len(entries))):
        (raw,) = _raw(file, [entries.span(later)])
        at = read_line(raw).at
        if at is not None:
            return at
    return datetime.max.replace(tzinfo=UTC)


def _holds(line: LogLine, wanted: str) -> bool:
    return wanted in line.message.lower() or wanted in line.component.lower()


def _raw(file: BinaryIO, spans: Sequence[tuple[int, int]]) -> Iterator[bytes]:
    for begin, end in spans:
        file.seek(begin)
        yield file.read(min(end - begin, LONGEST))


def _blocks(entries: Entries, numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Runs of numbers whose entries lie within a chunk of the file."""
    begin = 0
    while begin < len(numbers):
        last, origin = begin, entries.starts[numbers[begin]]
        step = 1
        while last + step < len(numbers) and abs(entries.starts[numbers[last + step]] - origin) <= CHUNK:
            last += step
            step *= 2
        yield numbers[begin : last + 1]
        begin = last + 1


def _take(data: bytes, base: int, entries: Entries, *, whole: bool) -> int:
    """Put the entries of a piece of a file, whose first byte is at `base`, with the others; the number of bytes used. Unless
    it is the `whole` rest, what may go on in the next piece is left."""
    if used := _take_lines(data, base, entries):
        return used
    bounds = sorted({0, *(found.start() for found in _NEXT.finditer(data)), len(data)})
    for begin, end in pairwise(bounds):
        last = end == len(data) and not whole
        upto = _complete(data, begin) if last else end
        if upto > begin:
            _add(data, begin, upto, base, entries)
            entries.end = base + upto
    return entries.end - base


def _take_lines(data: bytes, base: int, entries: Entries) -> int:
    """The usual case, ten times as fast: every line is an entry. 0 when it is not."""
    lines = data.split(b"\n")
    lines.pop()
    if not lines or data.count(_CLOSE) < len(lines) or not all(line.startswith(_OPEN) for line in lines):
        return 0
    places = [line.rfind(_TYPED) + len(_TYPED) for line in lines]
    kinds = b"".join([line[place : place + 1] for line, place in zip(lines, places, strict=True)])
    if len(kinds) < len(lines) or kinds.translate(None, b"123"):
        return 0
    ends = list(accumulate((len(line) + 1 for line in lines), initial=0))
    used = ends.pop()
    entries.starts.extend([base + begin for begin in ends])
    entries.severities += kinds.translate(_DIGITS)
    entries.end = base + used
    return used


def _complete(data: bytes, begin: int) -> int:
    """Up to where the last part of a piece is complete."""
    if data.startswith((_OPEN, b"\xef\xbb\xbf" + _OPEN), begin):
        closed = data.find(_CLOSE, begin)
        if closed < 0:
            return begin
        if data.find(b"\n", closed) < 0:
            return begin
    return max(begin, data.rfind(b"\n") + 1)


def _add(data: bytes, begin: int, end: int, base: int, entries: Entries) -> None:
    """A part that begins with an entry of the format, or holds none: one entry, or one a line behind its end."""
    lines = data.count(b"\n", begin, end)
    at = begin
    if data.startswith((_OPEN, b"\xef\xbb\xbf" + _OPEN), begin):
        closed = data.find(_CLOSE, begin, end)
        line_end = end if lines <= 1 else data.find(b"\n", max(closed, begin), end) + 1 or end
        found = _TYPE.search(data, closed, line_end) if closed >= 0 else None
        entries.starts.append(base + begin)
        entries.severities.append(found[1][0] - 48 if found else _INFORMATION)
        at = line_end
    while at < end:
        line_end = data.find(b"\n", at, end) + 1 or end
        entries.starts.append(base + at)
        entries.severities.append(int(severity_of(data[at : min(line_end, at + LONGEST)].decode("utf-8", "replace"))))
        at = line_end
