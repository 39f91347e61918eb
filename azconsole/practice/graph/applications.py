"""Applications: list, create, read, change, delete, and the deleted ones. (Secrets: see secrets.py.)

What is remarkable is copied from recorded traffic: POST makes no service principal; collections come back in another
order than they were sent; createdDateTime has seven decimals in the answer to POST and whole seconds afterwards.
"""

from __future__ import annotations

import copy
from typing import Any
from urllib.parse import urlsplit

from azconsole.practice.graph import collection, replication, shapes, uris, validation
from azconsole.practice.graph.keys import key_credentials
from azconsole.practice.graph.wire import (
    Call,
    GraphError,
    Json,
    bad_request,
    moment,
    new_id,
    no_content,
    not_found,
    respond,
)
from azconsole.practice.http import Response

KNOWN = frozenset(shapes.APPLICATION) | {"authenticationBehaviors", "createdByAppId", "isDisabled", "logo"}
_AUDIENCES = ("AzureADMyOrg", "AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount", "PersonalMicrosoftAccount")
_DELETED_SECONDS = 30 * 24 * 3600.0


def find(call: Call) -> Json:
    """The application that the path names by id, appId or uniqueName. Raises GraphError 404."""
    params = call.request.params
    for field, name in (("id", "id"), ("appId", "appId"), ("uniqueName", "uniqueName")):
        if name in params:
            for app in call.tenant.applications.values():
                if str(app.get(field)).lower() == params[name].lower() and replication.visible(call, app["id"]):
                    return app
            raise not_found(params[name])
    raise not_found("")


def without_keys(app: Json) -> Json:
    """A copy that does not tell the certificates themselves."""
    return {**copy.deepcopy(app), "keyCredentials": [{**entry, "key": None} for entry in app["keyCredentials"]]}


def as_read(app: Json) -> Json:
    """The application as a GET gives it: collections in another order than they were written."""
    shown = without_keys(app)
    for holder, name in ((shown, "appRoles"), (shown, "requiredResourceAccess"), (shown["web"], "redirectUris")):
        holder[name].reverse()
    shown["publicClient"]["redirectUris"].reverse()
    return shown


def list_applications(call: Call) -> Response:
    """GET /applications."""
    apps = [as_read(app) for app in replication.seen(call, call.tenant.applications.values())]
    return collection.listing(call, apps, KNOWN, "applications", "application")


def count_applications(call: Call) -> Response:
    """GET /applications/$count."""
    apps = replication.seen(call, call.tenant.applications.values())
    return collection.count(call, len(collection.matching(call, apps, KNOWN)))


def get_application(call: Call) -> Response:
    """GET /applications/{id}."""
    return collection.one(call, as_read(find(call)), KNOWN, "applications", "application")


def create_application(call: Call) -> Response:
    """POST /applications."""
    body = validation.check(call.body(), shapes.APPLICATION_INPUT, "Application")
    if body.get("passwordCredentials"):
        raise bad_request("Property passwordCredentials cannot be set on create; use addPassword.")
    app = _new(call, body)
    shown = {
        **without_keys(app),
        "createdDateTime": moment(call.context.clock.now()).strftime("%Y-%m-%dT%H:%M:%S.%f") + "7Z",
    }
    location = f"https://graph.microsoft.com/v2/{call.tenant.id}/directoryObjects/{app['id']}"
    answer = {"@odata.context": call.metadata("applications/$entity"), **shown}
    return respond(answer, 201, {"Location": location + "/Microsoft.DirectoryServices.Application"})


def _new(call: Call, body: Json) -> Json:
    app = shapes.application(
        id=new_id(),
        appId=new_id(),
        createdDateTime=call.context.clock.iso(),
        publisherDomain=call.tenant.domain,
    )
    if not body.get("signInAudience"):
        body["signInAudience"] = "AzureADandPersonalMicrosoftAccount"
    api = body.get("api") or {}
    if "requestedAccessTokenVersion" not in api and "Personal" in body["signInAudience"]:
        body["api"] = {**api, "requestedAccessTokenVersion": 2}
    changed = _changed(call, app, body)
    with call.context.state.lock:
        call.tenant.applications[changed["id"]] = changed
        replication.hide(call, changed["id"])
        call.context.state.save()
    return changed


