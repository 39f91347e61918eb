"""addPassword and removePassword, with the policies a tenant may have about secrets.

Flags: `secretsForbidden` (no secret may be added), `maxSecretDays` n (longest life), `secretSpreadSeconds` (the token
endpoint's affair: a new secret is refused for so long).
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from azconsole.practice.graph import validation
from azconsole.practice.graph.applications import find
from azconsole.practice.graph.shapes import PASSWORD_CREDENTIAL
from azconsole.practice.graph.wire import Call, GraphError, Json, bad_request, moment, new_id, no_content, respond
from azconsole.practice.http import Response

POLICY_ID = "00000000-0000-0000-0000-000000000000"
_HINT = 3


def add_password(call: Call) -> Response:
    """POST /applications/{id}/addPassword: 200, and the only time that the secret is told."""
    app = find(call)
    sent = call.body() if call.request.body else {}
    wanted = validation.check(sent, {"passwordCredential": PASSWORD_CREDENTIAL}, "Application")
    asked = wanted.get("passwordCredential") or {}
    start, end = _period(call, asked)
    _check_policy(call, start, end)
    secret = secrets.token_urlsafe(30)[:37].replace("-", "~")
    entry: Json = {
        "customKeyIdentifier": None,
        "displayName": asked.get("displayName"),
        "endDateTime": _text(end),
        "hint": secret[:_HINT],
        "keyId": new_id(),
        "secretText": None,
        "startDateTime": _text(start),
    }
    with call.context.state.lock:
        app["passwordCredentials"].append(entry)
        call.tenant.secrets[entry["keyId"]] = hashlib.sha256(secret.encode()).hexdigest()
        call.context.state.save()
    return respond(
        {"@odata.context": call.metadata("microsoft.graph.passwordCredential"), **entry, "secretText": secret}
    )


def _text(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def _period(call: Call, asked: Json) -> tuple[datetime, datetime]:
    """Start (now unsaid) and end (two years later unsaid)."""
    now = moment(call.context.clock.now())
    start = validation.instant(asked.get("startDateTime") or "") or now
    end = validation.instant(asked.get("endDateTime") or "") or _years_later(start, 2)
    if end <= start:
        raise bad_request("Key credential end date is invalid.")
    return start.astimezone(now.tzinfo), end.astimezone(now.tzinfo)


def _years_later(start: datetime, years: int) -> datetime:
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return start.replace(year=start.year + years, day=28)


def _check_policy(call: Call, start: datetime, end: datetime) -> None:
    if call.tenant.flags.get("secretsForbidden"):
        raise GraphError(
            400,
            "CredentialTypeNotAllowedAsPerAppPolicy",
            f"Credential type not allowed as per assigned policy '{POLICY_ID}'.",
        )
    days = call.tenant.flags.get("maxSecretDays")
    if days is not None and end - start > timedelta(days=float(days), hours=1):
        raise GraphError(
            400,
            "CredentialInvalidLifetimeAsPerAppPolicy",
            f"Credential lifetime exceeds the max value allowed as per assigned policy '{POLICY_ID}'.",
        )


def remove_password(call: Call) -> Response:
    """POST /applications/{id}/removePassword: 204."""
    app = find(call)
    key_id = validation.check(call.body(), {"keyId": "guid"}, "Application").get("keyId")
    with call.context.state.lock:
        entry = next((e for e in app["passwordCredentials"] if e["keyId"] == str(key_id).lower()), None)
        if entry is None:
            raise bad_request(f"No password credential found with keyId '{key_id}'.")
        app["passwordCredentials"].remove(entry)
        call.tenant.secrets.pop(entry["keyId"], None)
        call.context.state.save()
    return no_content()
