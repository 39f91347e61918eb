"""Importing devices and the collections that they are in from a file: a preview first, then all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection
from azconsole.domain.devices import Device, DeviceLine, LoadCounts
from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import plural, say
from azconsole.domain.typed_text import Refusal, check_name, folded, trimmed
from azconsole.operations.collection_ports import CollectionStore, DeviceStore
from azconsole.operations.import_columns import NAME, RowReader, suggested
from azconsole.operations.import_file import FileLook, look_at, refuse, rows_of

PREVIEW_ROWS = 20
MOST_PROBLEMS = 1000
_STEP = 5_000
OnProgress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How a file is imported. `columns`: attribute -> number of the column (None: by the header); `collection`: that of
    every row when no column tells it; `keep`: direct members that a collection had stay; `skip_problems`: rows that cannot
    be taken are left out instead of refusing the file."""

    columns: Mapping[str, int] | None = None
    collection: str = ""
    keep: bool = False
    skip_problems: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be taken; in JSON `line` is the number of the object."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One of the first rows: `known` is the device that the site has by this name, `known_collection` the collection; None:
    it would be made. `problem`: why the row cannot be taken."""

    line: int
    name: str
    collection: str
    known: Device | None = None
    known_collection: Collection | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was done, or would be done: `rows` were read, `doubles` say what another row said, `skipped` were not usable."""

    counts: LoadCounts
    rows: int
    doubles: int
    skipped: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do. `columns` are those that are read. `result` None: the file is refused for its problems."""

    look: FileLook
    columns: dict[str, int]
    first: list[PreviewRow]
    result: ImportResult | None
    problems: list[Problem]
    problem_count: int


@dataclass(slots=True)
class _Reading:
    """A file while it is read."""

    reader: RowReader
    cancel: CancelToken
    on_progress: OnProgress
    skip: bool
    rows: int = 0
    placed: int = 0
    problem_count: int = 0
    problems: list[Problem] = field(default_factory=list)

    def pairs(self, look: FileLook) -> Iterator[tuple[str, str]]:
        """Collection and name of each row. Raises UserInputError at the end when rows cannot be taken."""
        pair, placed = self.reader.pair, 0
        for line, row in rows_of(look):
            try:
                found = pair(row)
            except Refusal as refusal:
                self._note(line, refusal.sentence)
            else:
                placed += 1 if found[0] else 0
                yield found
            self._step()
        self.placed = placed
        self._end()

    def lines(self, look: FileLook) -> Iterator[DeviceLine]:
        """The same with all that the rows tell."""
        for line, row in rows_of(look):
            try:
                collection, device = self.reader.device(row)
            except Refusal as refusal:
                self._note(line, refusal.sentence)
            else:
                self.placed += 1 if collection else 0
                yield DeviceLine(device, collection)
            self._step()
        self._end()

    def _note(self, line: int, sentence: str) -> None:
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(line, sentence))

    def _step(self) -> None:
        self.rows += 1
        if self.rows % _STEP == 0:
            self.cancel.check()
            self.on_progress(self.rows)

    def _end(self) -> None:
        if self.problems and not self.skip:
            first = self.problems[0]
            raise refuse(
                plural(
                    self.problem_count,
                    "Line {line}: {sentence} Nothing was imported.",
                    "Line {line}: {sentence} {count:n} lines cannot be taken; nothing was imported.",
                    line=first.line,
                    sentence=first.sentence,
                ),
                say("Correct the file, or leave out the lines that cannot be taken."),
                code="import-problems",
            )
        if self.rows == self.problem_count:
            raise refuse(say("The file holds no line that can be taken."))


class ImportCollections:
    """Importing files. Raises UserInputError, StoreError, Cancelled."""

    def __init__(self, collections: CollectionStore, devices: DeviceStore) -> None:
        self._collections = collections
        self._devices = devices

    def look(self, path: Path) -> tuple[FileLook, dict[str, int]]:
        """How a file is read, and which of its columns is what, as far as the header tells."""
        found = look_at(path)
        return found, suggested(found.header)

    def preview(
        self, path: Path, wish: ImportWish, cancel: CancelToken, on_progress: OnProgress = lambda _: None
    ) -> ImportPreview:
        """What an import would do, to the number; nothing is kept."""
        look, columns = self._columns(path, wish)
        reading = _Reading(RowReader(columns, wish.collection), cancel, on_progress, wish.skip_problems)
        try:
            result = self._load(look, reading, wish, dry_run=True)
        except UserInputError as error:
            if error.code != "import-problems":
                raise
            result = None
        first = self._first(look, RowReader(columns, wish.collection))
        return ImportPreview(look, columns, first, result, reading.problems, reading.problem_count)

    def run(
        self, path: Path, wish: ImportWish, cancel: CancelToken, on_progress: OnProgress = lambda _: None
    ) -> ImportResult:
        """Import a file, wholly or not at all. `on_progress` is told every 5,000 rows how many are read."""
        look, columns = self._columns(path, wish)
        reading = _Reading(RowReader(columns, wish.collection), cancel, on_progress, wish.skip_problems)
        return self._load(look, reading, wish, dry_run=False)

    def _columns(self, path: Path, wish: ImportWish) -> tuple[FileLook, dict[str, int]]:
        look, found = self.look(path)
        columns = dict(found if wish.columns is None else wish.columns)
        try:
            if trimmed(wish.collection):
                check_name(wish.collection, say("name of the collection"))
        except Refusal as refusal:
            raise refuse(refusal.sentence, say("Give the collection another name.")) from None
        if NAME not in columns:
            header = ", ".join(f"“{name[:60]}”" for name in look.header[:10])
            raise refuse(
                say("Line 1 names no column with the devices' names, but {header}.", header=header),
                say("The first line must hold the names of the columns: name, collection."),
                code="import-header",
            )
        return look, columns

    def _load(self, look: FileLook, reading: _Reading, wish: ImportWish, *, dry_run: bool) -> ImportResult:
        plain = reading.reader.plain
        counts = self._collections.load_memberships(
            reading.pairs(look) if plain else (),
            () if plain else reading.lines(look),
            origin=look.path.name,
            keep=wish.keep,
            dry_run=dry_run,
            stop=lambda: reading.cancel.cancelled,
        )
        return ImportResult(counts, reading.rows, reading.placed - counts.pairs, reading.problem_count, look.note)

    def _first(self, look: FileLook, reader: RowReader) -> list[PreviewRow]:
        found: list[PreviewRow] = []
        for line, row in islice(rows_of(look), PREVIEW_ROWS):
            try:
                collection, name = reader.pair(row) if reader.plain else _named(reader.device(row))
                found.append(PreviewRow(line, name, collection))
            except Refusal as refusal:
                found.append(PreviewRow(line, ", ".join(row)[:200], "", problem=refusal.sentence))
        devices = self._devices.named([row.name for row in found if not row.problem])
        collections = {folded(collection.name): collection for collection in self._collections.all()}
        return [
            row
            if row.problem
            else PreviewRow(
                row.line,
                row.name,
                row.collection,
                devices.get(folded(row.name)),
                collections.get(folded(row.collection)),
            )
            for row in found
        ]


def _named(pair: tuple[str, Device]) -> tuple[str, str]:
    return pair[0], pair[1].name
