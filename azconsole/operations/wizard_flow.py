"""The wizard's flow as data: its state, its steps and what each page still lacks. No Qt; walked in tests without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import UserInputError
from azconsole.domain.forms import ServiceForm
from azconsole.domain.log_analytics import ConnectorSettings
from azconsole.domain.plan import ServicePlan
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.services import LOG_ANALYTICS, ServicePage
from azconsole.domain.texts import say
from azconsole.domain.validation import check_service
from azconsole.operations.service_rules import (
    AppChoice,
    app_problems,
    connector_problems,
    discovery_problems,
    known_kind,
    service_problems,
    tenant_problem,
)


class WizardStep(StrEnum):
    """The pages in their order; SERVICE is the page that the chosen service brings."""

    AZURE_SERVICES = "azure-services"
    APP = "app"
    SERVICE = "service"
    SUMMARY = "summary"
    PROGRESS = "progress"
    COMPLETION = "completion"


@dataclass(frozen=True, slots=True)
class StepItem:
    """One line of the step list: `level` 0 is a root, 1 is indented below "Azure Services"."""

    step: WizardStep
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class WizardState:
    """Everything gathered so far, exactly as typed or chosen."""

    name: str = ""
    description: str = ""
    kind: str = ""
    cloud: str = ""
    server_app: App | None = None
    client_app: App | None = None
    discovery: DiscoverySettings = field(default_factory=DiscoverySettings)
    connector: ConnectorSettings | None = None


PAGE_TITLES = {
    ServicePage.DISCOVERY: say("Discovery"),
    ServicePage.CONFIGURATION: say("Configuration"),
    ServicePage.CONFIGURATIONS: say("Configurations"),
}
"""The step that the chosen service brings, in words."""
_GATHERING = (WizardStep.AZURE_SERVICES, WizardStep.APP, WizardStep.SERVICE)


def steps(state: WizardState) -> tuple[StepItem, ...]:
    """The step list for this state; it follows the chosen service."""
    kind = known_kind(state.kind)
    service = (StepItem(WizardStep.SERVICE, PAGE_TITLES[kind.page], 1),) if kind else ()
    return (
        StepItem(WizardStep.AZURE_SERVICES, say("Azure Services"), 0),
        StepItem(WizardStep.APP, say("App"), 1),
        *service,
        StepItem(WizardStep.SUMMARY, say("Summary"), 0),
        StepItem(WizardStep.PROGRESS, say("Progress"), 0),
        StepItem(WizardStep.COMPLETION, say("Completion"), 0),
    )


def allowed_clouds(kind: str, clouds: Sequence[CloudProfile]) -> tuple[CloudProfile, ...]:
    """The environments in which this service may be configured."""
    row = known_kind(kind)
    return tuple(cloud for cloud in clouds if row and row.allows(cloud))


def problems(
    state: WizardState, step: WizardStep, existing: Sequence[AzureService], clouds: Sequence[CloudProfile]
) -> dict[str, str]:
    """What keeps Next disabled on this page: field name -> one sentence. Fields: name, description, kind, cloud,
    server_app, client_app, discovery, workspace. Empty: the page is complete."""
    if step is WizardStep.AZURE_SERVICES:
        return service_problems(_form(state), existing)
    kind = known_kind(state.kind)
    if kind and step is WizardStep.APP:
        return app_problems(AppChoice(kind, state.cloud, state.server_app, state.client_app), existing, clouds)
    if kind and step is WizardStep.SERVICE:
        return discovery_problems(kind, state.discovery) | connector_problems(kind, state.connector)
    return {}


def summary_reachable(state: WizardState, existing: Sequence[AzureService], clouds: Sequence[CloudProfile]) -> bool:
    """Whether the Summary button may jump ahead: every page before Summary is complete."""
    return not any(problems(state, step, existing, clouds) for step in _GATHERING)


def suggestion(state: WizardState, apps: Sequence[App], existing: Sequence[AzureService]) -> WizardState:
    """The state with information common to services offered again (specification, "About Azure AD apps"; A21): where no
    app is chosen yet and only one can be meant, it is preselected. What was chosen is never changed."""
    kind = known_kind(state.kind)
    if kind is None or not state.cloud:
        return state
    here = [app for app in apps if app.tenant.cloud == state.cloud]
    if kind.web_app and state.server_app is None:
        servers = [a for a in here if a.kind is AppKind.SERVER and not tenant_problem(kind, a, existing)]
        state = replace(state, server_app=_only(servers))
    server = state.server_app
    if kind.native_app and state.client_app is None and server is not None:
        tenant_id = server.tenant.tenant_id
        clients = [a for a in here if a.kind is AppKind.CLIENT and a.tenant.tenant_id == tenant_id]
        state = replace(state, client_app=_only(clients))
    return state


def plan(state: WizardState) -> ServicePlan:
    """The plan of a complete state. Raises UserInputError when no server app is chosen."""
    kind = known_kind(state.kind)
    if kind is None or state.server_app is None:
        message = say("Select the service and its web app first.")
        raise UserInputError(say("The plan is not complete"), message, field="server_app")
    form = check_service(_form(state), []).value or _form(state)
    return ServicePlan(
        name=form.name,
        description=form.description,
        kind=kind.key,
        cloud=state.cloud,
        server_app=state.server_app,
        client_app=state.client_app if kind.native_app else None,
        discovery=state.discovery if kind.page is ServicePage.DISCOVERY else None,
        connector=state.connector if kind == LOG_ANALYTICS else None,
    )


def _form(state: WizardState) -> ServiceForm:
    return ServiceForm(state.name, state.description, state.kind)


def _only(apps: Sequence[App]) -> App | None:
    return apps[0] if len(apps) == 1 else None
