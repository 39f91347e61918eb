"""The main job in production configuration: real host names, through the CONNECT proxy, over TLS, with the product's wiring."""

from __future__ import annotations

from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.users import DiscoveryOutcome, RoundKind
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control


@pytest.fixture
def tools(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        yield site.toolbox


def test_create_configure_discover_and_delete(tools: Toolbox, real_names: Control) -> None:
    person = sites.Person(real_names)
    server = sites.create_server_app(tools, person)
    client = sites.create_client_app(tools, person, server)
    assert server.consent_granted
    assert client.consent_granted
    assert tools.verify_app.app(server, None, CancelToken()).ok
    assert tools.verify_app.app(client, server, CancelToken()).ok

    service = sites.configure(tools, server, client)
    full = tools.discover_users.run(service.id, RoundKind.FULL, CancelToken())
    assert (full.outcome, full.added, full.changed, full.removed) == (DiscoveryOutcome.COMPLETED, 1000, 0, 0)
    assert tools.users.count() == 1000

    real_names.control("POST", "/users", {"add": 3, "change": 2, "remove": 1})
    delta = tools.discover_users.run(service.id, RoundKind.DELTA, CancelToken())
    assert (delta.kind, delta.added, delta.changed, delta.removed) == (RoundKind.DELTA, 3, 2, 1)

    preview = tools.delete_service.preview(service.id)
    assert {app.name for app in preview.apps_that_stay} == {"ConfigMgr Server", "ConfigMgr Client"}
    tools.delete_service.run(service.id)
    assert tools.services.all() == []
    assert tools.users.count() == 0
    assert tools.apps.find(server.tenant.tenant_id, server.client_id) is not None


def test_every_call_of_the_main_job_keeps_the_contracts(tools: Toolbox, real_names: Control, shared: Path) -> None:
    person = sites.Person(real_names)
    server = sites.create_server_app(tools, person)
    service = sites.configure(tools, server, sites.create_client_app(tools, person, server))
    tools.discover_users.run(service.id, RoundKind.FULL, CancelToken())
    assert sites.contract_problems(real_names, shared) == []
    assert sum(call["answer"] is not None for call in real_names.calls()) > 20
    assert real_names.control("GET", "/refused")["refused"] == [], "something was sent elsewhere"
