"""Searches: and/or, texts and days, saved and recent ones."""

from __future__ import annotations

from datetime import date

import pytest

from azconsole.domain.search import (
    RECENT,
    USER_FIELDS,
    Criterion,
    Operator,
    Search,
    SearchBook,
    Value,
    describe,
    fits,
)

ROW: dict[str, Value] = {"name": "Straße Nord", "mail": None, "created": date(2026, 3, 31), "never": None}


def _fits(*criteria: Criterion) -> bool:
    return fits(criteria, ROW.get)


@pytest.mark.parametrize(
    ("field", "operator", "value", "holds"),
    [
        ("name", Operator.CONTAINS, " STRASSE ", True),
        ("name", Operator.CONTAINS, "süd", False),
        ("name", Operator.STARTS_WITH, "nord", False),
        ("name", Operator.IS, "strasse nord", True),
        ("name", Operator.IS_NOT, "strasse nord", False),
        ("name", Operator.BEFORE, "z", False),
        ("mail", Operator.IS, "", True),
        ("mail", Operator.IS_NOT, "x", True),
        ("created", Operator.IS, "2026-03-31", True),
        ("created", Operator.BEFORE, "2026-03-31", False),
        ("created", Operator.BEFORE, "2026-04-01", True),
        ("created", Operator.AFTER, "2026-03-30", True),
        ("created", Operator.CONTAINS, "2026-03-31", False),
        ("created", Operator.IS, "2026-02-30", False),
        ("never", Operator.BEFORE, "2026-04-01", False),
        ("no such field", Operator.CONTAINS, "x", False),
    ],
)
def test_one_criterion(field: str, operator: Operator, value: str, holds: bool) -> None:
    assert _fits(Criterion(field, operator, value)) is holds


def test_and_binds_more_tightly_than_or() -> None:
    true = Criterion("name", Operator.CONTAINS, "nord")
    false = Criterion("name", Operator.CONTAINS, "süd")
    either = Criterion("name", Operator.CONTAINS, "nord", either=True)
    assert _fits()
    assert not _fits(true, false)
    assert _fits(false, either)
    assert _fits(true, Criterion("name", Operator.IS, "x", either=True), false), "or starts a group of its own"
    assert not _fits(false, either, false)
    assert _fits(either), "or is of no meaning for the first"


def test_recent_searches_are_few_and_the_newest_first() -> None:
    book = SearchBook()
    for text in ("a", "b", "c", "d", "e", "f", "b", "  "):
        book = book.remember(Search(text))
    assert [search.text for search in book.recent] == ["b", "f", "e", "d", "c"]
    assert len(book.recent) == RECENT


def test_saved_searches_are_in_order_of_names_and_replaced_by_name() -> None:
    book = SearchBook().save("beta", Search("1")).save("Alpha", Search("2")).save("BETA", Search("3"))
    assert [(saved.name, saved.search.text) for saved in book.saved] == [("Alpha", "2"), ("BETA", "3")]
    assert book.forget("Alpha").forget("beta").saved == book.saved[1:]


def test_a_search_in_words() -> None:
    mail = Criterion("mail", Operator.IS_NOT, "x", either=True)
    name = Criterion("display_name", Operator.CONTAINS, "y", either=True)
    assert describe(Search(" adele ", (mail, name)), USER_FIELDS) == '"adele", Mail is not "x" or Name contains "y"'
    assert describe(Search("", (mail,)), USER_FIELDS) == 'Mail is not "x"'
    assert describe(Search("a"), USER_FIELDS) == '"a"'
