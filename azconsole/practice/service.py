"""Joins the parts: every call passes the Host check, the faults and the call log, and finds its service's route."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from azconsole.practice.calls import CallLog
from azconsole.practice.context import Context
from azconsole.practice.faults import Fault, Faults
from azconsole.practice.hosts import host_of, known, service_of
from azconsole.practice.http import Request, Response, Router, json_response, text_response

CONTROL = "/_control"


@dataclass(slots=True)
class Cloud:
    """The practice cloud without its sockets. `routers` holds one for each service of hosts.py; `pages` are the
    routes that the plain http server may answer; `control` is None unless it was asked for."""

    context: Context
    routers: dict[str, Router]
    pages: Router
    aadsts: Callable[[Fault, Request], Response]
    control: Callable[[Request], Response] | None = None
    faults: Faults = field(default_factory=Faults)
    calls: CallLog = field(default_factory=CallLog)

    def answer(self, request: Request) -> Response:
        """Answer a call of the HTTPS server."""
        host = host_of(request.origin)
        if not known(host):
            return _text(403, "This host name is not served here.")
        if request.path.startswith(CONTROL):
            return self.control(request) if self.control else _text(404, "Not found.")
        return self._recorded(request, self.routers[service_of(host, request.path)])

    def answer_page(self, request: Request) -> Response:
        """Answer a call of the plain http server: sign-in pages only, on a loopback name only."""
        if host_of(request.origin) not in ("localhost", "127.0.0.1"):
            return _text(403, "This host name is not served here.")
        return self._recorded(request, self.pages)

    def _recorded(self, request: Request, router: Router) -> Response:
        """Serve with faults; the call log is kept only while somebody may read it."""
        fault = self.faults.take(request) if len(self.faults) else None
        response = self._spoiled(fault, request, router) if fault else self._routed(request, router)
        if self.control:
            self.calls.note(request, response, self.context.clock.now())
        return response

    def _spoiled(self, fault: Fault, request: Request, router: Router) -> Response:
        if fault.aadsts:
            return self.aadsts(fault, request)
        return fault.apply(request, lambda call: self._routed(call, router))

    def _routed(self, request: Request, router: Router) -> Response:
        found = router.find(request.method, request.path)
        if found is None and request.method == "HEAD":
            found = router.find("GET", request.path)
        if found is None:
            return _no_route(request, router)
        route, request_params = found
        if request_params:
            request.params.update(request_params)
        try:
            return route.handler(self.context, request)
        except Exception:  # noqa: BLE001 -- the boundary of a call: a bug answers 500 and must not end the server
            traceback.print_exc(file=sys.stderr)
            return _error(500, "InternalServerError", "The practice cloud has a fault of its own; see its output.")


def _text(status: int, text: str) -> Response:
    return text_response(text, status, "text/plain; charset=utf-8")


def _error(status: int, code: str, message: str) -> Response:
    return json_response({"error": {"code": code, "message": message}}, status)


def _no_route(request: Request, router: Router) -> Response:
    methods = sorted(router.methods(request.path))
    if methods:
        response = _error(405, "Request_BadRequest", f"{request.method} is not supported here.")
        response.headers["Allow"] = ", ".join(methods)
        return response
    return _error(404, "ResourceNotFound", f"The practice cloud does not simulate {request.method} {request.path}.")
