"""Reading the devices of a tenant from Microsoft Graph with the server app of a service: a full round each week, else what has
changed; then the collections are evaluated."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.devices import DeviceCounts
from azconsole.domain.errors import AccessDeniedError, ResyncRequiredError
from azconsole.domain.jobs import JobEnding, JobId, JobOutcome
from azconsole.domain.texts import Said, plural, say
from azconsole.operations.app_token import AppIdentity, stored_identity
from azconsole.operations.collection_ports import CollectionStore, DeviceStore
from azconsole.operations.log_ports import AzureSignIn, Devices
from azconsole.operations.ports import Clock, SecretStore, ServiceStore, SignIn
from azconsole.operations.recurring import DEVICE_DISCOVERY, JobPlan
from azconsole.operations.recurring_runs import RecurringRuns

FULL_EVERY = timedelta(days=7)
REMOVAL_GUARD_SHARE, REMOVAL_GUARD_LEAST = 0.2, 10
"""A full round that would remove a larger share of the known devices, and more than so many, waits for an administrator's
word (as users do: faults.md F48): collections and computer groups would lose them."""
ELSEWHERE = timedelta(days=1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DeviceProgress:
    """How far a round is."""

    full: bool
    pages: int
    devices: int


OnProgress = Callable[[DeviceProgress], None]


@dataclass(frozen=True, slots=True)
class DeviceRemovals:
    """Removals that wait for an administrator's word: so many of the known devices of a tenant. `last_full` is when a full round
    ended last (None: never): it stays the same as long as they wait."""

    waiting: int
    known: int
    last_full: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeviceResult:
    """What a run did. `fell_back`: the link was no longer known, everything was read. `waiting_removals` of `known` devices
    were not removed: so many need an administrator's word. `collections_changed` by what was read."""

    full: bool
    counts: DeviceCounts
    pages: int = 0
    devices: int = 0
    seconds: float = 0.0
    fell_back: bool = False
    waiting_removals: int = 0
    known: int = 0
    collections_changed: int = 0

    @property
    def sentence(self) -> Said:
        """What was done."""
        if self.waiting_removals:
            return say(
                "The full discovery would remove {count:n} of {known:n} devices. Nothing was removed: read the devices again "
                "and allow the removals, or look at the tenant first.",
                count=self.waiting_removals,
                known=self.known,
            )
        counts = self.counts
        return plural(
            self.devices,
            "1 device read: {added:n} added, {changed:n} changed, {removed:n} removed.",
            "{count:n} devices read: {added:n} added, {changed:n} changed, {removed:n} removed.",
            added=counts.added,
            changed=counts.changed,
            removed=counts.removed,
        )


@dataclass(slots=True)
class _Run:
    """A run while it goes."""

    service: AzureService
    cancel: CancelToken
    on_progress: OnProgress
    full: bool
    begun: float = field(default_factory=time.monotonic)
    counts: DeviceCounts = field(default_factory=DeviceCounts)
    reasons: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    devices: int = 0
    fell_back: bool = False

    @property
    def tenant_id(self) -> UUID:
        """The tenant whose devices are read."""
        return self.service.tenant.tenant_id

    def take(self, counts: DeviceCounts) -> None:
        """Add up."""
        mine = self.counts
        self.counts = DeviceCounts(
            mine.added + counts.added,
            mine.changed + counts.changed,
            mine.removed + counts.removed,
            mine.skipped + counts.skipped,
            dict(self.reasons),
        )


