"""App registrations (Graph v1.0: application-post-applications, -list, -update, -addpassword; cloud-apis.md section c)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from azconsole.cloud.errors import unexpected
from azconsole.cloud.graph.client import GraphClient, decode, odata
from azconsole.cloud.graph.wire import ApplicationWire, PasswordWire
from azconsole.domain.directory import (
    ApplicationChanges,
    ApplicationDraft,
    ApplicationObject,
    NewPassword,
    PasswordInfo,
    PermissionScope,
    RequiredAccess,
)
from azconsole.domain.errors import ConflictError, NotFoundError
from azconsole.domain.redact import Secret
from azconsole.domain.secret_rules import sound_expiry
from azconsole.domain.texts import say

_SELECT = (
    "$select=id,appId,displayName,identifierUris,api,requiredResourceAccess,publicClient,isFallbackPublicClient,"
    "passwordCredentials,tags,signInAudience"
)
_READ = say("read app registrations")
_CHANGE = say("change the app registration")
_URI_POLICY = "Failed to add identifier URI"


class ApplicationCalls(GraphClient):
    """Calls about app registrations. Collections come in any order; they are compared as sets."""

    def find_applications(
        self, *, app_id: UUID | None = None, identifier_uri: str = "", tag: str = "", name_prefix: str = ""
    ) -> list[ApplicationObject]:
        """The registrations that match the one criterion given (all of these filters work without ConsistencyLevel)."""
        if app_id is not None:
            wanted = f"appId%20eq%20{odata(str(app_id))}"
        elif identifier_uri:
            wanted = f"identifierUris/any(u:u%20eq%20{odata(identifier_uri)})"
        elif tag:
            wanted = f"tags/any(t:t%20eq%20{odata(tag)})"
        else:
            wanted = f"startswith(displayName,{odata(name_prefix)})"
        return [
            _application(w)
            for w in self._collection(f"/applications?$filter={wanted}&{_SELECT}", ApplicationWire, _READ)
        ]

    def application(self, object_id: UUID) -> ApplicationObject:
        """One registration. Raises NotFoundError."""
        return _application(decode(self._read(f"/applications/{object_id}?{_SELECT}", _READ), ApplicationWire, _READ))

    def create_application(self, draft: ApplicationDraft) -> ApplicationObject:
        """Register an app for this tenant alone. Not repeated after a lost answer: look for `draft.tag` first."""
        doing = say("create an app registration")
        return _application(decode(self._write("POST", "/applications", _draft(draft), doing), ApplicationWire, doing))

    def update_application(self, object_id: UUID, changes: ApplicationChanges) -> None:
        """Change a registration. Raises ConflictError with Graph's code, "IdentifierUriPolicy" where Graph gives none."""
        body: dict[str, Any] = {}
        if changes.identifier_uris is not None:
            body["identifierUris"] = list(changes.identifier_uris)
        if changes.public_redirect_uris is not None:
            body["publicClient"] = {"redirectUris": list(changes.public_redirect_uris)}
        if changes.required_access is not None:
            body["requiredResourceAccess"] = _required(changes.required_access)
        try:
            self._write("PATCH", f"/applications/{object_id}", body, _CHANGE)
        except ConflictError as error:
            if _URI_POLICY in error.message:
                error.code = "IdentifierUriPolicy"
            raise

    def delete_application(self, object_id: UUID) -> None:
        """Delete a registration; one that is gone already is no error."""
        try:
            self._write("DELETE", f"/applications/{object_id}", None, say("delete the app registration"))
        except NotFoundError:
            return

    def add_password(self, object_id: UUID, display_name: str, end: datetime) -> NewPassword:
        """A new secret key that ends at `end`. Its value is in this answer and nowhere else."""
        doing = say("make a secret key")
        # It starts when Graph says: by a clock that is fast here the key would not be valid yet.
        wanted = {"displayName": display_name, "endDateTime": _stamp(end)}
        made = decode(
            self._write("POST", f"/applications/{object_id}/addPassword", {"passwordCredential": wanted}, doing),
            PasswordWire,
            doing,
        )
        key_id = _guid(made.key_id)
        if not made.secret_text or key_id is None:
            raise unexpected(doing, say("it holds no secret"))
        secret = Secret(made.secret_text)
        return NewPassword(key_id, made.hint or secret.hint, secret, _moment(made.end_date_time, end))

    def remove_password(self, object_id: UUID, key_id: UUID) -> None:
        """Remove a secret key; one that is gone already is no error."""
        try:
            self._write(
                "POST", f"/applications/{object_id}/removePassword", {"keyId": str(key_id)}, say("remove a secret key")
            )
        except NotFoundError:
            return
        except ConflictError as error:
            if "No password credential found" not in error.message:
                raise


