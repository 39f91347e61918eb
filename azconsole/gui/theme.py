"""Light, dark and high contrast: an explicit palette for each, and the style sheet filled with its colours.

Ships its palettes because `QStyleHints.setColorScheme` does nothing under xcb without a desktop theme (console.md
section 2). "system" follows the platform's hints, live. Measures are logical pixels.
"""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Any, NamedTuple

from PySide6.QtCore import QFile, QIODevice, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from azconsole.gui import icons as _icons  # the style sheet is among the compiled resources

THEMES = ("light", "dark", "contrast", "system")
_resources = _icons.icon
_FONTS = Path(__file__).resolve().parent.parent / "data" / "fonts"


class Colors(NamedTuple):
    """The colours of a theme, by what they are for; `#rrggbb`. (As a dataclass it would take 4 ms of every start.)"""

    window: str  # behind everything, dialogs
    base: str  # lists and fields
    alternate: str  # every other row
    read_only: str  # fields that only tell
    text: str
    muted: str  # captions, labels of values, hints
    disabled: str
    border: str
    field_border: str
    button: str
    button_top: str
    button_hover: str
    highlight: str  # selected text in fields, the current step of a wizard
    highlight_text: str
    focus: str
    link: str
    heading: str  # page titles
    ribbon_top: str
    ribbon: str
    tabs: str  # behind the ribbon's tabs
    app_button_top: str
    app_button: str
    pane_top: str  # the navigation pane
    pane: str
    pane_heading: str
    page_top: str  # navigation index pages
    row_hover: str
    row_top: str  # a selected row
    row: str
    row_border: str
    node_top: str  # a selected node, a pressed workspace button
    node: str
    node_border: str
    notice: str  # the yellow bar
    notice_text: str
    notice_border: str
    error: str
    warning: str
    ok: str


LIGHT = Colors(
    window="#f0f0f0", base="#ffffff", alternate="#f7f9fc", read_only="#f0f0f0", text="#1b1b1b", muted="#5a6472",
    disabled="#9097a1", border="#c3ccd9", field_border="#8f99a8", button="#e6e9ee", button_top="#fbfcfd", button_hover="#d9e9f9",
    highlight="#2374c9", highlight_text="#ffffff", focus="#2b7fd4", link="#0b5cad", heading="#1f63b5",
    ribbon_top="#ffffff", ribbon="#e9eef8", tabs="#dce5f2", app_button_top="#3f74bd", app_button="#1c4587",
    pane_top="#edf2f9", pane="#dbe3ee", pane_heading="#4d6082", page_top="#f4f8fd", row_hover="#f0f6fc",
    row_top="#e8f2fc", row="#cfe4f8", row_border="#8fbbe6", node_top="#f3f6fa", node="#d3dce9",
    node_border="#a5b4c9", notice="#fffce0", notice_text="#2a2614", notice_border="#b5ae84", error="#b3161b",
    warning="#8a5a00", ok="#1c7a2e",
)  # fmt: skip
DARK = Colors(
    window="#26292e", base="#1c1f23", alternate="#21242a", read_only="#363b43", text="#e8eaed", muted="#a3adba",
    disabled="#747c87", border="#3f454e", field_border="#6a7380", button="#363b43", button_top="#40464f", button_hover="#3c5068",
    highlight="#2f6fb6", highlight_text="#ffffff", focus="#5aa2ee", link="#7bb8f5", heading="#82bbf4",
    ribbon_top="#34393f", ribbon="#2b2f35", tabs="#212429", app_button_top="#3d78c8", app_button="#22529a",
    pane_top="#2a2e35", pane="#23272d", pane_heading="#b4c2d6", page_top="#21252b", row_hover="#262d36",
    row_top="#28425f", row="#233a54", row_border="#41709f", node_top="#3d4653", node="#343c47",
    node_border="#56626f", notice="#443f20", notice_text="#f6f0cf", notice_border="#746c3d", error="#ff8a80",
    warning="#f2c14e", ok="#7fd08c",
)  # fmt: skip
CONTRAST = Colors(
    window="#000000", base="#000000", alternate="#000000", read_only="#000000", text="#ffffff", muted="#e0e0e0",
    disabled="#a6a6a6", border="#ffffff", field_border="#ffffff", button="#000000", button_top="#000000", button_hover="#333333",
    highlight="#1aebff", highlight_text="#000000", focus="#ffff00", link="#ffff00", heading="#ffffff",
    ribbon_top="#000000", ribbon="#000000", tabs="#000000", app_button_top="#003e7e", app_button="#003e7e",
    pane_top="#000000", pane="#000000", pane_heading="#ffffff", page_top="#000000", row_hover="#262626",
    row_top="#003e7e", row="#003e7e", row_border="#1aebff", node_top="#003e7e", node="#003e7e",
    node_border="#ffffff", notice="#404000", notice_text="#ffffff", notice_border="#ffff00", error="#ff9d9d",
    warning="#ffd75e", ok="#7dff9b",
)  # fmt: skip
"""Every text stands out at 7 to 1 at least (WCAG 2.1, 1.4.6)."""
_COLORS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


