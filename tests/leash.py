"""Processes that a test starts end with the test run, however it ends: a kill -9 of pytest leaves none of them behind.

Their standard input is a pipe that only the test run holds; they read it on a thread of their own and end when it ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

_END, _HELD = os.pipe()
_LEASH = """
import os, sys, threading
threading.Thread(target=lambda: (os.read(0, 1), os._exit(3)), name="leash", daemon=True).start()
"""


def leashed(program: str, *words: str, **how: Any) -> subprocess.Popen[Any]:
    """Run a Python program with these arguments; `how` as Popen has it, but for its standard input."""
    return subprocess.Popen([sys.executable, "-c", _LEASH + program, *words], stdin=_END, **how)
