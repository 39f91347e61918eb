"""`azconsole query --service NAME "KQL"` and `--ready QUERY [--collection ID | --device NAME]`."""

from __future__ import annotations

import argparse
import csv
import sys
from datetime import datetime
from typing import Any

from azconsole.cli.output import print_json, print_table
from azconsole.cli.services import find_service
from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import UserInputError
from azconsole.domain.log_analytics import QueryAnswer
from azconsole.domain.ready_queries import Needs, kql, ready_query
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.site import open_site


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Ask the workspace of a Log Analytics service. Exit 1 when the answer is not whole."""
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        tools = site.toolbox
        text, timespan = _query(tools, options)
        answer = tools.query_workspace.run(_service(tools, options.name), text, options.timespan or timespan, cancel)
    _print(answer, options)
    if answer.partial:
        print(f"The answer is not whole: {answer.partial}", file=sys.stderr)
        return 1
    return 0


def _service(tools: Toolbox, name: str | None) -> AzureService:
    """The service of this name, or the only one that there is."""
    if name is not None:
        return find_service(tools, name)
    found = [service for service in tools.services.all() if service.connector is not None]
    if len(found) != 1:
        raise UserInputError("Which service?", f"There are {len(found)} Log Analytics services.", "Name it: --service.")
    return found[0]


def _query(tools: Toolbox, options: argparse.Namespace) -> tuple[str, str]:
    """The query's text and time span."""
    if (options.ready is None) == (options.kql is None):
        raise UserInputError("Which query?", "Give a query in KQL or --ready QUERY, and not both.")
    if options.ready is None:
        return options.kql, ""
    query = ready_query(options.ready)
    given = {Needs.COLLECTION: options.collection, Needs.DEVICE: options.device}
    for needs, value in given.items():
        if (query.needs is needs) != (value is not None):
            says = f"takes --{needs.value}" if query.needs is needs else f"takes no --{needs.value}"
            raise UserInputError("The query is not complete", f"“{query.key}” {says}.")
    if query.needs is Needs.COLLECTION:
        return kql(query, _code(tools, options.collection)), query.timespan
    return kql(query, options.device or ""), query.timespan


def _code(tools: Toolbox, given: str) -> str:
    """The id of a collection that was named by its id or its name; one that the site does not know is taken for an id."""
    wanted = given.strip().casefold()
    for collection in tools.collections.all():
        if wanted in (collection.code.casefold(), collection.name.casefold()):
            return collection.code
    return given.strip()


def _print(answer: QueryAnswer, options: argparse.Namespace) -> None:
    names = [column.name for column in answer.columns]
    if options.csv:
        writer = csv.writer(sys.stdout)
        writer.writerow(names)
        writer.writerows([_cell(value) for value in row] for row in answer.rows)
        return
    rows = [dict(zip(names, row, strict=True)) for row in answer.rows]
    if options.json:
        print_json(rows)
    elif rows:
        print_table(rows, tuple(names))
    else:
        print("No rows. Rows that were just uploaded may take 15 minutes until they are found.")


def _cell(value: Any) -> Any:
    """A value for a spreadsheet, which shall not take it for a formula."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value
