"""No usable key store (faults.md F17 to F21), in the real window: asked before anything is made, and never plain text."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import PasswordSetError
from PySide6.QtWidgets import QApplication, QRadioButton

from azconsole.domain.keystore import KeyStoreMode
from tests.gui.conftest import OpenReal
from tests.gui.real_window import RealWindow, named, press, write
from tests.gui.walking import accessible_texts

PASSPHRASE = "correct horse battery"


@pytest.fixture
def open_without_key_store(open_real: OpenReal, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenReal]:
    monkeypatch.delenv("AZCONSOLE_KEYSTORE")
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield open_real
    keyring.set_keyring(before)


def asked(real: RealWindow) -> Any:
    """Create a web app up to the question where secrets go; nothing has been made in the tenant by then."""
    create = real.create_dialog(real.wizard())
    real.sign_in(create)
    press(create, "useTenantUriButton")
    press(create, "okButton")
    question = real.dialog("keyStoreDialog")
    assert posted(real) == []
    assert real.tools.create_app.unfinished() == []
    return question


def posted(real: RealWindow) -> list[str]:
    return [c["path"] for c in real.control.calls("/applications") if c["method"] == "POST"]


def use_vault(question: Any, repeat: bool = True) -> None:
    write(question, "passphraseEdit", PASSPHRASE)
    if repeat:
        write(question, "repeatEdit", PASSPHRASE)
    press(question, "okButton")


class Forgetful(KeyringBackend):
    """A key store that takes the probe, and breaks down when the real secret key comes (F26)."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if not username.startswith("probe/"):
            raise PasswordSetError("the key store broke down")
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop(username, None)


def test_key_that_could_not_be_kept_is_shown_once(open_without_key_store: OpenReal) -> None:
    keyring.set_keyring(Forgetful())
    real = open_without_key_store()
    create = real.create_dialog(real.wizard())
    real.sign_in(create)
    press(create, "useTenantUriButton")
    press(create, "okButton")
    left = real.dialog("appCreatedDialog")
    key = named(left, "unsavedSecretEdit").text()
    assert len(key) > 16
    assert key not in accessible_texts(left)
    press(left, "copySecretButton")
    assert QApplication.clipboard().text() == key
    QApplication.clipboard().clear()
    press(left, "okButton")
    for name in ("serverAppDialog", "azureServicesWizard"):
        press(real.dialog(name), "cancelButton")
        real.gone(name)
    real.settle()
    assert not [path for path in real.folder.rglob("*") if path.is_file() and key.encode() in path.read_bytes()]


class Unanswered(Forgetful):
    """A key store whose own prompt nobody answers (F20), until the test ends."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.ended = threading.Event(), threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked.set()
        self.ended.wait(60)


def test_prompt_that_nobody_answers_can_be_cancelled(open_without_key_store: OpenReal) -> None:
    store = Unanswered()
    keyring.set_keyring(store)
    real = open_without_key_store()
    create = real.create_dialog(real.wizard())
    real.sign_in(create)
    press(create, "useTenantUriButton")
    press(create, "okButton")
    real.until(store.asked.is_set)
    press(create, "cancelButton")
    real.settle()
    assert named(create, "okButton").isEnabled()
    assert posted(real) == []
    for name in ("createServerAppDialog", "serverAppDialog", "azureServicesWizard"):
        press(real.dialog(name), "cancelButton")
        real.gone(name)
    store.ended.set()
    real.settle()


def test_cancel_leaves_nothing(open_without_key_store: OpenReal) -> None:
    real = open_without_key_store()
    press(asked(real), "cancelButton")
    real.gone("keyStoreDialog")
    for name in ("createServerAppDialog", "serverAppDialog", "azureServicesWizard"):
        press(real.dialog(name), "cancelButton")
    real.settle()
    assert posted(real) == []
    assert real.tools.apps.all() == []
    assert real.tools.create_app.unfinished() == []
    assert not real.tools.secrets.vault_exists()


def test_session_only(open_without_key_store: OpenReal) -> None:
    real = open_without_key_store()
    question = asked(real)
    named(question, "sessionRadio", QRadioButton).setChecked(True)
    press(question, "okButton")
    real.gone("createServerAppDialog")
    real.accept_picker("serverAppDialog")
    wizard = real.dialog("azureServicesWizard")
    real.create_client(wizard)
    real.finish(wizard)
    assert real.tools.secrets.mode is KeyStoreMode.SESSION
    secrets = [app.secret for app in real.tools.apps.all() if app.secret]
    assert [real.tools.secrets.get(secret.reference) is not None for secret in secrets] == [True]


def test_vault_is_asked_for_again_when_a_secret_is_needed(open_without_key_store: OpenReal) -> None:
    real = open_without_key_store()
    use_vault(asked(real))
    real.gone("createServerAppDialog")
    real.accept_picker("serverAppDialog")
    wizard = real.dialog("azureServicesWizard")
    real.create_client(wizard)
    real.finish(wizard)
    assert real.close()
    again = open_without_key_store()
    again.trigger("actionRunFullDiscovery")
    question = again.dialog("keyStoreDialog")
    assert again.shown("errorDialog") is None
    again.settle()
    write(question, "passphraseEdit", "not the passphrase")
    press(question, "okButton")
    again.until(lambda: named(question, "passphraseProblem").text())
    use_vault(question, repeat=False)
    again.gone("keyStoreDialog")
    again.until(lambda: again.tools.users.count() == 1000)
    again.settle()


def test_locked_vault_is_unlocked_by_verify_in_properties(open_without_key_store: OpenReal) -> None:
    real = open_without_key_store()
    use_vault(asked(real))
    real.gone("createServerAppDialog")
    real.accept_picker("serverAppDialog")
    wizard = real.dialog("azureServicesWizard")
    real.create_client(wizard)
    real.finish(wizard)
    assert real.close()
    again = open_without_key_store()
    again.trigger("actionProperties")
    properties = again.dialog("servicePropertiesDialog")
    again.settle()
    properties.ui.tabs.setCurrentWidget(properties.ui.applicationsTab)
    press(properties, "verifyButton")
    question = again.dialog("keyStoreDialog")
    again.settle()
    use_vault(question, repeat=False)
    again.until(lambda: named(properties, "verifyLabel").text() == "Successfully verified!")
    press(properties, "cancelButton")
    again.gone("servicePropertiesDialog")
    again.settle()
