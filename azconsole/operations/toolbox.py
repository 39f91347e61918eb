"""All operations of a site, bound to their ports: made once by `wiring`, given to the controllers and the commands."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.domain.clouds import CloudProfile
from azconsole.operations.collection_ports import CollectionStore
from azconsole.operations.collection_tools import CollectionTools
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.connectivity import CheckConnectivity
from azconsole.operations.create_app import CreateApp
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.edit_service import EditService
from azconsole.operations.find_workspaces import FindWorkspaces
from azconsole.operations.import_app import ImportApp
from azconsole.operations.network_settings import NetworkBook
from azconsole.operations.ports import (
    AppStore,
    Clock,
    RunFigures,
    RunStore,
    SecretStore,
    ServiceStore,
    SettingsStore,
    SignIn,
    UserDirectoryView,
    UserStore,
)
from azconsole.operations.query_workspace import QueryWorkspace
from azconsole.operations.recurring import RecurringJobs
from azconsole.operations.recurring_runs import LeasedDiscovery, RecurringRuns
from azconsole.operations.run_history import RunHistory
from azconsole.operations.upload_collections import UploadCollections
from azconsole.operations.verify_app import VerifyApp
from azconsole.operations.verify_connector import VerifyConnector


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
    run_history: RunHistory
    run_figures: RunFigures
    settings: SettingsStore
    network: NetworkBook
    connectivity: CheckConnectivity
    sign_in: SignIn
    create_app: CreateApp
    import_app: ImportApp
    verify_app: VerifyApp
    configure_service: ConfigureService
    edit_service: EditService
    delete_service: DeleteService
    collections: CollectionStore
    collection_tools: CollectionTools
    find_workspaces: FindWorkspaces
    upload_collections: UploadCollections
    query_workspace: QueryWorkspace
    verify_connector: VerifyConnector
    discover_users: LeasedDiscovery
    recurring: RecurringJobs
    recurring_runs: RecurringRuns

    @property
    def practice(self) -> bool:
        """Whether this site works against the practice cloud."""
        return any(cloud.practice for cloud in self.clouds)
