"""Creating apps in the real window while the tenant makes trouble (faults.md F25, F26, F30 to F35)."""

from __future__ import annotations

from typing import Any

from azconsole.domain.progress import StepReport, StepState
from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press, write


def begun(real: RealWindow, name: str = "ConfigMgr Server") -> Any:
    """The Create dialog, signed in, with an App ID URI that the tenant takes."""
    create = real.create_dialog(real.wizard())
    write(create, "applicationNameEdit", name)
    real.sign_in(create)
    press(create, "useTenantUriButton")
    return create


def watched(create: Any) -> list[StepReport]:
    """The steps that the dialog shows from now on."""
    seen: list[StepReport] = []
    create.controller.changed.connect(lambda view: seen.extend(view.steps))
    return seen


def problem(create: Any) -> str:
    return str(create.ui.formProblem.text())


def close_all(real: RealWindow) -> None:
    for name in ("createServerAppDialog", "serverAppDialog", "azureServicesWizard"):
        if real.shown(name):
            press(real.dialog(name), "cancelButton")
            real.gone(name)
    real.settle()


def registered(real: RealWindow) -> list[dict[str, Any]]:
    """The web apps of this test, as the tenant has them."""
    real.control.flags(replicationSeconds=0, secretSpreadSeconds=0)
    app = real.control.app(displayName="looker", roles=["Directory.Read.All"])
    token = real.control.token(app).json()["access_token"]
    answer = real.control.call("GET", "/v1.0/applications", headers={"Authorization": f"Bearer {token}"})
    return [found for found in answer.json()["value"] if found["displayName"] in ("ConfigMgr Server", "The other one")]


def test_classic_uri_is_foretold_and_may_be_tried(open_real: OpenReal) -> None:
    real = open_real()
    real.control.flags(classicUris=True)
    create = real.create_dialog(real.wizard())
    assert create.ui.useTenantUriButton.isHidden()
    real.sign_in(create)
    assert "will probably refuse" in named(create, "appIdUriProblem").text()
    assert named(create, "useTenantUriButton").isEnabled()
    write(create, "appIdUriEdit", f"https://{real.control.facts['tenant_domain']}/ConfigMgr")
    assert create.ui.appIdUriProblem.isHidden()
    assert create.ui.useTenantUriButton.isHidden()
    write(create, "appIdUriEdit", "https://ConfigMgrService")
    press(create, "okButton")
    real.gone("createServerAppDialog")
    real.settle()
    assert [app.app_id_uri for app in real.tools.apps.all()] == ["https://ConfigMgrService"]
    close_all(real)


def test_refused_uri_is_mended_with_one_press(open_real: OpenReal) -> None:
    real = open_real()
    create = real.create_dialog(real.wizard())
    real.sign_in(create)
    press(create, "okButton")
    real.until(lambda: "Azure AD has asked for that" in named(create, "appIdUriProblem").text())
    press(create, "useTenantUriButton")
    press(create, "okButton")
    real.gone("createServerAppDialog")
    assert len(registered(real)) == 1, "the same app was gone on with"
    close_all(real)


def test_uri_of_another_app_is_named_before_anything_is_made(open_real: OpenReal) -> None:
    real = open_real()
    uri = f"api://{real.control.tenant}/ConfigMgrService"
    real.control.app(displayName="The other one", application={"identifierUris": [uri]})
    create = begun(real)
    press(create, "okButton")
    real.until(lambda: "The other one" in named(create, "appIdUriProblem").text())
    assert [app["displayName"] for app in registered(real)] == ["The other one"]
    write(create, "appIdUriEdit", f"{uri}2")
    press(create, "okButton")
    real.gone("createServerAppDialog")
    close_all(real)


def test_slow_replication_and_a_slow_secret_are_waited_for(open_real: OpenReal) -> None:
    real = open_real()
    real.control.flags(replicationSeconds=1, secretSpreadSeconds=1)
    create = begun(real)
    seen = watched(create)
    press(create, "okButton")
    real.gone("createServerAppDialog")
    waited = {step.key: step.detail for step in seen if step.state is StepState.WAITING}
    assert waited
    assert len(registered(real)) == 1
    close_all(real)


def test_graph_out_of_service_for_a_moment(open_real: OpenReal) -> None:
    real = open_real()
    create = begun(real)
    real.control.named_fault("unavailable", count=2, headers={"Retry-After": "0"})
    press(create, "okButton")
    real.gone("createServerAppDialog")
    assert len(real.control.calls("/v1.0/")) > 2
    assert len(registered(real)) == 1
    close_all(real)


def interrupted(real: RealWindow) -> Any:
    """Cancel pressed while the service principal is being made; the next dialog offers to finish or to remove."""
    create = begun(real)
    real.control.fault(path="/servicePrincipals", method="POST", delay_seconds=20)
    press(create, "okButton")
    real.until(lambda: real.control.calls("/applications") and _running(create, "service-principal"))
    press(create, "cancelButton")
    real.settle()
    assert real.shown("createServerAppDialog"), "Cancel stops the creation first"
    press(create, "cancelButton")
    real.gone("createServerAppDialog")
    real.control.control("DELETE", "/faults")
    picker = real.dialog("serverAppDialog")
    press(picker, "createButton")
    again = real.dialog("createServerAppDialog")
    real.sign_in(again)
    real.until(again.ui.unfinishedPanel.isVisible)
    return again


def _running(create: Any, key: str) -> bool:
    steps = create.controller.view.steps
    return any(s.key == key and s.state is StepState.RUNNING for s in steps)


def test_interrupted_creation_is_finished(open_real: OpenReal) -> None:
    real = open_real()
    again = interrupted(real)
    press(again, "finishButton")
    real.gone("createServerAppDialog")
    real.settle()
    assert len(registered(real)) == 1
    assert [app.name for app in real.tools.apps.all()] == ["ConfigMgr Server"]
    close_all(real)


def test_interrupted_creation_is_removed(open_real: OpenReal) -> None:
    real = open_real()
    again = interrupted(real)
    press(again, "removeButton")
    real.until(again.ui.unfinishedPanel.isHidden)
    real.settle()
    assert registered(real) == []
    assert real.tools.apps.all() == []
    close_all(real)
