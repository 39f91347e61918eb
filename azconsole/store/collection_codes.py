"""Codes of collections as Configuration Manager makes them: the site's code and five digits to the base 36."""

from __future__ import annotations

import sqlite3

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIRST = 39
"""The first collection that a person makes has number 14 to the base 36; those before are built in."""
_TAKEN = "SELECT 1 FROM collections WHERE code = ?"
_INSERT = "INSERT INTO collections (code, name, folded_name, comment, origin) VALUES (?, ?, ?, ?, ?)"


def new_collection(
    connection: sqlite3.Connection,
    site_code: str,
    name: str,
    folded_name: str,
    *,
    code: str = "",
    comment: str = "",
    origin: str = '""',
) -> int:
    """Insert a collection: its number. Without a code it gets one, which no other collection of this site ever had. Raises
    IntegrityError when name or code are taken."""
    cursor = connection.execute(_INSERT, (code or f"\n{folded_name}", name, folded_name, comment, origin))
    number = int(cursor.lastrowid or 0)
    if not code:
        value = number + _FIRST
        while connection.execute(_TAKEN, (code := f"{site_code}{_in_36(value)}",)).fetchone():
            value += 1
        connection.execute("UPDATE collections SET code = ? WHERE id = ?", (code, number))
    return number


def _in_36(value: int) -> str:
    digits = ""
    while value or len(digits) < 5:
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
    return digits
