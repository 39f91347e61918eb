"""Change a configured service: name, description, apps, discovery."""

from __future__ import annotations

from dataclasses import replace

from azconsole.domain.apps import AzureService
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import say
from azconsole.operations.ports import ServiceStore
from azconsole.operations.service_rules import check_service_rules

_TITLE = say("The service cannot be changed like this")


class EditService:
    """Editing a service."""

    def __init__(self, services: ServiceStore, clouds: tuple[CloudProfile, ...]) -> None:
        self._services = services
        self._clouds = clouds

    def run(self, changed: AzureService) -> AzureService:
        """Check and store the changed service (same id). Raises UserInputError with its field, NotFoundError.

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
        self._services.update(replace(changed, name=form.name, description=form.description, tenant=tenant))
        return self._services.get(changed.id)
