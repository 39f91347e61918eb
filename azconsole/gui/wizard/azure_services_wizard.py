"""The Azure Services Wizard: header band, two-level step list, pages, < Previous, Next >, Summary, Cancel.

An own dialog over a QStackedWidget, not QWizard: see docs/decisions/0020-own-wizard-frame.md.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from azconsole.controllers.texts import shown, tr
from azconsole.controllers.wizard import StepLine, WizardController, WizardView
from azconsole.domain.apps import AppKind
from azconsole.domain.services import ServicePage
from azconsole.forms.wizard.ui_azure_services_wizard import Ui_AzureServicesWizard
from azconsole.gui import theme
from azconsole.gui.dialogs.app_picker_dialog import AppPickerDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.gui.dialogs.error_dialog import show_error
from azconsole.gui.dialogs.import_server_app_dialog import ImportServerAppDialog
from azconsole.gui.dialogs.key_store_dialog import ask_key_store
from azconsole.gui.icons import icon, pixmap
from azconsole.gui.wizard.app_page import AppPage
from azconsole.gui.wizard.azure_services_page import AzureServicesPage
from azconsole.gui.wizard.completion_page import CompletionPage
from azconsole.gui.wizard.configuration_page import ConfigurationPage
from azconsole.gui.wizard.discovery_page import DiscoveryPage
from azconsole.gui.wizard.progress_page import ProgressPage
from azconsole.gui.wizard.summary_page import SummaryPage
from azconsole.operations.wizard_flow import WizardStep

_STYLE = """
QFrame#headerBand {{ background: {base}; border: none; }}
QTreeWidget#stepList {{ background: {window}; border: none; padding-top: 10px; show-decoration-selected: 1; }}
QTreeWidget#stepList::item {{ padding: 4px 0px 4px 12px; border: none; }}
QTreeWidget#stepList::item:selected, QTreeWidget#stepList::branch:selected {{
    background: {highlight}; color: {highlight_text};
}}
QFrame#stepsLine, QFrame#buttonLine {{ background: {border}; border: none; }}
"""
_Page = AzureServicesPage | AppPage | DiscoveryPage | ConfigurationPage | SummaryPage | ProgressPage | CompletionPage
_FIRST_FIELD = {WizardStep.AZURE_SERVICES: "nameEdit", WizardStep.APP: "webAppButton"}


class AzureServicesWizard(ControllerDialog):
    """Opened with open() or show(). `service_created` carries the stored AzureService."""

    service_created = Signal(object)

    def __init__(self, controller: WizardController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self.ui = Ui_AzureServicesWizard()
        self.ui.setupUi(self)
        self.setObjectName("azureServicesWizard")
        self.setWindowIcon(icon("wizard"))
        self.ui.stepList.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ui.headerIcon.setPixmap(pixmap("wizard", 48, self.devicePixelRatioF()))
        self.azure_services = AzureServicesPage(self)
        self.app_page = AppPage(self)
        self.discovery = DiscoveryPage(self)
        self.configuration = ConfigurationPage(controller.workspace, self)
        self.summary = SummaryPage(self)
        self._pages: dict[WizardStep, _Page] = {
            WizardStep.AZURE_SERVICES: self.azure_services,
            WizardStep.APP: self.app_page,
            WizardStep.SERVICE: self.discovery,
            WizardStep.SUMMARY: self.summary,
            WizardStep.PROGRESS: ProgressPage(self),
            WizardStep.COMPLETION: CompletionPage(self),
        }
        for page in (*self._pages.values(), self.configuration):
            self.ui.pages.addWidget(page)
        self._lines: tuple[StepLine, ...] = ()
        self._connect()
        self._restyle()
        self._show(controller.view)
        controller.load()

    def reject(self) -> None:
        """Cancel, Esc or the window's cross: stop the work of the Progress page first, and close the second time."""
        view = self.controller.view
        if view.running and not view.cancelling:
            self.controller.cancel_run()
            return
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field."""
        super().showEvent(event)
        self.azure_services.ui.nameEdit.setFocus()

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        controller.service_created.connect(self.service_created)
        controller.key_store_needed.connect(self._ask_key_store)
        controller.load_failed.connect(lambda error: show_error(self, error))
        controller.workspace.changed.connect(lambda: self.configuration.show_view(controller.view))
        theme.changed.connect(self._restyle)
        for page in (self.azure_services, self.app_page, self.discovery):
            page.edited.connect(lambda values: controller.change(**values))
        self.app_page.browse_requested.connect(self._pick)
        self.app_page.import_requested.connect(self._import)
        self.summary.save_requested.connect(controller.save_plan)
        ui.previousButton.clicked.connect(controller.go_previous)
        ui.nextButton.clicked.connect(controller.go_next)
        ui.summaryButton.clicked.connect(controller.go_summary)
        ui.cancelButton.clicked.connect(self.reject)

    def _pick(self, kind: AppKind) -> None:
        dialog = AppPickerDialog(self.controller.picker(kind), self)
        dialog.accepted.connect(lambda: self._on_picked(kind, dialog))
        open_dialog(dialog)

    def _on_picked(self, kind: AppKind, dialog: AppPickerDialog) -> None:
        app = dialog.app()
        if app is not None:
            self.controller.app_chosen(kind, app)

    def _import(self) -> None:
        importer = self.controller.importer()
        importer.imported.connect(lambda app: self.controller.app_chosen(AppKind.SERVER, app))
        open_dialog(ImportServerAppDialog(importer, self))

    def _ask_key_store(self) -> None:
        controller = self.controller
        ask_key_store(controller, controller.toolbox, controller.answer_key_store, self)

    def _show(self, view: WizardView) -> None:
        ui, page = self.ui, self._page(view)
        ui.headerTitle.setText(shown(view.title))
        ui.pageHeading.setText(shown(view.heading))
        self.summary.know(self.controller.workspace.chosen_collections)
        page.show_view(view)
        if ui.pages.currentWidget() is not page:
            ui.pages.setCurrentWidget(page)
            self._focus(view.step, page)
        self._show_steps(view.steps)
        ui.previousButton.setEnabled(view.can_previous)
        ui.nextButton.setEnabled(view.can_next)
        ui.summaryButton.setEnabled(view.can_summary)
        closing = view.step is WizardStep.COMPLETION
        ui.cancelButton.setText(tr("Close") if closing else tr("Cancel"))
        ui.cancelButton.setAccessibleName(ui.cancelButton.text())
        ui.cancelButton.setEnabled(not view.cancelling)
        ui.cancelButton.setDefault(closing)
        ui.nextButton.setDefault(not closing)

    def _page(self, view: WizardView) -> _Page:
        configures = view.kind is not None and view.kind.page is not ServicePage.DISCOVERY
        return self.configuration if view.step is WizardStep.SERVICE and configures else self._pages[view.step]

    def _focus(self, step: WizardStep, page: QWidget) -> None:
        first = page.findChild(QWidget, _FIRST_FIELD.get(step, ""))
        button = self.ui.cancelButton if step in {WizardStep.PROGRESS, WizardStep.COMPLETION} else self.ui.nextButton
        (first if first is not None and _FIRST_FIELD.get(step) else button).setFocus()

    def _show_steps(self, lines: tuple[StepLine, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        tree = self.ui.stepList
        tree.clear()
        root: QTreeWidgetItem | None = None
        for line in lines:
            item = QTreeWidgetItem(root if line.level and root else tree, [shown(line.title)])
            self._style_step(item, line)
            root = item if not line.level else root
        tree.expandAll()

    @staticmethod
    def _style_step(item: QTreeWidgetItem, line: StepLine) -> None:
        state = tr("current") if line.current else (tr("reachable") if line.reachable else tr("not reached yet"))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{shown(line.title)}, {state}")
        item.setForeground(0, theme.color("text" if line.reachable else "disabled"))
        item.setSelected(line.current)

    def _restyle(self, _: str = "") -> None:
        colors = {
            name: theme.color(name).name() for name in ("base", "window", "border", "highlight", "highlight_text")
        }
        self.setStyleSheet(_STYLE.format(**colors))
        lines, self._lines = self._lines, ()
        self._show_steps(lines)
