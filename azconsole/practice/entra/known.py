"""What everybody's tenant has in common: Microsoft's own client ids, the resources of the clouds, role templates.

Written from cloud-apis.md sections (a), (b) and the public documents named there; shares nothing with the client side.
"""

from __future__ import annotations

from dataclasses import dataclass

GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000"
ARM_APP_ID = "797f4846-ba00-4fd7-ba43-dac1f8f63013"
LOG_ANALYTICS_APP_ID = "ca7f3f0b-7d91-482c-8e09-c5d840d0eac5"
INGESTION_APP_ID = "6f0f6c2b-7f56-4d24-8a7b-2e0e4a6b1d11"

RESOURCE_URIS: dict[str, tuple[str, ...]] = {
    GRAPH_APP_ID: (
        "https://graph.microsoft.com",
        "https://graph.microsoft.us",
        "https://dod-graph.microsoft.us",
        "https://microsoftgraph.chinacloudapi.cn",
    ),
    ARM_APP_ID: (
        "https://management.azure.com",
        "https://management.core.windows.net",
        "https://management.usgovcloudapi.net",
        "https://management.core.usgovcloudapi.net",
        "https://management.chinacloudapi.cn",
        "https://management.core.chinacloudapi.cn",
    ),
    LOG_ANALYTICS_APP_ID: (
        "https://api.loganalytics.io",
        "https://api.loganalytics.azure.com",
        "https://api.loganalytics.us",
        "https://api.loganalytics.azure.cn",
    ),
    INGESTION_APP_ID: ("https://monitor.azure.com", "https://monitor.azure.us", "https://monitor.azure.cn"),
}
RESOURCE_NAMES = {
    GRAPH_APP_ID: "Microsoft Graph",
    ARM_APP_ID: "Azure Resource Manager",
    LOG_ANALYTICS_APP_ID: "Log Analytics API",
    INGESTION_APP_ID: "Azure Monitor ingestion",
}
RESOURCE_BY_URI = {uri: app_id for app_id, uris in RESOURCE_URIS.items() for uri in (*uris, app_id)}

LOGIN_ALIASES = (
    ("login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"),
    ("login.partner.microsoftonline.cn", "login.chinacloudapi.cn"),
    ("login.microsoftonline.us", "login.usgovcloudapi.net"),
)

ROLE_TEMPLATES = {
    "Global Administrator": "62e90394-69f5-4237-9190-012177145e10",
    "Privileged Role Administrator": "e8611ab8-c189-46e8-94e1-60213ab1f814",
    "Application Administrator": "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
    "Cloud Application Administrator": "158c047a-c907-4556-b7ef-446551a6b5f7",
    "Application Developer": "cf1c38e5-3621-4004-a7cb-879624dced7c",
    "User Administrator": "fe930be7-5e62-47db-91af-98c3a49a38b1",
    "Global Reader": "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
    "Directory Readers": "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
}
USER_TEMPLATE = "b79fbf4d-3ef9-4689-8143-76b194e85509"

OIDC_SCOPES = frozenset({"openid", "profile", "email", "offline_access"})


@dataclass(frozen=True, slots=True)
class FirstParty:
    """One of Microsoft's own public clients. `preauthorised` maps a resource's app id to the scopes it gets without
    being asked; `dynamic` tells whether other Graph scopes may be asked for with consent."""

    app_id: str
    name: str
    preauthorised: dict[str, tuple[str, ...]]
    dynamic: bool


_CLI_GRAPH = (
    "Application.ReadWrite.All",
    "AppRoleAssignment.ReadWrite.All",
    "AuditLog.Read.All",
    "DelegatedPermissionGrant.ReadWrite.All",
    "Directory.AccessAsUser.All",
    "Group.ReadWrite.All",
    "User.Read.All",
    "User.ReadWrite.All",
)
_USER_IMPERSONATION = dict.fromkeys((ARM_APP_ID, LOG_ANALYTICS_APP_ID, INGESTION_APP_ID), ("user_impersonation",))

FIRST_PARTY = {
    client.app_id: client
    for client in (
        FirstParty("14d82eec-204b-4c2f-b7e8-296a70dab67e", "Microsoft Graph Command Line Tools", {}, True),
        FirstParty(
            "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
            "Microsoft Azure CLI",
            {GRAPH_APP_ID: _CLI_GRAPH, **_USER_IMPERSONATION},
            False,
        ),
        FirstParty(
            "1950a258-227b-4e31-a9cf-717495945fc2",
            "Microsoft Azure PowerShell",
            {GRAPH_APP_ID: _CLI_GRAPH, **_USER_IMPERSONATION},
            False,
        ),
    )
}
