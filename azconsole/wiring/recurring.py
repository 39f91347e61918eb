"""The jobs that repeat, on a site's database."""

from __future__ import annotations

from azconsole.operations.ports import Clock, RunStore, ServiceStore
from azconsole.operations.recurring import RecurringJobs
from azconsole.operations.recurring_runs import RecurringRuns
from azconsole.operations.recurring_work import works
from azconsole.operations.verify_app import VerifyApp
from azconsole.store.database import Database
from azconsole.store.jobs import JobRepository
from azconsole.store.leases import LeaseRepository


def recurring_runs(
    database: Database, services: ServiceStore, runs: RunStore, verify: VerifyApp, clock: Clock
) -> RecurringRuns:
    """All that runs the jobs of a site."""
    store = JobRepository(database)
    jobs = RecurringJobs(services, runs, store, clock, site=database.folder_id)
    return RecurringRuns(jobs, store, LeaseRepository(database, clock), works(services, verify, clock), clock)
