"""Page "Progress": each step live."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import tr
from azconsole.controllers.wizard import WizardView
from azconsole.forms.wizard.ui_progress_page import Ui_ProgressPage


class ProgressPage(QWidget):
    """Shows the steps; Cancel is the wizard's own button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ProgressPage()
        self.ui.setupUi(self)
        self.setObjectName("progressPage")

    def show_view(self, view: WizardView) -> None:
        """Show where the work stands."""
        self.ui.introLabel.setText(
            tr("Stopping…")
            if view.cancelling
            else tr("The service is being configured. Cancel stops the work; until the last step nothing is stored.")
        )
        self.ui.progressBar.setVisible(view.running)
        self.ui.stepsView.set_steps(view.reports)
