from __future__ import annotations

from typing import Any

import pytest

from azconsole.controllers.browser import open_in_browser
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.sign_in import SignInController, SignInPhase
from azconsole.domain.clouds import AZURE_PUBLIC
from tests.controllers.site import SIGN_IN_URL, WindowSite


@pytest.fixture
def signer(site: WindowSite, runner: JobRunner) -> SignInController:
    return SignInController(site.toolbox, runner, open_url=site.open_url)


def test_browser_is_opened_and_the_tenant_is_told(site: WindowSite, signer: SignInController, qtbot: Any) -> None:
    with qtbot.waitSignals([signer.browser_requested, signer.signed_in]):
        signer.sign_in(AZURE_PUBLIC)
    assert site.browsed == [SIGN_IN_URL]
    assert (signer.view.phase, signer.view.tenant_name) == (SignInPhase.SIGNED_IN, "Contoso")
    signer.close()
    qtbot.waitUntil(lambda: site.sign_in.given[0].closed)


def test_open_again_opens_the_same_page(site: WindowSite, signer: SignInController, qtbot: Any) -> None:
    site.signs_in = False
    with qtbot.waitSignal(signer.browser_requested):
        signer.sign_in(AZURE_PUBLIC)
    assert signer.open_again()
    assert site.browsed == [SIGN_IN_URL, SIGN_IN_URL]
    signer.cancel()
    qtbot.waitUntil(lambda: signer.view.phase is SignInPhase.SIGNED_OUT)


def test_without_a_browser_the_code_is_shown(site: WindowSite, signer: SignInController, qtbot: Any) -> None:
    site.opens = False
    with qtbot.waitSignal(signer.device_code_shown) as shown:
        signer.sign_in(AZURE_PUBLIC)
    assert shown.args == ["ABCD-EFGH", "https://microsoft.com/devicelogin"]
    site.sign_in.finish.set()
    qtbot.waitUntil(lambda: signer.session is not None)
    signer.close()


def test_session_that_comes_after_the_close_is_closed_too(
    site: WindowSite, signer: SignInController, runner: JobRunner, qtbot: Any
) -> None:
    site.signs_in = False
    with qtbot.waitSignal(signer.browser_requested):
        signer.sign_in(AZURE_PUBLIC)
    signer.close()
    qtbot.waitUntil(lambda: not runner.busy)
    assert all(session.closed for session in site.sign_in.given)
    assert signer.session is None


def test_second_sign_in_forgets_the_first(site: WindowSite, signer: SignInController, qtbot: Any) -> None:
    for _ in range(2):
        with qtbot.waitSignal(signer.signed_in):
            signer.sign_in(AZURE_PUBLIC)
    qtbot.waitUntil(lambda: [s.closed for s in site.sign_in.given] == [True, False])
    signer.close()
    qtbot.waitUntil(lambda: all(s.closed for s in site.sign_in.given))


@pytest.mark.parametrize(
    ("command", "opened"), [("/bin/false", False), ("/nowhere/browser", False), ("/bin/true", True)]
)
def test_browser_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, command: str, opened: bool) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("BROWSER", command)
    assert open_in_browser("https://localhost/") is opened
