"""The front of the practice AdminService: `/AdminService_TokenAuth/wmi/{Class}` with an Entra token, `/AdminService/...`
with Windows authentication, which nobody has here (401, Negotiate).

The token is a person's, made for the App ID URI or the client id of an application of the tenant, with the scope
user_impersonation; the person must hold a directory role (here that makes an administrator of the site). Flags of the
tenant: `adminServiceAppTokens` (true: an app's own token will do as well), `adminServicePageSize` n (at most n objects in
an answer, with @odata.nextLink).
"""

from __future__ import annotations

import json
import re
from urllib.parse import quote, urlencode

from azconsole.practice.adminservice.odata import BadFilter, Item, ordered, parse_filter, selected
from azconsole.practice.adminservice.site import CLASSES
from azconsole.practice.context import Context
from azconsole.practice.entra.access import Claims, TokenRefused, bearer
from azconsole.practice.http import Request, Response, Route, Router
from azconsole.practice.state import TenantState

_PATH = re.compile(
    r"/(adminservice|adminservice_tokenauth)(?:/(wmi|v1\.0)(?:/([^/()]+)(?:\(([^()]*)\))?)?)?/?", re.IGNORECASE
)
_OPTIONS = frozenset({"$filter", "$select", "$orderby", "$top", "$skip", "$count", "$format"})
_JSON = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8"


class _Refused(Exception):
    """Answered as {"error": {"code", "message"}}."""

    def __init__(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers or {}


def router() -> Router:
    """Every path of this service for the server."""
    front = Router()
    front.routes += [Route(method, "/", answer, re.compile("/")) for method in ("GET", "HEAD", "POST", "PUT", "DELETE")]
    return front


def answer(context: Context, request: Request) -> Response:
    """Answer any call to the AdminService."""
    try:
        value, status, headers = _dispatch(context, request), 200, {}
    except _Refused as refused:
        value, status, headers = _error(str(refused)), refused.status, refused.headers
    except TokenRefused as refused:
        value, status, headers = _error(refused.reason), 401, {"WWW-Authenticate": "Bearer"}
    except BadFilter as bad:
        value, status, headers = _error(f"The query specified in the URI is not valid. {bad}"), 400, {}
    body = json.dumps(value, ensure_ascii=False).encode()
    return Response(status, body, _JSON, {"OData-Version": "4.0", **headers})


def _error(message: str) -> Item:
    return {"error": {"code": "", "message": message}}


def _dispatch(context: Context, request: Request) -> Item:
    found = _PATH.fullmatch(request.path)
    missing = _Refused(404, f"No HTTP resource was found that matches the request URI '{request.path}'.")
    if found is None:
        raise missing
    if found[1].lower() == "adminservice":
        raise _Refused(401, "Authorization has been denied for this request.", {"WWW-Authenticate": "Negotiate"})
    claims = bearer(context, request)
    tenant = context.state.cloud.tenants[claims.tenant_id]
    with context.state.lock:
        _admit(tenant, claims)
    if found[2] != "wmi" or found[3] not in CLASSES:
        raise missing
    if request.method not in ("GET", "HEAD"):
        raise _Refused(405, "The practice site is read only.", {"Allow": "GET"})
    return _listed(context, tenant, request, found[3], found[4])


def _admit(tenant: TenantState, claims: Claims) -> None:
    """Raises TokenRefused for a token of another API or without a person, _Refused 403 for who is no administrator."""
    audience = claims.audience.rstrip("/").lower()
    names = (n for a in tenant.applications.values() for n in (a["appId"], *(a.get("identifierUris") or [])))
    if audience not in {name.rstrip("/").lower() for name in names}:
        raise TokenRefused("Authorization has been denied for this request.")
    if claims.app_only:
        if not tenant.flags.get("adminServiceAppTokens"):
            raise TokenRefused("Authorization has been denied for this request.")
        return
    if "user_impersonation" not in claims.scopes:
        raise TokenRefused("Authorization has been denied for this request.")
    if not any(a.roles for a in tenant.accounts.values() if a.user_id == claims.user_id):
        raise _Refused(403, "The user is not an administrator of the site.")


def _listed(context: Context, tenant: TenantState, request: Request, name: str, key: str | None) -> Item:
    """The objects that are asked for, in OData's frame."""
    strange = [option for option in request.query if option.startswith("$") and option not in _OPTIONS]
    if strange:
        raise BadFilter(f"The practice site does not answer '{strange[0]}'.")
    kind, text = CLASSES[name], request.query.get("$filter", "")
    items = list(kind.items(context.devices[tenant.id], tenant.id, text))
    known = list(items[0]) if items else []
    if key is not None:
        items = [item for item in items if kind.key and str(item[kind.key]).lower() == key.strip("'").lower()]
        if not items:
            raise _Refused(404, f"There is no {name}({key}).")
    if text and items:
        items = list(filter(parse_filter(text, known), items))
    items = ordered(items, request.query.get("$orderby", ""), known) if items else items
    return _page(tenant, request, name, items, known)


def _page(tenant: TenantState, request: Request, name: str, items: list[Item], known: list[str]) -> Item:
    first, most = _number(request, "$skip", 0), _number(request, "$top", len(items))
    size = min(most, int(tenant.flags.get("adminServicePageSize", most)) or most)
    chosen = items[first : first + size]
    base = request.path[: request.path.lower().index("/wmi/") + 5]
    value: Item = {"@odata.context": f"{request.origin}{base}$metadata#{name}"}
    if request.query.get("$count", "").lower() == "true":
        value["@odata.count"] = len(items)
    value["value"] = [selected(item, request.query.get("$select", ""), known) for item in chosen]
    if size < most and first + size < len(items):
        rest = {"$top": str(most - size)} if "$top" in request.query else {}
        query = {**request.query, **rest, "$skip": str(first + size)}
        path = quote(request.path, safe="/()'_.")
        value["@odata.nextLink"] = f"{request.origin}{path}?{urlencode(query, safe='$,', quote_via=quote)}"
    return value


def _number(request: Request, option: str, default: int) -> int:
    text = request.query.get(option)
    if text is None:
        return default
    if not text.isdecimal() or len(text) > 9:
        raise BadFilter(f"Invalid value '{text}' for {option}.")
    return int(text)
