"""Page "Configuration" of the Log Analytics Connector: the workspace, and the collections that are uploaded (fact 104)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown
from azconsole.controllers.wizard import WizardView
from azconsole.controllers.workspace_choice import WorkspaceController
from azconsole.forms.wizard.ui_configuration_page import Ui_ConfigurationPage


class ConfigurationPage(QWidget):
    """Shows the wizard's WorkspaceController. `edited` is never emitted: that controller tells what was chosen."""

    edited = Signal(dict)

    def __init__(self, controller: WorkspaceController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConfigurationPage()
        self.ui.setupUi(self)
        self.setObjectName("configurationPage")
        self._controller = controller
        self.panel = self.ui.connectionPanel
        self.panel.watch(controller)

    def show_view(self, view: WizardView) -> None:
        """Show what is missing yet, where nothing else says it."""
        controller = self._controller
        quiet = controller.busy or controller.explanations() or controller.error is not None
        self.ui.workspaceProblem.show_problem("" if quiet else shown(view.problems.get("workspace", "")))
