"""Signing in from a terminal: by the system's browser, else by a code that is typed on another device."""

from __future__ import annotations

import sys
import webbrowser


class TerminalPrompt:
    """Tells on standard error what the person is to do (operations.ports.SignInPrompt)."""

    def open_browser(self, url: str) -> bool:
        """Open the page; False when there is no browser."""
        print(f"Sign in at {url}", file=sys.stderr)
        return webbrowser.open(url)

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        """Tell the code."""
        print(f"Open {verification_url} on any device and enter the code {user_code}", file=sys.stderr)
