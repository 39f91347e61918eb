"""What the window remembers between two starts: theme, geometry, splitters, columns, in one file of the site's folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter

from azconsole.gui import theme
from azconsole.gui.console.main_window import MainWindow

_FILE = "window.ini"


class WindowState:
    """Reads and writes `window.ini` in `folder`. Nothing is written while the folder does not exist."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._settings = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The remembered theme, "light" at first."""
        value = str(self._settings.value("theme", "light"))
        return value if value in theme.THEMES else "light"

    def restore_frame(self, window: MainWindow) -> None:
        """Put a window where it was, before it is shown; what is not remembered or no longer fits stays as it is."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if self._settings.value("ribbon-collapsed", "false") == "true":
            window.ribbon.set_collapsed(True)

    def restore(self, window: MainWindow) -> None:
        """Put the parts of a finished window where they were."""
        for key, part in self._parts(window).items():
            state = self._settings.value(key)
            if isinstance(state, QByteArray):
                part.restoreState(state)

    def save(self, window: MainWindow) -> None:
        """Remember a window."""
        if not self._folder.is_dir():
            return
        self._settings.setValue("theme", theme.current_choice())
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("ribbon-collapsed", "true" if window.ribbon.collapsed else "false")
        for key, part in self._parts(window).items():
            self._settings.setValue(key, part.saveState())
        self._settings.sync()

    @staticmethod
    def _parts(window: MainWindow) -> dict[str, QSplitter | QHeaderView]:
        return {
            "results-splitter": window.results_splitter,
            "services-columns": window.services.table.horizontalHeader(),
            "users-columns": window.users.table.horizontalHeader(),
        }
