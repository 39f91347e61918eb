"""The keys of the window that belong to no action (ConfigMgr's own: console.md section 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from azconsole.controllers.console import ConsoleController

if TYPE_CHECKING:
    from azconsole.gui.console.main_window import MainWindow


def make_shortcuts(window: MainWindow, console: ConsoleController) -> None:
    """Give a window its keys."""
    keys = {
        "Ctrl+1": lambda: console.go_workspace("assets"),
        "Ctrl+3": lambda: console.go_workspace("monitoring"),
        "Ctrl+4": lambda: console.go_workspace("administration"),
        "Ctrl+M": window.focus_main,
        "Ctrl+T": window.navigation.focus_tree,
        "Ctrl+I": window.address.breadcrumb.focus_first,
        "Ctrl+L": window.focus_search,
        "Ctrl+D": window.details.focus_details,
        "Ctrl+F1": lambda: window.ribbon.set_collapsed(not window.ribbon.collapsed),
        "Alt+Left": lambda: console.step(-1),
        "Alt+Right": lambda: console.step(1),
    }
    for key, does in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(does)
