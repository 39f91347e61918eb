"""Brings pyqtgraph in, 0.2 s of imports, without holding the window up.

numpy and Python's own modules are imported on a worker thread. What belongs to PySide is not (see app/desk.py): pyqtgraph names
every class of Qt at once, which is when PySide makes them, so they are named here before, a few milliseconds at a time, and
pyqtgraph itself is imported statement by statement.
"""

from __future__ import annotations

import ast
import linecache
import logging
import os
import sys
import time
from collections.abc import Generator
from contextlib import suppress
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import cache_from_source, find_spec, module_from_spec
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.jobs import JobRunner

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError

_log = logging.getLogger(__name__)
LANE = "charts"
CHARTS = "azconsole.gui.console.dashboard_charts"
_PLAIN = (
    "numpy", "numpy.typing", "cProfile", "code", "colorama", "decimal", "importlib.resources", "inspect", "mmap",
    "multiprocessing.connection", "pickle", "pstats", "pydoc", "statistics", "subprocess", "tempfile", "textwrap",
    "xml.etree.ElementTree",
)  # fmt: skip
_NAMED = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_QT = ("PySide6.QtSvg", "PySide6.QtTest", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "shiboken6.Shiboken")
_PORTION_SECONDS = 0.004
_NOT_IMPORTED = ("examples", "flowchart", "library", "opengl", "items")
"""Folders of pyqtgraph that it does not import."""


class ChartLoader(QObject):
    """`ready` follows `start`: CHARTS can be imported at no cost. `failed` when this computer cannot run it (numpy needs a
    processor of the last fifteen years, for example): the numbers are then shown as tables."""

    ready = Signal()
    failed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._portions = _portions()
        self.destroyed.connect(self._portions.close)
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin."""
        if CHARTS in sys.modules:
            QTimer.singleShot(0, self, self.ready.emit)
            return
        # Another Qt for Python may be installed beside PySide.
        os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
        self._runner.start(lambda _: _import_plain(), lane=LANE, on_result=self._go_on, on_error=self._give_up)

    def _go_on(self, trouble: str) -> None:
        if trouble:
            self._stop(trouble)
        else:
            self._timer.start()

    def _next(self) -> None:
        end = time.perf_counter() + _PORTION_SECONDS
        try:
            while not next(self._portions) and time.perf_counter() < end:
                pass
        except StopIteration:
            self._timer.stop()
            self.ready.emit()
        except (ImportError, RuntimeError) as error:
            self._stop(str(error))

    def _give_up(self, error: AzConsoleError) -> None:
        self._stop(str(error))

    def _stop(self, trouble: str) -> None:
        self._timer.stop()
        _log.warning("no charts: %s", trouble)
        self.failed.emit()


def _import_plain() -> str:
    """Import what is not PySide's; what kept it from that, else nothing."""
    try:
        for name in _PLAIN:
            import_module(name)
        _read_sources()
    except (ImportError, RuntimeError) as error:
        return str(error) or type(error).__name__
    return ""


def _read_sources() -> None:
    # PySide looks into the source of each module that is imported, for its "features"; a fifth of the longest portion.
    spec = find_spec("pyqtgraph")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in Path(folder).rglob("*.py"):
            if path.parent.name not in _NOT_IMPORTED:
                linecache.getlines(str(path))
                # What Python made of it also comes from the disk now, not when the window's thread wants it.
                with suppress(OSError):
                    Path(cache_from_source(str(path))).read_bytes()


def _portions() -> Generator[bool, None, None]:
    """Tells after each step whether the window must have its turn now."""
    for module in map(import_module, _NAMED):
        for name in dir(module):
            getattr(module, name)
            yield False
    for package in _QT:
        yield True
        import_module(package)
    yield from import_in_steps("pyqtgraph")
    yield True
    import_module(CHARTS)
    linecache.clearcache()


def import_in_steps(name: str) -> Generator[bool, None, None]:
    """Import a module by running its statements one after the other: those of a package that imports all its modules at once
    take 40 ms together, none more than 10. Without its source (a frozen program) the module is imported as a whole."""
    spec = find_spec(name)
    source = getattr(spec.loader, "get_source", lambda _: None)(name) if spec else None
    if name in sys.modules or spec is None or source is None:
        import_module(name)
        return
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        statements = ast.parse(source).body
        future = [s for s in statements if isinstance(s, ast.ImportFrom) and s.module == "__future__"]
        for number, statement in enumerate(statements):
            _Statements([*(future if number else ()), statement], spec.origin or name).exec_module(module)
            yield False
    except BaseException:
        # What failed, or was given up half way, is not there: the next one begins anew.
        for part in [each for each in sys.modules if each == name or each.startswith(f"{name}.")]:
            del sys.modules[part]
        raise


class _Statements(InspectLoader):
    """Loads some statements of a module into it."""

    def __init__(self, statements: list[ast.stmt], origin: str) -> None:
        self._statements = statements
        self._origin = origin

    def get_source(self, fullname: str) -> None:  # noqa: ARG002 - importlib's signature
        """There is no text: they are parsed already."""
        return

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """Their code."""
        return self.source_to_code(ast.Module(self._statements, []), self._origin)
