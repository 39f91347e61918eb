"""The navigation tree as data: workspaces, their Overview, folders and lists (requirements.md facts 177 to 179).

Only nodes that do something are here. Keys are paths, so that a key alone says where a node stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from azconsole.domain.texts import say


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the console. `description` is its line on the Navigation Index page of its parent; both texts are
    translated where they are shown. `digit` is the number of a workspace's shortcut (Ctrl+digit), 0 for other nodes. A node
    without children shows a list."""

    key: str
    title: str
    icon: str
    description: str = ""
    digit: int = 0
    children: tuple[Node, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether this node shows a list rather than a Navigation Index page."""
        return not self.children


USERS = "assets/overview/users"
DEVICES = "assets/overview/devices"
DEVICE_COLLECTIONS = "assets/overview/device-collections"
AZURE_SERVICES = "administration/overview/cloud-services/azure-services"
TENANTS = "administration/overview/cloud-services/azure-ad-tenants"
CLOUD_MANAGEMENT = "monitoring/overview/cloud-management"
RUNS = "monitoring/overview/runs"
QUERIES = "monitoring/overview/log-analytics"
LOGS = "monitoring/overview/logs"
CONNECTIVITY = "monitoring/overview/connectivity"

WORKSPACES = (
    Node(
        "assets",
        say("Assets and Compliance"),
        "assets",
        digit=1,
        children=(
            Node(
                "assets/overview",
                say("Overview"),
                "overview",
                say("What the site knows of users and devices."),
                children=(
                    Node(USERS, say("Users"), "users", say("View the users that Azure AD User Discovery found.")),
                    Node(
                        DEVICES,
                        say("Devices"),
                        "devices",
                        say("View the devices of your tenants, and those that were imported."),
                    ),
                    Node(
                        DEVICE_COLLECTIONS,
                        say("Device Collections"),
                        "collection",
                        say("Group devices by name, by their properties, or by other collections."),
                    ),
                ),
            ),
        ),
    ),
    Node(
        "monitoring",
        say("Monitoring"),
        "monitoring",
        digit=3,
        children=(
            Node(
                "monitoring/overview",
                say("Overview"),
                "overview",
                say("See what runs, what ran, and what needs you."),
                children=(
                    Node(
                        CLOUD_MANAGEMENT,
                        say("Cloud Management"),
                        "dashboard",
                        say(
                            "Runs of 30 days, users over time, secret keys by time left, and the state of each service."
                        ),
                    ),
                    Node(RUNS, say("Runs"), "runs", say("View each run, what it changed, and compare two runs.")),
                    Node(
                        QUERIES,
                        say("Log Analytics"),
                        "log-analytics",
                        say(
                            "Ask the Log Analytics workspace in KQL, with ready queries about collections and devices."
                        ),
                    ),
                    Node(LOGS, say("Logs"), "log", say("Read and search the log files, and export diagnostics.")),
                    Node(
                        CONNECTIVITY,
                        say("Connectivity"),
                        "network",
                        say("Test whether this computer reaches the hosts of a cloud."),
                    ),
                ),
            ),
        ),
    ),
    Node(
        "administration",
        say("Administration"),
        "administration",
        digit=4,
        children=(
            Node(
                "administration/overview",
                say("Overview"),
                "overview",
                say("Connect the site to the cloud."),
                children=(
                    Node(
                        "administration/overview/cloud-services",
                        say("Cloud Services"),
                        "folder",
                        say("Connect the site to Azure and manage its connections."),
                        children=(
                            Node(
                                AZURE_SERVICES,
                                say("Azure Services"),
                                "azure-services",
                                say("Configure the services that connect Configuration Manager with Azure."),
                            ),
                            Node(
                                TENANTS,
                                say("Azure Active Directory Tenants"),
                                "tenant",
                                say("View the tenants that the site knows, and their apps."),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)


def path_to(key: str) -> tuple[Node, ...]:
    """The nodes from the workspace down to this one. Raises KeyError when there is no such node."""
    for path in _paths(WORKSPACES, ()):
        if path[-1].key == key:
            return path
    raise KeyError(key)


def node(key: str) -> Node:
    """The node of this key. Raises KeyError when there is none."""
    return path_to(key)[-1]


def is_node(key: str) -> bool:
    """Whether there is a node of this key."""
    return any(path[-1].key == key for path in _paths(WORKSPACES, ()))


def workspace_of(key: str) -> Node:
    """The workspace in which a node stands. Raises KeyError."""
    return path_to(key)[0]


def _paths(nodes: tuple[Node, ...], above: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    for item in nodes:
        yield (*above, item)
        yield from _paths(item.children, (*above, item))
