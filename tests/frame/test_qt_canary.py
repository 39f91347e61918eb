"""The PySide6 that is installed does not lose references to None (6.12.0 does, and aborts Python 3.10 and 3.11)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

COUNT = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
widget = QWidget()
widget.resize(100, 100)
before = sys.getrefcount(None)
for width in range(200):
    widget.resize(200 + width, 100)
print(before - sys.getrefcount(None))
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing to lose")
def test_two_hundred_void_calls_lose_no_reference_to_none() -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run([sys.executable, "-c", COUNT], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 20
