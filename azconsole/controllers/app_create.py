"""Create Server and Create Client Application: sign in, create, finish or remove what was begun (the specification)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.sign_in import SignInController, SignInPhase, SignInView
from azconsole.controllers.steps import with_step
from azconsole.domain.apps import App, AppKind
from azconsole.domain.changes import Change
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.directory import Organization
from azconsole.domain.errors import AzConsoleError, ConflictError, KeyStoreUnavailableError, UserInputError
from azconsole.domain.forms import CreateClientForm, CreateServerForm
from azconsole.domain.progress import StepReport
from azconsole.domain.texts import joined, say
from azconsole.domain.uris import check_app_id_uri, fits_uri_policy
from azconsole.domain.validation import check_create_client, check_create_server, suggested_app_id_uri

if TYPE_CHECKING:
    from azconsole.operations.ports import CloudSession
    from azconsole.operations.results import CreatedApp
    from azconsole.operations.toolbox import Toolbox

CreateForm = CreateServerForm | CreateClientForm


@dataclass(frozen=True, slots=True)
class AppCreateView:
    """`busy` is "", "creating", "finishing" or "removing"; `suggested_uri` is what Entra accepts in the signed-in tenant;
    `warnings` do not stop OK; `unfinished` is an earlier creation in it that was neither finished nor removed."""

    problems: dict[str, str] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)
    complete: bool = False
    sign_in: SignInView = field(default_factory=SignInView)
    busy: str = ""
    steps: tuple[StepReport, ...] = ()
    suggested_uri: str = ""
    uri_refused: bool = False
    unfinished: Change | None = None
    error: AzConsoleError | None = None

    @property
    def offers_uri(self) -> bool:
        """Whether the App ID URI was refused or probably will be, and another one is at hand."""
        return bool(self.suggested_uri) and (self.uri_refused or "app_id_uri" in self.warnings)

    @property
    def can_ok(self) -> bool:
        """OK creates: after sign-in, with every field in order."""
        return self.complete and not self.busy and self.sign_in.phase is SignInPhase.SIGNED_IN and not self.problems


class AppCreateController(Controller):
    """One creation. `created` carries a CreatedApp; `key_store_needed` asks for the user's choice, then `retry()`."""

    changed = Signal(object)
    created = Signal(object)
    key_store_needed = Signal()

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        kind: AppKind,
        cloud: CloudProfile,
        *,
        server_app: App | None = None,
        open_url: OpenUrl = open_in_browser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self.kind = kind
        self.cloud = cloud
        self.server_app = server_app
        self.view = AppCreateView()
        self.signer = SignInController(toolbox, runner, self, open_url=open_url)
        self._form: CreateForm | None = None
        self._organization: Organization | None = None
        self._refused: dict[str, tuple[CreateForm, str]] = {}
        self._again: Callable[[], None] | None = None
        self._connect()

    def _connect(self) -> None:
        self.signer.changed.connect(self._on_sign_in)
        self.signer.signed_in.connect(lambda _: self._look_for_unfinished())
        if self.kind is AppKind.SERVER:
            self.signer.signed_in.connect(self._ask_for_domains)

    def set_form(self, form: CreateForm) -> None:
        """What stands in the fields now."""
        self._form = form
        self._show(self.view)

    def sign_in(self) -> None:
        """Sign an administrator in; for a client app to the tenant of its server app."""
        tenant = str(self.server_app.tenant.tenant_id) if self.server_app and self.kind is AppKind.CLIENT else ""
        self.signer.sign_in(self.cloud, tenant=tenant)

    def create(self) -> None:
        """Create the app in Entra ID and store it."""
        form = self._form
        if form is None or not self.view.can_ok:
            return
        self._again = self.create
        self._run("creating", lambda session, context: self._created(form, session, context), self.created.emit)

    def finish(self) -> None:
        """Finish the creation that was begun earlier."""
        change = self.view.unfinished
        if change is not None:
            self._again = self.finish
            self._run(
                "finishing",
                lambda session, ctx: self.toolbox.create_app.resume(change, session, ctx.cancel, ctx.report),
                self.created.emit,
            )

    def remove(self) -> None:
        """Remove what an earlier creation left in the tenant."""
        change = self.view.unfinished
        if change is not None:
            self._run(
                "removing",
                lambda session, ctx: self.toolbox.create_app.undo(change, session, ctx.cancel, ctx.report),
                self._on_removed,
            )

    def cancel(self) -> None:
        """Stop what is under way, also the waiting for the key store's own prompt (faults.md F20)."""
        super().cancel()
        self.toolbox.secrets.cancel_waiting()

    def retry(self) -> None:
        """Go on after the key store was chosen."""
        if self._again is not None:
            self._again()

    def _run(self, busy: str, act: Callable[[CloudSession, JobContext], Any], on_result: Callable[[Any], None]) -> None:
        session = self.signer.session
        if session is None or self.view.busy:
            return
        self._show(replace(self.view, busy=busy, steps=(), error=None))
        self._start(
            lambda context: act(session, context),
            lane=str(session.tenant.tenant_id),
            on_result=on_result,
            on_error=self._on_error,
            on_cancel=self._on_cancelled,
            on_progress=lambda step: self._show(replace(self.view, steps=with_step(self.view.steps, step))),
        )

    def _created(self, form: CreateForm, session: CloudSession, context: JobContext) -> CreatedApp:
        create = self.toolbox.create_app
        if isinstance(form, CreateServerForm):
            return create.server(session, form, context.cancel, context.report)
        if self.server_app is None:
            raise UserInputError(
                say("Create Client Application"), say("Choose the web app first: the client app asks for it.")
            )
        return create.client(session, form, self.server_app, context.cancel, context.report)

    def _look_for_unfinished(self) -> None:
        session = self.signer.session
        if session is None:
            return
        tenant_id = session.tenant.tenant_id
        self._start(
            lambda _: self.toolbox.create_app.unfinished(tenant_id), lane=STORE_LANE, on_result=self._on_unfinished
        )

    def _on_unfinished(self, changes: list[Change]) -> None:
        mine = [change for change in changes if change.kind is self.kind]
        self._show(replace(self.view, unfinished=mine[0] if mine else None))

    def _ask_for_domains(self, session: CloudSession) -> None:
        """The tenant's verified domains tell which App ID URIs it takes. Without them nothing is foretold, so an error
        here is none of the person's business."""
        self._start(
            lambda ctx: session.directory.using(ctx.cancel).organization(),
            lane=str(session.tenant.tenant_id),
            on_result=self._on_organization,
        )

    def _on_organization(self, organization: Organization) -> None:
        self._organization = organization
        self._show(self.view)

    def _on_sign_in(self, sign_in: SignInView) -> None:
        session = self.signer.session
        suggested = suggested_app_id_uri(session.tenant) if session and self.kind is AppKind.SERVER else ""
        error = sign_in.error
        self._organization = None
        self._show(replace(self.view, sign_in=sign_in, suggested_uri=suggested, unfinished=None, error=error))

    def _on_removed(self, _: object) -> None:
        self._show(replace(self.view, busy="", unfinished=None))
        self._look_for_unfinished()

    def _on_cancelled(self) -> None:
        self._show(replace(self.view, busy=""))
        self._look_for_unfinished()

    def _on_error(self, error: AzConsoleError) -> None:
        form = self._form
        name = error.field if isinstance(error, UserInputError | ConflictError) else ""
        if isinstance(error, KeyStoreUnavailableError):
            self._show(replace(self.view, busy=""))
            self.key_store_needed.emit()
            return
        if name and form is not None:
            self._refused[name] = (form, joined(error.message, error.hint))
            self._show(replace(self.view, busy=""))
            return
        self._show(replace(self.view, busy="", error=error))
        self._look_for_unfinished()

    def _show(self, view: AppCreateView) -> None:
        problems, complete = self._checked()
        self.view = replace(
            view,
            problems=problems,
            warnings=self._warnings(problems),
            complete=complete,
            uri_refused=self._still_refused("app_id_uri"),
        )
        self.changed.emit(self.view)

    def _checked(self) -> tuple[dict[str, str], bool]:
        if self._form is None:
            return {}, False
        form = self._form
        checked = check_create_server(form) if isinstance(form, CreateServerForm) else check_create_client(form)
        problems = dict(checked.problems)
        for name, (_, sentence) in self._refused.items():
            if self._still_refused(name):
                problems.setdefault(name, sentence)
        return problems, checked.value is not None

    def _warnings(self, problems: dict[str, str]) -> dict[str, str]:
        form, organization = self._form, self._organization
        if organization is None or not isinstance(form, CreateServerForm) or "app_id_uri" in problems:
            return {}
        domains, initial = organization.verified_domains, organization.initial_domain
        if fits_uri_policy(check_app_id_uri(form.app_id_uri), organization.tenant_id, domains, initial):
            return {}
        sentence = say(
            "Azure AD will probably refuse this: its host is not a verified domain of the tenant. Press the button below "
            "for an App ID URI that every tenant takes, or OK to try this one."
        )
        return {"app_id_uri": sentence}

    def _still_refused(self, name: str) -> bool:
        """A refusal of the cloud stands beside its field until that field is changed."""
        if name not in self._refused or self._form is None:
            return False
        return getattr(self._refused[name][0], name, None) == getattr(self._form, name, None)
