"""How values stand in the database: moments and ids as texts, names folded for comparison, tenants by row."""

from __future__ import annotations

import sqlite3
import unicodedata
from datetime import datetime
from typing import Any
from uuid import UUID

from azconsole.domain.apps import Tenant


def moment(value: datetime | None) -> str | None:
    """An aware moment as text, or None."""
    return value.isoformat() if value else None


def as_moment(text: str | None) -> datetime | None:
    """The moment of a text, or None."""
    return datetime.fromisoformat(text) if text else None


def as_id(text: str | None) -> UUID | None:
    """The id of a text, or None."""
    return UUID(text) if text else None


def folded(name: str) -> str:
    """A name for comparison: trimmed, NFC, without case, and NFC again (folding may take it apart)."""
    folded_name = unicodedata.normalize("NFC", name.strip()).casefold()
    return unicodedata.normalize("NFC", folded_name)


def tenant_row(connection: sqlite3.Connection, tenant_id: UUID) -> int | None:
    """The row number of a tenant, or None."""
    row = connection.execute("SELECT id FROM tenants WHERE tenant_id = ?", (str(tenant_id),)).fetchone()
    return int(row[0]) if row else None


def keep_tenant(connection: sqlite3.Connection, tenant: Tenant) -> int:
    """Store a tenant and return its row number; a name or domain that is known is not replaced by an empty one."""
    connection.execute(
        "INSERT INTO tenants (tenant_id, name, domain, cloud) VALUES (?, ?, ?, ?) ON CONFLICT (tenant_id) DO UPDATE SET"
        " name = coalesce(nullif(excluded.name, ''), name), domain = coalesce(nullif(excluded.domain, ''), domain),"
        " cloud = coalesce(nullif(excluded.cloud, ''), cloud)",
        (str(tenant.tenant_id), tenant.name, tenant.domain, tenant.cloud),
    )
    row = connection.execute("SELECT id FROM tenants WHERE tenant_id = ?", (str(tenant.tenant_id),)).fetchone()
    return int(row[0])


def as_tenant(row: dict[str, Any]) -> Tenant:
    """The tenant in a row that was joined with tenants as tenant_id, tenant_name, tenant_domain and tenant_cloud."""
    return Tenant(UUID(row["tenant_id"]), row["tenant_name"], row["tenant_domain"], row["tenant_cloud"])
