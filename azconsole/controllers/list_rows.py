"""Rows of a list as plain texts, for the clipboard and for files, and the groups that a list may be divided into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListRows:
    """What is to be copied or exported. `read(stop)` gives the values of each row, in the order of `titles`, until `stop()`
    is true; it raises StoreError. `at_once`: they are in memory, so that reading needs no job."""

    titles: Values
    count: int
    read: Callable[[Callable[[], bool]], Iterator[Values]]
    at_once: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together: the first one's number, what they have in common, how many they are, and whether they are
    folded away under their band."""

    row: int
    text: str
    count: int
    folded: bool = False


class Folds:
    """Which groups the person folded, for each column by which a list was grouped; kept as long as the list lives."""

    def __init__(self) -> None:
        self._folded: dict[int, set[str]] = {}

    def fold(self, column: int, texts: Iterable[str], folded: bool) -> None:
        """Fold or unfold the groups of these texts."""
        keys = {text.casefold() for text in texts}
        kept = self._folded.setdefault(column, set())
        self._folded[column] = kept | keys if folded else kept - keys

    def has(self, column: int, text: str) -> bool:
        """Whether the group of this text is folded."""
        return text.casefold() in self._folded.get(column, ())


def groups_of(values: Sequence[str]) -> list[Group]:
    """The groups of rows that are in order already: neighbours of one value, in any case."""
    keys = [value.casefold() for value in values]
    starts = [row for row, key in enumerate(keys) if not row or key != keys[row - 1]]
    ends = [*starts[1:], len(values)][: len(starts)]
    return [Group(row, values[row], end - row) for row, end in zip(starts, ends, strict=True)]


def as_lines(rows: Sequence[Values]) -> str:
    """One row a line, its values separated by tabs, as a spreadsheet takes it."""
    return "\n".join("\t".join(_one_line(value) for value in row) for row in rows)


def as_properties(titles: Values, rows: Sequence[Values]) -> str:
    """One value a line, after its property's name; an empty line between two rows."""
    return "\n\n".join("\n".join(f"{t}: {_one_line(v)}" for t, v in zip(titles, row, strict=True)) for row in rows)


def _one_line(value: str) -> str:
    return " ".join(value.splitlines()).replace("\t", " ")
