"""Discovery in the real window while the tenant, the network or the person makes trouble (faults.md F48, F60 to F63)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from azconsole.controllers.nodes import USERS
from azconsole.domain.users import DiscoveryOutcome
from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press
from tests.practice.control import Control, running

FULL = "actionRunFullDiscovery"
DELTA_PAGES = r"(?i)/users/.*delta"


def discovered(real: RealWindow) -> int:
    """A service whose tenant's users are in the list."""
    number = real.service()
    real.trigger(FULL)
    real.until(lambda: real.tools.runs.last(number))
    real.settle()
    return number


def error_text(real: RealWindow) -> str:
    """What the error dialog says; it is closed."""
    shown = real.dialog("errorDialog")
    words = [named(shown, name, QLabel).text() for name in ("titleLabel", "messageLabel")]
    words.append(shown.ui.hintLabel.text())
    press(shown, "closeButton")
    real.gone("errorDialog")
    return " | ".join(words)


def test_practice_cloud_killed_in_mid_discovery(open_real: OpenReal, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "practice" / "cloud"
    with running(folder, "--users", "1000", "--seed", "7", "--control") as control:
        real = open_real(control)
        number = real.service()
        control.fault(path=DELTA_PAGES, skip=2, count=1, delay_seconds=30)
        real.trigger(FULL)
        real.until(lambda: len(control.calls("delta")) >= 2)
        control.process.kill()
        control.process.wait()
        sentence = error_text(real)
    assert "refused the connection" in sentence
    real.settle()
    last = real.tools.runs.last(number)
    assert last is not None
    assert last.result.outcome is DiscoveryOutcome.FAILED
    assert last.message
    real.trigger("actionProperties")
    press(real.dialog("servicePropertiesDialog"), "cancelButton")
    real.gone("servicePropertiesDialog")
    real.settle()


def lost_users(real: RealWindow) -> int:
    """A quarter of the tenant's people are gone; the run asks before it removes them."""
    number = discovered(real)
    token_of = real.control.app(displayName="looker", roles=["User.Read.All"])
    token = real.control.token(token_of).json()["access_token"]
    found = real.control.call("GET", "/v1.0/users?$top=250&$select=id", headers={"Authorization": f"Bearer {token}"})
    gone = [user["id"] for user in found.json()["value"]]
    real.control.control("POST", "/users", {"remove": gone})
    real.trigger(FULL)
    return number


def test_many_removals_are_kept_when_the_person_says_so(open_real: OpenReal) -> None:
    real = open_real()
    lost_users(real)
    question = real.dialog("removalsDialog")
    assert named(question, "keepButton").isDefault()
    press(question, "keepButton")
    real.gone("removalsDialog")
    real.settle()
    assert real.tools.users.count() == 1000


def test_many_removals_are_done_when_the_person_says_so(open_real: OpenReal) -> None:
    real = open_real()
    lost_users(real)
    press(real.dialog("removalsDialog"), "removeButton")
    real.until(lambda: real.tools.users.count() == 750)
    real.settle()


@pytest.fixture
def many(practice: Control) -> Iterator[Control]:
    """The session's practice cloud with 20,000 people, for the length of a test."""
    practice.reset(users=20_000)
    yield practice
    practice.reset(users=1000)


def test_f60_closing_in_mid_discovery_ends_soon_and_the_next_start_goes_on(
    open_real: OpenReal, many: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("correct horse battery\n")
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "vault")
    monkeypatch.setenv("AZCONSOLE_VAULT_PASSPHRASE_FILE", str(passphrase))
    real = open_real()
    number = real.service()
    real.control.fault(path=DELTA_PAGES, skip=20, count=-1, delay_seconds=20)
    real.trigger(FULL)
    real.until(lambda: len(real.control.calls("delta")) >= 20)
    begin = time.monotonic()
    assert real.close()
    assert time.monotonic() - begin < 2.5
    real.control.control("DELETE", "/faults")
    again = open_real()
    again.trigger(FULL)
    again.until(lambda: again.tools.users.count() == 20_000)
    again.settle()
    last = again.tools.runs.last(number)
    assert last is not None
    assert last.result.pages < 100, "the pages of the first start were not read again"


def test_secret_of_an_earlier_session_is_asked_for(open_real: OpenReal) -> None:
    real = open_real()
    real.service()
    assert real.close()
    again = open_real()
    again.trigger(FULL)
    sentence = error_text(again)
    assert "is not on this computer" in sentence
    assert "Import the app again" in sentence
    again.settle()


def test_f63_service_deleted_elsewhere_while_it_runs(open_real: OpenReal) -> None:
    real = open_real()
    number = real.service()
    assert not next(a for a in real.window.actions() if a.objectName() == "actionCancelDiscovery").isEnabled()
    real.control.fault(path=DELTA_PAGES, skip=2, count=1, delay_seconds=1)
    real.trigger(FULL)
    real.until(lambda: len(real.control.calls("delta")) >= 2)
    assert not next(a for a in real.window.actions() if a.objectName() == "actionDelete").isEnabled()
    real.tools.delete_service.run(number)
    real.settle()
    assert "was deleted" in error_text(real)
    real.settle()
    assert real.console.controllers.services.model.rowCount() == 0
    assert real.tools.users.count() == 0


def test_f56_offline_the_last_data_stay_in_view(open_real: OpenReal, tmp_path: Path) -> None:
    with running(tmp_path / "data" / "practice" / "cloud", "--users", "1000", "--seed", "7", "--control") as control:
        real = open_real(control)
        discovered(real)
        control.process.kill()
        control.process.wait()
        real.trigger(FULL)
        assert "refused the connection" in error_text(real)
        real.settle()
    users = real.console.controllers.users
    real.console.controllers.console.go(USERS)
    users.refresh()
    real.settle()
    assert users.model.rowCount() == real.tools.users.count() == 1000
    real.window.users.table.choose_row(999)
    real.until(lambda: "@" in " ".join(label.text() for label in real.window.details.findChildren(QLabel)))


def test_expired_secret_is_seen_in_the_list(open_real: OpenReal) -> None:
    real = open_real()
    discovered(real)
    real.control.named_fault("expired-secret", count=-1)
    real.trigger(FULL)
    assert "secret key of this app has expired" in error_text(real)
    real.settle()
    model = real.console.controllers.services.view
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "secret key of this app has expired" in row[5]
    assert real.tools.users.count() == 1000, "what was known stays"
