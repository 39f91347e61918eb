"""POST /dataCollectionRules/{immutableId}/streams/{stream}: the Logs Ingestion API.

The caller needs the data action of Monitoring Metrics Publisher on the rule; no role of management gives it.
"""

from __future__ import annotations

import re
import uuid
import zlib
from typing import Any
from urllib.parse import urlsplit

import msgspec

from azconsole.practice import transform
from azconsole.practice.arm import roles, rule_checks, rules
from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims, TokenRefused, bearer
from azconsole.practice.entra.known import INGESTION_APP_ID, RESOURCE_URIS
from azconsole.practice.hosts import INGESTION, LOCAL, host_of
from azconsole.practice.http import Request, Response, json_response
from azconsole.practice.ingestion.rows import Converter

LIMIT = 1048576
_PATH = re.compile(r"/dataCollectionRules/(?P<rule>[^/]+)/streams/(?P<stream>[^/]+)/?", re.IGNORECASE)
_VERSIONS = ("2023-01-01", "2021-11-01-preview")
_TELEMETRY = "Microsoft.Insights/Telemetry/Write"
_GZIP = 31
# The limit holds for what was packed too. Microsoft's own Python client counts the records without the ", " between
# them and so sends a little more, which must be taken.
_BETWEEN = 2
Json = dict[str, Any]


