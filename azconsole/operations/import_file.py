"""Reading a file with devices: CSV or JSON, from anybody (faults.md B20, B21, B25).

CSV: UTF-8 with or without a byte order mark, UTF-16, else Windows-1252, which is told; comma, semicolon or tab, whichever the
header holds most, or as Excel's `sep=` says. Formulas are texts. JSON: a list of objects, one object, an answer of a web service
(`value`), or an object in each line. Whatever cannot be read raises UserInputError with the line.
"""

from __future__ import annotations

import codecs
import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import say

LARGEST_CSV = 256 * 1024 * 1024
LARGEST_JSON = 64 * 1024 * 1024
MOST_COLUMNS = 200
_DELIMITERS = (",", ";", "\t")
_SAMPLE = 1 << 16
_JSON = (".json", ".jsonl", ".ndjson")
_LINE = re.compile(r"[^\n]*\n?")
_SHARING = (32, 33)
"""Windows' errors for a file that another program keeps for itself."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TITLE = say("The file cannot be imported")
Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class FileLook:
    """What a file is: its header, and how it is read. `note` tells of a guess that may be wrong (empty: none); `before` are
    lines before the header that Excel or PowerShell wrote. JSON has no delimiter, and "lines" are its objects."""

    path: Path
    header: tuple[str, ...]
    encoding: str = "utf-8"
    delimiter: str = ""
    note: str = ""
    before: int = 0

    @property
    def json(self) -> bool:
        """Whether it is JSON."""
        return not self.delimiter


def refuse(message: str, hint: str = "", code: str = "import-file") -> UserInputError:
    """The file cannot be imported."""
    return UserInputError(
        _TITLE, message, hint or say("Correct the file and import it again."), field="file", code=code
    )


def look_at(path: Path) -> FileLook:
    """Find out how a file is to be read. Raises UserInputError."""
    with _readable(path):
        with path.open("rb") as file:
            sample = file.read(_SAMPLE)
        size = path.stat().st_size
    if not sample.strip():
        raise refuse(say("{path} is empty.", path=path))
    as_json = path.suffix.casefold() in _JSON or sample.removeprefix(codecs.BOM_UTF8).lstrip()[:1] in (b"[", b"{")
    limit = LARGEST_JSON if as_json else LARGEST_CSV
    if size > limit:
        raise refuse(
            say("{path} has {size:n} bytes; at most {limit:n} can be imported.", path=path, size=size, limit=limit),
            say("Split it into several files."),
        )
    if as_json:
        return FileLook(path, tuple(dict.fromkeys(name for _, entry in _entries(path) for name in entry)))
    encoding, note = _encoding(path, sample)
    with _lines(path, encoding) as file:
        before, delimiter = _dialect(file.read(_SAMPLE))
    look = FileLook(path, (), encoding, delimiter, note, before)
    _, row = next(csv_rows(look, header=True), (1, ()))
    header = [name.strip() for name in row]
    while header and not header[-1]:  # Excel writes as many as were ever used
        header.pop()
    if len(header) > MOST_COLUMNS:
        raise refuse(
            say("Line 1 has {count:n} columns; at most {limit} are read.", count=len(header), limit=MOST_COLUMNS)
        )
    return replace(look, header=tuple(header))


def _dialect(beginning: str) -> tuple[int, str]:
    """How many lines stand before the header (`sep=;` for Excel, `#TYPE …` of PowerShell), and the delimiter."""
    before = 0
    while (line := beginning.partition("\n")[0].strip()).casefold().startswith(("sep=", "#type ")):
        before, beginning = before + 1, beginning.partition("\n")[2]
        if line[:4].casefold() == "sep=" and line[4:] in _DELIMITERS:
            return before, line[4:]
    # What stands in quotation marks, also over several lines, is no delimiter.
    header = "".join(beginning.split('"')[::2]).lstrip("\r\n").replace("\r", "\n").partition("\n")[0]
    return before, max(_DELIMITERS, key=header.count)


def rows_of(look: FileLook) -> Iterator[Row]:
    """The rows with the number of the line at which each begins, without the header; values stand as in `look.header`."""
    return _json_rows(look) if look.json else csv_rows(look)


def csv_rows(look: FileLook, *, header: bool = False) -> Iterator[Row]:
    """The rows of a CSV file; empty lines are left out, and those of nothing but empty values."""
    with _lines(look.path, look.encoding) as file:
        for _ in range(look.before):
            file.readline(_SAMPLE)
        reader = csv.reader(file, delimiter=look.delimiter, strict=True)
        first, begins = not header, 1 + look.before
        try:
            for row in reader:
                if row and (row[0] or any(row)):
                    if not first:
                        yield begins, row
                    first = False
                begins = reader.line_num + 1 + look.before
        except csv.Error as error:
            raise _broken(error, begins) from None


def _broken(error: csv.Error, line: int) -> UserInputError:
    if "limit" in str(error) or "end of data" in str(error):
        return refuse(
            say("Line {line}: a quotation mark is opened and not closed, or a value is too long.", line=line),
            say("Close it, or write it twice where it is part of a value."),
        )
    return refuse(
        say("Line {line}: a quotation mark stands where none may be.", line=line),
        say("Put the whole value in quotation marks, and write those within it twice."),
    )


def _encoding(path: Path, sample: bytes) -> tuple[str, str]:
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name, ""
    if b"\0" in sample:
        pairs = len(sample) // 2
        for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
            if zeros.count(0) > pairs * 0.4:
                return name, ""
        line = sample[: sample.index(b"\0")].count(b"\n") + 1
        raise refuse(say("Line {line} holds a NUL character: this is no text file.", line=line))
    for name in ("utf-8", "cp1252"):
        if _decodes(path, name):
            note = say("The file is not UTF-8; it was read as Windows-1252. Check names with accents.")
            return name, "" if name == "utf-8" else note
    raise refuse(say("{path} is neither UTF-8, UTF-16 nor Windows-1252.", path=path), say("Save it as UTF-8."))


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with _readable(path), path.open("rb") as file:
        try:
            while chunk := file.read(1 << 20):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if getattr(error, "winerror", None) in _SHARING:
            raise refuse(
                say("{path} is open in another program, which lets nobody else read it.", path=path),
                say("Close it there, for example in Excel, and import it again."),
            ) from None
        raise refuse(
            say("{path}: {reason}.", path=path, reason=error.strerror or type(error).__name__),
            say("Choose another file."),
        ) from None


@contextmanager
def _lines(path: Path, encoding: str) -> Iterator[TextIO]:
    """The file as text. What fails in the block is told as a fault of the file: never as one of the database."""
    with _readable(path), path.open("rb") as raw:
        try:
            yield TextIOWrapper(raw, encoding=encoding, newline="")
        except UnicodeError:
            raise refuse(
                say("{path} holds bytes that are no text in {encoding}.", path=path, encoding=encoding)
            ) from None


def _json_rows(look: FileLook) -> Iterator[Row]:
    for number, entry in _entries(look.path):
        yield number, [_plain(entry.get(name), number, name) for name in look.header]


def _plain(value: Any, number: int, name: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int | float):
        return str(value)
    raise refuse(say("Object {number}: “{name}” is no text.", number=number, name=name[:60]))


def _entries(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file, each with its number, or that of its line where each line is an object."""
    with _readable(path):
        content = path.read_bytes()
    try:
        text = content.decode(json.detect_encoding(content))
    except ValueError:
        raise refuse(say("{path} is not a text in UTF-8.", path=path)) from None
    if (found := _lines_of_objects(text)) is not None:
        return found
    document = _parsed(text, 1)
    if isinstance(document, dict):  # one object, as PowerShell writes a list of one; or an answer of Graph
        document = document["value"] if isinstance(document.get("value"), list) else [document] if document else []
    if not isinstance(document, list) or not document:
        raise refuse(
            say("The file holds no list of objects."), say("It looks like this: [{example}]", example=_EXAMPLE)
        )
    return _objects(enumerate(document, 1))


