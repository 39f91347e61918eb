"""Values for the store's tests."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, SecretInfo, Tenant
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, UserPage, UserRow
from azconsole.store.users import UserRepository

TENANT = UUID("11111111-2222-3333-4444-555555555555")
NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def tenant(tenant_id: UUID = TENANT) -> Tenant:
    return Tenant(tenant_id, "Contoso", "contoso.onmicrosoft.com", "AzurePublicCloud")


def app(kind: AppKind = AppKind.SERVER, *, of: Tenant | None = None, name: str = "Server app") -> App:
    secret = (
        SecretInfo("azconsole/x", "abc", datetime(2027, 3, 1, tzinfo=UTC), uuid4()) if kind is AppKind.SERVER else None
    )
    return App(
        0, kind, of or tenant(), name, uuid4(), AppOrigin.CREATED, NOW, uuid4(), "https://ConfigMgrService", secret
    )


def service(server: App, name: str = "Cloud services", kind: str = "cloud-management") -> AzureService:
    return AzureService(
        0, name, "For the tests", kind, "AzurePublicCloud", server.tenant, server, None, DiscoverySettings(), NOW
    )


def result(outcome: DiscoveryOutcome = DiscoveryOutcome.COMPLETED) -> DiscoveryResult:
    return DiscoveryResult(RoundKind.FULL, outcome, 1, 2, 3, 4, 5, 6, 7.5, NOW, reasons={"id missing": 6})


def object_id(number: int) -> str:
    return str(UUID(int=(number * 0x9E3779B97F4A7C15F39CC0605CEDC835) % (1 << 128)))


def user(number: int, name: str | None = None) -> UserRow:
    nick = f"user{number}"
    display = f"User {number}" if name is None else name
    mail = f"{nick}@contoso.com"
    return (object_id(number), display, mail, nick, f"S-1-5-{number}", mail, "contoso", nick, f"CN={nick}")


def page(rows: list[UserRow], removed: list[str] | None = None, *, last: bool = False, link: str = "next") -> UserPage:
    gone = [(object_id, "deleted") for object_id in removed or []]
    return UserPage(rows, gone, "" if last else link, "delta" if last else "")


def discover(users: UserRepository, rows: list[UserRow], tenant_id: UUID = TENANT) -> None:
    """A whole full round in one page."""
    users.begin(tenant_id, RoundKind.FULL)
    users.append(tenant_id, page(rows, last=True))
    users.merge(tenant_id)


def stored(path: Path, tenant_id: UUID = TENANT) -> dict[str, tuple[object, ...]]:
    """The users of a tenant in a database file, by id; read from outside the program."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT object_id, display_name, mail, mail_nickname, security_identifier, user_principal_name, domain_name,"
            " sam_account_name, distinguished_name FROM users JOIN tenants ON tenants.id = users.tenant WHERE tenant_id = ?",
            (str(tenant_id),),
        ).fetchall()
    found = {row[0]: row for row in rows}
    assert len(found) == len(rows)
    return found
