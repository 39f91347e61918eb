"""What the Log Analytics Connector needs of Azure and of the store (as in ports.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from azconsole.domain.cancel import CancelToken
from azconsole.domain.devices import DevicePage
from azconsole.domain.log_analytics import (
    CollectionUpload,
    DataRule,
    PermissionSet,
    QueryAnswer,
    ResourceGroup,
    SavedSearch,
    Subscription,
    Workspace,
)
from azconsole.operations.app_token import AppIdentity


class Azure(Protocol):
    """Azure Resource Manager as one app may use it. Every call raises AccessDeniedError (`code` is ARM's, the message tells
    the action and scope that ARM named), NotFoundError, ConflictError, ThrottledError, UnavailableError, ProtocolError,
    SignInError; and Cancelled. Lists come page by page: the first page is there before the second is asked for."""

    def using(self, cancel: CancelToken) -> Azure:
        """The same whose calls end when this token is cancelled."""

    def subscriptions(self) -> Iterator[list[Subscription]]:
        """The subscriptions in which the app has any role."""

    def resource_groups(self, subscription_id: str) -> Iterator[list[ResourceGroup]]:
        """The resource groups that it may see there."""

    def workspaces(self, subscription_id: str, resource_group: str = "") -> Iterator[list[Workspace]]:
        """The workspaces of a group, or of the whole subscription."""

    def workspace(self, workspace_id: str) -> Workspace:
        """One workspace by its ARM id."""

    def permissions(self, scope: str) -> list[PermissionSet]:
        """The caller's own permission sets at a scope: a resource group's id or a resource's."""

    def ensure_table(self, workspace_id: str, name: str, columns: Sequence[tuple[str, str]]) -> bool:
        """Make the table where it is missing, or add columns that it lacks, and wait until it is there; whether it was made."""

    def find_rule(self, resource_group: str, subscription_id: str, name: str) -> DataRule | None:
        """A data collection rule by its name."""

    def put_rule(self, workspace: Workspace, name: str, stream: str, columns: Sequence[tuple[str, str]]) -> DataRule:
        """Make or renew the rule of kind Direct beside the workspace."""

    def grant(self, scope: str, role_id: str, principal_id: str) -> None:
        """Assign a role to a service principal; one that is assigned already is no error."""

    def principal_id(self) -> str:
        """The object id of the app's own service principal (from its token)."""

    def saved_searches(self, workspace_id: str) -> list[SavedSearch]:
        """The saved searches of category ConfigMgr."""

    def put_saved_search(self, workspace_id: str, search: SavedSearch) -> None:
        """Make or overwrite one."""

    def delete_saved_search(self, workspace_id: str, search_id: str) -> None:
        """Remove one; one that is gone already is no error."""

    def close(self) -> None:
        """Forget the token, close the connections."""


class Ingestion(Protocol):
    """The Logs Ingestion API for one rule."""

    def upload(self, part: bytes, cancel: CancelToken) -> str:
        """Send one part: gzip of a JSON array, at most 1 MB before and after. The request id of its answer. Waits and repeats
        on 429 and 503. Raises AccessDeniedError (also up to 30 minutes after the role was granted), UnavailableError,
        ThrottledError, ProtocolError, Cancelled."""

    def close(self) -> None:
        """Close the connections."""


class LogQueries(Protocol):
    """The Log Analytics query API for one workspace."""

    def run(self, query: str, timespan: str, cancel: CancelToken) -> QueryAnswer:
        """The answer to a query in KQL. `timespan` is an ISO 8601 duration or empty. Raises UserInputError (the query is wrong:
        Kusto's sentence; code "table-missing" when a table is), AccessDeniedError, NotFoundError, ThrottledError..."""

    def close(self) -> None:
        """Close the connections."""


class Devices(Protocol):
    """Graph's devices as an app may read them."""

    def device_pages(self, link: str, cancel: CancelToken) -> Iterator[DevicePage]:
        """The pages of a delta round over devices; see `Directory.user_pages`."""

    def close(self) -> None:
        """Close the connections."""


class AzureSignIn(Protocol):
    """Sessions of an app for services other than Graph, with a token of each service's own audience. Every method raises
    SignInError, UnavailableError, Cancelled."""

    def azure(self, identity: AppIdentity, cancel: CancelToken) -> Azure:
        """Azure Resource Manager."""

    def ingestion(self, identity: AppIdentity, rule: DataRule, stream: str, cancel: CancelToken) -> Ingestion:
        """Uploads to a rule."""

    def log_queries(self, identity: AppIdentity, customer_id: str, cancel: CancelToken) -> LogQueries:
        """Queries of a workspace."""

    def devices(self, identity: AppIdentity, cancel: CancelToken) -> Devices:
        """Graph's devices."""


class UploadStore(Protocol):
    """What was uploaded last, a row a collection of a service. All methods raise StoreError."""

    def all(self, service_id: int) -> list[CollectionUpload]:
        """The last complete upload of each collection, also of collections that are no longer chosen."""

    def set(self, service_id: int, upload: CollectionUpload) -> None:
        """Remember a complete upload."""

    def forget(self, service_id: int, collection_id: int) -> None:
        """Forget one."""

    def pending(self, service_id: int, collection_id: int) -> tuple[str, str, int]:
        """A sync that was begun and not completed: its sync id, the digest of its rows and how many parts were acknowledged
        ("", "", 0: none), so that it goes on where it stood."""

    def set_pending(self, service_id: int, collection_id: int, sync_id: str, digest: str, parts: int) -> None:
        """Remember how far a sync is."""
