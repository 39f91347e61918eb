"""Plays the tour in this process and looks over every screen that it takes a picture of: run as a program of its own.

`python -m tests.gui.tour_checks LANGUAGE REPORT DATA_DIR` (pseudo, en, en-current, de, de-current) writes what it found as
JSON: `untranslated` texts (in the pseudo language, whose every translation stands in brackets), `misnamed` ones (a name of the
other option), `clipped` ones, `clashes` of mnemonics, and which `screens` there were.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QTableView,
    QTextBrowser,
    QTreeView,
    QWidget,
)

from azconsole.app import tour
from azconsole.app.tour_script import main_job
from azconsole.controllers.language import Language
from tests.gui.walking import mnemonic_clashes, own_widgets

_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
_DATA = re.compile(
    r"[0-9a-f]{8}-[0-9a-f-]{27}|(?:https?|api|ms-appx-web)://\S+|\S*\.(?:onmicrosoft\.com|test|example|json)\S*"
    r"|/subscriptions/\S+|Microsoft\.Resources/\S+|\b(?:law|rg)-[\w-]+|westeurope|azconsole-AZC-\S+|\w+_CL\b|^\s*Contributor$"
    r"|\b(?:Berlin|Pilot|AZC\d+)\b"
    r"|Contoso(?: Cloud Management| Log Analytics| IT| \(practice\)|)|PracticeCloud"
    r"|(?:ConfigMgr|Fabrikam)(?: Server| Client| Log Analytics|)"
    r"|azconsole|English|Deutsch|localhost(?::\d+|, \.contoso\.com)|\b(?:DNS|TCP|TLSv?[\d.]*)\b"
    r"|\bSMS_AZUREAD_DISCOVERY_AGENT\b|[\w/]+\.(?:log|txt|py:\d+)|\d (?:kB|bytes)$"
    r"|</?span>|^\s*\S{3}…\s*$|\b(?:Ctrl|Alt|Shift|F\d+|AM|PM)\b(?:[ +][A-Z0-9]\b)?",
)
_LANGUAGES = {
    "pseudo": Language("en"),
    "en": Language("en"),
    "en-current": Language("en", current_names=True),
    "de": Language("de"),
    "de-current": Language("de", current_names=True),
}
_HELP = ("HelpBrowser helpBrowser", "QListWidget helpContents")
"""Its pages are translated as files: tests/gui/test_help.py compares them."""
_DATA_COLUMNS = {f"{start}{title}{end}" for title in ("User", "Log text") for start, end in ("⟦⟧", ("", ""))} | {
    "Benutzer",
    "Protokolltext",
}
"""Names of users, and log lines, which are English everywhere."""
_DEVICE_COLUMNS = {
    f"{start}{title}{end}"
    for title in (
        "Name", "Operating System", "OS Version", "Manufacturer", "Model", "Device", "Collection", "Collection ID", "Rule",
        "Synced to", "Comment",
    )
    for start, end in (("⟦", "⟧"), ("", ""))
}  # fmt: skip
"""What devices and collections are called, and what is known of them."""
_DEVICE_LISTS = ("devicesList", "collectionsList")
_CLASSIC, _CURRENT = re.compile("Azure AD|Azure Active Directory"), re.compile("Entra")
_LETTERS = re.compile(r"[A-Za-z]{2,}")


class Pseudo(QTranslator):
    """Puts every text in brackets."""

    def isEmpty(self) -> bool:
        """It has a translation of everything."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The source in brackets; what is empty stays so."""
        return f"⟦{source}⟧" if context and source else source


