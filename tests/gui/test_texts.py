"""Values as the window writes them, in several locales."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from azconsole.controllers.texts import items, local_date, local_time, number

MOMENT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "expected"), [("C", "3/2/2026"), ("en_US", "3/2/2026"), ("de_DE", "02.03.2026"), ("sv_SE", "2026-03-02")]
)
def test_dates_have_four_digits_for_the_year(name: str, expected: str) -> None:
    QLocale.setDefault(QLocale(name))
    assert local_date(MOMENT) == expected
    assert local_time(MOMENT).startswith(f"{expected} ")


def test_what_is_missing_says_so() -> None:
    assert local_date(None, "Never") == "Never"
    assert local_time(None) == ""


def test_counts_have_separators() -> None:
    QLocale.setDefault(QLocale("C"))
    assert number(100000) == "100,000"
    assert (items(0), items(1), items(2500)) == ("0 items", "1 item", "2,500 items")
