"""Importing a package in steps: the same as an import, and nothing half done stays."""

from __future__ import annotations

import py_compile
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from azconsole.gui.console.chart_loading import import_in_steps

SHAPES = """'''What it is.'''
from __future__ import annotations
from .round import area
from . import square
def both(side: NotThere = 2): return area(side), square.area(side), __name__
"""


@pytest.fixture
def shapes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    package = tmp_path / "shapes"
    package.mkdir()
    (package / "__init__.py").write_text(SHAPES)
    (package / "round.py").write_text("def area(side): return 3 * side * side\n")
    (package / "square.py").write_text("from . import round\ndef area(side): return side * side\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield package
    for name in _imported():
        del sys.modules[name]


def _imported() -> list[str]:
    return [name for name in sys.modules if name.partition(".")[0] == "shapes"]


def test_a_package_is_imported_statement_by_statement(shapes: Path) -> None:
    steps = list(import_in_steps("shapes"))
    assert steps == [False] * 5
    module = import_module("shapes")
    assert module.both() == (12, 4, "shapes")
    assert (module.__doc__, module.__file__) == ("What it is.", str(shapes / "__init__.py"))
    assert module.__path__ == [str(shapes)]
    assert list(import_in_steps("shapes")) == [], "it is there already"
    assert import_module("shapes") is module


def test_what_fails_is_not_left_behind(shapes: Path) -> None:
    (shapes / "square.py").write_text("import no_such_library\n")
    with pytest.raises(ImportError, match="no_such_library"):
        list(import_in_steps("shapes"))
    assert _imported() == []


def test_what_is_given_up_half_way_begins_anew(shapes: Path) -> None:
    steps = import_in_steps("shapes")
    for _ in range(3):
        next(steps)
    assert _imported()
    steps.close()
    assert _imported() == []
    list(import_in_steps("shapes"))
    assert import_module("shapes").both() == (12, 4, "shapes")


def test_without_its_source_it_is_imported_as_a_whole(shapes: Path) -> None:
    source = shapes / "__init__.py"
    py_compile.compile(str(source), cfile=str(source.with_suffix(".pyc")), doraise=True)
    source.unlink()
    assert list(import_in_steps("shapes")) == []
    assert import_module("shapes").both() == (12, 4, "shapes")


def test_a_missing_module_is_missing() -> None:
    with pytest.raises(ImportError, match="no_such_library"):
        list(import_in_steps("no_such_library"))
