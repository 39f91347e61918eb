"""Page "Azure Services": Name, Description, and the service to connect with (the specification, step 3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.controllers.wizard import WizardView
from azconsole.domain.services import CATALOGUE, ServiceKind
from azconsole.forms.wizard.ui_azure_services_page import Ui_AzureServicesPage
from azconsole.gui.dialogs.fields import FieldProblems
from azconsole.gui.icons import icon
from azconsole.gui.wizard.service_delegate import STATUS_ROLE, SUMMARY_ROLE, ServiceDelegate

_KEY_ROLE = Qt.ItemDataRole.UserRole


class AzureServicesPage(QWidget):
    """`edited` carries the changed values of WizardState, by name."""

    edited = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AzureServicesPage()
        self.ui.setupUi(self)
        self.setObjectName("azureServicesPage")
        self.ui.descriptionEditLabel.setContentsMargins(0, 3, 0, 0)
        self.ui.servicesList.setItemDelegate(ServiceDelegate(self.ui.servicesList))
        for kind in CATALOGUE:
            self.ui.servicesList.addItem(_item(kind))
        self.fields = FieldProblems(self)
        self.fields.add("name", self.ui.nameProblem, self.ui.nameEdit)
        self.fields.add("description", self.ui.descriptionProblem, self.ui.descriptionEdit)
        self.fields.add("kind", self.ui.kindProblem, self.ui.servicesList)
        self._connect()

    def show_view(self, view: WizardView) -> None:
        """Show the state."""
        self.fields.show(view.problems)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows are as high as their text in the new width."""
        super().resizeEvent(event)
        self.ui.servicesList.scheduleDelayedItemsLayout()

    def _connect(self) -> None:
        ui = self.ui
        ui.nameEdit.textChanged.connect(lambda text: self._tell("name", text))
        ui.descriptionEdit.textChanged.connect(lambda: self._tell("description", ui.descriptionEdit.toPlainText()))
        ui.servicesList.itemSelectionChanged.connect(self._on_selected)

    def _on_selected(self) -> None:
        chosen = self.ui.servicesList.selectedItems()
        self._tell("kind", str(chosen[0].data(_KEY_ROLE)) if chosen else "")

    def _tell(self, field: str, value: str) -> None:
        self.edited.emit({field: value})
        self.fields.touch(field)


def _item(kind: ServiceKind) -> QListWidgetItem:
    title, summary = shown(kind.title), shown(kind.summary)
    item = QListWidgetItem(icon("azure-services"), title)
    item.setData(_KEY_ROLE, kind.key)
    item.setData(SUMMARY_ROLE, summary)
    words = f"{title}. {summary}"
    if not kind.available:
        status = tr("Not in this version. {status}", status=kind.status_today)
        item.setData(STATUS_ROLE, status)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        words += f" {status}"
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    return item
