"""The Azure Services Wizard: its state, its pages and its buttons (the specification, "Start the Azure Services wizard").

The rules are those of operations/wizard_flow; here they meet the stored services and the work of the Progress page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.app_import import AppImportController
from azconsole.controllers.app_picker import AppPickerController
from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.steps import with_step
from azconsole.controllers.workspace_choice import WorkspaceController
from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import StepReport
from azconsole.domain.services import LOG_ANALYTICS, ServiceKind, ServicePage, service_kind
from azconsole.domain.texts import say
from azconsole.operations import plan_file, wizard_flow
from azconsole.operations.wizard_flow import WizardState, WizardStep

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

_HEADINGS = {
    WizardStep.AZURE_SERVICES: say("Azure Services"),
    WizardStep.APP: say("Configure App Properties"),
    WizardStep.SUMMARY: say("Confirm the Settings"),
    WizardStep.PROGRESS: say("Configuring the Service"),
    WizardStep.COMPLETION: say("Completion"),
}
_SERVICE_HEADINGS = {
    ServicePage.DISCOVERY: say("Configure Discovery Settings"),
    ServicePage.CONFIGURATION: say("Select the Log Analytics workspace"),
    ServicePage.CONFIGURATIONS: say("Configure Configurations Settings"),
}
_GATHERING = (WizardStep.AZURE_SERVICES, WizardStep.APP, WizardStep.SERVICE)


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the step list on the left."""

    step: WizardStep
    title: str
    level: int
    current: bool
    reachable: bool


@dataclass(frozen=True, slots=True)
class WizardView:
    """Everything that the wizard shows. `problems` are those of the current page, by field; `outcome` is "", "done",
    "failed" or "cancelled"; `plan` is set from Summary on."""

    step: WizardStep = WizardStep.AZURE_SERVICES
    state: WizardState = field(default_factory=WizardState)
    steps: tuple[StepLine, ...] = ()
    problems: dict[str, str] = field(default_factory=dict)
    clouds: tuple[CloudProfile, ...] = ()
    loading: bool = True
    can_previous: bool = False
    can_next: bool = False
    can_summary: bool = False
    running: bool = False
    cancelling: bool = False
    reports: tuple[StepReport, ...] = ()
    outcome: str = ""
    plan: ServicePlan | None = None
    service: AzureService | None = None
    error: AzConsoleError | None = None
    saved_to: str = ""
    save_problem: str = ""

    @property
    def kind(self) -> ServiceKind | None:
        """The chosen service."""
        return service_kind(self.state.kind) if self.state.kind else None

    @property
    def title(self) -> str:
        """The page's name in the header band."""
        return next((line.title for line in self.steps if line.current), "")

    @property
    def heading(self) -> str:
        """The large heading of the page."""
        if self.step is WizardStep.SERVICE and self.kind:
            return _SERVICE_HEADINGS[self.kind.page]
        return _HEADINGS[self.step]

    @property
    def cloud(self) -> CloudProfile | None:
        """The chosen Azure environment."""
        return next((cloud for cloud in self.clouds if cloud.key == self.state.cloud), None)