def untranslated(text: str) -> str:
    """What of a text did not come through the translation; empty when all did."""
    while _BRACKETS.search(text):
        text = _BRACKETS.sub(" ", text)
    return text.strip() if _LETTERS.search(_DATA.sub(" ", text)) else ""


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every visible or spoken text of a window and where it stands."""
    yield "title", root.windowTitle()
    for widget in [root, *own_widgets(root)]:
        if _holds_a_user(widget, root):
            continue
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield where, widget.toolTip()
        yield where, QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        yield where, widget.accessibleDescription()
        for text in _own(widget):
            yield where, text


def _holds_a_user(widget: QWidget, root: QWidget) -> bool:
    users = root.findChild(QWidget, "usersList")
    more = root.findChild(QWidget, "paletteMore")
    return (
        bool(more and more.isVisible() and widget.objectName() == "paletteList")
        or bool(users and users.isVisible() and (widget is users or _is_detail(widget)))
        or (
            _is_detail(widget)
            and any(w.isVisible() for name in _DEVICE_LISTS for w in root.findChildren(QWidget, name))
        )
        or widget.objectName() == "firstLabel"
        or widget.objectName().endswith("ColumnBox")  # the columns of somebody's file
        or any(w.objectName() == "answerTable" for w in (widget, widget.parent()) if w)  # somebody's rows
    )


def _is_detail(widget: QWidget) -> bool:
    return widget.objectName() == "detailsTitle" or type(widget).__name__ == "ValueLabel"


def _own(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QLineEdit():
            yield widget.placeholderText()
        case QTabBar():
            yield from (widget.tabText(n) for n in range(widget.count()))
        case QComboBox():
            yield from (widget.itemText(n) for n in range(widget.count()))
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case QHeaderView():
            model = widget.model()
            yield from (str(model.headerData(n, widget.orientation()) or "") for n in range(widget.count()))
        case QTableView():
            yield from _cells(widget.model(), QModelIndex(), widget.horizontalHeader().count())
        case QTreeView():
            yield from _cells(widget.model(), QModelIndex(), widget.header().count())
        case QAbstractItemView() if widget.model() is not None:
            yield from _cells(widget.model(), QModelIndex(), 1)


def _cells(model: QAbstractItemModel, parent: QModelIndex, columns: int) -> Iterator[str]:
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(columns)]
    for row in range(min(model.rowCount(parent), 30)):
        for column, title in enumerate(titles):
            index = model.index(row, column, parent)
            if title not in _DATA_COLUMNS | _DEVICE_COLUMNS:
                yield str(index.data() or "")
                yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if not column and model.rowCount(index):
                yield from _cells(model, index, columns)


def clipped(root: QWidget) -> Iterator[str]:
    """Texts that have less room than they need."""
    for widget in own_widgets(root):
        short = False
        if isinstance(widget, QPushButton):
            short = widget.width() < widget.sizeHint().width() and bool(widget.text())
        elif isinstance(widget, QLineEdit) and not widget.text():
            icons = 24 * len(widget.actions())
            short = widget.width() - icons < widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        elif isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            short = widget.contentsRect().width() < widget.fontMetrics().horizontalAdvance(
                widget.text().replace("&", "")
            )
        elif isinstance(widget, QLabel) and widget.text():
            short = widget.height() < widget.heightForWidth(widget.width())
        if short:
            yield f"{type(widget).__name__} {widget.objectName()}: {getattr(widget, 'text', str)()[:80]}"


class Report:
    """What was found on the screens."""

    def __init__(self, language: str) -> None:
        self._pseudo = language == "pseudo"
        self._other_names = _CLASSIC if language.endswith("-current") else _CURRENT
        self.found: dict[str, dict[str, list[str]]] = {"untranslated": {}, "misnamed": {}, "clipped": {}, "clashes": {}}
        self.screens: list[str] = []

    def look(self, name: str, root: QWidget) -> None:
        """Look over a screen."""
        self.screens.append(name)
        said = list(texts(root))
        left = [
            f"{where}: {rest}"
            for where, text in said
            if self._pseudo and where not in _HELP and (rest := untranslated(text))
        ]
        misnamed = [
            f"{where}: {text}"
            for where, text in said
            if self._other_names.search(text.replace("&", "")) and where != "QComboBox namesBox"  # it offers both
        ]
        looked = {"untranslated": left, "misnamed": misnamed, "clipped": clipped(root), "clashes": _clashes(root)}
        for kind, found in looked.items():
            if texts_found := sorted(set(found)):
                self.found[kind][name] = texts_found

    def write(self, path: Path) -> None:
        """Keep it."""
        path.write_text(json.dumps({**self.found, "screens": self.screens}, indent=1, ensure_ascii=False))


def _clashes(root: QWidget) -> list[str]:
    return mnemonic_clashes(root) if not isinstance(root, QTextBrowser) else []


def main(language: str, report_file: str, data_dir: str) -> int:
    """Play the tour; its exit code."""
    tour.make_application()
    report = Report(language)
    pseudo = Pseudo()
    if language == "pseudo":
        QCoreApplication.installTranslator(pseudo)
    plain_picture = tour.Player.picture

    def picture(player: tour.Player, name: str, widget: QWidget | None = None) -> None:
        plain_picture(player, name, widget)
        if player.failure:
            return
        try:
            report.look(name, widget or QApplication.activeModalWidget() or player.window)
        except Exception as error:
            raise tour.TourError(f"the looking over failed: {error!r}") from error

    tour.Player.picture = picture  # type: ignore[method-assign]  # the looking over is this program's
    code = tour.play(Path(report_file).parent, data_dir, main_job, language=_LANGUAGES[language])
    report.write(Path(report_file))
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
