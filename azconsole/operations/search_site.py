"""The global search: services, apps, tenants, collections, devices and users in which a text is found; of each the first few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AzureService, Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.devices import DeviceQuery
from azconsole.domain.services import service_kind
from azconsole.domain.texts import say
from azconsole.domain.users import UserQuery
from azconsole.operations.collection_ports import CollectionStore, DeviceStore
from azconsole.operations.ports import AppStore, ServiceStore, UserDirectoryView

LIMIT = 20
"""How many of each kind are given at most."""


class HitKind(Enum):
    """What was found; the value is the title of its group."""

    SERVICE = say("Azure Services")
    APP = say("Applications")
    TENANT = say("Tenants")
    COLLECTION = say("Device Collections")
    DEVICE = say("Devices")
    USER = say("Users")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `key` is a service's or user's number, or the name of a tenant, a collection or a device as its list shows
    it; for an app the number of the service that uses it, 0 when none does."""

    kind: HitKind
    key: int | str
    title: str
    detail: str
    icon: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a text; `more` are the kinds of which there are more than were given."""

    hits: tuple[Hit, ...] = ()
    more: frozenset[HitKind] = frozenset()


class SearchSite:
    """Looks through the site's own data; for a worker thread."""

    def __init__(
        self,
        services: ServiceStore,
        apps: AppStore,
        users: UserDirectoryView,
        collections: CollectionStore,
        devices: DeviceStore,
    ) -> None:
        self._services = services
        self._apps = apps
        self._users = users
        self._collections = collections
        self._devices = devices

    def run(self, text: str, cancel: CancelToken) -> Found:
        """What is found, by kind. Raises StoreError, Cancelled."""
        wanted = text.strip()
        if not wanted:
            return Found()
        services, apps = self._services.all(), self._apps.all()
        cancel.check()
        hits: list[Hit] = []
        more: set[HitKind] = set()
        for kind, found in (
            (HitKind.SERVICE, _services(services, wanted)),
            (HitKind.APP, _apps(apps, services, wanted)),
            (HitKind.TENANT, _tenants(services, wanted)),
            (HitKind.COLLECTION, self._groups(wanted, cancel)),
            (HitKind.DEVICE, self._machines(wanted, cancel)),
            (HitKind.USER, self._people(wanted, cancel)),
        ):
            part = _first(found, LIMIT + 1)
            hits += part[:LIMIT]
            if len(part) > LIMIT:
                more.add(kind)
        return Found(tuple(hits), frozenset(more))

    def _groups(self, text: str, cancel: CancelToken) -> Iterator[Hit]:
        cancel.check()
        for item in self._collections.all():
            if _in(text, item.name, item.code):
                yield Hit(HitKind.COLLECTION, item.name, item.name, item.code, "collection")

    def _machines(self, text: str, cancel: CancelToken) -> Iterator[Hit]:
        cancel.check()
        for device in self._devices.page(DeviceQuery(search=text), LIMIT + 1):
            yield Hit(HitKind.DEVICE, device.name, device.name, device.operating_system, "device")

    def _people(self, text: str, cancel: CancelToken) -> Iterator[Hit]:
        cancel.check()
        for record in self._users.page(UserQuery(search=text), LIMIT + 1):
            yield Hit(HitKind.USER, record.id, record.display_name, record.user_principal_name, "user")


def _services(services: list[AzureService], text: str) -> Iterator[Hit]:
    for item in services:
        title = service_kind(item.kind).title
        if _in(text, item.name, item.description, title):
            yield Hit(HitKind.SERVICE, item.id, item.name, title, "azure-services")


def _apps(apps: list[App], services: list[AzureService], text: str) -> Iterator[Hit]:
    for app in apps:
        if not _in(text, app.name, app.client_id, app.app_id_uri):
            continue
        user = next((s for s in services if app.id in (s.server_app.id, s.client_app and s.client_app.id)), None)
        server = app.kind is AppKind.SERVER
        kind = say("Web app") if server else say("Native Client app")
        detail = (
            say("{kind}, used by {service}", kind=kind, service=user.name)
            if user
            else say("{kind}, not used by a service yet", kind=kind)
        )
        yield Hit(HitKind.APP, user.id if user else 0, app.name, detail, "app-server" if server else "app-client")


def _tenants(services: list[AzureService], text: str) -> Iterator[Hit]:
    known: dict[UUID, Tenant] = {service.tenant.tenant_id: service.tenant for service in services}
    for tenant in known.values():
        if _in(text, tenant.name, tenant.domain, tenant.tenant_id):
            shown = tenant.name or tenant.domain or str(tenant.tenant_id)
            yield Hit(HitKind.TENANT, shown, shown, tenant.domain or str(tenant.tenant_id), "tenant")


def _in(text: str, *values: object) -> bool:
    wanted = text.casefold()
    return any(wanted in str(value).casefold() for value in values)


def _first(found: Iterable[Hit], count: int) -> list[Hit]:
    return [hit for hit, _ in zip(found, range(count), strict=False)]
