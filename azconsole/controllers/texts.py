"""Values as the window writes them: times in local time, in the format of the person's locale."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def local_time(moment: datetime | None, missing: str = "") -> str:
    """A moment (aware) as local date and time in the short format; `missing` when there is none."""
    if moment is None:
        return missing
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return f"{_date(when)} {_locale().toString(when.time(), QLocale.FormatType.ShortFormat)}"


def local_date(moment: datetime | None, missing: str = "") -> str:
    """A moment (aware) as local date in the short format; `missing` when there is none."""
    return missing if moment is None else _date(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))


def number(value: int) -> str:
    """A count with the locale's thousands separators."""
    return _locale().toString(value)


def items(count: int) -> str:
    """A count as the list's header writes it: "1 item", "2 items"."""
    return f"{number(count)} item" if count == 1 else f"{number(count)} items"


def date_pattern() -> str:
    """The short format of dates as Qt writes patterns ("M/d/yyyy")."""
    # Years with four digits: a secret key may be good until 2099, and "1/2/26" is three dates.
    pattern = _locale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def _date(when: QDateTime) -> str:
    return _locale().toString(when.date(), date_pattern())


def _locale() -> QLocale:
    # Without a locale Qt falls back to C, whose short dates ("27 12 2026") nobody reads: then the console's own, US English.
    own = QLocale()
    return QLocale("en_US") if own.language() is QLocale.Language.C else own