def _draft(draft: ApplicationDraft) -> dict[str, Any]:
    body: dict[str, Any] = {
        "displayName": draft.display_name,
        "signInAudience": "AzureADMyOrg",
        "tags": [draft.tag],
        "requiredResourceAccess": _required(draft.required_access),
    }
    if draft.public_client:
        body["isFallbackPublicClient"] = True
        body["publicClient"] = {"redirectUris": list(draft.redirect_uris)}
        return body
    body["web"] = {
        "homePageUrl": draft.home_page_url or None,
        "redirectUris": list(draft.redirect_uris),
        "implicitGrantSettings": {"enableIdTokenIssuance": True},
    }
    body["api"] = {
        "requestedAccessTokenVersion": None,
        "oauth2PermissionScopes": [_scope(scope, draft.display_name) for scope in draft.scopes],
    }
    return body


def _scope(scope: PermissionScope, app_name: str) -> dict[str, Any]:
    """The four texts are what Entra's consent pages show."""
    return {
        "id": str(scope.id),
        "value": scope.value,
        "type": "User",
        "isEnabled": scope.enabled,
        "adminConsentDisplayName": f"Access {app_name}"[:100],
        "adminConsentDescription": f"Allow the application to access {app_name} on behalf of the signed-in user.",
        "userConsentDisplayName": f"Access {app_name}"[:100],
        "userConsentDescription": f"Allow the application to access {app_name} on your behalf.",
    }


def _required(access: Iterable[RequiredAccess]) -> list[dict[str, Any]]:
    resources: dict[UUID, list[dict[str, str]]] = {}
    for wanted in access:
        kind = "Role" if wanted.role else "Scope"
        resources.setdefault(wanted.resource_app_id, []).append({"id": str(wanted.permission_id), "type": kind})
    return [{"resourceAppId": str(resource), "resourceAccess": listed} for resource, listed in resources.items()]


def _application(wire: ApplicationWire) -> ApplicationObject:
    api, public = wire.api, wire.public_client
    return ApplicationObject(
        object_id=wire.id,
        app_id=wire.app_id,
        display_name=wire.display_name or "",
        identifier_uris=frozenset(wire.identifier_uris),
        scopes=tuple(
            PermissionScope(scope.id, scope.value or "", scope.is_enabled)
            for scope in (api.oauth2_permission_scopes if api else ())
        ),
        required_access=frozenset(
            RequiredAccess(resource.resource_app_id, access.id, access.type == "Role")
            for resource in wire.required_resource_access
            for access in resource.resource_access
        ),
        public_redirect_uris=frozenset(public.redirect_uris if public else ()),
        public_client=bool(wire.is_fallback_public_client),
        passwords=tuple(found for password in wire.password_credentials if (found := _password(password))),
        tags=frozenset(wire.tags),
        sign_in_audience=wire.sign_in_audience or "",
    )


def _password(wire: PasswordWire) -> PasswordInfo | None:
    """A listed key; one without an id can be neither matched nor removed."""
    key_id = _guid(wire.key_id)
    if key_id is None:
        return None
    return PasswordInfo(key_id, wire.display_name or "", wire.hint or "", _moment(wire.end_date_time, None))


def _guid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


def _moment(text: str | None, otherwise: datetime | None) -> datetime | None:
    """When a key ends, UTC, None for never; `otherwise` for what is no time (Graph writes seven digits of a second)."""
    try:
        moment = datetime.fromisoformat(text or "")
        return sound_expiry(moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return otherwise


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
