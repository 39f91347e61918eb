"""What the window remembers between two starts: theme, geometry, splitters, columns, navigation, the last place; in one
file of the site's folder."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter

from azconsole.controllers.language import LANGUAGES, Language
from azconsole.controllers.nodes import is_node
from azconsole.gui import theme
from azconsole.gui.console.main_window import MainWindow
from azconsole.gui.console.workspace_buttons import arrangement_of, arrangement_text

if TYPE_CHECKING:
    from azconsole.gui.console.column_state import ColumnState
    from azconsole.gui.console.list_pane import ListPane

_FILE = "window.ini"
_CHOICES = ("theme", "open-last-node", "language", "names")
_log = logging.getLogger(__name__)


class WindowState:
    """Reads and writes `window.ini` in `folder`. Nothing is written while the folder does not exist. A file that was written
    in part is set aside as `window.damaged`, and the window looks as it did at first (faults.md F67)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._damage = _set_aside_if_cut(folder / _FILE)
        self._settings = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)

    def tell_damage(self) -> None:
        """Log once what was found damaged: the window's state is read before there is a log."""
        if self._damage:
            _log.warning("%s", self._damage)
        self._damage = ""

    @property
    def theme(self) -> str:
        """The remembered theme."""
        value = str(self._settings.value("theme", ""))
        return value if value in theme.THEMES else theme.first_choice()

    @property
    def language(self) -> Language:
        """The remembered language and names: the system's language and the classic names at first."""
        code = str(self._settings.value("language", ""))
        return Language(code if code in LANGUAGES else "", self._settings.value("names", "") == "current")

    def speak(self, language: Language) -> None:
        """Remember language and names."""
        self._settings.setValue("language", language.code)
        self._settings.setValue("names", "current" if language.current_names else "classic")
        self._settings.sync()

    @property
    def last_node(self) -> str:
        """The key of the place that was shown last; empty when there is none, or when it is not to be opened."""
        key = str(self._settings.value("node", "")) if self.opens_last_node else ""
        return key if is_node(key) else ""

    @property
    def opens_last_node(self) -> bool:
        """Whether the console opens where it was left."""
        return str(self._settings.value("open-last-node", "true")) == "true"

    def open_last_node(self, wished: bool) -> None:
        """Remember whether the console opens where it was left."""
        self._settings.setValue("open-last-node", "true" if wished else "false")

    def reset_layout(self) -> None:
        """Forget how the window looks; what was chosen in Options stays."""
        for key in self._settings.allKeys():
            if key not in _CHOICES:
                self._settings.remove(key)

    def restore_frame(self, window: MainWindow) -> None:
        """Put a window where it was, before it is shown; what is not remembered or no longer fits stays as it is."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if self._settings.value("ribbon-collapsed", "false") == "true":
            window.ribbon.set_collapsed(True)
        workspaces = self._settings.value("workspaces")
        if workspaces:
            window.navigation.workspaces.arrange(arrangement_of(str(workspaces)))
        if self._settings.value("navigation-collapsed", "false") == "true":
            window.navigation.set_collapsed(True)

    def restore(self, window: MainWindow) -> None:
        """Put the parts of a finished window where they were."""
        for key, part in self._parts(window).items():
            state = self._settings.value(key)
            if isinstance(state, QByteArray):
                part.restoreState(state)
        if self._settings.value("details-collapsed", "false") == "true":
            window.details.set_collapsed(True)
        window.views.list_made.connect(self._restore_list)

    def _restore_list(self, pane: ListPane) -> None:
        state = self._settings.value(_columns_of(pane))
        if isinstance(state, QByteArray):
            pane.table.columns.restoreState(state)

    def save(self, window: MainWindow) -> None:
        """Remember a window."""
        if not self._folder.is_dir():
            return
        self._settings.setValue("theme", theme.current_choice())
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("ribbon-collapsed", "true" if window.ribbon.collapsed else "false")
        navigation = window.navigation
        self._settings.setValue("workspaces", arrangement_text(navigation.workspaces.arrangement))
        self._settings.setValue("navigation-collapsed", "true" if navigation.collapsed else "false")
        self._settings.setValue("details-collapsed", "true" if window.details.collapsed else "false")
        self._settings.setValue("node", window.node.key)
        for key, part in self._parts(window).items():
            self._settings.setValue(key, part.saveState())
        self._settings.sync()

    @staticmethod
    def _parts(window: MainWindow) -> dict[str, QSplitter | ColumnState]:
        return {
            "results-splitter": window.results_splitter,
            "body-splitter": window.body_splitter,
            "navigation-splitter": window.navigation.splitter,
            **{_columns_of(pane): pane.table.columns for pane in window.views.panes},
        }


def _columns_of(pane: ListPane) -> str:
    return f"{pane.name}-columns"


def _set_aside_if_cut(path: Path) -> str:
    """Set a file aside whose end is missing; what there is to tell of it, or nothing. Each line is a value by itself, and
    whole when its line end is there; a system that went down may leave zeros where the text should be."""
    aside = path.with_suffix(".damaged")
    try:
        content = path.read_bytes()
        if content.endswith(b"\n") and b"\0" not in content:
            return ""
        path.replace(aside)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"{path} cannot be used: {error.strerror}."
    return f"{path} was written in part only. It was set aside as {aside.name}; the window looks as it did at first."
