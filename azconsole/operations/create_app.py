"""Create a server or client app in Entra ID as a journalled plan of small idempotent steps (cloud-apis.md section 0.3).

Whatever happens between two steps (a crash, a lost answer, a refusal, a full disk), the change stays in the journal with
what is known of it: pressing OK again goes on with the same app, and `undo` removes it (faults.md F25, F26, F30 to F35).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

from azconsole.domain.apps import App, AppKind
from azconsole.domain.cancel import CancelToken
from azconsole.domain.changes import Change, ChangeState, JournalStep
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    Cancelled,
    ConflictError,
    NotFoundError,
    ProtocolError,
    SignInError,
    ThrottledError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.forms import CreateClientForm, CreateServerForm
from azconsole.domain.progress import OnStep, StepReport, StepState, ignore_steps
from azconsole.domain.texts import say
from azconsole.domain.validation import check_create_client, check_create_server, folded
from azconsole.operations.app_id_uri import refuse_taken_uri
from azconsole.operations.change_run import TITLES, ChangeRun
from azconsole.operations.create_client import CLIENT_STEPS, ClientCreation, ServerScope, read_server_scope
from azconsole.operations.create_server import SERVER_STEPS, CreateTools, ServerCreation
from azconsole.operations.create_steps import made_applications
from azconsole.operations.ports import AppStore, Clock, CloudSession, JournalStore, SecretStore, SignIn
from azconsole.operations.results import CreatedApp
from azconsole.operations.service_rules import raise_first

_log = logging.getLogger(__name__)
_TITLE = say("The app cannot be created")
_CREATING = frozenset({JournalStep.APPLICATION, JournalStep.SERVICE_PRINCIPAL, JournalStep.SECRET})
_LOST_ANSWER = (UnavailableError, ProtocolError)
_CERTAIN_REFUSAL = (AccessDeniedError, ConflictError, SignInError, ThrottledError, UserInputError)


class CreateApp:
    """Creating apps, and finishing or removing what an earlier try left."""

    def __init__(
        self, journal: JournalStore, apps: AppStore, secrets: SecretStore, sign_in: SignIn, clock: Clock
    ) -> None:
        self._journal = journal
        self._tools = CreateTools(apps, secrets, sign_in, clock)

    def server(
        self, session: CloudSession, form: CreateServerForm, cancel: CancelToken, on_step: OnStep = ignore_steps
    ) -> CreatedApp:
        """Application, App ID URI, service principal, consent, secret key, store, verify. An open change of the same form
        in this tenant is gone on with. Raises UserInputError, ConflictError (code "HostNameNotOnVerifiedDomain": offer
        `suggested_app_id_uri`), AccessDeniedError, KeyStoreUnavailableError (before anything is made), Cancelled.

        "The same form" is the same application name: with a refused App ID URI corrected, the same app is gone on with."""
        checked = check_create_server(form)
        raise_first(checked.problems, _TITLE)
        form = checked.value or form
        _announce(SERVER_STEPS, on_step)
        with self._tools.secrets.cancelled_by(cancel):
            self._tools.secrets.probe()
        cancel.check()
        values = {
            "application_name": form.application_name,
            "home_page_url": form.home_page_url,
            "app_id_uri": form.app_id_uri,
            "validity_years": str(form.validity_years),
        }
        change = self._open_change(AppKind.SERVER, session, values)
        if change is None:
            refuse_taken_uri(session.directory.using(cancel), form.app_id_uri, marker="")
        with self._held(change or self._begin(AppKind.SERVER, session, values), session, cancel) as held:
            return self._server(held, session, form, cancel, on_step)

    def client(
        self,
        session: CloudSession,
        form: CreateClientForm,
        server_app: App,
        cancel: CancelToken,
        on_step: OnStep = ignore_steps,
    ) -> CreatedApp:
        """Application, broker redirect, service principal, grant to the server app, store. Raises as `server` does, and
        UserInputError (field "tenant") when the administrator is signed in to another tenant than the server app's."""
        checked = check_create_client(form)
        raise_first(checked.problems, _TITLE)
        form = checked.value or form
        if session.tenant.tenant_id != server_app.tenant.tenant_id:
            raise UserInputError(
                _TITLE,
                say(
                    "You are signed in to the tenant “{tenant}”, but the web app “{app}” is in “{other}”; "
                    "both apps have to be in one tenant.",
                    tenant=session.tenant.name,
                    app=server_app.name,
                    other=server_app.tenant.name,
                ),
                say("Sign in with an account of that tenant."),
                field="tenant",
            )
        _announce(CLIENT_STEPS, on_step)
        cancel.check()
        values = {
            "application_name": form.application_name,
            "reply_url": form.reply_url,
            "server_client_id": str(server_app.client_id),
        }
        scope = read_server_scope(session.directory.using(cancel), server_app)
        change = self._open_change(AppKind.CLIENT, session, values) or self._begin(AppKind.CLIENT, session, values)
        with self._held(change, session, cancel) as held:
            return self._client(held, session, form, scope, cancel, on_step)

    def unfinished(self, tenant_id: UUID | None = None) -> list[Change]:
        """Changes that were begun and neither finished nor removed, and that nobody is working on now (F14)."""
        changes = [c for c in self._journal.open_changes() if tenant_id is None or c.tenant.tenant_id == tenant_id]
        return [change for change in changes if not self._journal.worked_on(change.id)]

    def resume(
        self, change: Change, session: CloudSession, cancel: CancelToken, on_step: OnStep = ignore_steps
    ) -> CreatedApp:
        """Finish what was begun. Raises as `server` and `client` do, and NotFoundError when it is finished already."""
        with self._held(change, session, cancel) as held:
            return self._resume(held, session, cancel, on_step)

    def _resume(self, change: Change, session: CloudSession, cancel: CancelToken, on_step: OnStep) -> CreatedApp:
        form = change.form
        if change.kind is AppKind.SERVER:
            _announce(SERVER_STEPS, on_step)
            self._tools.secrets.probe()
            # A corrected App ID URI stands in its step, the first one in the form.
            step = change.step(JournalStep.APP_ID_URI)
            uri = step.result.get("uri", form["app_id_uri"]) if step else form["app_id_uri"]
            years = int(form["validity_years"])
            server_form = CreateServerForm(form["application_name"], form["home_page_url"], uri, years)
            return self._server(change, session, server_form, cancel, on_step)
        _announce(CLIENT_STEPS, on_step)
        server_app = self._tools.apps.find(change.tenant.tenant_id, UUID(form["server_client_id"]))
        if server_app is None:
            message = say("The web app of this client app is no longer known.")
            raise UserInputError(_TITLE, message, say("Remove what was made."))
        client_form = CreateClientForm(form["application_name"], form["reply_url"])
        scope = read_server_scope(session.directory.using(cancel), server_app)
        return self._client(change, session, client_form, scope, cancel, on_step)

    def undo(self, change: Change, session: CloudSession, cancel: CancelToken, on_step: OnStep = ignore_steps) -> None:
        """Remove what was made: application (with its service principal) and secret. Raises ConflictError when a service
        uses the app, UserInputError when signed in to another tenant, NotFoundError when it is finished already."""
        with self._held(change, session, cancel) as held:
            self._undo(held, session, cancel, on_step)

    def _undo(self, change: Change, session: CloudSession, cancel: CancelToken, on_step: OnStep) -> None:
        title = say("Remove “{app}” from Azure AD", app=change.form["application_name"])
        on_step(StepReport("remove", title, StepState.RUNNING))
        try:
            self._remove(change, session, cancel)
        except AzConsoleError as error:
            on_step(StepReport("remove", title, StepState.FAILED, error.message))
            raise
        on_step(StepReport("remove", title, StepState.DONE))

    def _remove(self, change: Change, session: CloudSession, cancel: CancelToken) -> None:
        run = ChangeRun(change, session, self._journal, cancel, ignore_steps)
        client_id = run.known(JournalStep.APPLICATION).get("client_id")
        stored = self._tools.apps.find(change.tenant.tenant_id, UUID(client_id)) if client_id else None
        used_by = self._tools.apps.services_using(stored.id) if stored else []
        if used_by:
            raise ConflictError(
                say("The app is in use"),
                say("The service “{service}” uses this app.", service=used_by[0]),
                say("Delete the service, or choose another app in its properties, first."),
            )
        for object_id in made_applications(run):
            run.directory.delete_application(object_id)
        reference = run.known(JournalStep.SECRET).get("reference")
        if reference:
            self._tools.secrets.delete(reference)
        if stored:
            self._tools.apps.delete(stored.id)
        run.finish(ChangeState.UNDONE)
        _log.info("Removed the app %s from tenant %s", client_id or "that was not made", change.tenant.tenant_id)

    @contextmanager
    def _held(self, change: Change, session: CloudSession, cancel: CancelToken) -> Iterator[Change]:
        """Nobody else works on this change meanwhile, and the cancel ends waits for the key store: the change as the
        journal has it then. Raises ConflictError naming who works on it."""
        with self._journal.working(change.id), self._tools.secrets.cancelled_by(cancel):
            yield self._still_open(change, session)

    def _still_open(self, change: Change, session: CloudSession) -> Change:
        """The change as the journal has it now, when it may be worked on by this administrator."""
        change = self._journal.get(change.id)
        if change.state is not ChangeState.OPEN:
            message = say("This creation has been finished or removed already.")
            raise NotFoundError(say("Nothing is left to do"), message)
        if change.tenant.tenant_id != session.tenant.tenant_id:
            raise UserInputError(
                say("This is another tenant"),
                say(
                    "The app was begun in the tenant “{tenant}”; you are signed in to “{other}”.",
                    tenant=change.tenant.name,
                    other=session.tenant.name,
                ),
                say("Sign in with an account of that tenant."),
                field="tenant",
            )
        return change

    def _open_change(self, kind: AppKind, session: CloudSession, values: dict[str, str]) -> Change | None:
        """An unfinished change of the same app: the same name, and for a client app the same server app."""

        def same(change: Change) -> bool:
            names = folded(change.form["application_name"]) == folded(values["application_name"])
            return (
                change.kind is kind and names and change.form.get("server_client_id") == values.get("server_client_id")
            )

        changes = (c for c in self._journal.open_changes() if c.tenant.tenant_id == session.tenant.tenant_id)
        return next((change for change in changes if same(change)), None)

    def _begin(self, kind: AppKind, session: CloudSession, values: dict[str, str]) -> Change:
        change_id = uuid4()
        change = Change(
            id=change_id,
            kind=kind,
            tenant=session.tenant,
            marker=f"azconsole-{change_id}",
            form=values,
            state=ChangeState.OPEN,
            started=self._tools.clock(),
        )
        self._journal.begin(change)
        return change

    def _server(
        self, change: Change, session: CloudSession, form: CreateServerForm, cancel: CancelToken, on_step: OnStep
    ) -> CreatedApp:
        run = ChangeRun(change, session, self._journal, cancel, on_step)
        return self._drive(run, ServerCreation(run, form, self._tools).run)

    def _client(
        self,
        change: Change,
        session: CloudSession,
        form: CreateClientForm,
        scope: ServerScope,
        cancel: CancelToken,
        on_step: OnStep,
    ) -> CreatedApp:
        run = ChangeRun(change, session, self._journal, cancel, on_step)
        return self._drive(run, ClientCreation(run, form, scope, self._tools).run)

    def _drive(self, run: ChangeRun, work: Callable[[], CreatedApp]) -> CreatedApp:
        """Do the work, again when a creating answer was lost (it looks first), and close the change."""
        try:
            try:
                created = self._again_when_lost(run, work)
            except AccessDeniedError as error:
                raise _role_missing(error) from error
        except (AzConsoleError, Cancelled) as error:
            _log.error("Creating an app in tenant %s stopped: %s", run.change.tenant.tenant_id, error or "cancelled")
            if isinstance(error, AzConsoleError) and run.current:
                run.report(run.current, StepState.FAILED, error.message)
            if _nothing_made(run, error):
                run.finish(ChangeState.UNDONE)
            raise
        run.finish(ChangeState.DONE)
        app = created.app
        _log.info("Created the %s app %s in tenant %s", app.kind, app.client_id, app.tenant.tenant_id)
        return created

    def _again_when_lost(self, run: ChangeRun, work: Callable[[], CreatedApp]) -> CreatedApp:
        """Do the work; each step that makes something may lose its answer once."""
        lost: set[JournalStep] = set()
        while True:
            try:
                return work()
            except _LOST_ANSWER:
                step = run.current
                if step not in _CREATING - lost or not run.tries(step) or run.change.done(step):
                    raise
            lost.add(step)
            run.report(step, StepState.WAITING, say("The answer of Azure AD was lost; looking for what it did."))
            run.cancel.wait(2.0)


def _role_missing(error: AccessDeniedError) -> AccessDeniedError:
    """A refused step with the roles that may do it: consent, which needs a higher one, is no failure."""
    return AccessDeniedError(
        error.title,
        error.message,
        say("Sign in as a Cloud Application Administrator, Application Administrator or Global Administrator."),
        code=error.code,
        request_id=error.request_id,
    )


def _nothing_made(run: ChangeRun, error: Exception) -> bool:
    """Whether it is certain that the tenant is as it was: nothing was sent, or the one thing sent was refused."""
    if "object_id" in run.known(JournalStep.APPLICATION):
        return False
    tries = run.tries(JournalStep.APPLICATION)
    return tries == 0 or (tries == 1 and isinstance(error, _CERTAIN_REFUSAL))


def _announce(steps: tuple[JournalStep, ...], on_step: OnStep) -> None:
    """Show the whole list before the first step."""
    for step in steps:
        on_step(StepReport(step.value, TITLES[step], StepState.PENDING))
