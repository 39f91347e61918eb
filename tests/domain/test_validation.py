"""The forms put together: problems and warnings stand under the names of the form's fields."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.forms import (
    CreateClientForm,
    CreateServerForm,
    ImportClientForm,
    ImportServerForm,
    ServiceForm,
)
from azconsole.domain.redact import Secret
from azconsole.domain.validation import (
    check_create_client,
    check_create_server,
    check_import_client,
    check_import_server,
    check_service,
    suggested_app_id_uri,
)

TODAY = date(2026, 11, 23)
TENANT_ID = "6f1c1a0e-4a43-4f0e-9d43-0a7d8e0f6a11"
CLIENT_ID = "0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55"
SECRET = Secret("canary~secret~value")


def import_form(**changes: Any) -> ImportServerForm:
    values: dict[str, Any] = {
        "tenant_name": " Contoso ",
        "tenant_id": TENANT_ID.upper(),
        "application_name": "ConfigMgr Server",
        "client_id": CLIENT_ID,
        "secret_key": SECRET,
        "secret_key_expiry": date(2027, 11, 23),
        "app_id_uri": "api://x/y",
    }
    return ImportServerForm(**(values | changes))


def test_import_server_gives_normalised_values() -> None:
    checked = check_import_server(import_form(), TODAY)
    assert (checked.problems, checked.warnings) == ({}, {})
    assert checked.value
    assert (checked.value.tenant_name, checked.value.tenant_id) == ("Contoso", UUID(TENANT_ID))
    assert checked.value.expires
    assert checked.value.expires.astimezone().date() == date(2027, 11, 23)
    assert checked.value.expires.utcoffset() is not None
    assert "canary" not in repr(checked)


def test_import_server_names_every_bad_field_at_once() -> None:
    form = ImportServerForm("", "", "", "", Secret(""), None, "")
    checked = check_import_server(form, TODAY)
    assert checked.value is None
    assert list(checked.problems) == [
        "tenant_name",
        "tenant_id",
        "application_name",
        "client_id",
        "secret_key",
        "secret_key_expiry",
        "app_id_uri",
    ]


def test_B2_B6_B7_B8_warnings_stop_nothing() -> None:
    form = import_form(
        client_id=TENANT_ID,
        secret_key=Secret(CLIENT_ID),
        secret_key_expiry=date(2299, 12, 31),
        app_id_uri="https://ConfigMgrService",
    )
    checked = check_import_server(form, TODAY)
    assert checked.value
    assert checked.value.expires is None
    assert set(checked.warnings) == {"client_id", "secret_key", "secret_key_expiry", "app_id_uri"}


def test_create_server_defaults_are_those_of_the_specification() -> None:
    checked = check_create_server(CreateServerForm("ConfigMgr Server"))
    assert checked.value == CreateServerForm("ConfigMgr Server")
    assert "2021" in checked.warnings["app_id_uri"]
    assert set(check_create_server(CreateServerForm("", "", "", 3)).problems) == {
        "application_name",
        "home_page_url",
        "app_id_uri",
        "validity_years",
    }


def test_client_forms() -> None:
    assert check_import_client(ImportClientForm(" App ", CLIENT_ID)).value == ("App", UUID(CLIENT_ID))
    assert set(check_import_client(ImportClientForm("x" * 121, "x")).problems) == {"application_name", "client_id"}
    assert check_create_client(CreateClientForm("App")).value == CreateClientForm("App")
    assert set(check_create_client(CreateClientForm("", "x")).problems) == {"application_name", "reply_url"}


def test_B12_service_name_taken_in_another_spelling() -> None:
    form = ServiceForm(" cONTOSO ", "", "cloud-management")
    assert "already" in check_service(form, ["Contoso"]).problems["name"]
    assert check_service(form, ["Fabrikam"]).value == ServiceForm("cONTOSO", "", "cloud-management")


def test_service_limits_and_kinds() -> None:
    assert "257" in check_service(ServiceForm("x" * 257, "", "cloud-management"), []).problems["name"]
    long = check_service(ServiceForm("x", "d" * 1_000_000, "cloud-management"), [])
    assert long.value
    assert len(long.value.description) == 512
    assert "512" in long.warnings["description"]
    assert "Select" in check_service(ServiceForm("x", "", ""), []).problems["kind"]
    sentence = check_service(ServiceForm("x", "", "upgrade-readiness"), []).problems["kind"]
    assert sentence == "Upgrade Readiness Connector is not in this version."


def test_suggested_uri() -> None:
    tenant = Tenant(UUID(TENANT_ID), "Contoso", "", "AzurePublicCloud")
    assert suggested_app_id_uri(tenant) == f"api://{TENANT_ID}/ConfigMgrService"
