"""Faults of signing in and of creating apps in production configuration (rows F25 to F35 and F50 to F54 of faults.md)."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.changes import ChangeState
from azconsole.domain.errors import AccessDeniedError, Cancelled, ConflictError, SignInError, UnavailableError
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.users import RoundKind
from azconsole.operations.results import Verification
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.site import Site
from tests import site as sites
from tests.practice.control import Browser, Control

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def site(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("a long passphrase\n")
    for name, value in sites.environment(real_names, passphrase).items():
        monkeypatch.setenv(name, value)
    with sites.opened(tmp_path / "site") as opened:
        yield opened


@pytest.fixture
def tools(site: Site) -> Toolbox:
    return site.toolbox


@pytest.fixture
def person(real_names: Control) -> sites.Person:
    return sites.Person(real_names)


@pytest.fixture
def cancel(real_names: Control) -> sites.SteppingCancel:
    return sites.SteppingCancel(real_names)


def states(found: Verification) -> dict[str, StepState]:
    return {line.key: line.state for line in found.lines}


def assert_one_app_with_one_key(tools: Toolbox, person: sites.Person) -> None:
    """In the tenant one app with one secret key, which is the stored one and works."""
    (app,) = tools.apps.all()
    (application,) = sites.registered(tools, person)
    assert app.client_id == application.app_id
    assert app.secret
    assert [key.key_id for key in application.passwords] == [app.secret.key_id]
    assert set(states(tools.verify_app.app(app, None, CancelToken())).values()) == {StepState.DONE}
    assert tools.create_app.unfinished() == []


# ---- lost answers, crashes, slow replicas ------------------------------------------------------
@pytest.mark.parametrize("path", ["/applications$", "/servicePrincipals$", "/addPassword$"])
def test_f25_f30_f31_an_answer_that_is_lost(
    path: str, tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel, real_names: Control
) -> None:
    real_names.fault(path=path, method="POST", drop_after=True)
    sites.created_server(tools, person, cancel)
    assert_one_app_with_one_key(tools, person)


def test_f31_a_failing_service_principal_is_gone_on_with_by_ok_again(
    tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel, real_names: Control
) -> None:
    real_names.fault(path="/servicePrincipals$", method="POST", status=500, count=-1)
    with pytest.raises(UnavailableError):
        sites.created_server(tools, person, cancel)
    assert len(tools.create_app.unfinished()) == 1
    real_names.control("DELETE", "/faults")
    sites.created_server(tools, person, cancel)
    assert_one_app_with_one_key(tools, person)


CRASHING = """
import json, os, signal, sys
from pathlib import Path
from azconsole.domain.cancel import CancelToken
from tests import site as sites
from tests.practice.control import Control

facts, folder, step, state = json.loads(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]

def die(report):
    if (report.key, report.state.value) == (step, state):
        os.kill(os.getpid(), signal.SIGKILL)

with sites.opened(folder) as site:
    sites.created_server(site.toolbox, sites.Person(Control(facts, None, folder)), CancelToken(), die)