def update_application(call: Call) -> Response:
    """PATCH /applications/{id}; by uniqueName with `Prefer: create-if-missing` it may create."""
    body = validation.check(call.body(), shapes.APPLICATION_INPUT, "Application")
    try:
        app = find(call)
    except GraphError:
        unique = call.request.params.get("uniqueName")
        if unique and "create-if-missing" in call.request.headers.get("prefer", "").lower():
            made = _new(call, {**body, "uniqueName": unique})
            return respond({"@odata.context": call.metadata("applications/$entity"), **without_keys(made)}, 201)
        raise
    changed = _changed(call, app, body)
    with call.context.state.lock:
        call.tenant.applications[app["id"]] = changed
        sync_principal(call, changed)
        call.context.state.save()
    return no_content()


def _changed(call: Call, app: Json, body: Json) -> Json:
    """The application with a checked body merged in: complex members merge, collections are replaced."""
    result = copy.deepcopy(app)
    for name, value in body.items():
        if name == "keyCredentials":
            result[name] = key_credentials(app, value)
        elif name == "passwordCredentials":
            result[name] = _kept_passwords(call, app, value)
        elif isinstance(value, dict) and isinstance(result.get(name), dict):
            result[name] = _merged(result[name], value)
        elif value is None and isinstance(shapes.APPLICATION.get(name), (dict, list)):
            result[name] = copy.deepcopy(shapes.APPLICATION[name])
        else:
            result[name] = value
    result["web"]["redirectUriSettings"] = [{"uri": uri, "index": None} for uri in result["web"]["redirectUris"]]
    for role in result["appRoles"]:
        role["origin"] = "Application"
    _check(call, app, result)
    return result


def _merged(old: Json, new: Json) -> Json:
    """`implicitGrantSettings` inside `web` merges too."""
    return {k: _merged(old[k], v) if isinstance(old.get(k), dict) and isinstance(v, dict) else v
            for k, v in {**old, **new}.items()}  # fmt: skip


def _kept_passwords(call: Call, app: Json, wanted: list[Json]) -> list[Json]:
    """PATCH may only take secrets away."""
    keys = {entry.get("keyId") for entry in wanted}
    kept: list[Json] = [entry for entry in app["passwordCredentials"] if entry["keyId"] in keys]
    if len(kept) != len(wanted):
        raise bad_request("New password credentials must be generated with service actions.")
    for entry in app["passwordCredentials"]:
        if entry not in kept:
            call.tenant.secrets.pop(entry["keyId"], None)
    return kept


def _check(call: Call, before: Json, app: Json) -> None:
    """Rules between members. Raises GraphError 400."""
    if not str(app["displayName"] or "").strip():
        raise bad_request("A value is required for property 'displayName' of resource 'Application'.")
    if len(app["displayName"]) > 256:
        raise bad_request("Property displayName value exceeds the maximum allowed length of 256 characters.")
    if app["signInAudience"] not in _AUDIENCES:
        raise bad_request("Invalid value specified for property 'signInAudience' of resource 'Application'.")
    version = app["api"]["requestedAccessTokenVersion"]
    if version not in (None, 1, 2) or ("Personal" in app["signInAudience"] and version != 2):
        raise bad_request("Property api.requestedAccessTokenVersion is invalid.")
    _check_entitlements(before, app)
    for holder in ("web", "publicClient", "spa"):
        for uri in app[holder]["redirectUris"]:
            if not urlsplit(uri).scheme or "#" in uri or len(uri) > 256:
                raise bad_request(f"Invalid value specified for property '{holder}.redirectUris'.")
    uris.check(call, before, app["identifierUris"])
    unique = app.get("uniqueName")
    if unique and any(
        a["id"] != app["id"] and a.get("uniqueName") == unique for a in call.tenant.applications.values()
    ):
        raise bad_request("Another object with the same value for property uniqueName already exists.")


def _check_entitlements(before: Json, app: Json) -> None:
    """Scopes and roles have distinct ids and values, and are disabled before they are taken away."""
    now = [*app["api"]["oauth2PermissionScopes"], *app["appRoles"]]
    ids = [entry["id"] for entry in now if entry.get("id")]
    values = [str(entry["value"]) for entry in app["api"]["oauth2PermissionScopes"] if entry.get("value")]
    if len(ids) != len(now) or len(set(ids)) != len(ids) or len(set(values)) != len(values):
        raise bad_request(
            "Invalid value specified for property 'api.oauth2PermissionScopes' of resource 'Application'."
        )
    for entry in [*before["api"]["oauth2PermissionScopes"], *before["appRoles"]]:
        if entry.get("isEnabled") and entry["id"] not in ids:
            text = "Permission (scope or role) cannot be deleted or updated unless disabled first."
            raise GraphError(400, "CannotDeleteOrUpdateEnabledEntitlement", text)


