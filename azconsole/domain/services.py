"""The catalogue: the four Azure services as the specification's table "Service details" has them.

A service is a row here, a page and an operation. The wizard reads every rule from its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from azconsole.domain.clouds import CloudFamily, CloudProfile
from azconsole.domain.texts import say


class AppAction(StrEnum):
    """What may be done to bring in an app."""

    IMPORT = "Import"
    CREATE = "Create"


class ServicePage(StrEnum):
    """The wizard page that is the service's own; the value is the text of its step."""

    DISCOVERY = "Discovery"
    CONFIGURATION = "Configuration"
    CONFIGURATIONS = "Configurations"


@dataclass(frozen=True, slots=True)
class LaterCloud:
    """A family of clouds that Microsoft opened to a service after the specification was written."""

    family: CloudFamily
    since: str


@dataclass(frozen=True, slots=True)
class ServiceKind:
    """One row of the table. `multiple_tenants` False is the table's "One": one instance in all; True is "Multiple": one for
    each tenant. `status_today` says what became of the service; `available` is False while this version cannot run it."""

    key: str
    title: str
    summary: str
    multiple_tenants: bool
    families: frozenset[CloudFamily]
    later_clouds: tuple[LaterCloud, ...]
    web_app: bool
    native_app: bool
    actions: frozenset[AppAction]
    page: ServicePage
    status_today: str
    available: bool

    @property
    def reads_directory(self) -> bool:
        """Whether its app reads the directory, and so needs Directory.Read.All."""
        return self.page is ServicePage.DISCOVERY

    @property
    def browses(self) -> bool:
        """Whether the App page shows Browse (import and create) rather than Import (import only)."""
        return AppAction.CREATE in self.actions

    def opened(self, cloud: CloudProfile) -> LaterCloud | None:
        """The later opening by which this cloud is allowed, or None when the table itself allows it."""
        if cloud.family in self.families:
            return None
        return next((later for later in self.later_clouds if later.family is cloud.family), None)

    def allows(self, cloud: CloudProfile) -> bool:
        """Whether the service may be configured in this cloud."""
        return cloud.family in self.families or self.opened(cloud) is not None


_IMPORT = frozenset({AppAction.IMPORT})
_BOTH = frozenset({AppAction.IMPORT, AppAction.CREATE})
_PUBLIC = frozenset({CloudFamily.PUBLIC})

CLOUD_MANAGEMENT = ServiceKind(
    key="cloud-management",
    title=say("Cloud Management"),
    summary=say(
        "This service enables the site and clients to authenticate by using Azure AD, and discovers Azure AD users."
    ),
    multiple_tenants=True,
    families=_PUBLIC,
    later_clouds=(LaterCloud(CloudFamily.PRIVATE, say("November 2018")),),
    web_app=True,
    native_app=True,
    actions=_BOTH,
    page=ServicePage.DISCOVERY,
    status_today=say("Supported by Microsoft today."),
    available=True,
)
LOG_ANALYTICS = ServiceKind(
    key="log-analytics",
    title=say("Log Analytics Connector"),
    summary=say("Connect to Azure Log Analytics. Sync collection data to Log Analytics."),
    multiple_tenants=False,
    families=frozenset({CloudFamily.PUBLIC, CloudFamily.PRIVATE}),
    later_clouds=(),
    web_app=True,
    native_app=False,
    actions=_IMPORT,
    page=ServicePage.CONFIGURATION,
    status_today=say(
        "Microsoft removed its own connector in version 2107; the workspace takes data by the Logs Ingestion API."
    ),
    available=True,
)
UPGRADE_READINESS = ServiceKind(
    key="upgrade-readiness",
    title=say("Upgrade Readiness Connector"),
    summary=say("Connect to Windows Analytics Upgrade Readiness. View client upgrade compatibility data."),
    multiple_tenants=False,
    families=_PUBLIC,
    later_clouds=(),
    web_app=True,
    native_app=False,
    actions=_IMPORT,
    page=ServicePage.CONFIGURATION,
    status_today=say(
        "Microsoft retired Upgrade Readiness on 31 January 2020; Windows Update for Business reports took its place."
    ),
    available=False,
)
STORE_FOR_BUSINESS = ServiceKind(
    key="store-for-business",
    title=say("Microsoft Store for Business"),
    summary=say(
        "Connect to the Microsoft Store for Business. Get store apps for your organization that you can deploy."
    ),
    multiple_tenants=False,
    families=_PUBLIC,
    later_clouds=(),
    web_app=True,
    native_app=False,
    actions=_BOTH,
    page=ServicePage.CONFIGURATIONS,
    status_today=say("Microsoft retired the Store for Business in 2023."),
    available=False,
)

CATALOGUE = (CLOUD_MANAGEMENT, LOG_ANALYTICS, UPGRADE_READINESS, STORE_FOR_BUSINESS)


def service_kind(key: str) -> ServiceKind:
    """The row of this key. Raises KeyError when there is none."""
    for kind in CATALOGUE:
        if kind.key == key:
            return kind
    raise KeyError(key)
