"""What the window remembers, when its file was written in part only (faults.md F67)."""

from __future__ import annotations

import logging
import random
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from azconsole.app.window_state import WindowState
from azconsole.controllers.language import Language
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import service, toolbox


def looked_at(state: WindowState) -> tuple[object, ...]:
    return state.theme, state.language, state.last_node, state.opens_last_node


@pytest.fixture
def whole(open_console: OpenConsole, tmp_path: Path) -> bytes:
    """The file as a window with choices of its own leaves it."""
    console = open_console(toolbox(service(1, "Able")))
    state, folder = console._state, console._folders.site
    console.window.ribbon.set_collapsed(True)
    console.window.details.set_collapsed(True)
    state.save(console.window)
    state.speak(Language("de", current_names=True))
    state.open_last_node(False)
    state.reset_layout()
    state.save(console.window)
    state._settings.sync()
    content = (folder / "window.ini").read_bytes()
    assert content.count(b"\n") > 10
    return content


def test_f67_a_file_cut_at_any_byte_is_kept_aside_and_told(
    whole: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    at_first = looked_at(WindowState(tmp_path / "none"))
    for cut in range(len(whole)):
        folder = tmp_path / str(cut)
        folder.mkdir()
        file, aside, part = folder / "window.ini", folder / "window.damaged", whole[:cut]
        file.write_bytes(part)
        caplog.clear()
        state = WindowState(folder)
        found = looked_at(state)
        state.tell_damage()
        state.tell_damage()
        if part.endswith(b"\n"):  # the lines that are there are whole
            assert not aside.exists()
            assert file.read_bytes() == part
            assert caplog.records == []
            continue
        assert (file.exists(), aside.read_bytes()) == (False, part), cut
        assert found == at_first, cut
        (told,) = caplog.records
        assert told.levelno == logging.WARNING
        assert "set aside as window.damaged" in told.getMessage()


def test_f67_zeros_where_the_text_should_be(whole: bytes, tmp_path: Path) -> None:
    for number, content in enumerate((bytes(len(whole)), whole[:99] + bytes(len(whole) - 100) + b"\n", b"")):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "window.ini").write_bytes(content)
        assert looked_at(WindowState(folder)) == looked_at(WindowState(tmp_path / "none"))
        assert (folder / "window.damaged").read_bytes() == content


def test_f67_a_whole_file_stays(whole: bytes, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(whole)
    state = WindowState(tmp_path)
    assert state.language == Language("de", current_names=True)
    assert not state.opens_last_node
    assert (tmp_path / "window.ini").read_bytes() == whole
    assert not (tmp_path / "window.damaged").exists()


def test_f67_a_file_that_cannot_be_read_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "window.ini").mkdir()
    state = WindowState(tmp_path)
    assert looked_at(state) == looked_at(WindowState(tmp_path / "none"))
    state.tell_damage()
    assert "cannot be used: Is a directory." in caplog.text


@pytest.mark.parametrize("at_a_line", [True, False])
def test_f67_the_window_opens_over_a_file_cut_at_random_and_writes_a_whole_one(
    whole: bytes, open_console: OpenConsole, qtbot: QtBot, caplog: pytest.LogCaptureFixture, at_a_line: bool
) -> None:
    probe = open_console(toolbox(service(1, "Able")))
    file = probe._folders.site / "window.ini"
    assert probe.close()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == ord("\n")][:-1]
    seed = random.randrange(10_000)
    cut = random.Random(seed).choice(ends if at_a_line else [n for n in range(len(whole)) if n not in ends])
    file.write_bytes(whole[:cut])
    console = open_console(toolbox(service(1, "Able")))
    assert ("set aside as window.damaged" in caplog.text) is not at_a_line, f"seed {seed}"
    assert console.close()
    assert file.read_bytes().endswith(b"\n")
    again = WindowState(file.parent)
    again.tell_damage()
    assert caplog.text.count("set aside") == (0 if at_a_line else 1), f"seed {seed}"
