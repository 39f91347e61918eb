"""Azure Resource Manager played by the scripted host."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from azconsole.domain.log_analytics import Workspace
from tests.cloud.fake_host import Answer, Asked, FakeHost

SUBSCRIPTION = "2cd617ea-1866-46b1-90e3-fffb087ebf9b"
GROUP = f"/subscriptions/{SUBSCRIPTION}/resourceGroups/rg(one)"
WORKSPACE = f"{GROUP}/providers/Microsoft.OperationalInsights/workspaces/ws1"
TABLE = "ConfigMgrCollectionMembership_CL"
STREAM = f"Custom-{TABLE}"
PRINCIPAL = "0207ee96-75b6-43d8-af87-f8718fde0acc"
PUBLISHER = "3913510d-42f4-4e42-8a64-420c390055eb"
PLACE = Workspace(WORKSPACE, "ws1", "c", "westeurope", "rg(one)", SUBSCRIPTION)
Serve = Callable[[Asked], Answer]


def arm(host: FakeHost, serve: Serve) -> None:
    host.entra = lambda asked: serve(asked) if asked.path.startswith("/subscriptions") else None


def arm_asked(host: FakeHost) -> list[Asked]:
    return [asked for asked in host.asked if asked.path.startswith("/subscriptions")]


def refusal(status: int, code: str, message: str = "Words.", **headers: str) -> Answer:
    return Answer(status, {"error": {"code": code, "message": message}}, headers)


def version(asked: Asked) -> str:
    return parse_qs(urlsplit(asked.target).query)["api-version"][0]
