"""Creating apps: what is made, what is asked, and how each refusal is told (faults.md F25 to F35)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from azconsole.domain.changes import ChangeState
from azconsole.domain.directory import DIRECTORY_READ_ALL, GRAPH_APP_ID
from azconsole.domain.errors import (
    AccessDeniedError,
    Cancelled,
    ConflictError,
    KeyStoreUnavailableError,
    NotFoundError,
    UnavailableError,
    UserInputError,
)
from azconsole.domain.forms import CreateClientForm, CreateServerForm
from azconsole.domain.progress import StepState
from tests.operations.conftest import URI, Site
from tests.operations.memory import TENANT

CREATING = ["create_application", "create_principal", "add_password"]


def test_server_app_is_made_stored_and_proved(site: Site) -> None:
    created = site.make_server()
    (application,) = site.world.applications.values()
    (draft,) = site.world.drafts
    assert application.identifier_uris == {URI}
    assert [scope.value for scope in application.scopes] == ["user_impersonation"]
    assert {(a.resource_app_id, a.permission_id, a.role) for a in draft.required_access} == {
        (GRAPH_APP_ID, DIRECTORY_READ_ALL, True)
    }
    assert draft.home_page_url == "https://ConfigMgrService"
    assert [a.app_role_id for a in site.world.assignments] == [DIRECTORY_READ_ALL]
    assert created.app == site.apps.get(created.app.id)
    assert created.app.consent_granted
    assert (created.consent_url, created.unsaved_secret) == ("", None)
    assert created.app.secret
    assert created.app.secret.expires == datetime(2027, 11, 23, 12, tzinfo=UTC)
    secret = site.secrets.get(created.app.secret.reference)
    assert secret
    assert secret.hint == created.app.secret.hint
    assert [change.state for change in site.journal.changes.values()] == [ChangeState.DONE]
    assert {step.key for step in site.steps if step.state is StepState.DONE} == {step.key for step in site.steps}
    assert all(session.closed for session in site.sign_in.sessions)


def test_nothing_secret_in_the_journal_nor_in_a_step(site: Site) -> None:
    site.make_server()
    assert "canary" not in " ".join(site.journal.written) + " ".join(str(step) for step in site.steps)


def test_two_years_from_the_29th_of_february(site: Site) -> None:
    site.time.now = datetime(2028, 2, 29, 8, tzinfo=UTC)
    created = site.make_server(years=2)
    assert created.app.secret
    assert created.app.secret.expires == datetime(2030, 2, 28, 8, tzinfo=UTC)


def test_client_app_is_public_with_broker_and_grant(site: Site) -> None:
    server = site.make_server()
    client = site.make_client(server)
    application = next(a for a in site.world.applications.values() if a.app_id == client.app.client_id)
    broker = f"ms-appx-web://Microsoft.AAD.BrokerPlugin/{client.app.client_id}"
    assert application.public_client
    assert application.public_redirect_uris == {"https://ConfigMgrService", broker}
    scope = next(a for a in site.world.applications.values() if a.app_id == server.app.client_id).scopes[0]
    assert {(a.resource_app_id, a.permission_id, a.role) for a in application.required_access} == {
        (server.app.client_id, scope.id, False)
    }
    (grant,) = site.world.grants
    assert grant.scopes == {"user_impersonation"}
    assert grant.resource_id == site.world.principals[server.app.client_id].id
    assert client.app.consent_granted
    assert client.app.secret is None


def test_F17_no_key_store_is_found_before_anything_is_made(site: Site) -> None:
    site.secrets.broken = True
    with pytest.raises(KeyStoreUnavailableError):
        site.make_server()
    assert not site.world.applications
    assert not site.journal.changes


def test_F26_key_store_fails_after_the_key_was_made(site: Site) -> None:
    site.secrets.fails_on_put = True
    created = site.make_server()
    assert created.unsaved_secret
    assert created.unsaved_secret.hint == site.world.live_keys()[0].hint
    assert site.last("secret").state is StepState.WARNING
    assert created.app.id


def test_F27_fresh_key_is_waited_for(site: Site) -> None:
    site.world.spreading = 20
    site.make_server()
    assert StepState.WAITING in site.states("verify")
    assert site.last("verify").state is StepState.DONE
    assert 20 <= site.time.waited <= 40


def test_F27_key_that_never_spreads_is_a_warning_after_90_seconds(site: Site) -> None:
    site.world.spreading = 10_000
    created = site.make_server()
    assert created.app.id
    assert site.last("verify").state is StepState.WARNING
    assert site.time.waited == pytest.approx(90)


@pytest.mark.parametrize("call", CREATING)
@pytest.mark.parametrize("side", ["before", "after"])
def test_F30_F31_F25_a_lost_answer_is_looked_for_at_once(site: Site, call: str, side: str) -> None:
    site.faults.named[call] = (side, UnavailableError("Lost", "The answer was lost."), 1)
    created = site.make_server()
    assert len(site.world.applications) == 1
    assert len(site.world.live_keys()) == 1
    assert created.app.secret
    assert str(site.world.live_keys()[0].key_id) == str(created.app.secret.key_id)
    times = site.faults.calls.count(call)
    if call == "add_password":
        second = site.faults.calls.index(call, site.faults.calls.index(call) + 1)
        assert (times, "remove_password" in site.faults.calls[:second]) == (2, side == "after")
    else:
        assert times == (1 if side == "after" else 2)


def test_F30_a_lost_app_that_shows_itself_late_is_removed(site: Site) -> None:
    site.faults.named["create_application"] = ("after", UnavailableError("Lost", "The answer was lost."), 1)
    site.world.visible = [False] * 3
    created = site.make_server()
    (application,) = site.world.applications.values()
    assert application.app_id == created.app.client_id
    assert site.faults.calls.count("create_application") == 2


def test_F31_failing_principal_keeps_the_change_and_a_second_try_finishes_it(site: Site) -> None:
    site.faults.named["create_principal"] = ("before", UnavailableError("500", "Graph failed."), 3)
    with pytest.raises(UnavailableError):
        site.make_server()
    assert len(site.create.unfinished(TENANT.tenant_id)) == 1
    assert site.create.unfinished(uuid4()) == []
    assert site.last("service-principal").state is StepState.FAILED
    site.faults.named.clear()
    site.make_server()
    assert len(site.world.applications) == 1
    assert site.create.unfinished() == []


def test_F14_what_another_window_is_making_is_neither_offered_nor_touched(site: Site) -> None:
    site.faults.named["create_principal"] = ("before", UnavailableError("500", "Graph failed."), 3)
    with pytest.raises(UnavailableError):
        site.make_server()
    site.faults.named.clear()
    (change,) = site.create.unfinished()
    with site.journal.working(change.id):
        assert site.create.unfinished() == []
        calls = len(site.faults.calls)
        for work in (
            site.make_server,
            lambda: site.create.resume(change, site.session, site.cancel),
            lambda: site.create.undo(change, site.session, site.cancel),
        ):
            with pytest.raises(ConflictError, match="pid 7"):
                work()
        assert len(site.faults.calls) == calls
    site.make_server()
    assert site.create.unfinished() == []


def test_F32_flapping_replicas_are_waited_for_until_seen_twice(site: Site) -> None:
    site.world.visible = [False, True, False, True, True, False, False]
    site.make_server()
    assert StepState.WAITING in site.states("application")
    assert len(site.world.applications) == 1


def test_F32_the_wait_ends_after_two_minutes(site: Site) -> None:
    site.world.visible = [False] * 200
    with pytest.raises(NotFoundError):
        site.make_server()
    assert site.time.waited == pytest.approx(120)
    assert len(site.create.unfinished()) == 1


def test_F33_taken_uri_is_found_before_anything_is_made_and_names_the_other_app(site: Site) -> None:
    site.make_server(name="Old one")
    with pytest.raises(ConflictError, match="Old one") as refused:
        site.make_server()
    assert (refused.value.code, refused.value.field) == ("ObjectConflict", "app_id_uri")
    assert len(site.world.applications) == 1
    assert site.create.unfinished() == []


def test_F33_unverified_host_goes_on_with_the_same_app_when_corrected(site: Site) -> None:
    with pytest.raises(ConflictError) as refused:
        site.make_server(uri="https://ConfigMgrService")
    assert refused.value.code == "HostNameNotOnVerifiedDomain"
    assert URI in refused.value.hint
    (unfinished,) = site.create.unfinished()
    created = site.make_server(uri=URI)
    (application,) = site.world.applications.values()
    assert application.identifier_uris == {URI}
    assert created.app.app_id_uri == URI
    assert site.journal.get(unfinished.id).state is ChangeState.DONE


def test_F33_policy_refusal_by_text_offers_another_uri_too(site: Site) -> None:
    policy = ConflictError("No", "Failed to add identifier URI api://x. Values must …", code="Request_BadRequest")
    site.faults.named["update_application"] = ("before", policy, 1)
    with pytest.raises(ConflictError) as refused:
        site.make_server(uri="api://free-text")
    assert refused.value.code == "HostNameNotOnVerifiedDomain"


def test_a_tenant_with_classic_uris_takes_the_default_of_the_specification(site: Site) -> None:
    site.world.classic_uris = True
    assert site.make_server(uri="https://ConfigMgrService").app.app_id_uri == "https://ConfigMgrService"


def test_valid_uri_refused_too_early_is_waited_for(site: Site) -> None:
    early = ConflictError("No", "not a verified domain", code="HostNameNotOnVerifiedDomain")
    site.faults.named["update_application"] = ("before", early, 3)
    site.make_server()
    assert StepState.WAITING in site.states("app-id-uri")


def test_F34_lifetime_policy_is_named_and_a_shorter_key_goes_on(site: Site) -> None:
    site.world.longest_key = timedelta(days=400)
    with pytest.raises(ConflictError, match="app management policy") as refused:
        site.make_server(years=2)
    assert refused.value.code == "CredentialInvalidLifetimeAsPerAppPolicy"
    site.make_server(years=1)
    assert len(site.world.applications) == len(site.world.live_keys()) == 1


def test_F35_refused_consent_is_no_failure(site: Site) -> None:
    site.world.may_consent = False
    server = site.make_server()
    assert str(server.app.client_id) in server.consent_url
    assert not server.app.consent_granted
    assert site.last("consent").state is StepState.WARNING
    client = site.make_client(server)
    assert str(client.app.client_id) in client.consent_url
    assert site.create.unfinished() == []


def test_F35_no_right_to_register_leaves_nothing_behind(site: Site) -> None:
    site.faults.named["create_application"] = ("before", AccessDeniedError("No", "Insufficient privileges."), 1)
    with pytest.raises(AccessDeniedError):
        site.make_server()
    assert [change.state for change in site.journal.changes.values()] == [ChangeState.UNDONE]


def test_cancel_before_the_first_step_closes_the_change(site: Site) -> None:
    site.cancel.cancel()
    with pytest.raises(Cancelled):
        site.make_server()
    assert not site.world.applications
    assert site.create.unfinished() == []


def test_cancel_while_waiting_keeps_the_change_open(site: Site) -> None:
    site.world.visible = [False] * 9
    with pytest.raises(Cancelled):
        site.create.server(
            site.session,
            CreateServerForm("ConfigMgr Server", app_id_uri=URI),
            site.cancel,
            lambda step: site.cancel.cancel() if step.state is StepState.WAITING else None,
        )
    assert len(site.create.unfinished()) == 1


def test_bad_form_makes_no_call(site: Site) -> None:
    with pytest.raises(UserInputError) as refused:
        site.make_server(uri="javascript:alert(1)")
    assert refused.value.field == "app_id_uri"
    assert site.faults.calls == []


def test_client_app_in_another_tenant_is_refused(site: Site) -> None:
    server = site.make_server()
    site.session.tenant = replace(TENANT, tenant_id=uuid4(), name="Fabrikam")
    with pytest.raises(UserInputError, match=r"Fabrikam.*Contoso") as refused:
        site.make_client(server)
    assert refused.value.field == "tenant"
    with pytest.raises(NotFoundError):
        site.create.undo(next(iter(site.journal.changes.values())), site.session, site.cancel)


def test_client_app_of_a_server_app_without_the_scope_is_refused(site: Site) -> None:
    server = site.make_server()
    (object_id,) = site.world.applications
    site.world.applications[object_id] = replace(site.world.applications[object_id], scopes=())
    with pytest.raises(UserInputError, match="user_impersonation"):
        site.make_client(server)
    assert site.create.unfinished() == []


def test_undo_is_refused_while_a_service_uses_the_app(site: Site) -> None:
    site.faults.named["sign_in.app"] = ("before", Cancelled(), 1)
    with pytest.raises(Cancelled):
        site.make_server()
    (change,) = site.create.unfinished()
    (app,) = site.apps.all()
    site.apps.used[app.id] = ["Contoso users"]
    with pytest.raises(ConflictError, match="Contoso users"):
        site.create.undo(change, site.session, site.cancel, site.steps.append)
    assert site.last("remove").state is StepState.FAILED
    assert site.world.applications


def test_undo_and_resume_in_another_tenant_are_refused(site: Site) -> None:
    with pytest.raises(ConflictError):
        site.make_server(uri="https://ConfigMgrService")
    (change,) = site.create.unfinished()
    site.session.tenant = replace(TENANT, tenant_id=uuid4(), name="Fabrikam")
    with pytest.raises(UserInputError):
        site.create.undo(change, site.session, site.cancel)
    with pytest.raises(UserInputError):
        site.create.resume(change, site.session, site.cancel)


def test_bad_reply_url_makes_no_call(site: Site) -> None:
    server = site.make_server()
    calls = len(site.faults.calls)
    with pytest.raises(UserInputError):
        site.create.client(site.session, CreateClientForm("x", "http://example.org"), server.app, site.cancel)
    assert len(site.faults.calls) == calls


def test_F30_an_app_that_may_exist_keeps_the_change_open_until_undo_finds_it(site: Site) -> None:
    site.faults.named["create_application"] = ("after", UnavailableError("Lost", "The answer was lost."), 2)
    site.world.visible = [False] * 3
    with pytest.raises(UnavailableError):
        site.make_server()
    assert len(site.world.applications) == 2
    (change,) = site.create.unfinished()
    site.create.undo(change, site.session, site.cancel)
    assert site.world.applications == {}
