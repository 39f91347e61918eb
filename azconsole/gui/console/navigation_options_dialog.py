"""Navigation Pane Options: order and visibility of the workspaces' buttons (requirements.md fact 178)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from azconsole.controllers.nodes import node
from azconsole.controllers.texts import shown
from azconsole.forms.console.ui_navigation_options_dialog import Ui_NavigationOptionsDialog
from azconsole.gui.console.workspace_buttons import Arrangement
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.icons import icon

_KEY = Qt.ItemDataRole.UserRole


class NavigationOptionsDialog(GrowingDialog):
    """Accepted with an `arrangement`. One workspace at least stays visible."""

    def __init__(self, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NavigationOptionsDialog()
        self.ui.setupUi(self)
        self._fill(arrangement)
        self._large = arrangement.large
        self.ui.upButton.clicked.connect(lambda: self._move(-1))
        self.ui.downButton.clicked.connect(lambda: self._move(1))
        self.ui.resetButton.clicked.connect(self._reset)
        self.ui.okButton.clicked.connect(self.accept)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.workspaceList.currentRowChanged.connect(lambda _: self._enable())
        self.ui.workspaceList.itemChanged.connect(lambda _: self._enable())
        self._enable()

    @property
    def arrangement(self) -> Arrangement:
        """What was chosen."""
        items = self._items()
        hidden = {str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Unchecked}
        return Arrangement(tuple(str(item.data(_KEY)) for item in items), frozenset(hidden), self._large)

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.workspaceList.item(row) for row in range(self.ui.workspaceList.count())]

    def _fill(self, arrangement: Arrangement) -> None:
        self.ui.workspaceList.clear()
        for key in arrangement.order:
            place = node(key)
            item = QListWidgetItem(icon(place.icon), shown(place.title), self.ui.workspaceList)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if key in arrangement.hidden else Qt.CheckState.Checked)
        self.ui.workspaceList.setCurrentRow(0)

    def _move(self, step: int) -> None:
        row = self.ui.workspaceList.currentRow()
        self.ui.workspaceList.insertItem(row + step, self.ui.workspaceList.takeItem(row))
        self.ui.workspaceList.setCurrentRow(row + step)

    def _reset(self) -> None:
        self._large = Arrangement().large
        self._fill(Arrangement())

    def _enable(self) -> None:
        row = self.ui.workspaceList.currentRow()
        self.ui.upButton.setEnabled(row > 0)
        self.ui.downButton.setEnabled(0 <= row < self.ui.workspaceList.count() - 1)
        self.ui.okButton.setEnabled(any(item.checkState() is Qt.CheckState.Checked for item in self._items()))
