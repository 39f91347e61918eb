"""Import Devices and Collections, and Import from Configuration Manager Site."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from azconsole.domain.devices import DeviceQuery
from azconsole.gui import theme
from tests import site as sites
from tests.gui.collections_desk import CSV, Desk, is_usable, names, rows_of
from tests.gui.conftest import OpenReal
from tests.gui.walking import named, press, write


@pytest.fixture
def desk(open_real: OpenReal) -> Desk:
    return Desk(open_real())


def opened(desk: Desk, folder: Path, content: str | bytes = CSV, name: str = "devices.csv") -> Any:
    """The dialog with a file that was looked at."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    desk.go_collections()
    desk.real.trigger("actionImportCollections")
    dialog = desk.real.dialog("importCollectionsDialog")
    dialog.choose_file(path)
    desk.real.until(lambda: not dialog.controller.view.busy)
    return dialog


def test_a_file_is_previewed_and_imported(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path)
    assert dialog.ui.foundLabel.text() == "CSV, UTF-8, separated by comma, 4 columns"
    assert rows_of(dialog.ui.previewTable)[0] == ["2", "PC1", "All desktops", "New device, new collection"]
    assert dialog.ui.changesLabel.text().startswith("This import adds 3 devices and changes 0; it makes 2 collections")
    assert desk.tools.devices.count(DeviceQuery()) == 0, "a preview keeps nothing"
    press(dialog, "importButton")
    desk.real.until(lambda: dialog.controller.view.result is not None)
    assert dialog.ui.changesLabel.text().startswith("Imported: 3 devices added, 0 changed; 2 collections made")
    assert not dialog.ui.importButton.isEnabled()
    press(dialog, "closeButton")
    desk.real.gone("importCollectionsDialog")
    desk.real.settle()
    assert names(desk.window.list_pane().table) == ["All desktops", "Pilot"]


def test_members_are_replaced_or_kept(desk: Desk, tmp_path: Path) -> None:
    press(opened(desk, tmp_path), "importButton")
    desk.real.settle()
    press(desk.real.dialog("importCollectionsDialog"), "closeButton")
    desk.real.gone("importCollectionsDialog")
    dialog = opened(desk, tmp_path, "name,collection\nPC9,Pilot\n", "more.csv")
    assert "adds 1 direct members and removes 1" in dialog.ui.changesLabel.text()
    assert rows_of(dialog.ui.previewTable)[0][3] == "New device, the collection is known"
    dialog.ui.keepCheck.click()
    desk.real.until(lambda: "adds 1 direct members and removes 0" in dialog.ui.changesLabel.text())
    press(dialog, "importButton")
    desk.real.until(lambda: dialog.controller.view.result is not None)
    assert desk.members("Pilot") == ["PAD1", "PC9"]


def test_columns_are_chosen_when_the_header_does_not_tell(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "a;b\nPC1;One\nPC2;One\n")
    assert dialog.ui.fileProblem.text() == "Choose the column with the names of the devices."
    assert not dialog.ui.importButton.isEnabled()
    dialog.ui.tabs.setCurrentIndex(1)
    for name, column in (("nameColumnBox", "a"), ("collectionColumnBox", "b")):
        box = named(dialog, name, QComboBox)
        box.setCurrentIndex(box.findText(column))
        box.activated.emit(box.currentIndex())
    desk.real.until(dialog.ui.importButton.isEnabled)
    assert "separated by semicolon" in dialog.ui.foundLabel.text()
    assert rows_of(dialog.ui.previewTable)[1][1:3] == ["PC2", "One"]
    box = named(dialog, "modelColumnBox", QComboBox)
    box.setCurrentIndex(box.findText("a"))
    box.activated.emit(box.currentIndex())
    assert dialog.ui.fileProblem.text() == "A column can be only one thing."


def test_a_file_of_names_goes_into_the_collection_that_is_typed(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "name\nPC1\nPC2\n")
    assert dialog.ui.collectionEdit.isEnabled()
    write(dialog, "collectionEdit", "Typed")
    dialog.ui.collectionEdit.textEdited.emit("Typed")
    desk.real.until(lambda: "makes 1 collections" in dialog.ui.changesLabel.text())
    press(dialog, "importButton")
    desk.real.until(lambda: dialog.controller.view.result is not None)
    assert desk.members("Typed") == ["PC1", "PC2"]


