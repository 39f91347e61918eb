"""The language and the names of the window: every screen of the tour in each of them, what Options does, dates and numbers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from azconsole.app.window_state import WindowState
from azconsole.controllers.language import Language, install, installed
from azconsole.controllers.texts import items, local_date, number, shown, tr
from azconsole.domain.texts import joined, plural, say
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox
from tests.gui.walking import named, press

ROOT = Path(__file__).resolve().parents[2]
MOMENT = datetime(2026, 12, 27, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "scale"),
    [("pseudo", 1), ("en", 1), ("en-current", 1), ("de", 1), ("de-current", 1), ("en", 2), ("de", 2)],
)
def test_every_screen_is_translated_named_and_has_room(language: str, scale: int, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "tests.gui.tour_checks", language, str(report), str(tmp_path / "data")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    assert len(found.pop("screens")) > 80
    assert found == {"untranslated": {}, "misnamed": {}, "clipped": {}, "clashes": {}}


def test_a_sentence_from_below_the_window_is_translated_with_its_values(qapp: QCoreApplication) -> None:
    sentence = joined(plural(1234, "{count:n} item", "{count:n} items"), say("Close"))
    assert shown(sentence) == sentence == "1,234 items Close"
    install(qapp, Language("de"))
    assert shown(sentence) == "1.234 Elemente Schließen"
    assert items(1) == "1 Element"
    assert (local_date(MOMENT), number(1234567)) == ("27.12.2026", "1.234.567")


def test_data_is_never_translated(qapp: QCoreApplication) -> None:
    install(qapp, Language("de", current_names=True))
    assert shown("Close") == "Close"
    assert tr("Current: {name}", name="Azure Active Directory") == "Aktuell: Azure Active Directory"


def test_names_change_with_the_option_and_back(qapp: QCoreApplication) -> None:
    sentence = say("Azure AD has no such tenant.")
    install(qapp, Language("en", current_names=True))
    assert shown(sentence) == "Microsoft Entra ID has no such tenant."
    install(qapp, Language("en"))
    assert shown(sentence) == sentence


@pytest.mark.parametrize(("system", "spoken", "date"), [("de_AT", "de", "27.12.2026"), ("fr_FR", "en", "12/27/2026")])
def test_the_system_decides_when_nobody_chose(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, system: str, spoken: str, date: str
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    install(qapp, Language())
    assert installed().spoken == spoken
    assert local_date(MOMENT) == date
    assert QLocale().name() == (system if spoken == "de" else "en_US")


def test_options_remember_the_language_and_open_the_console_again(
    open_console: OpenConsole, qtbot: QtBot, tmp_path: Path
) -> None:
    console = open_console(toolbox(service(1, "Able")))
    console.window.actions_.options.trigger()
    dialog = _options(qtbot)
    languages, names = named(dialog, "languageBox", QComboBox), named(dialog, "namesBox", QComboBox)
    assert [languages.itemText(n) for n in range(3)] == ["As the system", "English", "Deutsch"]
    languages.setCurrentIndex(2)
    names.setCurrentIndex(1)
    press(dialog, "okButton")
    qtbot.waitUntil(lambda: console.next_options is not None)
    assert not console.window.isVisible()
    assert WindowState(console._folders.site).language == Language("de", current_names=True)


def test_options_without_another_language_leave_the_console_open(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "Able")))
    console.window.actions_.options.trigger()
    press(_options(qtbot), "okButton")
    assert console.next_options is None
    assert console.window.isVisible()


def test_what_is_remembered_is_spoken(open_console: OpenConsole, tmp_path: Path) -> None:
    first = open_console(toolbox(service(1, "Able")))
    first._state.speak(Language("de"))
    second = open_console(toolbox(service(1, "Able")))
    assert second.window.actions_.properties.text() == "Eigenschaften"
    assert second.window.services.table.titles()[1:4] == ["Name", "Clouddiensttyp", "Mandant"]


def _options(qtbot: QtBot) -> QDialog:
    def found() -> QDialog | None:
        tops = QApplication.topLevelWidgets()
        return next(
            (w for w in tops if isinstance(w, QDialog) and w.objectName() == "optionsDialog" and w.isVisible()), None
        )

    qtbot.waitUntil(lambda: found() is not None)
    dialog = found()
    assert dialog is not None
    return dialog
