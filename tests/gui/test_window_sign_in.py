"""Sign-in as it goes wrong or slowly in the real window (faults.md F50 to F54), and accounts with fewer rights."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press
from tests.practice.control import Browser


class Onlooker:
    """Looks at the page and does nothing."""

    def __init__(self) -> None:
        self.pages = 0

    def __call__(self, *_: Any) -> None:
        self.pages += 1


def close_all(real: RealWindow, *names: str) -> None:
    for name in (*names, "serverAppDialog", "azureServicesWizard"):
        if not real.shown(name):
            continue
        press(real.dialog(name), "cancelButton")
        real.gone(name)
    real.settle()


def problem(create: Any) -> str:
    return str(create.ui.formProblem.text())


def test_f53_cancelled_in_the_browser(open_real: OpenReal) -> None:
    real = open_real()
    real.person.answer = lambda page, *_: page.press("cancel").return_to_app()
    create = real.create_dialog(real.wizard())
    press(create, "signInButton")
    real.gone("signInDialog")
    real.until(lambda: problem(create))
    assert named(create, "signInButton").isEnabled()
    assert not named(create, "okButton").isEnabled()
    real.person.answer = None
    real.sign_in(create)
    assert problem(create) == ""
    close_all(real, "createServerAppDialog")


def test_f51_waiting_can_be_cancelled_opened_again_and_copied(open_real: OpenReal) -> None:
    real = open_real()
    real.person.answer = Onlooker()
    create = real.create_dialog(real.wizard())
    press(create, "signInButton")
    waiting = real.dialog("signInDialog")
    real.until(named(waiting, "openAgainButton").isEnabled)
    press(waiting, "openAgainButton")
    assert len(real.person.urls) == 2
    press(waiting, "copyLinkButton")
    assert QApplication.clipboard().text() == real.person.urls[0]
    press(waiting, "cancelButton")
    real.gone("signInDialog")
    real.settle()
    assert problem(create) == ""
    assert create.focusWidget() is named(create, "signInButton")
    close_all(real, "createServerAppDialog")


def test_opened_again_signs_in(open_real: OpenReal) -> None:
    real = open_real()
    onlooker = Onlooker()
    real.person.answer = onlooker
    create = real.create_dialog(real.wizard())
    press(create, "signInButton")
    waiting = real.dialog("signInDialog")
    real.until(lambda: onlooker.pages)
    real.person.answer = None
    press(waiting, "openAgainButton")
    real.gone("signInDialog")
    real.until(lambda: named(create, "tenantNameEdit").text() == "Contoso (practice)")
    close_all(real, "createServerAppDialog")


def test_f54_no_browser_shows_a_code(open_real: OpenReal) -> None:
    real = open_real()
    real.control.flags(deviceIntervalSeconds=1)
    real.person.has_browser = False
    create = real.create_dialog(real.wizard())
    press(create, "signInButton")
    waiting = real.dialog("signInDialog")
    real.until(lambda: named(waiting, "messageLabel").text() == "Sign in on any device")
    view = waiting.controller.view
    assert view.user_code in named(waiting, "codeEdit").text()
    assert view.verification_url in named(waiting, "detailLabel", QLabel).text()
    page = Browser(real.control).open(view.verification_url).press("next", otc=view.user_code)
    page.sign_in(*real.control.account("admin"))
    if "accept" in page.page.ids:
        page.press("accept")
    real.gone("signInDialog")
    real.until(lambda: named(create, "tenantNameEdit").text() == "Contoso (practice)")
    close_all(real, "createServerAppDialog")


def test_account_that_may_not_consent_gets_the_link(open_real: OpenReal) -> None:
    real = open_real()
    real.person.account = "cloudapps"
    wizard = real.wizard()
    create = real.create_dialog(wizard)
    real.sign_in(create)
    press(create, "useTenantUriButton")
    press(create, "okButton")
    left = real.dialog("appCreatedDialog")
    link = named(left, "consentEdit").text()
    press(left, "okButton")
    real.accept_picker("serverAppDialog")
    Browser(real.control).open(link).sign_in(*real.control.account("admin")).press("accept")
    real.person.account = "admin"
    real.create_client(wizard)
    real.finish(wizard)
    real.settle()
    real.window.services.table.choose_row(0)
    real.trigger("actionProperties")
    properties = real.dialog("servicePropertiesDialog")
    real.settle()
    properties.ui.tabs.setCurrentWidget(properties.ui.applicationsTab)
    press(properties, "verifyButton")
    real.until(lambda: named(properties, "verifyLabel").text() == "Successfully verified!")
    press(properties, "cancelButton")
    real.gone("servicePropertiesDialog")
    real.settle()


def test_client_app_of_another_tenant_is_refused(open_real: OpenReal) -> None:
    real = open_real()
    wizard = real.wizard()
    real.create_server(wizard)
    other = real.control.control("GET", "/state")["tenants"][1]
    upn = next(name for name in other["accounts"] if name.startswith("admin@"))
    told: list[str] = []

    def answer(page: Browser, *_: str) -> None:
        told.append(page.press("next", login=upn).error)
        page.press("cancel").return_to_app()

    real.person.answer = answer
    press(wizard, "nativeAppButton")
    press(real.dialog("clientAppDialog"), "createButton")
    create = real.dialog("createClientAppDialog")
    assert "Contoso (practice)" in named(create, "noteLabel").text()
    press(create, "signInButton")
    real.until(lambda: problem(create))
    assert "does not exist in the Contoso (practice) directory" in told[0]
    close_all(real, "createClientAppDialog", "clientAppDialog")


def test_account_without_rights_is_told_which_role_it_needs(open_real: OpenReal) -> None:
    real = open_real()
    real.person.account = "user"
    real.person.answer = lambda page, upn, key: page.sign_in(upn, key).press("cancel").return_to_app()
    create = real.create_dialog(real.wizard())
    press(create, "signInButton")
    real.until(lambda: problem(create))
    assert "Privileged Role Administrator or Global Administrator" in problem(create)
    real.settle()
    assert real.tools.create_app.unfinished() == []
    close_all(real, "createServerAppDialog")
