"""The steps of creating a server app (cloud-apis.md section 0.3): the secret key last, because it is shown only once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from azconsole.domain.apps import App, AppKind, AppOrigin, SecretInfo
from azconsole.domain.changes import JournalStep
from azconsole.domain.directory import (
    DIRECTORY_READ_ALL,
    GRAPH_APP_ID,
    USER_IMPERSONATION,
    ApplicationDraft,
    NewPassword,
    PermissionScope,
    RequiredAccess,
)
from azconsole.domain.errors import AccessDeniedError, AzConsoleError, ConflictError, StoreError
from azconsole.domain.forms import CreateServerForm
from azconsole.domain.progress import StepState
from azconsole.domain.redact import Secret
from azconsole.domain.secret_rules import end_of_day, local_day, years_later
from azconsole.domain.texts import plural, say
from azconsole.operations.app_id_uri import refuse_taken_uri, set_app_id_uri
from azconsole.operations.app_token import SPREADING_LIMIT, AppIdentity, app_session
from azconsole.operations.change_run import ChangeRun
from azconsole.operations.create_steps import consent, make_principal, register, remove_duplicates
from azconsole.operations.ports import AppStore, Clock, SecretStore, SignIn
from azconsole.operations.results import CreatedApp

SERVER_STEPS = (
    JournalStep.APPLICATION,
    JournalStep.APP_ID_URI,
    JournalStep.SERVICE_PRINCIPAL,
    JournalStep.CONSENT,
    JournalStep.SECRET,
    JournalStep.STORE,
    JournalStep.VERIFY,
)


@dataclass(frozen=True, slots=True)
class CreateTools:
    """What the steps need beside the signed-in administrator."""

    apps: AppStore
    secrets: SecretStore
    sign_in: SignIn
    clock: Clock


@dataclass(frozen=True, slots=True)
class _Key:
    """A secret key in hand: what is known of it, its value, and whether the key store has it."""

    info: SecretInfo
    value: Secret
    saved: bool


class ServerCreation:
    """Creating one server app; `run()` may be called again and goes on where the journal stands."""

    def __init__(self, run: ChangeRun, form: CreateServerForm, tools: CreateTools) -> None:
        self._run = run
        self._form = form
        self._tools = tools

    def run(self) -> CreatedApp:
        """All steps in order."""
        run = self._run
        if not run.change.done(JournalStep.APP_ID_URI):
            refuse_taken_uri(run.directory, self._form.app_id_uri, run.change.marker)
        object_id, client_id = register(run, self._draft())
        set_app_id_uri(run, object_id, client_id, self._form.app_id_uri)
        principal_id = make_principal(run, client_id)
        consented = consent(run, "Directory.Read.All", lambda: self._assign_directory_read(principal_id))
        key = self._secret(object_id, client_id)
        app = self._store(object_id, client_id, key.info, consented)
        self._verify(app, key.value)
        return CreatedApp(
            app=app,
            consent_url="" if consented else self._consent_url(client_id),
            unsaved_secret=None if key.saved else key.value,
        )

    def _draft(self) -> ApplicationDraft:
        return ApplicationDraft(
            display_name=self._form.application_name,
            tag=self._run.change.marker,
            home_page_url=self._form.home_page_url,
            scopes=(PermissionScope(uuid4(), USER_IMPERSONATION),),
            required_access=(RequiredAccess(GRAPH_APP_ID, DIRECTORY_READ_ALL, role=True),),
        )

    def _assign_directory_read(self, principal_id: UUID) -> None:
        directory = self._run.directory
        graph = directory.find_principal(GRAPH_APP_ID)
        if graph is None:
            message = say("Microsoft Graph could not be found in the tenant.")
            raise AccessDeniedError(say("Consent is missing"), message)
        held = self._run.replicated(JournalStep.CONSENT, lambda: directory.role_assignments(principal_id))
        if all(assignment.app_role_id != DIRECTORY_READ_ALL for assignment in held):
            self._run.replicated(
                JournalStep.CONSENT, lambda: directory.assign_role(principal_id, graph.id, DIRECTORY_READ_ALL)
            )

    def _secret(self, object_id: UUID, client_id: UUID) -> _Key:
        run, step = self._run, JournalStep.SECRET
        kept = self._kept_key()
        if kept:
            run.report(step, StepState.DONE)
            return kept
        run.begin(step)
        if run.tries(step):
            self._remove_lost_keys(object_id)
        reference = f"app/{client_id}/{run.change.id.hex[:8]}"
        run.sent(step, reference=reference)
        new = self._add_password(object_id)
        return self._keep(reference, new)

    def _kept_key(self) -> _Key | None:
        """The key that an earlier try made and that the key store has: the only one that is still of use."""
        known = self._run.known(JournalStep.SECRET)
        value = self._tools.secrets.get(known["reference"]) if self._run.change.done(JournalStep.SECRET) else None
        if value is None:
            return None
        end = datetime.fromisoformat(known["end"]) if known["end"] else None
        return _Key(SecretInfo(known["reference"], known["hint"], end, UUID(known["key_id"])), value, saved=True)

    def _remove_lost_keys(self, object_id: UUID) -> None:
        """Remove keys whose answer was lost: their value is known to nobody (F25). Our marker is their display name."""
        run = self._run
        application = run.replicated(JournalStep.SECRET, lambda: run.directory.application(object_id))
        for password in application.passwords:
            if password.display_name == run.change.marker:
                run.directory.remove_password(object_id, password.key_id)

    def _add_password(self, object_id: UUID) -> NewPassword:
        run = self._run
        end = years_later(self._tools.clock().replace(microsecond=0), self._form.validity_years)
        try:
            return run.replicated(
                JournalStep.SECRET, lambda: run.directory.add_password(object_id, run.change.marker, end)
            )
        except (ConflictError, AccessDeniedError) as error:
            if "AppPolicy" in error.code:
                raise _policy_refusal(error, self._form.validity_years) from error
            raise

    def _keep(self, reference: str, new: NewPassword) -> _Key:
        """Put the key into the key store. When that fails now, it stays in memory to be shown once (F26)."""
        info = SecretInfo(reference, new.hint, new.end, new.key_id)
        try:
            self._tools.secrets.put(reference, new.secret)
        except StoreError:
            saved, state, detail = False, StepState.WARNING, say("The key store failed: copy the secret key now.")
        else:
            last = end_of_day(local_day(new.end))
            saved, state, detail = True, StepState.DONE, say("Valid until {last:date}", last=last)
        self._run.done(
            JournalStep.SECRET,
            state,
            detail,
            key_id=str(new.key_id),
            hint=new.hint,
            end=new.end.isoformat() if new.end else "",
        )
        return _Key(info, new.secret, saved)

    def _store(self, object_id: UUID, client_id: UUID, secret: SecretInfo, consented: bool) -> App:
        run = self._run
        run.begin(JournalStep.STORE)
        run.sent(JournalStep.STORE)
        remove_duplicates(run, object_id)
        app = self._tools.apps.save(
            App(
                id=0,
                kind=AppKind.SERVER,
                tenant=run.change.tenant,
                name=self._form.application_name,
                client_id=client_id,
                origin=AppOrigin.CREATED,
                created=self._tools.clock(),
                object_id=object_id,
                app_id_uri=self._form.app_id_uri,
                secret=secret,
                home_page_url=self._form.home_page_url,
                consent_granted=consented,
            )
        )
        run.done(JournalStep.STORE, app_id=str(app.id))
        return app

    def _verify(self, app: App, secret: Secret) -> None:
        """Prove the new key by a token. It needs some seconds to spread (F27); not proved is no failure: all is made."""
        run, step = self._run, JournalStep.VERIFY
        run.begin(step)
        run.sent(step)
        cloud = run.session.cloud
        identity = AppIdentity(cloud, app.tenant.tenant_id, app.client_id, secret, SPREADING_LIMIT)
        waiting = run.waiting(step, say("The new secret key is spreading."))
        try:
            app_session(self._tools.sign_in, identity, run.cancel, waiting).close()
        except AzConsoleError as error:
            detail = say("The app is made, but it could not get a token yet: {reason}", reason=error.message)
            run.done(step, StepState.WARNING, detail)
            return
        run.done(step)

    def _consent_url(self, client_id: UUID) -> str:
        session = self._run.session
        return self._tools.sign_in.admin_consent_url(session.cloud, session.tenant.tenant_id, client_id)


def _policy_refusal(error: AzConsoleError, years: int) -> ConflictError:
    """The refusal of a tenant's app management policy in words (F34)."""
    message = say("The app management policy of the tenant does not allow secret keys.")
    if "Lifetime" in error.code:
        message = plural(
            years,
            "The app management policy of the tenant does not allow a secret key of 1 year.",
            "The app management policy of the tenant does not allow a secret key of {count:n} years.",
        )
    return ConflictError(
        say("A policy of the tenant forbids this secret key"),
        message,
        say("Choose a shorter validity period, or ask an administrator to except this app from the policy."),
        code=error.code,
        request_id=error.request_id,
    )
