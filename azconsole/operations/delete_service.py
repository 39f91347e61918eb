"""Delete a connection: never the app in Entra ID (the specification, "View the configuration of an Azure service")."""

from __future__ import annotations

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.operations.collection_ports import DeviceStore
from azconsole.operations.leave_workspace import LeaveWorkspace, Leaving, what_stays
from azconsole.operations.ports import AppStore, ServiceStore, UserStore
from azconsole.operations.results import DeletePreview


class DeleteService:
    """Deleting a service."""

    def __init__(
        self,
        services: ServiceStore,
        apps: AppStore,
        users: UserStore,
        leave: LeaveWorkspace | None = None,
        devices: DeviceStore | None = None,
    ) -> None:
        self._services = services
        self._apps = apps
        self._users = users
        self._leave = leave
        self._devices = devices

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
            groups_removed=self._leave.groups(service) if self._leave else 0,
            stays_in_azure=what_stays(service.connector) if service.connector else (),
            devices_removed=self._devices_removed(service),
        )

    def run(self, service_id: int, cancel: CancelToken | None = None) -> tuple[str, ...]:
        """Delete the connection; of a Log Analytics service first the computer groups in its workspace, as far as they can
        be reached. What stays in Azure, in sentences. Raises NotFoundError, Cancelled."""
        service = self._services.get(service_id)
        leaving = Leaving()
        if service.connector is not None and self._leave is not None:
            leaving = self._leave.run(service, cancel or CancelToken())
        self._services.delete(service.id)
        return leaving.stays

    def _devices_removed(self, service: AzureService) -> int:
        """The devices that were read of a tenant go with its last service."""
        tenant = service.tenant.tenant_id
        others = any(other.id != service.id and other.tenant.tenant_id == tenant for other in self._services.all())
        return 0 if others or self._devices is None else self._devices.count_of(tenant)

    def _tenant_stays(self, service: AzureService) -> bool:
        """Whether another service goes on discovering the users of this tenant."""
        return any(
            other.id != service.id
            and other.tenant.tenant_id == service.tenant.tenant_id
            and other.discovery is not None
            and other.discovery.enabled
            for other in self._services.all()
        )
