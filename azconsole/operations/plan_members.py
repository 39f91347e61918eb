"""Reading a JSON file from a stranger, member by member: size, duplicates, types and unknown members (faults.md B25)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import NoReturn
from uuid import UUID

from azconsole.domain.errors import UserInputError
from azconsole.domain.identifiers import check_guid
from azconsole.domain.typed_text import Refusal

LARGEST_FILE = 5_000_000
"""In bytes."""
_TITLE = "The plan cannot be read"


def refuse(message: str, member: str = "") -> NoReturn:
    """Raise UserInputError whose field is the member."""
    raise UserInputError(_TITLE, message, "Save the plan again on the Summary page.", field=member)


def parse_object(text: str | bytes) -> dict[str, object]:
    """The JSON object of a file: at most 5 MB of UTF-8. Raises UserInputError."""
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST_FILE:
        refuse(f"The file has {size:,} bytes; a plan has at most {LARGEST_FILE:,}.")
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError:
            refuse("The file is not a text in UTF-8.")
    try:
        document = json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=_without_duplicates, parse_constant=_no_number
        )
    except RecursionError:
        refuse("The file is nested too deeply for a plan.")
    except ValueError:
        refuse("The file is not JSON.")
    if not isinstance(document, dict):
        refuse("The file holds no JSON object.")
    return document


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members: dict[str, object] = {}
    for name, value in pairs:
        if name in members:
            refuse(f"The member “{name[:60]}” stands twice in one object.", name[:60])
        members[name] = value
    return members


def _no_number(name: str) -> NoReturn:
    refuse(f"The file has the value {name}, which JSON does not know.")


class Members:
    """The members of one object. Each is taken once, by its type; `path` is shown in refusals."""

    def __init__(self, values: dict[str, object], path: str) -> None:
        self._values = dict(values)
        self._path = path

    def text(self, name: str) -> str:
        """A string without lone surrogates."""
        value = self._take(name)
        if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
            self._wrong(name, "a text")
        return value

    def text_if_there(self, name: str) -> str:
        """A string; empty when there is no such member."""
        return self.text(name) if name in self._values else ""

    def integer(self, name: str) -> int:
        """A whole number."""
        value = self._take(name)
        if not isinstance(value, int) or isinstance(value, bool):
            self._wrong(name, "a whole number")
        return value

    def flag(self, name: str) -> bool:
        """true or false."""
        value = self._take(name)
        if not isinstance(value, bool):
            self._wrong(name, "true or false")
        return value

    def guid(self, name: str) -> UUID:
        """A GUID."""
        text = self.text(name)
        try:
            return check_guid(text, "value")
        except Refusal:
            self._wrong(name, "a GUID")

    def moment_or_null(self, name: str) -> datetime | None:
        """A time with an offset, as UTC, or null."""
        value = self._take(name)
        if value is None:
            return None
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else None
            if moment is not None and moment.tzinfo is not None:
                return moment.astimezone(UTC)
        except (ValueError, OverflowError):
            pass
        self._wrong(name, "a time like 2027-11-23T12:00:00+00:00, or null")

    def members(self, name: str) -> Members:
        """An object."""
        value = self._take(name)
        if not isinstance(value, dict):
            self._wrong(name, "an object")
        return Members(value, self._full(name))

    def members_or_null(self, name: str) -> Members | None:
        """An object, or None for null."""
        if name in self._values and self._values[name] is None:
            del self._values[name]
            return None
        return self.members(name)

    def members_if_there(self, name: str) -> Members | None:
        """An object; None when there is no such member, or for null."""
        return self.members_or_null(name) if name in self._values else None

    def texts(self, name: str) -> list[str]:
        """A list of strings."""
        value = self._take(name)
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            self._wrong(name, "a list of texts")
        return value

    def no_others(self) -> None:
        """Refuse what has not been taken."""
        for name in self._values:
            refuse(f"The plan has the unknown member {self._full(name)[:80]}.", self._full(name))

    def _take(self, name: str) -> object:
        if name not in self._values:
            refuse(f"The plan has no member {self._full(name)}.", self._full(name))
        return self._values.pop(name)

    def _wrong(self, name: str, wanted: str) -> NoReturn:
        refuse(f"The member {self._full(name)} is not {wanted}.", self._full(name))

    def _full(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name
