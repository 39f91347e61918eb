"""Devices and collections of a site: their operations, bound to the database and the cloud."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.domain.clouds import CloudProfile
from azconsole.operations.collection_ports import CollectionStore, SiteSignIn
from azconsole.operations.collection_tools import CollectionTools
from azconsole.operations.collections import Collections
from azconsole.operations.discover_devices import DiscoverDevices, ReadDevicesNow
from azconsole.operations.import_collections import ImportCollections
from azconsole.operations.log_ports import AzureSignIn
from azconsole.operations.ports import Clock, SecretStore, ServiceStore, SignIn
from azconsole.operations.read_site import ReadSite
from azconsole.operations.recurring_runs import RecurringRuns
from azconsole.store.database import Database
from azconsole.store.devices import DeviceRepository


@dataclass(frozen=True, slots=True)
class SiteAccess:
    """What signing in as a service's app needs."""

    services: ServiceStore
    secrets: SecretStore
    clouds: tuple[CloudProfile, ...]
    clock: Clock


def device_discovery(
    database: Database, access: SiteAccess, collections: CollectionStore, azure: AzureSignIn, consent: SignIn
) -> DiscoverDevices:
    """Reading the devices of a tenant."""
    return DiscoverDevices(
        access.services,
        DeviceRepository(database, access.clock),
        collections,
        access.secrets,
        azure,
        consent,
        access.clouds,
        access.clock,
    )


def collection_tools(
    database: Database,
    access: SiteAccess,
    collections: CollectionStore,
    discover: DiscoverDevices,
    runs: RecurringRuns,
    sites: SiteSignIn,
) -> CollectionTools:
    """All that the window and the commands use."""
    devices = DeviceRepository(database, access.clock)
    return CollectionTools(
        manage=Collections(collections, devices, access.clock),
        devices=devices,
        import_file=ImportCollections(collections, devices),
        read_devices=ReadDevicesNow(discover, runs),
        read_site=ReadSite(collections, devices, access.services, access.secrets, sites, access.clouds, access.clock),
    )
