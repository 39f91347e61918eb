"""Page "Discovery" of Cloud Management: Azure AD User Discovery and its settings (requirements.md fact 85)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown
from azconsole.controllers.wizard import WizardView
from azconsole.domain.schedules import DiscoverySettings
from azconsole.forms.wizard.ui_discovery_page import Ui_DiscoveryPage
from azconsole.gui.dialogs.controller_dialog import open_dialog
from azconsole.gui.dialogs.discovery_settings_dialog import DiscoverySettingsDialog
from azconsole.gui.dialogs.words import schedule_text


class DiscoveryPage(QWidget):
    """`edited` carries the changed discovery settings."""

    edited = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DiscoveryPage()
        self.ui.setupUi(self)
        self.setObjectName("discoveryPage")
        self._settings = DiscoverySettings()
        self.ui.userDiscoveryCheck.clicked.connect(self._on_checked)
        self.ui.settingsButton.clicked.connect(self._ask)

    def show_view(self, view: WizardView) -> None:
        """Show the state."""
        self._settings = view.state.discovery
        self.ui.userDiscoveryCheck.setChecked(self._settings.enabled)
        self.ui.settingsButton.setEnabled(self._settings.enabled)
        self.ui.scheduleLabel.setText(schedule_text(self._settings))
        self.ui.discoveryProblem.show_problem(shown(view.problems.get("discovery", "")))

    def _on_checked(self, checked: bool) -> None:
        self.edited.emit({"discovery": replace(self._settings, enabled=checked)})

    def _ask(self) -> None:
        dialog = DiscoverySettingsDialog(self._settings, self)
        dialog.accepted.connect(lambda: self.edited.emit({"discovery": dialog.settings()}))
        open_dialog(dialog)
