"""What an administrator should be told without asking: rules over what the site knows (requirements.md facts 150 to 152).

Pure: the same facts give the same notifications. A key names one occurrence: who dismissed it is told again only when it is
another one (the same secret key a step nearer to its end, a failure with another message).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import IntEnum, StrEnum

from azconsole.domain.apps import App, AppKind, AzureService
from azconsole.domain.changes import Change
from azconsole.domain.jobs import JobOutcome
from azconsole.domain.keystore import KeyStoreMode
from azconsole.domain.practice_notice import PRACTICE_NOTICE
from azconsole.domain.texts import joined, plural, say
from azconsole.domain.users import DiscoveryOutcome, RoundKind, RunRecord
from azconsole.operations.discover_devices import DeviceRemovals
from azconsole.operations.recurring_work import AppHealth

DAY = timedelta(days=1)
EXPIRY_STEPS = (1, 7, 14, 30)
"""Days before its end at which a secret key is warned of, each time anew."""
_NEVER = datetime.min.replace(tzinfo=UTC)


class Severity(IntEnum):
    """The worst first. CRITICAL: something does not work; WARNING: it soon will not, or waits for a decision."""

    CRITICAL = 0
    WARNING = 1
    INFORMATION = 2


class ActionKind(StrEnum):
    """What the link of a notification leads to."""

    SHOW_SERVICE = "show-service"
    DECIDE_REMOVALS = "decide-removals"
    DECIDE_DEVICE_REMOVALS = "decide-device-removals"
    APPLICATIONS = "applications"
    KEY_STORE = "key-store"
    WIZARD = "wizard"
    PRACTICE_PAGE = "practice-page"


@dataclass(frozen=True, slots=True)
class NotificationAction:
    """A link: its text, where it leads, and the service that it is about (0: none)."""

    text: str
    kind: ActionKind
    service_id: int = 0


@dataclass(frozen=True, slots=True)
class Notification:
    """One thing to be told. `title` is the sentence of the yellow bar, `text` what more there is to say; `since` is when it
    began (UTC; None: no matter); `pinned` ones stay although they are not critical."""

    key: str
    severity: Severity
    title: str
    text: str = ""
    since: datetime | None = None
    action: NotificationAction | None = None
    pinned: bool = False

    @property
    def can_be_hidden(self) -> bool:
        """Whether it may be dismissed or snoozed."""
        return self.severity is not Severity.CRITICAL and not self.pinned


@dataclass(frozen=True, slots=True)
class WaitingDevices:
    """Devices of a tenant whose removal waits for a decision, since the run of this service."""

    service: AzureService
    removals: DeviceRemovals
    since: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at. `runs` are the newest runs, one a service; `unfinished` the creations that nobody finishes at
    present; `vault_exists` tells a locked vault from no key store at all; `health` is the last check of a service's apps, by
    the service's number; `devices` are those whose removal waits, one entry a tenant."""

    now: datetime
    services: tuple[AzureService, ...] = ()
    runs: tuple[RunRecord, ...] = ()
    unfinished: tuple[Change, ...] = ()
    key_store: KeyStoreMode = KeyStoreMode.SYSTEM
    vault_exists: bool = False
    practice: bool = False
    health: Mapping[int, AppHealth] = field(default_factory=dict)
    devices: tuple[WaitingDevices, ...] = ()


def notifications(facts: Facts) -> list[Notification]:
    """Everything to be told now, the worst first, of two equally bad ones the newer first."""
    rules = (_key_store, _secret_keys, _runs, _devices, _health, _creations, _practice)
    found = [item for rule in rules for item in rule(facts)]
    return sorted(found, key=lambda item: (item.severity, -(item.since or _NEVER).timestamp()))


def _practice(facts: Facts) -> Iterator[Notification]:
    if facts.practice:
        action = NotificationAction(say("Show accounts and apps"), ActionKind.PRACTICE_PAGE)
        yield Notification("practice", Severity.INFORMATION, PRACTICE_NOTICE, action=action, pinned=True)


def _key_store(facts: Facts) -> Iterator[Notification]:
    needed = any(service.server_app.secret for service in facts.services)
    if not needed or facts.key_store is not KeyStoreMode.UNDECIDED:
        return
    if facts.vault_exists:
        yield Notification(
            "key-store:locked",
            Severity.CRITICAL,
            say("The vault with the secret keys is locked."),
            say("No service can sign in to Azure AD until the vault's passphrase is given."),
            action=NotificationAction(say("Unlock the vault"), ActionKind.KEY_STORE),
        )
    else:
        yield Notification(
            "key-store:none",
            Severity.CRITICAL,
            say("This computer offers no key store for secret keys."),
            say(
                "No service can sign in to Azure AD until you choose where secret keys are kept: in a vault file with a "
                "passphrase, or in memory for this session only."
            ),
            action=NotificationAction(say("Choose a key store"), ActionKind.KEY_STORE),
        )


def _secret_keys(facts: Facts) -> Iterator[Notification]:
    users: dict[int, list[AzureService]] = {}
    for service in facts.services:
        users.setdefault(service.server_app.id, []).append(service)
    for services in users.values():
        found = _secret_key(services[0].server_app, services, facts.now)
        if found is not None:
            yield found


