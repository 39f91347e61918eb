"""Ask the workspace of a Log Analytics service in KQL, with the service's own app."""

from __future__ import annotations

from contextlib import closing

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import UserInputError
from azconsole.domain.log_analytics import QueryAnswer
from azconsole.domain.texts import say
from azconsole.operations.app_token import with_patience
from azconsole.operations.find_workspaces import AzureAccess

LONGEST_QUERY = 100_000


class QueryWorkspace:
    """Querying."""

    def __init__(self, access: AzureAccess) -> None:
        self._access = access

    def run(self, service: AzureService, kql: str, timespan: str, cancel: CancelToken) -> QueryAnswer:
        """The answer. `timespan` is an ISO 8601 duration ("P1D") or empty for no bound. Raises UserInputError (field "query":
        Kusto's own sentence; code "table-missing"), AccessDeniedError, NotFoundError, ThrottledError, SignInError,
        UnavailableError, Cancelled."""
        if service.connector is None:
            message = say("“{service}” is no Log Analytics Connector.", service=service.name)
            raise UserInputError(say("Nothing to query"), message, field="service")
        if not kql.strip():
            raise UserInputError(say("No query"), say("Enter a query in KQL."), field="query")
        if len(kql) > LONGEST_QUERY:
            message = say(
                "The query has {length:n} characters; {most:n} are taken.", length=len(kql), most=LONGEST_QUERY
            )
            raise UserInputError(say("The query is too long"), message, field="query")
        identity = self._access.identity(service.server_app, cancel)
        customer_id = service.connector.workspace.customer_id
        queries = with_patience(lambda: self._access.azure.log_queries(identity, customer_id, cancel), identity, cancel)
        with closing(queries):
            return queries.run(kql, timespan, cancel)
