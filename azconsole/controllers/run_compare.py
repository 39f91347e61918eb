"""Two runs side by side: what is different, and which users they did not change alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.paged_rows import PagedRows, Rows
from azconsole.controllers.run_rows import CHANGES, field_titles, job_name, ran_in, tenant_name
from azconsole.controllers.run_words import KINDS, OUTCOMES, duration, message
from azconsole.controllers.texts import local_time, number, shown, tr
from azconsole.domain.runs import Change, Difference, PastRun
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.run_history import RunComparison
    from azconsole.operations.toolbox import Toolbox

DIFFERENCE_COLUMNS = (say("User"), say("Earlier run"), say("Later run"), say("Object ID"))
_COUNTS: tuple[tuple[str, Callable[[PastRun], int]], ...] = (
    (say("Users read:"), lambda run: run.result.users),
    (say("Pages read:"), lambda run: run.result.pages),
    (say("Added:"), lambda run: run.result.added),
    (say("Changed:"), lambda run: run.result.changed),
    (say("Removed:"), lambda run: run.result.removed),
    (say("Records skipped:"), lambda run: run.result.skipped),
)
_TEXTS: tuple[tuple[str, Callable[[PastRun], str]], ...] = (
    (say("Service:"), lambda run: run.service),
    (say("Tenant:"), tenant_name),
    (say("Job:"), job_name),
    (say("Kind:"), lambda run: shown(KINDS[run.result.kind])),
    (say("Outcome:"), lambda run: shown(OUTCOMES[run.result.outcome])),
    (say("Ran in:"), ran_in),
    (say("Message:"), lambda run: message(run.record)),
    (say("Request ID:"), lambda run: ", ".join(run.request_ids)),
)


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A property of both runs; `difference` says in a word what is different, empty when nothing is."""

    label: str
    first: str
    second: str
    difference: str = ""


def compare_rows(first: PastRun, second: PastRun) -> tuple[CompareRow, ...]:
    """Two runs property by property, in the person's language. That they are two and began at different moments is no
    difference."""
    rows = [
        CompareRow(tr("Run:"), number(first.id), number(second.id)),
        CompareRow(tr("Started:"), local_time(first.result.started), local_time(second.result.started)),
    ]
    for label, text in _TEXTS:
        one, other = text(first), text(second)
        rows.append(CompareRow(shown(label), one, other, "" if one == other else tr("different")))
    one, other = duration(first.result.seconds), duration(second.result.seconds)
    longer = second.result.seconds > first.result.seconds
    word = tr("longer") if longer else tr("shorter")
    rows.insert(7, CompareRow(tr("Duration:"), one, other, "" if one == other else word))
    counts = []
    for label, count in _COUNTS:
        a, b = count(first), count(second)
        more = number(abs(b - a))
        counts.append(
            CompareRow(shown(label), number(a), number(b), "" if a == b else f"{'+' if b > a else '−'}{more}")
        )
    rows[8:8] = counts
    return tuple(rows)


def difference_cells(difference: Difference) -> tuple[str, ...]:
    """A user in the columns of DIFFERENCE_COLUMNS."""
    return (
        difference.name,
        _done(difference.first, difference.first_fields),
        _done(difference.second, difference.second_fields),
        str(difference.object_id),
    )


def _done(change: Change, fields: tuple[str, ...]) -> str:
    parts = []
    for kind, title in CHANGES.items():
        if kind in change:
            word = shown(title)
            parts.append(
                tr("{change}: {fields}", change=word, fields=field_titles(fields)) if kind is Change.CHANGED else word
            )
    return ", ".join(parts)


class RunCompareController(Controller):
    """`compared` carries the RunComparison; `loaded` how many users differ, when that is known; `failed` an AzConsoleError."""

    compared = Signal(object)
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(
        self, toolbox: Toolbox, runner: JobRunner, one: int, other: int, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._history = toolbox.run_history
        self._runs = one, other
        self._rows: PagedRows[Difference] = PagedRows(DIFFERENCE_COLUMNS, difference_cells, runner, self)
        self.model = self._rows.model
        self._rows.loaded.connect(self.loaded)
        self._rows.failed.connect(self.failed)

    def load(self) -> None:
        """Read both runs; `compared`, then `loaded`, or `failed` follow."""
        self._start(
            lambda _: self._history.compare(*self._runs), lane=STORE_LANE, on_result=self._show, on_error=self._fail
        )

    def _show(self, comparison: RunComparison) -> None:
        self.compared.emit(comparison)
        if comparison.different is not None:
            history, different = self._history, comparison.different
            self._rows.show(
                Rows(lambda: different, lambda limit, offset: history.differences(comparison, limit, offset))
            )

    def _fail(self, error: AzConsoleError) -> None:
        self.failed.emit(error)
