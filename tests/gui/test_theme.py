"""Themes, colours and icons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from azconsole.gui import icons, theme

DRAWINGS = Path(__file__).resolve().parents[2] / "resources" / "icons"


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.1."""

    def light(name: str) -> float:
        parts = (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF())
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("colors", "wanted"), [(theme.LIGHT, 4.5), (theme.DARK, 4.5), (theme.CONTRAST, 7.0)])
@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("text", "base"), ("text", "window"), ("text", "ribbon"), ("text", "pane"), ("text", "row"), ("text", "node"),
        ("text", "row_hover"), ("text", "button"), ("text", "button_hover"), ("text", "read_only"), ("text", "alternate"),
        ("muted", "row"), ("muted", "window"), ("muted", "alternate"), ("link", "notice"), ("error", "base"), ("ok", "base"),
        ("warning", "base"), ("warning", "alternate"), ("error", "alternate"),
        ("muted", "base"), ("muted", "ribbon"), ("muted", "tabs"), ("pane_heading", "pane"), ("link", "base"),
        ("heading", "window"), ("notice_text", "notice"), ("error", "window"), ("warning", "window"), ("ok", "window"),
        ("highlight_text", "highlight"),
    ],
)  # fmt: skip
def test_texts_can_be_read(colors: theme.Colors, wanted: float, text: str, behind: str) -> None:
    assert _contrast(getattr(colors, text), getattr(colors, behind)) >= wanted


@pytest.mark.parametrize("part", ["border", "field_border", "focus", "row_border", "node_border"])
def test_borders_and_focus_stand_out_in_high_contrast(part: str) -> None:
    assert _contrast(getattr(theme.CONTRAST, part), theme.CONTRAST.base) >= 7


def test_the_style_sheet_uses_known_colours_only(qapp: QApplication) -> None:
    for colors in (theme.LIGHT, theme.DARK, theme.CONTRAST):
        assert "$" not in theme.style_sheet(colors)
        assert all(re.fullmatch("#[0-9a-f]{6}", color) for color in colors)


def test_switching_changes_palette_and_tells(qapp: QApplication) -> None:
    heard: list[str] = []
    theme.changed.connect(heard.append)
    theme.apply_theme(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("base") == QColor(theme.DARK.base)
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(theme.DARK.disabled)
    theme.apply_theme(qapp, "light")
    theme.changed.disconnect(heard.append)
    assert heard == ["dark", "light"]
    with pytest.raises(ValueError, match="pink"):
        theme.apply_theme(qapp, "pink")


def test_open_windows_change_in_two_turns_and_are_drawn_after_both(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light")
    window, gone = QWidget(), QWidget()
    qtbot.addWidget(window)
    for each in (window, gone):
        each.show()
    size = window.size()
    with qtbot.waitSignal(theme.changed) as told:
        theme.switch_theme(qapp, "dark")
        assert theme.is_dark()
        assert not window.updatesEnabled()
        delete(gone)
    assert told.args == ["dark"]
    assert window.updatesEnabled()
    assert window.size() == size
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(theme.DARK.base)
    assert theme.DARK.base in qapp.styleSheet()
    theme.apply_theme(qapp, "light")


def test_a_theme_chosen_while_another_is_applied_wins(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for choice in ("dark", "contrast", "light"):
        theme.switch_theme(qapp, choice)
    qtbot.waitUntil(window.updatesEnabled)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(theme.LIGHT.base)
    assert qapp.styleSheet() == theme.style_sheet(theme.LIGHT)


def test_system_follows_the_platform(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "system")
    assert theme.is_dark() is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    theme.apply_theme(qapp, "light")


class Wishes(QObject):
    """What a desktop says of accessibility."""

    contrastPreferenceChanged = Signal(object)
    asked = Qt.ContrastPreference.HighContrast

    def contrastPreference(self) -> Qt.ContrastPreference:
        """High contrast, until it is changed."""
        return self.asked


def test_system_follows_a_wish_for_high_contrast(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = Wishes()
    monkeypatch.setattr(theme, "_accessibility", lambda _: wishes)
    monkeypatch.setattr(theme._theme, "follows", False)
    assert theme.first_choice() == "system"
    theme.apply_theme(qapp, "system")
    assert theme.color("focus") == QColor(theme.CONTRAST.focus)
    wishes.asked = Qt.ContrastPreference.NoPreference
    wishes.contrastPreferenceChanged.emit(wishes.asked)
    assert not theme.is_dark()
    assert theme.first_choice() == "light"
    theme.apply_theme(qapp, "light")


def test_high_contrast_shows_the_focus_by_a_border(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "contrast")
    sheet = qapp.styleSheet()
    assert re.search(rf"QPushButton:focus {{ border: 2px solid {theme.CONTRAST.focus}", sheet)
    theme.apply_theme(qapp, "light")


@pytest.mark.parametrize("name", sorted(path.stem for path in DRAWINGS.glob("*.svg")))
def test_every_drawing_draws(qapp: QApplication, name: str) -> None:
    picture = icons.pixmap(name, 32).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(0, 32, 2) for y in range(0, 32, 2))


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-drawing")


def test_a_selected_icon_keeps_its_colours(qapp: QApplication) -> None:
    drawing = icons.icon("warning")
    assert drawing.pixmap(16, 16, QIcon.Mode.Selected).toImage() == drawing.pixmap(16, 16).toImage()
    assert drawing.pixmap(16, 16, QIcon.Mode.Disabled).toImage() != drawing.pixmap(16, 16).toImage()
