"""What a long list needs of its rows, its query and its store: for type checkers only, never imported by a program (making
protocols takes time before the window's first picture)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from azconsole.domain.search import Criterion


class LongRecord(Protocol):
    """A row of a long list: the store knows it by a number."""

    @property
    def id(self) -> int:
        """The site's own number."""


class LongQuery(Protocol):
    """What such a list shows (UserQuery, DeviceQuery)."""

    @property
    def order(self) -> str:
        """The attribute that the rows are ordered by."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What must hold."""


R = TypeVar("R", bound=LongRecord)
_Asked_contra = TypeVar("_Asked_contra", bound=LongQuery, contravariant=True)


class LongView(Protocol[R, _Asked_contra]):
    """How the rows are read, on a worker thread. All methods raise StoreError."""

    def page(self, query: _Asked_contra, limit: int) -> list[R]:
        """The first rows of a query."""

    def ids(self, query: _Asked_contra, stop: Callable[[], bool]) -> Iterator[Sequence[int]]:
        """The numbers of all rows of a query in its order, in chunks; ends early when `stop()` is true."""

    def prepare(self, stop: Callable[[], bool]) -> None:
        """Find out what will be asked for next; it may take seconds."""

    def rows(self, ids: list[int]) -> list[R]:
        """The rows of these numbers in the order given; one that is gone is left out."""

    def place_of(self, query: _Asked_contra, beginning: str) -> int | None:
        """How many rows of a query stand before the first whose value in the column of its order begins so."""
