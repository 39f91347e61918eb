"""What the application button's menu and the frame's own controls do: Connect, Options, Navigation Pane Options, About,
the folder commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog

from azconsole.controllers.base import STORE_LANE
from azconsole.controllers.nodes import path_to
from azconsole.controllers.texts import shown, tr
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.texts import say
from azconsole.gui import theme

if TYPE_CHECKING:
    from pathlib import Path

    from azconsole.app.window_state import WindowState
    from azconsole.controllers.jobs import JobContext, JobRunner
    from azconsole.domain.errors import AzConsoleError
    from azconsole.gui.console.about_dialog import AboutDialog
    from azconsole.gui.console.main_window import Controllers, MainWindow
    from azconsole.operations.toolbox import Toolbox

_KEY_STORES = {
    KeyStoreMode.SYSTEM: say("the operating system's key store"),
    KeyStoreMode.VAULT: say("the vault in the data folder, protected by a passphrase"),
    KeyStoreMode.SESSION: say("in memory, until the program ends"),
    KeyStoreMode.UNDECIDED: say("not decided yet: it is asked when the first key is kept"),
}


class ApplicationMenu(QObject):
    """Lives as long as the window. `opened` carries each dialog when it was opened; `site_chosen` the data folder, and
    whether the practice cloud was chosen; `language_chosen` follows a change of language or names."""

    opened = Signal(object)
    site_chosen = Signal(object, bool)
    language_chosen = Signal()

    def __init__(
        self,
        window: MainWindow,
        controllers: Controllers,
        runner: JobRunner,
        state: WindowState,
        place: tuple[Path, bool],
    ) -> None:
        super().__init__(window)
        self._window, self._controllers, self._runner, self._state = window, controllers, runner, state
        self._root, self._practice = place
        self._toolbox: Toolbox | None = None
        self._trust = ""
        self._connect()

    def attach(self, toolbox: Toolbox, trust: str) -> None:
        """The site is open; `trust` says which certificates and which proxy are in force."""
        self._toolbox, self._trust = toolbox, trust
        self._window.actions_.network.setEnabled(True)

    def _connect(self) -> None:
        actions, window = self._window.actions_, self._window
        actions.connect_site.triggered.connect(self._ask_site)
        actions.options.triggered.connect(self._options)
        actions.network.triggered.connect(self._network)
        actions.network.setEnabled(False)
        actions.help.triggered.connect(self._help)
        actions.about.triggered.connect(self.about)
        actions.exit.triggered.connect(window.close)
        actions.themes.triggered.connect(self._choose_theme)
        actions.navigation_options.triggered.connect(self._navigation_options)
        window.navigation.workspaces.options_requested.connect(self._navigation_options)
        actions.expand_all.triggered.connect(lambda: window.navigation.expand_all(True))
        actions.collapse_all.triggered.connect(lambda: window.navigation.expand_all(False))
        actions.up.triggered.connect(self._go_up)

    def _open(self, dialog: QDialog) -> None:
        from azconsole.gui.dialogs.controller_dialog import open_dialog

        open_dialog(dialog)
        self.opened.emit(dialog)

    def _ask_site(self) -> None:
        from azconsole.gui.console.connect_dialog import ConnectDialog

        dialog = ConnectDialog(self._root, self._practice, self._window)
        dialog.accepted.connect(lambda: self.site_chosen.emit(dialog.folder, dialog.practice))
        self._open(dialog)

    def _options(self) -> None:
        from azconsole.gui.dialogs.options_dialog import OptionsDialog

        before = self._state.language
        dialog = OptionsDialog(theme.current_choice(), before, self._state.opens_last_node, self._window)
        dialog.theme_chosen.connect(self._apply_theme)

        def keep() -> None:
            self._state.open_last_node(dialog.last_node)
            if dialog.language != before:
                self._state.speak(dialog.language)
                self.language_chosen.emit()

        dialog.accepted.connect(keep)
        self._open(dialog)

    def _network(self) -> None:
        from azconsole.controllers.network import NetworkController
        from azconsole.gui.dialogs.network_dialog import NetworkDialog

        if self._toolbox is None:
            return
        controller = NetworkController(self._toolbox, self._runner, self)
        controller.trusted.connect(self._trusts)
        self._open(NetworkDialog(controller, self._window))

    def _trusts(self, trust: str) -> None:
        self._trust = trust

    def _navigation_options(self) -> None:
        from azconsole.gui.console.navigation_options_dialog import NavigationOptionsDialog

        workspaces = self._window.navigation.workspaces
        dialog = NavigationOptionsDialog(workspaces.arrangement, self._window)
        dialog.accepted.connect(lambda: workspaces.arrange(dialog.arrangement))
        self._open(dialog)

    def about(self) -> None:
        """Versions, licences, and what is in force here."""
        from azconsole.gui.console.about_dialog import AboutDialog

        cloud = tr("practice cloud") if self._practice else "Azure"
        facts = [(tr("Data folder"), str(self._root)), (tr("Cloud"), cloud)]
        for part in filter(None, shown(self._trust).split("; ")):
            label, _, value = part.partition(": ")
            facts.append((f"{label[:1].upper()}{label[1:]}", value))
        dialog = AboutDialog(facts, self._window)
        self._open(dialog)
        self._ask_key_store(dialog)

    def _help(self) -> None:
        from azconsole.controllers.help import topic_of_node
        from azconsole.gui.help_window import open_help_for

        open_help_for(self._window, topic_of_node(self._window.node.key))

    def _ask_key_store(self, dialog: AboutDialog) -> None:
        toolbox = self._toolbox
        if toolbox is None:
            return

        def mode(_: JobContext) -> KeyStoreMode:
            return toolbox.secrets.mode

        def show(text: str) -> None:
            if not finished:
                dialog.add_fact(tr("Secret keys"), shown(text))

        def failed(error: AzConsoleError) -> None:
            show(error.message)

        finished: list[int] = []
        dialog.finished.connect(finished.append)
        self._runner.start(mode, lane=STORE_LANE, on_result=lambda found: show(_KEY_STORES[found]), on_error=failed)

    def _choose_theme(self, action: QAction) -> None:
        self._apply_theme(str(action.data()))

    def _apply_theme(self, choice: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and choice != theme.current_choice():
            theme.switch_theme(app, choice)
        for action in self._window.actions_.themes.actions():
            action.setChecked(action.data() == choice)

    def _go_up(self) -> None:
        path = path_to(self._controllers.console.current.key)
        if len(path) > 2:
            self._controllers.console.go(path[-2].key)
