"""Two runs side by side, what is different in bold and in a column of its own, and the users whom they changed differently."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from azconsole.controllers.run_compare import CompareRow, RunCompareController, compare_rows
from azconsole.controllers.texts import shown, tr
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import plural
from azconsole.forms.dialogs.ui_run_compare_dialog import Ui_RunCompareDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog
from azconsole.gui.dialogs.paged_table import show_paged, take_room
from azconsole.gui.labels import plain_tooltip
from azconsole.operations.run_history import RunComparison

_WIDTHS = (22, 26, 26, 40)


class RunCompareDialog(ControllerDialog):
    """Reads the runs itself; the earlier one stands on the left."""

    def __init__(self, controller: RunCompareController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.ui = Ui_RunCompareDialog()
        self.ui.setupUi(self)
        self.setObjectName("runCompareDialog")
        take_room(self, 860, 680)
        table = self.ui.runsTable
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels([tr("Property"), tr("Earlier run"), tr("Later run"), tr("Difference")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        show_paged(self.ui.usersTable, controller.model, _WIDTHS)
        self.ui.usersLabel.setText(tr("Reading the runs…"))
        self.ui.closeButton.clicked.connect(self.accept)
        controller.compared.connect(self._show)
        controller.failed.connect(self._show_error)
        controller.load()

    def _show(self, comparison: RunComparison) -> None:
        self._fill(compare_rows(comparison.first, comparison.second))
        different = comparison.different
        self.ui.usersTable.setVisible(different is not None)
        if different is None:
            text = tr("Which users differ is not known: one of the runs does not list the users whom it changed.")
        elif different:
            text = shown(
                plural(different, "{count:n} user was not changed alike:", "{count:n} users were not changed alike:")
            )
        else:
            text = tr("Both runs changed the same users in the same way, or none.")
        self.ui.usersLabel.setText(text)

    def _fill(self, rows: tuple[CompareRow, ...]) -> None:
        table = self.ui.runsTable
        table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate((row.label, row.first, row.second, row.difference)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tooltip(text))
                if row.difference:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                table.setItem(number, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _show_error(self, error: AzConsoleError) -> None:
        self.ui.usersLabel.setText("")
        self.ui.problemLabel.show_problem(shown(error.text))
