"""Asking the workspace of a Log Analytics Connector in KQL: what there is to ask, the query that runs, the last queries."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.query_answer import AnswerModel
from azconsole.domain.apps import AzureService
from azconsole.domain.collections import Collection
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError
from azconsole.domain.log_analytics import QueryAnswer

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

LANE = "query"
HISTORY = "query.history"
MOST_KEPT = 20


@dataclass(frozen=True, slots=True)
class Subjects:
    """What can be asked: the Log Analytics Connectors, and the collections that the queries name."""

    services: tuple[AzureService, ...] = ()
    collections: tuple[Collection, ...] = ()


class QueryController(Controller):
    """`read` follows each reading of `subjects` and `history`; `started` each query, and then one of `answered` (the answer
    stands in `model`), `refused` (an AzConsoleError about the query) and `stopped`. `failed` carries an error of the store."""

    read = Signal()
    started = Signal()
    answered = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    failed = Signal(object)
    key_store_needed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.toolbox: Toolbox | None = None
        self.subjects = Subjects()
        self.history: list[str] = []
        self.model = AnswerModel(self)
        self.seconds = 0.0
        self._query: Job[Any] | None = None
        self._last: tuple[int, str, str] = (0, "", "")
        self._begun = 0.0

    @property
    def running(self) -> bool:
        """Whether a query is under way."""
        return self._query is not None

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open."""
        self.toolbox = toolbox

    def refresh(self) -> None:
        """Read the services, the collections and the last queries; `read` or `failed` follows."""
        toolbox = self.toolbox
        if toolbox is None:
            return

        def work(_: JobContext) -> tuple[Subjects, list[str]]:
            services = tuple(each for each in toolbox.services.all() if each.connector is not None)
            collections = tuple(toolbox.collections.all()) if services else ()
            return Subjects(services, collections), _kept(toolbox.settings.get(HISTORY, "[]"))

        self._start(work, lane=STORE_LANE, on_result=self._show_subjects, on_error=self.failed.emit)

    def run(self, service_id: int, kql: str, timespan: str) -> None:
        """Ask. A query under way is given up."""
        toolbox = self.toolbox
        service = next((each for each in self.subjects.services if each.id == service_id), None)
        if toolbox is None or service is None:
            return
        self.give_up()
        self._last, self._begun = (service_id, kql, timespan), time.monotonic()
        self._query = self._start(
            lambda context: toolbox.query_workspace.run(service, kql, timespan, context.cancel),
            lane=LANE,
            on_result=self._on_answer,
            on_error=self._on_error,
            on_cancel=self._on_stopped,
        )
        self._remember(kql)
        self.started.emit()

    def again(self) -> None:
        """Ask the last query once more: the key store was chosen."""
        self.run(*self._last)

    def give_up(self) -> None:
        """Stop the query that runs."""
        query, self._query = self._query, None
        if query is not None:
            query.detach()
            query.cancel()
            if self.toolbox is not None:
                self.toolbox.secrets.cancel_waiting()
            self.stopped.emit()

    def _show_subjects(self, found: tuple[Subjects, list[str]]) -> None:
        self.subjects, self.history = found
        self.read.emit()

    def _on_answer(self, answer: QueryAnswer) -> None:
        self._query, self.seconds = None, time.monotonic() - self._begun
        self.model.show_answer(answer)
        self.answered.emit(answer)

    def _on_error(self, error: AzConsoleError) -> None:
        self._query = None
        self.refused.emit(error)
        if isinstance(error, KeyStoreUnavailableError):
            self.key_store_needed.emit()

    def _on_stopped(self) -> None:
        self._query = None
        self.stopped.emit()

    def _remember(self, kql: str) -> None:
        text, toolbox = kql.strip(), self.toolbox
        if not text or toolbox is None:
            return
        self.history = [text, *(old for old in self.history if old != text)][:MOST_KEPT]
        kept = json.dumps(self.history)
        self._start(lambda _: toolbox.settings.set(HISTORY, kept), lane=STORE_LANE)


def _kept(text: str) -> list[str]:
    """The last queries; none when somebody wrote something else there."""
    try:
        found = json.loads(text)
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)][:MOST_KEPT] if isinstance(found, list) else []
