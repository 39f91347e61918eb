"""What the Log Analytics Connector deals with: Azure's subscriptions and workspaces, rights in them, and what is uploaded
(cloud-apis.md sections e and f)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

TABLE = "ConfigMgrCollectionMembership_CL"
STREAM = f"Custom-{TABLE}"
COLUMNS = (
    ("TimeGenerated", "dateTime", "datetime"),
    ("SiteCode", "string", "string"),
    ("CollectionId", "string", "string"),
    ("CollectionName", "string", "string"),
    ("Computer", "string", "string"),
    ("ResourceId", "long", "long"),
    ("SyncId", "string", "string"),
    ("Members", "long", "long"),
)
"""Name, type in the table, type in the stream: two different lists of types. `SyncId` is a text in both: a stream has no guid,
and Azure refuses to put a text into a table's guid. `Members` is how many rows a whole sync has:
one that has not come in wholly is not shown."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """An Azure subscription that the app may see. `state` is Azure's word: Enabled, Warned, PastDue, Disabled, Deleted."""

    subscription_id: str
    name: str
    state: str = "Enabled"


@dataclass(frozen=True, slots=True)
class ResourceGroup:
    """A resource group."""

    id: str
    name: str
    location: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """A Log Analytics workspace. `id` is its ARM id (compared without case), `customer_id` what queries are sent to; the last
    two say whether it was open to public networks when it was read."""

    id: str
    name: str
    customer_id: str
    location: str
    resource_group: str
    subscription_id: str
    public_uploads: bool = True
    public_queries: bool = True


@dataclass(frozen=True, slots=True)
class PermissionSet:
    """What one role gives the caller at a scope; wildcards with *."""

    actions: tuple[str, ...] = ()
    not_actions: tuple[str, ...] = ()
    data_actions: tuple[str, ...] = ()
    not_data_actions: tuple[str, ...] = ()


class Right(StrEnum):
    """What the connector must be allowed; the value is the action of Azure RBAC."""

    SEE_GROUP = "Microsoft.Resources/subscriptions/resourceGroups/read"
    SEE_WORKSPACE = "Microsoft.OperationalInsights/workspaces/read"
    WRITE_TABLE = "Microsoft.OperationalInsights/workspaces/tables/write"
    WRITE_SEARCH = "Microsoft.OperationalInsights/workspaces/savedSearches/write"
    WRITE_RULE = "Microsoft.Insights/dataCollectionRules/write"
    UPLOAD = "Microsoft.Insights/Telemetry/Write"
    GRANT = "Microsoft.Authorization/roleAssignments/write"
    QUERY = "Microsoft.OperationalInsights/workspaces/query/read"


@dataclass(frozen=True, slots=True)
class Missing:
    """Why something cannot be seen or done: a sentence, the scope, the role that gives the right, and the Azure CLI command
    that an administrator may run (empty where none helps). `right` None: nothing is missing but there is nothing there."""

    right: Right | None
    sentence: str
    scope: str
    role: str
    command: str
    blocks: bool = True
    """Whether the wizard cannot go on; False for a right that is only needed later, or once."""


@dataclass(frozen=True, slots=True)
class DataRule:
    """A data collection rule of kind Direct, where rows are uploaded to."""

    id: str
    name: str
    immutable_id: str
    endpoint: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A computer group: a saved search with the tag Group = Computer. `search_id` is chosen by us and fixed."""

    search_id: str
    display_name: str
    query: str
    function_alias: str
    category: str = "ConfigMgr"


@dataclass(frozen=True, slots=True)
class ConnectorSettings:
    """What a Log Analytics service is configured with. `collections` are numbers of the site's collections, `rule` is known
    once it was made; `site_code` stands in the rows and begins the ids of the computer groups."""

    subscription: Subscription
    workspace: Workspace
    collections: tuple[int, ...] = ()
    site_code: str = "AZC"
    rule: DataRule | None = None


@dataclass(frozen=True, slots=True)
class CollectionUpload:
    """The last complete upload of a collection: when, how many rows in how many parts, and the digest of what was uploaded
    (an unchanged collection is not uploaded again)."""

    collection_id: int
    code: str
    name: str
    synced: datetime
    rows: int
    parts: int
    digest: str
    sync_id: str


@dataclass(frozen=True, slots=True)
class UploadResult:
    """What one sync did."""

    uploaded: int = 0
    unchanged: int = 0
    removed: int = 0
    rows: int = 0
    parts: int = 0
    seconds: float = 0.0
    request_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QueryColumn:
    """A column of an answer: its name and Kusto's type."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """The first table of an answer. Values are converted by the column's type: aware moments, ints, floats, bools, texts, None.
    `partial` is the sentence of an error that came along with rows; `visualization` what `render` asked for."""

    columns: tuple[QueryColumn, ...]
    rows: tuple[tuple[Any, ...], ...]
    partial: str = ""
    visualization: str = ""
    request_id: str = ""
    statistics: dict[str, Any] = field(default_factory=dict, hash=False)
