"""A log on the screen: its last entries at once, the rest while one reads, growing with the file, filtered and searched on
worker threads."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner, Work
from azconsole.controllers.log_rows import LogModel, cells
from azconsole.domain.errors import StoreError
from azconsole.domain.log_line import Severity
from azconsole.domain.texts import say
from azconsole.operations import log_files
from azconsole.operations.log_files import Entries

if TYPE_CHECKING:
    from azconsole.domain.log_line import LogLine

ROWS_LANE, SCAN_LANE = "log rows", "log scan"
MOST_COPIED = 10_000
_POLL_MS = 500
DISCOVERY_LOG = "SMS_AZUREAD_DISCOVERY_AGENT.log"
_ALL = frozenset(Severity)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What is shown: entries of these severities that hold the text."""

    text: str = ""
    severities: frozenset[Severity] = _ALL

    @property
    def open(self) -> bool:
        """Whether everything fits."""
        return not self.text and self.severities == _ALL


@dataclass(frozen=True, slots=True)
class Grown:
    """What following found: `replaced` when another file has the name now (a rotation)."""

    later: Entries
    fitting: list[int]
    replaced: bool = False


class LogViewController(Controller):
    """`files_changed` carries a tuple of LogFile, `opened` follows the first entries of a file, `completed` all of them,
    `grew` more at the end, `filtered` another filter; `reading` a share in percent (-1: done); `found` a row (-1: nothing),
    `ranged` the first and the last row of a time; `copied` a text; `failed` an AzConsoleError."""

    files_changed = Signal(object)
    opened = Signal()
    completed = Signal()
    grew = Signal()
    filtered = Signal()
    reading = Signal(int)
    found = Signal(int)
    ranged = Signal(int, int)
    copied = Signal(str)
    failed = Signal(object)

    def __init__(self, folder: Path, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.folder = folder
        self.model = LogModel(self)
        self.model.page_wanted.connect(self._fetch)
        self.path: Path | None = None
        self.filter = LogFilter()
        self.complete = False
        self._identity = (0, 0)
        self._wanted: set[int] = set()
        self._scans: dict[str, Job[Any]] = {}
        self._range: tuple[datetime, datetime | None] | None = None
        self._polling = False
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self.look)

    def list_files(self) -> None:
        """Find out which files there are."""
        self._read(lambda _: log_files.log_files(self.folder), lambda files: self.files_changed.emit(tuple(files)))

    def watch(self, on: bool) -> None:
        """Look for more entries twice a second, or no longer: only while somebody sees them."""
        self._poll.start() if on else self._poll.stop()

    def show(self, path: Path) -> None:
        """Show a file: its last entries at once."""
        self._stop_scans()
        self.path, self.complete, self._polling = path, False, False

        def work(_: JobContext) -> tuple[Entries, tuple[int, int]]:
            return log_files.tail(path), log_files.identity(path)

        def done(result: tuple[Entries, tuple[int, int]]) -> None:
            if path == self.path:
                entries, self._identity = result
                self._reset(entries)
                self.opened.emit()
                self._read_rest(path, entries)

        self._read(work, done)

    def choose(self, wanted: LogFilter) -> None:
        """Show only what fits."""
        self.filter = wanted
        if self.complete:
            self._apply()

    def find(self, text: str, row: int, *, forward: bool) -> None:
        """Look for a text from the row after (or before) this one on, and round the end; `found` follows."""
        path, entries, count = self.path, self.model.entries, self.model.rowCount()
        if path is None or not text or not count:
            self.found.emit(-1)
            return
        ahead = range(row + 1, count) if forward else range(min(row, count) - 1, -1, -1)
        round_it = range(0, min(row + 1, count)) if forward else range(count - 1, max(row, 0) - 1, -1)
        numbers = self.model.numbers

        def work(context: JobContext) -> int:
            for part in (ahead, round_it):
                named: Sequence[int] = part if numbers is None else [numbers[n] for n in part]
                for number in log_files.matching(path, entries, named, text, lambda: context.cancel.cancelled):
                    return number
            return -1

        self._scan("find", work, lambda number: self.found.emit(self.model.row_near(number) if number >= 0 else -1))

    def go_to(self, moment: datetime, until: datetime | None = None, name: str = DISCOVERY_LOG) -> None:
        """Show the entries of a time, in that log or the older file that holds it; `ranged` follows. The filter is lifted."""
        self._range, self.filter = (moment, until), LogFilter()

        def work(_: JobContext) -> Path | None:
            return _file_of(self.folder, name, moment)

        def done(path: Path | None) -> None:
            if path is not None and path != self.path:
                self.show(path)
            elif path is not None and self.complete:  # else it is looked for when the file is read to its end
                self._apply()

        self._read(work, done)

    def copy(self, rows: Sequence[int]) -> None:
        """Make the text of some rows, one entry after the other, its columns apart by tabs."""
        path, spans = self.path, self.model.spans(rows[:MOST_COPIED])
        if path is None or not spans:
            return

        def work(_: JobContext) -> str:
            return "\n".join("\t".join(cells(line)) for line in log_files.read_lines(path, spans))

        self._read(work, self.copied.emit)

    def look(self) -> None:
        """Look whether the file has grown, or another has taken its name."""
        path, entries, kept = self.path, self.model.entries, self.filter
        if path is None:
            self.list_files()  # the first log may be there by now
        if path is None or self._polling or not self.complete:
            return
        self._polling, known, count = True, self._identity, len(entries)

        def work(context: JobContext) -> Grown:
            if log_files.identity(path) != known or path.stat().st_size < entries.end:
                return Grown(Entries(), [], replaced=True)
            later = log_files.grown(path, entries.end, lambda: context.cancel.cancelled)
            fitting = [count + number for number in _fitting(path, later, kept, context)] if len(later) else []
            return Grown(later, fitting)

        def done(result: Grown) -> None:
            self._polling = False
            if path != self.path or self.model.entries is not entries or self.filter != kept:
                return
            if result.replaced:
                self.show(path)
            elif len(result.later):
                self.model.append(result.later, result.fitting)
                self.grew.emit()

        def gone(_: object) -> None:
            self._polling = False  # between a rotation and the next entry there is no such file

        self._start(_guarded(work, path), lane=ROWS_LANE, on_result=done, on_error=gone)

    def close(self) -> None:
        """Hear of nothing more."""
        self._poll.stop()
        super().close()

    def _read_rest(self, path: Path, last: Entries) -> None:
        end = last.starts[0] if len(last) else last.end
        if not end:
            self._completed(Entries())
            return

        def work(context: JobContext) -> Entries:
            share = -1

            def told(at: int) -> None:
                nonlocal share
                if at * 100 // end != share:
                    share = at * 100 // end
                    context.report(share)

            return log_files.scan(path, 0, end, lambda: context.cancel.cancelled, told)

        self._scan("rest", work, self._completed, self.reading.emit)

    def _completed(self, earlier: Entries) -> None:
        self._wanted.clear()
        self.model.put_before(earlier)
        self.complete = True
        self.reading.emit(-1)
        self.completed.emit()
        if not self.filter.open or self._range is not None:
            self._apply()

    def _apply(self) -> None:
        """Work the filter out, and find the time that was asked for."""
        path, entries, wanted, asked = self.path, self.model.entries, self.filter, self._range
        if path is None:
            return
        self._range, self._polling = None, True  # it does not grow while the filter is worked out

        def work(context: JobContext) -> tuple[array[int] | None, tuple[int, int] | None]:
            numbers = None if wanted.open else array("Q", _fitting(path, entries, wanted, context))
            return numbers, _numbers_between(path, entries, *asked) if asked else None

        def done(result: tuple[array[int] | None, tuple[int, int] | None]) -> None:
            self._polling = False
            if path != self.path or wanted != self.filter or entries is not self.model.entries:
                return
            numbers, between = result
            if numbers is not None or self.model.numbers is not None:
                self._reset(entries, numbers)
            self.filtered.emit()
            if between is not None:
                self.ranged.emit(*between)

        self._scan("filter", work, done)

    def _reset(self, entries: Entries, numbers: array[int] | None = None) -> None:
        self._wanted.clear()
        self.model.reset(entries, numbers)

    def _fetch(self, page: int) -> None:
        path, entries, numbers = self.path, self.model.entries, self.model.numbers
        if path is None or page in self._wanted:
            return
        self._wanted.add(page)
        rows = self.model.rows_of_page(page)
        spans = self.model.spans(rows)

        def done(lines: list[LogLine]) -> None:
            self._wanted.discard(page)
            if path == self.path and entries is self.model.entries and numbers is self.model.numbers:
                self.model.show_page(page, lines)

        self._read(lambda _: log_files.read_lines(path, spans), done)

    def _read(self, work: Work[T], done: Callable[[T], None]) -> None:
        self._start(_guarded(work, self.path), lane=ROWS_LANE, on_result=done, on_error=self.failed.emit)

    def _scan(
        self, kind: str, work: Work[T], done: Callable[[T], None], told: Callable[[int], None] | None = None
    ) -> None:
        """Go through the file; what was looked for before under this name is given up."""
        if kind in self._scans:
            self._scans[kind].cancel()
        self._scans[kind] = self._start(
            _guarded(work, self.path), lane=SCAN_LANE, on_result=done, on_error=self.failed.emit, on_progress=told
        )

    def _stop_scans(self) -> None:
        for job in self._scans.values():
            job.detach()
            job.cancel()
        self._scans.clear()


