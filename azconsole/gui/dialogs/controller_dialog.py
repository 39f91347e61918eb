"""A dialog with a controller: when it goes, by whatever way, nothing of it is left behind (faults.md F62)."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from azconsole.controllers.base import Controller


class GrowingDialog(QDialog):
    """Grows when sentences and panels appear, so that nothing is cut off. F1 shows the help for it."""

    def event(self, event: QEvent) -> bool:
        """Grow when the layout asks for it."""
        if event.type() is not QEvent.Type.LayoutRequest:
            # Nothing may follow here: the event that deletes this dialog comes this way, too.
            return super().event(event)
        handled = super().event(event)
        layout = self.layout()
        if layout is not None:
            width = max(self.width(), layout.totalMinimumSize().width())
            height = max(self.height(), layout.totalMinimumHeightForWidth(width))
            self.resize(width, height)
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 shows the help page of this dialog."""
        if event.matches(QKeySequence.StandardKey.HelpContents):
            from azconsole.gui.help_window import open_help_for

            open_help_for(self)
            return
        super().keyPressEvent(event)


class ControllerDialog(GrowingDialog):
    """Closes its controller when it is done; the controller is deleted with the next turn of the event loop."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owned: Controller | None = controller

    def done(self, result: int) -> None:
        """Accepted, rejected or closed."""
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)
        owned, self._owned = self._owned, None
        if owned is not None:
            owned.close()
        super().done(result)
        if owned is not None:
            owned.deleteLater()


def open_dialog(dialog: QDialog) -> None:
    """Open modally without an event loop of its own; the dialog is deleted after it has finished."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