def principal_members(app: Json) -> dict[str, Any]:
    """What a service principal repeats from its application."""
    return {
        "appDisplayName": app["displayName"],
        "appDescription": app["description"],
        "appRoles": app["appRoles"],
        "oauth2PermissionScopes": app["api"]["oauth2PermissionScopes"],
        "homepage": app["web"]["homePageUrl"],
        "logoutUrl": app["web"]["logoutUrl"],
        "replyUrls": [*app["web"]["redirectUris"], *app["publicClient"]["redirectUris"], *app["spa"]["redirectUris"]],
        "servicePrincipalNames": [*app["identifierUris"], app["appId"]],
        "signInAudience": app["signInAudience"],
        "displayName": app["displayName"],
    }


def sync_principal(call: Call, app: Json) -> None:
    """Let the application's service principal follow a change."""
    principal = call.tenant.principal_by_app_id(app["appId"])
    if principal is not None:
        principal.update(copy.deepcopy(principal_members(app)))


# ---- deleted applications -------------------------------------------------------
def delete_application(call: Call) -> Response:
    """DELETE /applications/{id}: to the deleted items, with its service principal; its secrets stop working."""
    app = find(call)
    with call.context.state.lock:
        del call.tenant.applications[app["id"]]
        call.tenant.deleted_applications[app["id"]] = {**app, "deletedDateTime": call.context.clock.iso()}
        principal = call.tenant.principal_by_app_id(app["appId"])
        if principal is not None:
            drop_principal(call, principal)
        call.context.state.save()
    return no_content()


def drop_principal(call: Call, principal: Json) -> None:
    """Remove a service principal with all that was granted to it or by it. Hold the state's lock."""
    tenant, gone = call.tenant, principal["id"]
    tenant.service_principals.pop(gone, None)
    for assignments, ends in (
        (tenant.app_role_assignments, ("principalId", "resourceId")),
        (tenant.permission_grants, ("clientId", "resourceId")),
    ):
        for key in [k for k, v in assignments.items() if gone in (v[ends[0]], v[ends[1]])]:
            del assignments[key]


def _deleted(call: Call) -> list[Json]:
    oldest = call.context.clock.iso(call.context.clock.now() - _DELETED_SECONDS)
    return [app for app in call.tenant.deleted_applications.values() if app["deletedDateTime"] > oldest]


def list_deleted(call: Call) -> Response:
    """GET /directory/deletedItems/microsoft.graph.application."""
    return collection.listing(call, map(as_read, _deleted(call)), KNOWN, "applications", "application")


def _find_deleted(call: Call) -> Json:
    key = call.request.params["id"]
    for app in _deleted(call):
        if app["id"] == key.lower():
            return app
    raise not_found(key)


def get_deleted(call: Call) -> Response:
    """GET /directory/deletedItems/{id}."""
    app = _find_deleted(call)
    context = {
        "@odata.context": call.metadata("directoryObjects/$entity"),
        "@odata.type": "#microsoft.graph.application",
    }
    return respond({**context, **as_read(app)})


def restore(call: Call) -> Response:
    """POST /directory/deletedItems/{id}/restore: the application comes back, its service principal does not."""
    app = {**_find_deleted(call), "deletedDateTime": None}
    with call.context.state.lock:
        del call.tenant.deleted_applications[app["id"]]
        call.tenant.applications[app["id"]] = app
        call.context.state.save()
    return respond({"@odata.context": call.metadata("directoryObjects/$entity"),
                    "@odata.type": "#microsoft.graph.application", **as_read(app)})  # fmt: skip


def erase(call: Call) -> Response:
    """DELETE /directory/deletedItems/{id}: gone for good, and its URIs are free again."""
    app = _find_deleted(call)
    with call.context.state.lock:
        del call.tenant.deleted_applications[app["id"]]
        for entry in app["passwordCredentials"]:
            call.tenant.secrets.pop(entry["keyId"], None)
        call.context.state.save()
    return no_content()
