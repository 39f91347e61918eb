"""The system browser (faults.md F54)."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable

OpenUrl = Callable[[str], bool]
"""Opens a browser at an address; False when none could be opened. Called on the UI thread, never blocks."""


def open_in_browser(url: str) -> bool:
    """Open the system browser: on Linux the one that BROWSER names, else the desktop's own."""
    named = os.environ.get("BROWSER", "") if sys.platform.startswith("linux") else ""
    if named:
        return _open_named(named.split(os.pathsep)[0], url)
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(url))


def _open_named(command: str, url: str) -> bool:
    words = shlex.split(command)
    filled = [word.replace("%s", url) for word in words]
    try:
        # The user's own setting names the program; the address is one argument, no shell sees it.
        process = subprocess.Popen(filled if filled != words else [*words, url], start_new_session=True)  # noqa: S603
    except OSError:
        return False
    try:
        return process.wait(timeout=0.02) == 0
    except subprocess.TimeoutExpired:
        return True
