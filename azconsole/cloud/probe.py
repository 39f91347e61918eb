"""Trying one host step by step: name, connection, proxy, TLS, answer, clock; with the product's own connections, trust and
proxy (faults.md F55 to F57)."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast
from urllib.parse import urlsplit

from requests.utils import select_proxy
from urllib3 import Retry, Timeout
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError

from azconsole.cloud.certificates import issuer_of, watch_certificates
from azconsole.cloud.http import Limits, Reply, Request
from azconsole.cloud.probe_answers import judge, judge_clock
from azconsole.cloud.probe_words import Place, problem_of
from azconsole.cloud.reading import read_body
from azconsole.cloud.session import CloudTransport, masked, tls_context
from azconsole.cloud.sockets import Breakable, BreakableHTTPSPool, BreakablePool, Line
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.connectivity import HostReport, Problem, Stage, StageReport, Target
from azconsole.domain.errors import AzConsoleError, Cancelled
from azconsole.domain.network import NetworkSettings
from azconsole.domain.progress import StepState
from azconsole.domain.texts import Said, joined, say

PROBE_LIMITS = Limits(connect=10.0, read=15.0, total=30.0)
"""Seconds for one host: to connect, between two receives, and in all."""
_ONCE = Retry(False, redirect=False)
OnChange = Callable[[HostReport], None]


class MicrosoftProbe:
    """Tries hosts. `network` gives the settings in force; `clock` the present moment, aware."""

    def __init__(
        self,
        network: Callable[[CancelToken], NetworkSettings] = lambda _: NetworkSettings(),
        *,
        limits: Limits = PROBE_LIMITS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._network = network
        self._limits = limits
        self._clock = clock

    def try_host(self, cloud: CloudProfile, target: Target, cancel: CancelToken, on_change: OnChange) -> HostReport:
        """Go to a host step by step; `on_change` is told of each on some thread. What fails stands in the report. Raises
        Cancelled."""
        trace = _Trace(target, on_change, cloud.practice)
        line = Line(cancel)
        limit = threading.Timer(self._limits.total, line.break_off)
        limit.daemon = True
        limit.start()
        try:
            self._try(cloud, line, trace)
        except (Cancelled, HTTPError, OSError, ValueError) as error:
            if cancel.cancelled:
                trace.stopped()
                raise Cancelled from None
            late = TimeoutError() if line.broken else None  # the time limit has broken the line off
            trace.failed(problem_of(late or error, cloud, trace.place))
        except AzConsoleError as error:  # a CA file that cannot be read
            trace.failed(Problem(error.code, error.title, error.message, error.hint), Stage.TLS)
        finally:
            limit.cancel()
        return trace.report

    def _try(self, cloud: CloudProfile, line: Line, trace: _Trace) -> None:
        network = self._network(line.cancel)
        context = tls_context(cloud, network)
        watch_certificates(context, trace.chain)
        pools = {"http": BreakablePool, "https": partial(_Pool, trace)}
        transport = CloudTransport(cloud, network, pools=pools, context=context)
        url = trace.report.target.url
        trace.goes_through(select_proxy(url, transport.proxies(url)) or "")
        try:
            with line.in_use(trace):
                reply = self._ask(transport, url)
        finally:
            transport.close()
        judged = judge(trace.report.target, reply, cloud)
        if isinstance(judged, Problem):
            trace.failed(judged)
            return
        trace.ended(judged)
        judged = judge_clock(reply, self._clock())
        trace.failed(judged, Stage.CLOCK) if isinstance(judged, Problem) else trace.ended(judged)

    def _ask(self, transport: CloudTransport, url: str) -> Reply:
        request = Request("GET", url)
        response = transport.pool(url).urlopen(
            "GET",
            request.target,
            headers=request.all_headers,
            retries=_ONCE,
            redirect=False,
            assert_same_host=False,
            timeout=Timeout(connect=self._limits.connect, read=self._limits.read),
            preload_content=False,
        )
        with contextlib.closing(response):
            body = read_body(response, time.monotonic() + self._limits.total, time.monotonic)
        return Reply(response.status, response.headers, body)


class _Trace:
    """The steps of one try, as they come in. Each step ends when the next one begins."""

    def __init__(self, target: Target, on_change: OnChange, practice: bool) -> None:
        self.report = HostReport(target)
        self.chain: list[bytes] = []
        self._practice = practice
        self._on_change = on_change
        self._proxy = ""
        self._stage: Stage | None = None
        self._since = 0.0
        self._over = False
        self._lock = threading.Lock()

    @property
    def place(self) -> Place:
        """Where the try stands."""
        return Place(self.report.target, self._stage or Stage.PROXY, self._proxy, issuer_of(self.chain).name)

    def goes_through(self, proxy: str) -> None:
        """This proxy is used; empty for none. Only its host and port are shown."""
        self._proxy = masked(proxy).rpartition("@")[2].rpartition("//")[2].rstrip("/")

    def begins(self, stage: Stage) -> None:
        """A step begins; nothing is told after the end (a name lookup that was left behind may still come back)."""
        with self._lock:
            if self._over:
                return
            self._end_current()
            if stage is Stage.TLS and not self._proxy:
                self._put(StageReport(Stage.PROXY, StepState.SKIPPED, detail=say("No proxy is used.")))
            self._stage, self._since = stage, time.monotonic()
            self._put(StageReport(stage, StepState.RUNNING))
            self._on_change(self.report)

    def saw(self, detail: str, state: StepState = StepState.RUNNING) -> None:
        """What the present step has found."""
        with self._lock:
            if self._stage is not None:
                self._put(replace(self.report.stage(self._stage), detail=detail, state=state))

    def secured(self, version: str) -> None:
        """The certificate was accepted; a company's gateway that is trusted is named all the same."""
        issuer = issuer_of(self.chain)
        detail = say("{version}; certificate issued by {issuer}", version=version, issuer=issuer.name or say("unknown"))
        if issuer.usual or self._practice:
            self.saw(detail)
            return
        inspected = say("Not one of Microsoft's usual authorities: a gateway seems to inspect TLS.")
        self.saw(joined(detail, inspected, by=". "), StepState.WARNING)

    def ended(self, judged: StageReport) -> None:
        """The last steps, judged by the answer."""
        with self._lock:
            self._put(replace(judged, seconds=self._spent(judged.stage)))
            self._stage = None
            self._on_change(self.report)

    def failed(self, problem: Problem, stage: Stage | None = None) -> None:
        """The present step (or `stage`) has failed; the later ones are left out. Before the first one only a proxy's
        address can be wrong."""
        with self._lock:
            failed = stage or self._stage or Stage.PROXY
            self._put(StageReport(failed, StepState.FAILED, self._spent(failed), problem.title))
            self._leave_out()
            self.report = replace(self.report, problem=problem)
            self._on_change(self.report)

    def stopped(self) -> None:
        """Somebody cancelled: nothing is said about the step under way."""
        with self._lock:
            if self._stage is not None:
                self._put(StageReport(self._stage, StepState.SKIPPED, detail=say("Stopped")))
            self._leave_out()
            self._on_change(self.report)

    def _end_current(self) -> None:
        if self._stage is not None:
            report = self.report.stage(self._stage)
            state = StepState.DONE if report.state is StepState.RUNNING else report.state
            self._put(replace(report, state=state, seconds=self._spent(self._stage)))

    def _spent(self, stage: Stage) -> float:
        return time.monotonic() - self._since if stage is self._stage else 0.0

    def _leave_out(self) -> None:
        self._over = True
        for stage in self.report.stages:
            if stage.state is StepState.PENDING:
                self._put(replace(stage, state=StepState.SKIPPED))

    def _put(self, stage: StageReport) -> None:
        stages = tuple(stage if old.stage is stage.stage else old for old in self.report.stages)
        self.report = replace(self.report, stages=stages)


