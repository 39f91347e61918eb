"""The dashboard: read on a worker thread, and its figures in words: tables and sentences for those who see no charts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.details import Table
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.run_words import OUTCOMES
from azconsole.controllers.texts import date_pattern, local_date, number, shown, tr
from azconsole.domain.dashboard import SecretBand
from azconsole.domain.texts import joined, plural, say
from azconsole.domain.users import DiscoveryOutcome
from azconsole.operations.dashboard import Dashboard, read_dashboard

if TYPE_CHECKING:
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.toolbox import Toolbox

BAND_TITLES = {
    SecretBand.EXPIRED: say("Expired"),
    SecretBand.WEEK: say("Less than 7 days"),
    SecretBand.MONTH: say("Less than 30 days"),
    SecretBand.QUARTER: say("Less than 90 days"),
    SecretBand.LATER: say("90 days or more"),
}
_YEAR = re.compile(r"[^dM]*y+[^dM.]*|\.\s*y+")


@dataclass(frozen=True, slots=True)
class ChartWords:
    """A chart for those who do not see it: its title, one sentence that sums it up, and all of its numbers. `nothing` says
    why there is no chart; empty when there is one."""

    title: str
    summary: str
    table: Table
    nothing: str = ""


class DashboardController(Controller):
    """`loaded` follows each reading: then `dashboard` is there; `failed` carries an AzConsoleError."""

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.dashboard: Dashboard | None = None
        self._toolbox: Toolbox | None = None
        self._stale = False  # whether something changed while it was being counted

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: read from it from now on."""
        self._toolbox = toolbox

    def refresh(self) -> None:
        """Count again; `loaded` or `failed` follows. Does nothing while no site is open; while it is being counted it is
        counted once more after that."""
        toolbox = self._toolbox
        self._stale = self.busy
        if toolbox is not None and not self.busy:
            self._start(lambda _: read_dashboard(toolbox), lane=STORE_LANE, on_result=self._show, on_error=self._fail)

    def _show(self, dashboard: Dashboard) -> None:
        self.dashboard = dashboard
        self.loaded.emit()
        if self._stale:
            self.refresh()

    def _fail(self, error: AzConsoleError) -> None:
        self._stale = False
        self.failed.emit(error)


def runs_words(dashboard: Dashboard) -> ChartWords:
    """How the runs of each day ended; the newest day first."""
    title, counts = tr("Runs of the last 30 days"), dashboard.outcomes
    total = sum(counts.values())
    summary = tr(
        "Runs of the last 30 days: {total:n}. Completed: {completed:n}, removals waiting: {waiting:n}, cancelled: "
        "{cancelled:n}, failed: {failed:n}.",
        total=total, completed=counts[DiscoveryOutcome.COMPLETED], waiting=counts[DiscoveryOutcome.REMOVALS_WAITING],
        cancelled=counts[DiscoveryOutcome.CANCELLED], failed=counts[DiscoveryOutcome.FAILED],
    )  # fmt: skip
    columns = (tr("Day"), *map(shown, OUTCOMES.values()), tr("Total"))
    rows = tuple(
        (day_text(day.day), *(number(day.runs[outcome]) for outcome in OUTCOMES), number(day.total))
        for day in reversed(dashboard.days)
    )
    nothing = tr("No discovery has run in the last 30 days: select a service, then choose Run Full Discovery Now.")
    return ChartWords(title, summary, Table(title, columns, rows, ""), "" if total else nothing)


def users_words(dashboard: Dashboard) -> ChartWords:
    """How many users were known at the end of each day; the newest day first."""
    title, days = tr("Discovered users"), dashboard.days
    summary = tr(
        "Discovered users: {first:n} on {day:date}, {last:n} today.",
        first=days[0].users, day=_noon(days[0].day), last=days[-1].users,
    )  # fmt: skip
    rows = tuple((day_text(day.day), number(day.users)) for day in reversed(days))
    nothing = "" if any(day.users for day in days) else tr("No users were discovered in the last 30 days.")
    return ChartWords(title, summary, Table(title, (tr("Day"), tr("Users")), rows, ""), nothing)


def secrets_words(dashboard: Dashboard) -> ChartWords:
    """How many secret keys are left how long, and of which apps; one row a band."""
    title, bands = tr("Secret keys by time left"), dashboard.secrets
    counts = joined(
        *(say("{what}: {count:n}", what=BAND_TITLES[band], count=len(bands[band])) for band in bands), by=", "
    )
    rows = tuple(
        (
            shown(BAND_TITLES[band]),
            number(len(keys)),
            ", ".join(key.app for key in keys),
            local_date(keys[0].expires, tr("Never")) if keys else "",
        )
        for band, keys in bands.items()
    )
    columns = (tr("Time left"), tr("Secret keys"), tr("Applications"), tr("Earliest end"))
    nothing = "" if any(bands.values()) else tr("No app has a secret key here.")
    return ChartWords(title, f"{title}. {shown(counts)}.", Table(title, columns, rows, ""), nothing)


def day_words(dashboard: Dashboard, at: int) -> str:
    """What the chart of runs tells of the day under the pointer."""
    day = dashboard.days[at]
    parts = (
        say("{what}: {count:n}", what=OUTCOMES[outcome], count=day.runs[outcome])
        for outcome in OUTCOMES
        if day.runs[outcome]
    )
    return f"{day_text(day.day)} – {shown(joined(*parts, by=', ')) or tr('no runs')}"


def users_of_day(dashboard: Dashboard, at: int) -> str:
    """What the chart of users tells of the day under the pointer."""
    day = dashboard.days[at]
    return f"{day_text(day.day)} – {shown(plural(day.users, '{count:n} user', '{count:n} users'))}"


def day_text(day: date) -> str:
    """A day in the person's short format."""
    return local_date(_noon(day))


def short_day(day: date) -> str:
    """A day without its year, for an axis."""
    pattern = _YEAR.sub("", date_pattern()).lstrip(" ./-").rstrip(" /-")
    pattern += "." if date_pattern().startswith("d") and "." in pattern and not pattern.endswith(".") else ""
    own = QLocale()
    locale = QLocale("en_US") if own.language() is QLocale.Language.C else own
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12)).astimezone()
