"""Queries by the Log Analytics query API (v1; cloud-apis.md section f)."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import UUID

import msgspec

from azconsole.cloud.caller import Caller
from azconsole.cloud.errors import busy_or_refused, clock_hint, innermost, refusal_fields, unexpected
from azconsole.cloud.http import Limits, Reply
from azconsole.cloud.log_values import BadValueError, converted
from azconsole.cloud.retry import RetryPolicy
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    NotFoundError,
    ProtocolError,
    SignInError,
    UserInputError,
)
from azconsole.domain.log_analytics import QueryAnswer, QueryColumn
from azconsole.domain.texts import joined, say

_WAIT = 120
"""Seconds that the service may work on a query."""
LIMITS = Limits(read=_WAIT + 20.0, total=_WAIT + 60.0, largest=32 * 1024 * 1024)
POLICY = RetryPolicy(tries=3)
"""A query that runs into its time limit is not tried six times."""
_PREFER = {
    "Accept": "application/json",
    "Prefer": f"wait={_WAIT},include-statistics=true,include-render=true",
}
_DOING = say("run the query")
_TABLE = re.compile(r"(?:table or column|table|tabular) expression named '([^']{1,200})'", re.IGNORECASE)


class _Column(msgspec.Struct):
    name: str
    type: str


class _Table(msgspec.Struct):
    columns: list[_Column]
    rows: list[list[Any]]
    name: str = ""


class _Answer(msgspec.Struct):
    tables: list[_Table] = []
    error: dict[str, Any] | None = None
    statistics: dict[str, Any] | None = None
    render: dict[str, Any] | None = None


_decode = msgspec.json.Decoder(_Answer).decode


class QueryClient:
    """Queries of one workspace, until `close()`. Safe to use from several threads."""

    def __init__(self, caller: Caller, workspace: UUID) -> None:
        self._caller = caller
        self._url = f"{caller.home}/v1/workspaces/{workspace}/query"

    def run(self, query: str, timespan: str, cancel: CancelToken) -> QueryAnswer:
        """The answer to a query in KQL; `timespan` is an ISO 8601 duration or empty. Raises UserInputError (the query is
        wrong: code "table-missing" when a table is; or its answer too large: "too-large"), AccessDeniedError, NotFoundError,
        ThrottledError, UnavailableError, ProtocolError, SignInError, Cancelled."""
        cancel.check()
        wish = {"query": query, "timespan": timespan} if timespan else {"query": query}
        try:
            reply = self._caller.using(cancel).send(
                "POST", self._url, json.dumps(wish).encode(), _PREFER, repeatable=True
            )
        except ProtocolError as error:
            raise _too_large() if error.code == "too-large" else error from None
        if not 200 <= reply.status < 300:
            raise _refusal(reply)
        return _read(reply)

    def close(self) -> None:
        """Forget the token, break off what runs on the session's line, close the connections."""
        self._caller.close()


def _read(reply: Reply) -> QueryAnswer:
    if reply.status == 204 or not reply.body.strip():
        return QueryAnswer((), (), request_id=reply.request_id)
    try:
        answer = _decode(reply.body)
    except (msgspec.DecodeError, RecursionError):
        raise unexpected(_DOING, say("it is no table"), reply.request_id) from None
    partial = ""
    if answer.error is not None:
        partial = innermost(answer.error)[1] or say("Log Analytics gave only a part of the answer.")
    table = next((one for one in answer.tables if one.name == "PrimaryResult"), None)
    table = table or next(iter(answer.tables), _Table([], []))
    columns = tuple(QueryColumn(one.name, one.type.lower()) for one in table.columns)
    try:
        rows = converted(columns, table.rows)
    except BadValueError as error:
        raise unexpected(_DOING, error.why, reply.request_id) from None
    shown = (answer.render or {}).get("visualization")
    return QueryAnswer(
        columns,
        rows,
        partial,
        shown if isinstance(shown, str) else "",
        reply.request_id,
        answer.statistics or {},
    )


def _too_large() -> UserInputError:
    return UserInputError(
        say("The answer is too large"),
        say("The query gives more than {size:n} MB of rows, which are not shown.", size=LIMITS.largest // 1024 // 1024),
        say("Ask for less: end the query with “| take 1000”, or choose columns with “| project”."),
        code="too-large",
    )


def _refusal(reply: Reply) -> AzConsoleError:
    answer = reply.json()
    error = answer.get("error", answer) if isinstance(answer, dict) else None
    code, said = innermost(error)
    said = f"{said}." if said and said[-1] not in ".!?" else said
    if reply.status == 400 and said:
        return _wrong_query(code, said)
    outer, _, request_id = refusal_fields(reply)
    kind, title, message, hint = _words(reply.status, say("Azure says: {said}", said=said) if said else "")
    return kind(title, message, joined(hint, clock_hint(reply)), code=outer or str(reply.status), request_id=request_id)


def _wrong_query(code: str, said: str) -> UserInputError:
    table = _TABLE.search(said) if code == "SEM0100" else None
    if table is not None:
        return UserInputError(
            say("Table not found"),
            say("The workspace has no table {table}. Azure says: {said}", table=table[1], said=said),
            say(
                "Check its name. A table that was just made, or that nothing was uploaded to yet, may be missing still."
            ),
            code="table-missing",
        )
    return UserInputError(
        say("The query is not valid"),
        say("Azure says: {said}", said=said),
        say("Correct the query, then run it again."),
        code=code or "query",
    )


def _words(status: int, quoted: str) -> tuple[type[AzConsoleError], str, str, str]:
    if status == 401:
        message = joined(say("Azure no longer accepts this sign-in."), quoted)
        return SignInError, say("Sign in again"), message, say("Check tenant, client ID and secret key of the app.")
    if status == 403:
        return (
            AccessDeniedError,
            say("Not allowed to query"),
            joined(say("The app may not read the logs of this workspace."), quoted),
            say(
                "It needs the role Log Analytics Reader, or Reader or Contributor, on the workspace or its group; a new "
                "role may need up to an hour."
            ),
        )
    if status == 404:
        return (
            NotFoundError,
            say("No such workspace"),
            joined(say("Log Analytics does not know this workspace."), quoted),
            say("It may have been deleted: choose the workspace again."),
        )
    return busy_or_refused(status, _DOING, quoted)