class DiscoverDevices:
    """Discovering devices. `consent` knows the page where an administrator grants permissions."""

    def __init__(
        self,
        services: ServiceStore,
        devices: DeviceStore,
        collections: CollectionStore,
        secrets: SecretStore,
        sign_in: AzureSignIn,
        consent: SignIn,
        clouds: tuple[CloudProfile, ...],
        clock: Clock,
    ) -> None:
        self._services = services
        self._devices = devices
        self._collections = collections
        self._secrets = secrets
        self._sign_in = sign_in
        self._consent = consent
        self._clouds = clouds
        self._clock = clock

    def run(
        self,
        service_id: int,
        cancel: CancelToken,
        on_progress: OnProgress = lambda _: None,
        *,
        full: bool = False,
        allow_removals: bool = False,
    ) -> DeviceResult:
        """One round: full when it is due, asked for or under way, else what has changed. What is read is kept, also after a
        cancel; the next run goes on from there. Raises AccessDeniedError when Device.Read.All is missing, NotFoundError,
        SignInError, UnavailableError, StoreError, Cancelled."""
        service = self._services.get(service_id)
        run = _Run(service, cancel, on_progress, self._begin(service.tenant.tenant_id, full))
        session = self._sign_in.devices(self._identity(service, cancel), cancel)
        try:
            self._read(run, session)
        except AccessDeniedError as error:
            raise self._not_allowed(service, error) from error
        finally:
            session.close()
        found = self._removals(run.tenant_id)
        waiting, known = (0 if allow_removals else found.waiting), found.known
        if not waiting:
            run.take(self._devices.finish_full(run.tenant_id))
        changed = self._collections.evaluate(self._clock(), lambda: cancel.cancelled)
        result = DeviceResult(
            run.full,
            run.counts,
            run.pages,
            run.devices,
            round(time.monotonic() - run.begun, 3),
            run.fell_back,
            waiting,
            known,
            changed,
        )
        _log.info("Devices of tenant %s: %s", run.tenant_id, result.sentence)
        return result

    def removals(self, service_id: int) -> DeviceRemovals:
        """What the last round of a service's tenant, which has ended, would not remove without a word; 0: nothing waits. Raises
        NotFoundError, StoreError."""
        return self._removals(self._services.get(service_id).tenant.tenant_id)

    def _removals(self, tenant_id: UUID) -> DeviceRemovals:
        unseen, known = self._devices.unseen(tenant_id)
        many = unseen > max(REMOVAL_GUARD_LEAST, known * REMOVAL_GUARD_SHARE)
        return DeviceRemovals(unseen if many else 0, known, self._devices.round(tenant_id).last_full)

    def read_elsewhere(self, service_id: int) -> bool:
        """Whether the devices of a service's tenant were read with another service's app lately."""
        last = self._devices.round(self._services.get(service_id).tenant.tenant_id).last_read
        return last is not None and self._clock() - last < ELSEWHERE

    def _begin(self, tenant_id: UUID, full: bool) -> bool:
        """Whether it is a full round, which is begun when none is under way."""
        stands = self._devices.round(tenant_id)
        if stands.full and stands.link and not full:
            return True
        if not full and stands.link and stands.last_full and not _due(stands.last_full, self._clock()):
            return False
        self._devices.begin_full(tenant_id)
        return True

    def _identity(self, service: AzureService, cancel: CancelToken) -> AppIdentity:
        cloud = cloud_by_key(service.cloud, self._clouds)
        with self._secrets.cancelled_by(cancel):
            return stored_identity(service.server_app, cloud, self._secrets, self._clock())

    def _read(self, run: _Run, session: Devices) -> None:
        _log.info("Reading the devices of tenant %s (%s)", run.tenant_id, "full" if run.full else "delta")
        try:
            self._pages(run, session)
        except ResyncRequiredError:
            _log.warning("The delta link of tenant %s is no longer known; all devices are read", run.tenant_id)
            run.fell_back = not run.full
            run.full = True
            self._devices.begin_full(run.tenant_id)
            self._pages(run, session)

    def _pages(self, run: _Run, session: Devices) -> None:
        for page in session.device_pages(self._devices.link(run.tenant_id), run.cancel):
            run.reasons.update(page.reasons)
            run.take(self._devices.apply_page(run.tenant_id, page))
            run.pages += 1
            run.devices += len(page.rows)
            run.on_progress(DeviceProgress(run.full, run.pages, run.devices))
            run.cancel.check()

    def _not_allowed(self, service: AzureService, error: AccessDeniedError) -> AccessDeniedError:
        app, cloud = service.server_app, cloud_by_key(service.cloud, self._clouds)
        url = self._consent.admin_consent_url(cloud, app.tenant.tenant_id, app.client_id)
        return AccessDeniedError(
            say("Permission missing"),
            say(
                "The app “{app}” may not read the devices of the tenant: neither Device.Read.All nor Directory.Read.All is "
                "granted to it, or the consent has not reached it yet.",
                app=app.name,
            ),
            say(
                "Add the application permission Device.Read.All of Microsoft Graph to the app; then a Privileged Role "
                "Administrator or Global Administrator grants it at {url}.",
                url=url,
            ),
            code=error.code,
            request_id=error.request_id,
        )


def _due(last: datetime, now: datetime) -> bool:
    return now - last >= FULL_EVERY or last > now


def device_work(discover: DiscoverDevices, plan: JobPlan, cancel: CancelToken) -> JobEnding:
    """The job that repeats. A permission that is missing is no failure to try again, and none at all where another service of
    the tenant reads its devices."""
    service_id = plan.job.service_id
    try:
        return ending(discover.run(service_id, cancel))
    except AccessDeniedError as error:
        if discover.read_elsewhere(service_id):
            said = say("This app may not read devices; those of the tenant are read with the app of another service.")
            return JobEnding(JobOutcome.COMPLETED, said)
        return JobEnding(JobOutcome.WARNING, error.text)


def ending(result: DeviceResult) -> JobEnding:
    """How a run is written down."""
    counts = result.counts
    detail = {
        "full": result.full, "pages": result.pages, "devices": result.devices, "added": counts.added,
        "changed": counts.changed, "removed": counts.removed, "skipped": counts.skipped,
        "collections_changed": result.collections_changed, "waiting_removals": result.waiting_removals,
    }  # fmt: skip
    outcome = JobOutcome.REMOVALS_WAITING if result.waiting_removals else JobOutcome.COMPLETED
    return JobEnding(outcome, result.sentence, json.dumps(detail))


class ReadDevicesNow:
    """Read devices now: under the lease of the tenant, and written down as a run of the job."""

    def __init__(self, discover: DiscoverDevices, runs: RecurringRuns) -> None:
        self._discover = discover
        self._runs = runs

    def run(
        self,
        service_id: int,
        cancel: CancelToken,
        on_progress: OnProgress = lambda _: None,
        *,
        full: bool = False,
        allow_removals: bool = False,
    ) -> DeviceResult:
        """As DiscoverDevices.run. Raises also StoreError naming who runs a job of this tenant."""

        def work(_plan: JobPlan, _lease: object) -> tuple[DeviceResult, JobEnding]:
            result = self._discover.run(service_id, cancel, on_progress, full=full, allow_removals=allow_removals)
            return result, ending(result)

        found = self._runs.held(JobId(DEVICE_DISCOVERY.key, service_id), work, cancel, by_itself=False)
        assert found is not None, "only a job that begins by itself may find that it is not due"
        return found

    def removals(self, service_id: int) -> DeviceRemovals:
        """As DiscoverDevices.removals."""
        return self._discover.removals(service_id)
