"""Delete a connection: never the app in Entra ID (the specification, "View the configuration of an Azure service")."""

from __future__ import annotations

from azconsole.domain.apps import AzureService
from azconsole.operations.ports import AppStore, ServiceStore, UserStore
from azconsole.operations.results import DeletePreview


class DeleteService:
    """Deleting a service."""

    def __init__(self, services: ServiceStore, apps: AppStore, users: UserStore) -> None:
        self._services = services
        self._apps = apps
        self._users = users

    def preview(self, service_id: int) -> DeletePreview:
        """What would go and what stays. Raises NotFoundError."""
        service = self._services.get(service_id)
        apps = tuple(app for app in (service.server_app, service.client_app) if app is not None)
        users = {app.name: self._apps.services_using(app.id) for app in apps}
        others = {name: tuple(other for other in names if other != service.name) for name, names in users.items()}
        return DeletePreview(
            name=service.name,
            apps_that_stay=apps,
            shared={name: names for name, names in others.items() if names},
            users_removed=0 if self._tenant_stays(service) else self._users.count(service.tenant.tenant_id),
        )

    def run(self, service_id: int) -> None:
        """Delete the connection. Raises NotFoundError."""
        self._services.delete(self._services.get(service_id).id)

    def _tenant_stays(self, service: AzureService) -> bool:
        """Whether another service goes on discovering the users of this tenant."""
        return any(
            other.id != service.id
            and other.tenant.tenant_id == service.tenant.tenant_id
            and other.discovery is not None
            and other.discovery.enabled
            for other in self._services.all()
        )