class _Steps(HTTPSConnection):
    """Below the part that a cancel can break off: the name is looked up as a step of its own, then connected as always."""

    trace: _Trace

    def _new_conn(self) -> socket.socket:
        self.trace.begins(Stage.DNS)
        try:
            found = socket.getaddrinfo(self._dns_host, self.port, 0, socket.SOCK_STREAM)
        except UnicodeError:
            raise LocationParseError(f"{self._dns_host!r}") from None
        self.trace.saw(_addresses(self._dns_host, found))
        self.trace.begins(Stage.TCP)
        return super()._new_conn()


class _Connection(Breakable, _Steps):
    """The product's connection; tells which step begins."""

    def __init__(self, trace: _Trace, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.trace = trace

    def _new_conn(self) -> socket.socket:
        found = super()._new_conn()
        self.trace.saw(say("Connected to port {port}", port=str(self.port)))
        self.trace.begins(Stage.TLS if self._tunnel_host is None else Stage.PROXY)
        return found

    def _tunnel(self) -> None:
        super()._tunnel()
        self.trace.saw(say("{proxy} connects us", proxy=f"{self.host}:{self.port}"))
        self.trace.begins(Stage.TLS)

    def connect(self) -> None:
        """Connect, and say what the handshake agreed on."""
        super().connect()
        self.trace.secured(str(cast(ssl.SSLSocket, self.sock).version()))
        self.trace.begins(Stage.ANSWER)


class _Pool(BreakableHTTPSPool):
    """A pool whose connections tell their steps."""

    def __init__(self, trace: _Trace, *args: Any, **kwargs: Any) -> None:
        self.ConnectionCls = partial(_Connection, trace)  # type: ignore[assignment]  # made like the class
        super().__init__(*args, **kwargs)


def _addresses(host: str, found: list[Any]) -> Said:
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    more = ", …" if len(numbers) > 3 else ""
    return say(
        "{host} is {addresses}", host=urlsplit(f"//{host}").hostname or host, addresses=", ".join(numbers[:3]) + more
    )
