"""Runs of the site's jobs as they are looked back upon, and which users a discovery run changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntFlag, StrEnum
from uuid import UUID

from azconsole.domain.apps import Tenant
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind, RunRecord

USER_DISCOVERY = "user discovery"
COLLECTION_UPLOAD = "collection upload"
"""The jobs whose runs are recorded."""

CHANGED_FIELDS = (
    "display_name",
    "mail",
    "mail_nickname",
    "security_identifier",
    "user_principal_name",
    "domain_name",
    "sam_account_name",
    "distinguished_name",
)
"""Attributes of UserRecord in the order of their bits in a mask of changed fields, which is that of `USER_FIELDS`."""


class Change(IntFlag):
    """What a run did with a user. A user may have been added and changed by one run: the cloud told of him twice."""

    ADDED = 1
    CHANGED = 2
    REMOVED = 4


@dataclass(frozen=True, slots=True)
class RunError:
    """Why a run failed, as its error said it."""

    title: str
    message: str
    hint: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a run ended besides its result: the error, and the request ids of all answers that had to do with it."""

    error: RunError | None = None
    request_ids: tuple[str, ...] = ()

    @classmethod
    def of(cls, error: AzConsoleError) -> RunEnd:
        """What an error and those that led to it tell."""
        ids: dict[str, None] = {}
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, AzConsoleError) and cause.request_id:
                ids[cause.request_id] = None
            cause = cause.__cause__
        return cls(RunError(error.title, error.message, error.hint, error.code), tuple(ids))


class ChangesKept(StrEnum):
    """What is known of the users that a run changed: it changed none; each is listed; it was the tenant's first load, which
    added all of them and lists only those that it removed or changed besides; they are not kept (any more)."""

    NONE = "none"
    LISTED = "listed"
    FIRST_LOAD = "first load"
    GONE = "not kept"


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run with whose it was and where it ran. `service` is the name of its service; `ran_in` the role of its process (a
    value of RunnerRole) and `process` its number, empty and 0 when they are not known."""

    record: RunRecord
    service: str
    tenant: Tenant
    job: str
    error: RunError | None
    request_ids: tuple[str, ...]
    ran_in: str
    process: int
    kept: ChangesKept

    @property
    def id(self) -> int:
        """The run's number."""
        return self.record.id

    @property
    def result(self) -> DiscoveryResult:
        """What it did."""
        return self.record.result

    @property
    def ended(self) -> datetime:
        """When it ended."""
        return self.result.started + timedelta(seconds=self.result.seconds)


@dataclass(frozen=True, slots=True)
class RunQuery:
    """Which runs: those that fit everything that is given. `since` and `until` are about their start; `changed`: only those
    that changed users."""

    service_id: int | None = None
    outcome: DiscoveryOutcome | None = None
    kind: RoundKind | None = None
    since: datetime | None = None
    until: datetime | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class UserChange:
    """A user whom a run changed: the name as it was before (for a new user: as it came), and for `CHANGED` the fields."""

    object_id: UUID
    name: str
    change: Change
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeQuery:
    """Which of a run's changed users: of one kind, or all; `search` is looked for in the name and the object id."""

    change: Change | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A user whom two runs did not change alike: what each did and in which fields; `Change(0)`: nothing."""

    object_id: UUID
    name: str
    first: Change
    first_fields: tuple[str, ...]
    second: Change
    second_fields: tuple[str, ...]


def field_mask(before: Sequence[object], after: Sequence[object]) -> int:
    """The bits of the values that differ."""
    return sum(1 << bit for bit, (old, new) in enumerate(zip(before, after, strict=True)) if old != new)


def fields_of(mask: int) -> tuple[str, ...]:
    """The names of the fields in a mask."""
    return tuple(name for bit, name in enumerate(CHANGED_FIELDS) if mask & 1 << bit)
