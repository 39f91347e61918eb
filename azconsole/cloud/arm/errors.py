"""Refusals by Azure Resource Manager, mapped once to the errors of the domain (common-types v5 ErrorResponse)."""

from __future__ import annotations

import re

from azconsole.cloud.errors import busy_or_refused, clock_hint, innermost, refusal_fields
from azconsole.cloud.http import Reply
from azconsole.domain.errors import AccessDeniedError, AzConsoleError, ConflictError, NotFoundError, SignInError
from azconsole.domain.texts import joined, say

_ACTION = re.compile(
    r"perform action(?:\(s\))? '([^']{1,200})' (?:over|on)(?: the linked)? scope(?:\(s\))? '([^']{1,400})'",
    re.IGNORECASE,
)
_NAMESPACE = re.compile(r"namespace '([A-Za-z0-9.]{1,100})'")
_SUBSCRIPTION = re.compile(r"/subscriptions/([0-9A-Fa-f-]{36})")
_WHOLE = 2000
_Words = tuple[type[AzConsoleError], str, str, str]


def arm_error(reply: Reply, doing: str, url: str = "") -> AzConsoleError:
    """A refusal. `doing` completes "… is not allowed to", as in `graph_error`; `url` is what was asked: it tells the
    subscription."""
    code, whole, request_id = refusal_fields(reply, _WHOLE)
    answer = reply.json()
    said = innermost(answer.get("error", answer) if isinstance(answer, dict) else None)[1]
    kind, title, message, hint = _words(reply.status, code, said, whole, doing, url)
    return kind(title, message, joined(hint, clock_hint(reply)), code=code or str(reply.status), request_id=request_id)


def _words(status: int, code: str, said: str, whole: str, doing: str, url: str) -> _Words:
    quoted = say("Azure says: {said}", said=said) if said else ""
    if status == 401:
        message = joined(say("Azure no longer accepts this sign-in."), quoted)
        return SignInError, say("Sign in again"), message, say("Check tenant, client ID and secret key of the app.")
    if status == 403:
        return _denied(code, whole, doing, quoted)
    if code == "PrincipalNotFound":
        return (
            NotFoundError,
            say("Not found yet"),
            say("The app is not known everywhere in the cloud yet."),
            say("Try again in a minute."),
        )
    if status == 404:
        return _absent(code, doing, quoted)
    if code == "MissingSubscriptionRegistration":
        return _not_registered(whole, url, quoted)
    if code == "ScopeLocked":
        return (
            ConflictError,
            say("Locked"),
            joined(say("A lock forbids to {doing}.", doing=doing), quoted),
            say("Someone who manages locks removes it, or another resource group is chosen."),
        )
    if code == "ReadOnlyDisabledSubscription":
        return (
            ConflictError,
            say("Subscription disabled"),
            joined(say("The subscription is disabled: it can only be read."), quoted),
            say("Reactivate it in the Azure portal, or choose another one."),
        )
    return busy_or_refused(status, doing, quoted)


def _denied(code: str, whole: str, doing: str, quoted: str) -> _Words:
    hint = say(
        "Someone who manages access there assigns a role that has it; a role that was just assigned may need ten minutes."
    )
    found = _ACTION.findall(whole)
    if found:
        action, scope = found[-1]
        message = say("The app lacks the right {action} at {scope}.", action=action, scope=scope)
        return AccessDeniedError, say("Right missing in Azure"), message, hint
    message = joined(say("The app is not allowed to {doing}.", doing=doing), quoted)
    if code == "RequestDisallowedByPolicy":
        hint = say("A policy of Azure forbids it: ask whoever looks after the policies of this subscription.")
        return AccessDeniedError, say("Forbidden by a policy"), message, hint
    return AccessDeniedError, say("Right missing in Azure"), message, hint


def _absent(code: str, doing: str, quoted: str) -> _Words:
    if code == "SubscriptionNotFound":
        message = joined(say("Azure does not know this subscription, or the app has no role in it."), quoted)
        return NotFoundError, say("No such subscription"), message, say("Choose another subscription.")
    if code == "ResourceGroupNotFound":
        message = joined(say("The resource group no longer exists."), quoted)
        return NotFoundError, say("No such resource group"), message, say("Choose another resource group.")
    message = joined(say("Azure found nothing when asked to {doing}.", doing=doing), quoted)
    return NotFoundError, say("Not found in Azure"), message, say("It may have been deleted or moved: choose it again.")


def _not_registered(whole: str, url: str, quoted: str) -> _Words:
    found, where = _NAMESPACE.search(whole), _SUBSCRIPTION.search(url)
    command = f"az provider register --namespace {found[1] if found else 'Microsoft.Insights'}"
    if where:
        command += f" --subscription {where[1]}"
    return (
        ConflictError,
        say("Resource provider not registered"),
        joined(say("The subscription is not set up for this kind of resource."), quoted),
        say("An administrator of the subscription runs once: {command}", command=command),
    )
