"""The connectivity test as data: which hosts of a cloud are tried, the steps of a try, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from azconsole.domain.clouds import CloudProfile
from azconsole.domain.progress import StepState
from azconsole.domain.texts import say


class Stage(StrEnum):
    """The steps towards a host, in their order."""

    DNS = "dns"
    TCP = "tcp"
    PROXY = "proxy"
    TLS = "tls"
    ANSWER = "answer"
    CLOCK = "clock"


STAGE_TITLES = {
    Stage.DNS: say("Name (DNS)"),
    Stage.TCP: say("Connection (TCP)"),
    Stage.PROXY: say("Proxy"),
    Stage.TLS: say("Encryption (TLS)"),
    Stage.ANSWER: say("Answer"),
    Stage.CLOCK: say("Clock"),
}


class TargetKind(StrEnum):
    """What should answer at a host."""

    SIGN_IN = "sign-in"
    GRAPH = "graph"
    ARM = "arm"
    LOG_ANALYTICS = "log-analytics"
    PORTAL = "portal"


TARGET_TITLES = {
    TargetKind.SIGN_IN: say("Sign-in"),
    TargetKind.GRAPH: say("Microsoft Graph"),
    TargetKind.ARM: say("Azure Resource Manager"),
    TargetKind.LOG_ANALYTICS: say("Azure Log Analytics"),
    TargetKind.PORTAL: say("Azure portal"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """One address to try: without sign-in it gives what only the real service gives."""

    kind: TargetKind
    url: str

    @property
    def host(self) -> str:
        """The host's name."""
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """The host's port."""
        return urlsplit(self.url).port or 443


_NO_WORKSPACE = "00000000-0000-0000-0000-000000000000"


def targets_of(cloud: CloudProfile) -> tuple[Target, ...]:
    """What to try for a cloud. The practice cloud has no portal. Rows are uploaded to a host of each rule's own, which has no
    name before the rule is made."""
    wanted = (
        Target(TargetKind.SIGN_IN, f"{cloud.login}/organizations/v2.0/.well-known/openid-configuration"),
        Target(TargetKind.GRAPH, f"{cloud.graph}/v1.0/organization"),
        Target(TargetKind.ARM, f"{cloud.arm}/metadata/endpoints?api-version=2022-09-01"),
        Target(TargetKind.LOG_ANALYTICS, f"{cloud.log_analytics}/v1/workspaces/{_NO_WORKSPACE}/query?query=print"),
        Target(TargetKind.PORTAL, f"{cloud.portal}/"),
    )
    return wanted[:4] if cloud.practice else wanted


@dataclass(frozen=True, slots=True)
class StageReport:
    """One step: how it is, how long it took (seconds), and what was seen."""

    stage: Stage
    state: StepState = StepState.PENDING
    seconds: float = 0.0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What failed: `code` for programs, `meaning` and `mend` (who can mend it and how) for people, `request` the text to
    give to the network administrator; empty when it is not theirs to mend."""

    code: str
    title: str
    meaning: str
    mend: str
    request: str = ""


@dataclass(frozen=True, slots=True)
class HostReport:
    """What was found at a host so far: all stages in their order. `problem` is None while nothing failed."""

    target: Target
    stages: tuple[StageReport, ...] = tuple(StageReport(stage) for stage in Stage)
    problem: Problem | None = None

    @property
    def state(self) -> StepState:
        """How the host is as a whole."""
        states = {stage.state for stage in self.stages}
        for state in (StepState.FAILED, StepState.RUNNING):
            if state in states:
                return state
        if StepState.PENDING in states:
            return StepState.RUNNING if StepState.DONE in states else StepState.PENDING
        return StepState.WARNING if StepState.WARNING in states else StepState.DONE

    @property
    def seconds(self) -> float:
        """How long all steps took."""
        return sum(stage.seconds for stage in self.stages)

    def stage(self, wanted: Stage) -> StageReport:
        """The report of one step."""
        return self.stages[list(Stage).index(wanted)]


@dataclass(frozen=True, slots=True)
class ConnectivityReport:
    """A whole test. `trust` says which certificates and which proxy were in force; `seconds` is the time of all hosts
    together, which are tried at the same time."""

    cloud: CloudProfile
    started: datetime
    seconds: float
    trust: str
    hosts: tuple[HostReport, ...]

    @property
    def failed(self) -> bool:
        """Whether a host cannot be used."""
        return any(host.state is StepState.FAILED for host in self.hosts)
