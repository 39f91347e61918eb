"""The steps of creating a client app: a public client that may ask for tokens to its server app (requirements.md 75)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AppOrigin
from azconsole.domain.changes import JournalStep
from azconsole.domain.directory import (
    BROKER_REDIRECT,
    USER_IMPERSONATION,
    ApplicationChanges,
    ApplicationDraft,
    RequiredAccess,
)
from azconsole.domain.errors import UserInputError
from azconsole.domain.forms import CreateClientForm
from azconsole.domain.progress import StepState
from azconsole.domain.texts import say
from azconsole.operations.change_run import ChangeRun
from azconsole.operations.create_server import CreateTools
from azconsole.operations.create_steps import consent, make_principal, register, remove_duplicates
from azconsole.operations.ports import Directory
from azconsole.operations.results import CreatedApp

CLIENT_STEPS = (
    JournalStep.APPLICATION,
    JournalStep.REDIRECT,
    JournalStep.SERVICE_PRINCIPAL,
    JournalStep.CONSENT,
    JournalStep.STORE,
)


@dataclass(frozen=True, slots=True)
class ServerScope:
    """What the client app asks for: the permission user_impersonation of the server app."""

    server_client_id: UUID
    scope_id: UUID


def read_server_scope(directory: Directory, server_app: App) -> ServerScope:
    """The permission that the server app's registration offers. Raises UserInputError when it is not as it has to be."""
    title = say("The web app is not ready for a client app")
    found = directory.find_applications(app_id=server_app.client_id)
    if not found:
        message = say(
            "The tenant has no app registration with the client ID {client_id} (“{app}”).",
            client_id=server_app.client_id,
            app=server_app.name,
        )
        raise UserInputError(title, message, say("Choose another web app."), field="server_app")
    scope = next((s for s in found[0].scopes if s.value == USER_IMPERSONATION and s.enabled), None)
    if scope is None:
        raise UserInputError(
            title,
            say(
                "The app “{app}” does not offer the permission {permission}.",
                app=server_app.name,
                permission=USER_IMPERSONATION,
            ),
            say("An administrator adds it in the portal under Expose an API."),
            field="server_app",
        )
    return ServerScope(server_app.client_id, scope.id)


class ClientCreation:
    """Creating one client app; `run()` may be called again and goes on where the journal stands."""

    def __init__(self, run: ChangeRun, form: CreateClientForm, scope: ServerScope, tools: CreateTools) -> None:
        self._run = run
        self._form = form
        self._scope = scope
        self._tools = tools

    def run(self) -> CreatedApp:
        """All steps in order."""
        run = self._run
        object_id, client_id = register(run, self._draft())
        self._add_broker_redirect(object_id, client_id)
        principal_id = make_principal(run, client_id)
        consented = consent(run, USER_IMPERSONATION, lambda: self._grant(principal_id))
        app = self._store(object_id, client_id, consented)
        session = run.session
        url = self._tools.sign_in.admin_consent_url(session.cloud, session.tenant.tenant_id, client_id)
        return CreatedApp(app=app, consent_url="" if consented else url)

    def _draft(self) -> ApplicationDraft:
        return ApplicationDraft(
            display_name=self._form.application_name,
            tag=self._run.change.marker,
            required_access=(RequiredAccess(self._scope.server_client_id, self._scope.scope_id, role=False),),
            redirect_uris=(self._form.reply_url,),
            public_client=True,
        )

    def _add_broker_redirect(self, object_id: UUID, client_id: UUID) -> None:
        """The broker's redirect URI holds the client ID, which is known only now."""
        run, step = self._run, JournalStep.REDIRECT
        if run.change.done(step):
            run.report(step, StepState.DONE)
            return
        run.begin(step)
        run.sent(step)
        uris = (self._form.reply_url, BROKER_REDIRECT.format(client_id=client_id))
        changes = ApplicationChanges(public_redirect_uris=uris)
        run.replicated(step, lambda: run.directory.update_application(object_id, changes))
        run.done(step)

    def _grant(self, principal_id: UUID) -> None:
        run, server_id = self._run, self._server_principal()
        run.replicated(
            JournalStep.CONSENT, lambda: run.directory.grant_scope(principal_id, server_id, USER_IMPERSONATION)
        )

    def _server_principal(self) -> UUID:
        """The server app's service principal; one that was registered by hand may lack it."""
        directory, client_id = self._run.directory, self._scope.server_client_id
        found = directory.find_principal(client_id) or directory.create_principal(client_id)
        return found.id

    def _store(self, object_id: UUID, client_id: UUID, consented: bool) -> App:
        run = self._run
        run.begin(JournalStep.STORE)
        run.sent(JournalStep.STORE)
        remove_duplicates(run, object_id)
        app = self._tools.apps.save(
            App(
                id=0,
                kind=AppKind.CLIENT,
                tenant=run.change.tenant,
                name=self._form.application_name,
                client_id=client_id,
                origin=AppOrigin.CREATED,
                created=self._tools.clock(),
                object_id=object_id,
                reply_url=self._form.reply_url,
                consent_granted=consented,
            )
        )
        run.done(JournalStep.STORE, app_id=str(app.id))
        return app
