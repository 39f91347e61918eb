"""A site: the toolbox with its adapters behind it, for the real clouds or for the practice cloud."""

from __future__ import annotations

from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from azconsole.cloud.session import trust_summary
from azconsole.cloud.signin import MicrosoftSignIn
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import REAL_CLOUDS, CloudProfile, practice_cloud
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.create_app import CreateApp
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.discover_users import DiscoverUsers
from azconsole.operations.due_runs import DueRuns
from azconsole.operations.edit_service import EditService
from azconsole.operations.import_app import ImportApp
from azconsole.operations.toolbox import Toolbox
from azconsole.operations.verify_app import VerifyApp
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.journal import JournalRepository
from azconsole.store.runs import RunRepository
from azconsole.store.secrets import SecretRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.settings import SettingsRepository
from azconsole.store.user_list import UserList
from azconsole.store.users import UserRepository
from azconsole.wiring.folders import SiteFolders, site_folders
from azconsole.wiring.logs import start_logging
from azconsole.wiring.practice_process import PracticeAddress, PracticeProcess, start_practice

CLIENT_ID_SETTING = "sign-in client id"
"""The public client that administrators sign in with; empty: Microsoft Graph Command Line Tools."""


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

    def trust_summary(self) -> str:
        """Which certificates and which proxy are in force, in one line."""
        trust = trust_summary(self.toolbox.clouds[0])
        parts = [f"certificates: {', '.join((trust.store, *trust.extra_cas))}"]
        parts.append(f"proxy: {', '.join(trust.proxies) or 'none'}")
        if trust.no_proxy:
            parts.append(f"not through the proxy: {trust.no_proxy}")
        return "; ".join(parts)

    def beside(self, practice: PracticeProcess | None) -> Self:
        """Take charge of the practice cloud's process."""
        self._practice = practice
        return self

    def close(self) -> None:
        """Close the database and end the practice cloud when we started it."""
        self._users.close()
        self._database.close()
        if self._practice is not None:
            self._practice.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_site(data_dir: str | None, *, practice: bool, cancel: CancelToken) -> Site:
    """Open the site of a data folder. Raises StoreError, UnavailableError (practice cloud), Cancelled."""
    folders = site_folders(data_dir, practice)
    database = Database.open(folders.site)
    process = None
    try:
        start_logging(folders.site)
        process = start_practice(folders.practice_cloud, cancel) if practice else None
        return _site(folders, database, process)
    except BaseException:
        database.close()
        if process is not None:
            process.close()
        raise


def _site(folders: SiteFolders, database: Database, process: PracticeProcess | None) -> Site:
    clouds: tuple[CloudProfile, ...] = REAL_CLOUDS
    if process is not None:
        clouds = (practice_cloud(process.address.base_url, process.address.ca_file),)
    users = UserRepository(database)
    toolbox = _toolbox(database, users, clouds)
    return Site(toolbox, folders, database, users).beside(process)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _toolbox(database: Database, users: UserRepository, clouds: tuple[CloudProfile, ...]) -> Toolbox:
    apps, services = AppRepository(database), ServiceRepository(database)
    journal, runs = JournalRepository(database), RunRepository(database)
    settings, secrets = SettingsRepository(database), SecretRepository(database.folder, database.folder_id)
    client_id = settings.get(CLIENT_ID_SETTING)
    sign_in = MicrosoftSignIn(client_id) if client_id else MicrosoftSignIn()
    return Toolbox(
        clouds=clouds,
        clock=_utc_now,
        apps=apps,
        services=services,
        secrets=secrets,
        users=users,
        user_view=UserList(database),
        runs=runs,
        settings=settings,
        sign_in=sign_in,
        create_app=CreateApp(journal, apps, secrets, sign_in, _utc_now),
        import_app=ImportApp(apps, secrets, _utc_now),
        verify_app=VerifyApp(sign_in, secrets, clouds, _utc_now),
        configure_service=ConfigureService(services, apps, secrets, sign_in, clouds, _utc_now),
        edit_service=EditService(services, clouds),
        delete_service=DeleteService(services, apps, users),
        discover_users=DiscoverUsers(services, users, runs, secrets, sign_in, clouds, _utc_now),
        due_runs=DueRuns(services, runs, _utc_now),
    )
