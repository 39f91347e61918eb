"""Ids of syncs: a UUID of version 7, which begins with its moment, so that whoever goes on with a sync writes the same rows."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def new_sync_id(now: datetime) -> UUID:
    """An id that no other sync has."""
    value = (now - _EPOCH) // _MILLISECOND << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    return UUID(int=value & ~(0x3 << 62) | 0x2 << 62)


def began(sync_id: UUID) -> datetime:
    """When a sync began (UTC, to the millisecond)."""
    return _EPOCH + (sync_id.int >> 80) * _MILLISECOND