def test_lines_that_cannot_be_taken_are_listed_and_left_out(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "name,collection\nPC1,One\n,One\nPC\u202e3,One\n")
    tabs = dialog.ui.tabs
    assert tabs.tabText(2) == "Problems (2)"
    tabs.setCurrentIndex(2)
    assert [row[0] for row in rows_of(dialog.ui.problemsTable)] == ["3", "4"]
    assert rows_of(dialog.ui.problemsTable)[0][1] == "Enter the name of the device."
    assert "Nothing is imported while there are problems" in dialog.ui.changesLabel.text()
    assert not dialog.ui.importButton.isEnabled()
    dialog.ui.skipCheck.click()
    desk.real.until(dialog.ui.importButton.isEnabled)
    assert "2 lines are left out." in dialog.ui.changesLabel.text()
    press(dialog, "importButton")
    desk.real.until(lambda: dialog.controller.view.result is not None)
    assert desk.members("One") == ["PC1"]


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"\x00\x01\x02name", "devices.csv", "no text file"),
        (b"", "devices.csv", "is empty"),
        (b"{", "devices.json", "not JSON"),
        (b'name\n"PC1\n', "devices.csv", "quotation mark"),
    ],
)
def test_a_file_that_is_none_is_told_beside_its_field(
    desk: Desk, tmp_path: Path, content: bytes, name: str, said: str
) -> None:
    dialog = opened(desk, tmp_path, content, name)
    told = dialog.ui.fileProblem.text() + dialog.ui.formProblem.text()
    assert said in told
    assert not dialog.ui.importButton.isEnabled()


def test_windows_1252_is_told(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "name;collection\nKöln;Städte\n".encode("cp1252"))
    assert "Windows-1252" in dialog.ui.foundLabel.text()
    assert rows_of(dialog.ui.previewTable)[0][1:3] == ["Köln", "Städte"]


def test_a_path_that_is_typed_is_looked_at(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path)
    dialog.ui.fileEdit.setText(str(tmp_path / "absent.csv"))
    dialog.ui.fileEdit.textEdited.emit(str(tmp_path / "absent.csv"))
    desk.real.until(lambda: "No such file" in dialog.ui.fileProblem.text())
    assert names(dialog.ui.previewTable, 0) == []


