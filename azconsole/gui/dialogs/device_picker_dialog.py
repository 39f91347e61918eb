"""Direct Rule: the devices that a collection names, found by a filter, chosen and removed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from azconsole.controllers.device_picker import DevicePickerController
from azconsole.controllers.device_words import device_count
from azconsole.controllers.texts import tr
from azconsole.forms.dialogs.ui_device_picker_dialog import Ui_DevicePickerDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.paged_table import take_room
from azconsole.gui.dialogs.words import error_text

_TYPING_MS = 150
_WIDTHS = (26, 20, 24, 10)


class DevicePickerDialog(ControllerDialog):
    """Accepted: `chosen` are the numbers of the chosen devices."""

    def __init__(self, controller: DevicePickerController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self.ui = Ui_DevicePickerDialog()
        self.ui.setupUi(self)
        self.setObjectName("devicePickerDialog")
        take_room(self, 660, 580)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.ui.devicesTable.show_model(controller.available.model, _WIDTHS)
        self.ui.chosenTable.show_model(controller.members.model, _WIDTHS)
        self._connect()
        self._enable()
        controller.search("")
        controller.show_chosen()
        self.ui.filterEdit.setFocus()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the chosen devices."""
        return self.controller.chosen

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        self._typing.timeout.connect(lambda: controller.search(ui.filterEdit.text()))
        ui.filterEdit.textChanged.connect(lambda _: self._typing.start())
        controller.found.connect(lambda count: ui.foundLabel.setText(device_count(count)))
        controller.chosen_changed.connect(lambda count: ui.chosenLabel.setText(device_count(count)))
        controller.failed.connect(lambda error: ui.pickerProblem.show_problem(error_text(error)))
        for table in (ui.devicesTable, ui.chosenTable):
            table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
            table.model().modelReset.connect(self._enable)
        ui.devicesTable.doubleClicked.connect(lambda _: self._add())
        ui.chosenTable.doubleClicked.connect(lambda _: self._remove())
        ui.addButton.clicked.connect(self._add)
        ui.removeButton.clicked.connect(self._remove)
        ui.okButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)

    def _enable(self) -> None:
        ui = self.ui
        ui.addButton.setEnabled(ui.devicesTable.selectionModel().hasSelection())
        ui.removeButton.setEnabled(ui.chosenTable.selectionModel().hasSelection())

    def _add(self) -> None:
        self.ui.chosenLabel.setText(tr("Reading…"))
        self.controller.add(self.ui.devicesTable.ranges())

    def _remove(self) -> None:
        self.controller.remove(self.ui.chosenTable.ranges())
