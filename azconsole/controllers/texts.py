"""Texts as the window writes them: in the person's language, with dates, times and numbers by their locale."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from azconsole.domain.texts import Said, plural

CONTEXT = "azconsole"
"""Under which Qt's translations hold every sentence that is not in a form."""


def tr(template: str, /, **values: object) -> str:
    """A sentence in the person's language; `template` is a literal that tools/translations.py finds, values stand in
    {braces} as in `azconsole.domain.texts.say`."""
    return _filled(template, values)


def shown(text: str) -> str:
    """A text from below the window: translated when it is a sentence of ours, untouched when it is anybody's data."""
    return _filled(text.template, text.values) if isinstance(text, Said) else text


class _Local(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        """As in `azconsole.domain.texts`, by the person's locale."""
        if format_spec == "n":
            return number(value) if isinstance(value, int) else _locale().toString(float(value), "f", 1)
        if format_spec in ("date", "moment"):
            return local_date(value) if format_spec == "date" else local_time(value)
        return str(super().format_field(shown(value) if isinstance(value, str) else value, format_spec))


_LOCAL = _Local()


def _filled(template: str, values: Mapping[str, object]) -> str:
    text = QCoreApplication.translate(CONTEXT, template)
    return _LOCAL.vformat(text, (), values) if values else text


def local_time(moment: datetime | None, missing: str = "") -> str:
    """A moment (aware) as local date and time in the short format; `missing` when there is none."""
    if moment is None:
        return missing
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return f"{_date(when)} {_locale().toString(when.time(), QLocale.FormatType.ShortFormat)}"


def log_time(moment: datetime | None) -> str:
    """A moment (aware) as local date and time to the millisecond; empty when there is none."""
    if moment is None:
        return ""
    when = QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000))
    pattern = _locale().timeFormat(QLocale.FormatType.LongFormat).replace("tttt", "").replace("t", "").strip()
    return f"{_date(when)} {_locale().toString(when.time(), pattern.replace('ss', 'ss.zzz'))}"


def local_date(moment: datetime | None, missing: str = "") -> str:
    """A moment (aware) as local date in the short format; `missing` when there is none."""
    return missing if moment is None else _date(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))


def number(value: int) -> str:
    """A count with the locale's thousands separators."""
    return _locale().toString(value)


def items(count: int) -> str:
    """A count as the list's header writes it: "1 item", "2 items"."""
    return shown(plural(count, "{count:n} item", "{count:n} items"))


def date_pattern() -> str:
    """The short format of dates as Qt writes patterns ("M/d/yyyy")."""
    # Years with four digits: a secret key may be good until 2099, and "1/2/26" is three dates.
    pattern = _locale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def moment_pattern() -> str:
    """The short format of dates and times as Qt writes patterns."""
    return f"{date_pattern()} {_locale().timeFormat(QLocale.FormatType.ShortFormat)}"


def _date(when: QDateTime) -> str:
    return _locale().toString(when.date(), date_pattern())


def _locale() -> QLocale:
    # Without a locale Qt falls back to C, whose short dates ("27 12 2026") nobody reads: then the console's own, US English.
    own = QLocale()
    return QLocale("en_US") if own.language() is QLocale.Language.C else own
