"""The Log Analytics Connector of a site: its operations, bound to each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from azconsole.operations.collection_ports import CollectionStore
from azconsole.operations.connect_workspace import ConnectWorkspace
from azconsole.operations.find_workspaces import AzureAccess, FindWorkspaces
from azconsole.operations.leave_workspace import LeaveWorkspace
from azconsole.operations.log_ports import AzureSignIn
from azconsole.operations.ports import RunStore
from azconsole.operations.query_workspace import QueryWorkspace
from azconsole.operations.upload_collections import UploadCollections
from azconsole.operations.verify_app import VerifyApp
from azconsole.operations.verify_connector import VerifyConnector
from azconsole.store.database import Database
from azconsole.store.uploads import UploadRepository
from azconsole.wiring.collections import SiteAccess


@dataclass(frozen=True)
class Connector:
    """What it is made of."""

    database: Database
    site: SiteAccess
    collections: CollectionStore
    runs: RunStore
    sign_in: AzureSignIn
    verify_app: VerifyApp

    @cached_property
    def access(self) -> AzureAccess:
        """Sessions with Azure."""
        return AzureAccess(self.sign_in, self.site.secrets, self.site.clouds, self.site.clock)

    @cached_property
    def connect(self) -> ConnectWorkspace:
        """What configuring does."""
        return ConnectWorkspace(self.access)

    @cached_property
    def leave(self) -> LeaveWorkspace:
        """What deleting does."""
        return LeaveWorkspace(self.access, UploadRepository(self.database))

    @cached_property
    def find(self) -> FindWorkspaces:
        """What the wizard's page shows."""
        return FindWorkspaces(self.access)

    @cached_property
    def upload(self) -> UploadCollections:
        """The sync."""
        site, uploads = self.site, UploadRepository(self.database)
        return UploadCollections(site.services, self.collections, uploads, self.runs, self.access, site.clock)

    @cached_property
    def query(self) -> QueryWorkspace:
        """KQL."""
        return QueryWorkspace(self.access)

    @cached_property
    def verify(self) -> VerifyConnector:
        """The button Verify, and the daily check."""
        return VerifyConnector(self.verify_app, self.access)
