"""The routes of the simulated Entra: JSON endpoints, and the pages that people see."""

from __future__ import annotations

from collections.abc import Callable

from azconsole.practice import seed_azure
from azconsole.practice.context import Context
from azconsole.practice.entra import authorize, device, discovery, grants, pages, steps
from azconsole.practice.entra.errors import AadError, error_response
from azconsole.practice.http import Request, Response, Router

_Handler = Callable[[Context, Request], Response]


def routes(router: Router) -> None:
    """Add everything that a login host answers."""
    page_routes(router)
    for method, pattern, handler in (
        ("GET", "/{tenant}/v2.0/.well-known/openid-configuration", discovery.configuration_v2),
        ("GET", "/{tenant}/.well-known/openid-configuration", discovery.configuration_v1),
        ("GET", "/{tenant}/discovery/instance", discovery.instance),
        ("GET", "/{tenant}/discovery/v2.0/keys", discovery.keys_v2),
        ("GET", "/{tenant}/discovery/keys", discovery.keys_v1),
        ("POST", "/{tenant}/oauth2/v2.0/token", grants.token_v2),
        ("POST", "/{tenant}/oauth2/token", grants.token_v1),
        ("POST", "/{tenant}/oauth2/v2.0/devicecode", device.devicecode_v2),
        ("POST", "/{tenant}/oauth2/devicecode", device.devicecode_v1),
    ):
        router.add(method, pattern, _json(handler))


def page_routes(router: Router) -> None:
    """Add the pages only: all that the plain http server answers."""
    for method in ("GET", "POST"):
        router.add(method, "/{tenant}/oauth2/v2.0/authorize", _shown(authorize.authorize_v2))
        router.add(method, "/{tenant}/oauth2/authorize", _shown(authorize.authorize_v1))
    router.add("POST", "/{tenant}/login", _shown(steps.login))
    router.add("GET", device.PATH, _shown(device.code_page))
    router.add("POST", device.PATH, _shown(device.code_entered))
    router.add("GET", "/{tenant}/adminconsent", _shown(device.adminconsent))
    router.add("GET", "/{tenant}/v2.0/adminconsent", _shown(device.adminconsent))
    router.add("GET", "/{tenant}/oauth2/v2.0/logout", _logout)
    router.add("GET", "/{tenant}/oauth2/logout", _logout)
    router.add("GET", "/favicon.ico", _no_icon)
    router.add("GET", "/", _shown(_home))


def _json(handler: _Handler) -> _Handler:
    """Refusals as the documented JSON."""

    def handle(context: Context, request: Request) -> Response:
        try:
            with context.state.lock:
                return handler(context, request)
        except AadError as problem:
            return error_response(problem, request, context.clock)

    return handle


def _shown(handler: _Handler) -> _Handler:
    """Refusals as a page."""

    def handle(context: Context, request: Request) -> Response:
        try:
            with context.state.lock:
                return handler(context, request)
        except AadError as problem:
            return authorize.refusal_page(context, request, problem)

    return handle


def _home(context: Context, _request: Request) -> Response:
    """The bare address: accounts and apps for practising."""
    cloud = context.state.cloud
    people = [account for tenant in cloud.tenants.values() for account in tenant.accounts.values()]
    return pages.home_page(people, seed_azure.practice_apps(cloud))


def _logout(_context: Context, _request: Request) -> Response:
    """The practice cloud keeps no browser session, so there is nothing to end."""
    return pages.message_page("Signed out", "You signed out of your account. You may now close this window.")


def _no_icon(_context: Context, _request: Request) -> Response:
    return Response(204)
