"""Sentences that can be said in another language later.

A sentence made below the window is English text (logs, commands and the database take it as it is) that remembers of what it
was made: the window looks its template up in the translation and fills in the same values, numbers and moments by the
person's locale (`azconsole.controllers.texts`). `tools/translations.py` finds the templates: they stand as literals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from string import Formatter
from typing import Any

_TEMPLATE, _VALUES, _NUMBER, _MOMENT = "template", "values", "n", "moment"
_DEEPEST = 16


class Said(str):
    """English text with the template and the values that it was made of."""

    __slots__ = ("template", "values")

    def __new__(cls, template: str, values: Mapping[str, object]) -> Said:
        """Fill a template; without values it is the text itself, braces and all."""
        text = super().__new__(cls, _ENGLISH.vformat(template, (), values) if values else template)
        text.template, text.values = template, values
        return text

    template: str
    values: Mapping[str, object]

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]  # str has the text alone
        """What copies are made of."""
        return self.template, self.values


class _English(Formatter):
    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Any, str]:  # noqa: ARG002 - as Formatter has it
        """A value by its name, never a part of one: a template that was stored may have been damaged."""
        return kwargs[field_name], field_name

    def format_field(self, value: Any, format_spec: str) -> str:
        """`n`: a number with separators; `date` and `moment`: local time; nothing else is allowed in a template."""
        if format_spec == _NUMBER:
            return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
        if format_spec in ("date", _MOMENT):
            local = value.astimezone()
            return f"{local:%Y-%m-%d}" if format_spec == "date" else f"{local:%Y-%m-%d %H:%M}"
        if format_spec:
            raise ValueError(format_spec)
        return str(value)


_ENGLISH = _English()


def say(template: str, /, **values: object) -> Said:
    """A sentence with values in {braces}: `say("{count:n} users of {tenant}", count=2, tenant=name)`."""
    return Said(template, values)


def plural(count: int, one: str, many: str, /, **values: object) -> Said:
    """`one` when there is one, else `many`; both may use {count:n}."""
    return Said(one if count == 1 else many, {"count": count, **values})


def joined(*parts: str, by: str = " ") -> Said:
    """Sentences one after the other, without the empty ones; each is translated for itself."""
    kept = {f"p{n}": part for n, part in enumerate(parts) if part}
    return Said(by.join(f"{{{name}}}" for name in kept), kept)


def to_plain(text: str) -> Any:
    """A sentence as JSON can hold it."""
    if isinstance(text, Said):
        return {_TEMPLATE: text.template, _VALUES: {name: _plain(value) for name, value in text.values.items()}}
    return text


def from_plain(plain: Any, levels: int = _DEEPEST) -> str:
    """What `to_plain` made, at most so many levels deep. Anything else becomes plain text: it may come from an older or
    newer version."""
    if isinstance(plain, dict) and isinstance(plain.get(_TEMPLATE), str) and isinstance(plain.get(_VALUES), dict):
        if levels == 0:
            return str(plain[_TEMPLATE])
        try:
            values = {str(name): _unplain(value, levels - 1) for name, value in plain[_VALUES].items()}
            return Said(plain[_TEMPLATE], values)
        except (AttributeError, LookupError, OSError, OverflowError, TypeError, ValueError):
            return str(plain[_TEMPLATE])
    return plain if isinstance(plain, str) else ""


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return {_MOMENT: value.timestamp()}
    if isinstance(value, bool | int | float):
        return value
    return to_plain(str(value) if not isinstance(value, str) else value)


def _unplain(value: object, levels: int) -> object:
    if isinstance(value, dict) and isinstance(value.get(_MOMENT), int | float):
        return datetime.fromtimestamp(value[_MOMENT], UTC)
    return value if isinstance(value, bool | int | float) else from_plain(value, levels)
