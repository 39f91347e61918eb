"""Page "Completion": the results, or what went wrong and who can mend it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.controllers.wizard import WizardView
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import joined, say
from azconsole.forms.wizard.ui_completion_page import Ui_CompletionPage
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.error_dialog import error_reference
from azconsole.gui.icons import pixmap

_WORDS = {
    "done": ("ok", say("The Azure Services Wizard completed successfully.")),
    "failed": ("error", say("The service was not configured.")),
    "cancelled": ("warning", say("The wizard was cancelled. Nothing was stored; press < Previous to try again.")),
}


class CompletionPage(QWidget):
    """Shows the outcome."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CompletionPage()
        self.ui.setupUi(self)
        self.setObjectName("completionPage")
        self._request_id = ""
        self.ui.copyRequestButton.clicked.connect(lambda: copy_text(self._request_id))

    def show_view(self, view: WizardView) -> None:
        """Show the outcome of the work."""
        if not view.outcome:
            return
        ui = self.ui
        picture, sentence = _WORDS[view.outcome]
        ui.outcomeIcon.setPixmap(pixmap(picture, 24, self.devicePixelRatioF()))
        ui.outcomeLabel.setText(shown(sentence))
        ui.resultsView.set_steps(view.reports)
        ui.errorPanel.setVisible(view.error is not None)
        if view.error is not None:
            self._show_error(view.error)
        ui.nextStepsLabel.setText(self._next_steps(view))
        ui.nextStepsLabel.setVisible(bool(ui.nextStepsLabel.text()))

    def _show_error(self, error: AzConsoleError) -> None:
        ui = self.ui
        self._request_id = error.request_id
        ui.errorMessage.setText(shown(joined(error.title, error.message, by=": ")))
        ui.errorHint.setText(shown(error.hint))
        ui.errorHint.setVisible(bool(error.hint))
        ui.requestIdLabel.setText(error_reference(error))
        ui.copyRequestButton.setVisible(bool(error.request_id))

    @staticmethod
    def _next_steps(view: WizardView) -> str:
        service = view.service
        if service is None:
            return ""
        if service.connector is not None:
            return tr(
                "{service} is in the list of Azure services. Its collections are uploaded every 3 hours; to do it now, select "
                "it and press Synchronize Now.",
                service=service.name,
            )
        discovery = service.discovery
        if discovery is None or not discovery.enabled:
            return tr("{service} is in the list of Azure services.", service=service.name)
        return tr(
            "{service} is in the list of Azure services. To find the users now, select it and press Run Full Discovery Now.",
            service=service.name,
        )
