"""A session with the token of a server app: from its stored secret key, waiting for a fresh key to spread.

AADSTS7000215 means a wrong key, and for the first seconds also a new one (4 to 18 s were seen; faults.md F27). It is waited
for only where a key may be new; AADSTS7000222 (expired) never is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from azconsole.domain.apps import App
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AzConsoleError, SignInError, StoreError
from azconsole.domain.identifiers import looks_like_guid
from azconsole.domain.redact import Secret
from azconsole.domain.texts import say
from azconsole.operations.ports import CloudSession, SecretStore, SignIn
from azconsole.operations.waiting import patiently

T = TypeVar("T")
WRONG_SECRET = "AADSTS7000215"  # noqa: S105 - an error code
EXPIRED_SECRET = "AADSTS7000222"  # noqa: S105 - an error code
UNKNOWN_APP = "AADSTS700016"
UNKNOWN_TENANT = "AADSTS90002"
FRESH = timedelta(seconds=60)
SPREADING_LIMIT = 90.0
TYPED_KEY_LIMIT = 20.0


@dataclass(frozen=True, slots=True)
class AppIdentity:
    """Who asks for a token. `wait` is how many seconds a refused key is waited for (0: not at all)."""

    cloud: CloudProfile
    tenant_id: UUID
    client_id: UUID
    secret: Secret
    wait: float = 0.0


def app_session(
    sign_in: SignIn, identity: AppIdentity, cancel: CancelToken, on_wait: Callable[[], None]
) -> CloudSession:
    """Sign in as the app. Raises SignInError, UnavailableError, Cancelled."""
    return with_patience(
        lambda: sign_in.app(identity.cloud, identity.tenant_id, identity.client_id, identity.secret, cancel),
        identity,
        cancel,
        on_wait,
    )


def with_patience(
    session: Callable[[], T], identity: AppIdentity, cancel: CancelToken, on_wait: Callable[[], None] = lambda: None
) -> T:
    """A session of the app with any service; a key that may be new is waited for. Raises as `session` does, Cancelled."""

    def may_be_spreading(error: AzConsoleError) -> bool:
        return isinstance(error, SignInError) and error.code in {WRONG_SECRET, UNKNOWN_APP}

    return patiently(
        session,
        may_be_spreading if identity.wait else lambda _: False,
        cancel,
        on_wait,
        limit=identity.wait,
        longest=8.0,
    )


def stored_identity(app: App, cloud: CloudProfile, secrets: SecretStore, now: datetime) -> AppIdentity:
    """The identity of a stored server app; its key is waited for while the app is new. Raises StoreError when the key is
    not on this computer (F23, F24)."""
    secret = secrets.get(app.secret.reference) if app.secret else None
    if secret is None:
        raise StoreError(
            say("The secret key is missing"),
            say("The secret key of the app “{app}” is not on this computer.", app=app.name),
            say("Import the app again with its secret key, or with a new one from the portal."),
            code="SecretMissing",
        )
    wait = SPREADING_LIMIT if now - app.created < FRESH else 0.0
    return AppIdentity(cloud, app.tenant.tenant_id, app.client_id, secret, wait)


def typed_identity(cloud: CloudProfile, tenant_id: UUID, client_id: UUID, secret: Secret) -> AppIdentity:
    """The identity that was typed. Nobody knows how new its key is, so it is waited for briefly; not when it has the
    shape of a secret ID, which will never be accepted."""
    wait = 0.0 if looks_like_guid(secret.reveal()) else TYPED_KEY_LIMIT
    return AppIdentity(cloud, tenant_id, client_id, secret, wait)
