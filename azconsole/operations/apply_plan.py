"""Configure a service from a plan file, as `services add` does: all of it, or nothing stays behind."""

from __future__ import annotations

from uuid import UUID

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import AzConsoleError, Cancelled
from azconsole.domain.progress import OnStep, ignore_steps
from azconsole.domain.redact import Secret
from azconsole.domain.validation import check_import_server
from azconsole.operations import plan_file
from azconsole.operations.app_token import app_session, typed_identity
from azconsole.operations.plan_file import PlanFile
from azconsole.operations.plan_members import refuse
from azconsole.operations.service_rules import raise_first
from azconsole.operations.toolbox import Toolbox


def apply_plan(
    plan: PlanFile, tools: Toolbox, secret: Secret | None, cancel: CancelToken, on_step: OnStep = ignore_steps
) -> AzureService:
    """Import the apps that the site does not know, and configure the service. A given `secret` is proved by a token before
    it is kept, and then replaces the key of a server app that is known. When configuring fails, the apps imported here are
    forgotten again with their keys. Raises UserInputError, SignInError, StoreError, UnavailableError, Cancelled."""
    cloud = _cloud(plan, tools.clouds)
    if secret:
        _prove(plan, cloud, tools, secret, cancel)
    unknown = [key for key in _apps_of(plan) if tools.apps.find(*key) is None]
    try:
        with tools.secrets.cancelled_by(cancel):
            known = tools.collections.all() if plan.connector else ()
            resolved = plan_file.resolve(plan, tools.apps, tools.import_app, cloud, secret, known)
        return tools.configure_service.run(resolved, cancel, on_step)
    except (AzConsoleError, Cancelled):
        for key in unknown:
            _forget(tools, *key)
        raise


def _cloud(plan: PlanFile, clouds: tuple[CloudProfile, ...]) -> CloudProfile:
    try:
        return cloud_by_key(plan.cloud, clouds)
    except KeyError:
        known = ", ".join(cloud.key for cloud in clouds)
        refuse(f"The plan is for the Azure environment “{plan.cloud[:60]}”; this site knows {known}.", "service.cloud")


def _prove(plan: PlanFile, cloud: CloudProfile, tools: Toolbox, secret: Secret, cancel: CancelToken) -> None:
    """Get a token with the key, so that a wrong one is never kept."""
    form = plan_file.import_form(plan.server_app, secret)
    checked = check_import_server(form, tools.clock().astimezone().date())
    raise_first(checked.problems, "The plan cannot be applied")
    identity = typed_identity(cloud, plan.server_app.tenant_id, plan.server_app.client_id, secret)
    app_session(tools.sign_in, identity, cancel, lambda: None).close()


def _apps_of(plan: PlanFile) -> list[tuple[UUID, UUID]]:
    """Tenant and client ID of the plan's apps, in the order in which they may be forgotten."""
    tenant_id = plan.server_app.tenant_id
    client = [(tenant_id, plan.client_app.client_id)] if plan.client_app else []
    return [*client, (tenant_id, plan.server_app.client_id)]


def _forget(tools: Toolbox, tenant_id: UUID, client_id: UUID) -> None:
    app = tools.apps.find(tenant_id, client_id)
    if app is None:
        return
    tools.apps.delete(app.id)
    if app.secret:
        tools.secrets.delete(app.secret.reference)
