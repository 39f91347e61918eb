"""Answers of Entra and Graph that say no, mapped once to the errors of the domain.

Entra: `error` decides the kind, the AADSTS number the words (cloud-apis.md section b). Graph: the status decides the kind,
its code is kept (concepts/errors.md). Texts of the cloud are shown as plain text, shortened, and redacted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from azconsole.cloud import aadsts
from azconsole.cloud.http import Reply
from azconsole.cloud.retry import http_date
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    ConflictError,
    NotFoundError,
    ProtocolError,
    ResyncRequiredError,
    SignInError,
    ThrottledError,
    UnavailableError,
)
from azconsole.domain.redact import redact
from azconsole.domain.texts import joined, say

SKEW = 300.0
"""Seconds by which this computer's clock may differ from the cloud's before we mention it (faults.md F57)."""
_RESYNC = frozenset({"syncstatenotfound", "resyncrequired", "directory_expiredpagetoken"})
_NOT_REPLICATED = ("does not reference a valid application object", "NoBackingApplicationObject")
_OLD_LINK = say("The link where the last discovery stopped is no longer known to the cloud.")
_ROUND_NEEDED = say("Full round needed")
_FULL_ROUND = say("Run a full discovery.")
_AADSTS = re.compile(r"AADSTS(\d+)")
_KEPT = 300
_KEPT_WHOLE = 600
_DEEPEST = 20


def entra_error(answer: Mapping[str, Any], clock_hint: str = "") -> AzConsoleError:
    """A refusal by Entra: the JSON of its token endpoint or the fields of the authorize answer (only `error` and
    `error_description`)."""
    number = _number(answer)
    word = str(answer.get("error", ""))[:60]
    message, hint = _words(number, word, str(answer.get("error_description", "")))
    kind: type[AzConsoleError] = SignInError
    if number in aadsts.CONSENT or word == "consent_required":
        kind = AccessDeniedError
    elif number in aadsts.NO_TENANT:
        kind = NotFoundError
    elif number in aadsts.PASSING or word in {"temporarily_unavailable", "server_error"}:
        kind = UnavailableError
    code = f"AADSTS{number}" if number else word
    request_id = str(answer.get("trace_id") or answer.get("correlation_id") or "")
    return kind(say("Sign-in refused"), message, joined(hint, clock_hint), code=code, request_id=request_id)


def graph_error(reply: Reply, doing: str) -> AzConsoleError:
    """A refusal by Graph. `doing` completes "… is not allowed to", for example "read the users": an infinitive clause that can
    be translated."""
    code, said, request_id = refusal_fields(reply)
    kind, title, message, hint = _graph_words(reply.status, code, said, doing)
    return kind(title, message, joined(hint, clock_hint(reply)), code=code or str(reply.status), request_id=request_id)


def clock_hint(reply: Reply, now: datetime | None = None) -> str:
    """A sentence when this computer's clock is far from the cloud's, else empty."""
    theirs = http_date(reply.headers.get("Date", ""))
    if theirs is None:
        return ""
    ahead = ((now or datetime.now(UTC)) - theirs).total_seconds()
    if abs(ahead) <= SKEW:
        return ""
    minutes = round(abs(ahead) / 60)
    if ahead > 0:
        return say(
            "This computer's clock is {minutes} minutes ahead of the cloud's: set it right first.", minutes=minutes
        )
    return say("This computer's clock is {minutes} minutes behind the cloud's: set it right first.", minutes=minutes)


def is_resync(reply: Reply) -> bool:
    """Whether Graph no longer knows the link (410, or 40x with syncStateNotFound, resyncRequired or
    Directory_ExpiredPageToken)."""
    return reply.status == 410 or (400 <= reply.status < 500 and refusal_fields(reply)[0].lower() in _RESYNC)


def link_refused(request_id: str = "") -> ResyncRequiredError:
    """A stored link from which the cloud does not go on: only a round from the start does."""
    return ResyncRequiredError(_ROUND_NEEDED, _OLD_LINK, _FULL_ROUND, code="stored-link-refused", request_id=request_id)


def unexpected(doing: str, why: str, request_id: str = "") -> ProtocolError:
    """An answer that the contract does not allow; `doing` as in `graph_error`, `why` completes "… cannot be understood:"."""
    return ProtocolError(
        say("Unexpected answer"),
        say("The cloud's answer when asked to {doing} cannot be understood: {why}.", doing=doing, why=why),
        say("Try again; a captive portal or a gateway may have changed the answer."),
        code="unexpected-answer",
        request_id=request_id,
    )


def _graph_words(status: int, code: str, said: str, doing: str) -> tuple[type[AzConsoleError], str, str, str]:
    quoted = say("The cloud says: {said}", said=said) if said else ""
    if status == 410 or code.lower() in _RESYNC:
        return ResyncRequiredError, _ROUND_NEEDED, _OLD_LINK, _FULL_ROUND
    if any(mark in said or mark == code for mark in _NOT_REPLICATED):
        return (
            NotFoundError,
            say("Not found yet"),
            say("The app is not known everywhere in the cloud yet."),
            say("Try again in a minute."),
        )
    if status == 401:
        message = joined(say("The cloud no longer accepts this sign-in."), quoted)
        return SignInError, say("Sign in again"), message, say("Sign in again.")
    if status == 403:
        return (
            AccessDeniedError,
            say("Permission missing"),
            joined(say("This sign-in is not allowed to {doing}.", doing=doing), quoted),
            say("An administrator grants the permission and consents to it, or signs in with a role that has it."),
        )
    if status == 404:
        message = joined(say("The cloud found nothing when asked to {doing}.", doing=doing), quoted)
        return NotFoundError, say("Not found"), message, ""
    return busy_or_refused(status, doing, quoted)


def busy_or_refused(status: int, doing: str, quoted: str) -> tuple[type[AzConsoleError], str, str, str]:
    """Kind, title, message and hint of statuses that mean the same for every service; `quoted` is what it said itself."""
    if status == 429:
        return (
            ThrottledError,
            say("The cloud asks to slow down"),
            say("It kept asking for pauses when asked to {doing}.", doing=doing),
            say("Try again in some minutes; other programs may be using up the tenant's limit."),
        )
    if status >= 500 or status == 408:
        return (
            UnavailableError,
            say("Service not available"),
            joined(say("The cloud answered {status} when asked to {doing}.", status=status, doing=doing), quoted),
            say("Try again in some minutes; see the service health of the tenant."),
        )
    if 300 <= status < 400:
        return (
            ProtocolError,
            say("Unexpected answer"),
            say("The cloud wanted to redirect when asked to {doing}; redirects are not followed.", doing=doing),
            say("A captive portal or a gateway may be in the way: open a web page in the browser, then try again."),
        )
    return (
        ConflictError,
        say("Refused"),
        joined(say("The cloud refused to {doing}.", doing=doing), quoted),
        say("Change what was entered, then try again."),
    )


def refusal_fields(reply: Reply, most: int = _KEPT) -> tuple[str, str, str]:
    """Code, message (shortened, never HTML) and request id; empty where the answer has none. Some services of Azure leave
    the envelope out."""
    answer = reply.json()
    error = answer.get("error", answer) if isinstance(answer, dict) else None
    if not isinstance(error, dict):
        return "", "", reply.request_id
    inner = error.get("innerError") or error.get("innererror")
    request_id = inner.get("request-id", "") if isinstance(inner, dict) else ""
    return (
        plain_text(error.get("code"), 100),
        plain_text(error.get("message"), most),
        plain_text(request_id, 60) or reply.request_id,
    )


def innermost(error: Any) -> tuple[str, str]:
    """Code and sentence of the innermost cause of an error: it says what is wrong, the outer ones often only that something
    is. Empty where there is none."""
    code, said = "", ""
    for _ in range(_DEEPEST):
        if not isinstance(error, dict):
            break
        code = plain_text(error.get("code"), 100) or code
        said = plain_text(error.get("message"), _KEPT_WHOLE) or said
        details = error.get("details")
        inner = error.get("innererror") or error.get("innerError")
        error = inner or (details[0] if isinstance(details, list) and details else None)
    return code, said


def plain_text(value: object, most: int) -> str:
    """A text of the cloud as it may be shown: one line, shortened, redacted; empty for what is no text."""
    return redact(" ".join(value.split())[:most]) if isinstance(value, str) else ""


def _number(answer: Mapping[str, Any]) -> int:
    codes = answer.get("error_codes")
    if isinstance(codes, list) and codes and isinstance(codes[0], int):
        return codes[0]
    found = _AADSTS.search(str(answer.get("error_description", "")))
    return int(found[1]) if found else 0


def _words(number: int, word: str, description: str) -> tuple[str, str]:
    if number in aadsts.TEXTS:
        return aadsts.TEXTS[number]
    if word in aadsts.BY_WORD:
        return aadsts.BY_WORD[word]
    said = plain_text(description.split("Trace ID", maxsplit=1)[0], _KEPT)
    message = said or say("Azure AD refused without a reason.")
    return message, say("Give the code and the request id to Microsoft support.")
