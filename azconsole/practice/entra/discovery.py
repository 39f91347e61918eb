"""The documents that clients read first: openid-configuration v1 and v2, instance discovery, the key sets.

Shapes: contracts/examples login-openid-configuration-v2.json and login-instance-discovery.json (recorded). Every URL is
built from the request's Host, so that custom endpoints and real names both work.
"""

from __future__ import annotations

from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.entra.errors import correlation_id
from azconsole.practice.entra.known import LOGIN_ALIASES
from azconsole.practice.entra.lookup import tenant_of
from azconsole.practice.hosts import LOCAL, host_of
from azconsole.practice.http import Request, Response, json_response

_CACHE = {"Cache-Control": "max-age=86400, private"}
_GRAPH_HOSTS = {
    "login.microsoftonline.us": "graph.microsoft.us",
    "login.usgovcloudapi.net": "graph.microsoft.us",
    "login.partner.microsoftonline.cn": "microsoftgraph.chinacloudapi.cn",
    "login.chinacloudapi.cn": "microsoftgraph.chinacloudapi.cn",
}
_CLAIMS = [
    "sub",
    "iss",
    "cloud_instance_name",
    "cloud_instance_host_name",
    "cloud_graph_host_name",
    "msgraph_host",
    "aud",
    "exp",
    "iat",
    "auth_time",
    "acr",
    "nonce",
    "preferred_username",
    "name",
    "tid",
    "ver",
    "at_hash",
    "c_hash",
    "email",
]


def page_origin(context: Context, request: Request) -> str:
    """Where the sign-in pages are: plain http on loopback (no certificate warning), the login host itself by name."""
    return context.authorize_origin if host_of(request.origin) in LOCAL else request.origin


def _graph_origin(request: Request) -> tuple[str, str]:
    """Graph's origin and host name in the cloud of this login host."""
    host = host_of(request.origin)
    if host in LOCAL:
        return request.origin, request.origin.partition("://")[2]
    graph = _GRAPH_HOSTS.get(host, "graph.microsoft.com")
    return f"https://{graph}", graph


def configuration_v2(context: Context, request: Request) -> Response:
    """GET /{tenant}/v2.0/.well-known/openid-configuration"""
    return _configuration(context, request, "/v2.0")


def configuration_v1(context: Context, request: Request) -> Response:
    """GET /{tenant}/.well-known/openid-configuration"""
    return _configuration(context, request, "")


def _configuration(context: Context, request: Request, version: str) -> Response:
    tenant = tenant_of(context, request.params["tenant"])
    name = tenant.id if tenant else request.params["tenant"].lower()
    base = f"{request.origin}/{name}"
    graph, graph_host = _graph_origin(request)
    issuer_tenant = tenant.id if tenant else "{tenantid}"
    issuer = f"{request.origin}/{issuer_tenant}/v2.0" if version else f"https://sts.windows.net/{issuer_tenant}/"
    body: dict[str, Any] = {
        "token_endpoint": f"{base}/oauth2{version}/token",
        "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt", "client_secret_basic"],
        "jwks_uri": f"{base}/discovery{version}/keys",
        "response_modes_supported": ["query", "fragment", "form_post"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "response_types_supported": ["code", "id_token", "code id_token", "id_token token"],
        "scopes_supported": ["openid", "profile", "email", "offline_access"],
        "issuer": issuer,
        "request_uri_parameter_supported": False,
        "userinfo_endpoint": f"{graph}/oidc/userinfo",
        "authorization_endpoint": f"{page_origin(context, request)}/{name}/oauth2{version}/authorize",
        "device_authorization_endpoint": f"{base}/oauth2{version}/devicecode",
        "http_logout_supported": True,
        "frontchannel_logout_supported": True,
        "end_session_endpoint": f"{page_origin(context, request)}/{name}/oauth2{version}/logout",
        "claims_supported": _CLAIMS,
        "kerberos_endpoint": f"{base}/kerberos",
        "tenant_region_scope": "WW" if tenant else None,
        "cloud_instance_name": "microsoftonline.com",
        "cloud_graph_host_name": "graph.windows.net",
        "msgraph_host": graph_host,
        "rbac_url": "https://pas.windows.net",
    }
    return json_response(body, 200, dict(_CACHE))


def instance(_context: Context, request: Request) -> Response:
    """GET /common/discovery/instance: the clouds and the other names of their login hosts."""
    metadata = [
        {
            "preferred_network": names[0],
            "preferred_cache": "login.windows.net" if "login.windows.net" in names else names[0],
            "aliases": list(names),
        }
        for names in LOGIN_ALIASES
    ]
    if host_of(request.origin) in LOCAL:
        here = request.origin.partition("://")[2]
        metadata.append({"preferred_network": here, "preferred_cache": here, "aliases": [here]})
    body = {
        "tenant_discovery_endpoint": f"{request.origin}/common/.well-known/openid-configuration",
        "api-version": request.query.get("api-version", "1.1"),
        "metadata": metadata,
    }
    return json_response(body, 200, {**_CACHE, "client-request-id": correlation_id(request)})


def keys_v1(context: Context, request: Request) -> Response:
    """GET /{tenant}/discovery/keys"""
    tenant_of(context, request.params["tenant"])
    return json_response(context.keys.jwks(), 200, dict(_CACHE))


def keys_v2(context: Context, request: Request) -> Response:
    """GET /{tenant}/discovery/v2.0/keys"""
    tenant = tenant_of(context, request.params["tenant"])
    issuer = f"{request.origin}/{tenant.id if tenant else '{tenantid}'}/v2.0"
    return json_response(context.keys.jwks(issuer), 200, dict(_CACHE))
