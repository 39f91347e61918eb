"""Icons by name, from the compiled resources (resources/icons/*.svg; own drawings, readable on light and dark)."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QFile, QSize
from PySide6.QtGui import QIcon, QPixmap

from azconsole.forms import azconsole_rc as _resources  # registers the resources with Qt on import

__all__ = ["icon", "pixmap"]
_registered = _resources


@cache
def icon(name: str) -> QIcon:
    """The icon of this name, at any size. Raises KeyError when there is no such drawing."""
    path = f":/icons/{name}.svg"
    if not QFile.exists(path):
        raise KeyError(name)
    drawing = QIcon(path)
    # Without a file of its own a selected row's icon would be dipped in the highlight colour.
    drawing.addFile(path, QSize(), QIcon.Mode.Selected)
    return drawing


def pixmap(name: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels for a screen of this device pixel ratio."""
    return icon(name).pixmap(QSize(size, size), ratio)
