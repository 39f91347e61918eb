"""The rules for what people type (faults.md section 2): checked before any call, each refusal one sentence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.forms import CreateClientForm, CreateServerForm, ImportClientForm, ImportServerForm, ServiceForm
from azconsole.domain.redact import Secret

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """The outcome of checking a form: `value` with everything normalised, or None and `problems` (field -> sentence);
    `warnings` do not stop anything. Field names are those of the form's dataclass."""

    value: T | None
    problems: dict[str, str] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportServerValues:
    """A checked import of a server app. `expires` is the end of the chosen local day in UTC, None for "never"."""

    tenant_name: str
    tenant_id: UUID
    application_name: str
    client_id: UUID
    secret_key: Secret
    expires: datetime | None
    app_id_uri: str


def folded(name: str) -> str:
    """The form in which names are compared: trimmed, NFC, case folded (faults.md B12)."""


def suggested_app_id_uri(tenant: Tenant) -> str:
    """The App ID URI that Entra accepts in every tenant: api://{tenant id}/ConfigMgrService."""


def check_service(form: ServiceForm, taken: Collection[str]) -> Checked[ServiceForm]:
    """Name (unique among `taken`, trimmed, at most 256), description (at most 512), kind (in the catalogue, available)."""


def check_import_server(form: ImportServerForm, today: date) -> Checked[ImportServerValues]:
    """All seven fields (B1 to B9, B11)."""


def check_create_server(form: CreateServerForm) -> Checked[CreateServerForm]:
    """Application name, HomePage URL, App ID URI, validity."""


def check_import_client(form: ImportClientForm) -> Checked[tuple[str, UUID]]:
    """Application name and client id."""


def check_create_client(form: CreateClientForm) -> Checked[CreateClientForm]:
    """Application name and Reply URL (B10)."""
