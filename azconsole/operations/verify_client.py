"""Verifying a client app in the directory, read with the server app's own token (requirements.md facts 62 and 75)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.directory import BROKER_REDIRECT, USER_IMPERSONATION, ApplicationObject, PermissionGrant
from azconsole.domain.errors import AccessDeniedError
from azconsole.domain.progress import StepState
from azconsole.domain.texts import say
from azconsole.operations.ports import Directory, SignIn
from azconsole.operations.results import Verification
from azconsole.operations.verify_lines import NOT_LOOKED_AT, Lines

CLIENT_LINES: dict[str, str] = {
    "client-id": say("The client ID is found in the tenant"),
    "public-client": say("The app is a public client"),
    "redirect": say("The redirect URI of the sign-in broker is there"),
    "grant": say("The permission to the server app is granted"),
}


@dataclass(frozen=True, slots=True)
class ClientSubject:
    """Which client app is to be verified, and for which server app."""

    cloud: CloudProfile
    tenant_id: UUID
    client_id: UUID
    server_client_id: UUID


class ClientCheck:
    """One verification of a client app. `directory` is Graph as the server app may use it."""

    def __init__(
        self, subject: ClientSubject, directory: Directory, sign_in: SignIn, lines: Lines, cancel: CancelToken
    ) -> None:
        self._subject = subject
        self._directory = directory
        self._sign_in = sign_in
        self._lines = lines
        self._cancel = cancel

    def run(self) -> Verification:
        """All lines. Raises UnavailableError, ThrottledError and Cancelled: then nothing is known at all."""
        self._lines.show("client-id", StepState.RUNNING)
        try:
            found = self._directory.find_applications(app_id=self._subject.client_id)
            missing = say(
                "The tenant has no app registration with the client ID {client_id}.", client_id=self._subject.client_id
            )
            self._lines.judge("client-id", bool(found), found[0].display_name if found else "", missing)
            if found:
                self._check_registration(found[0])
                self._cancel.check()
                self._check_grant()
        except AccessDeniedError:
            self._lines.settle_rest(StepState.WARNING, say("Not known: the server app may not read the directory."))
        self._lines.settle_rest(StepState.SKIPPED, NOT_LOOKED_AT)
        return self._lines.result()

    def _check_registration(self, registration: ApplicationObject) -> None:
        wrong = say("The app is not a public client; in the portal, set Allow public client flows to Yes.")
        self._lines.judge("public-client", registration.public_client, "", wrong)
        broker = BROKER_REDIRECT.format(client_id=self._subject.client_id)
        present = broker.casefold() in {uri.casefold() for uri in registration.public_redirect_uris}
        self._lines.judge("redirect", present, broker, say("The app has no redirect URI {uri}.", uri=broker))

    def _check_grant(self) -> None:
        grants = self._grants()
        if any(grant.consent_type == "AllPrincipals" for grant in grants):
            self._lines.settle("grant", StepState.DONE)
        elif grants:
            detail = say(
                "{permission} is granted for some users only; an administrator grants it at {url}",
                permission=USER_IMPERSONATION,
                url=self._url(),
            )
            self._lines.settle("grant", StepState.WARNING, detail)
        else:
            detail = say(
                "{permission} is not granted to the app; an administrator grants it at {url}",
                permission=USER_IMPERSONATION,
                url=self._url(),
            )
            self._lines.settle("grant", StepState.FAILED, detail)

    def _grants(self) -> list[PermissionGrant]:
        client = self._directory.find_principal(self._subject.client_id)
        server = self._directory.find_principal(self._subject.server_client_id)
        if client is None or server is None:
            return []
        grants = self._directory.permission_grants(client.id)
        return [g for g in grants if g.resource_id == server.id and USER_IMPERSONATION in g.scopes]

    def _url(self) -> str:
        subject = self._subject
        return self._sign_in.admin_consent_url(subject.cloud, subject.tenant_id, subject.client_id)