def test_cancel_stops_an_import_and_nothing_is_kept(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(desk, tmp_path)
    begun, whole = threading.Event(), type(desk.tools.import_file).run

    def slow(operation: Any, path: Path, wish: Any, cancel: Any, report: Any) -> Any:
        report(5_000)
        begun.set()
        cancel.wait(30)
        return whole(operation, path, wish, cancel, report)

    monkeypatch.setattr(type(desk.tools.import_file), "run", slow)
    press(dialog, "importButton")
    desk.real.until(begun.is_set)
    desk.real.until(lambda: dialog.ui.changesLabel.text() == "Importing: 5,000 lines read…")
    at = time.monotonic()
    press(dialog, "closeButton")
    assert dialog.isVisible(), "the first Cancel stops the import"
    desk.real.until(lambda: not dialog.controller.view.busy)
    assert time.monotonic() - at < 1.0
    assert desk.tools.devices.count(DeviceQuery()) == 0
    press(dialog, "closeButton")
    desk.real.gone("importCollectionsDialog")


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_dialogs_can_be_used_by_anybody(desk: Desk, tmp_path: Path, qapp: QApplication, choice: str) -> None:
    theme.apply_theme(qapp, choice)
    dialog = opened(desk, tmp_path)
    for tab in range(3):
        dialog.ui.tabs.setCurrentIndex(tab)
        is_usable(dialog)
    press(dialog, "closeButton")
    desk.real.gone("importCollectionsDialog")
    desk.real.trigger("actionImportSite")
    dialog = desk.real.dialog("importSiteDialog")
    desk.real.settle()
    is_usable(dialog)
    theme.apply_theme(qapp, "light")


def site(desk: Desk, choice: int, address: str = "") -> Any:
    """The dialog Import from Configuration Manager Site, connected in one of its ways."""
    desk.go_collections()
    desk.real.trigger("actionImportSite")
    dialog = desk.real.dialog("importSiteDialog")
    desk.real.until(lambda: dialog.ui.signInBox.count() > 0)
    dialog.ui.signInBox.setCurrentIndex(choice)
    write(dialog, "addressEdit", address or desk.real.control.base)
    press(dialog, "connectButton")
    return dialog


def test_collections_of_a_site_are_listed_filtered_and_imported(desk: Desk) -> None:
    desk.real.control.flags(adminServiceAppTokens=True)
    sites.imported(desk.real.tools, desk.real.control)
    dialog = site(desk, 1)
    assert "App ID URI" in dialog.ui.uriLabel.text()
    desk.real.until(lambda: dialog.controller.view.collections)
    rows = rows_of(dialog.ui.collectionsTable)
    name, code, members = next(row[:3] for row in rows if row[1].startswith("PS1") and row[2] not in ("", "0"))
    assert not dialog.ui.importButton.isEnabled()
    write(dialog, "filterEdit", code)
    assert names(dialog.ui.collectionsTable, 0) == [name]
    model = dialog.ui.collectionsTable.model()
    model.setData(model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    write(dialog, "filterEdit", "")
    assert dialog.chosen == [code]
    press(dialog, "importButton")
    desk.real.until(lambda: dialog.controller.view.result is not None)
    assert dialog.ui.stateLabel.text().startswith("Imported: 1 collections added")
    press(dialog, "closeButton")
    desk.real.gone("importSiteDialog")
    desk.real.settle()
    found = {row[2]: row for row in rows_of(desk.window.list_pane().table)}
    assert found[code][3] == members


def site_server(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service whose web app belongs to the site, and a public client that may ask for its tokens."""
    control, tools = desk.real.control, desk.real.tools
    service = sites.imported(tools, control)
    scope = {"id": str(uuid4()), "value": "user_impersonation", "type": "User", "isEnabled": True}
    uri = f"api://{control.tenant}/Site"
    server = control.app(application={"identifierUris": [uri], "api": {"oauth2PermissionScopes": [scope]}})
    access = {"resourceAppId": server["appId"], "resourceAccess": [{"id": scope["id"], "type": "Scope"}]}
    public = {"isFallbackPublicClient": True, "requiredResourceAccess": [access]}
    client = control.app(redirectUris=["http://localhost"], application=public)
    monkeypatch.setenv("AZCONSOLE_CLIENT_ID", client["appId"])
    made = replace(service, server_app=replace(service.server_app, app_id_uri=uri))
    monkeypatch.setattr(tools.collection_tools.read_site, "_services", SimpleNamespace(get=lambda _: made))


def test_a_person_signs_in_for_a_site(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    site_server(desk, monkeypatch)
    dialog = site(desk, 0)
    desk.real.dialog("signInDialog")
    desk.real.until(lambda: not dialog.controller.view.busy)
    desk.real.gone("signInDialog")
    assert len(rows_of(dialog.ui.collectionsTable)) > 3, dialog.ui.formProblem.text()
    assert desk.real.person.urls


def test_closing_the_sign_in_stops_connecting(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    site_server(desk, monkeypatch)
    monkeypatch.setattr(desk.lists.desk, "_open_url", lambda _: True)  # a browser that nobody uses
    dialog = site(desk, 0)
    waiting = desk.real.dialog("signInDialog")
    press(waiting, "cancelButton")
    desk.real.until(lambda: not dialog.controller.view.busy)
    assert dialog.controller.view.collections is None
    assert dialog.isVisible()


def test_a_refused_sign_in_is_told(desk: Desk) -> None:
    sites.imported(desk.real.tools, desk.real.control)
    dialog = site(desk, 0)
    desk.real.until(lambda: not dialog.controller.view.busy)
    assert desk.real.shown("signInDialog") is None
    assert "may not ask for these permissions" in dialog.ui.formProblem.text()


def test_addresses_and_refusals_are_told(desk: Desk) -> None:
    sites.imported(desk.real.tools, desk.real.control)
    dialog = site(desk, 1, "http://not-https.contoso.com")
    desk.real.until(lambda: "https" in dialog.ui.addressProblem.text())
    write(dialog, "addressEdit", "")
    dialog.ui.addressEdit.textEdited.emit("")
    assert dialog.ui.addressProblem.isHidden()
    press(dialog, "connectButton")
    assert dialog.ui.addressProblem.text().startswith("Enter the name of the computer")
    write(dialog, "addressEdit", desk.real.control.base)
    dialog.ui.addressEdit.textEdited.emit("x")
    press(dialog, "connectButton")
    desk.real.until(lambda: not dialog.controller.view.busy)
    assert dialog.ui.formProblem.text(), "this site takes no tokens of apps"
    assert named(dialog, "stateLabel", QLabel).text().startswith("Connect to list")
