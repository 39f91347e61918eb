"""Verify an app, line by line and truthfully (requirements.md facts 47, 62 and 74 to 76).

A line is DONE when it was seen to be true, FAILED when it was seen to be wrong, WARNING when nobody could look ("not known:
…") or when it is worth a look, SKIPPED when an earlier line makes it pointless. A refused secret key (AADSTS7000215) is
waited for up to 20 seconds when it was typed, because a key made in the portal a moment ago is refused at first (4 to 18 s
were seen), and up to 90 seconds for an app made here within the last minute; an expired one (AADSTS7000222) never.
"""

from __future__ import annotations

from azconsole.domain.apps import App, AppKind
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import AccessDeniedError, NotFoundError, SignInError, StoreError, UserInputError
from azconsole.domain.forms import ImportClientForm, ImportServerForm
from azconsole.domain.identifiers import check_client_id, check_tenant_id
from azconsole.domain.progress import OnStep, StepState, ignore_steps
from azconsole.domain.secret_rules import NEVER, check_secret_key, end_of_day
from azconsole.domain.texts import say
from azconsole.domain.uris import check_app_id_uri
from azconsole.domain.validation import check_import_client, check_import_server
from azconsole.operations.app_token import app_session, stored_identity, typed_identity
from azconsole.operations.ports import Clock, SecretStore, SignIn
from azconsole.operations.results import Verification
from azconsole.operations.service_rules import raise_first
from azconsole.operations.verify_client import CLIENT_LINES, ClientCheck, ClientSubject
from azconsole.operations.verify_lines import Lines
from azconsole.operations.verify_server import ServerCheck, ServerSubject

_TITLE = say("The app cannot be verified")
# Names play no part in Verify, and the expiry is what Verify may tell: Verify may be pressed before they are filled in.
_NEEDED = ("tenant_id", "client_id", "secret_key", "app_id_uri")


class VerifyApp:
    """Verifying apps. Lines come one by one through `on_step` as they are known."""

    def __init__(self, sign_in: SignIn, secrets: SecretStore, clouds: tuple[CloudProfile, ...], clock: Clock) -> None:
        self._sign_in = sign_in
        self._secrets = secrets
        self._clouds = clouds
        self._clock = clock

    def server(
        self,
        cloud: CloudProfile,
        form: ImportServerForm,
        cancel: CancelToken,
        on_step: OnStep = ignore_steps,
        *,
        reads_directory: bool = True,
    ) -> Verification:
        """Lines: tenant, client-id, secret, expiry, app-id-uri, and directory-read where the service reads the directory
        (`ServiceKind.reads_directory`). Raises UserInputError for bad fields."""
        checked = check_import_server(form, self._clock().astimezone().date())
        raise_first({field: checked.problems[field] for field in _NEEDED if field in checked.problems}, _TITLE)
        tenant_id, client_id = check_tenant_id(form.tenant_id), check_client_id(form.client_id)
        day = form.secret_key_expiry if "secret_key_expiry" not in checked.problems else None
        subject = ServerSubject(
            identity=typed_identity(cloud, tenant_id, client_id, check_secret_key(form.secret_key)),
            app_id_uri=check_app_id_uri(form.app_id_uri),
            expires=end_of_day(day) if day and day < NEVER else None,
            expiry_given=day is not None,
            reads_directory=reads_directory,
        )
        return self._check_server(subject, cancel, on_step)

    def client(
        self,
        cloud: CloudProfile,
        form: ImportClientForm,
        server_app: App,
        cancel: CancelToken,
        on_step: OnStep = ignore_steps,
    ) -> Verification:
        """Lines: client-id, public-client, redirect, grant: read with the server app's own token."""
        checked = check_import_client(form)
        raise_first({k: v for k, v in checked.problems.items() if k == "client_id"}, _TITLE)
        client_id = check_client_id(form.client_id)
        subject = ClientSubject(cloud, server_app.tenant.tenant_id, client_id, server_app.client_id)
        return self._check_client(subject, server_app, cancel, on_step)

    def app(
        self,
        app: App,
        server_app: App | None,
        cancel: CancelToken,
        on_step: OnStep = ignore_steps,
        *,
        reads_directory: bool = True,
    ) -> Verification:
        """Verify a stored app; a client app needs the server app whose token reads the directory."""
        cloud = cloud_by_key(app.tenant.cloud, self._clouds)
        if app.kind is AppKind.CLIENT:
            if server_app is None:
                message = say("Select the web app of this client app first.")
                raise UserInputError(_TITLE, message, field="server_app")
            subject = ClientSubject(cloud, app.tenant.tenant_id, app.client_id, server_app.client_id)
            return self._check_client(subject, server_app, cancel, on_step)
        with self._secrets.cancelled_by(cancel):
            identity = stored_identity(app, cloud, self._secrets, self._clock())
        return self._check_server(
            ServerSubject(
                identity=identity,
                app_id_uri=app.app_id_uri,
                expires=app.secret.expires if app.secret else None,
                expiry_given=True,
                key_id=app.secret.key_id if app.secret else None,
                reads_directory=reads_directory,
            ),
            cancel,
            on_step,
        )

    def _check_server(self, subject: ServerSubject, cancel: CancelToken, on_step: OnStep) -> Verification:
        lines = Lines(subject.lines, on_step)
        return ServerCheck(subject, self._sign_in, lines, cancel, self._clock()).run()

    def _check_client(
        self, subject: ClientSubject, server_app: App, cancel: CancelToken, on_step: OnStep
    ) -> Verification:
        """With the server app's own token; where it gets none, nothing is known and every line says why."""
        lines = Lines(CLIENT_LINES, on_step)
        waiting = say("The server app's secret key is spreading.")
        try:
            with self._secrets.cancelled_by(cancel):
                identity = stored_identity(server_app, subject.cloud, self._secrets, self._clock())
            session = app_session(
                self._sign_in, identity, cancel, lambda: lines.show("client-id", StepState.WAITING, waiting)
            )
        except (SignInError, NotFoundError, AccessDeniedError, StoreError) as error:
            lines.settle_rest(StepState.WARNING, say("Not known: {reason}", reason=error.message))
            return lines.result()
        try:
            return ClientCheck(subject, session.directory, self._sign_in, lines, cancel).run()
        finally:
            session.close()
