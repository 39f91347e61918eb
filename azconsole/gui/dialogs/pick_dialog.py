"""Select one of what Azure lists, or device collections: a list with a Filter box, as the console's pickers have it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import items, number, tr
from azconsole.controllers.workspace_choice import Pick, PickList, WorkspaceController
from azconsole.domain.collections import Collection
from azconsole.forms.dialogs.ui_pick_dialog import Ui_PickDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.dialogs.pick_table import PickRow

_ICONS = {Pick.SUBSCRIPTION: "key", Pick.GROUP: "folder", Pick.WORKSPACE: "log-analytics"}


class _PickDialog(GrowingDialog):
    """The form, its filter and its buttons."""

    def __init__(self, name: str, title: str, intro: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.ui = Ui_PickDialog()
        self.ui.setupUi(self)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.ui.introLabel.setText(intro)
        ui = self.ui
        ui.pickTable.setAccessibleName(title)
        ui.filterEdit.textChanged.connect(self._filter)
        ui.pickTable.selectionModel().selectionChanged.connect(lambda *_: self._show_ok())
        ui.pickTable.doubleClicked.connect(lambda _: self._accept_selected())
        ui.okButton.clicked.connect(self._accept_selected)
        ui.cancelButton.clicked.connect(self.reject)
        self._show_ok()

    def _filter(self, text: str) -> None:
        self.ui.pickTable.set_filter(text)
        self._show_status()

    def _accept_selected(self) -> None:
        if self.ui.pickTable.selected_keys():
            self.accept()

    def _show_ok(self) -> None:
        self.ui.okButton.setEnabled(bool(self.ui.pickTable.selected_keys()))

    def _show_status(self) -> None:
        """Tell how many there are."""


class WorkspaceDialog(_PickDialog):
    """Chooses of a list of a WorkspaceController, whose pages appear as they come."""

    def __init__(self, controller: WorkspaceController, pick: Pick, parent: QWidget | None = None) -> None:
        titles = {
            Pick.SUBSCRIPTION: (
                tr("Select Azure Subscription"),
                tr("The subscriptions in which the web app has a role."),
            ),
            Pick.GROUP: (tr("Select Resource Group"), tr("The resource groups that the web app may see.")),
            Pick.WORKSPACE: (tr("Select Log Analytics Workspace"), tr("The workspaces of the resource group.")),
        }
        super().__init__("pickDialog", *titles[pick], parent)
        self._controller, self._pick = controller, pick
        self._list: PickList | None = None
        self._taken = 0
        columns = {
            Pick.SUBSCRIPTION: (tr("Name"), tr("State"), tr("Subscription ID")),
            Pick.GROUP: (tr("Name"), tr("Location")),
            Pick.WORKSPACE: (tr("Name"), tr("Location"), tr("Workspace ID")),
        }
        self.ui.pickTable.prepare(columns[pick], _ICONS[pick])
        self.accepted.connect(self._choose)
        controller.changed.connect(self._show)
        controller.wish(pick)
        self._show()
        self.ui.filterEdit.setFocus()

    def _choose(self) -> None:
        state = self._controller.lists[self._pick]
        keys = self.ui.pickTable.selected_keys()
        for choice in state.rows:
            if keys and _key(choice) == keys[0]:
                self._controller.choose(self._pick, choice)
                return

    def _show(self) -> None:
        state, table = self._controller.lists[self._pick], self.ui.pickTable
        if state is not self._list:
            self._list, self._taken = state, 0
            table.set_rows(())
        fresh, self._taken = state.rows[self._taken :], len(state.rows)
        if fresh:
            table.add_rows([_row(self._pick, choice) for choice in fresh])
            if state.chosen is not None and not table.selected_keys():
                table.select_key(_key(state.chosen))
        table.set_empty(tr("Loading…") if state.loading else tr("There are no items to show in this view."))
        self._show_status()

    def _show_status(self) -> None:
        state = self._list
        if state is None:
            return
        if state.loading:
            text = tr("Loading… {count:n} so far", count=len(state.rows))
        elif state.error is not None:
            text = tr("Azure gave no answer; close this and press Check again.")
        elif self.ui.filterEdit.text().strip():
            text = tr("{shown:n} of {all:n}", shown=self.ui.pickTable.count, all=len(state.rows))
        else:
            text = items(len(state.rows))
        self.ui.statusLabel.setText(text)


class CollectionDialog(_PickDialog):
    """Accepted: `numbers()` are the chosen collections."""

    def __init__(self, collections: Sequence[Collection], parent: QWidget | None = None) -> None:
        title, intro = tr("Select Device Collections"), tr("Select the collections whose members are uploaded.")
        super().__init__("uploadCollectionsDialog", title, intro, parent)
        table = self.ui.pickTable
        table.prepare((tr("Name"), tr("Collection ID"), tr("Members")), "collection", several=True)
        table.set_rows(
            [PickRow(c.id, (c.name, c.code, number(c.members)), (None, None, c.members)) for c in collections]
        )
        self._count = len(collections)
        self._show_status()
        self.ui.filterEdit.setFocus()

    def numbers(self) -> list[int]:
        """The numbers of the chosen collections."""
        return [key for key in self.ui.pickTable.selected_keys() if isinstance(key, int)]

    def _show_status(self) -> None:
        if self._count:
            self.ui.statusLabel.setText(items(self.ui.pickTable.count))
        else:
            self.ui.statusLabel.setText(tr("Make collections in Assets and Compliance > Device Collections."))


def _key(choice: Any) -> object:
    """What tells one from another: names of resource groups and ids are compared without case."""
    return str(getattr(choice, "subscription_id", "")).casefold(), choice.name.casefold()


def _row(pick: Pick, choice: Any) -> PickRow:
    if pick is Pick.SUBSCRIPTION:
        return PickRow(_key(choice), (choice.name, choice.state, choice.subscription_id))
    if pick is Pick.GROUP:
        return PickRow(_key(choice), (choice.name, choice.location))
    return PickRow(_key(choice), (choice.name, choice.location, choice.customer_id))
