"""The control plane: how tests and teachers steer the practice cloud. Off unless `--control`; guarded by a per-run key.

Every request is under /_control on the HTTPS server and carries `x-control-key`. docs/practice-cloud.md lists them.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from typing import Any

from azconsole.practice import control_apps, control_azure, seed, seed_azure
from azconsole.practice.faults import Fault
from azconsole.practice.http import Handler, Request, Response, Router, json_response
from azconsole.practice.named_faults import NAMED, apply_named
from azconsole.practice.objects import ObjectDirectory
from azconsole.practice.proxy import ConnectProxy
from azconsole.practice.service import CONTROL, Cloud
from azconsole.practice.state import Account


class ControlPlane:
    """Answers the requests under /_control."""

    def __init__(self, cloud: Cloud, key: str, proxy: ConnectProxy) -> None:
        self._cloud = cloud
        self._key = key
        self._proxy = proxy
        self._router = Router()
        for method, pattern, handler in (
            ("GET", "/calls", self._calls),
            ("DELETE", "/calls", self._forget_calls),
            ("GET", "/secrets", self._secrets),
            ("POST", "/faults", self._add_faults),
            ("DELETE", "/faults", self._clear_faults),
            ("GET", "/fault", self._named_faults),
            ("POST", "/fault/{name}", self._named_fault),
            ("POST", "/clock", self._move_clock),
            ("POST", "/reset", self._reset),
            ("POST", "/tenant/{id}", self._set_flags),
            ("POST", "/users", self._change_users),
            ("POST", "/devices", self._change_devices),
            ("POST", "/accounts", self._add_account),
            ("POST", "/apps", self._add_app),
            ("PATCH", "/apps/{app_id}", self._change_app),
            ("POST", "/roles", self._give_role),
            ("DELETE", "/roles", self._take_role),
            ("POST", "/workspaces", self._add_workspaces),
            ("GET", "/logs/{workspace}", self._workspace),
            ("GET", "/logs/{workspace}/{table}", self._rows),
            ("GET", "/state", self._summary),
            ("POST", "/rotate-keys", self._rotate),
            ("GET", "/refused", self._refused),
            ("DELETE", "/refused", self._forget_refused),
        ):
            self._router.add(method, CONTROL + pattern, _bound(handler))

    def answer(self, request: Request) -> Response:
        """Answer one request: 403 without the key, 400 with a sentence for a wish that cannot be met."""
        if not hmac.compare_digest(request.headers.get("x-control-key", "").encode(), self._key.encode()):
            return _refuse(403, "The control key is missing or wrong.")
        found = self._router.find(request.method, request.path)
        if found is None:
            return _refuse(404, "The control plane has no such request.")
        route, params = found
        request.params.update(params)
        try:
            return route.handler(self._cloud.context, request)
        except (ValueError, TypeError, KeyError) as error:
            return _refuse(400, f"{type(error).__name__}: {error}")

    # ---- what happened -------------------------------------------------------
    def _calls(self, _request: Request) -> Response:
        return json_response(self._cloud.calls.all())

    def _forget_calls(self, _request: Request) -> Response:
        self._cloud.calls.clear()
        return json_response({})

    def _secrets(self, _request: Request) -> Response:
        return json_response(self._cloud.calls.secrets())

    def _refused(self, _request: Request) -> Response:
        return json_response({"refused": self._proxy.refused(), "connected": self._proxy.connected()})

    def _forget_refused(self, _request: Request) -> Response:
        self._proxy.clear()
        return json_response({})

    def _summary(self, _request: Request) -> Response:
        context = self._cloud.context
        with context.state.lock:
            tenants = [
                {
                    "id": t.id,
                    "domain": t.domain,
                    "display_name": t.display_name,
                    "flags": t.flags,
                    "accounts": {a.upn: a.password for a in t.accounts.values()},
                    "applications": [
                        {"id": a["id"], "appId": a["appId"], "displayName": a["displayName"]}
                        for a in t.applications.values()
                    ],
                    "service_principals": len(t.service_principals),
                    "app_role_assignments": len(t.app_role_assignments),
                    "permission_grants": len(t.permission_grants),
                    "deleted_applications": len(t.deleted_applications),
                    "users": context.users[t.id].total(),
                    "devices": context.devices[t.id].total(),
                    "refresh_tokens": len(t.refresh_tokens),
                    "subscriptions": control_azure.summary(context, t),
                }
                for t in context.state.cloud.tenants.values()
            ]
        cloud = context.state.cloud
        body: dict[str, Any] = {
            "seed": cloud.seed,
            "users": cloud.users,
            "devices": cloud.devices,
            "clock_offset": context.clock.offset,
            "tenants": tenants,
        }
        body["apps"] = seed_azure.practice_apps(cloud)
        return json_response({**body, "faults": len(self._cloud.faults), "kids": context.keys.kids()})

    # ---- trouble -------------------------------------------------------------
    def _add_faults(self, request: Request) -> Response:
        wishes = request.json()
        for fault in [Fault.parse(w) for w in (wishes if isinstance(wishes, list) else [wishes])]:
            self._cloud.faults.add(fault)
        return json_response({"faults": len(self._cloud.faults)})

    def _clear_faults(self, _request: Request) -> Response:
        self._cloud.faults.clear()
        self._proxy.blocked.clear()
        return json_response({})

    def _named_faults(self, _request: Request) -> Response:
        return json_response({name: fault.about for name, fault in NAMED.items()})

    def _named_fault(self, request: Request) -> Response:
        apply_named(self._cloud, self._proxy, request.params["name"], request.json() or {})
        return json_response({})

    # ---- state ---------------------------------------------------------------
    def _move_clock(self, request: Request) -> Response:
        wish, context = request.json(), self._cloud.context
        offset = wish.get("offset_seconds", context.clock.offset)
        context.clock.offset = float(offset) + float(wish.get("advance_seconds", 0))
        with context.state.lock:
            context.state.cloud.clock_offset = context.clock.offset
            context.state.save()
        return json_response({"offset_seconds": context.clock.offset, "now": context.clock.iso()})

    def _reset(self, request: Request) -> Response:
        wish, context = request.json() or {}, self._cloud.context
        old = context.state
        with old.lock:
            old.cloud.logs.detach()
            number = int(wish.get("seed", old.cloud.seed))
            users, devices = (int(wish.get(name, getattr(old.cloud, name))) for name in ("users", "devices"))
            fresh = seed.new_state(number, users, old.path, devices)
            context.users, context.devices = seed.directories(fresh), seed.device_directories(fresh)
            context.state = fresh
            context.clock.offset = 0.0
            old.path = None  # a call that still holds the old state must not write it over the new one
            fresh.save()
        context.sign_ins.clear()
        self._cloud.faults.clear()
        self._cloud.calls.clear()
        self._proxy.clear()
        return self._summary(request)

    def _set_flags(self, request: Request) -> Response:
        state = self._cloud.context.state
        with state.lock:
            tenant = state.cloud.tenant(request.params["id"])
            if tenant is None:
                raise ValueError("no such tenant")
            tenant.flags.update(request.json()["flags"])
            state.save()
            return json_response(tenant.flags)

    def _change_users(self, request: Request) -> Response:
        return self._change_objects(request.json(), self._cloud.context.users)

    def _change_devices(self, request: Request) -> Response:
        return self._change_objects(request.json(), self._cloud.context.devices)

    def _change_objects(self, wish: dict[str, Any], directories: Mapping[str, ObjectDirectory]) -> Response:
        context = self._cloud.context
        with context.state.lock:
            tenant = control_apps.named_tenant(context, wish.pop("tenant", None))
            result = directories[tenant.id].apply(wish)
            context.state.save()
        return json_response(result)

    def _add_account(self, request: Request) -> Response:
        wish, context = request.json(), self._cloud.context
        with context.state.lock:
            tenant = control_apps.named_tenant(context, wish.pop("tenant", None))
            account = Account(**wish)
            tenant.accounts[account.upn] = account
            context.state.save()
        return json_response({"upn": account.upn}, 201)

    def _add_app(self, request: Request) -> Response:
        context = self._cloud.context
        with context.state.lock:
            made = control_apps.add_app(context, request.json())
            context.state.save()
        return json_response(made, 201)

    def _change_app(self, request: Request) -> Response:
        context = self._cloud.context
        with context.state.lock:
            changed = control_apps.change_app(context, request.params["app_id"], request.json())
            context.state.save()
        return json_response(changed)

    # ---- Azure ---------------------------------------------------------------
    def _give_role(self, request: Request) -> Response:
        return self._change_role(request.json(), remove=False)

    def _take_role(self, request: Request) -> Response:
        return self._change_role(request.json(), remove=True)

    def _change_role(self, wish: dict[str, Any], *, remove: bool) -> Response:
        context = self._cloud.context
        with context.state.lock:
            changed = control_azure.change_role(context, wish, remove=remove)
            context.state.save()
        return json_response(changed)

    def _add_workspaces(self, request: Request) -> Response:
        return json_response(control_azure.add_workspaces(self._cloud.context, request.json()), 201)

    def _workspace(self, request: Request) -> Response:
        return json_response(control_azure.workspace_content(self._cloud.context, request.params["workspace"]))

    def _rows(self, request: Request) -> Response:
        last, params = int(request.query.get("last", 1000)), request.params
        return json_response(control_azure.table_rows(self._cloud.context, params["workspace"], params["table"], last))

    def _rotate(self, request: Request) -> Response:
        wish = request.json() or {}
        return json_response({"kid": self._cloud.context.keys.rotate(bool(wish.get("drop_old")))})


def _bound(handler: Callable[[Request], Response]) -> Handler:
    return lambda _context, request: handler(request)


def _refuse(status: int, message: str) -> Response:
    return json_response({"error": {"code": "Control", "message": message}}, status)
