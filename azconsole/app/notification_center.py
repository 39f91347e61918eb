"""Joins the notifications with the yellow bar and the flag, and follows their links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from azconsole.controllers.browser import open_in_browser
from azconsole.controllers.nodes import AZURE_SERVICES
from azconsole.controllers.notifications import NotificationsController
from azconsole.gui.console.notification_flag import NotificationFlag
from azconsole.operations.notifications import ActionKind, Notification, NotificationAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from azconsole.app.desk import Desk
    from azconsole.controllers.jobs import JobRunner
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.operations.notification_board import Board
    from azconsole.operations.toolbox import Toolbox


class NotificationCenter(QObject):
    """Made when the site is open. Looks after each reading of the services (so after a run, a refresh, a change of a
    service) and when a dialog closes. `practice_page` is where the practice cloud shows its accounts and apps."""

    def __init__(
        self, window: MainWindow, controllers: Controllers, toolbox: Toolbox, runner: JobRunner, desk: Desk
    ) -> None:
        super().__init__(desk)
        self._window = window
        self._controllers = controllers
        self._toolbox = toolbox
        self._desk = desk
        self.controller = NotificationsController(toolbox, runner, self)
        self.practice_page = ""
        self.flag = NotificationFlag()
        window.ribbon.set_corner_widget(self.flag)
        self.flag.setTabOrder(window.ribbon.help_button, self.flag)
        self._connect()

    def _connect(self) -> None:
        controller, flag = self.controller, self.flag
        controller.changed.connect(self._show)
        self._controllers.services.loaded.connect(controller.look)
        self._desk.opened.connect(self._on_dialog)
        flag.dismiss_requested.connect(controller.dismiss)
        flag.snooze_requested.connect(controller.snooze)
        flag.restore_requested.connect(controller.restore)
        flag.action_requested.connect(self._follow)
        self._window.notice.action_requested.connect(self._follow)

    def _show(self, board: Board) -> None:
        self._window.notice.show_notifications(board.shown)
        self.flag.show_board(board)

    def _on_dialog(self, dialog: QDialog) -> None:
        dialog.finished.connect(self.controller.look)

    def _follow(self, item: Notification) -> None:
        action = item.action
        if action is None:
            return
        if action.kind is ActionKind.WIZARD:
            self._window.actions_.configure.trigger()
        elif action.kind is ActionKind.KEY_STORE:
            self._ask_key_store()
        elif action.kind is ActionKind.DECIDE_DEVICE_REMOVALS:
            self._desk.device_removals.emit(action.service_id)
        elif action.kind is ActionKind.PRACTICE_PAGE:
            (self._desk.open_url or open_in_browser)(self.practice_page)
        else:
            self._go_to_service(action)

    def _go_to_service(self, action: NotificationAction) -> None:
        key = action.service_id
        self._controllers.console.go(AZURE_SERVICES)
        pane = self._window.services
        if not pane.select_key(key):  # a search hides it
            pane.search.clear()
            pane.search.returnPressed.emit()
            pane.select_key(key)
        self._window.focus_main()
        if action.kind is ActionKind.APPLICATIONS:
            self._desk.open_properties(key, applications=True)
        elif action.kind is ActionKind.DECIDE_REMOVALS:
            row = self._controllers.services.model.row_of(key)
            if row is not None and row.last_run is not None:
                self._desk.ask_removals(key, row.last_run.result)

    def _ask_key_store(self) -> None:
        from azconsole.gui.dialogs.key_store_dialog import ask_key_store

        refresh = self._controllers.services.refresh
        self._desk.opened.emit(ask_key_store(self.controller, self._toolbox, refresh, self._window))
