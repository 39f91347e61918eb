"""The help: every topic is there and reached, every dialog and page has one, every field is told of, F1 opens it."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import azconsole.gui
from azconsole.controllers.help import HOME, PAGES, TOPICS, HelpLibrary, topic_of_node
from azconsole.controllers.language import LANGUAGES, Language
from azconsole.controllers.nodes import USERS, WORKSPACES, Node
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.schedules import DiscoverySettings
from azconsole.gui import help_window, theme
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.dialogs.discovery_settings_dialog import DiscoverySettingsDialog
from azconsole.gui.dialogs.error_dialog import ErrorDialog
from azconsole.gui.help_window import HelpWindow, open_help
from tests.frame.places import ROOT
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox
from tests.gui.walking import mnemonic_clashes, unnamed_inputs

LIBRARY = HelpLibrary(Language("en"))
SPOKEN = [Language(code, names) for code in LANGUAGES for names in (False, True)]
every_language = pytest.mark.parametrize("library", [HelpLibrary(spoken) for spoken in SPOKEN], ids=map(str, SPOKEN))
FILLED_IN = (
    "…|user_impersonation|Directory.Read.All|https://ConfigMgrService|Cloud Management|native client app|web app|"
    "read the users|ahead of|Enter the name|The name has the"
    "|Geben Sie einen Wert für „Name“ ein|„Name“ enthält das|die Benutzer zu lesen|Cloudverwaltung"
)
"""What a help page writes out where the program fills something in."""
FIELDS = {
    "QLineEdit", "SecretEdit", "ExpiryEdit", "QPlainTextEdit", "QComboBox", "QSpinBox", "QDateEdit", "QDateTimeEdit",
    "QCheckBox", "QRadioButton", "QListWidget", "AppTable",
}  # fmt: skip
FORM_OF_TWO = {"AppPickerDialog": ("serverAppDialog", "clientAppDialog")}


def _forms() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "ui").rglob("*.ui")):
        top = ElementTree.parse(path).getroot().find("widget")
        assert top is not None
        name = top.get("name", "")
        for owner in FORM_OF_TWO.get(name, (name[0].lower() + name[1:],)):
            yield owner, path


FORMS = list(_forms())


@pytest.fixture
def help_(qtbot: QtBot) -> Iterator[HelpWindow]:
    """The help window, at its first page."""
    window = open_help()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    help_window._close()


@every_language
def test_every_topic_has_a_page_and_every_page_is_reached(library: HelpLibrary) -> None:
    pages = library.pages
    assert set(TOPICS.values()) <= set(pages)
    reached = {link.partition(".html")[0] for link in pages[HOME].links}
    assert reached == set(pages) - {HOME}
    assert all(page.title for page in pages.values())
    assert len({page.title for page in pages.values()}) == len(pages)


@every_language
def test_no_link_leads_nowhere(library: HelpLibrary) -> None:
    for page in library.pages.values():
        for link in page.links:
            if link.startswith("https://"):
                assert re.match(r"https://(learn|portal)\.microsoft\.com/|https://learn\.microsoft\.com/", link), link
                assert f">{link}</a>" in page.html, f"{page.topic}: {link} is not shown as text"
                continue
            topic, _, anchor = link.partition("#")
            there = library.pages.get(topic.removesuffix(".html"))
            assert there is not None, f"{page.topic}: {link}"
            assert not anchor or anchor in there.anchors, f"{page.topic}: {link}"


def test_every_page_is_translated_with_all_its_parts() -> None:
    german = HelpLibrary(Language("de"))
    for topic, page in LIBRARY.pages.items():
        there = german.pages[topic]
        assert there.text != page.text, topic
        assert (there.anchors, there.links) == (page.anchors, page.links), topic
        assert re.findall("<[^>]*>", there.html) == re.findall("<[^>]*>", page.html), topic


@pytest.mark.parametrize("code", LANGUAGES)
def test_pages_have_the_names_that_were_chosen(code: str) -> None:
    spans = re.compile(r'<span class="(?:today|classic)">.*?</span>')
    for page in HelpLibrary(Language(code)).pages.values():
        assert "Entra" not in spans.sub("", page.html), page.topic
    for page in HelpLibrary(Language(code, current_names=True)).pages.values():
        assert not re.search(r"Azure AD|Azure Active Directory", spans.sub("", page.html)), page.topic


@every_language
def test_pages_are_sound_and_load_nothing(library: HelpLibrary) -> None:
    for page in library.pages.values():
        ElementTree.fromstring(f"<body>{page.html}</body>")
        assert not re.search(r"<(img|script|link|style|iframe)\b", page.html), page.topic


@pytest.mark.parametrize(("owner", "path"), FORMS, ids=[owner for owner, _ in FORMS])
def test_every_form_has_a_topic_that_tells_of_each_field(owner: str, path: Path) -> None:
    assert owner in TOPICS, f"{owner} has no help page"
    page = LIBRARY.pages[TOPICS[owner]]
    widgets = ElementTree.parse(path).getroot().iter("widget")
    fields = {widget.get("name", "") for widget in widgets if widget.get("class") in FIELDS}
    assert fields <= set(page.anchors), f"{page.topic} says nothing of {sorted(fields - set(page.anchors))}"


def test_anchors_are_widgets_of_the_forms() -> None:
    names = {widget.get("name", "") for _, path in FORMS for widget in ElementTree.parse(path).getroot().iter("widget")}
    for page in LIBRARY.pages.values():
        assert set(page.anchors) <= names, page.topic


def test_every_dialog_opens_help_by_f1() -> None:
    for module in walk_packages(azconsole.gui.__path__, "azconsole.gui."):
        import_module(module.name)
    ours = [kind for kind in _below(QDialog) if kind.__module__.startswith("azconsole.")]
    assert len(ours) > 15
    assert [kind.__name__ for kind in ours if not issubclass(kind, GrowingDialog)] == []


def _below(kind: type) -> Iterator[type]:
    for derived in kind.__subclasses__():
        yield derived
        yield from _below(derived)


def test_every_node_has_a_topic() -> None:
    def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
        for item in nodes:
            yield item
            yield from walk(item.children)

    for node in walk(WORKSPACES):
        assert topic_of_node(node.key) in LIBRARY.pages, node.key


def test_search_finds_words_and_prefers_titles() -> None:
    hits = LIBRARY.search("secret keys kept")
    assert hits[0].topic == "secret-keys"
    assert any(hit.topic == "import-server-app" for hit in LIBRARY.search("EXPIRES column"))
    assert "Value" in next(hit for hit in LIBRARY.search("Value Secret ID") if hit.topic == "import-server-app").excerpt
    assert LIBRARY.search("   ") == []
    assert LIBRARY.search("xyzzy") == []


def test_links_search_and_history(help_: HelpWindow, qtbot: QtBot) -> None:
    assert help_.topic == HOME
    assert not help_.back.isEnabled()
    help_.browser.anchorClicked.emit(QUrl("wizard-app.html"))
    assert help_.topic == "wizard-app"
    assert help_.windowTitle() == "Page App - azconsole Help"
    QTest.keyClick(help_, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_.topic == HOME
    help_.forward.click()
    assert help_.topic == "wizard-app"
    QTest.keyClick(help_, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert help_.search.hasFocus()
    help_.search.setText("Open an account of Mars")
    assert help_.nothing.isVisible()
    help_.search.setText("vault passphrase")
    assert not help_.nothing.isVisible()
    QTest.keyClick(help_.search, Qt.Key.Key_Return)
    assert help_.topic == "secret-keys"
    assert help_.browser.extraSelections()
    help_.home.click()
    assert help_.topic == HOME
    QTest.keyClick(help_, Qt.Key.Key_Escape)
    assert not help_.isVisible()


def test_an_address_outside_is_opened_only_by_its_button(help_: HelpWindow) -> None:
    opened: list[str] = []
    help_._open_url = lambda url: not opened.append(url)  # type: ignore[func-returns-value]
    address = "https://learn.microsoft.com/graph/delta-query-users"
    help_.go("discovery")
    help_.browser.anchorClicked.emit(QUrl(address))
    assert not opened
    assert help_.topic == "discovery"
    _button(help_, "helpCopyAddressButton").click()
    assert QGuiApplication.clipboard().text() == address
    assert not opened
    _button(help_, "helpOpenAddressButton").click()
    assert opened == [address]
    for address in ("file:///etc/passwd", "http://example.com/", "javascript:alert(1)"):
        help_.browser.anchorClicked.emit(QUrl(address))
    assert help_.topic == "discovery"
    assert not _button(help_, "helpOpenAddressButton").isVisible()


def test_a_browser_that_does_not_open_is_told(help_: HelpWindow) -> None:
    help_._open_url = lambda _: False
    help_.browser.anchorClicked.emit(QUrl("https://learn.microsoft.com/graph/delta-query-users"))
    _button(help_, "helpOpenAddressButton").click()
    assert _button(help_, "helpCopyAddressButton").isVisible()


def _button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def test_f1_in_a_dialog_shows_its_page_at_the_field(qtbot: QtBot) -> None:
    dialog = DiscoverySettingsDialog(DiscoverySettings())
    dialog.open()
    dialog.ui.deltaSpin.setFocus()
    qtbot.waitUntil(dialog.ui.deltaSpin.hasFocus)
    QTest.keyClick(dialog.ui.deltaSpin, Qt.Key.Key_F1)
    shown = help_window._shown[0]
    assert shown.topic == "discovery-settings"
    assert shown._visited[shown._at].anchor == "deltaSpin"
    assert dialog.isVisible()
    dialog.done(0)
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not help_window._shown)


def test_f1_in_the_wizard_shows_the_page_that_is_shown(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox())
    with qtbot.waitSignal(console.desk.opened) as opened:
        console.window.actions_.configure.trigger()
    wizard = opened.args[0]
    wizard.ui.cancelButton.setFocus()
    qtbot.waitUntil(wizard.ui.cancelButton.hasFocus)
    QTest.keyClick(wizard.ui.cancelButton, Qt.Key.Key_F1)
    shown = help_window._shown[0]
    assert shown.topic == PAGES["azureServicesPage"]
    # The wizard blocks the console, but not the help.
    qtbot.waitUntil(shown.isActiveWindow)
    QTest.mouseClick(shown.home, Qt.MouseButton.LeftButton)
    assert shown.topic == HOME
    wizard.reject()


def test_the_main_windows_help_follows_node_and_part(open_console: OpenConsole, qtbot: QtBot) -> None:
    console = open_console(toolbox(service(1, "One"), users=3))
    console.window.focus_main()
    console.window.actions_.help.trigger()
    assert help_window._shown[0].topic == "azure-services"
    console.window.activateWindow()
    qtbot.waitUntil(console.window.isActiveWindow)
    console.window.details.focus_details()
    console.window.actions_.help.trigger()
    assert help_window._shown[0].topic == "details-pane"
    console.window.activateWindow()
    qtbot.waitUntil(console.window.isActiveWindow)
    console.controllers.console.go(USERS)
    console.window.focus_main()
    console.window.actions_.help.trigger()
    assert help_window._shown[0].topic == "users"


def test_the_page_of_keys_names_every_key_of_the_window(open_console: OpenConsole) -> None:
    window = open_console(toolbox()).window
    keys = {action.shortcut().toString() for action in window.findChildren(QAction)}
    keys |= {key.key().toString() for key in window.findChildren(QShortcut)}
    told = LIBRARY.pages["shortcuts"].text.split("In this help")[0]
    named = set(re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|Enter|Del|Left|Right|Up|\w)\b", told))
    assert {key.replace("Return", "Enter") for key in keys if key} <= named


def test_an_error_dialog_without_a_console_has_help(qtbot: QtBot) -> None:
    dialog = ErrorDialog(AzConsoleError("Title", "Message"))
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert help_window._shown[0].topic == "errors"
    dialog.done(0)
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not help_window._shown)


def test_the_window_is_named_and_follows_the_theme(help_: HelpWindow, qapp: object) -> None:
    assert unnamed_inputs(help_) == []
    assert mnemonic_clashes(help_) == []
    light = help_.browser.toHtml()
    theme.apply_theme(qapp, "dark")  # type: ignore[arg-type]  # pytest-qt's application
    assert theme.color("heading").name() in help_.browser.toHtml()
    assert help_.browser.toHtml() != light


def _said(path: Path) -> Iterator[str]:
    """The sentences in a module's code; what is filled in stands as "…"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _translated() -> Iterator[str]:
    for translation in ElementTree.parse(ROOT / "resources" / "i18n" / "azconsole_de.ts").getroot().iter("translation"):
        yield re.sub(r"\{\w+(?::\w+)?\}", "…", (translation.text or "").replace("&", ""))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_sentences_that_help_explains_are_those_of_the_program(code: str) -> None:
    texts = (text for path in (ROOT / "azconsole").rglob("*.py") for text in _said(path))
    said = "\n".join(texts if code == "en" else _translated())
    for quote in "\u201c\u201d\u201e":
        said = said.replace(quote, '"')
    explained, never = 0, []
    for page in HelpLibrary(Language(code)).pages.values():
        for found in re.findall(r'<(?:dt|span) class="says">(.*?)</(?:dt|span)>', page.html):
            sentence = re.sub(r" \((?!s\)).*?\)", "…", html.unescape(re.sub(r"<[^>]+>", "", found)))
            parts = list(filter(None, (piece.strip(' ."\u201e\u201c') for piece in re.split(FILLED_IN, sentence))))
            never += [f"{page.topic}: {part}" for part in parts if part not in said]
            explained += len(parts)
    assert not never, "\n".join(never)
    assert explained > 60
