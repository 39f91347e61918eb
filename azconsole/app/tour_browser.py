"""The tour's person at the browser: reads the practice cloud's sign-in pages, fills them in and presses their buttons."""

from __future__ import annotations

import logging
import threading
import time
import urllib.request
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit

_SECONDS = 10
_LOOK_SECONDS = 0.5
_LOOPBACK = ("localhost", "127.0.0.1")
_log = logging.getLogger(__name__)


class TourBrowser:
    """Signs in as one account. `open` returns at once, as a system browser does."""

    def __init__(self, account: str, password: str) -> None:
        self._typed = {"login": account, "passwd": password}

    def open(self, url: str) -> bool:
        """Walk through the sign-in pages on a thread of its own; True when the address is one of the practice cloud's."""
        parts = urlsplit(url)
        if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
            return False
        threading.Thread(target=self.walk, args=(url,), name="tour browser", daemon=True).start()
        return True

    def walk(self, url: str) -> None:
        """Walk through the sign-in pages, to their end."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        body: bytes | None = None
        time.sleep(_LOOK_SECONDS)  # a person needs a moment; without it the waiting dialog is never seen
        try:
            for _ in range(8):
                with opener.open(url, body, _SECONDS) as answer:
                    page = _Page(answer.read().decode())
                if page.action is None:
                    return
                url = urljoin(url, page.action)
                body = urlencode({**page.fields, **page.typed(self._typed), "action": page.button}).encode()
        except OSError:
            _log.exception("the tour's sign-in failed")


class _Page(HTMLParser):
    """The first form of a page: where it goes, what it holds, and the button that goes on."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.action: str | None = None
        self.fields: dict[str, str] = {}
        self.button = ""
        self.feed(html)

    def typed(self, values: dict[str, str]) -> dict[str, str]:
        """The values for the fields that this page has."""
        return {name: value for name, value in values.items() if name in self.fields}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the form's address, its fields and its button."""
        values = {name: value or "" for name, value in attrs}
        if tag == "form" and self.action is None:
            self.action = values.get("action", "")
        elif tag == "input" and values.get("name") and values.get("type") != "checkbox":
            self.fields[values["name"]] = values.get("value", "")
        elif tag == "button" and values.get("id") in ("next", "accept"):
            self.button = values["id"]
