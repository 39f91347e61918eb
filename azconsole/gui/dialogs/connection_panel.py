"""Subscription, resource group, workspace and device collections: in the wizard's page and in Properties."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import number, shown, tr
from azconsole.controllers.workspace_choice import ORDER, Pick, WorkspaceController
from azconsole.domain.collections import Collection
from azconsole.forms.dialogs.ui_connection_panel import Ui_ConnectionPanel
from azconsole.gui.dialogs.controller_dialog import open_dialog
from azconsole.gui.dialogs.fields import show_value
from azconsole.gui.dialogs.pick_dialog import CollectionDialog, WorkspaceDialog
from azconsole.gui.dialogs.pick_table import PickRow

_TABLE_LINES = 6


class ConnectionPanel(QWidget):
    """Shows a WorkspaceController and tells it what the person wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConnectionPanel()
        self.ui.setupUi(self)
        self.setObjectName("connectionPanel")
        self._controller: WorkspaceController | None = None
        self._collections: list[Collection] | None = None
        ui = self.ui
        self._picks = {
            Pick.SUBSCRIPTION: (ui.subscriptionEdit, ui.subscriptionNote, ui.subscriptionButton),
            Pick.GROUP: (ui.groupEdit, ui.groupNote, ui.groupButton),
            Pick.WORKSPACE: (ui.workspaceEdit, ui.workspaceNote, ui.workspaceButton),
        }
        table = ui.collectionsTable
        table.prepare((tr("Name"), tr("Collection ID"), tr("Members")), "collection", several=True)
        table.set_empty(tr("No collection is chosen: nothing is uploaded until one is added."))
        table.setMinimumHeight(table.fontMetrics().lineSpacing() * _TABLE_LINES)

    def watch(self, controller: WorkspaceController) -> None:
        """Show this one from now on."""
        self._controller = controller
        controller.changed.connect(self._show)
        for pick, (_, _, button) in self._picks.items():
            button.clicked.connect(lambda _=False, wished=pick: self._pick(wished))
        ui = self.ui
        ui.addButton.clicked.connect(self._add)
        ui.removeButton.clicked.connect(lambda: controller.remove_collections(self._selected()))
        ui.collectionsTable.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        ui.rightsPanel.check_requested.connect(controller.check_again)
        self._show()

    def _pick(self, pick: Pick) -> None:
        if self._controller is not None:
            open_dialog(WorkspaceDialog(self._controller, pick, self))

    def _add(self) -> None:
        controller = self._controller
        if controller is None:
            return
        offered = [each for each in controller.collections if each.id not in controller.members]
        dialog = CollectionDialog(offered, self)
        dialog.accepted.connect(lambda: controller.add_collections(dialog.numbers()))
        open_dialog(dialog)

    def _selected(self) -> list[int]:
        return [key for key in self.ui.collectionsTable.selected_keys() if isinstance(key, int)]

    def _show(self) -> None:
        controller = self._controller
        if controller is None:
            return
        for pick in ORDER:
            self._show_pick(controller, pick)
        busy = controller.checking or any(controller.lists[pick].loading for pick in ORDER)
        panel = self.ui.rightsPanel
        panel.show_checking(busy)
        panel.show_missing(controller.explanations(), controller.error)
        self._show_collections(controller)
        lines = [shown(line) for line in controller.preview]
        self.ui.previewTitle.setVisible(bool(lines))
        self.ui.previewLabel.setVisible(bool(lines))
        self.ui.previewLabel.setText("\n".join(f"•  {line}" for line in lines))

    def _show_pick(self, controller: WorkspaceController, pick: Pick) -> None:
        edit, note, button = self._picks[pick]
        state = controller.lists[pick]
        show_value(edit, state.chosen.name if state.chosen is not None else "")
        edit.setPlaceholderText(_hint(controller, pick))
        note.setText(_note(controller, pick))
        note.setVisible(bool(note.text()))
        button.setEnabled(bool(state.rows) or state.loading or state.chosen is not None)

    def _show_collections(self, controller: WorkspaceController) -> None:
        chosen = controller.chosen_collections
        if chosen != self._collections:
            self._collections = chosen
            self.ui.collectionsTable.set_rows([collection_row(each) for each in chosen])
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.ui.removeButton.setEnabled(bool(self._selected()))


def collection_row(collection: Collection) -> PickRow:
    """A collection in the columns of these tables."""
    texts = (collection.name, collection.code, number(collection.members))
    return PickRow(collection.id, texts, (None, None, collection.members))


def _hint(controller: WorkspaceController, pick: Pick) -> str:
    """What an empty field says: no field is blank without a word."""
    state, place = controller.lists[pick], ORDER.index(pick)
    if state.loading:
        return tr("Loading…")
    if state.why:
        return tr("None: see below")
    if place and controller.chosen(ORDER[place - 1]) is None:
        return ""
    return tr("Select one of {count:n}", count=len(state.rows)) if state.rows else ""


def _note(controller: WorkspaceController, pick: Pick) -> str:
    state = controller.lists[pick]
    if state.loading:
        return tr("Loading… {count:n} so far", count=len(state.rows)) if state.rows else ""
    if pick is Pick.WORKSPACE and controller.checking:
        return tr("Checking the app's rights in this workspace…")
    if (
        pick is Pick.WORKSPACE
        and controller.checked
        and state.chosen
        and not controller.missing
        and not controller.error
    ):
        return tr("Location {location}", location=state.chosen.location)
    return ""
