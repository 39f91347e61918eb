"""Choosing collections: those to include or exclude, or the one that devices are added to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QWidget

from azconsole.controllers.texts import tr
from azconsole.domain.collections import Collection
from azconsole.forms.dialogs.ui_collection_picker_dialog import Ui_CollectionPickerDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.dialogs.picker_table import PickRow

_WIDTHS = (34, 14, 10)


class CollectionPickerDialog(GrowingDialog):
    """Accepted: `chosen` are the numbers of the chosen ones."""

    def __init__(
        self,
        collections: Sequence[Collection],
        title: str,
        intro: str,
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CollectionPickerDialog()
        self.ui.setupUi(self)
        self.setObjectName("collectionPickerDialog")
        self.setWindowTitle(title)
        self.ui.introLabel.setText(intro)
        table = self.ui.collectionsTable
        if single:
            table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.prepare((tr("Name"), tr("Collection ID"), tr("Member Count")), _WIDTHS)
        table.set_rows(PickRow(c.id, (c.name, c.code, c.members), "collection") for c in collections)
        self.ui.filterEdit.textChanged.connect(table.set_filter)
        table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        table.chosen.connect(self._accept_chosen)
        self.ui.okButton.clicked.connect(self._accept_chosen)
        self.ui.cancelButton.clicked.connect(self.reject)
        self._enable()
        self.ui.filterEdit.setFocus()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the chosen collections."""
        return tuple(key for key in self.ui.collectionsTable.selected_keys() if isinstance(key, int))

    def _enable(self) -> None:
        self.ui.okButton.setEnabled(bool(self.chosen))

    def _accept_chosen(self) -> None:
        if self.chosen:
            self.accept()
