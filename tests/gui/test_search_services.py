"""Services found by their next run."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from azconsole.controllers.nodes import AZURE_SERVICES
from azconsole.controllers.services_list import ServicesView
from azconsole.domain.search import SERVICE_FIELDS, Criterion, Operator, Search
from tests.gui.conftest import OpenConsole
from tests.gui.fakes import run, service, toolbox


def _shown(view: ServicesView) -> list[str]:
    return [view.index(row, 1).data() for row in range(view.rowCount())]


def test_services_are_found_by_their_next_run(open_console: OpenConsole, qtbot: QtBot) -> None:
    resting = replace(service(2, "Fabrikam"), discovery=None)
    console = open_console(toolbox(service(1, "Contoso"), resting, runs=(run(1),)))
    item, model = console.window.search.lists[AZURE_SERVICES], console.controllers.services.model
    fields = {field.title: field for field in SERVICE_FIELDS}
    assert fields["Next run"].operators == fields["Last run"].operators
    row = model.row_of(1)
    assert row is not None
    assert row.next_run is not None
    assert row.next_run.at is not None
    day = row.next_run.at.astimezone().date()
    for operator, value, found in (
        (Operator.IS, day, ["Contoso"]),
        (Operator.BEFORE, day, []),
        (Operator.AFTER, day, []),
        (Operator.AFTER, day - timedelta(days=1), ["Contoso"]),
    ):
        item.show(Search("", (Criterion("next_run", operator, value.isoformat()),)))
        assert _shown(console.controllers.services.view) == found, operator
    model.show_running(1, True)
    assert _shown(console.controllers.services.view) == [], "while it runs the list names no next run"
    qtbot.waitUntil(lambda: not console.runner.busy)
