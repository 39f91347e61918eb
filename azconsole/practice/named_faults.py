"""The faults of requirements.md section 14 by name: what real tenants do to an administrator, one request away.

A named fault is a fault of some answers, a flag of the first tenant, or a host that the proxy blocks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from azconsole.practice.control_apps import named_tenant
from azconsole.practice.faults import Fault
from azconsole.practice.proxy import ConnectProxy
from azconsole.practice.service import Cloud

_ENDPOINT = r"/oauth2/(v2\.0/)?token$"
_CLIENT_CREDENTIALS = {"path": _ENDPOINT, "method": "POST", "body_contains": "client_credentials"}
_ARM = r"(?i)^/subscriptions"
_WORKSPACES = r"(?i)/providers/microsoft\.operationalinsights/workspaces/?(\?|$)"
_UPLOAD = r"(?i)^/datacollectionrules/"
_GRAPH = r"(?i)^/(v1\.0|beta)/"


@dataclass(frozen=True, slots=True)
class NamedFault:
    """`about` says what it stands for; `fault` spoils answers, `flags` change the tenant, `block` names hosts."""

    about: str
    fault: dict[str, Any] = field(default_factory=dict)
    flags: dict[str, Any] = field(default_factory=dict)
    block: tuple[str, ...] = ()


def _aadsts(number: int, error: str, message: str, **where: Any) -> dict[str, Any]:
    return {**(where or _CLIENT_CREDENTIALS), "aadsts": number, "error": error, "message": message}


def _graph(path: str, method: str, status: int, code: str, message: str, **more: Any) -> dict[str, Any]:
    body = {"error": {"code": code, "message": message, "innerError": {}}}
    return {"path": _GRAPH + path, "method": method, "status": status, "json": body, **more}


def _arm(path: str, status: int, code: str, message: str, **more: Any) -> dict[str, Any]:
    return {"path": path, "status": status, "json": {"error": {"code": code, "message": message}}, **more}


def _upload(status: int, code: str, message: str, **headers: str) -> dict[str, Any]:
    return _arm(_UPLOAD, status, code, message, method="POST", headers={"x-ms-error-code": code, **headers})


NAMED: dict[str, NamedFault] = {
    "expired-secret": NamedFault(
        "client credentials: the secret has expired",
        _aadsts(7000222, "invalid_client", "The provided client secret keys are expired."),
    ),
    "wrong-secret": NamedFault(
        "client credentials: the secret is wrong",
        _aadsts(7000215, "invalid_client", "Invalid client secret provided."),
    ),
    "wrong-tenant": NamedFault(
        "every token: the tenant does not exist",
        _aadsts(90002, "invalid_request", "Tenant not found.", path=_ENDPOINT, method="POST"),
    ),
    "deleted-app": NamedFault(
        "client credentials: the app was deleted, or is in another tenant",
        _aadsts(700016, "unauthorized_client", "Application was not found in the directory."),
    ),
    "missing-consent": NamedFault(
        "Graph's people and devices: no consent was given",
        _graph(
            "(users|groups|devices)",
            "GET",
            403,
            "Authorization_RequestDenied",
            "Insufficient privileges to complete the operation.",
        ),
    ),
    "consent-delay": NamedFault("a consent takes two minutes to reach the tokens", flags={"consentDelaySeconds": 120}),
    "uri-policy": NamedFault("App ID URIs need a verified host (Entra's rule)", flags={"classicUris": False}),
    "classic-uris": NamedFault("App ID URIs may be anything (before 2021)", flags={"classicUris": True}),
    "duplicate-uri": NamedFault(
        "setting the App ID URI: another app has it",
        _graph(
            "applications/",
            "PATCH",
            400,
            "ObjectConflict",
            "Another object with the same value for property identifierUris already exists.",
        ),
    ),
    "audience-mismatch": NamedFault(
        "every token: the resource does not exist",
        _aadsts(
            50001, "invalid_resource", "The resource is disabled or does not exist.", path=_ENDPOINT, method="POST"
        ),
    ),
    "conditional-access": NamedFault("Conditional Access blocks people and apps", flags={"conditionalAccess": True}),
    "no-subscriptions": NamedFault(
        "ARM shows no subscription (no role assignment)",
        {"path": r"(?i)^/subscriptions/?(\?|$)", "method": "GET", "status": 200, "json": {"value": []}},
    ),
    "no-resource-groups": NamedFault(
        "ARM shows no resource group (a role at the workspace only)",
        {"path": r"(?i)/resourcegroups/?(\?|$)", "method": "GET", "status": 200, "json": {"value": []}},
    ),
    "no-workspaces": NamedFault(
        "ARM shows no workspace in a group or a subscription",
        {"path": _WORKSPACES, "method": "GET", "status": 200, "json": {"value": []}},
    ),
    "slow-workspaces": NamedFault(
        "each page of the list of workspaces takes a second",
        {"path": _WORKSPACES, "method": "GET", "delay_seconds": 1.0, "count": -1},
    ),
    "arm-throttled": NamedFault(
        "ARM: too many requests, wait a second",
        _arm(
            _ARM,
            429,
            "SubscriptionRequestsThrottled",
            "Number of requests for subscription exceeded the limit. Please try again after '1' seconds.",
            headers={"Retry-After": "1"},
        ),
    ),
    "arm-unavailable": NamedFault(
        "ARM: service unavailable", _arm(_ARM, 503, "ServerTimeout", "The request timed out. Please try again.")
    ),
    "arm-lost-answer": NamedFault(
        "ARM: the work is done and the answer is lost", {"path": _ARM, "method": "PUT", "drop_after": True}
    ),
    "table-accepted": NamedFault(
        "a table is made in the background: 202, done at the third look", flags={"tableAsyncPolls": 2}
    ),
    "role-spread": NamedFault("a role given by ARM counts after ten seconds", flags={"roleSpreadSeconds": 10}),
    "unregistered-providers": NamedFault(
        "ARM: the resource providers of logs are not registered",
        flags={"unregisteredProviders": ["Microsoft.OperationalInsights", "Microsoft.Insights"]},
    ),
    "upload-throttled": NamedFault(
        "upload: too many requests, wait a second",
        _upload(429, "RateLimitExceeded", "The request rate limit of the rule is exceeded.", **{"Retry-After": "1"}),
    ),
    "upload-unavailable": NamedFault(
        "upload: service unavailable", _upload(503, "ServiceUnavailable", "The service is unavailable.")
    ),
    "upload-lost-answer": NamedFault(
        "upload: the rows are taken and the answer is lost", {"path": _UPLOAD, "method": "POST", "drop_after": True}
    ),
    "upload-cut": NamedFault(
        "upload: the connection ends before the rows are taken", {"path": _UPLOAD, "method": "POST", "drop": True}
    ),
    "query-throttled": NamedFault(
        "log query: too many requests, wait a second",
        _arm(r"(?i)^/v1/.*query", 429, "ThrottledError", "Rate limit is exceeded.", headers={"Retry-After": "1"}),
    ),
    "query-unavailable": NamedFault(
        "log query: the service does not answer in time",
        _arm(r"(?i)^/v1/.*query", 504, "GatewayTimeout", "The gateway did not receive a response in time."),
    ),
    "query-partial": NamedFault("log query: half of the rows and PartialError", flags={"queryPartial": True}),
    "query-numbers-as-strings": NamedFault(
        "log query: numbers and booleans come as texts", flags={"queryNumbersAsStrings": True}
    ),
    "query-no-body": NamedFault("log query: 204 without a body where there are no rows", flags={"queryNoBody": True}),
    "throttled": NamedFault(
        "Graph: too many requests, wait a second",
        _graph("", "GET", 429, "TooManyRequests", "Too many requests.", headers={"Retry-After": "1"}),
    ),
    "delta-reset": NamedFault(
        "delta: start again",
        _graph("(users|devices)/.*delta", "GET", 410, "syncStateNotFound", "The sync state generation is not found."),
    ),
    "unavailable": NamedFault(
        "Graph: service unavailable", _graph("", "", 503, "serviceNotAvailable", "The service is not available.")
    ),
    "gateway-page": NamedFault(
        "Graph: a web page of a gateway instead of JSON",
        {
            "path": _GRAPH,
            "status": 502,
            "body": "<html><body><h1>502 Bad Gateway</h1></body></html>",
            "content_type": "text/html",
        },
    ),
    "lost-answer": NamedFault(
        "Graph: the work is done and the answer is lost", {"path": _GRAPH, "method": "POST", "drop_after": True}
    ),
    "login-blocked": NamedFault(
        "the company proxy blocks the sign-in hosts",
        block=("login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"),
    ),
    "arm-blocked": NamedFault(
        "the company proxy blocks ARM",
        block=("management.azure.com", "management.usgovcloudapi.net", "management.chinacloudapi.cn"),
    ),
    "graph-blocked": NamedFault("the company proxy blocks Graph", block=("graph.microsoft.com",)),
    "short-secrets": NamedFault("policy: a secret lives 180 days at most", flags={"maxSecretDays": 180}),
    "no-secrets": NamedFault("policy: no secrets at all", flags={"secretsForbidden": True}),
    "secret-spread": NamedFault("a new secret is unknown for ten seconds", flags={"secretSpreadSeconds": 10}),
    "replication": NamedFault("a new object is not found for five seconds", flags={"replicationSeconds": 5}),
}


def apply_named(cloud: Cloud, proxy: ConnectProxy, name: str, more: dict[str, Any]) -> None:
    """Set a named fault. `more` overrides members of its fault (count, skip, path ...) or names the `tenant`.
    Raises ValueError for an unknown name."""
    named = NAMED.get(name)
    if named is None:
        raise ValueError(f"no fault is called {name}; there are: {', '.join(NAMED)}")
    tenant_name = more.pop("tenant", None)
    if named.fault:
        cloud.faults.add(Fault.parse({**named.fault, **more}))
    if named.flags:
        state = cloud.context.state
        with state.lock:
            named_tenant(cloud.context, tenant_name).flags.update(named.flags)
            state.save()
    proxy.blocked.update(named.block)