class WizardController(Controller):
    """Leads through the pages. `service_created` carries the stored AzureService."""

    changed = Signal(object)
    service_created = Signal(object)
    key_store_needed = Signal()
    load_failed = Signal(object)

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        parent: QObject | None = None,
        *,
        open_url: OpenUrl = open_in_browser,
    ) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self._open_url = open_url
        self._existing: Sequence[AzureService] = ()
        self._apps: Sequence[App] = ()
        self.workspace = WorkspaceController(toolbox, runner, self)
        self.workspace.settings_changed.connect(lambda settings: self.change(connector=settings))
        self.workspace.key_store_needed.connect(self.key_store_needed)
        self.view = WizardView()
        self._show(self.view)

    def load(self) -> None:
        """Read what is configured already: the rules and the suggestions need it."""
        self._start(
            lambda _: (self.toolbox.services.all(), self.toolbox.apps.all()),
            lane=STORE_LANE,
            on_result=self._on_loaded,
            on_error=self._on_load_error,
        )

    def change(self, **values: Any) -> None:
        """Take over values of WizardState, exactly as typed or chosen. A change of service or environment drops the apps
        that do not fit it, and offers again what is common between services."""
        state = replace(self.view.state, **values)
        if state.kind != self.view.state.kind:
            state = self._with_cloud(state)
        state = self._without_misfits(state)
        if {"kind", "cloud", "server_app"} & values.keys():
            state = wizard_flow.suggestion(state, self._apps, self._existing)
        self._show(replace(self.view, state=state, saved_to="", save_problem=""))

    def app_chosen(self, kind: AppKind, app: App) -> None:
        """An app came back from a dialog."""
        if all(known.id != app.id for known in self._apps):
            self._apps = (*self._apps, app)
        self.change(**({"server_app": app} if kind is AppKind.SERVER else {"client_app": app}))

    def go_next(self) -> None:
        """To the next page; from Summary the work begins."""
        if not self.view.can_next:
            return
        if self.view.step is WizardStep.SUMMARY:
            self.run()
            return
        order = [item.step for item in wizard_flow.steps(self.view.state)]
        self._go(order[order.index(self.view.step) + 1])

    def go_previous(self) -> None:
        """To the page before; from a failed Completion back to Summary."""
        if not self.view.can_previous:
            return
        if self.view.step is WizardStep.COMPLETION:
            self._go(WizardStep.SUMMARY)
            return
        order = [item.step for item in wizard_flow.steps(self.view.state)]
        self._go(order[order.index(self.view.step) - 1])

    def go_summary(self) -> None:
        """Jump ahead to Summary."""
        if self.view.can_summary:
            self._go(WizardStep.SUMMARY)

    def run(self) -> None:
        """Configure the service: the Progress page."""
        plan = self.view.plan
        if plan is None or self.view.running:
            return
        self._show(
            replace(
                self.view, step=WizardStep.PROGRESS, running=True, cancelling=False, reports=(), error=None, outcome=""
            )
        )
        self._start(
            lambda ctx: self.toolbox.configure_service.run(plan, ctx.cancel, ctx.report),
            lane=str(plan.server_app.tenant.tenant_id),
            on_result=self._on_done,
            on_error=self._on_failed,
            on_cancel=lambda: self._finish("cancelled"),
            on_progress=lambda step: self._show(replace(self.view, reports=with_step(self.view.reports, step))),
        )

    def cancel_run(self) -> None:
        """Stop the work of the Progress page."""
        if self.view.running:
            self._show(replace(self.view, cancelling=True))
            self.cancel()
            self.toolbox.secrets.cancel_waiting()

    def save_plan(self, path: str) -> None:
        """Keep the plan as a file that `azconsole services add` applies."""
        plan = self.view.plan
        if plan is None:
            return

        def write(_: JobContext) -> str:
            collections = self.toolbox.collections.all() if plan.connector is not None else []
            codes = {collection.id: collection.code for collection in collections}
            try:
                Path(path).write_text(plan_file.dump(plan, codes), encoding="utf-8")
            except OSError as error:
                reason = error.strerror or type(error).__name__
                problem = say("The plan could not be saved to {path}: {reason}.", path=path, reason=reason)
                raise AzConsoleError(say("Save plan"), problem) from error
            return path

        self._start(
            write,
            lane=STORE_LANE,
            on_result=lambda saved: self._show(replace(self.view, saved_to=saved, save_problem="")),
            on_error=lambda error: self._show(replace(self.view, saved_to="", save_problem=error.message)),
        )

    def picker(self, kind: AppKind) -> AppPickerController:
        """The controller of the Server App or Client App dialog."""
        state = self.view.state
        return AppPickerController(
            self.toolbox,
            self.runner,
            kind,
            cloud_by_key(state.cloud, self.toolbox.clouds),
            server_app=state.server_app if kind is AppKind.CLIENT else None,
            selected=state.client_app if kind is AppKind.CLIENT else state.server_app,
            open_url=self._open_url,
            parent=self,
        )

    def importer(self) -> AppImportController:
        """The controller of the Import Apps dialog (server) for services that only import."""
        cloud = cloud_by_key(self.view.state.cloud, self.toolbox.clouds)
        kind = self.view.kind
        reads = kind is None or kind.reads_directory
        return AppImportController(self.toolbox, self.runner, AppKind.SERVER, cloud, reads_directory=reads, parent=self)

    def answer_key_store(self) -> None:
        """The person chose a key store: go on with what needed it."""
        if self.view.step is WizardStep.SERVICE:
            self.workspace.check_again()
        else:
            self.run()

    def _go(self, step: WizardStep) -> None:
        state = self.view.state
        if step is WizardStep.SERVICE and self.view.kind == LOG_ANALYTICS and state.server_app is not None:
            self.workspace.open(state.server_app)
            state = replace(state, connector=self.workspace.settings)
        self._show(replace(self.view, step=step, state=state))

    def _on_loaded(self, found: tuple[list[AzureService], list[App]]) -> None:
        self._existing, self._apps = found
        self._show(replace(self.view, loading=False))

    def _on_load_error(self, error: AzConsoleError) -> None:
        self._show(replace(self.view, loading=False, error=error))
        self.load_failed.emit(error)

    def _on_done(self, service: AzureService) -> None:
        self._existing = (*self._existing, service)
        self._finish("done", service=service)
        self.service_created.emit(service)

    def _on_failed(self, error: AzConsoleError) -> None:
        if isinstance(error, KeyStoreUnavailableError):
            self._show(replace(self.view, step=WizardStep.SUMMARY, running=False))
            self.key_store_needed.emit()
            return
        self._finish("failed", error=error)

    def _finish(self, outcome: str, service: AzureService | None = None, error: AzConsoleError | None = None) -> None:
        self._show(
            replace(self.view, step=WizardStep.COMPLETION, running=False, outcome=outcome, service=service, error=error)
        )

    def _with_cloud(self, state: WizardState) -> WizardState:
        allowed = [cloud.key for cloud in wizard_flow.allowed_clouds(state.kind, self.toolbox.clouds)]
        if state.cloud in allowed:
            return state
        return replace(state, cloud=allowed[0] if allowed else "")

    def _without_misfits(self, state: WizardState) -> WizardState:
        server, client = state.server_app, state.client_app
        if server is not None and server.tenant.cloud != state.cloud:
            server = None
        if client is not None and (server is None or client.tenant.tenant_id != server.tenant.tenant_id):
            client = None
        connector = state.connector if server is not None and server == self.workspace.app else None
        return replace(state, server_app=server, client_app=client, connector=connector)

    def _show(self, view: WizardView) -> None:
        state, step, clouds = view.state, view.step, self.toolbox.clouds
        problems = {} if view.outcome == "done" else wizard_flow.problems(state, step, self._existing, clouds)
        ready = not view.loading and wizard_flow.summary_reachable(state, self._existing, clouds)
        gathering = step in _GATHERING
        failed = step is WizardStep.COMPLETION and view.outcome in {"failed", "cancelled"}
        self.view = replace(
            view,
            problems=problems,
            clouds=wizard_flow.allowed_clouds(state.kind, clouds),
            can_previous=step in {*_GATHERING[1:], WizardStep.SUMMARY} or failed,
            can_next=not view.loading and not problems and (gathering or (step is WizardStep.SUMMARY and ready)),
            can_summary=gathering and ready,
            plan=wizard_flow.plan(state) if ready else view.plan,
            steps=self._lines(state, step, ready=ready),
        )
        self.changed.emit(self.view)

    def _lines(self, state: WizardState, current: WizardStep, *, ready: bool) -> tuple[StepLine, ...]:
        items = wizard_flow.steps(state)
        lines: list[StepLine] = []
        open_so_far = True
        for item in items:
            reached = item.step in {current, *_before(items, current)}
            ahead = (item.step in _GATHERING and open_so_far) or (item.step is WizardStep.SUMMARY and ready)
            lines.append(StepLine(item.step, item.title, item.level, item.step is current, reached or ahead))
            if wizard_flow.problems(state, item.step, self._existing, self.toolbox.clouds):
                open_so_far = False
        return tuple(lines)


def _before(items: Sequence[wizard_flow.StepItem], step: WizardStep) -> set[WizardStep]:
    order = [item.step for item in items]
    return set(order[: order.index(step)]) if step in order else set()
