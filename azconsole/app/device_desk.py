"""Answers what the person wants with device collections: dialogs, imports, evaluating, deleting (reading: device_reading)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from azconsole.app.device_reading import DeviceReading
from azconsole.controllers.base import STORE_LANE
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.device_words import device_count, numbered
from azconsole.controllers.nodes import DEVICE_COLLECTIONS, DEVICES
from azconsole.controllers.texts import shown, tr
from azconsole.domain.texts import plural
from azconsole.gui.dialogs.controller_dialog import open_dialog

if TYPE_CHECKING:
    from azconsole.app.device_lists import DeviceLists
    from azconsole.controllers.collections_list import CollectionRow
    from azconsole.controllers.jobs import Job, JobRunner
    from azconsole.domain.collections import Collection
    from azconsole.domain.errors import AzConsoleError
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.operations.toolbox import Toolbox

_LANE = "collections"


class DeviceDesk(QObject):
    """Lives as long as the window. `opened` carries each dialog when it was opened, `refused` an AzConsoleError of what the
    person did."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        controllers: Controllers,
        runner: JobRunner,
        lists: DeviceLists,
        open_url: OpenUrl | None,
    ) -> None:
        super().__init__(window)
        self._open_url = open_url or open_in_browser
        self._window = window
        self._console = controllers.console
        self._runner = runner
        self._lists = lists
        self._toolbox: Toolbox | None = None
        self.reader = DeviceReading(window, controllers, runner, lists)
        self.reader.changed.connect(self.enable)
        self.reader.opened.connect(self.opened)
        self.reader.refused.connect(self.refused)
        self._evaluating: Job[Any] | None = None
        actions = lists.actions
        for action, does in (
            (actions.read, self.reader.read),
            (actions.import_file, self._import_file),
            (actions.import_site, self._import_site),
            (actions.add_existing, self._choose_collection),
            (actions.add_new, lambda: self._create(self._chosen_devices())),
            (actions.create, self._create),
            (actions.update, self._update),
            (actions.show_members, self._show_members),
            (actions.delete, self._ask_delete),
            (actions.properties, self._properties),
        ):
            actions.on(action, does)
        window.views.selection_changed.connect(self.enable)
        controllers.console.node_changed.connect(lambda _: self.enable())

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        self._toolbox = toolbox
        self.reader.attach(toolbox)
        self.enable()

    def enable(self) -> None:
        """Enable the actions that make sense for the node and the selection."""
        actions, node, ready = self._lists.actions, self._window.node.key, self._toolbox is not None
        on_devices, on_collections = ready and node == DEVICES, ready and node == DEVICE_COLLECTIONS
        pane = self._window.list_pane()
        chosen = pane.selected_count if pane is not None else 0
        actions.read.setEnabled(on_devices and not self.reader.running)
        for action in (actions.import_file, actions.import_site):
            action.setEnabled(on_devices or on_collections)
        for action in (actions.add_existing, actions.add_new):
            action.setEnabled(on_devices and chosen > 0)
        actions.create.setEnabled(on_collections)
        actions.update.setEnabled(on_collections and not self._is_evaluating)
        for action in (actions.show_members, actions.delete, actions.properties):
            action.setEnabled(on_collections and chosen == 1)

    # --- devices
    def _chosen_devices(self) -> tuple[int, ...]:
        return tuple(self._lists.devices.model.ids_of(self._lists.pane.table.selected_ranges()))

    def _choose_collection(self) -> None:
        toolbox, devices = self._toolbox, self._chosen_devices()
        if toolbox is not None and devices:
            manage = toolbox.collection_tools.manage
            self._runner.start(
                lambda _: manage.all(),
                lane=STORE_LANE,
                on_result=lambda found: self._ask_collection(found, devices),
                on_error=self.refused.emit,
            )

    def _ask_collection(self, collections: list[Collection], devices: tuple[int, ...]) -> None:
        from azconsole.gui.dialogs.collection_picker_dialog import CollectionPickerDialog

        intro = tr(
            "Choose the collection of which {devices} become direct members.", devices=device_count(len(devices))
        )
        title = tr("Add to Device Collection")
        dialog = CollectionPickerDialog(collections, title, intro, self._window, single=True)
        dialog.accepted.connect(lambda: self._add(dialog.chosen[0], devices))
        self._open(dialog)

    def _add(self, collection: int, devices: tuple[int, ...]) -> None:
        if self._toolbox is None:
            return
        manage = self._toolbox.collection_tools.manage

        def done(count: int) -> None:
            added = plural(count, "{count:n} device was added.", "{count:n} devices were added.")
            self._say(shown(added) if count else tr("They are direct members already."))
            self._lists.refresh()

        self._runner.start(
            lambda _: manage.add_direct(collection, devices), lane=_LANE, on_result=done, on_error=self.refused.emit
        )

    # --- collections
    def _row(self) -> CollectionRow | None:
        pane = self._window.views.pane_of(DEVICE_COLLECTIONS)
        return self._lists.collections.model.row_of(pane.selected_key)

    def _create(self, direct: tuple[int, ...] = ()) -> None:
        self._edit(0, direct)

    def _properties(self) -> None:
        row = self._row()
        if row is not None:
            self._edit(row.collection.id)

    def _edit(self, number: int, direct: tuple[int, ...] = ()) -> None:
        if self._toolbox is None:
            return
        from azconsole.controllers.collection_edit import CollectionController
        from azconsole.gui.dialogs.collection_dialog import CollectionDialog

        controller = CollectionController(self._toolbox, self._runner, number, self, direct=direct)
        controller.saved.connect(self._on_saved)
        self._open(CollectionDialog(controller, self._window))

    def _on_saved(self, stored: Collection) -> None:
        self._say(tr("“{name}” is stored, with {devices}.", name=stored.name, devices=device_count(stored.members)))
        self._lists.refresh()

    def _import_file(self) -> None:
        if self._toolbox is None:
            return
        from azconsole.controllers.file_import import FileImportController
        from azconsole.gui.dialogs.import_collections_dialog import ImportCollectionsDialog

        controller = FileImportController(self._toolbox, self._runner, self)
        controller.imported.connect(lambda _: self._lists.refresh())
        self._open(ImportCollectionsDialog(controller, self._window))

    def _import_site(self) -> None:
        if self._toolbox is None:
            return
        from azconsole.controllers.site_import import SiteImportController
        from azconsole.gui.dialogs.import_site_dialog import ImportSiteDialog

        controller = SiteImportController(self._toolbox, self._runner, self, open_url=self._open_url)
        dialog = ImportSiteDialog(controller, self._window)
        dialog.finished.connect(lambda _: self._lists.refresh())  # also what was imported before a cancel
        self._open(dialog)

    def _update(self) -> None:
        if self._toolbox is None:
            return
        manage = self._toolbox.collection_tools.manage
        self._evaluating = job = self._runner.start(
            lambda ctx: manage.evaluate(ctx.cancel),
            lane=_LANE,
            on_result=self._on_evaluated,
            on_error=self._on_not_evaluated,
            on_cancel=lambda: self._end(tr("Updating the membership was cancelled.")),
        )
        self._tell(tr("Updating the membership of all collections…"), job.cancel)
        self.enable()

    def _on_evaluated(self, changed: int) -> None:
        text = plural(changed, "{count:n} collection has changed.", "{count:n} collections have changed.")
        self._end(shown(text) if changed else tr("The membership of all collections is up to date."))
        self._lists.refresh()

    def _on_not_evaluated(self, error: AzConsoleError) -> None:
        self._end()
        self.refused.emit(error)

    def _show_members(self) -> None:
        row = self._row()
        if row is not None:
            self._console.go(DEVICES)
            search = self._window.search.lists.get(DEVICES)
            if search is not None and not search.search.empty:
                search.clear()
            self._lists.devices.show_members(row.collection)
            self._window.focus_main()

    def _ask_delete(self) -> None:
        row = self._row()
        if row is None:
            return
        from azconsole.gui.dialogs.question_dialog import QuestionDialog

        number, name = row.collection.id, row.collection.name
        users = [other.collection.name for other in self._lists.collections.model.rows if name in _needs(other)]
        details = [tr("Its {devices} stay in the site.", devices=device_count(row.collection.members))]
        if users or row.used_by:
            details = [tr("It cannot be deleted while it is used. Take it out of these first:")]
            details += [tr("Collections: {names}", names=numbered(users, 5))] if users else []
            details += [tr("Services: {names}", names=numbered(row.used_by, 5))] if row.used_by else []
        title, question = tr("Delete Device Collection"), tr("Delete the collection “{name}”?", name=name)
        dialog = QuestionDialog("questionDialog", title, question, "\n".join(details), tr("&Delete"), self._window)
        dialog.ui.yesButton.setEnabled(not users and not row.used_by)
        dialog.accepted.connect(lambda: self._delete(number))
        self._open(dialog)

    def _delete(self, number: int) -> None:
        if self._toolbox is not None:
            manage = self._toolbox.collection_tools.manage
            self._runner.start(
                lambda _: manage.delete(number),
                lane=_LANE,
                on_result=lambda _: self._on_deleted(number),
                on_error=self.refused.emit,
            )

    def _on_deleted(self, number: int) -> None:
        shown_ = self._lists.devices.collection
        if shown_ is not None and shown_.id == number:
            self._lists.devices.show_members(None)
        self._lists.refresh()

    # --- what runs, and dialogs
    @property
    def _is_evaluating(self) -> bool:
        return self._evaluating is not None and not self._evaluating.ended

    def _say(self, text: str) -> None:
        """What was done, unless something runs that is of more interest."""
        if not self.reader.running and not self._is_evaluating:
            self._window.status.end_work(text)

    def _tell(self, text: str, cancel: Any) -> None:
        self._window.status.show_work(text, cancel)

    def _end(self, text: str = "") -> None:
        self._window.status.end_work(text)
        self.enable()

    def _open(self, dialog: QDialog) -> None:
        open_dialog(dialog)
        self.opened.emit(dialog)


def _needs(row: CollectionRow) -> tuple[str, ...]:
    return *row.rules.include, *row.rules.exclude
