"""PLAN.json: what is saved is read back, and nothing else is read (faults.md B25)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azconsole.domain.clouds import AZURE_PUBLIC, AZURE_US_GOVERNMENT
from azconsole.domain.errors import UserInputError
from azconsole.domain.plan import ServicePlan
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings, IntervalUnit, Schedule
from azconsole.operations import plan_file
from tests.operations.conftest import Site

SETTINGS = DiscoverySettings(True, Schedule(2, IntervalUnit.WEEKS, datetime(2026, 12, 1, 3, tzinfo=UTC)), False, 15)


@pytest.fixture
def plan(site: Site) -> ServicePlan:
    server = site.make_server()
    client = site.make_client(server)
    return ServicePlan("Contoso", "für alle", "cloud-management", AZURE_PUBLIC.key, server.app, client.app, SETTINGS)


def test_what_is_saved_is_read_back(site: Site, plan: ServicePlan) -> None:
    text = plan_file.dump(plan)
    assert "canary" not in text
    read = plan_file.load(text)
    assert plan_file.resolve(read, site.apps, site.importing, AZURE_PUBLIC, None) == plan
    assert plan_file.load(b"\xef\xbb\xbf" + text.encode()) == read
    assert plan_file.load(plan_file.dump(replace(plan, client_app=None, discovery=None))).client_app is None


def test_the_example_of_the_docstring_is_a_plan() -> None:
    example = (plan_file.__doc__ or "").split("::\n", 1)[1].rsplit("}\n", 1)[0] + "}"
    assert plan_file.load(example).name == "Contoso"


def test_apps_not_known_are_imported_with_the_secret_given(site: Site, plan: ServicePlan) -> None:
    read, fresh = plan_file.load(plan_file.dump(plan)), Site()
    with pytest.raises(UserInputError, match="AZCONSOLE_SECRET_KEY") as refused:
        plan_file.resolve(read, fresh.apps, fresh.importing, AZURE_PUBLIC, None)
    assert refused.value.field == "secret_key"
    made = plan_file.resolve(read, fresh.apps, fresh.importing, AZURE_PUBLIC, Secret("canary~secret"))
    assert made.server_app.client_id == plan.server_app.client_id
    assert made.client_app
    assert plan.client_app
    assert made.client_app.client_id == plan.client_app.client_id
    assert len(fresh.apps.rows) == 2
    with pytest.raises(UserInputError):
        plan_file.resolve(read, fresh.apps, fresh.importing, AZURE_US_GOVERNMENT, None)


def refused_member(document: object) -> str:
    with pytest.raises(UserInputError) as refused:
        plan_file.load(document if isinstance(document, (str, bytes)) else json.dumps(document))
    return refused.value.field


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        "x",
        "[" * 100_000,
        '{"a":' * 100_000,
        b"\x80\x04pickle",
        b"\xff\xfe{}",
        "9" * 5000,
        "1" * 5_000_001,
    ],
)
def test_B25_no_plan_at_all(text: str | bytes) -> None:
    assert refused_member(text) == ""


def test_B25_duplicates_and_numbers_that_are_none(plan: ServicePlan) -> None:
    text = plan_file.dump(plan)
    assert refused_member(text.replace('"version": 1', '"version": 1, "version": 1')) == "version"
    assert refused_member(text.replace('"version": 1', '"version": NaN')) == ""


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "pickle"),
        ("version", 2),
        ("version", True),
        ("version", 1.0),
        ("service", None),
        ("service.name", 7),
        ("service.name", "\ud800"),
        ("service.secret_key", "x"),
        ("server_app", []),
        ("server_app.tenant_id", "common"),
        ("server_app.client_id", None),
        ("server_app.secret_key", "x"),
        ("server_app.secret_key_expiry", "2027-11-23"),
        ("server_app.secret_key_expiry", "soon"),
        ("server_app.secret_key_expiry", 0),
        ("client_app.reply_url", None),
        ("client_app.extra", 1),
        ("discovery.enabled", 1),
        ("discovery.delta_minutes", "5"),
        ("discovery.full", None),
        ("discovery.full.count", 1.5),
        ("discovery.full.unit", "years"),
        ("discovery.full.start", "0001-01-01T00:00:00+23:59"),
        ("extra", 1),
    ],
)
def test_B25_wrong_members_are_named(plan: ServicePlan, path: str, value: object) -> None:
    document: Any = json.loads(plan_file.dump(plan))
    *parents, name = path.split(".")
    place = document
    for parent in parents:
        place = place[parent]
    place[name] = value
    assert refused_member(document) == path


@pytest.mark.parametrize("path", ["format", "service", "server_app.app_id_uri", "client_app", "discovery.full.start"])
def test_B25_missing_members_are_named(plan: ServicePlan, path: str) -> None:
    document: Any = json.loads(plan_file.dump(plan))
    *parents, name = path.split(".")
    place = document
    for parent in parents:
        place = place[parent]
    del place[name]
    assert refused_member(document) == path


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["format", "version", "service"]) | st.text(), inner)
    ),
)


@given(JSON)
def test_B25_anything_else_is_refused_and_nothing_breaks(document: object) -> None:
    refused_member(document)
