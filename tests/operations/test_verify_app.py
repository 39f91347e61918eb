"""Verify tells the truth, line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.directory import PermissionGrant
from azconsole.domain.errors import StoreError, UserInputError
from azconsole.domain.forms import ImportClientForm, ImportServerForm
from azconsole.domain.progress import StepState
from azconsole.domain.redact import Secret
from azconsole.operations.results import CreatedApp, Verification
from tests.operations.conftest import URI, Site
from tests.operations.memory import TENANT

DONE, FAILED, WARNING, SKIPPED = StepState.DONE, StepState.FAILED, StepState.WARNING, StepState.SKIPPED
SERVER_KEYS = ["tenant", "client-id", "secret", "expiry", "app-id-uri", "directory-read"]


def form_of(site: Site, created: CreatedApp, **changes: Any) -> ImportServerForm:
    assert created.app.secret
    form = ImportServerForm(
        tenant_name="Contoso",
        tenant_id=str(TENANT.tenant_id),
        application_name="ConfigMgr Server",
        client_id=str(created.app.client_id),
        secret_key=site.secrets.kept[created.app.secret.reference],
        secret_key_expiry=date(2027, 11, 23),
        app_id_uri=URI,
    )
    return replace(form, **changes)


def verify(site: Site, created: CreatedApp, **changes: Any) -> Verification:
    site.steps.clear()
    form = form_of(site, created, **changes)
    return site.verify.server(AZURE_PUBLIC, form, site.cancel, site.steps.append)


def states(found: Verification) -> dict[str, StepState]:
    return {line.key: line.state for line in found.lines}


def detail(found: Verification, key: str) -> str:
    return next(line.detail for line in found.lines if line.key == key)


def test_all_true(site: Site) -> None:
    created = site.make_server()
    found = verify(site, created)
    assert states(found) == dict.fromkeys(SERVER_KEYS, DONE)
    assert found.ok
    assert created.app.secret
    assert found.expiry == created.app.secret.expires
    assert all(session.closed for session in site.sign_in.sessions)
    stored = site.verify.app(created.app, None, site.cancel)
    assert states(stored) == dict.fromkeys(SERVER_KEYS, DONE)


def test_unknown_tenant(site: Site) -> None:
    found = verify(site, site.make_server(), tenant_id=str(uuid4()))
    assert states(found) == dict.fromkeys(SERVER_KEYS, SKIPPED) | {"tenant": FAILED}
    assert not found.ok


def test_unknown_client_id_is_waited_for_briefly_and_fails_its_own_line(site: Site) -> None:
    found = verify(site, site.make_server(), client_id=str(uuid4()))
    assert states(found)["client-id"] is FAILED
    assert states(found)["secret"] is SKIPPED


def test_wrong_secret_fails_after_20_seconds(site: Site) -> None:
    created = site.make_server()
    found = verify(site, created, secret_key=Secret("canary-wrong-value"))
    assert (states(found)["client-id"], states(found)["secret"]) == (DONE, FAILED)
    assert site.time.waited == pytest.approx(20)
    assert "canary" not in str(site.steps)


def test_secret_id_pasted_is_told_at_once(site: Site) -> None:
    found = verify(site, site.make_server(), secret_key=Secret(str(uuid4())))
    assert "secret ID" in detail(found, "secret")
    assert site.time.waited == 0


def test_fresh_key_is_waited_for(site: Site) -> None:
    created = site.make_server()
    site.world.spreading = 15
    assert verify(site, created).ok
    assert StepState.WAITING in site.states("secret")


def test_expired_key_is_asked_for_once(site: Site) -> None:
    created = site.make_server()
    site.time.now += timedelta(days=400)
    asked = site.sign_in.asked
    found = verify(site, created, secret_key_expiry=date(2030, 1, 1))
    assert "expired" in detail(found, "secret")
    assert site.sign_in.asked == asked + 1


def test_wrong_expiry_is_a_warning_with_the_real_one(site: Site) -> None:
    created = site.make_server()
    found = verify(site, created, secret_key_expiry=date(2028, 1, 1))
    assert states(found)["expiry"] is WARNING
    assert "2027-11-23" in detail(found, "expiry")
    assert found.ok
    assert states(verify(site, created, secret_key_expiry=date(2299, 12, 31)))["expiry"] is WARNING
    assert states(verify(site, created, secret_key_expiry=None))["expiry"] is DONE


def test_several_keys_with_one_beginning_are_not_guessed(site: Site) -> None:
    created = site.make_server()
    (object_id,) = site.world.applications
    application = site.world.applications[object_id]
    twin = replace(application.passwords[0], key_id=uuid4())
    site.world.applications[object_id] = replace(application, passwords=(*application.passwords, twin))
    found = verify(site, created)
    assert states(found)["expiry"] is WARNING
    assert found.expiry is None
    old = replace(twin, end=site.time.now - timedelta(days=1))
    site.world.applications[object_id] = replace(application, passwords=(*application.passwords, old))
    assert states(verify(site, created))["expiry"] is DONE


def test_uri_is_compared_with_case_and_the_real_one_named(site: Site) -> None:
    found = verify(site, site.make_server(), app_id_uri=URI.replace("ConfigMgr", "configmgr"))
    assert states(found)["app-id-uri"] is FAILED
    assert URI in detail(found, "app-id-uri")


def test_missing_consent_is_named_with_who_and_where(site: Site) -> None:
    site.world.may_consent = False
    created = site.make_server()
    found = verify(site, created)
    assert states(found)["expiry"] is states(found)["app-id-uri"] is WARNING
    assert states(found)["directory-read"] is FAILED
    assert created.consent_url in detail(found, "directory-read")


def test_bad_fields_ask_nobody(site: Site) -> None:
    created = site.make_server()
    asked = site.sign_in.asked
    with pytest.raises(UserInputError) as refused:
        verify(site, created, tenant_id="common")
    assert refused.value.field == "tenant_id"
    assert site.sign_in.asked == asked


def client_lines(site: Site, server: CreatedApp, client_id: UUID) -> Verification:
    form = ImportClientForm("ConfigMgr Client", str(client_id))
    return site.verify.client(AZURE_PUBLIC, form, server.app, site.cancel, site.steps.append)


def test_client_all_true(site: Site) -> None:
    server = site.make_server()
    client = site.make_client(server)
    keys = ["client-id", "public-client", "redirect", "grant"]
    assert states(client_lines(site, server, client.app.client_id)) == dict.fromkeys(keys, DONE)
    assert states(site.verify.app(client.app, server.app, site.cancel)) == dict.fromkeys(keys, DONE)
    with pytest.raises(UserInputError):
        site.verify.app(client.app, None, site.cancel)


def test_client_unknown(site: Site) -> None:
    found = client_lines(site, site.make_server(), uuid4())
    assert states(found) == {"client-id": FAILED, "public-client": SKIPPED, "redirect": SKIPPED, "grant": SKIPPED}


def test_client_each_line_alone(site: Site) -> None:
    server = site.make_server()
    client = site.make_client(server)
    (object_id,) = [i for i, a in site.world.applications.items() if a.app_id == client.app.client_id]
    good, grants = site.world.applications[object_id], site.world.grants
    site.world.applications[object_id] = replace(good, public_client=False)
    assert states(client_lines(site, server, client.app.client_id))["public-client"] is FAILED
    site.world.applications[object_id] = replace(good, public_redirect_uris=frozenset())
    assert states(client_lines(site, server, client.app.client_id))["redirect"] is FAILED
    site.world.applications[object_id] = good
    site.world.grants = []
    assert states(client_lines(site, server, client.app.client_id))["grant"] is FAILED
    grant: PermissionGrant = replace(grants[0], consent_type="Principal")
    site.world.grants = [grant]
    assert states(client_lines(site, server, client.app.client_id))["grant"] is WARNING


def test_client_without_the_server_apps_key_is_not_known(site: Site) -> None:
    server = site.make_server()
    client = site.make_client(server)
    site.secrets.kept.clear()
    found = client_lines(site, server, client.app.client_id)
    assert set(states(found).values()) == {WARNING}
    assert "not on this computer" in detail(found, "client-id")
    with pytest.raises(StoreError):
        site.verify.app(server.app, None, site.cancel)


def test_client_without_directory_read_is_not_known(site: Site) -> None:
    site.world.may_consent = False
    server = site.make_server()
    client = site.make_client(server)
    assert set(states(client_lines(site, server, client.app.client_id)).values()) == {WARNING}
