"""Importing apps, configuring, editing and deleting services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import UUID, uuid4

import pytest

from azconsole.domain import services as catalogue
from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService
from azconsole.domain.clouds import AZURE_PUBLIC, AZURE_US_GOVERNMENT
from azconsole.domain.errors import Cancelled, NotFoundError, SignInError, StoreError, UserInputError
from azconsole.domain.forms import ImportClientForm, ImportServerForm
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings, Schedule
from azconsole.operations.collection_ports import DeviceStore
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.edit_service import EditService
from azconsole.operations.ports import UserStore
from azconsole.operations.service_rules import tenant_problem
from tests.operations.conftest import URI, Site
from tests.operations.memory import TENANT


def plan_of(site: Site, **changes: Any) -> ServicePlan:
    server = site.make_server()
    client = site.make_client(server)
    plan = ServicePlan(
        " Contoso ", "", "cloud-management", AZURE_PUBLIC.key, server.app, client.app, DiscoverySettings()
    )
    return replace(plan, **changes)


def import_form(client_id: UUID, value: str = "canary~secret") -> ImportServerForm:
    return ImportServerForm(
        "Contoso", str(TENANT.tenant_id), "Imported", str(client_id), Secret(value), date(2027, 1, 1), URI
    )


def test_import_keeps_the_key_apart_from_the_row(site: Site) -> None:
    app = site.importing.server(AZURE_PUBLIC, import_form(uuid4()))
    assert (app.kind, app.origin, app.tenant.cloud) == (AppKind.SERVER, AppOrigin.IMPORTED, AZURE_PUBLIC.key)
    assert app.secret
    assert site.secrets.kept[app.secret.reference] == Secret("canary~secret")
    assert "canary" not in repr(app)


def test_import_again_updates_and_forgets_the_old_key(site: Site) -> None:
    created = site.make_server().app
    again = site.importing.server(AZURE_PUBLIC, import_form(created.client_id, "another~key"))
    assert again.id == created.id
    assert (again.object_id, again.origin) == (created.object_id, AppOrigin.CREATED)
    assert again.tenant.domain == TENANT.domain
    assert list(site.secrets.kept.values()) == [Secret("another~key")]


def test_import_that_cannot_be_stored_keeps_the_old_key(site: Site) -> None:
    first = site.importing.server(AZURE_PUBLIC, import_form(UUID(int=7)))
    site.faults.named["apps.save"] = ("before", StoreError("Full", "The disk is full."), 1)
    with pytest.raises(StoreError):
        site.importing.server(AZURE_PUBLIC, import_form(UUID(int=7), "another~key"))
    assert first.secret
    assert site.secrets.kept == {first.secret.reference: Secret("canary~secret")}


def test_import_refusals(site: Site) -> None:
    server = site.make_server().app
    with pytest.raises(UserInputError) as refused:
        site.importing.server(AZURE_PUBLIC, replace(import_form(uuid4()), tenant_id="common"))
    assert refused.value.field == "tenant_id"
    with pytest.raises(UserInputError, match="web app") as refused:
        site.importing.client(AZURE_PUBLIC, ImportClientForm("x", str(server.client_id)), server)
    assert refused.value.field == "client_id"
    with pytest.raises(UserInputError, match="environment"):
        site.importing.client(AZURE_US_GOVERNMENT, ImportClientForm("x", str(uuid4())), server)
    with pytest.raises(UserInputError):
        site.importing.client(AZURE_PUBLIC, ImportClientForm("", "x"), server)


def test_import_client_into_the_tenant_of_its_server_app(site: Site) -> None:
    server = site.make_server().app
    form = ImportClientForm("Client", str(uuid4()))
    client = site.importing.client(AZURE_PUBLIC, form, server)
    assert client.tenant == server.tenant
    renamed = site.importing.client(AZURE_PUBLIC, replace(form, application_name="Renamed"), server)
    assert (renamed.id, renamed.name) == (client.id, "Renamed")


def test_configure_shows_its_steps_and_stores(site: Site) -> None:
    plan = plan_of(site)
    steps: list[StepReport] = []
    service = site.configure.run(plan, site.cancel, steps.append)
    assert service == site.services.get(service.id)
    assert (service.name, service.tenant) == ("Contoso", TENANT)
    assert [s.key for s in steps if s.state is StepState.DONE] == ["check", "token", "store", "discovery"]
    assert steps[-1].detail == "Occurs every 7 days; delta discovery every 5 minutes."
    assert all(session.closed for session in site.sign_in.sessions)


def test_configure_with_a_bad_secret_stores_nothing(site: Site) -> None:
    plan = plan_of(site)
    assert plan.server_app.secret
    site.secrets.kept[plan.server_app.secret.reference] = Secret("wrong~wrong")
    steps: list[StepReport] = []
    with pytest.raises(SignInError):
        site.configure.run(plan, site.cancel, steps.append)
    assert steps[-1].state is StepState.FAILED
    assert site.services.rows == {}


def test_F23_F24_configure_without_the_secret(site: Site) -> None:
    plan = plan_of(site)
    site.secrets.kept.clear()
    with pytest.raises(StoreError, match="not on this computer"):
        site.configure.run(plan, site.cancel)
    assert site.services.rows == {}


def test_configure_cancelled_stores_nothing(site: Site) -> None:
    plan = plan_of(site)

    def cancel_at_token(step: StepReport) -> None:
        if step.key == "token":
            site.cancel.cancel()

    with pytest.raises(Cancelled):
        site.configure.run(plan, site.cancel, cancel_at_token)
    assert site.services.rows == {}


def test_B12_B13_second_service_of_the_tenant(site: Site) -> None:
    plan = plan_of(site)
    site.configure.run(plan, site.cancel)
    with pytest.raises(UserInputError, match="already an Azure service named"):
        site.configure.run(replace(plan, name="CONTOSO"), site.cancel)
    with pytest.raises(UserInputError, match="distinct tenant") as refused:
        site.configure.run(replace(plan, name="Other"), site.cancel)
    assert refused.value.field == "server_app"


def test_one_instance_only_in_any_tenant(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    one = replace(catalogue.UPGRADE_READINESS, available=True)
    monkeypatch.setattr(catalogue, "CATALOGUE", (one,))
    plan = plan_of(site, kind=one.key, client_app=None, discovery=None)
    site.configure.run(plan, site.cancel)
    with pytest.raises(UserInputError, match="only once"):
        site.configure.run(replace(plan, name="Other"), site.cancel)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"kind": "upgrade-readiness"}, "kind"),
        ({"kind": "log-analytics", "client_app": None, "discovery": None}, "workspace"),
        ({"kind": "nonsense"}, "kind"),
        ({"cloud": "nonsense"}, "cloud"),
        ({"cloud": AZURE_US_GOVERNMENT.key}, "server_app"),
        ({"client_app": None}, "client_app"),
        ({"discovery": DiscoverySettings(full=Schedule(32))}, "discovery"),
        ({"discovery": DiscoverySettings(full=Schedule(0))}, "discovery"),
        ({"discovery": DiscoverySettings(delta_minutes=4)}, "discovery"),
        ({"discovery": DiscoverySettings(delta_minutes=1441)}, "discovery"),
    ],
)
def test_rules_are_checked_again(site: Site, changes: dict[str, Any], field: str) -> None:
    plan = plan_of(site, **changes)
    with pytest.raises(UserInputError) as refused:
        site.configure.run(plan, site.cancel)
    assert refused.value.field == field


def test_discovery_that_is_off_has_no_step_and_no_rule(site: Site) -> None:
    steps: list[StepReport] = []
    plan = plan_of(site, discovery=DiscoverySettings(enabled=False, delta_minutes=0))
    site.configure.run(plan, site.cancel, steps.append)
    assert "discovery" not in {step.key for step in steps}


def configured(site: Site) -> AzureService:
    return site.configure.run(plan_of(site), site.cancel)


def test_edit_renames_and_keeps_its_own_name(site: Site) -> None:
    service = configured(site)
    edit = EditService(site.services, (AZURE_PUBLIC,))
    assert edit.run(replace(service, name=" contoso ", description=" d ")).name == "contoso"
    assert site.services.get(service.id).description == "d"
    with pytest.raises(UserInputError) as refused:
        edit.run(replace(service, name=""))
    assert refused.value.field == "name"
    with pytest.raises(NotFoundError):
        edit.run(replace(service, id=99))


def test_edit_keeps_kind_cloud_and_tenant(site: Site) -> None:
    service = configured(site)
    edit = EditService(site.services, (AZURE_PUBLIC,))
    with pytest.raises(UserInputError):
        edit.run(replace(service, cloud=AZURE_US_GOVERNMENT.key))
    other = replace(service.server_app, tenant=replace(TENANT, tenant_id=uuid4()))
    with pytest.raises(UserInputError) as refused:
        edit.run(replace(service, server_app=other))
    assert refused.value.field == "server_app"


class CountedUsers:
    """The one method of the user store that deleting asks."""

    def count(self, tenant_id: UUID | None = None) -> int:
        return 42 if tenant_id == TENANT.tenant_id else 0


class CountedDevices:
    """The one method of the device store that deleting asks."""

    def count_of(self, tenant_id: UUID) -> int:
        return 17 if tenant_id == TENANT.tenant_id else 0


def test_delete_tells_what_stays(site: Site) -> None:
    service = configured(site)
    assert service.client_app
    site.apps.used = {service.server_app.id: ["Contoso", "Other"], service.client_app.id: ["Contoso"]}
    delete = DeleteService(
        site.services, site.apps, cast(UserStore, CountedUsers()), None, cast(DeviceStore, CountedDevices())
    )
    preview = delete.preview(service.id)
    assert preview.name == "Contoso"
    assert preview.apps_that_stay == (service.server_app, service.client_app)
    assert preview.shared == {service.server_app.name: ("Other",)}
    assert (preview.users_removed, preview.devices_removed) == (42, 17)
    twin = site.services.add(replace(service, name="Twin"))
    assert delete.preview(service.id).users_removed == 0
    assert delete.preview(service.id).devices_removed == 0, "the other service of the tenant reads them"
    delete.run(service.id)
    delete.run(twin.id)
    assert site.services.rows == {}
    assert len(site.apps.rows) == len(site.world.applications) == 2
    with pytest.raises(NotFoundError):
        delete.run(service.id)


def test_tenant_problem_is_for_the_same_kind_only(site: Site) -> None:
    service = configured(site)
    server: App = service.server_app
    assert tenant_problem(catalogue.CLOUD_MANAGEMENT, server, [service])
    assert not tenant_problem(catalogue.LOG_ANALYTICS, server, [service])
