"""Fields for dates: written as the lists write dates, in every locale, and typed as people type them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit
from pytestqt.qtbot import QtBot

from azconsole.controllers.texts import local_date, local_time, moment_pattern
from azconsole.gui.date_edits import localize
from azconsole.gui.dialogs.expiry_edit import ExpiryEdit

TODAY = date(2026, 11, 23)
MOMENT = datetime(2027, 12, 31, 15, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def _expiry(qtbot: QtBot, typed: str = "") -> ExpiryEdit:
    edit = ExpiryEdit()
    qtbot.addWidget(edit)
    edit.begin(TODAY)
    edit.show()
    QTest.keyClicks(edit, typed)
    return edit


@pytest.mark.parametrize(
    ("locale", "typed", "day"),
    [
        ("en_US", "12312027", date(2027, 12, 31)),
        ("en_US", "12/31/2027", date(2027, 12, 31)),
        ("en_US", "1/5/2027", date(2027, 1, 5)),
        ("de_DE", "31122027", date(2027, 12, 31)),
        ("de_DE", "31.12.2027", date(2027, 12, 31)),
        ("de_DE", "5.1.2027", date(2027, 1, 5)),
        ("de_DE", "29.02.2028", date(2028, 2, 29)),
        ("en_GB", "31/12/2027", date(2027, 12, 31)),
        ("ja_JP", "20271231", date(2027, 12, 31)),
        ("hu_HU", "2027. 12. 31.", date(2027, 12, 31)),
        ("fr_CA", "2027-12-31", date(2027, 12, 31)),
    ],
)
def test_a_date_is_typed_with_or_without_separators(qtbot: QtBot, locale: str, typed: str, day: date) -> None:
    QLocale.setDefault(QLocale(locale))
    edit = _expiry(qtbot, typed)
    assert edit.chosen() == day
    assert edit.text() == local_date(datetime(day.year, day.month, day.day, 12).astimezone())


def test_nothing_is_chosen_until_something_is_typed(qtbot: QtBot) -> None:
    edit = _expiry(qtbot)
    assert (edit.chosen(), edit.text()) == (None, "Select a date")


def test_a_separator_still_ends_a_part_that_is_not_full(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_US"))
    edit = _expiry(qtbot, "1")
    QTest.keyClick(edit, Qt.Key.Key_Slash)
    assert edit.currentSection() is QDateTimeEdit.Section.DaySection
    QTest.keyClicks(edit, "31")
    QTest.keyClicks(edit, "//2027")
    assert edit.chosen() == date(2027, 1, 31)


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "ja_JP", "hu_HU", "fr_CA"])
def test_a_moment_is_written_as_in_the_lists(qtbot: QtBot, locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    edit = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(MOMENT.timestamp())))
    qtbot.addWidget(edit)
    localize(edit, moment_pattern())
    assert edit.text() == local_time(MOMENT)
    assert edit.calendarPopup()
