"""Adapter to the local store: SQLite through sqlite-utils, and the key store for secrets."""
