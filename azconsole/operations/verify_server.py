"""Verifying a server app: first by the codes of the token request, then with the app's own token in Graph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from uuid import UUID

from azconsole.domain.cancel import CancelToken
from azconsole.domain.directory import DIRECTORY_READ_ALL, ApplicationObject, PasswordInfo
from azconsole.domain.errors import AccessDeniedError, AzConsoleError, NotFoundError, SignInError
from azconsole.domain.identifiers import looks_like_guid
from azconsole.domain.progress import StepState
from azconsole.domain.secret_rules import NEVER, end_of_day, local_day
from azconsole.domain.texts import joined, say
from azconsole.operations.app_token import (
    EXPIRED_SECRET,
    UNKNOWN_APP,
    UNKNOWN_TENANT,
    WRONG_SECRET,
    AppIdentity,
    app_session,
)
from azconsole.operations.ports import CloudSession, Directory, SignIn
from azconsole.operations.results import Verification
from azconsole.operations.verify_lines import NOT_LOOKED_AT, Lines

SERVER_LINES: dict[str, str] = {
    "tenant": say("The tenant exists"),
    "client-id": say("The client ID is found in the tenant"),
    "secret": say("The secret key is accepted"),
    "expiry": say("The secret key expiry is right"),
    "app-id-uri": say("The App ID URI is that of the app"),
    "directory-read": say("Directory.Read.All is granted"),
}
WITHOUT_DIRECTORY = {key: title for key, title in SERVER_LINES.items() if key != "directory-read"}
"""For an app that is not meant to read the directory: the Log Analytics Connector's works by its roles in Azure (fact 72)."""
_SPREADING = say("Azure AD refuses the secret key; a key made a moment ago needs some seconds to spread.")


@dataclass(frozen=True, slots=True)
class ServerSubject:
    """What is to be verified. `expires` is what was typed or stored (`expiry_given` False: nothing), None for never.
    `reads_directory` False: Directory.Read.All is not looked for, and what cannot be read is no fault."""

    identity: AppIdentity
    app_id_uri: str
    expires: datetime | None
    expiry_given: bool
    key_id: UUID | None = None
    reads_directory: bool = True

    @property
    def lines(self) -> dict[str, str]:
        """What is verified."""
        return SERVER_LINES if self.reads_directory else WITHOUT_DIRECTORY


