"""All operations of a site, bound to their ports: made once by `wiring`, given to the controllers and the commands."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.domain.clouds import CloudProfile
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.create_app import CreateApp
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.discover_users import DiscoverUsers
from azconsole.operations.due_runs import DueRuns
from azconsole.operations.edit_service import EditService
from azconsole.operations.import_app import ImportApp
from azconsole.operations.ports import (
    AppStore,
    Clock,
    RunStore,
    SecretStore,
    ServiceStore,
    SettingsStore,
    SignIn,
    UserDirectoryView,
    UserStore,
)
from azconsole.operations.verify_app import VerifyApp


@dataclass(frozen=True, slots=True)
class Toolbox:
    """`clouds` are those of the site's mode: the real ones, or the practice cloud alone."""

    clouds: tuple[CloudProfile, ...]
    clock: Clock
    apps: AppStore
    services: ServiceStore
    secrets: SecretStore
    users: UserStore
    user_view: UserDirectoryView
    runs: RunStore
    settings: SettingsStore
    sign_in: SignIn
    create_app: CreateApp
    import_app: ImportApp
    verify_app: VerifyApp
    configure_service: ConfigureService
    edit_service: EditService
    delete_service: DeleteService
    discover_users: DiscoverUsers
    due_runs: DueRuns

    @property
    def practice(self) -> bool:
        """Whether this site works against the practice cloud."""
        return any(cloud.practice for cloud in self.clouds)
