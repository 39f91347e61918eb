"""Sending one request to the cloud, with our own retry loop (faults.md F36 to F41; architecture.md section 3).

Library loops sleep uncancellably. This one waits on the caller's cancel token, tells about each wait, keeps one pause
for all workers of a tenant before each host, follows no redirect, and reads with limits of size and time.
"""

from __future__ import annotations

import contextlib
import json
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from urllib3 import Retry, Timeout
from urllib3.exceptions import HTTPError, NewConnectionError

from azconsole.cloud import network_errors
from azconsole.cloud.answer import request_bytes
from azconsole.cloud.reading import LARGEST, read_body
from azconsole.cloud.retry import (
    LONGEST_HOLD,
    LONGEST_WAIT,
    PASSING,
    THROTTLED,
    OnWait,
    Patience,
    Pauses,
    RetryPolicy,
    no_wait_notice,
    retry_after,
    throttled_for,
)
from azconsole.cloud.session import CloudTransport, origin_of
from azconsole.cloud.sockets import Line
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import ProtocolError
from azconsole.domain.network import NetworkSettings
from azconsole.domain.texts import say

_ONCE = Retry(False, redirect=False)
"""urllib3 tries once and raises what happened."""
_SAFE = frozenset({"GET", "PUT", "PATCH", "DELETE"})
"""Verbs that may be sent twice: ours PATCH with absolute values only."""
_SERVICES = (
    ("/v1.0/", say("Microsoft Graph")),
    ("/subscriptions", say("Azure Resource Manager")),
    ("/v1/workspaces/", say("Azure Log Analytics")),
    ("/dataCollectionRules/", say("Azure Monitor")),
    ("/AdminService", say("The site")),
)
"""Who is at the beginning of a path; else it is sign-in."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Time limits in seconds: to connect, between two receives, and for one try in all; the largest answer in bytes."""

    connect: float = 10.0
    read: float = 60.0
    total: float = 180.0
    largest: int = LARGEST


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `repeatable` says that a POST may be sent again after a lost or failed answer."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)
    repeatable: bool = False

    @property
    def safe(self) -> bool:
        """Whether it may be sent twice."""
        return self.repeatable or self.method in _SAFE

    @property
    def target(self) -> str:
        """Path and query."""
        parts = urlsplit(self.url)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    @property
    def all_headers(self) -> dict[str, str]:
        """All headers but those about the body."""
        host = urlsplit(self.url).netloc
        return {"Host": host, "Accept-Encoding": "gzip", "User-Agent": "azconsole", **self.headers}


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with its whole, unpacked body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def request_id(self) -> str:
        """What Microsoft support asks for."""
        names = ("request-id", "x-ms-correlation-request-id", "x-ms-request-id")
        return next((found for name in names if (found := self.headers.get(name, ""))), "")

    def json(self) -> Any:
        """The body as JSON, or None when it is none."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


class HttpClient:
    """Sends requests to one cloud. Safe to use from several threads, each with its own `Line`."""

    def __init__(
        self,
        cloud: CloudProfile,
        *,
        network: NetworkSettings | None = None,
        pauses: Pauses | None = None,
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
        on_wait: OnWait = no_wait_notice,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.cloud = cloud
        self.pauses = pauses or Pauses(clock)
        self._transport = CloudTransport(cloud, network or NetworkSettings())
        self._policy = policy or RetryPolicy()
        self._limits = limits or Limits()
        self._timeout = Timeout(connect=self._limits.connect, read=self._limits.read)
        self._on_wait = on_wait
        self._clock = clock

    def send(self, request: Request, line: Line) -> Reply:
        """The answer, whatever its status, after the retries that are safe. Raises UnavailableError when the network
        fails, ThrottledError when the cloud asks for more than five minutes, ProtocolError for an answer that is too
        large, Cancelled. An address outside the cloud is refused before
        anything is sent (faults.md F46, S12)."""
        if not self._transport.allows(request.url):
            raise outside_the_cloud(request.url)
        patience = Patience(self._policy)
        while True:
            self._keep_pause(request, line)
            outcome = self._attempt(request, line)
            wait = self._wait_before_retry(request, outcome, patience)
            if wait is None:
                break
            self._on_wait(patience.told(outcome.status if isinstance(outcome, Reply) else None, wait))
            line.cancel.wait(wait)
        if isinstance(outcome, Reply):
            return outcome
        raise network_errors.explain(outcome, self.cloud, request.url) from None

    def send_ahead(self, request: Request, line: Line) -> None:
        """Send a GET that `send` will be asked for next on this line, so that the cloud works on it meanwhile. It does
        nothing during a pause or without an idle connection; what fails here is told by `send`."""
        paused = self.pauses.of(_host(request.url)).left() > 0
        if line.last is None or paused or not self._transport.allows(request.url):
            return
        with contextlib.suppress(OSError), line.in_use(request):
            line.last.send_ahead(request, request_bytes("GET", request.target, request.all_headers, None))

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()

    def _keep_pause(self, request: Request, line: Line) -> None:
        """Wait with everybody else who goes to this host; a wait that nobody sits through is told at once."""
        pause = self.pauses.of(_host(request.url))
        left = pause.left()
        if left > LONGEST_WAIT:
            raise throttled_for(_service(request), left)
        if left >= 1:
            self._on_wait(say("The cloud asked to slow down; going on in {seconds:n} s", seconds=math.ceil(left)))
        pause.keep(line.cancel)

    def _attempt(self, request: Request, line: Line) -> Reply | Exception:
        """One try: the answer, or the network's fault."""
        with line.in_use(request):
            try:
                return self._once(request)
            except (HTTPError, OSError) as error:
                line.check()
                return error

    def _once(self, request: Request) -> Reply:
        pool = self._transport.pool(request.url)
        response = pool.urlopen(
            request.method,
            request.target,
            body=request.body,
            headers=request.all_headers,
            retries=_ONCE,
            redirect=False,
            assert_same_host=False,
            timeout=self._timeout,
            preload_content=False,
        )
        try:
            body = read_body(response, self._clock() + self._limits.total, self._clock, self._limits.largest)
        except BaseException:
            response.close()
            raise
        response.release_conn()
        return Reply(response.status, response.headers, body)

    def _wait_before_retry(self, request: Request, outcome: Reply | Exception, patience: Patience) -> float | None:
        if isinstance(outcome, Reply):
            if outcome.status not in PASSING or not (request.safe or outcome.status == THROTTLED):
                return None
            asked = retry_after(outcome.headers, datetime.now(UTC))
            if asked is not None and asked > LONGEST_WAIT:
                self.pauses.of(_host(request.url)).hold(min(asked, LONGEST_HOLD))
                raise throttled_for(_service(request), asked)
            wait = patience.next_wait(asked)
            if wait is not None and (asked is not None or outcome.status == THROTTLED):
                self.pauses.of(_host(request.url)).hold(wait)
            return wait
        if not network_errors.passing(outcome) or not (request.safe or isinstance(outcome, NewConnectionError)):
            return None
        return patience.next_wait(None)


def _service(request: Request) -> str:
    return next((name for path, name in _SERVICES if request.target.startswith(path)), say("Azure AD"))


def _host(url: str) -> str:
    return origin_of(url)[1]


def outside_the_cloud(url: str) -> ProtocolError:
    """The refusal to send anything to an address that does not belong to the cloud."""
    try:
        host = urlsplit(url).hostname or "an unknown host"
    except ValueError:  # a bracket that is none
        host = "an unknown host"
    return ProtocolError(
        say("Address refused"),
        say(
            "The cloud named an address on {host}, which does not belong to it; nothing was sent there.",
            host=repr(host),
        ),
        say("Report this with the request id: a gateway or an attacker may have changed the answer."),
        code="foreign-address",
    )
