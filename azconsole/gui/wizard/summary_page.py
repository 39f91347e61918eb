"""Page "Summary": what will be stored and what was created; "Save plan…" keeps it as a file for the commands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItem, QWidget

from azconsole.controllers.texts import local_date, shown, tr
from azconsole.controllers.wizard import WizardView
from azconsole.domain.apps import App, AppOrigin
from azconsole.domain.collections import Collection
from azconsole.domain.log_analytics import ConnectorSettings
from azconsole.domain.plan import ServicePlan
from azconsole.domain.services import service_kind
from azconsole.forms.wizard.ui_summary_page import Ui_SummaryPage
from azconsole.gui.dialogs.steps_view import WrappingDelegate
from azconsole.gui.dialogs.words import schedule_text
from azconsole.gui.labels import breakable
from azconsole.operations.connect_workspace import preview

_TITLE_SHARE = 0.34


class SummaryPage(QWidget):
    """`save_requested` carries the path of the file."""

    save_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SummaryPage()
        self.ui.setupUi(self)
        self.setObjectName("summaryPage")
        self.ui.summaryTree.setItemDelegate(WrappingDelegate(self.ui.summaryTree))
        self._plan: ServicePlan | None = None
        self._collections: Sequence[Collection] = ()
        self.ui.savePlanButton.clicked.connect(self._ask_path)

    def know(self, collections: Sequence[Collection]) -> None:
        """The chosen collections of the plan that is shown next."""
        self._collections = collections

    def show_view(self, view: WizardView) -> None:
        """Show the plan."""
        if view.plan is not None and view.plan != self._plan:
            self._plan = view.plan
            self._fill(view.plan, self._collections)
        self.ui.planNote.setText(tr("The plan was saved to {path}.", path=view.saved_to) if view.saved_to else "")
        self.ui.planProblem.show_problem(shown(view.save_problem))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the share of the columns."""
        super().resizeEvent(event)
        tree = self.ui.summaryTree
        tree.header().resizeSection(0, int(tree.width() * _TITLE_SHARE))
        tree.scheduleDelayedItemsLayout()

    def _ask_path(self) -> None:
        dialog = QFileDialog(self, tr("Save plan"), "plan.json", tr("Plans (*.json)"))
        dialog.setObjectName("savePlanDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(self.save_requested.emit)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill(self, plan: ServicePlan, collections: Sequence[Collection]) -> None:
        tree = self.ui.summaryTree
        tree.clear()
        for title, rows in _groups(plan, collections):
            group = QTreeWidgetItem(tree, [title])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for row in rows:
                QTreeWidgetItem(group, [breakable(text) for text in row])
        tree.expandAll()


def _groups(plan: ServicePlan, collections: Sequence[Collection]) -> list[tuple[str, list[tuple[str, str]]]]:
    server = plan.server_app
    service = [
        (tr("Name"), plan.name),
        (tr("Description"), plan.description or tr("(none)")),
        (tr("Azure service"), shown(service_kind(plan.kind).title)),
        (tr("Azure environment"), plan.cloud),
        (tr("Azure AD tenant"), f"{server.tenant.name} ({server.tenant.tenant_id})"),
    ]
    groups = [(tr("Connection"), service), (tr("Web app"), _app_rows(server))]
    if plan.client_app is not None:
        groups.append((tr("Native Client app"), _app_rows(plan.client_app)))
    if plan.discovery is not None:
        groups.append((tr("Azure AD User Discovery"), [(tr("Schedule"), schedule_text(plan.discovery))]))
    if plan.connector is not None:
        groups.append((tr("Log Analytics workspace"), _connector_rows(plan.connector, collections)))
        made = [shown(line) for line in preview(plan.connector, collections)]
        groups.append(
            (tr("What will be created"), [(tr("In Azure") if not n else "", line) for n, line in enumerate(made)])
        )
    kept = tr("Names and ids in the site database; the secret key only in the key store of this computer.")
    groups.append((tr("What is stored where"), [(tr("This computer"), kept)]))
    return groups


def _connector_rows(settings: ConnectorSettings, collections: Sequence[Collection]) -> list[tuple[str, str]]:
    names = ", ".join(collection.name for collection in collections)
    return [
        (tr("Azure subscription"), f"{settings.subscription.name} ({settings.subscription.subscription_id})"),
        (tr("Azure resource group"), settings.workspace.resource_group),
        (tr("Log Analytics workspace"), f"{settings.workspace.name} ({settings.workspace.location})"),
        (tr("Device collections"), names or tr("(none)")),
    ]


def _app_rows(app: App) -> list[tuple[str, str]]:
    created = app.origin is AppOrigin.CREATED
    rows = [(tr("Application Name"), app.name), (tr("Client ID"), str(app.client_id))]
    rows += [(tr("App ID URI"), app.app_id_uri)] if app.app_id_uri else []
    rows += [(tr("Secret Key Expiry"), local_date(app.secret.expires, tr("Never")))] if app.secret else []
    origin = tr("Created in Azure AD by this site") if created else tr("Imported; it exists in Azure AD")
    rows.append((tr("Origin"), origin))
    return rows
