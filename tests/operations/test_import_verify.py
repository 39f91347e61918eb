"""Importing and verifying apps that a colleague made in the portal, in production configuration: Verify tells the truth."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.forms import ImportClientForm
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.redact import Secret
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control

DONE, FAILED, WARNING, SKIPPED = StepState.DONE, StepState.FAILED, StepState.WARNING, StepState.SKIPPED
KEYS = ("tenant", "client-id", "secret", "expiry", "app-id-uri", "directory-read")


@pytest.fixture
def tools(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Toolbox]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        yield site.toolbox


def verified(tools: Toolbox, control: Control, made: dict[str, Any], **other: Any) -> dict[str, StepReport]:
    form = sites.server_form(control, made, **other)
    found = tools.verify_app.server(tools.clouds[0], form, sites.SteppingCancel(control))
    return {line.key: line for line in found.lines}


def states(lines: dict[str, StepReport]) -> tuple[StepState, ...]:
    return tuple(lines[key].state for key in KEYS)


def test_everything_right(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names, secretDays=300)
    assert states(verified(tools, real_names, made)) == (DONE,) * 6


def test_expiry_typed_wrong_is_set_right(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names, secretDays=300)
    lines = verified(tools, real_names, made, secret_key_expiry=date.today() + timedelta(days=500))
    assert states(lines) == (DONE, DONE, DONE, WARNING, DONE, DONE)
    assert "really expires on" in lines["expiry"].detail


def test_wrong_key(tools: Toolbox, real_names: Control) -> None:
    lines = verified(tools, real_names, sites.made_server(real_names), secret_key=Secret("wrong~wrong~wrong"))
    assert states(lines) == (DONE, DONE, FAILED, SKIPPED, SKIPPED, SKIPPED)
    assert lines["secret"].detail == "The key is not valid."


def test_f29_expired_key_is_asked_about_once(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names, secretDays=1)
    real_names.advance(2 * 24 * 3600)
    real_names.control("DELETE", "/calls")
    lines = verified(tools, real_names, made)
    assert states(lines) == (DONE, DONE, FAILED, SKIPPED, SKIPPED, SKIPPED)
    assert "has expired" in lines["secret"].detail
    assert len(real_names.calls("/token")) == 1


def test_b7_secret_id_instead_of_the_value_is_told_and_not_waited_for(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names)
    real_names.control("DELETE", "/calls")
    lines = verified(tools, real_names, made, secret_key=Secret(made["keyId"]))
    assert states(lines) == (DONE, DONE, FAILED, SKIPPED, SKIPPED, SKIPPED)
    assert "looks like the secret ID" in lines["secret"].detail
    assert len(real_names.calls("/token")) == 1


def test_wrong_uri_names_the_right_one(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names)
    lines = verified(tools, real_names, made, app_id_uri="api://another")
    assert states(lines)[4] is FAILED
    assert f"api://{real_names.tenant}/ConfigMgrService" in lines["app-id-uri"].detail


def test_f35_consent_missing_tells_who_grants_it_where(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names, roles=[])
    lines = verified(tools, real_names, made)
    assert states(lines) == (DONE, DONE, DONE, WARNING, WARNING, FAILED)
    detail = lines["directory-read"].detail
    assert "Global Administrator" in detail
    assert f"https://login.microsoftonline.com/{real_names.tenant}/adminconsent?client_id={made['appId']}" in detail


def test_deleted_app(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names)
    real_names.control("PATCH", f"/apps/{made['appId']}", {"delete": True})
    lines = verified(tools, real_names, made)
    assert states(lines) == (DONE, FAILED, *(SKIPPED,) * 4)


def test_app_of_another_tenant(tools: Toolbox, real_names: Control) -> None:
    other = real_names.control("GET", "/state")["tenants"][1]["id"]
    made = sites.made_server(real_names, tenant=other)
    assert made["tenantId"] == other != real_names.tenant
    lines = verified(tools, real_names, made)
    assert states(lines) == (DONE, FAILED, *(SKIPPED,) * 4)


def test_unknown_tenant(tools: Toolbox, real_names: Control) -> None:
    made = sites.made_server(real_names)
    lines = verified(tools, real_names, made, tenant_id=str(uuid4()))
    assert states(lines) == (FAILED, *(SKIPPED,) * 5)
    assert real_names.calls("/token") == [], "the key is not sent to a tenant that does not exist"


def test_client_app_line_by_line(tools: Toolbox, real_names: Control) -> None:
    server = tools.import_app.server(tools.clouds[0], sites.server_form(real_names, sites.made_server(real_names)))
    bare = real_names.control("POST", "/apps", {"displayName": "Bare", "secretDays": 0})

    def lines(client_id: str) -> dict[str, StepState]:
        form = ImportClientForm("Client", client_id)
        found = tools.verify_app.client(tools.clouds[0], form, server, CancelToken())
        return {line.key: line.state for line in found.lines}

    assert lines(bare["appId"]) == {"client-id": DONE, "public-client": FAILED, "redirect": FAILED, "grant": FAILED}
    assert lines(str(uuid4()))["client-id"] is FAILED
    made = sites.create_client_app(tools, sites.Person(real_names), server)
    assert set(lines(str(made.client_id)).values()) == {DONE}


def test_the_calls_of_these_flows_keep_the_contracts(tools: Toolbox, real_names: Control, shared: Path) -> None:
    made = sites.made_server(real_names)
    verified(tools, real_names, made)
    verified(tools, real_names, made, tenant_id=str(uuid4()))
    verified(tools, real_names, made, secret_key=Secret("wrong~wrong~wrong"))
    verified(tools, real_names, sites.made_server(real_names, roles=[]))
    assert sites.contract_problems(real_names, shared) == []
