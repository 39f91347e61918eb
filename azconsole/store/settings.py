"""Small settings by name (operations.ports.SettingsStore)."""

from __future__ import annotations

from azconsole.store.database import Database


class SettingsRepository:
    """The table settings. Never a secret."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: str = "") -> str:
        """The value of a setting."""
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return row[0] if row else default

    def all(self) -> dict[str, str]:
        """Every setting, in the order of names."""
        with self._database.read() as connection:
            return dict(connection.execute("SELECT name, value FROM settings ORDER BY name"))

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self._database.write() as tables:
            tables.conn.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )
