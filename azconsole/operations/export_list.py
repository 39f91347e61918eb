"""Export a list to a file, row by row, so that a million rows need no memory (faults.md B20, B21, F6).

CSV follows RFC 4180 and is UTF-8 with a byte order mark, because spreadsheets take it for the local code page without one.
A value that a spreadsheet would work out as a formula gets an apostrophe in front. JSON is an array of objects whose
values stand as they are. The file is written beside its place and put there when it is complete: what stood there before
stays until then, also when the disk is full or the person cancels.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from azconsole.domain.cancel import CancelToken
from azconsole.domain.texts import say
from azconsole.operations.whole_file import whole_file

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_STEP = 2_000
Rows = Iterable[Sequence[str]]
Progress = Callable[[int], None]


def export_list(path: Path, titles: Sequence[str], rows: Rows, cancel: CancelToken, progress: Progress) -> int:
    """Write rows to `path`: JSON where the name ends in .json, else CSV. `progress` is told every 2,000 rows how many are
    written. Returns their number. Raises StoreError and Cancelled; then the file is what it was."""
    as_json = path.suffix.casefold() == ".json"
    with _replacing(path, "utf-8" if as_json else "utf-8-sig") as out:
        write = _write_json if as_json else _write_csv
        return write(out, titles, _watched(rows, cancel, progress))


def safe_cell(value: str) -> str:
    """A value that no spreadsheet takes for a formula, and that UTF-8 can hold."""
    text = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write_csv(out: TextIO, titles: Sequence[str], rows: Rows) -> int:
    writer, count = csv.writer(out, lineterminator="\r\n"), 0
    writer.writerow([safe_cell(title) for title in titles])
    for row in rows:
        writer.writerow([safe_cell(value) for value in row])
        count += 1
    return count


def _write_json(out: TextIO, titles: Sequence[str], rows: Rows) -> int:
    count = 0
    out.write("[")
    for row in rows:
        out.write(",\n " if count else "\n ")
        out.write(_as_json(dict(zip(titles, row, strict=True))))
        count += 1
    out.write("\n]\n")
    return count


def _as_json(record: dict[str, str]) -> str:
    text = json.dumps(record, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: JSON can name it, UTF-8 cannot hold it
        return json.dumps(record)
    return text


def _watched(rows: Rows, cancel: CancelToken, progress: Progress) -> Iterator[Sequence[str]]:
    for number, row in enumerate(rows, 1):
        yield row
        if number % _STEP == 0:
            cancel.check()
            progress(number)
    cancel.check()


@contextmanager
def _replacing(path: Path, encoding: str) -> Iterator[TextIO]:
    with whole_file(path, say("The list could not be exported")) as raw:
        out = TextIOWrapper(raw, encoding=encoding, newline="")
        try:
            yield out
        finally:
            out.detach()
