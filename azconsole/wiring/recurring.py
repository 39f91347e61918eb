"""The jobs that repeat, on a site's database."""

from __future__ import annotations

from collections.abc import Callable

from azconsole.operations.discover_devices import DiscoverDevices
from azconsole.operations.recurring import RecurringJobs
from azconsole.operations.recurring_runs import RecurringRuns
from azconsole.operations.recurring_work import works
from azconsole.store.jobs import JobRepository
from azconsole.store.leases import LeaseRepository
from azconsole.wiring.connector import Connector


def recurring_runs(
    connector: Connector, devices: DiscoverDevices, opened: Callable[[], bool] = lambda: False
) -> RecurringRuns:
    """All that runs the jobs of a site; `opened` as RecurringJobs has it."""
    database, services, clock = connector.database, connector.site.services, connector.site.clock
    store = JobRepository(database)
    jobs = RecurringJobs(services, connector.runs, store, clock, site=database.folder_id, opened=opened)
    work = works(services, connector.verify_app, clock, connector.upload, connector.verify, devices)
    return RecurringRuns(jobs, store, LeaseRepository(database, clock), work, clock)