def _guarded(work: Work[T], path: Path | None) -> Work[T]:
    """The work; a file that cannot be read is an error in words, and what was cancelled half way is no result."""

    def guarded(context: JobContext) -> T:
        try:
            result = work(context)
        except OSError as error:
            message = say("{path} cannot be read: {reason}.", path=path or "", reason=error.strerror or str(error))
            raise StoreError(say("The log cannot be read"), message) from None
        context.cancel.check()
        return result

    return guarded


def _fitting(path: Path, entries: Entries, wanted: LogFilter, context: JobContext) -> Sequence[int]:
    numbers: Sequence[int] = range(len(entries))
    if wanted.severities != _ALL:
        kept = bytes(entries.severities)
        numbers = [number for number, severity in enumerate(kept) if severity in wanted.severities]
    if wanted.text:
        numbers = list(log_files.matching(path, entries, numbers, wanted.text, lambda: context.cancel.cancelled))
    return numbers


def _numbers_between(path: Path, entries: Entries, moment: datetime, until: datetime | None) -> tuple[int, int]:
    """The first and the last entry of a time; the last stands before the first when there is none."""
    first = log_files.place_of(path, entries, moment)
    return first, (len(entries) if until is None else log_files.place_of(path, entries, until)) - 1


def _file_of(folder: Path, name: str, moment: datetime) -> Path | None:
    """The file of a log, or of its history, that holds a moment; None when there is no such log."""
    stem = Path(name).stem
    # By name the newest is first: x.log, x.lo_, x.lo_1, …
    family = [file.path for file in log_files.log_files(folder) if file.path.stem == stem]
    for place, path in enumerate(family):
        last = log_files.tail(path)
        if not len(last) or log_files.place_of(path, Entries(array("Q", [0]), bytearray(1), last.end), moment):
            # Its first entry is older. When all of it is, the moment is where the newer file begins.
            return path if log_files.place_of(path, last, moment) < len(last) or not place else family[place - 1]
    return family[-1] if family else None
