"""Export diagnostics: the list first, the boxes, the file; a cancel leaves none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from azconsole.controllers.diagnostics import DiagnosticsController
from azconsole.controllers.jobs import JobRunner
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import StoreError
from azconsole.domain.texts import say
from azconsole.gui.dialogs.diagnostics_dialog import DiagnosticsDialog
from azconsole.operations.diagnostics import Diagnostics, Part, known_part, text_part
from tests.gui.walking import dialog, mnemonic_clashes, press, rich_labels, unnamed_inputs


class Parts(Diagnostics):
    """Three parts; the last one goes on until `go`."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.refuses = False

    def parts(self) -> list[Part]:
        if self.refuses:
            raise StoreError(say("The list could not be read"), "no disk", "")

        def late(cancel: CancelToken) -> str:
            while not self.go.is_set():
                cancel.wait(0.01)
            return "late"

        known = known_part("versions.txt", say("The versions of the program and of what it uses"), "x" * 2048)
        return [known, known_part("b.txt", say("Another"), "b"), text_part("doctor.txt", say("Late"), late)]


@pytest.fixture
def parts() -> Parts:
    return Parts()


@pytest.fixture
def opened(parts: Parts, qtbot: QtBot) -> Iterator[DiagnosticsDialog]:
    runner = JobRunner()
    controller = DiagnosticsController(parts, runner)
    shown = DiagnosticsDialog(controller)
    with qtbot.waitSignal(controller.listed):
        shown.open()
    yield shown
    parts.go.set()
    shown.done(0)
    shown.deleteLater()
    assert runner.shutdown()


def test_the_list_stands_first(opened: DiagnosticsDialog) -> None:
    rows = opened.ui.partList
    texts = [[rows.topLevelItem(n).text(column) for column in range(3)] for n in range(rows.topLevelItemCount())]
    assert texts[0] == ["versions.txt", "2.0 kB", "The versions of the program and of what it uses"]
    assert texts[2] == ["doctor.txt", "when written", "Late"]
    assert [part.name for part in opened.chosen] == ["versions.txt", "b.txt", "doctor.txt"]
    assert opened.ui.progressBar.isHidden()
    assert (unnamed_inputs(opened), mnemonic_clashes(opened), rich_labels(opened)) == ([], [], [])


def test_what_is_checked_is_written_to_the_chosen_file(
    opened: DiagnosticsDialog, parts: Parts, tmp_path: Path, qtbot: QtBot
) -> None:
    parts.go.set()
    opened.ui.partList.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    press(opened, "exportButton")
    chooser = dialog(qtbot, opened, "diagnosticsFileDialog")
    assert isinstance(chooser, QFileDialog)
    assert chooser.selectedFiles()[0].endswith(".zip")
    chooser.fileSelected.emit(str(tmp_path / "d.zip"))
    chooser.reject()
    qtbot.waitUntil(lambda: "was written" in opened.ui.stateLabel.text())
    with ZipFile(tmp_path / "d.zip") as archive:
        assert archive.namelist() == ["contents.json", "versions.txt", "doctor.txt"]
    for item in (0, 2):
        opened.ui.partList.topLevelItem(item).setCheckState(0, Qt.CheckState.Unchecked)
    assert not opened.ui.exportButton.isEnabled(), "nothing is chosen"


def test_a_cancel_leaves_no_file(opened: DiagnosticsDialog, tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "out"
    place.mkdir()
    opened.export_to(place / "d.zip")
    qtbot.waitUntil(lambda: opened.ui.progressBar.value() == 2)
    assert (opened.ui.closeButton.text(), opened.ui.exportButton.isEnabled()) == ("Cancel", False)
    press(opened, "closeButton")
    qtbot.waitUntil(lambda: "cancelled" in opened.ui.stateLabel.text())
    assert opened.isVisible()
    assert list(place.iterdir()) == []
    press(opened, "closeButton")
    assert not opened.isVisible()


def test_closing_while_it_is_written_leaves_no_file(opened: DiagnosticsDialog, tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "out"
    place.mkdir()
    opened.export_to(place / "d.zip")
    qtbot.waitUntil(lambda: any(place.iterdir()))
    opened.done(0)
    qtbot.waitUntil(lambda: not any(place.iterdir()))


def test_f66_what_goes_wrong_is_said(opened: DiagnosticsDialog, parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    parts.go.set()
    opened.export_to(tmp_path / "no such folder" / "d.zip")
    qtbot.waitUntil(lambda: "could not be exported" in opened.ui.stateLabel.text())
    assert opened.ui.exportButton.isEnabled()
    parts.refuses = True
    opened._controller.list_parts()
    qtbot.waitUntil(lambda: "no disk" in opened.ui.stateLabel.text())