class ServerCheck:
    """One verification of a server app."""

    def __init__(
        self, subject: ServerSubject, sign_in: SignIn, lines: Lines, cancel: CancelToken, now: datetime
    ) -> None:
        self._subject = subject
        self._identity = subject.identity
        self._sign_in = sign_in
        self._lines = lines
        self._cancel = cancel
        self._now = now
        self._expiry: datetime | None = None

    def run(self) -> Verification:
        """All lines. Raises UnavailableError, ThrottledError and Cancelled: then nothing is known at all."""
        if self._tenant_exists():
            session = self._token()
            if session is not None:
                try:
                    self._with_token(session.directory)
                finally:
                    session.close()
        self._lines.settle_rest(StepState.SKIPPED, NOT_LOOKED_AT)
        return self._lines.result(self._expiry)

    def _tenant_exists(self) -> bool:
        self._lines.show("tenant", StepState.RUNNING)
        tenant_id = self._identity.tenant_id
        try:
            found = self._sign_in.tenant_exists(self._identity.cloud, str(tenant_id), self._cancel) == tenant_id
        except NotFoundError:
            found = False
        cloud = self._identity.cloud.title
        missing = say("{cloud} has no tenant with the ID {tenant_id}.", cloud=cloud, tenant_id=tenant_id)
        self._lines.judge("tenant", found, "", missing)
        return found

    def _token(self) -> CloudSession | None:
        self._cancel.check()
        self._lines.show("client-id", StepState.RUNNING)
        try:
            session = app_session(
                self._sign_in,
                self._identity,
                self._cancel,
                lambda: self._lines.show("secret", StepState.WAITING, _SPREADING),
            )
        except (SignInError, NotFoundError, AccessDeniedError) as error:
            self._refused(error)
            return None
        self._lines.settle("client-id", StepState.DONE)
        self._lines.settle("secret", StepState.DONE)
        return session

    def _refused(self, error: AzConsoleError) -> None:
        """Which line a refused token request answers: branch by the AADSTS number."""
        lines, client_id = self._lines, self._identity.client_id
        if error.code == UNKNOWN_TENANT:
            lines.settle("tenant", StepState.FAILED, error.message)
        elif error.code == UNKNOWN_APP:
            missing = say("The tenant has no app with the client ID {client_id}.", client_id=client_id)
            lines.settle("client-id", StepState.FAILED, missing)
        elif error.code == WRONG_SECRET:
            lines.settle("client-id", StepState.DONE)
            detail = say("The key is not valid.")
            if looks_like_guid(self._identity.secret.reveal()):
                detail = say("This looks like the secret ID; enter the value of the key.")
            lines.settle("secret", StepState.FAILED, detail)
        elif error.code == EXPIRED_SECRET:
            lines.settle("client-id", StepState.DONE)
            expired = say("The secret key has expired; make a new one in the portal.")
            lines.settle("secret", StepState.FAILED, expired)
        else:
            refused = say("Not known: Azure AD refused the sign-in of the app.")
            lines.settle("client-id", StepState.WARNING, refused)
            lines.settle("secret", StepState.FAILED, joined(error.message, error.hint))

    def _with_token(self, directory: Directory) -> None:
        self._cancel.check()
        for key in ("expiry", "app-id-uri", "directory-read"):
            if key not in self._subject.lines:
                continue
            self._lines.show(key, StepState.RUNNING)
        try:
            found = directory.find_applications(app_id=self._identity.client_id)
            registration = found[0] if found else None
            self._check_expiry(registration)
            self._check_uri(registration)
            if self._subject.reads_directory:
                self._check_permission(directory)
        except AccessDeniedError:
            self._may_not_read()

    def _check_expiry(self, registration: ApplicationObject | None) -> None:
        matches = self._matching_keys(registration)
        if len(matches) != 1:
            several = say("Not known: several secret keys of the app begin alike.")
            none = say("Not known: the key is not in the registration.")
            self._lines.settle("expiry", StepState.WARNING, several if matches else none)
            return
        self._expiry = matches[0].end
        real, typed = local_day(self._expiry), local_day(self._subject.expires)
        if self._subject.expiry_given and typed != real:
            self._lines.settle("expiry", StepState.WARNING, _expires_really(real, typed))
        else:
            self._lines.settle("expiry", StepState.DONE, _expires(real))

    def _matching_keys(self, registration: ApplicationObject | None) -> list[PasswordInfo]:
        """The keys that may be ours: by id where known, else those still valid with our key's first characters."""
        passwords = registration.passwords if registration else ()
        by_id = [p for p in passwords if self._subject.key_id is not None and p.key_id == self._subject.key_id]
        hint = self._identity.secret.hint
        return by_id or [p for p in passwords if p.hint == hint and (p.end is None or p.end > self._now)]

    def _check_uri(self, registration: ApplicationObject | None) -> None:
        typed = self._subject.app_id_uri
        if registration is None:
            elsewhere = say("Not known: the app is registered in another tenant.")
            self._lines.settle("app-id-uri", StepState.WARNING, elsewhere)
            return
        real = sorted(registration.identifier_uris)
        self._lines.judge("app-id-uri", typed in real, typed, _wrong_uri(typed, real))

    def _check_permission(self, directory: Directory) -> None:
        principal = directory.find_principal(self._identity.client_id)
        held = directory.role_assignments(principal.id) if principal else []
        granted = any(assignment.app_role_id == DIRECTORY_READ_ALL for assignment in held)
        self._lines.judge("directory-read", granted, "", self._how_to_grant())

    def _may_not_read(self) -> None:
        """The app may not read the directory, so it lacks the permission, and nothing else can be looked up."""
        for key in ("expiry", "app-id-uri"):
            self._lines.settle(key, StepState.WARNING, say("Not known: the app may not read the directory."))
        if not self._subject.reads_directory:
            return
        detail = say(
            "{missing} (a consent given just now needs some minutes to reach the app).", missing=self._how_to_grant()
        )
        self._lines.settle("directory-read", StepState.FAILED, detail)

    def _how_to_grant(self) -> str:
        identity = self._identity
        url = self._sign_in.admin_consent_url(identity.cloud, identity.tenant_id, identity.client_id)
        return say(
            "Directory.Read.All is not granted to the app; a Privileged Role Administrator or Global Administrator "
            "grants it at {url}",
            url=url,
        )


def _expires(day: date) -> str:
    if day >= NEVER:
        return say("The secret key expires never.")
    return say("The secret key expires on {day:date}.", day=end_of_day(day))


def _expires_really(real: date, typed: date) -> str:
    if real >= NEVER:
        return say("The secret key really expires never, not on {typed:date}.", typed=end_of_day(typed))
    if typed >= NEVER:
        return say("The secret key really expires on {real:date}, not never.", real=end_of_day(real))
    return say(
        "The secret key really expires on {real:date}, not on {typed:date}.",
        real=end_of_day(real),
        typed=end_of_day(typed),
    )


def _wrong_uri(typed: str, real: Sequence[str]) -> str:
    if not real:
        return say("The App ID URI is not {uri}; the app has none.", uri=typed)
    known = reduce(lambda one, other: say("{one} or {other}", one=one, other=other), real)
    return say("The App ID URI is not {uri}; it is {known}.", uri=typed, known=known)
