"""The properties of a configured service: viewed, edited, verified (the specification, "View the configuration")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.app_picker import AppPickerController
from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.steps import with_step
from azconsole.controllers.workspace_choice import WorkspaceController
from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.clouds import cloud_by_key
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError, UserInputError
from azconsole.domain.log_analytics import ConnectorSettings
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.texts import joined, say
from azconsole.domain.users import RunRecord
from azconsole.operations import wizard_flow
from azconsole.operations.wizard_flow import WizardState, WizardStep

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

VERIFY_LANE = "verify"


@dataclass(frozen=True, slots=True)
class PropertiesView:
    """`stored` is the service as it is, `draft` as edited; `last_run` the newest discovery; `busy` is "", "loading",
    "saving" or "verifying"; `verified` is None before Verify; `saving` are the steps of preparing another workspace."""

    stored: AzureService | None = None
    draft: AzureService | None = None
    last_run: RunRecord | None = None
    problems: dict[str, str] = field(default_factory=dict)
    busy: str = "loading"
    lines: tuple[StepReport, ...] = ()
    saving: tuple[StepReport, ...] = ()
    verified: bool | None = None
    error: AzConsoleError | None = None

    @property
    def dirty(self) -> bool:
        """Whether something is edited and not saved."""
        return self.draft != self.stored

    @property
    def can_save(self) -> bool:
        """Whether what stands in the fields may be saved."""
        return self.draft is not None and not self.problems and not self.busy

    @property
    def warned(self) -> bool:
        """Whether saving left something that an administrator should read."""
        return any(step.state is StepState.WARNING for step in self.saving)


class PropertiesController(Controller):
    """One service's properties. `saved` carries the stored service, `missing` an error when it is gone;
    `key_store_needed` asks for the user's choice before Verify."""

    changed = Signal(object)
    saved = Signal(object)
    missing = Signal(object)
    key_store_needed = Signal()

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        service_id: int,
        parent: QObject | None = None,
        *,
        open_url: OpenUrl = open_in_browser,
    ) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self.service_id = service_id
        self._open_url = open_url
        self._others: Sequence[AzureService] = ()
        self._refused: dict[str, str] = {}
        self._again: Callable[[], None] = self.verify
        self._chosen_well = True
        self.workspace = WorkspaceController(toolbox, runner, self)
        self.workspace.settings_changed.connect(self._set_connector)
        self.workspace.key_store_needed.connect(lambda: self._need_key_store(self.workspace.check_again))
        self.view = PropertiesView()

    def load(self) -> None:
        """Read the service."""
        self._show(replace(self.view, busy="loading"))
        self._start(self._read, lane=STORE_LANE, on_result=self._on_read, on_error=self._on_read_error)

    def edit(self, **values: Any) -> None:
        """Take over values of AzureService as typed or chosen; another server app drops a client app of another tenant."""
        draft = self.view.draft
        if draft is None:
            return
        draft = replace(draft, **values)
        client = draft.client_app
        if client is not None and client.tenant.tenant_id != draft.server_app.tenant.tenant_id:
            draft = replace(draft, client_app=None)
        for name in values:
            self._refused.pop(name, None)
        apps_changed = bool({"server_app", "client_app"} & values.keys())
        view = replace(self.view, lines=(), verified=None) if apps_changed else self.view
        if apps_changed:
            self.cancel()
        if draft.connector is not None and draft.server_app != self.workspace.app:
            self.workspace.use(draft.server_app)
        self._show(replace(view, draft=draft, error=None))

    def set_discovery(self, settings: DiscoverySettings) -> None:
        """Take over the discovery settings."""
        self.edit(discovery=settings)

    def save(self) -> None:
        """Store what stands in the fields; another workspace is prepared first."""
        draft = self.view.draft
        if draft is None or not self.view.can_save:
            return
        self._show(replace(self.view, busy="saving", saving=(), error=None))
        self._start(
            lambda context: self.toolbox.edit_service.run(draft, context.cancel, context.report),
            lane=STORE_LANE if draft.connector is None else str(draft.tenant.tenant_id),
            on_result=self._on_saved,
            on_error=self._on_save_error,
            on_cancel=lambda: self._show(replace(self.view, busy="")),
            on_progress=lambda step: self._show(replace(self.view, saving=with_step(self.view.saving, step))),
        )

    def answer_key_store(self) -> None:
        """The person chose a key store: go on with what needed it."""
        self._again()

    def verify(self) -> None:
        """Verify both apps as they stand in the fields."""
        draft = self.view.draft
        if draft is None or self.view.busy:
            return
        self._show(replace(self.view, busy="verifying", lines=(), verified=None, error=None))
        self._start(
            lambda context: self._verified(draft, context),
            lane=VERIFY_LANE,
            on_result=lambda ok: self._show(replace(self.view, busy="", verified=ok)),
            on_error=self._on_verify_error,
            on_cancel=lambda: self._show(replace(self.view, busy="")),
            on_progress=lambda step: self._show(replace(self.view, lines=with_step(self.view.lines, step))),
        )

    def picker(self, kind: AppKind) -> AppPickerController:
        """The controller of the Server App or Client App dialog."""
        draft = self.view.draft
        if draft is None:
            raise UserInputError(say("Properties"), say("The service is still being read."))
        return AppPickerController(
            self.toolbox,
            self.runner,
            kind,
            cloud_by_key(draft.cloud, self.toolbox.clouds),
            server_app=draft.server_app if kind is AppKind.CLIENT else None,
            selected=draft.client_app if kind is AppKind.CLIENT else draft.server_app,
            open_url=self._open_url,
            parent=self,
        )

    def _read(self, _: JobContext) -> tuple[AzureService, list[AzureService], RunRecord | None]:
        service = self.toolbox.services.get(self.service_id)
        others = [other for other in self.toolbox.services.all() if other.id != self.service_id]
        return service, others, self.toolbox.runs.last(self.service_id)

    def _on_read(self, found: tuple[AzureService, list[AzureService], RunRecord | None]) -> None:
        service, self._others, run = found
        self._show(replace(self.view, stored=service, draft=service, last_run=run, busy=""))
        if service.connector is not None:
            self.workspace.open(service.server_app, service.connector)

    def _on_read_error(self, error: AzConsoleError) -> None:
        self._show(replace(self.view, busy="", error=error))
        self.missing.emit(error)

    def _on_saved(self, service: AzureService) -> None:
        if service.connector is not None:
            self.workspace.keep(service.connector)
        self._show(replace(self.view, stored=service, draft=service, busy=""))
        self.saved.emit(service)

    def _set_connector(self, settings: ConnectorSettings | None) -> None:
        self._chosen_well = settings is not None
        if settings is None:
            self._show(self.view)
        else:
            self.edit(connector=settings)

    def _need_key_store(self, again: Callable[[], None]) -> None:
        self._again = again
        self.key_store_needed.emit()

    def _on_save_error(self, error: AzConsoleError) -> None:
        if isinstance(error, KeyStoreUnavailableError):
            self._show(replace(self.view, busy=""))
            self._need_key_store(self.save)
            return
        if isinstance(error, UserInputError) and error.field:
            self._refused[error.field] = joined(error.message, error.hint)
            self._show(replace(self.view, busy=""))
            return
        self._show(replace(self.view, busy="", error=error))

    def _on_verify_error(self, error: AzConsoleError) -> None:
        if isinstance(error, KeyStoreUnavailableError):
            self._show(replace(self.view, busy=""))
            self._need_key_store(self.verify)
            return
        self._show(replace(self.view, busy="", error=error))

    def _verified(self, draft: AzureService, context: JobContext) -> bool:
        """Both apps, one after the other; the lines are told apart by the app's kind. With a workspace: what its app may."""
        if draft.connector is not None:
            found = self.toolbox.verify_connector.run(draft, context.cancel, context.report)
            for line in found.lines:
                context.report(line)
            return all(line.state is not StepState.FAILED for line in found.lines)
        ok = self._verify_one(draft.server_app, None, context)
        if draft.client_app is not None:
            ok = self._verify_one(draft.client_app, draft.server_app, context) and ok
        return ok

    def _verify_one(self, app: App, owner: App | None, context: JobContext) -> bool:
        def told(step: StepReport) -> None:
            server, line = app.kind is AppKind.SERVER, step.title
            title = say("Web app: {line}", line=line) if server else say("Native Client app: {line}", line=line)
            context.report(replace(step, key=f"{app.kind.value}:{step.key}", title=title))

        found = self.toolbox.verify_app.app(app, owner, context.cancel, told)
        for line in found.lines:
            told(line)
        return all(line.state is not StepState.FAILED for line in found.lines)

    def _show(self, view: PropertiesView) -> None:
        self.view = replace(view, problems={**self._problems(view.draft), **self._refused})
        self.changed.emit(self.view)

    def _problems(self, draft: AzureService | None) -> dict[str, str]:
        if draft is None:
            return {}
        state = WizardState(
            draft.name,
            draft.description,
            draft.kind,
            draft.cloud,
            draft.server_app,
            draft.client_app,
            draft.discovery or DiscoverySettings(),
        )
        clouds = self.toolbox.clouds
        choosing = draft.connector is not None and not self._chosen_well
        unready = {"workspace": say("Select the Log Analytics workspace.")} if choosing else {}
        return {
            **unready,
            **wizard_flow.problems(state, WizardStep.AZURE_SERVICES, self._others, clouds),
            **wizard_flow.problems(state, WizardStep.APP, self._others, clouds),
        }
