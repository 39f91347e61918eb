"""The window's thread collects Python's garbage, no other does."""

from __future__ import annotations

import gc
import weakref
from typing import Any

from PySide6.QtCore import QObject

from azconsole.app.garbage import Collector


class Knot:
    """Refers to itself."""

    def __init__(self) -> None:
        self.self = self


def test_what_is_due_is_collected_by_the_window_alone(qtbot: Any) -> None:
    owner = QObject()
    collector = Collector(owner)
    assert not gc.isenabled()
    knot = Knot()
    gone = weakref.ref(knot)
    del knot
    kept = [[n] for n in range(5000)]
    assert gone() is not None
    collector.look()
    assert gone() is None
    assert len(kept) == 5000
    gc.unfreeze()
