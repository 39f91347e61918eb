"""The rows of a long list in groups: where each group begins, found by looking at a few of them, and what is in sight."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from azconsole.controllers.list_rows import Folds, Group

if TYPE_CHECKING:
    from azconsole.controllers.long_view import LongQuery

Q = TypeVar("Q", bound="LongQuery")
Values = Callable[[list[int]], dict[int, str]]
"""What each of some rows holds in the column of the groups; one that is gone is left out."""


def find_groups(ids: Sequence[int], values: Values, stop: Callable[[], bool]) -> list[Group]:
    """The groups of ids that are in the order of the groups. Between two of one value there is no other, so that only spans
    whose ends differ are halved and looked at: some twenty rows a group of a million, and never another order than the ids'."""
    if not ids:
        return []
    last = len(ids) - 1
    ends = values([ids[0], ids[last]])
    known, spans = {0: ends.get(ids[0], ""), last: ends.get(ids[last], "")}, [(0, last)]
    while spans and not stop():
        halved = [(one, (one + other) // 2, other) for one, other in spans if _are_apart(known, one, other)]
        found = values([ids[middle] for _, middle, _ in halved])
        # One that is gone counts as the one before.
        known |= {middle: found.get(ids[middle], known[one]) for one, middle, _ in halved}
        spans = [span for one, middle, other in halved for span in ((one, middle), (middle, other))]
    starts = [at for at in sorted(known) if not at or (at - 1 in known and _differ(known, at - 1, at))]
    after = [*starts[1:], len(ids)]
    return [Group(at, known[at], end - at) for at, end in zip(starts, after, strict=True)]


def grouped_order(group: str, order: str) -> str:
    """The order of a query whose rows stand in groups, as `store.user_list` takes it; without a group the order itself."""
    return f"{group},{order}" if group else order


def is_grouped(query: LongQuery) -> bool:
    """Whether the rows of a query stand in groups."""
    return "," in query.order


def groups_in(view: Any, query: LongQuery, ids: Sequence[int], stop: Callable[[], bool]) -> list[Group]:
    """The groups of a query's ids; none when they stand in none. Raises StoreError."""
    if not is_grouped(query):
        return []
    attribute = query.order.partition(",")[0]

    def values(some: list[int]) -> dict[int, str]:
        return {record.id: str(getattr(record, attribute)) for record in view.rows(some)}

    return find_groups(ids, values, stop)


def place_in_groups(view: Any, query: Q, beginning: str, ids: array[int]) -> int | None:
    """The place among all of the first row whose value in the column of the order, within the groups, begins so; None when
    none does. Raises StoreError."""
    from azconsole.domain.search import Criterion, Operator, groups

    begins = Criterion(query.order.partition(",")[2], Operator.STARTS_WITH, beginning)
    parts = groups(query.criteria) or [[]]
    narrowed = tuple(replace(c, either=not n) for part in parts for n, c in enumerate([*part, begins]))
    narrower: Any = replace(query, criteria=narrowed)  # type: ignore[type-var]  # queries are dataclasses
    found = view.page(narrower, 1)
    return ids.index(found[0].id) if found and found[0].id in ids else None


class GroupedIds:
    """All ids of a list in order, their groups, and which of them are folded. Of a folded group the first one stays."""

    def __init__(self) -> None:
        self.column = -1
        self.every = array("q")
        self._groups: list[Group] = []
        self._folds = Folds()

    def show(self, ids: array[int], groups: Sequence[Group] = ()) -> array[int]:
        """Another order; returns what is in sight."""
        self.every = ids
        self._groups = list(groups)
        return self.in_sight()

    def fold(self, texts: Iterable[str], folded: bool) -> array[int]:
        """Fold or unfold the groups of these texts; returns what is in sight."""
        self._folds.fold(self.column, texts, folded)
        return self.in_sight()

    def in_sight(self) -> array[int]:
        """The ids without those that are folded away; the very vector of all when there are none."""
        if not any(self._is_folded(group) for group in self._groups):
            return self.every
        seen = array("q")
        for group in self._groups:
            seen.extend(self.every[group.row : group.row + (1 if self._is_folded(group) else group.count)])
        return seen

    def groups(self) -> Iterator[Group]:
        """The groups by their rows in sight; their counts are of all."""
        row = 0
        for group in self._groups:
            folded = self._is_folded(group)
            yield Group(row, group.text, group.count, folded)
            row += 1 if folded else group.count

    def group_at(self, place: int) -> Group | None:
        """The group of the row at this place among all, by its row in sight."""
        return next((seen for seen, start in self._with_starts() if start <= place < start + seen.count), None)

    def row_of(self, place: int) -> int:
        """The row in sight of the row at this place among all; in a folded group that of its first one. -1: no such place."""
        for seen, start in self._with_starts():
            if start <= place < start + seen.count:
                return seen.row if seen.folded else seen.row + place - start
        return -1

    def _with_starts(self) -> Iterator[tuple[Group, int]]:
        return zip(self.groups(), (group.row for group in self._groups), strict=True)

    def _is_folded(self, group: Group) -> bool:
        return self._folds.has(self.column, group.text)


def _are_apart(known: dict[int, str], one: int, other: int) -> bool:
    return other - one > 1 and _differ(known, one, other)


def _differ(known: dict[int, str], one: int, other: int) -> bool:
    return _key(known[one]) != _key(known[other])


def _key(value: str) -> bytes:
    """As the store orders: without regard to the case of plain letters, and of no others."""
    return value.encode("utf-8", "surrogatepass").lower()
