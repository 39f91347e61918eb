"""GET /metadata/endpoints: how a tool that knows only the ARM host finds the rest of its cloud. No token is needed.

2022-09-01 is a single object, 2019-05-01 a list: Azure CLI asks for the first, older tools for the second.
"""

from __future__ import annotations

import json

from azconsole.practice.arm.wire import ArmError, Json, respond
from azconsole.practice.context import Context
from azconsole.practice.http import Request, Response


def endpoints(_context: Context, request: Request) -> Response:
    """Answer with the practice cloud's own URLs."""
    version = request.query.get("api-version", "")
    if not version:
        raise ArmError(
            400,
            "MissingApiVersionParameter",
            "The api-version query parameter (?api-version=) is required for all requests.",
        )
    cloud = _cloud(request.origin)
    if version < "2022-09-01":
        listed = json.dumps([cloud]).encode()
        return Response(200, listed, "application/json; charset=utf-8")
    return respond(cloud)


def _cloud(origin: str) -> Json:
    return {
        "portal": f"{origin}/portal",
        "authentication": {
            "loginEndpoint": origin,
            "audiences": [f"{origin}/", origin],
            "tenant": "common",
            "identityProvider": "AAD",
        },
        "media": origin,
        "graphAudience": f"{origin}/",
        "graph": f"{origin}/",
        "name": "Practice",
        "suffixes": {
            "azureDataLakeStoreFileSystem": "azuredatalakestore.invalid",
            "acrLoginServer": "azurecr.invalid",
            "sqlServerHostname": "database.invalid",
            "azureDataLakeAnalyticsCatalogAndJob": "azuredatalakeanalytics.invalid",
            "keyVaultDns": "vault.invalid",
            "storage": "core.invalid",
            "azureFrontDoorEndpointSuffix": "azurefd.invalid",
        },
        "batch": origin,
        "resourceManager": f"{origin}/",
        "vmImageAliasDoc": f"{origin}/aliases.json",
        "sqlManagement": origin,
        "microsoftGraphResourceId": f"{origin}/",
        "appInsightsResourceId": origin,
        "appInsightsTelemetryChannelResourceId": origin,
        "logAnalyticsResourceId": origin,
        "activeDirectoryDataLake": origin,
        "gallery": origin,
    }
