"""What the practice cloud knows: its tenants and all that is registered in them, kept in one JSON file.

Directory objects are kept in the wire form of Microsoft Graph (plain dicts), so that what was sent is what is read.
Users and devices are many, so they live apart in directories (see objects.py) that are rebuilt from the seed plus
recorded changes.
All access goes through `State.lock`; `State.save()` writes the file by replace, so a crash leaves the old or the new one.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from azconsole.practice.log_store import LOGS_FILE, LogStore

DEVICES = 200


@dataclass(slots=True)
class Account:
    """A person who can sign in at the authorize page. `roles` are directory roles by their display name, for example
    "Global Administrator"; `user_id` is the object id in the tenant's users."""

    upn: str
    password: str
    user_id: str
    display_name: str
    roles: list[str] = field(default_factory=list)
    enabled: bool = True
    mfa_required: bool = False


@dataclass(slots=True)
class TenantState:
    """One Entra tenant. `flags` switch its policies: classicUris (bool), secretsForbidden (bool), maxSecretDays (int),
    replicationSeconds (float), secretSpreadSeconds (float), consentDelaySeconds (float), conditionalAccess (bool).
    `refresh_tokens` are kept by the SHA-256 of the token, so that a sign-in outlives a restart."""

    id: str
    domain: str
    display_name: str
    verified_domains: list[str] = field(default_factory=list)
    flags: dict[str, Any] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    applications: dict[str, dict[str, Any]] = field(default_factory=dict)
    deleted_applications: dict[str, dict[str, Any]] = field(default_factory=dict)
    service_principals: dict[str, dict[str, Any]] = field(default_factory=dict)
    app_role_assignments: dict[str, dict[str, Any]] = field(default_factory=dict)
    permission_grants: dict[str, dict[str, Any]] = field(default_factory=dict)
    user_changes: list[dict[str, Any]] = field(default_factory=list)
    device_changes: list[dict[str, Any]] = field(default_factory=list)
    subscriptions: list[dict[str, Any]] = field(default_factory=list)
    secrets: dict[str, str] = field(default_factory=dict)
    visible_from: dict[str, float] = field(default_factory=dict)
    refresh_tokens: dict[str, dict[str, Any]] = field(default_factory=dict)

    def application_by_app_id(self, app_id: str) -> dict[str, Any] | None:
        """The application with this client id, or None."""
        return next((a for a in self.applications.values() if a["appId"].lower() == app_id.lower()), None)

    def principal_by_app_id(self, app_id: str) -> dict[str, Any] | None:
        """The service principal of this client id, or None."""
        return next((p for p in self.service_principals.values() if p["appId"].lower() == app_id.lower()), None)


@dataclass(slots=True)
class CloudState:
    """Everything that is kept: the seed, the number of users and devices asked for, the clock's offset and the tenants by id;
    `logs`, the Log Analytics workspaces, keep themselves in a file of their own (see log_store.py)."""

    seed: int
    users: int
    devices: int = DEVICES
    clock_offset: float = 0.0
    tenants: dict[str, TenantState] = field(default_factory=dict)
    logs: LogStore = field(default_factory=LogStore, compare=False)

    def tenant(self, name: str) -> TenantState | None:
        """The tenant with this id or domain, in any case; None when there is none."""
        key = name.lower()
        for tenant in self.tenants.values():
            if key in (tenant.id, tenant.domain) or key in tenant.verified_domains:
                return tenant
        return None


class State:
    """The kept state with its lock and its file (None: memory only)."""

    def __init__(self, cloud: CloudState, path: Path | None = None) -> None:
        self.cloud = cloud
        self.path = path
        self.lock = threading.RLock()

    @classmethod
    def load(cls, path: Path) -> State:
        """Read a kept state. Raises OSError when there is no file, ValueError when it is not one of ours."""
        raw = json.loads(path.read_text("utf-8"))
        tenants = {}
        for key, value in raw.pop("tenants").items():
            accounts = {k: Account(**a) for k, a in value.pop("accounts").items()}
            tenants[key] = TenantState(accounts=accounts, **value)
        return cls(CloudState(tenants=tenants, logs=open_logs(path), **raw), path)

    def save(self) -> None:
        """Write the file (0600) by replace. Does nothing without a path."""
        if self.path is None:
            return
        with self.lock:
            cloud = self.cloud
            tenants = {key: asdict(tenant) for key, tenant in cloud.tenants.items()}
            whole: dict[str, Any] = {"seed": cloud.seed, "users": cloud.users, "devices": cloud.devices}
            whole |= {"clock_offset": cloud.clock_offset, "tenants": tenants}
            text = json.dumps(whole, ensure_ascii=False)
            temporary = self.path.with_suffix(".tmp")
            with os.fdopen(
                os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
            ) as out:
                out.write(text)
            os.replace(temporary, self.path)


def open_logs(state_file: Path | None) -> LogStore:
    """The workspaces kept beside a state file (None: memory only). A damaged file is set aside. Raises OSError."""
    if state_file is None:
        return LogStore()
    path = state_file.with_name(LOGS_FILE)
    try:
        return LogStore(path)
    except (sqlite3.DatabaseError, ValueError, KeyError, TypeError):
        set_aside(path, "The Log Analytics workspaces are those of the first start.")
        return LogStore(path)


def set_aside(path: Path, loss: str) -> None:
    """Move a damaged file out of the way, and say so in the log, which is what is printed. Raises OSError."""
    aside = path.with_suffix(".damaged")
    os.replace(path, aside)
    sys.stdout.write(f"{path} is damaged and was set aside as {aside.name}. {loss}\n")
    sys.stdout.flush()
