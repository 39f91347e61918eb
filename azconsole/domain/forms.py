"""What the wizard's pages and dialogs hand over: exactly what was typed. validation.py turns them into values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from azconsole.domain.redact import Secret

CLASSIC_URI = "https://ConfigMgrService"
"""The specification's default of HomePage URL, App ID URI and Reply URL. Entra has refused it as an App ID URI since 2021."""


@dataclass(frozen=True, slots=True)
class ServiceForm:
    """The page Azure Services: `kind` is a key of the catalogue, empty when none is chosen."""

    name: str
    description: str
    kind: str


@dataclass(frozen=True, slots=True)
class ImportServerForm:
    """Import apps dialog (server). `secret_key_expiry` is a local calendar date; None: not chosen."""

    tenant_name: str
    tenant_id: str
    application_name: str
    client_id: str
    secret_key: Secret
    secret_key_expiry: date | None
    app_id_uri: str = CLASSIC_URI


@dataclass(frozen=True, slots=True)
class CreateServerForm:
    """Create Server Application dialog. `validity_years` is 1 or 2."""

    application_name: str
    home_page_url: str = CLASSIC_URI
    app_id_uri: str = CLASSIC_URI
    validity_years: int = 1


@dataclass(frozen=True, slots=True)
class ImportClientForm:
    """Import apps dialog (client)."""

    application_name: str
    client_id: str


@dataclass(frozen=True, slots=True)
class CreateClientForm:
    """Create Client Application dialog."""

    application_name: str
    reply_url: str = CLASSIC_URI
