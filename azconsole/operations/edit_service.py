"""Change a configured service: name, description, apps, discovery."""

from __future__ import annotations

from dataclasses import replace

from azconsole.domain.apps import AzureService
from azconsole.domain.arm_ids import same_id
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import UserInputError
from azconsole.domain.progress import OnStep, StepReport, StepState, ignore_steps
from azconsole.domain.texts import joined, say
from azconsole.operations.connect_workspace import ConnectWorkspace
from azconsole.operations.leave_workspace import LeaveWorkspace
from azconsole.operations.ports import ServiceStore
from azconsole.operations.service_rules import check_service_rules

_LEAVE = say("Remove the computer groups from the old workspace")
_TITLE = say("The service cannot be changed like this")


class EditService:
    """Editing a service."""

    def __init__(
        self,
        services: ServiceStore,
        clouds: tuple[CloudProfile, ...],
        connect: ConnectWorkspace | None = None,
        leave: LeaveWorkspace | None = None,
    ) -> None:
        self._services = services
        self._clouds = clouds
        self._connect = connect
        self._leave = leave

    def run(
        self, changed: AzureService, cancel: CancelToken | None = None, on_step: OnStep = ignore_steps
    ) -> AzureService:
        """Check and store the changed service (same id). Raises UserInputError with its field, NotFoundError.

        Another workspace is prepared first, as the wizard does (and raises so); the computer groups in the old one are
        removed then, and a last step "leave" tells what stays there. Collections that are no longer chosen are removed from
        the workspace by the next sync.

        Kind, environment and tenant stay: users, schedule and cursor belong to the tenant, so that another tenant is
        another service."""
        before = self._services.get(changed.id)
        if (changed.kind, changed.cloud) != (before.kind, before.cloud):
            raise UserInputError(
                _TITLE,
                say("The kind and the Azure environment of a configured service stay as they are."),
                say("Delete the service and configure another one."),
                field="kind",
            )
        if changed.server_app.tenant.tenant_id != before.tenant.tenant_id:
            raise UserInputError(
                _TITLE,
                say(
                    "The app “{app}” is in another tenant than the service “{service}”.",
                    app=changed.server_app.name,
                    service=before.name,
                ),
                say("Configure another service for that tenant."),
                field="server_app",
            )
        form = check_service_rules(changed, self._services.all(), self._clouds)
        tenant = changed.server_app.tenant
        changed = replace(changed, name=form.name, description=form.description, tenant=tenant)
        moved = _moved(before, changed)
        if moved and changed.connector is not None and self._connect is not None:
            settings = self._connect.run(changed.server_app, changed.connector, cancel or CancelToken(), on_step)
            changed = replace(changed, connector=settings)
        self._services.update(changed)
        if moved and self._leave is not None and not _same_workspace(before, changed):
            on_step(StepReport("leave", _LEAVE, StepState.RUNNING))
            leaving = self._leave.run(before, cancel or CancelToken())
            state = StepState.WARNING if leaving.failed else StepState.DONE
            on_step(StepReport("leave", _LEAVE, state, joined(*leaving.stays)))
        return self._services.get(changed.id)


def _same_workspace(before: AzureService, changed: AzureService) -> bool:
    old, new = before.connector, changed.connector
    return old is not None and new is not None and same_id(old.workspace.id, new.workspace.id)


def _moved(before: AzureService, changed: AzureService) -> bool:
    """Whether the workspace is another, or is to be prepared (again): its rule is not known."""
    new = changed.connector
    return new is not None and (new.rule is None or not _same_workspace(before, changed))