"""


@pytest.mark.parametrize(
    ("step", "state", "lost"),
    [
        ("secret", "waiting", True),  # the key is made, nobody has its value
        ("store", "running", False),  # the key is in the key store, the app is not stored
        ("consent", "running", False),
    ],
)
def test_f25_a_process_killed_in_mid_creation_leaves_one_app_and_one_key(
    step: str, state: str, lost: bool, site: Site, person: sites.Person, cancel: CancelToken, real_names: Control
) -> None:
    if lost:
        real_names.fault(path="/addPassword$", method="POST", drop_after=True)
    arguments = [json.dumps(real_names.facts), str(site.folders.root), step, state]
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    (change,) = site.toolbox.create_app.unfinished()
    assert change.state is ChangeState.OPEN
    (application,) = sites.registered(site.toolbox, person)
    assert len(application.passwords) == (0 if step == "consent" else 1)
    sites.created_server(site.toolbox, person, cancel)
    assert_one_app_with_one_key(site.toolbox, person)


def test_f26_a_key_store_that_fails_shows_the_key_once(
    site: Site, person: sites.Person, cancel: CancelToken, real_names: Control
) -> None:
    aside = site.folders.site / "aside"

    def break_vault(report: StepReport) -> None:
        if (report.key, report.state) == ("secret", StepState.RUNNING):
            found = next(site.folders.site.glob("*vault*"))
            found.rename(aside)
            found.mkdir()

    made = sites.created_server(site.toolbox, person, cancel, break_vault)
    assert made.unsaved_secret
    assert made.app.secret
    app = {"appId": str(made.app.client_id), "tenantId": real_names.tenant, "secret": made.unsaved_secret.reveal()}
    token = real_names.token(app)
    assert token.status == 200
    assert made.unsaved_secret.reveal() not in repr(made)


def test_f27_f32_spreading_key_and_replicas(
    tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel, real_names: Control
) -> None:
    real_names.flags(replicationSeconds=5, secretSpreadSeconds=20)
    waiting: set[str] = set()
    sites.created_server(
        tools, person, cancel, lambda step: waiting.add(step.key) if step.state is StepState.WAITING else None
    )
    assert waiting >= {"application", "verify"}
    assert 20 <= cancel.waited < 120
    assert_one_app_with_one_key(tools, person)


# ---- refusals ---------------------------------------------------------------------------------
def test_f33_a_taken_uri_names_the_other_app_and_makes_nothing(
    tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel, real_names: Control
) -> None:
    sites.made_server(real_names, displayName="The other app")
    with pytest.raises(ConflictError, match="The other app"):
        sites.created_server(tools, person, cancel)
    assert sites.registered(tools, person) == []
    assert tools.create_app.unfinished() == []


def test_the_classic_uri_is_refused_and_the_offered_one_goes_on_with_the_same_app(
    tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel
) -> None:
    with pytest.raises(ConflictError) as refused:
        sites.created_server(tools, person, cancel, uri="https://ConfigMgrService")
    assert refused.value.code == "HostNameNotOnVerifiedDomain"
    assert "api://" in refused.value.hint
    sites.created_server(tools, person, cancel)
    assert_one_app_with_one_key(tools, person)


@pytest.mark.parametrize(
    ("policy", "words"), [("short-secrets", "1 year"), ("no-secrets", "does not allow secret keys")]
)
def test_f34_a_policy_is_named(
    policy: str, words: str, tools: Toolbox, person: sites.Person, cancel: CancelToken, real_names: Control
) -> None:
    real_names.named_fault(policy)
    with pytest.raises(ConflictError, match=words) as refused:
        sites.created_server(tools, person, cancel)
    assert "policy" in refused.value.message
    (change,) = tools.create_app.unfinished()
    session = sites.signed_in(tools, person)
    tools.create_app.undo(change, session, CancelToken())
    session.close()
    assert sites.registered(tools, person) == []


def test_f35_without_the_right_to_consent_the_link_is_given_and_works(
    tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel, real_names: Control
) -> None:
    # The sign-in itself asks for permissions that only a Privileged Role Administrator consents to: done once before.
    sites.signed_in(tools, sites.Person(real_names, answer=for_everybody)).close()
    made = sites.created_server(tools, sites.Person(real_names, "cloudapps"), cancel)
    assert not made.app.consent_granted
    found = states(tools.verify_app.app(made.app, None, CancelToken()))
    assert found["secret"] is StepState.DONE
    assert found["directory-read"] is StepState.FAILED

    page = Browser(real_names).open(made.consent_url).sign_in(*real_names.account("admin"))
    assert "Directory.Read.All" in page.html
    page.press("accept")
    assert_one_app_with_one_key(tools, person)
    client = sites.create_client_app(tools, person, made.app)
    service = sites.configure(tools, made.app, client)
    assert tools.discover_users.run(service.id, RoundKind.FULL, CancelToken()).added == 1000


def for_everybody(page: Browser, upn: str, password: str) -> None:
    """An administrator consents on behalf of the organization."""
    page.sign_in(upn, password).press("accept", organization="on").return_to_app()


# ---- signing in -------------------------------------------------------------------------------
def test_f53_cancelled_on_the_page(tools: Toolbox, real_names: Control) -> None:
    person = sites.Person(real_names, answer=lambda page, _upn, _password: page.press("cancel").return_to_app())
    with pytest.raises((SignInError, AccessDeniedError)) as refused:
        sites.signed_in(tools, person)
    assert "declined in the browser" in refused.value.message
    assert tools.apps.all() == []


def test_consent_declined_on_the_page(tools: Toolbox, real_names: Control) -> None:
    person = sites.Person(
        real_names, answer=lambda page, upn, password: page.sign_in(upn, password).press("cancel").return_to_app()
    )
    with pytest.raises((SignInError, AccessDeniedError)) as refused:
        sites.signed_in(tools, person)
    assert "declined in the browser" in refused.value.message


def test_an_account_that_may_not_consent_is_told_who_may(tools: Toolbox, real_names: Control) -> None:
    person = sites.Person(
        real_names,
        "user",
        answer=lambda page, upn, password: page.sign_in(upn, password).press("cancel").return_to_app(),
    )
    with pytest.raises((SignInError, AccessDeniedError)) as refused:
        sites.signed_in(tools, person)
    assert "administrator" in str(refused.value)


def test_a_user_without_a_role_creates_nothing(
    tools: Toolbox, person: sites.Person, cancel: CancelToken, real_names: Control
) -> None:
    sites.signed_in(tools, sites.Person(real_names, answer=for_everybody)).close()
    with pytest.raises(AccessDeniedError) as refused:
        sites.created_server(tools, sites.Person(real_names, "user"), cancel)
    assert "Application Administrator" in str(refused.value)
    assert sites.registered(tools, person) == []
    assert tools.create_app.unfinished() == []


def test_f50_a_second_factor_is_a_page_more(tools: Toolbox, real_names: Control) -> None:
    sites.signed_in(tools, sites.Person(real_names, answer=for_everybody)).close()
    person = sites.Person(
        real_names,
        "mfa",
        answer=lambda page, upn, password: page.sign_in(upn, password).press("next").return_to_app(),
    )
    session = sites.signed_in(tools, person)
    assert session.account.startswith("mfa@")
    session.close()


def test_f54_without_a_browser_the_device_code_works(tools: Toolbox, real_names: Control) -> None:
    real_names.flags(deviceIntervalSeconds=1)
    threads: list[Thread] = []

    class Elsewhere(sites.Person):
        """Types the code on another device."""

        def show_device_code(self, user_code: str, verification_url: str) -> None:
            super().show_device_code(user_code, verification_url)
            threads.append(Thread(target=self._type, args=(user_code, verification_url), name="device"))
            threads[0].start()

        def _type(self, user_code: str, verification_url: str) -> None:
            page = Browser(self.control).open(verification_url).press("next", otc=user_code)
            page.sign_in(*self.control.account("admin")).press("accept")

    person = Elsewhere(real_names, has_browser=False)
    session = tools.sign_in.administrator(tools.clouds[0], person, sites.SteppingCancel(real_names))
    threads[0].join()
    assert session.account.startswith("admin@")
    assert person.device_codes
    session.close()


def test_f51_cancelled_while_the_browser_is_open(tools: Toolbox, real_names: Control) -> None:
    cancel = CancelToken()

    class Leaving(sites.Person):
        """Opens the browser, never signs in, and presses Cancel."""

        def open_browser(self, url: str) -> bool:
            Thread(target=cancel.cancel).start()
            return True

    with pytest.raises(Cancelled):
        tools.sign_in.administrator(tools.clouds[0], Leaving(real_names), cancel)


def test_the_calls_of_these_flows_keep_the_contracts(
    tools: Toolbox, person: sites.Person, cancel: sites.SteppingCancel, real_names: Control, shared: Path
) -> None:
    for path in ("/applications$", "/servicePrincipals$", "/addPassword$"):
        real_names.fault(path=path, method="POST", drop_after=True)
    real_names.flags(replicationSeconds=5, secretSpreadSeconds=20)
    server = sites.created_server(tools, person, cancel).app
    with pytest.raises(ConflictError):
        sites.created_server(tools, person, cancel, name="Another")
    real_names.flags(replicationSeconds=0, secretSpreadSeconds=0)
    sites.create_client_app(tools, person, server)
    assert sites.contract_problems(real_names, shared) == []
