"""Shows a help page: only text of the program's own, no image, no style and nothing else from anywhere."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from azconsole.controllers.help import HelpPage
from azconsole.controllers.texts import tr
from azconsole.gui import theme

_STYLE = """
body {{ color: {text}; }}
h1 {{ color: {heading}; font-size: 16pt; font-weight: 400; margin: 4px 0 10px 0; }}
h2 {{ color: {text}; font-size: 11pt; font-weight: 600; margin: 16px 0 4px 0; }}
p {{ margin: 0 0 8px 0; }}
ul, ol {{ margin-top: 2px; margin-bottom: 8px; }}
li {{ margin-bottom: 3px; }}
dt {{ font-weight: 600; margin-top: 7px; }}
dd {{ margin-bottom: 3px; }}
a {{ color: {link}; }}
code {{ font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; }}
.note {{ color: {muted}; }}
.says {{ color: {error}; }}
"""
_COLORS = ("text", "heading", "link", "muted", "error")


class HelpBrowser(QTextBrowser):
    """`topic_requested` carries topic and anchor of a link to another page, `address_requested` an address outside."""

    topic_requested = Signal(str, str)
    address_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpBrowser")
        self.setAccessibleName(tr("Help page"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(18)
        self.anchorClicked.connect(self._follow)
        self._page: HelpPage | None = None

    def loadResource(self, _type: int, _name: QUrl | str) -> object:
        """Nothing is loaded from anywhere."""
        return None

    def show_page(self, page: HelpPage, anchor: str = "", words: tuple[str, ...] = ()) -> None:
        """Show a page at an anchor or at its beginning; `words` are marked."""
        self._page = page
        self.document().setDefaultStyleSheet(_STYLE.format(**{name: theme.color(name).name() for name in _COLORS}))
        self.setHtml(page.html)
        self.setAccessibleDescription(page.title)
        self.mark(words)
        if anchor in page.anchors:
            self.scrollToAnchor(anchor)
        else:
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def restyle(self) -> None:
        """Draw the page in the colours of the theme that is shown now."""
        if self._page is not None:
            place = self.verticalScrollBar().value()
            self.show_page(self._page)
            self.verticalScrollBar().setValue(place)

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark where these words stand, and nothing else."""
        marked, form = [], QTextCharFormat()
        form.setBackground(QColor(theme.color("notice")))
        form.setForeground(QColor(theme.color("notice_text")))
        for word in words:
            found = self.document().find(word, 0, QTextDocument.FindFlag(0))
            while not found.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = found, form
                marked.append(selection)
                found = self.document().find(word, found, QTextDocument.FindFlag(0))
        self.setExtraSelections(marked)

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == "https":
            self.address_requested.emit(url.toString())
        elif not url.scheme() and not url.host():
            self.topic_requested.emit(url.path().removesuffix(".html"), url.fragment())