class _Refused(Exception):
    """A refusal in the words of the service."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def serves(request: Request) -> bool:
    """Whether a call is for this service, by its host or, on loopback, by its path."""
    host = host_of(request.origin)
    return host.endswith(INGESTION) or (host in LOCAL and request.path.lower().startswith("/datacollectionrules"))


def answer(context: Context, request: Request) -> Response:
    """Answer any call to an ingestion endpoint."""
    try:
        _upload(context, request)
        response = Response(204)
    except TokenRefused as refused:
        response = _refusal(_Refused(401, "InvalidToken", refused.reason))
        response.headers["WWW-Authenticate"] = 'Bearer error="invalid_token"'
    except _Refused as refused:
        response = _refusal(refused)
    response.headers.setdefault("x-ms-request-id", str(uuid.uuid4()))
    if client := request.headers.get("x-ms-client-request-id"):
        response.headers["x-ms-client-request-id"] = client
    return response


def _refusal(refused: _Refused) -> Response:
    body = {"error": {"code": refused.code, "message": refused.message}}
    return json_response(body, refused.status, {"x-ms-error-code": refused.code})


def _upload(context: Context, request: Request) -> None:
    match = _PATH.fullmatch(request.path)
    if match is None or request.method != "POST":
        raise _Refused(404, "NotFound", f"The resource '{request.path}' was not found.")
    claims = bearer(context, request)
    if not _accepts(claims, request):
        raise TokenRefused("The access token is for another audience; it should be for https://monitor.azure.com.")
    version = request.query.get("api-version", "")
    if version not in _VERSIONS:
        raise _Refused(
            400, "UnsupportedApiVersion", f"The api-version '{version}' is not one of {', '.join(_VERSIONS)}."
        )
    rule = _rule(context, match["rule"])
    _authorise(context, request, claims, rule)
    flows = _flows(rule, match["stream"])
    _store(context, rule, match["stream"], flows, _items(request))


def _accepts(claims: Claims, request: Request) -> bool:
    """Whether the token was made for ingestion in the cloud of the host that was asked; on loopback in any."""
    audience, host = claims.audience.rstrip("/").lower(), host_of(request.origin)
    if audience == INGESTION_APP_ID:
        return True
    if host in LOCAL:
        return audience in RESOURCE_URIS[INGESTION_APP_ID] or urlsplit(audience).hostname in LOCAL
    return audience == "https://" + host[host.index("monitor.azure.") :]


def _rule(context: Context, immutable_id: str) -> Json:
    for rule in list(context.state.cloud.logs.rules.values()):
        if rule["properties"]["immutableId"] == immutable_id.lower():
            return rule
    raise _Refused(404, "NotFound", f"Data collection rule with immutable Id '{immutable_id}' not found.")


def _authorise(context: Context, request: Request, claims: Claims, rule: Json) -> None:
    """Raise 403 unless the caller may write telemetry to the rule, by an endpoint that belongs to it."""
    tenant, caller = context.state.cloud.tenants[claims.tenant_id], str(claims.raw.get("oid", ""))
    granted = roles.allows(tenant, caller, _TELEMETRY, rule["id"], context.clock.now(), data=True)
    bound = _bound(context, host_of(request.origin), rule)
    if granted and bound:
        return
    why = f"Required authorization action was not found for tenantId {tenant.id} objectId {caller} on resourceId {rule['id']}"
    raise _Refused(
        403,
        "OperationFailed",
        "The authentication token provided does not have access to ingest data for the data collection rule with immutable "
        f"Id '{rule['properties']['immutableId']}' PipelineAccessResult: AccessGranted: False, IsRbacPresent: {granted}, "
        f"IsDcrDceBindingValid: {'' if bound else 'False'}, DcrArmId: {rule['id']}, Message: "
        f"{why if bound else 'The rule does not belong to this endpoint'} ConfigurationId: "
        f"{rule['properties']['immutableId']}.",
    )


def _bound(context: Context, host: str, rule: Json) -> bool:
    if host in LOCAL:
        return True
    endpoint = context.state.cloud.logs.endpoints.get(str(rule["properties"].get("dataCollectionEndpointId")).lower())
    labels = [rules.host_label(item) for item in (rule if rule.get("kind") == "Direct" else None, endpoint) if item]
    return any(host.startswith(label + ".") for label in labels)


def _flows(rule: Json, stream: str) -> list[Json]:
    """The data flows of a stream. Raises 400 when the rule has none."""
    found = [flow for flow in rule["properties"]["dataFlows"] if stream in flow["streams"]]
    if not found or stream not in rule["properties"].get("streamDeclarations", {}):
        immutable = rule["properties"]["immutableId"]
        text = f"The stream {stream} was not configured in the data collection rule with immutable Id {immutable}."
        raise _Refused(400, "InvalidStream", text)
    return found


def _items(request: Request) -> list[Json]:
    """The objects that were sent. Raises 400, 413."""
    body = request.body
    _refuse_long(len(body))
    encoding = request.headers.get("content-encoding", "identity").lower()
    if encoding == "gzip":
        body = _unpacked(body)
    elif encoding != "identity":
        raise _Refused(400, "InvalidContentEncoding", f"The content encoding '{encoding}' is not supported.")
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _Refused(400, "InvalidPayload", f"The request body is not valid JSON: {error}") from error
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise _Refused(400, "InvalidPayload", "The request body must be a JSON array of objects.")
    if encoding == "gzip":
        _refuse_long(len(body) - _BETWEEN * len(found))
    return found


def _refuse_long(length: int) -> None:
    if length > LIMIT:
        text = f"Maximum allowed content length: {LIMIT} bytes (1 MB). Provided content length: {length} bytes."
        raise _Refused(413, "ContentLengthLimitExceeded", text)


def _unpacked(body: bytes) -> bytes:
    """What was packed; far too much is never unpacked."""
    unpacker = zlib.decompressobj(_GZIP)
    try:
        found = unpacker.decompress(body, 2 * LIMIT)
    except zlib.error as error:
        raise _Refused(400, "InvalidContentEncoding", f"The request body is not valid gzip: {error}") from error
    if len(found) == 2 * LIMIT:
        _refuse_long(len(found))
    if not unpacker.eof:
        raise _Refused(400, "InvalidContentEncoding", "The request body is not valid gzip: it ends too early.")
    return found


def _store(context: Context, rule: Json, stream: str, flows: list[Json], items: list[Json]) -> None:
    """Put the rows into the tables. A table that was deleted since the rule was made takes none, and nobody is told."""
    logs, properties, now = context.state.cloud.logs, rule["properties"], context.clock.now()
    homes = {row["name"]: row["workspaceResourceId"] for row in properties["destinations"].get("logAnalytics", [])}
    columns = rule_checks.stream_columns(properties["streamDeclarations"][stream])
    for flow in flows:
        for name in flow["destinations"]:
            workspace = logs.workspace_at(homes[name])
            table = rule_checks.table_of(workspace, flow.get("outputStream") or stream) if workspace else None
            if table is not None:
                with table.lock:  # its columns must not change between reading them and adding the rows
                    table.append(Converter(columns, transform.parse(flow.get("transformKql")), table, now).rows(items))
