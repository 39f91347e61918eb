"""The rules of a configured service, in one place for the wizard, the commands and Properties.

They come from the specification's table "Service details" (`domain/services.py`): clouds, apps, and the number of tenants,
each instance a distinct one (faults.md B13). Every refusal is one sentence, keyed by its field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.arm_ids import check_customer_id, check_workspace_id
from azconsole.domain.clouds import CloudFamily, CloudProfile, cloud_by_key
from azconsole.domain.errors import UserInputError
from azconsole.domain.forms import ServiceForm
from azconsole.domain.log_analytics import ConnectorSettings
from azconsole.domain.plan import ServicePlan
from azconsole.domain.schedules import DELTA_MINUTES_RANGE, LONGEST_COUNT, DiscoverySettings, IntervalUnit
from azconsole.domain.services import LOG_ANALYTICS, ServiceKind, ServicePage, service_kind
from azconsole.domain.texts import joined, say
from azconsole.domain.typed_text import Refusal
from azconsole.domain.validation import check_service

_FULL_RANGES = {
    IntervalUnit.HOURS: say(
        "The full discovery schedule recurs every 1 to {longest} hours.", longest=LONGEST_COUNT[IntervalUnit.HOURS]
    ),
    IntervalUnit.DAYS: say(
        "The full discovery schedule recurs every 1 to {longest} days.", longest=LONGEST_COUNT[IntervalUnit.DAYS]
    ),
    IntervalUnit.WEEKS: say(
        "The full discovery schedule recurs every 1 to {longest} weeks.", longest=LONGEST_COUNT[IntervalUnit.WEEKS]
    ),
}
_FAMILIES = {CloudFamily.PUBLIC: say("Public"), CloudFamily.PRIVATE: say("Private")}


def known_kind(key: str) -> ServiceKind | None:
    """The row of the catalogue, or None for a key that is not in it."""
    try:
        return service_kind(key)
    except KeyError:
        return None


def service_problems(form: ServiceForm, existing: Sequence[AzureService], except_id: int = 0) -> dict[str, str]:
    """The page Azure Services: name, description, kind; a second instance of a service that allows one is refused."""
    others = [service for service in existing if service.id != except_id]
    found = check_service(form, [service.name for service in others]).problems
    kind = known_kind(form.kind)
    if kind and "kind" not in found and not kind.multiple_tenants:
        twin = next((service for service in others if service.kind == kind.key), None)
        if twin:
            found["kind"] = say(
                "{kind} is configured already as “{service}”; it can be configured only once.",
                kind=kind.title,
                service=twin.name,
            )
    return found


@dataclass(frozen=True, slots=True)
class AppChoice:
    """What the App page gathers: a service kind, the key of a cloud, and the apps chosen so far."""

    kind: ServiceKind
    cloud: str
    server_app: App | None
    client_app: App | None


def app_problems(
    choice: AppChoice, existing: Sequence[AzureService], clouds: Sequence[CloudProfile], except_id: int = 0
) -> dict[str, str]:
    """The page App: the environment, and the apps that the service uses."""
    others = [service for service in existing if service.id != except_id]
    found = {
        "cloud": _cloud_problem(choice, clouds),
        "server_app": _server_app_problem(choice, others) if choice.kind.web_app else "",
        "client_app": _client_app_problem(choice) if choice.kind.native_app else "",
    }
    return {field: sentence for field, sentence in found.items() if sentence}


def discovery_problems(kind: ServiceKind, settings: DiscoverySettings | None) -> dict[str, str]:
    """The page Discovery: schedules within their ranges (faults.md B29)."""
    if kind.page is not ServicePage.DISCOVERY or settings is None or not settings.enabled:
        return {}
    unit = settings.full.unit
    if not 1 <= settings.full.count <= LONGEST_COUNT[unit]:
        return {"discovery": _FULL_RANGES[unit]}
    least, most = DELTA_MINUTES_RANGE
    if settings.delta_enabled and not least <= settings.delta_minutes <= most:
        sentence = say("The delta discovery interval is {least:n} to {most:n} minutes.", least=least, most=most)
        return {"discovery": sentence}
    return {}


def connector_problems(kind: ServiceKind, settings: ConnectorSettings | None) -> dict[str, str]:
    """The page Configuration of the Log Analytics Connector: a workspace; collections may be added later."""
    if kind != LOG_ANALYTICS:
        return {}
    if settings is None:
        return {"workspace": say("Select the Log Analytics workspace.")}
    try:
        check_workspace_id(settings.workspace.id)
        check_customer_id(settings.workspace.customer_id)
    except Refusal as refusal:
        return {"workspace": refusal.sentence}
    return {}


def tenant_problem(kind: ServiceKind, server_app: App, others: Sequence[AzureService]) -> str:
    """Why this tenant cannot have (another) instance of the service, or nothing: each instance is a distinct tenant."""
    tenant = server_app.tenant
    for service in others:
        if service.kind == kind.key and service.tenant.tenant_id == tenant.tenant_id:
            return say(
                "{kind} is configured already for the tenant “{tenant}” as “{service}”; "
                "each instance needs a distinct tenant.",
                kind=kind.title,
                tenant=tenant.name,
                service=service.name,
            )
    return ""


def check_service_rules(
    service: ServicePlan | AzureService,
    existing: Sequence[AzureService],
    clouds: Sequence[CloudProfile],
) -> ServiceForm:
    """All rules at once, for a plan or for a changed service (which its own id excepts). Returns the form with name and
    description normalised. Raises UserInputError with the first field that is refused."""
    except_id = service.id if isinstance(service, AzureService) else 0
    form = ServiceForm(service.name, service.description, service.kind)
    found = service_problems(form, existing, except_id)
    kind = known_kind(service.kind)
    if kind and not found:
        choice = AppChoice(kind, service.cloud, service.server_app, service.client_app)
        found = app_problems(choice, existing, clouds, except_id) | discovery_problems(kind, service.discovery)
        found |= connector_problems(kind, service.connector)
    raise_first(found, say("The service cannot be configured like this"))
    return check_service(form, []).value or form


def raise_first(problems: dict[str, str], title: str) -> None:
    """Raise UserInputError for the first of the problems, if there is one."""
    for field, sentence in problems.items():
        raise UserInputError(title, sentence, field=field)


def _cloud_problem(choice: AppChoice, clouds: Sequence[CloudProfile]) -> str:
    try:
        cloud = cloud_by_key(choice.cloud, tuple(clouds))
    except KeyError:
        return say("Select the Azure environment.")
    if choice.kind.allows(cloud):
        return ""
    return say(
        "{kind} cannot be configured in {cloud}; it is offered in these clouds only: {families}.",
        kind=choice.kind.title,
        cloud=cloud.title,
        families=joined(*(_FAMILIES[family] for family in sorted(choice.kind.families)), by=", "),
    )


def _server_app_problem(choice: AppChoice, others: Sequence[AzureService]) -> str:
    app = choice.server_app
    if app is None:
        return say("Select, import or create the web app.") if choice.kind.browses else say("Import the web app.")
    if app.kind is not AppKind.SERVER:
        return say("“{app}” is a native client app; a web app is needed here.", app=app.name)
    if app.tenant.cloud != choice.cloud:
        return _of_another_cloud(app)
    return tenant_problem(choice.kind, app, others)


def _client_app_problem(choice: AppChoice) -> str:
    app, server = choice.client_app, choice.server_app
    if app is None:
        return say("Select, import or create the native client app.")
    if app.kind is not AppKind.CLIENT:
        return say("“{app}” is a web app; a native client app is needed here.", app=app.name)
    if app.tenant.cloud != choice.cloud:
        return _of_another_cloud(app)
    if server and app.tenant.tenant_id != server.tenant.tenant_id:
        return say(
            "The app “{app}” is in the tenant “{tenant}”, the web app in “{other}”.",
            app=app.name,
            tenant=app.tenant.name,
            other=server.tenant.name,
        )
    return ""


def _of_another_cloud(app: App) -> str:
    return say("The app “{app}” belongs to another Azure environment ({cloud}).", app=app.name, cloud=app.tenant.cloud)
