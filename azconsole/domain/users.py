"""Discovered users and what a discovery run did (requirements.md fact 90)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from azconsole.domain.log_analytics import UploadResult
from azconsole.domain.search import Criterion

# The order in which a user's values travel from the wire to the store: one tuple a user, no object.
USER_FIELDS = (
    "id",
    "displayName",
    "mail",
    "mailNickname",
    "onPremisesSecurityIdentifier",
    "userPrincipalName",
    "onPremisesDomainName",
    "onPremisesSamAccountName",
    "onPremisesDistinguishedName",
)

UserRow = tuple[str, str | None, str | None, str | None, str | None, str | None, str | None, str | None, str | None]
"""One user: the values of USER_FIELDS; `id` is a lower-case dashed GUID. The tenth attribute is the tenant's id."""


@dataclass(frozen=True, slots=True)
class UserPage:
    """One page of a round. `removed` are object ids with "changed" or "deleted"; exactly one of the links is set;
    `skipped` counts records that could not be taken, `reasons` says why (reason -> count)."""

    rows: list[UserRow]
    removed: list[tuple[str, str]]
    next_link: str
    delta_link: str
    skipped: int = 0
    reasons: dict[str, int] = field(default_factory=dict)


class RoundKind(StrEnum):
    """A full round reads everything; a delta round what changed since the last one. UPLOAD is no round of users: a run that
    uploaded collections."""

    FULL = "full"
    DELTA = "delta"
    UPLOAD = "upload"


class DiscoveryOutcome(StrEnum):
    """How a run ended. REMOVALS_WAITING: everything is read, and removing so many users waits for the administrator."""

    COMPLETED = "completed"
    REMOVALS_WAITING = "removals waiting"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DiscoveryProgress:
    """Where a run is: users and pages read so far; `resumed` when it went on from an earlier, interrupted round; `waiting`
    is a sentence while it waits for the cloud to try again, else empty."""

    kind: RoundKind
    pages: int
    users: int
    resumed: bool = False
    waiting: str = ""


@dataclass(frozen=True, slots=True)
class DiscoveryResult:
    """What a run did. `seconds` is its duration; `waiting_removals` and `known_users` are set with REMOVALS_WAITING;
    `fell_back` tells that a delta run became a full round because its link was no longer known."""

    kind: RoundKind
    outcome: DiscoveryOutcome
    added: int
    changed: int
    removed: int
    pages: int
    users: int
    skipped: int
    seconds: float
    started: datetime
    waiting_removals: int = 0
    known_users: int = 0
    fell_back: bool = False
    resumed: bool = False
    reasons: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RoundCounts:
    """Rows that a round added, changed and removed in the store; `change_set` is where it is written down which, 0 when it
    changed nothing."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    change_set: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A finished (or failed) run as the store keeps it. `message` is the error's sentence, empty when it went well. `upload`
    is what an upload of collections did: its `result` counts no users then."""

    id: int
    service_id: int
    result: DiscoveryResult
    message: str = ""
    request_id: str = ""
    upload: UploadResult | None = None


@dataclass(frozen=True, slots=True)
class UserRecord:
    """A discovered user as the site's list shows it. `id` is the site's own number, `tenant_id` the tenth attribute."""

    id: int
    tenant_id: UUID
    object_id: UUID
    display_name: str
    mail: str
    mail_nickname: str
    security_identifier: str
    user_principal_name: str
    domain_name: str
    sam_account_name: str
    distinguished_name: str


@dataclass(frozen=True, slots=True)
class UserQuery:
    """What a list of users shows: `search` is looked for in display name, user principal name and mail (empty: all), `order`
    is the name of a text attribute of UserRecord, `tenant_id` None means every tenant; `criteria` must hold besides (their
    fields are those of `search.USER_FIELDS`)."""

    search: str = ""
    order: str = "display_name"
    descending: bool = False
    tenant_id: UUID | None = None
    criteria: tuple[Criterion, ...] = ()
