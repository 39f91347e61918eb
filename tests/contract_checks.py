"""Checks one recorded call against the contract data in ../shared: `problems(...)` for a URL of Graph, ARM, the login, Log
Analytics.

Needs that folder: `load(folder)` gives a checker, and raises FileNotFoundError where it is absent.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_GUID = r"[^/()]+"
_ONE = rf"(?:\(\w+='[^']*'\)|/{_GUID})"
# path pattern, type of the answer, whether it is a collection, type of the request body
_GRAPH: list[tuple[str, str, str, bool, str]] = [
    ("GET", r"/organization", "organization", True, ""),
    ("GET", rf"/organization/{_GUID}", "organization", False, ""),
    ("GET", r"/domains", "domain", True, ""),
    ("GET", r"/tenantRelationships/findTenantInformation.*", "tenantInformation", False, ""),
    ("GET", r"/policies/defaultAppManagementPolicy", "tenantAppManagementPolicy", False, ""),
    ("GET", r"/applications", "application", True, ""),
    ("POST", r"/applications", "application", False, "application"),
    ("GET", rf"/applications{_ONE}", "application", False, ""),
    ("PATCH", rf"/applications{_ONE}", "application", False, "application"),
    ("POST", rf"/applications{_ONE}/(?:microsoft\.graph\.)?addPassword", "passwordCredential", False, "="),
    ("POST", rf"/applications{_ONE}/(?:microsoft\.graph\.)?removePassword", "", False, "="),
    ("GET", r"/directory/deletedItems/microsoft\.graph\.application", "application", True, ""),
    ("GET", rf"/directory/deletedItems/{_GUID}", "application", False, ""),
    ("POST", rf"/directory/deletedItems/{_GUID}/restore", "application", False, ""),
    ("GET", r"/servicePrincipals", "servicePrincipal", True, ""),
    ("POST", r"/servicePrincipals", "servicePrincipal", False, "servicePrincipal"),
    ("GET", rf"/servicePrincipals{_ONE}", "servicePrincipal", False, ""),
    ("PATCH", rf"/servicePrincipals{_ONE}", "", False, "servicePrincipal"),
    ("GET", rf"/servicePrincipals{_ONE}/appRoleAssign(?:edTo|ments)", "appRoleAssignment", True, ""),
    ("POST", rf"/servicePrincipals{_ONE}/appRoleAssign(?:edTo|ments)", "appRoleAssignment", False, "appRoleAssignment"),
    ("GET", rf"/servicePrincipals{_ONE}/oauth2PermissionGrants", "oAuth2PermissionGrant", True, ""),
    ("GET", r"/oauth2PermissionGrants", "oAuth2PermissionGrant", True, ""),
    ("POST", r"/oauth2PermissionGrants", "oAuth2PermissionGrant", False, "oAuth2PermissionGrant"),
    ("GET", rf"/oauth2PermissionGrants/{_GUID}", "oAuth2PermissionGrant", False, ""),
    ("PATCH", rf"/oauth2PermissionGrants/{_GUID}", "", False, "oAuth2PermissionGrant"),
    ("GET", r"/users/(?:microsoft\.graph\.)?delta(?:\(\))?", "user", True, ""),
    ("GET", r"/users", "user", True, ""),
    ("POST", r"/users", "user", False, "user"),
    ("GET", rf"/users/{_GUID}", "user", False, ""),
    ("PATCH", rf"/users/{_GUID}", "", False, "user"),
    ("GET", r"/me", "user", False, ""),
    ("GET", r"/devices/(?:microsoft\.graph\.)?delta(?:\(\))?", "device", True, ""),
    ("GET", r"/devices", "device", True, ""),
    ("GET", rf"/devices{_ONE}", "device", False, ""),
]
_DELETES = re.compile(r"/(applications|servicePrincipals|oauth2PermissionGrants|users|directory/deletedItems)\b", re.I)
_GUESTS = {"servicePrincipal": ("createdDateTime",)}  # sent by the service, absent from the schema
_TOKEN = re.compile(r"/oauth2/(?:v2\.0/)?(?:token|devicecode)$")


class Checker:
    """Maps a call to its contract. `problems` gives sentences; an empty list: the call conforms."""

    def __init__(self, contracts: Any) -> None:
        self.contracts = contracts

    def problems(self, method: str, url: str, request_body: Any, status: int, response_body: Any) -> list[str]:
        """What is wrong with one call. Bodies are parsed JSON (None: no body; a login form may be a dict)."""
        parts = urlsplit(url)
        path = re.sub(r"/{2,}", "/", unquote(parts.path)).rstrip("/")
        if versioned := re.match(r"/(?:v1\.0|beta)(?:/myorganization)?(/.*)", path):
            return self._graph(method.upper(), versioned[1], request_body, status, response_body)
        if re.match(r"/(subscriptions|tenants|providers|dataCollectionRules|v1)\b", path, re.IGNORECASE):
            return self._arm(method.upper(), parts._replace(path=path).geturl(), request_body, status, response_body)
        return self._login(path, status, response_body)

    def _graph(self, method: str, path: str, sent: Any, status: int, body: Any) -> list[str]:
        if path == "/$batch":
            return self._batch(sent, body) if status == 200 else list(self.contracts.check_error("graph", body))
        known = self._row(method, path)
        if status >= 400:
            return list(self.contracts.check_error("graph", body))
        if path.endswith("/$count") and method == "GET":
            return []
        if known is None:
            return [] if method == "DELETE" and _DELETES.match(path) else [f"{method} {path}: not in the contract"]
        _, _, kind, many, request_kind = known
        return [*self._request(request_kind, sent), *self._answer(kind, many, status, body)]

    @staticmethod
    def _row(method: str, path: str) -> tuple[str, str, str, bool, str] | None:
        return next((r for r in _GRAPH if r[0] == method and re.fullmatch(r[1], path, re.IGNORECASE)), None)

    def _request(self, kind: str, sent: Any) -> list[str]:
        if kind == "=":
            known = {"passwordCredential", "keyId"}
            inner = (sent or {}).get("passwordCredential")
            found = [f"request: unknown member {name}" for name in set(sent or {}) - known]
            return found + (self.contracts.check_graph("passwordCredential", inner, request=True) if inner else [])
        return ["request " + e for e in self.contracts.check_graph(kind, sent, request=True)] if kind else []

    def _answer(self, kind: str, many: bool, status: int, body: Any) -> list[str]:
        if status == 204 or not kind:
            return [] if body is None else ["a 204 has no body"]
        allow = _GUESTS.get(kind, ())
        if not many:
            return list(self.contracts.check_graph(kind, body, allow=allow))
        if not isinstance(body, dict) or not isinstance(body.get("value"), list):
            return ["no value array"]
        found = []
        for number, item in enumerate(body["value"]):
            found += self.contracts.check_graph(kind, item, allow=allow, path=f"value[{number}]")
        return found

    def _batch(self, sent: Any, body: Any) -> list[str]:
        """Each part by itself."""
        asked = {str(part["id"]): part for part in sent["requests"]}
        found = []
        for part in body["responses"]:
            ask = asked[part["id"]]
            path = "/" + urlsplit(ask["url"]).path.lstrip("/")
            if part["status"] != 424:
                found += self._graph(ask["method"], path, ask.get("body"), part["status"], part.get("body"))
        return found

    def _arm(self, method: str, url: str, sent: Any, status: int, body: Any) -> list[str]:
        if status >= 400:
            return list(self.contracts.check_error("arm", body))
        hits = self.contracts.find_op(method, url)
        if not hits:
            return [] if "/providers" in url.lower() else [f"{method} {url}: not in the contract"]
        tries = [
            [
                *self.contracts.check_call(doc, op, method, url, sent),
                *self.contracts.check_answer(doc, op, status, body),
            ]
            for doc, op in hits
        ]
        return min(tries, key=len)

    def _login(self, path: str, status: int, body: Any) -> list[str]:
        if status >= 400 and isinstance(body, dict):
            return list(self.contracts.check_error("oauth", body))
        if _TOKEN.search(path) and status == 200:
            wanted = ("device_code", "user_code") if path.endswith("devicecode") else ("token_type", "access_token")
            return [f"token answer lacks {name}" for name in wanted if name not in body]
        if path.endswith("/openid-configuration") and status == 200:
            wanted = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
            return [f"discovery lacks {name}" for name in wanted if name not in body]
        return []


def load(shared: Path) -> Checker:
    """A checker on the contract data in `shared`/contracts. Raises FileNotFoundError."""
    contracts = shared / "contracts"
    file = contracts / "tools" / "check_contracts.py"
    if not file.exists():
        raise FileNotFoundError(file)
    spec = importlib.util.spec_from_file_location("check_contracts", file)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with warnings.catch_warnings():  # the script there leaves its files to be closed by the interpreter
        warnings.simplefilter("ignore", ResourceWarning)
        return Checker(module.Contracts(str(contracts)))
