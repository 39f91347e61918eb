"""POST /$batch: up to twenty calls in one, each answered by itself (`concepts/json-batching.md`)."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

from azconsole.practice.context import Context
from azconsole.practice.graph.wire import GraphError, Json
from azconsole.practice.http import Request, Response

Answer = Callable[[Context, Request], Response]
_MOST = 20


def batch(context: Context, request: Request, version: str, answer: Answer) -> Json:
    """The body of the answer. Raises GraphError for a batch that is malformed or too big."""
    try:
        parts = (request.json() or {})["requests"]
        ids = [str(part["id"]) for part in parts]
    except (ValueError, KeyError, TypeError) as error:
        raise GraphError(400, "BadRequest", "Invalid batch payload format.") from error
    if len(parts) > _MOST:
        raise GraphError(400, "BadRequest", f"Number of batch request steps exceeds the maximum value of {_MOST}.")
    if len(set(ids)) != len(ids):
        raise GraphError(400, "BadRequest", "Request Id is duplicated in batch payload.")
    done: dict[str, Json] = {}
    for part in parts:
        failed = [key for key in part.get("dependsOn") or () if done.get(str(key), {}).get("status", 424) >= 400]
        done[str(part["id"])] = _failed(part) if failed else _one(context, request, part, version, answer)
    return {"responses": list(done.values())}


def _failed(part: Json) -> Json:
    error = {"code": "FailedDependency", "message": "A request that this one depends on has failed."}
    return {"id": str(part["id"]), "status": 424, "headers": {}, "body": {"error": error}}


def _one(context: Context, request: Request, part: Json, version: str, answer: Answer) -> Json:
    """Answer one step with the batch's own authorization."""
    headers = {**request.headers, **{k.lower(): str(v) for k, v in (part.get("headers") or {}).items()}}
    sent = part.get("body")
    body = b"" if sent is None else json.dumps(sent).encode()
    target = f"/{version}/{str(part.get('url', '')).lstrip('/')}"
    scheme = request.origin.partition("://")[0]
    response = answer(context, Request.parse(str(part.get("method", "GET")), target, headers, body, scheme))
    told: dict[str, Any] = {"id": str(part["id"]), "status": response.status, "headers": _headers(response)}
    if response.body:
        is_json = response.content_type.startswith("application/json")
        told["body"] = json.loads(response.body) if is_json else base64.b64encode(response.body).decode()
    return told


def _headers(response: Response) -> dict[str, str]:
    kept = {k: v for k, v in response.headers.items() if k in ("Retry-After", "Location")}
    return {"Content-Type": "application/json", **kept} if response.body else kept
