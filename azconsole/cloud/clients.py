"""The HTTP clients of all sessions: the same settings, and one pause for each tenant and host whoever goes there."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from azconsole.cloud.http import HttpClient, Limits
from azconsole.cloud.retry import OnWait, Pauses, RetryPolicy, no_wait_notice
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.network import NetworkSettings


class Clients:
    """Makes HTTP clients. `network` gives the settings that new connections follow."""

    def __init__(
        self,
        network: Callable[[CancelToken], NetworkSettings] = lambda _: NetworkSettings(),
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock
        self.network = network
        self._policy = policy
        self._limits = limits
        self._pauses: dict[tuple[str, str], Pauses] = {}
        self._lock = threading.Lock()

    def make(
        self,
        cloud: CloudProfile,
        tenant: str,
        cancel: CancelToken,
        on_wait: OnWait = no_wait_notice,
        *,
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
    ) -> HttpClient:
        """A client for a tenant of a cloud; `policy` and `limits` where a service needs its own."""
        return HttpClient(
            cloud,
            network=self.network(cancel),
            pauses=self.pauses(cloud, tenant),
            policy=self._policy or policy,
            limits=self._limits or limits,
            on_wait=on_wait,
            clock=self.clock,
        )

    def pauses(self, cloud: CloudProfile, tenant: str) -> Pauses:
        """The pauses of a tenant, one for each host."""
        with self._lock:
            return self._pauses.setdefault((cloud.graph, tenant), Pauses(self.clock))
