"""AADSTS errors: the exception that handlers raise and the documented envelope that is sent for it.

Envelope: MicrosoftDocs/entra-docs `v2-oauth2-auth-code-flow.md`; which code has which `error` and status:
cloud-apis.md section (b), contracts/aadsts-codes.json. invalid_client answers 401, every other token error 400.
"""

from __future__ import annotations

import uuid

from azconsole.practice.clock import Clock
from azconsole.practice.http import Request, Response, json_response

NO_STORE = {"Cache-Control": "no-store, no-cache", "Pragma": "no-cache"}


class AadError(Exception):
    """Entra refuses. `number` is the AADSTS number, `error` the OAuth error, `text` the first line of the message."""

    def __init__(self, number: int, error: str, text: str, suberror: str = "") -> None:
        super().__init__(text)
        self.number = number
        self.error = error
        self.text = text
        self.suberror = suberror


def correlation_id(request: Request) -> str:
    """The client's own id of the request when it is a GUID, else a new one."""
    given = request.headers.get("client-request-id", "")
    try:
        return str(uuid.UUID(given))
    except ValueError:
        return str(uuid.uuid4())


def stamp(clock: Clock) -> str:
    """The time as AADSTS messages write it: `2026-01-01 06:03:00Z`."""
    return clock.iso().replace("T", " ")


def describe(problem: AadError, request: Request, clock: Clock) -> dict[str, str]:
    """`error_description` with its four lines, and the ids and time in it."""
    ids = {"trace_id": str(uuid.uuid4()), "correlation_id": correlation_id(request), "timestamp": stamp(clock)}
    text = (
        f"AADSTS{problem.number}: {problem.text}\r\nTrace ID: {ids['trace_id']}\r\n"
        f"Correlation ID: {ids['correlation_id']}\r\nTimestamp: {ids['timestamp']}"
    )
    return {"error_description": text, **ids}


def error_response(problem: AadError, request: Request, clock: Clock) -> Response:
    """The JSON answer of the token, device code and discovery endpoints."""
    told = describe(problem, request, clock)
    body = {
        "error": problem.error,
        "error_description": told["error_description"],
        "error_codes": [problem.number],
        "timestamp": told["timestamp"],
        "trace_id": told["trace_id"],
        "correlation_id": told["correlation_id"],
        "error_uri": f"{request.origin}/error?code={problem.number}",
    }
    if problem.suberror:
        body["suberror"] = problem.suberror
    headers = {**NO_STORE, "client-request-id": told["correlation_id"]}
    return json_response(body, 401 if problem.error == "invalid_client" else 400, headers)


def tenant_unknown(name: str) -> AadError:
    """AADSTS90002."""
    return AadError(
        90002,
        "invalid_request",
        f"Tenant '{name}' not found. Check to make sure you have the correct tenant ID and are signing into the "
        "correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for "
        "the tenant.",
    )


def client_unknown(client_id: str, tenant_name: str) -> AadError:
    """AADSTS700016."""
    return AadError(
        700016,
        "unauthorized_client",
        f"Application with identifier '{client_id}' was not found in the directory '{tenant_name}'. This can happen if "
        "the application has not been installed by the administrator of the tenant or consented to by any user in the "
        "tenant. You may have sent your authentication request to the wrong tenant.",
    )


def parameter_missing(name: str) -> AadError:
    """AADSTS900144."""
    return AadError(900144, "invalid_request", f"The request body must contain the following parameter: '{name}'.")
