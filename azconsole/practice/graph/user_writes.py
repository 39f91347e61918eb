"""POST, PATCH and DELETE of users: enough for tools that make, change and remove a person."""

from __future__ import annotations

from typing import Any

from azconsole.practice.graph.kinds import USERS
from azconsole.practice.graph.wire import Call, Json, bad_request, no_content, not_found, respond
from azconsole.practice.http import Response

_REQUIRED = ("accountEnabled", "displayName", "mailNickname", "passwordProfile", "userPrincipalName")


def _apply(call: Call, changes: dict[str, Any]) -> dict[str, Any]:
    with call.context.state.lock:
        done = call.objects.apply(changes)
        call.context.state.save()
    return done


def create_user(call: Call) -> Response:
    """POST /users. The person can be discovered but has no password here, so cannot sign in."""
    body = _checked(call)
    for name in _REQUIRED:
        if name not in body:
            raise bad_request(f"A value is required for property '{name}' of resource 'User'.")
    upn = str(body["userPrincipalName"])
    if upn.rpartition("@")[2].lower() not in {d.lower() for d in call.tenant.verified_domains}:
        raise bad_request("The domain portion of the userPrincipalName property is invalid. You must use one of the "
                          "verified domain names in your organization.")  # fmt: skip
    if call.objects.get(upn) is not None:
        raise bad_request("Another object with the same value for property userPrincipalName already exists.")
    body.pop("passwordProfile")
    done = _apply(call, {"add": [{**body, "createdDateTime": call.context.clock.iso()}]})
    return respond({"@odata.context": call.metadata("users/$entity"), **_known(call, done["add"][0])}, 201)


def _known(call: Call, user_id: str) -> Json:
    return call.objects.get(user_id) or {}


def _checked(call: Call) -> Json:
    body = call.body()
    for name in body:
        if name not in USERS.known and not name.startswith("@odata"):
            raise bad_request(f"One or more property values specified are invalid: '{name}'.")
    return {k: v for k, v in body.items() if not k.startswith("@odata") and k != "id"}


def _key(call: Call) -> str:
    user = call.objects.get(call.request.params["id"])
    if user is None:
        raise not_found(call.request.params["id"])
    return str(user["id"])


def update_user(call: Call) -> Response:
    """PATCH /users/{id}."""
    key, body = _key(call), _checked(call)
    body.pop("passwordProfile", None)
    _apply(call, {"change": [{**body, "id": key}]})
    return no_content()


def delete_user(call: Call) -> Response:
    """DELETE /users/{id}: to the deleted items, so a delta says `changed`."""
    _apply(call, {"soft_delete": [_key(call)]})
    return no_content()
