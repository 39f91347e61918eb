"""Azure AD User Discovery Settings: the full schedule, and delta discovery with its minutes (requirements.md fact 85)."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import moment_pattern, shown, tr
from azconsole.domain.schedules import DELTA_MINUTES_RANGE, LONGEST_COUNT, DiscoverySettings, IntervalUnit, Schedule
from azconsole.domain.texts import say
from azconsole.forms.dialogs.ui_discovery_settings_dialog import Ui_DiscoverySettingsDialog
from azconsole.gui.date_edits import localize
from azconsole.gui.dialogs.controller_dialog import GrowingDialog

_UNITS = {IntervalUnit.HOURS: say("Hours"), IntervalUnit.DAYS: say("Days"), IntervalUnit.WEEKS: say("Weeks")}


class DiscoverySettingsDialog(GrowingDialog):
    """Accepted: `settings()` are the new ones."""

    def __init__(self, settings: DiscoverySettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._enabled = settings.enabled
        self.ui = Ui_DiscoverySettingsDialog()
        self.ui.setupUi(self)
        self.setObjectName("discoverySettingsDialog")
        for unit in IntervalUnit:
            self.ui.unitCombo.addItem(shown(_UNITS[unit]), unit)
        self.ui.deltaSpin.setRange(*DELTA_MINUTES_RANGE)
        self._fill(settings)
        self._connect()
        self._refresh()

    def settings(self) -> DiscoverySettings:
        """What stands in the fields."""
        ui = self.ui
        start: datetime | None = None
        if ui.startCheck.isChecked():
            start = datetime.fromtimestamp(ui.startEdit.dateTime().toSecsSinceEpoch(), UTC)
        # Days and weeks keep the wall time of whoever chose the start, also when the clocks change.
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode() if start else ""
        full = Schedule(ui.countSpin.value(), IntervalUnit(ui.unitCombo.currentData()), start, zone)
        return DiscoverySettings(self._enabled, full, ui.deltaCheck.isChecked(), ui.deltaSpin.value())

    def _fill(self, settings: DiscoverySettings) -> None:
        ui, full = self.ui, settings.full
        ui.unitCombo.setCurrentIndex(list(IntervalUnit).index(full.unit))
        ui.countSpin.setRange(1, LONGEST_COUNT[full.unit])
        ui.countSpin.setValue(full.count)
        ui.startCheck.setChecked(full.start is not None)
        localize(ui.startEdit, moment_pattern())
        tonight = QDateTime(QDateTime.currentDateTime().date().addDays(1), QTime(1, 0))
        ui.startEdit.setDateTime(QDateTime.fromSecsSinceEpoch(int(full.start.timestamp())) if full.start else tonight)
        ui.deltaCheck.setChecked(settings.delta_enabled)
        ui.deltaSpin.setValue(settings.delta_minutes)

    def _connect(self) -> None:
        ui = self.ui
        ui.unitCombo.currentIndexChanged.connect(self._refresh)
        ui.countSpin.valueChanged.connect(self._refresh)
        ui.startCheck.toggled.connect(self._refresh)
        ui.deltaCheck.toggled.connect(self._refresh)
        ui.okButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)

    def _refresh(self) -> None:
        ui = self.ui
        unit = IntervalUnit(ui.unitCombo.currentData())
        ui.countSpin.setRange(1, LONGEST_COUNT[unit])
        ui.startEdit.setEnabled(ui.startCheck.isChecked())
        ui.deltaSpin.setEnabled(ui.deltaCheck.isChecked())
        ui.deltaSpinLabel.setEnabled(ui.deltaCheck.isChecked())
        schedule = Schedule(ui.countSpin.value(), unit).describe()
        ui.fullNote.setText(
            tr("{schedule}, from the chosen start.", schedule=schedule)
            if ui.startCheck.isChecked()
            else tr("{schedule}, from when the service is configured.", schedule=schedule)
        )
