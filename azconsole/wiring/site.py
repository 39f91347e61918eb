"""A site: the toolbox with its adapters behind it, for the real clouds or for the practice cloud."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from azconsole.cloud.azure_session import AzureSessions
from azconsole.cloud.probe import MicrosoftProbe
from azconsole.cloud.signin import MicrosoftSignIn
from azconsole.cloud.site.connection import SiteSessions
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import REAL_CLOUDS, CloudProfile, practice_cloud
from azconsole.domain.errors import StoreError, UserInputError
from azconsole.operations.collections import site_code
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.connectivity import CheckConnectivity
from azconsole.operations.create_app import CreateApp
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.diagnostics import Diagnostics
from azconsole.operations.discover_devices import DiscoverDevices
from azconsole.operations.edit_service import EditService
from azconsole.operations.import_app import ImportApp
from azconsole.operations.network_settings import NetworkBook
from azconsole.operations.ports import SettingsStore
from azconsole.operations.recurring_runs import LeasedDiscovery
from azconsole.operations.run_history import RunHistory
from azconsole.operations.toolbox import Toolbox
from azconsole.operations.verify_app import VerifyApp
from azconsole.store.apps import AppRepository
from azconsole.store.collections import CollectionRepository
from azconsole.store.dashboard import RunFigureReader
from azconsole.store.database import ID_NAME, Database, last_backup, restore, set_aside
from azconsole.store.devices import DeviceRepository
from azconsole.store.journal import JournalRepository
from azconsole.store.network import network_file_system
from azconsole.store.run_changes import RunChanges
from azconsole.store.runs import RunRepository
from azconsole.store.secrets import SecretRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.settings import SettingsRepository
from azconsole.store.user_list import UserList
from azconsole.store.users import UserRepository
from azconsole.wiring.collections import SiteAccess, collection_tools, device_discovery
from azconsole.wiring.connector import Connector
from azconsole.wiring.diagnostics import site_diagnostics
from azconsole.wiring.folders import SiteFolders, site_folders
from azconsole.wiring.logs import LOGS, start_logging
from azconsole.wiring.network import network_book
from azconsole.wiring.practice_process import PracticeAddress, PracticeProcess, start_practice
from azconsole.wiring.recurring import recurring_runs

_Words = Callable[[str], str]
CLIENT_ID_VARIABLE = "AZCONSOLE_CLIENT_ID"
"""The public client that administrators sign in with, for every cloud and before any setting."""


def client_setting(cloud: CloudProfile) -> str:
    """The name of the setting that holds a cloud's public client; not set: Microsoft's own, where it has one."""
    return f"sign-in client id/{cloud.key}"


def sign_in_client(settings: SettingsStore, cloud: CloudProfile) -> str:
    """The public client that was chosen for this cloud; empty for Microsoft's own."""
    return os.environ.get(CLIENT_ID_VARIABLE, "").strip() or settings.get(client_setting(cloud))


class Site:
    """An open site: close it, or use it as a context manager."""

    def __init__(self, toolbox: Toolbox, folders: SiteFolders, database: Database, users: UserRepository) -> None:
        self.toolbox = toolbox
        self.folders = folders
        self._database = database
        self._users = users
        self._practice: PracticeProcess | None = None

    @property
    def practice(self) -> PracticeAddress | None:
        """The practice cloud beside this site, None with the real clouds."""
        return self._practice.address if self._practice else None

    @property
    def practice_page(self) -> str:
        """Where the practice cloud shows its accounts and apps; empty with the real clouds."""
        return f"{self.practice.authorize_url}/" if self.practice else ""

    def trust_summary(self) -> str:
        """Which certificates and which proxy are in force, in one line."""
        return self.toolbox.network.trust(self.toolbox.clouds[0])

    def beside(self, practice: PracticeProcess | None) -> Self:
        """Take charge of the practice cloud's process."""
        self._practice = practice
        return self

    @property
    def network_file_system(self) -> str:
        """The kind of network file system that the data folder is on; empty for a disk of this computer."""
        return network_file_system(self.folders.site)

    @property
    def log_folder(self) -> Path:
        """Where the logs are."""
        return self.folders.site / LOGS

    def diagnostics(self) -> Diagnostics:
        """What can be exported for whoever looks for a fault."""
        return site_diagnostics(self)

    def close(self) -> None:
        """Stop waiting for the key store, keep the day's backup (milliseconds, however many users: this may be the window's
        thread), close the database, and end the practice cloud when we started it."""
        self.toolbox.secrets.cancel_waiting()
        self._users.close()
        try:
            self._database.back_up(self.toolbox.clock())
        except StoreError as error:  # a full disk, for example: the day goes without
            logging.getLogger(__name__).warning("no backup: %s", error)
        self._database.close()
        if self._practice is not None:
            self._practice.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def start_empty(data_dir: str | None, *, practice: bool) -> Path:
    """Set the database aside and start an empty one: the new name of the old one. The folder keeps its id, so the key
    store's entries stay its own. Raises UserInputError where there is no database, StoreError."""
    return set_aside(_known_folder(data_dir, practice))


