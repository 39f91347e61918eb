"""The rules for what people type (faults.md section 2): checked before any call, each refusal one sentence.

The rules of single values stand in typed_text, identifiers, uris and secret_rules; here they are put together to forms.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.forms import (
    CLASSIC_URI,
    CreateClientForm,
    CreateServerForm,
    ImportClientForm,
    ImportServerForm,
    ServiceForm,
)
from azconsole.domain.identifiers import check_client_id, check_tenant_id
from azconsole.domain.redact import Secret
from azconsole.domain.secret_rules import check_expiry, check_secret_key, expiry_warning, secret_key_warning
from azconsole.domain.services import service_kind
from azconsole.domain.texts import say
from azconsole.domain.typed_text import (
    APPLICATION_NAME_LIMIT,
    DESCRIPTION_LIMIT,
    Refusal,
    check_description,
    check_name,
    folded,
    trimmed,
)
from azconsole.domain.uris import check_app_id_uri, check_home_page_url, check_reply_url

__all__ = [
    "Checked",
    "ImportServerValues",
    "check_create_client",
    "check_create_server",
    "check_import_client",
    "check_import_server",
    "check_service",
    "folded",
    "suggested_app_id_uri",
]

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


class _Fields:
    """Problems and warnings of one form, gathered field by field."""

    def __init__(self) -> None:
        self.problems: dict[str, str] = {}
        self.warnings: dict[str, str] = {}

    def take(self, name: str, rule: Callable[[], T]) -> T | None:
        """The value that the rule gives, or None with its refusal noted."""
        try:
            return rule()
        except Refusal as refusal:
            self.problems[name] = refusal.sentence
            return None

    def warn(self, name: str, sentence: str) -> None:
        """Note a warning, unless the sentence is empty or the field is refused anyway."""
        if sentence and name not in self.problems:
            self.warnings[name] = sentence

    def outcome(self, value: T | None) -> Checked[T]:
        """The value when nothing was refused."""
        return Checked(None if self.problems else value, self.problems, self.warnings)


def suggested_app_id_uri(tenant: Tenant) -> str:
    """The App ID URI that Entra accepts in every tenant: api://{tenant id}/ConfigMgrService."""
    return f"api://{tenant.tenant_id}/ConfigMgrService"


def check_service(form: ServiceForm, taken: Collection[str]) -> Checked[ServiceForm]:
    """Name (unique among `taken`, trimmed, at most 256), description (at most 512), kind (in the catalogue, and
    available)."""
    fields = _Fields()
    name = fields.take("name", lambda: _free_name(form.name, taken))
    description = fields.take("description", lambda: check_description(form.description))
    if len(trimmed(form.description)) > DESCRIPTION_LIMIT:
        fields.warn("description", say("The description is cut off after {limit} characters.", limit=DESCRIPTION_LIMIT))
    kind = fields.take("kind", lambda: _available_kind(form.kind))
    return fields.outcome(ServiceForm(name or "", description or "", kind or ""))


def check_import_server(form: ImportServerForm, today: date) -> Checked[ImportServerValues]:
    """All seven fields (B1 to B9, B11)."""
    fields = _Fields()
    tenant_name = fields.take("tenant_name", lambda: check_name(form.tenant_name, say("Azure AD tenant name")))
    tenant_id = fields.take("tenant_id", lambda: check_tenant_id(form.tenant_id))
    name = fields.take("application_name", lambda: _application_name(form.application_name))
    client_id = fields.take("client_id", lambda: check_client_id(form.client_id))
    secret = fields.take("secret_key", lambda: check_secret_key(form.secret_key))
    expires = fields.take("secret_key_expiry", lambda: check_expiry(form.secret_key_expiry, today))
    uri = fields.take("app_id_uri", lambda: check_app_id_uri(form.app_id_uri))
    if client_id is not None and client_id == tenant_id:
        fields.warn("client_id", say("The client ID is the same as the tenant ID; one of them is probably wrong."))
    if secret is not None:
        fields.warn("secret_key", secret_key_warning(secret))
    if form.secret_key_expiry is not None:
        fields.warn("secret_key_expiry", expiry_warning(form.secret_key_expiry, today))
    if uri == CLASSIC_URI:
        fields.warn(
            "app_id_uri", say("This is the classic default; make sure that it is the App ID URI of this very app.")
        )
    if tenant_id is None or client_id is None or secret is None:
        return fields.outcome(None)
    return fields.outcome(
        ImportServerValues(tenant_name or "", tenant_id, name or "", client_id, secret, expires, uri or "")
    )


def check_create_server(form: CreateServerForm) -> Checked[CreateServerForm]:
    """Application name, HomePage URL, App ID URI, validity."""
    fields = _Fields()
    name = fields.take("application_name", lambda: _application_name(form.application_name))
    home = fields.take("home_page_url", lambda: check_home_page_url(form.home_page_url))
    uri = fields.take("app_id_uri", lambda: check_app_id_uri(form.app_id_uri))
    if uri == CLASSIC_URI:
        fields.warn(
            "app_id_uri",
            say(
                "Since October 2021 most tenants refuse this URI; api://<tenant ID>/ConfigMgrService is accepted by all."
            ),
        )
    if form.validity_years not in {1, 2}:
        fields.problems["validity_years"] = say("The secret key validity period is 1 year or 2 years.")
    return fields.outcome(CreateServerForm(name or "", home or "", uri or "", form.validity_years))


def check_import_client(form: ImportClientForm) -> Checked[tuple[str, UUID]]:
    """Application name and client id."""
    fields = _Fields()
    name = fields.take("application_name", lambda: _application_name(form.application_name))
    client_id = fields.take("client_id", lambda: check_client_id(form.client_id))
    return fields.outcome(None if client_id is None else (name or "", client_id))


def check_create_client(form: CreateClientForm) -> Checked[CreateClientForm]:
    """Application name and Reply URL (B10)."""
    fields = _Fields()
    name = fields.take("application_name", lambda: _application_name(form.application_name))
    reply = fields.take("reply_url", lambda: check_reply_url(form.reply_url))
    return fields.outcome(CreateClientForm(name or "", reply or ""))


def _application_name(text: str) -> str:
    return check_name(text, say("application name"), APPLICATION_NAME_LIMIT)


def _free_name(text: str, taken: Collection[str]) -> str:
    name = check_name(text, say("name"))
    if folded(name) in {folded(other) for other in taken}:
        raise Refusal(say("There is already an Azure service named “{name}”; choose another name.", name=name))
    return name


def _available_kind(key: str) -> str:
    try:
        kind = service_kind(key)
    except KeyError:
        raise Refusal(say("Select the Azure service that you want to configure.")) from None
    if not kind.available:
        raise Refusal(say("{service} is not in this version.", service=kind.title))
    return key