def _lines_of_objects(text: str) -> Iterator[tuple[int, dict[str, Any]]] | None:
    """The objects where each line is one; None where the first line alone is none, or is all there is."""
    if not text.lstrip().startswith("{"):
        return None
    lines = _numbered(text)
    try:
        json.loads(next(lines)[1])
        next(lines)
    except (ValueError, RecursionError, StopIteration):
        return None
    return _objects((number, _parsed(line, number)) for number, line in _numbered(text))


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, one at a time: a list of all would be as large again."""
    for number, found in enumerate(_LINE.finditer(text), 1):
        line = found.group()
        if line and not line.isspace():
            yield number, line


def _objects(values: Iterable[tuple[int, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, entry in values:
        if not isinstance(entry, dict):
            raise refuse(say("Entry {number} of the list is no object.", number=number))
        yield number, entry


def _parsed(text: str, line: int) -> Any:
    """A text as JSON has it; it begins at this line."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except RecursionError:
        raise refuse(say("The file is nested too deeply.")) from None
    except json.JSONDecodeError as error:
        raise refuse(say("Line {line} is not JSON.", line=line + error.lineno - 1)) from None
    except ValueError:
        raise refuse(say("The file holds a number that cannot be read.")) from None


def _refuse_constant(_: str) -> None:
    raise ValueError


_EXAMPLE = '{"name": "PC01", "collection": "All desktops"}'


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise refuse(say("An object has the member “{name}” twice.", name=_twice(pairs)[:60]))
    return members


def _twice(pairs: list[tuple[str, Any]]) -> str:
    names = [name for name, _ in pairs]
    return next(name for name in names if names.count(name) > 1)


def header_key(name: str) -> str:
    """A column's name for comparison: letters and digits, without case."""
    return "".join(sign for sign in unicodedata.normalize("NFC", name).casefold() if sign.isalnum())