def restore_backup(data_dir: str | None, *, practice: bool) -> tuple[Path, Path]:
    """Set the database aside and put the last backup in its place: the backup, and the new name of the old one. Raises
    UserInputError where there is no backup, StoreError."""
    folder = _known_folder(data_dir, practice)
    backup = last_backup(folder)
    if backup is None:
        raise UserInputError("No backup", f"{folder} holds no backup of its database.", "Use --set-aside instead.")
    return backup, restore(folder, backup)


def _known_folder(data_dir: str | None, practice: bool) -> Path:
    folder = site_folders(data_dir, practice).site
    if not (folder / ID_NAME).is_file():
        raise UserInputError("No database", f"{folder} is no data folder of azconsole.", "Check --data-dir.")
    return folder


def open_site(data_dir: str | None, *, practice: bool, cancel: CancelToken, words: Callable[[str], str] = str) -> Site:
    """Open the site of a data folder; the page that ends a sign-in has its texts from `words` (a translation). Raises
    StoreError, UnavailableError (practice cloud), Cancelled."""
    folders = site_folders(data_dir, practice)
    database = Database.open(folders.site)
    process = None
    try:
        start_logging(folders.site)
        process = start_practice(folders.practice_cloud, cancel) if practice else None
        return _site(folders, database, process, cancel, words)
    except BaseException:
        database.close()
        if process is not None:
            process.close()
        raise


def _site(
    folders: SiteFolders,
    database: Database,
    process: PracticeProcess | None,
    cancel: CancelToken,
    words: Callable[[str], str],
) -> Site:
    clouds: tuple[CloudProfile, ...] = REAL_CLOUDS
    if process is not None:
        clouds = (practice_cloud(process.address.base_url, process.address.ca_file),)
    users = UserRepository(database)
    users.sweep()
    RunRepository(database).recover()
    toolbox = _toolbox(database, users, clouds, words)
    cancel.on_cancel(toolbox.secrets.cancel_waiting)
    return Site(toolbox, folders, database, users).beside(process)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _toolbox(database: Database, users: UserRepository, clouds: tuple[CloudProfile, ...], words: _Words) -> Toolbox:
    apps, services = AppRepository(database), ServiceRepository(database)
    journal, runs = JournalRepository(database), RunRepository(database, lambda: recurring.leases.role)
    settings, secrets = SettingsRepository(database), SecretRepository(database.folder, database.folder_id)
    network, access = network_book(settings, secrets), SiteAccess(services, secrets, clouds, _utc_now)
    sign_in = MicrosoftSignIn(lambda cloud: sign_in_client(settings, cloud), network=network.in_force, words=words)
    collections = CollectionRepository(database, _utc_now, lambda: site_code(settings))
    connector, devices = _azure(database, access, collections, runs, sign_in)
    recurring = recurring_runs(connector, devices, secrets.opened)
    return Toolbox(
        clouds=clouds,
        clock=_utc_now,
        apps=apps,
        services=services,
        secrets=secrets,
        users=users,
        user_view=UserList(database),
        runs=runs,
        run_history=RunHistory(runs, RunChanges(database)),
        run_figures=RunFigureReader(database),
        settings=settings,
        network=network,
        connectivity=_connectivity(network, clouds, settings),
        sign_in=sign_in,
        create_app=CreateApp(journal, apps, secrets, sign_in, _utc_now),
        import_app=ImportApp(apps, secrets, _utc_now),
        verify_app=connector.verify_app,
        configure_service=ConfigureService(services, apps, secrets, sign_in, clouds, _utc_now, connector.connect),
        edit_service=EditService(services, clouds, connector.connect, connector.leave),
        delete_service=DeleteService(services, apps, users, connector.leave, DeviceRepository(database, _utc_now)),
        collections=collections,
        collection_tools=collection_tools(database, access, collections, devices, recurring, SiteSessions(sign_in)),
        find_workspaces=connector.find,
        upload_collections=connector.upload,
        query_workspace=connector.query,
        verify_connector=connector.verify,
        discover_users=LeasedDiscovery(services, users, runs, secrets, sign_in, clouds, _utc_now).under(recurring),
        recurring=recurring.jobs,
        recurring_runs=recurring,
    )


def _connectivity(network: NetworkBook, clouds: tuple[CloudProfile, ...], settings: SettingsStore) -> CheckConnectivity:
    probe = MicrosoftProbe(network.in_force, clock=_utc_now)
    return CheckConnectivity(probe, clouds, _utc_now, network.trust, settings)


def _azure(
    database: Database,
    access: SiteAccess,
    collections: CollectionRepository,
    runs: RunRepository,
    sign_in: MicrosoftSignIn,
) -> tuple[Connector, DiscoverDevices]:
    azure = AzureSessions(sign_in.clients)
    verify_app = VerifyApp(sign_in, access.secrets, access.clouds, access.clock)
    devices = device_discovery(database, access, collections, azure, sign_in)
    return Connector(database, access, collections, runs, azure, verify_app), devices
