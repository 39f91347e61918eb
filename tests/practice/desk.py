"""A practice cloud without sockets for tests: the same front that the server calls, and tokens signed as Entra signs."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

from azconsole.practice.arm import routes as arm
from azconsole.practice.clock import Clock
from azconsole.practice.context import Context
from azconsole.practice.entra.keys import SigningKeys
from azconsole.practice.entra.known import GRAPH_APP_ID
from azconsole.practice.graph import routes as graph
from azconsole.practice.http import Request
from azconsole.practice.seed import device_directories, directories, new_state
from azconsole.practice.state import Account, TenantState

ADMIN_SCOPES = (
    "Application.ReadWrite.All AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All "
    "Organization.Read.All Policy.Read.All CrossTenantInformation.ReadBasic.All Domain.Read.All User.ReadWrite.All "
    "Device.Read.All"
)
GRAPH = "https://graph.microsoft.com"
ARM = "https://management.azure.com"


@functools.cache
def signing_keys() -> SigningKeys:
    """One key pair for the whole run: making one is slow."""
    return SigningKeys()


@dataclass(slots=True)
class Answer:
    """What came back: `json` is the body parsed, None when there is none."""

    status: int
    headers: dict[str, str]
    body: bytes
    json: Any

    @property
    def code(self) -> str:
        return str(self.json["error"]["code"])


@dataclass(slots=True)
class Desk:
    """Calls the practice Graph and ARM as an administrator unless another token is given. `calls` keeps what was said."""

    context: Context
    tenant: TenantState
    calls: list[tuple[str, str, Any, int, Any]] = field(default_factory=list)

    @classmethod
    def open(cls, users: int = 450) -> Desk:
        state = new_state(7, users, None)
        context = Context(
            state, Clock(), signing_keys(), directories(state), device_directories(state), "http://127.0.0.1:1"
        )
        return cls(context, next(iter(state.cloud.tenants.values())))

    def account(self, local: str) -> Account:
        return self.tenant.accounts[f"{local}@{self.tenant.domain}"]

    def token(self, audience: str = GRAPH, **claims: Any) -> str:
        now = self.context.clock.now()
        base = {"aud": audience, "tid": self.tenant.id, "iat": now, "nbf": now - 5, "exp": now + 3600, "appid": "x"}
        return self.context.keys.sign({**base, **claims})

    def person(self, local: str = "admin", scopes: str = ADMIN_SCOPES, audience: str = GRAPH, **claims: Any) -> str:
        account = self.account(local)
        more = {"scp": scopes, "oid": account.user_id, "upn": account.upn, "idtyp": "user"}
        return self.token(audience, **more, **claims)

    def app(self, *roles: str, audience: str = GRAPH, **claims: Any) -> str:
        return self.token(audience, **{"roles": list(roles), "idtyp": "app", "oid": "an app", **claims})

    def call(
        self, method: str, path: str, body: Any = None, token: str | None = "", headers: dict[str, str] | None = None
    ) -> Answer:
        """`path` is /v1.0/... , /subscriptions... or an absolute URL that an answer gave; an empty token: the admin's.
        A body of bytes is sent as it is."""
        parts = urlsplit(path)
        target = parts.path + ("?" + parts.query if parts.query else "")
        to_arm = parts.hostname == "management.azure.com" or not target.startswith(("/v1.0", "/beta"))
        host = parts.netloc or (urlsplit(ARM if to_arm else GRAPH).netloc)
        if token == "":
            token = self.person(audience=ARM if to_arm else GRAPH)
        sent = {"Host": host, **(headers or {})}
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        request = Request.parse(method, quote(target, safe="/?&=$,()'%:.*-_~+@!;"), sent, raw, "https")
        response = (arm if to_arm else graph).answer(self.context, request)
        parsed = json.loads(response.body) if response.body and "json" in response.content_type else None
        self.calls.append((method, f"https://{host}{target}", body, response.status, parsed))
        return Answer(response.status, response.headers, response.body, parsed)

    def get(self, path: str, **more: Any) -> Answer:
        return self.call("GET", path, **more)

    def post(self, path: str, body: Any = None, **more: Any) -> Answer:
        return self.call("POST", path, body, **more)

    def new_app(self, **members: Any) -> dict[str, Any]:
        """An application as the product makes it."""
        answer = self.post("/v1.0/applications", {"displayName": "A", "signInAudience": "AzureADMyOrg", **members})
        assert answer.status == 201, answer.json
        return dict(answer.json)

    def principal_of(self, app_id: str = GRAPH_APP_ID) -> dict[str, Any]:
        found = self.tenant.principal_by_app_id(app_id)
        assert found is not None
        return found


def walk(desk: Desk, path: str, **more: Any) -> tuple[list[dict[str, Any]], str, list[Answer]]:
    """Follow nextLinks: all rows, the deltaLink ("" when none) and every answer."""
    rows, answers, link = [], [], path
    while link:
        answer = desk.get(link, **more)
        assert answer.status == 200, answer.json
        answers.append(answer)
        rows += answer.json["value"]
        assert len(answers) < 100
        link = answer.json.get("@odata.nextLink", "")
    return rows, answers[-1].json.get("@odata.deltaLink", ""), answers
