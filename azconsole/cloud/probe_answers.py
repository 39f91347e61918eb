"""What each service of a cloud gives without sign-in, so that nobody else is taken for it (faults.md F55 to F57).

A captive portal or a gateway may answer in a service's place, even with a certificate that is trusted here: a page in place of
JSON, a redirect to a page of its own, an error page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from azconsole.cloud.http import Reply
from azconsole.cloud.msal_client import sign_in_configuration
from azconsole.cloud.retry import http_date
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.connectivity import TARGET_TITLES, Problem, Stage, StageReport, Target, TargetKind
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.progress import StepState
from azconsole.domain.texts import Said, say

LARGEST_SKEW = 300.0
"""Seconds that a clock may be wrong; beyond it tokens are refused."""
_PORTAL_TITLE = re.compile(rb"<title>[^<]*Microsoft Azure", re.IGNORECASE)
Judged = StageReport | Problem


def judge(target: Target, reply: Reply, cloud: CloudProfile) -> Judged:
    """Whether this answer comes from the service: the report of the stage ANSWER, or the problem."""
    if reply.status == 429 or (reply.status >= 500 and _is_service_error(reply)):
        return _out_of_order(target, reply)
    if 300 <= reply.status < 400 and not _leads_home(reply, target, cloud):
        return _somebody_else(target, reply)
    return _JUDGES[target.kind](target, reply, cloud)


def judge_clock(reply: Reply, now: datetime) -> Judged:
    """Whether this computer's clock (`now`, UTC) agrees with the Date of an answer: the report of the stage CLOCK, or the
    problem (F57)."""
    theirs = http_date(reply.headers.get("Date", ""))
    if theirs is None:
        return StageReport(Stage.CLOCK, StepState.SKIPPED, detail=say("The answer has no date."))
    ahead = (now.astimezone(UTC) - theirs).total_seconds()
    if abs(ahead) <= LARGEST_SKEW:
        return StageReport(Stage.CLOCK, StepState.DONE, detail=say("This computer's clock agrees with the cloud's."))
    minutes = round(abs(ahead) / 60)
    meaning = (
        say("This computer's clock is {minutes:n} minutes ahead of the cloud's.", minutes=minutes)
        if ahead > 0
        else say("This computer's clock is {minutes:n} minutes behind the cloud's.", minutes=minutes)
    )
    return Problem(
        "clock",
        say("Clock is wrong"),
        meaning,
        say(
            "Set date, time and time zone of this computer right: with a wrong clock tokens and certificates are refused."
        ),
    )


def _sign_in(target: Target, reply: Reply, cloud: CloudProfile) -> Judged:
    try:
        sign_in_configuration(reply, cloud)
    except AzConsoleError:
        return _somebody_else(target, reply)
    return _fine(target)


def _graph(target: Target, reply: Reply, _: CloudProfile) -> Judged:
    refused = reply.status == 401 and _is_service_error(reply)
    return _fine(target) if refused else _somebody_else(target, reply)


def _arm(target: Target, reply: Reply, _: CloudProfile) -> Judged:
    found = reply.json()
    found = found[0] if isinstance(found, list) and found else found
    fine = reply.status == 200 and isinstance(found, dict) and isinstance(found.get("authentication"), dict)
    return _fine(target) if fine else _somebody_else(target, reply)


def _log_analytics(target: Target, reply: Reply, _: CloudProfile) -> Judged:
    refused = 400 <= reply.status < 500 and _is_service_error(reply)
    return _fine(target) if refused else _somebody_else(target, reply)


def _portal(target: Target, reply: Reply, _: CloudProfile) -> Judged:
    if 300 <= reply.status < 400 or (reply.status == 200 and _PORTAL_TITLE.search(reply.body)):
        return _fine(target)
    if reply.status != 200:
        return _somebody_else(target, reply)
    # A page for people may be rewritten any day: what cannot be told is no failure.
    return StageReport(
        Stage.ANSWER,
        StepState.WARNING,
        detail=say("{host} answers with a page that is not known as the portal's.", host=target.host),
    )


_JUDGES: dict[TargetKind, Callable[[Target, Reply, CloudProfile], Judged]] = {
    TargetKind.SIGN_IN: _sign_in,
    TargetKind.GRAPH: _graph,
    TargetKind.ARM: _arm,
    TargetKind.LOG_ANALYTICS: _log_analytics,
    TargetKind.PORTAL: _portal,
}


def _fine(target: Target) -> StageReport:
    detail = say("{service} answers as it should.", service=TARGET_TITLES[target.kind])
    return StageReport(Stage.ANSWER, StepState.DONE, detail=detail)


def _is_service_error(reply: Reply) -> bool:
    """Whether the body is an error as Azure's services write them."""
    answer = reply.json()
    error = answer.get("error") if isinstance(answer, dict) else None
    return isinstance(error, str) or (isinstance(error, dict) and isinstance(error.get("code"), str))


def _leads_home(reply: Reply, target: Target, cloud: CloudProfile) -> bool:
    """Whether a redirect leads to a host of the same cloud."""
    place = urlsplit(reply.headers.get("Location", ""))
    own = {urlsplit(url).hostname for url in (cloud.login, cloud.portal)} | {target.host, *cloud.login_aliases}
    return target.kind is TargetKind.PORTAL and (not place.netloc or place.hostname in own)


def _out_of_order(target: Target, reply: Reply) -> Problem:
    return Problem(
        f"http-{reply.status}",
        say("The service is busy"),
        say("{host} is reached, but answers with the error {status}.", host=target.host, status=str(reply.status)),
        say("This is Microsoft's to mend: try again later."),
    )


def _somebody_else(target: Target, reply: Reply) -> Problem:
    return Problem(
        "foreign-answer",
        say("Not the cloud's answer"),
        _what_came(target, reply),
        say(
            "A captive portal or a gateway may be in the way: open a web page in the browser and sign in to the network if "
            "it asks; else give the text below to the network administrator."
        ),
        say(
            "Something answers in the place of {host} (port {port}, HTTPS). Please let this computer reach that host itself, "
            "without a sign-in page, a block page or TLS inspection.",
            host=target.host,
            port=str(target.port),
        ),
    )


def _what_came(target: Target, reply: Reply) -> Said:
    if 300 <= reply.status < 400:
        place = urlsplit(reply.headers.get("Location", "")).hostname or "?"
        return say("In place of the service, {host} sends us on to {place}.", host=target.host, place=place)
    kind = reply.headers.get("Content-Type", "").partition(";")[0].strip()[:60] or "?"
    return say(
        "{host} answered with the status {status} and content of the kind {kind}, which the service does not do.",
        host=target.host,
        status=str(reply.status),
        kind=kind,
    )
