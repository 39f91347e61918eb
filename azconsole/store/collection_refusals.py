"""Why a collection cannot be stored or deleted, in sentences."""

from __future__ import annotations

import sqlite3

from azconsole.domain.errors import ConflictError, NotFoundError
from azconsole.domain.texts import Said, joined, say

_MOST_NAMED = 5
_COLLECTIONS = (
    "SELECT name FROM collections WHERE id IN (SELECT collection FROM collection_links WHERE other = ?)"
    " ORDER BY folded_name"
)
_SERVICES = (
    "SELECT name FROM services WHERE connector IS NOT NULL AND ? IN"
    " (SELECT value FROM json_each(connector, '$.collections')) ORDER BY folded_name"
)


def refuse_used(connection: sqlite3.Connection, number: int) -> None:
    """Raise ConflictError when collections or services still use a collection."""
    collections = [name for (name,) in connection.execute(_COLLECTIONS, (number,))]
    services = [name for (name,) in connection.execute(_SERVICES, (number,))]
    if not collections and not services:
        return
    message = joined(
        say("These collections include or exclude it: {names}.", names=_named(collections)) if collections else "",
        say("These services upload it: {names}.", names=_named(services)) if services else "",
    )
    raise ConflictError(
        say("Collection in use"),
        message,
        say("Take it out of them first."),
        code="collection-used",
    )


def _named(names: list[str]) -> str:
    listed = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return say("{names} and {count:n} more", names=listed, count=more) if more > 0 else listed


def unknown() -> NotFoundError:
    """It is no longer there."""
    return NotFoundError(
        say("Collection not found"),
        say("This collection was deleted in the meantime."),
        say("Refresh the list."),
        code="collection-unknown",
    )


def other_gone() -> NotFoundError:
    """A collection that is to be included or excluded is no longer there."""
    return NotFoundError(
        say("Collection not found"),
        say("A collection that is included or excluded was deleted in the meantime."),
        say("Take it out of the rules."),
        code="collection-unknown",
    )


def circle(words: Said) -> ConflictError:
    """Collections that need each other."""
    return ConflictError(
        say("Collections in a circle"),
        say("{circle}: its members could not be told.", circle=words),
        say("Take one of them out of the rules."),
        field="membership",
        code="collection-circle",
    )


def taken(error: sqlite3.IntegrityError) -> ConflictError:
    """The name, or the code, belongs to another collection."""
    if "folded_name" in str(error):
        return ConflictError(
            say("Name taken"),
            say("Another collection has this name; names that differ only in upper and lower case count as one."),
            say("Choose another name."),
            field="name",
            code="collection-name-taken",
        )
    return ConflictError(
        say("ID taken"),
        say("Another collection of this site has the same collection ID."),
        say("Delete that collection first."),
        code="collection-code-taken",
    )
