"""Requests with a token that goes to the one address it was made for and nowhere else (faults.md F46, S12)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from azconsole.cloud.http import HttpClient, Reply, Request, outside_the_cloud
from azconsole.cloud.msal_client import claims_challenge
from azconsole.cloud.session import origin_of
from azconsole.cloud.sockets import Line
from azconsole.cloud.tokens import TokenSource
from azconsole.domain.cancel import CancelToken

_VISIBLE = re.compile(r"[\x21-\x7e]{1,32768}")
_JSON = {"Accept": "application/json"}


class Caller:
    """Sends requests with the session's token to `home` (an https address: its origin counts), on one line. `using()` gives
    the same with another cancel token."""

    def __init__(self, http: HttpClient, tokens: TokenSource, line: Line, home: str) -> None:
        self.http = http
        self.tokens = tokens
        self.line = line
        self.home = home
        self._origin = origin_of(home)

    def using(self, cancel: CancelToken) -> Caller:
        """The same session; what it sends is broken off by this token."""
        return Caller(self.http, self.tokens, Line(cancel), self.home)

    def send(
        self,
        method: str,
        url: str,
        body: bytes | None = None,
        headers: Mapping[str, str] = _JSON,
        *,
        repeatable: bool = False,
    ) -> Reply:
        """The answer, whatever its status; after a 401 the token is renewed once and the request repeated, with the claims
        of a challenge (faults.md F49). A body is JSON; `repeatable` as in Request. Raises ProtocolError for an address
        elsewhere."""
        if not self.owns(url):
            raise outside_the_cloud(url)
        authorization = self.tokens.header(self.line)
        request = _request(method, url, body, {**headers, "Authorization": authorization}, repeatable)
        reply = self.http.send(request, self.line)
        if reply.status != 401:
            return reply
        claims = claims_challenge(reply.headers.get("WWW-Authenticate", ""))
        renewed = self.tokens.renewed(self.line, authorization, claims)
        return self.http.send(_request(method, url, body, {**headers, "Authorization": renewed}, repeatable), self.line)

    def send_ahead(self, url: str) -> None:
        """Send a GET that `send` will be asked for next. Raises as `send` does when the token cannot be renewed."""
        if self.owns(url):
            headers = {**_JSON, "Authorization": self.tokens.header(self.line)}
            self.http.send_ahead(_request("GET", url, None, headers), self.line)

    def owns(self, url: str) -> bool:
        """Whether the token may go to this address: https, the host and port of `home`, no user name, no odd characters."""
        if _VISIBLE.fullmatch(url) is None or "\\" in url:
            return False
        try:
            return "@" not in urlsplit(url).netloc and origin_of(url) == self._origin
        except ValueError:  # a port or a bracket that is none
            return False

    def close(self) -> None:
        """Forget the tokens and break off what runs on this line."""
        self.tokens.forget()
        self.line.break_off()
        self.http.close()


def _request(
    method: str, url: str, body: bytes | None, headers: Mapping[str, str], repeatable: bool = False
) -> Request:
    if body is not None:
        headers = {**headers, "Content-Type": "application/json"}
    return Request(method, url, headers, body, repeatable)
