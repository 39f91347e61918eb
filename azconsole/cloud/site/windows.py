"""Windows authentication (Negotiate, RFC 4559) as the person who is signed in, by pyspnego: Kerberos or NTLM.

It belongs to a connection: the steps of one sign-in go over the same one, which the pool gives back to the line that used it
last.
"""

from __future__ import annotations

import base64
import importlib
import re
from typing import Any
from urllib.parse import urlsplit

from azconsole.cloud.http import HttpClient, Reply, Request, outside_the_cloud
from azconsole.cloud.session import origin_of
from azconsole.cloud.sockets import Line
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import SignInError, UserInputError
from azconsole.domain.texts import say

_CHALLENGE = re.compile(r"\bNegotiate ([A-Za-z0-9+/]+=*)", re.IGNORECASE)
_MOST_STEPS = 5


class WindowsCaller:
    """Sends requests to `home` with Negotiate, on one line."""

    def __init__(self, http: HttpClient, line: Line, home: str) -> None:
        self._http = http
        self._line = line
        self._home = home
        self._library = _library()

    def using(self, cancel: CancelToken) -> WindowsCaller:
        """The same; what it sends is broken off by this token."""
        return WindowsCaller(self._http, Line(cancel), self._home)

    def send(self, method: str, url: str) -> Reply:
        """The answer, whatever its status. Raises ProtocolError for an address elsewhere, SignInError when Windows has no
        credentials for it."""
        if not self.owns(url):
            raise outside_the_cloud(url)
        try:
            context = self._library.client(hostname=urlsplit(self._home).hostname, service="HTTP")
            token, reply = context.step(), None
            for _ in range(_MOST_STEPS):
                if not token:
                    break
                headers = {"Accept": "application/json", "Authorization": f"Negotiate {_text(token)}"}
                reply = self._http.send(Request(method, url, headers), self._line)
                challenge = _CHALLENGE.search(reply.headers.get("WWW-Authenticate", ""))
                if reply.status != 401 or challenge is None:
                    return reply
                token = context.step(base64.b64decode(challenge[1]))
        except (self._library.exceptions.SpnegoError, ValueError) as error:
            raise _no_credentials() from error
        if reply is None:
            raise _no_credentials()
        return reply

    def owns(self, url: str) -> bool:
        """Whether an address belongs to the site."""
        try:
            return "@" not in urlsplit(url).netloc and origin_of(url) == origin_of(self._home)
        except ValueError:
            return False

    def close(self) -> None:
        """Break off what runs on this line, close the connections."""
        self._line.break_off()
        self._http.close()


def _text(token: bytes) -> str:
    return base64.b64encode(token).decode()


def _library() -> Any:
    try:
        return importlib.import_module("spnego")
    except ImportError:
        raise UserInputError(
            say("Windows authentication is not installed"),
            say("Signing in to a site as the Windows user needs the package pyspnego, which is not there."),
            say("Run: pip install azconsole[windows-auth]; or let the site take tokens of Azure AD."),
            code="windows-auth",
        ) from None


def _no_credentials() -> SignInError:
    return SignInError(
        say("No Windows sign-in"),
        say("Windows gives no credentials for this site."),
        say("Sign in to this computer with an account of the site's domain, or let the site take tokens of Azure AD."),
        code="windows-auth",
    )
