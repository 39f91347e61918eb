"""The context menus of the lists: the same actions as the ribbon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from azconsole.gui.console.main_window import MainWindow


def services_menu(window: MainWindow) -> QMenu:
    """The menu of a service."""
    actions = window.actions_
    return _menu(
        window,
        (actions.run_full, actions.run_delta, actions.synchronize, actions.cancel), (actions.pause, actions.resume),
        *_list_parts(window), (actions.delete,), (actions.properties,),
    )  # fmt: skip


def discovery_menu(window: MainWindow) -> QMenu:
    """The menu of a service's discovery item."""
    actions = window.actions_
    return _menu(window, (actions.run_full, actions.run_delta, actions.cancel))


def list_menu(window: MainWindow, own: tuple[QAction, ...] = ()) -> QMenu:
    """What every list offers, below what this one offers: the menu of a user, of a tenant, of a run."""
    return _menu(window, *((own,) if own else ()), *_list_parts(window))


def _list_parts(window: MainWindow) -> tuple[tuple[QAction, ...], ...]:
    actions = window.actions_
    return (
        (actions.copy, actions.copy_properties, actions.select_all, actions.refresh),
        (actions.export_selected, actions.export_all),
    )


def _menu(window: MainWindow, *parts: tuple[QAction, ...]) -> QMenu:
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, part in enumerate(parts):
        if number:
            menu.addSeparator()
        menu.addActions(part)
    return menu