class _Theme(QObject):
    """What is applied at present; lives as long as the program."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.choice = self.shown = "light"
        self.colors = LIGHT
        self.follows = False
        # PySide calls the wishes deleted when nobody holds the hints that they came from.
        self.hints: QStyleHints | None = None
        self.wishes: Any = None


_theme = _Theme()
changed = _theme.changed
"""Emitted with "light", "dark" or "contrast" after another theme was applied."""


def apply_theme(app: QApplication, choice: str) -> None:
    """Apply one of THEMES to the whole program, whose style is Fusion. Raises ValueError for anything else."""
    _undress(app, choice)
    _dress(app)


def switch_theme(app: QApplication, choice: str) -> None:
    """`apply_theme` for a program whose windows are open, in two turns of the event loop: with all pages made each takes 20 to
    30 ms. What is seen stands still meanwhile."""
    _undress(app, choice)
    windows = [w for w in app.topLevelWidgets() if w.isVisible() and w.updatesEnabled()]
    for window in windows:
        window.setUpdatesEnabled(False)

    def go_on() -> None:
        _dress(app)
        for window in filter(isValid, windows):
            window.setUpdatesEnabled(True)

    QTimer.singleShot(0, app, go_on)


def _undress(app: QApplication, choice: str) -> None:
    if choice not in THEMES:
        raise ValueError(choice)
    _follow_platform(app)
    _theme.choice = choice
    _theme.shown = _wish_of(app) if choice == "system" else choice
    _theme.colors = _COLORS[_theme.shown]
    # Without a sheet in between Qt would compare the rules of both for every widget: three times as long.
    app.setStyleSheet("")


def _dress(app: QApplication) -> None:
    app.setPalette(palette(_theme.colors))
    app.setStyleSheet(style_sheet(_theme.colors))
    _theme.changed.emit(_theme.shown)


def first_choice() -> str:
    """The theme while nobody has chosen one: light, unless the desktop asks for high contrast."""
    app = QApplication.instance()
    return "system" if isinstance(app, QApplication) and _wish_of(app) == "contrast" else "light"


def current_choice() -> str:
    """The theme that was asked for: one of THEMES."""
    return _theme.choice


def is_dark() -> bool:
    """Whether light texts stand on a dark ground."""
    return _theme.colors is not LIGHT


def color(name: str) -> QColor:
    """A colour of the theme that is shown, by its name in `Colors`. Raises AttributeError when there is none."""
    return QColor(getattr(_theme.colors, name))


def style_sheet(colors: Colors) -> str:
    """The style sheet with the colours filled in."""
    text = _sheet("azconsole") + (_sheet("contrast") if colors is CONTRAST else "")
    return Template(text).substitute(colors._asdict(), tick="tick" if colors is LIGHT else "check")


def palette(colors: Colors) -> QPalette:
    """The palette of a theme, disabled texts included."""
    role = QPalette.ColorRole
    result = QPalette()
    for name, value in {
        role.Window: colors.window, role.WindowText: colors.text, role.Base: colors.base,
        role.AlternateBase: colors.alternate, role.ToolTipBase: colors.base, role.ToolTipText: colors.text,
        role.PlaceholderText: colors.muted, role.Text: colors.text, role.Button: colors.button,
        role.ButtonText: colors.text, role.BrightText: colors.error, role.Link: colors.link,
        role.LinkVisited: colors.link, role.Highlight: colors.highlight, role.HighlightedText: colors.highlight_text,
        role.Light: colors.button_top, role.Midlight: colors.button, role.Mid: colors.border,
        role.Dark: colors.field_border, role.Shadow: colors.field_border, role.Accent: colors.focus,
    }.items():  # fmt: skip
        result.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.disabled))
    return result


def load_fonts(app: QApplication) -> None:
    """Use the platform's own dialog font on Windows and macOS, elsewhere the shipped Open Sans (the nearest free relative
    of the console's Segoe UI), 9 points as there."""
    if app.platformName() in {"cocoa", "windows"}:
        return
    for path in sorted(_FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont("Open Sans")
    font.setPointSizeF(9)
    app.setFont(font)


def _sheet(name: str) -> str:
    file = QFile(f":/{name}.qss")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file.fileName())
    return bytes(file.readAll().data()).decode("utf-8")


def _wish_of(app: QApplication) -> str:
    """The theme that the desktop asks for."""
    wishes = _accessibility(app)
    if wishes is not None and wishes.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def _accessibility(app: QApplication) -> Any:
    """The desktop's wishes for accessibility; None before Qt 6.10."""
    if _theme.hints is None:
        _theme.hints = app.styleHints()
        asks = getattr(_theme.hints, "accessibility", None)
        _theme.wishes = asks() if asks is not None else None
    return _theme.wishes


def _follow_platform(app: QApplication) -> None:
    if _theme.follows:
        return
    _theme.follows = True

    def follow(_: object) -> None:
        if _theme.choice == "system":
            apply_theme(app, "system")

    app.styleHints().colorSchemeChanged.connect(follow)
    wishes = _accessibility(app)
    if wishes is not None:
        wishes.contrastPreferenceChanged.connect(follow)