def _secret_key(app: App, services: list[AzureService], now: datetime) -> Notification | None:
    expires = app.secret.expires if app.secret else None
    if expires is None:
        return None
    used = joined(*(say("“{name}”", name=service.name) for service in services), by=", ")
    action = NotificationAction(say("Show the application"), ActionKind.APPLICATIONS, services[0].id)
    key = f"secret-key:{app.id}:{expires.isoformat()}"
    if expires <= now:
        over = say("The secret key of “{app}” has expired.", app=app.name)
        text = say("Used by {used}. Signing in to Azure AD fails until the app has a new secret key.", used=used)
        return Notification(f"{key}:expired", Severity.CRITICAL, over, text, expires, action)
    step = next((days for days in EXPIRY_STEPS if expires - now <= days * DAY), None)
    if step is None:
        return None
    text = say(
        "Used by {used}. Give the app a new secret key before that day, or it can no longer sign in to Azure AD.",
        used=used,
    )
    title = _expires_soon(app, expires - now)
    return Notification(f"{key}:{step}", Severity.WARNING, title, text, expires - step * DAY, action)


def _expires_soon(app: App, left: timedelta) -> str:
    days = left // DAY
    if days == 0:
        return say("The secret key of “{app}” expires in less than a day.", app=app.name)
    return plural(
        days,
        "The secret key of “{app}” expires in 1 day.",
        "The secret key of “{app}” expires in {count:n} days.",
        app=app.name,
    )


def _runs(facts: Facts) -> Iterator[Notification]:
    names = {service.id: service.name for service in facts.services}
    for run in facts.runs:
        if run.service_id not in names:
            continue
        if run.result.outcome is DiscoveryOutcome.FAILED:
            yield _failed(run, names[run.service_id])
        elif run.result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
            yield _removals(run, names[run.service_id])


def _failed(run: RunRecord, name: str) -> Notification:
    return Notification(
        f"run-failed:{run.service_id}:{_reason(run.message)}",
        Severity.WARNING,
        say("The last discovery of “{service}” failed.", service=name)
        if run.result.kind is not RoundKind.UPLOAD
        else say("The last upload of “{service}” failed.", service=name),
        run.message,
        run.result.started,
        NotificationAction(say("Show the service"), ActionKind.SHOW_SERVICE, run.service_id),
    )


def _reason(message: str) -> str:
    """What tells failures apart. A schedule tries again and again: the same failure is the same occurrence, however often it
    comes."""
    return hashlib.sha256(message.encode()).hexdigest()[:16]


def _removals(run: RunRecord, name: str) -> Notification:
    return Notification(
        f"removals:{run.service_id}:{run.id}",
        Severity.WARNING,
        say("Removing users of “{service}” waits for your decision.", service=name),
        say(
            "Azure AD no longer reports {waiting:n} of the {known:n} users that the site knows of this tenant. Nothing "
            "was removed, and this service is not discovered by itself until you decide.",
            waiting=run.result.waiting_removals,
            known=run.result.known_users,
        ),
        run.result.started,
        NotificationAction(say("Decide"), ActionKind.DECIDE_REMOVALS, run.service_id),
    )


def _devices(facts: Facts) -> Iterator[Notification]:
    for found in facts.devices:
        removals, service = found.removals, found.service
        # Devices are read each hour, and the same removals wait on: only after a full round that ended they are others.
        occurrence = removals.last_full.isoformat() if removals.last_full else ""
        yield Notification(
            f"device-removals:{service.tenant.tenant_id}:{occurrence}",
            Severity.WARNING,
            say("Removing devices of “{service}” waits for your decision.", service=service.name),
            say(
                "Azure AD no longer reports {waiting:n} of the {known:n} devices that the site knows of this tenant. None was "
                "removed: until you decide, device collections and computer groups keep them.",
                waiting=removals.waiting,
                known=removals.known,
            ),
            found.since,
            NotificationAction(say("Decide"), ActionKind.DECIDE_DEVICE_REMOVALS, service.id),
        )


def _health(facts: Facts) -> Iterator[Notification]:
    for service in facts.services:
        health = facts.health.get(service.id)
        if health is None or health.outcome is not JobOutcome.FAILED:
            continue
        tenant = service.tenant.name or service.tenant.domain or str(service.tenant.tenant_id)
        # Without lines it was not the apps that failed, but the way to them: the message says what and who mends that.
        who = say("An administrator of {tenant} mends it in the Azure portal, under App registrations.", tenant=tenant)
        again = say("The apps are checked again every day.")
        yield Notification(
            f"app-health:{service.id}:{_reason(health.message)}",
            Severity.WARNING,
            say("The apps of “{service}” did not pass their last check.", service=service.name),
            joined(health.message, who if health.lines else "", again),
            health.moment,
            NotificationAction(say("Show the application"), ActionKind.APPLICATIONS, service.id),
        )


def _creations(facts: Facts) -> Iterator[Notification]:
    for change in facts.unfinished:
        app = say("Web app") if change.kind is AppKind.SERVER else say("Native Client app")
        name = change.form.get("application_name", "")
        tenant = change.tenant.name or change.tenant.domain or str(change.tenant.tenant_id)
        yield Notification(
            f"creation:{change.id}",
            Severity.WARNING,
            say("Creating the app “{app}” was not finished.", app=name)
            if name
            else say("Creating an app was not finished."),
            say(
                "To finish it, or to remove what it made in Azure AD: in the Azure Services Wizard choose Browse beside "
                "{field}, then Create, and sign in to {tenant}. The dialog then offers both.",
                field=app,
                tenant=tenant,
            ),
            change.started,
            NotificationAction(say("Start the wizard"), ActionKind.WIZARD),
        )
