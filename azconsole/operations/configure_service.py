"""Make a connection from a plan: what the Progress page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import OnStep, StepReport, StepState, ignore_steps
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.texts import say
from azconsole.operations.app_token import app_session, stored_identity
from azconsole.operations.connect_workspace import TITLES as CONNECT_TITLES
from azconsole.operations.connect_workspace import ConnectWorkspace
from azconsole.operations.ports import AppStore, Clock, SecretStore, ServiceStore, SignIn
from azconsole.operations.service_rules import check_service_rules

TITLES = {
    "check": say("Check the settings"),
    "token": say("Get a token for the server app from Azure AD"),
    "store": say("Store the connection"),
    "discovery": say("Set up Azure Active Directory user discovery"),
}


class ConfigureService:
    """Configuring a service."""

    def __init__(
        self,
        services: ServiceStore,
        apps: AppStore,
        secrets: SecretStore,
        sign_in: SignIn,
        clouds: tuple[CloudProfile, ...],
        clock: Clock,
        connect: ConnectWorkspace | None = None,
    ) -> None:
        self._services = services
        self._apps = apps
        self._secrets = secrets
        self._sign_in = sign_in
        self._clouds = clouds
        self._clock = clock
        self._connect = connect

    def run(self, plan: ServicePlan, cancel: CancelToken, on_step: OnStep = ignore_steps) -> AzureService:
        """Check the rules of the catalogue, prove the server app's secret key by a token, prepare the workspace of a Log
        Analytics service, store the connection. Cancelled before the store step: nothing is stored. Raises UserInputError,
        SignInError, StoreError, Cancelled, and for a workspace AccessDeniedError (what is missing and the command that
        gives it) and NotFoundError."""
        self._announce(plan, on_step)
        with _step("check", on_step, cancel):
            plan = self._checked(plan)
        with _step("token", on_step, cancel) as waiting:
            self._prove_secret(plan, cancel, lambda: waiting(say("The new secret key is spreading in Azure AD.")))
        if plan.connector is not None and self._connect is not None:
            settings = self._connect.run(plan.server_app, plan.connector, cancel, on_step)
            plan = replace(plan, connector=settings)
        with _step("store", on_step, cancel):
            service = self._services.add(self._service(plan))
        if plan.discovery and _discovers(plan.discovery):
            on_step(StepReport("discovery", TITLES["discovery"], StepState.DONE, _schedule(plan.discovery)))
        return service

    def _announce(self, plan: ServicePlan, on_step: OnStep) -> None:
        connecting = CONNECT_TITLES if plan.connector is not None and self._connect is not None else {}
        titles = {key: TITLES[key] for key in ("check", "token")} | connecting | {"store": TITLES["store"]}
        if _discovers(plan.discovery):
            titles["discovery"] = TITLES["discovery"]
        for key, title in titles.items():
            on_step(StepReport(key, title, StepState.PENDING))

    def _checked(self, plan: ServicePlan) -> ServicePlan:
        """The plan with its apps as they stand in the store now, and with its texts normalised."""
        server_app = self._apps.get(plan.server_app.id)
        client_app = self._apps.get(plan.client_app.id) if plan.client_app else None
        plan = replace(plan, server_app=server_app, client_app=client_app)
        form = check_service_rules(plan, self._services.all(), self._clouds)
        return replace(plan, name=form.name, description=form.description)

    def _prove_secret(self, plan: ServicePlan, cancel: CancelToken, on_wait: Callable[[], None]) -> None:
        cloud = cloud_by_key(plan.cloud, self._clouds)
        with self._secrets.cancelled_by(cancel):
            identity = stored_identity(plan.server_app, cloud, self._secrets, self._clock())
        app_session(self._sign_in, identity, cancel, on_wait).close()

    def _service(self, plan: ServicePlan) -> AzureService:
        return AzureService(
            id=0,
            name=plan.name,
            description=plan.description,
            kind=plan.kind,
            cloud=plan.cloud,
            tenant=plan.server_app.tenant,
            server_app=plan.server_app,
            client_app=plan.client_app,
            discovery=plan.discovery,
            created=self._clock(),
            connector=plan.connector,
        )


@contextmanager
def _step(key: str, on_step: OnStep, cancel: CancelToken) -> Iterator[Callable[[str], None]]:
    """Report a step as running, then done or failed; gives a way to report that it waits."""
    cancel.check()
    on_step(StepReport(key, TITLES[key], StepState.RUNNING))
    try:
        yield lambda detail: on_step(StepReport(key, TITLES[key], StepState.WAITING, detail))
    except AzConsoleError as error:
        on_step(StepReport(key, TITLES[key], StepState.FAILED, error.message))
        raise
    on_step(StepReport(key, TITLES[key], StepState.DONE))


def _discovers(settings: DiscoverySettings | None) -> bool:
    return settings is not None and settings.enabled


def _schedule(settings: DiscoverySettings) -> str:
    full = settings.full.describe()
    if not settings.delta_enabled:
        return say("{full}.", full=full)
    return say("{full}; delta discovery every {minutes} minutes.", full=full, minutes=settings.delta_minutes)
