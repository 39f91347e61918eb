"""Import Apps in the real window: Verify tells the truth, and an app that is known is updated (faults.md B6 to B9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel

from azconsole.domain.progress import StepReport, StepState
from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press, write

URI = "https://contoso-practice.onmicrosoft.com/ConfigMgr"

WRONG = {
    "expired": "The secret key has expired",
    "secret id": "looks like the secret ID",
    "other tenant": "has no tenant with the ID",
    "no consent": "Directory.Read.All is not granted",
    "other uri": "is not https://ConfigMgrService",
}


def portal_app(real: RealWindow, **wish: Any) -> dict[str, Any]:
    """An app that somebody made in the portal."""
    values = {"displayName": "From the portal", "roles": ["Directory.Read.All"]} | wish
    return real.control.app(application={"identifierUris": [URI]}, **values)


def filled(real: RealWindow, app: dict[str, Any], key: str | None = None, wizard: Any = None) -> Any:
    """The Import dialog with everything filled in."""
    press(wizard or real.wizard(), "webAppButton")
    press(real.dialog("serverAppDialog"), "importButton")
    shown = real.dialog("importServerAppDialog")
    write(shown, "tenantNameEdit", "Contoso")
    write(shown, "tenantIdEdit", str(app["tenantId"]))
    write(shown, "applicationNameEdit", "Imported")
    write(shown, "clientIdEdit", str(app["appId"]))
    write(shown, "secretKeyEdit", key or str(app["secret"]))
    end = date.today() + timedelta(days=300)
    named(shown, "secretKeyExpiryEdit").setDate(QDate(end.year, end.month, end.day))
    write(shown, "appIdUriEdit", URI)
    return shown


def verified(real: RealWindow, shown: Any) -> tuple[str, dict[str, StepReport]]:
    """The sentence beside Verify, and the lines by their key."""
    press(shown, "verifyButton")
    controller = shown.controller
    real.until(lambda: not controller.view.busy and (controller.view.verification or controller.view.error))
    lines = {line.key: line for line in controller.view.lines}
    return named(shown, "verifyLabel", QLabel).text(), lines


def failed(lines: dict[str, StepReport]) -> list[StepReport]:
    return [line for line in lines.values() if line.state is StepState.FAILED]


def close_all(real: RealWindow) -> None:
    for name in ("importServerAppDialog", "serverAppDialog", "azureServicesWizard"):
        if real.shown(name):
            press(real.dialog(name), "cancelButton")
            real.gone(name)
    real.settle()


def test_right_values_are_verified_and_imported(open_real: OpenReal) -> None:
    real = open_real()
    app = portal_app(real)
    shown = filled(real, app)
    words, lines = verified(real, shown)
    assert not failed(lines)
    assert words.startswith(("Successfully verified!", "Verified, with something"))
    press(shown, "okButton")
    real.gone("importServerAppDialog")
    real.accept_picker("serverAppDialog")
    assert "Imported" in named(real.dialog("azureServicesWizard"), "webAppEdit").text()
    close_all(real)


@pytest.mark.parametrize("what", list(WRONG))
def test_what_is_wrong_is_told(open_real: OpenReal, what: str) -> None:
    real = open_real()
    roles = [] if what == "no consent" else ["Directory.Read.All"]
    app = portal_app(real, roles=roles)
    if what == "expired":
        real.control.named_fault("expired-secret", count=-1)
    shown = filled(real, app, app["keyId"] if what == "secret id" else None)
    if what == "other tenant":
        write(shown, "tenantIdEdit", "11111111-2222-4333-8444-555555555555")
    if what == "other uri":
        write(shown, "appIdUriEdit", "https://ConfigMgrService")
    if what == "secret id":
        assert "secret ID" in named(shown, "secretKeyProblem").text()
    words, lines = verified(real, shown)
    assert words == "Verify found what is wrong. OK would store the app all the same."
    assert [line.detail for line in failed(lines) if WRONG[what] in line.detail]
    close_all(real)
    assert real.tools.apps.all() == []


def test_wrong_secret_key_may_be_a_new_one_and_is_waited_for(open_real: OpenReal) -> None:
    real = open_real()
    shown = filled(real, portal_app(real), "Wr0ng~secret~key~that~nobody~made~0000000")
    press(shown, "verifyButton")
    controller = shown.controller
    real.until(lambda: any(line.state is StepState.WAITING for line in controller.view.lines))
    told = next(line.detail for line in controller.view.lines if line.state is StepState.WAITING)
    assert "refuses the secret key" in told
    close_all(real)


def test_app_that_is_known_already_is_updated(open_real: OpenReal) -> None:
    real = open_real()
    app = portal_app(real)
    wizard = real.wizard()
    for name in ("First name", "Second name"):
        shown = filled(real, app, wizard=wizard)
        write(shown, "applicationNameEdit", name)
        press(shown, "okButton")
        real.gone("importServerAppDialog")
        real.accept_picker("serverAppDialog")
        assert name in named(wizard, "webAppEdit").text()
    assert [known.name for known in real.tools.apps.all()] == ["Second name"]
    close_all(real)
