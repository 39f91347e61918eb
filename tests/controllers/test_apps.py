from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from azconsole.controllers.app_create import AppCreateController
from azconsole.controllers.app_import import AppImportController
from azconsole.controllers.app_picker import AppPickerController
from azconsole.controllers.jobs import JobRunner
from azconsole.domain.apps import App, AppKind
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import AccessDeniedError, ConflictError
from azconsole.domain.forms import CreateClientForm, CreateServerForm, ImportClientForm, ImportServerForm
from azconsole.domain.progress import StepState
from azconsole.domain.redact import Secret
from tests.controllers.site import OTHER_TENANT, WindowSite
from tests.operations.memory import TENANT

GOOD = CreateServerForm("ConfigMgr Server", app_id_uri=f"api://{TENANT.tenant_id}/ConfigMgrService")


def creator(site: WindowSite, runner: JobRunner, kind: AppKind = AppKind.SERVER, owner: App | None = None) -> Any:
    return AppCreateController(site.toolbox, runner, kind, AZURE_PUBLIC, server_app=owner, open_url=site.open_url)


def signed_in(controller: AppCreateController, qtbot: Any) -> None:
    controller.sign_in()
    qtbot.waitUntil(lambda: controller.signer.session is not None)


def test_ok_needs_sign_in_and_then_creates(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    controller = creator(site, runner)
    controller.set_form(GOOD)
    assert not controller.view.can_ok
    signed_in(controller, qtbot)
    assert controller.view.can_ok
    with qtbot.waitSignal(controller.created) as created:
        controller.create()
    assert created.args[0].app.name == "ConfigMgr Server"
    assert all(step.state is StepState.DONE for step in controller.view.steps)
    controller.close()
    qtbot.waitUntil(lambda: site.sign_in.given[0].closed)


def test_refused_uri_stands_beside_the_field_until_it_is_changed(
    site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    controller = creator(site, runner)
    classic = CreateServerForm("ConfigMgr Server")
    controller.set_form(classic)
    signed_in(controller, qtbot)
    controller.create()
    qtbot.waitUntil(lambda: controller.view.uri_refused)
    assert "verified domain" in controller.view.problems["app_id_uri"]
    assert not controller.view.can_ok
    controller.set_form(replace(classic, app_id_uri=controller.view.suggested_uri))
    assert controller.view.can_ok
    with qtbot.waitSignal(controller.created):
        controller.create()
    assert len(site.world.applications) == 1
    controller.close()


@pytest.mark.parametrize("field", ["app_id_uri", ""])
def test_a_conflict_stands_beside_the_field_that_it_names(
    site: WindowSite, runner: JobRunner, qtbot: Any, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    """Whatever its title says: a title is written in words, and translated."""
    controller = creator(site, runner)
    controller.set_form(GOOD)
    signed_in(controller, qtbot)
    title = "Refused" if field else "The App ID URI is mentioned"

    def refuse(*_: object) -> None:
        raise ConflictError(title, "Not this one.", field=field)

    monkeypatch.setattr(site.toolbox.create_app, "server", refuse)
    controller.create()
    qtbot.waitUntil(lambda: not controller.view.busy and bool(controller.view.error or controller.view.problems))
    assert controller.view.uri_refused == bool(field)
    assert controller.view.problems == ({"app_id_uri": "Not this one."} if field else {})
    assert bool(controller.view.error) != bool(field)
    controller.close()


def test_uri_that_will_be_refused_is_foretold_and_stops_nothing(
    site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    controller = creator(site, runner)
    classic = CreateServerForm("ConfigMgr Server")
    controller.set_form(classic)
    assert controller.view.warnings == {}, "before sign-in nothing is known of the tenant"
    signed_in(controller, qtbot)
    qtbot.waitUntil(lambda: "app_id_uri" in controller.view.warnings)
    assert controller.view.offers_uri
    assert controller.view.can_ok
    for uri in (controller.view.suggested_uri, f"https://{TENANT.domain}/ConfigMgr", "no uri"):
        controller.set_form(replace(classic, app_id_uri=uri))
        assert not controller.view.offers_uri
    controller.close()


@pytest.mark.parametrize("answer", ["finish", "remove"])
def test_what_an_earlier_try_left_is_offered(site: WindowSite, runner: JobRunner, qtbot: Any, answer: str) -> None:
    site.faults.named["add_password"] = ("before", AccessDeniedError("No", "Not allowed."), 1)
    first = creator(site, runner)
    first.set_form(GOOD)
    signed_in(first, qtbot)
    first.create()
    qtbot.waitUntil(lambda: first.view.unfinished is not None)
    assert first.view.error is not None
    first.close()
    site.sign_in.finish.clear()
    second = creator(site, runner)
    signed_in(second, qtbot)
    qtbot.waitUntil(lambda: second.view.unfinished is not None)
    if answer == "finish":
        with qtbot.waitSignal(second.created):
            second.finish()
        assert len(site.apps.all(AppKind.SERVER)) == 1
    else:
        second.remove()
        qtbot.waitUntil(lambda: second.view.unfinished is None)
        assert site.world.applications == {}
    second.close()


def test_missing_key_store_is_asked_for_before_anything_is_made(
    site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    site.secrets.broken = True
    controller = creator(site, runner)
    controller.set_form(GOOD)
    signed_in(controller, qtbot)
    with qtbot.waitSignal(controller.key_store_needed):
        controller.create()
    assert site.world.applications == {}
    site.secrets.use_session_only()
    with qtbot.waitSignal(controller.created):
        controller.retry()
    controller.close()


def test_client_app_is_made_in_the_tenant_of_its_server_app(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    server = creator(site, runner)
    server.set_form(GOOD)
    signed_in(server, qtbot)
    with qtbot.waitSignal(server.created) as made:
        server.create()
    server.close()
    controller = creator(site, runner, AppKind.CLIENT, made.args[0].app)
    controller.set_form(CreateClientForm("ConfigMgr Client"))
    signed_in(controller, qtbot)
    assert controller.view.suggested_uri == ""
    with qtbot.waitSignal(controller.created) as client:
        controller.create()
    assert client.args[0].app.kind is AppKind.CLIENT
    controller.close()


def import_form(site: WindowSite, app: App) -> ImportServerForm:
    key = next(iter(site.world.secrets.values()))[0]
    expiry = date(site.time.now.year + 1, 11, 23)
    return ImportServerForm(
        "contoso.onmicrosoft.com",
        str(TENANT.tenant_id),
        app.name,
        str(app.client_id),
        Secret(key),
        expiry,
        app.app_id_uri,
    )


def made_server(site: WindowSite, runner: JobRunner, qtbot: Any) -> App:
    controller = creator(site, runner)
    controller.set_form(GOOD)
    signed_in(controller, qtbot)
    with qtbot.waitSignal(controller.created) as made:
        controller.create()
    controller.close()
    app = made.args[0].app
    assert isinstance(app, App)
    return app


def test_verify_is_of_exactly_the_values_in_the_form(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    form = import_form(site, made_server(site, runner, qtbot))
    controller = AppImportController(site.toolbox, runner, AppKind.SERVER, AZURE_PUBLIC)
    controller.set_form(form)
    controller.verify()
    qtbot.waitUntil(lambda: controller.view.verification is not None)
    assert controller.view.verification is not None
    assert controller.view.verification.ok
    controller.set_form(replace(form, application_name="Another"))
    assert controller.view.verification is None
    with qtbot.waitSignal(controller.imported) as imported:
        controller.submit()
    assert imported.args[0].name == "Another"
    controller.close()


def test_import_checks_before_any_call(site: WindowSite, runner: JobRunner) -> None:
    controller = AppImportController(site.toolbox, runner, AppKind.SERVER, AZURE_PUBLIC)
    controller.set_form(ImportServerForm("", "common", "", "x", Secret("short"), None, "javascript:alert(1)"))
    assert set(controller.view.problems) >= {"tenant_id", "client_id", "secret_key", "secret_key_expiry", "app_id_uri"}
    controller.verify()
    controller.submit()
    assert controller.view.busy == ""
    assert site.faults.calls == []


def test_client_import_belongs_to_a_server_app(site: WindowSite, runner: JobRunner, qtbot: Any) -> None:
    form = ImportClientForm("ConfigMgr Client", "6c5b9cd1-4a43-4f0e-9d43-0a7d8e0f6a99")
    alone = AppImportController(site.toolbox, runner, AppKind.CLIENT, AZURE_PUBLIC)
    alone.set_form(form)
    alone.submit()
    qtbot.waitUntil(lambda: alone.view.error is not None)
    owned = AppImportController(site.toolbox, runner, AppKind.CLIENT, AZURE_PUBLIC, server_app=site.server_app())
    owned.set_form(form)
    with qtbot.waitSignal(owned.imported) as imported:
        owned.submit()
    assert imported.args[0].tenant.tenant_id == TENANT.tenant_id


def test_picker_lists_a_kind_of_a_cloud_and_for_clients_of_the_tenant(
    site: WindowSite, runner: JobRunner, qtbot: Any
) -> None:
    server, other = site.server_app(), site.server_app("Fabrikam Server", OTHER_TENANT)
    client = site.client_app()
    site.client_app("Fabrikam Client", OTHER_TENANT)
    picker = AppPickerController(site.toolbox, runner, AppKind.SERVER, AZURE_PUBLIC, selected=other)
    picker.load()
    qtbot.waitUntil(lambda: not picker.view.loading)
    assert [row.app for row in picker.view.rows] == [server, other]
    assert picker.view.selected == other
    clients = AppPickerController(site.toolbox, runner, AppKind.CLIENT, AZURE_PUBLIC, server_app=server)
    clients.load(client)
    qtbot.waitUntil(lambda: not clients.view.loading)
    assert [row.app for row in clients.view.rows] == [client]
    assert clients.view.selected == client
    assert clients.view.rows[0].service_type == "Not used yet"
