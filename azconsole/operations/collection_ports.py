"""What the operations on devices and collections need of the store and of the outside (as in ports.py)."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.collections import Collection, Membership, QueryRule, RuleSummary
from azconsole.domain.devices import (
    Device,
    DeviceCounts,
    DeviceLine,
    DevicePage,
    DeviceQuery,
    DeviceRound,
    LoadCounts,
)
from azconsole.operations.app_token import AppIdentity
from azconsole.operations.ports import SignInPrompt


class DeviceStore(Protocol):
    """The site's devices. All methods raise StoreError."""

    def apply_page(self, tenant_id: UUID, page: DevicePage) -> DeviceCounts:
        """Store one page of Azure AD's devices and its link in one transaction."""

    def link(self, tenant_id: UUID) -> str:
        """The stored next or delta link of a tenant; empty: a full round is due."""

    def round(self, tenant_id: UUID) -> DeviceRound:
        """Where the reading of a tenant's devices stands."""

    def begin_full(self, tenant_id: UUID) -> None:
        """A full round begins: what is not seen until `finish_full` will go."""

    def unseen(self, tenant_id: UUID) -> tuple[int, int]:
        """How many devices `finish_full` would remove, and how many are known."""

    def count_of(self, tenant_id: UUID) -> int:
        """How many devices were read of a tenant."""

    def finish_full(self, tenant_id: UUID) -> DeviceCounts:
        """Remove what the round did not see; safe to call after a delta round, where it removes nothing."""

    def import_devices(
        self, devices: Iterable[Device], stop: Callable[[], bool]
    ) -> tuple[DeviceCounts, dict[str, int]]:
        """Add or change devices of a file or a site, told apart by source and key; the numbers that they have (key -> id).
        Raises Cancelled when `stop()` is true."""

    def remove(self, devices: Sequence[int]) -> int:
        """Remove devices of files and sites, and from all collections; those of Azure AD stay. How many went."""

    def count(self, query: DeviceQuery) -> int:
        """How many devices fit."""

    def page(self, query: DeviceQuery, limit: int, offset: int = 0) -> list[Device]:
        """Some of them in the query's order. Raises KeyError for an order that is no attribute."""

    def ids(self, query: DeviceQuery, stop: Callable[[], bool]) -> Iterator[array[int]]:
        """The numbers of all of them in the query's order, in chunks; ends early when `stop()` is true. For a worker
        thread: a million take a quarter of a second."""

    def rows(self, ids: list[int]) -> list[Device]:
        """The devices of these numbers, in the order of `ids`; those removed meanwhile are left out."""

    def place_of(self, query: DeviceQuery, beginning: str) -> int | None:
        """How many devices of the query stand before the first whose text in the column of its order begins so; None when
        none does."""

    def prepare(self, stop: Callable[[], bool]) -> None:
        """Find out what a list will ask for next."""

    def get(self, device_id: int) -> Device:
        """One device. Raises NotFoundError."""

    def named(self, names: Iterable[str]) -> dict[str, Device]:
        """Devices of these names, as loading memberships takes them, by the folded name."""

    def collections_of(self, device_id: int) -> list[Collection]:
        """The collections that a device is in."""


class CollectionStore(Protocol):
    """Collections and their members. All methods raise StoreError."""

    def all(self) -> list[Collection]:
        """Every collection in the order of names."""

    def get(self, collection_id: int) -> Collection:
        """One collection. Raises NotFoundError."""

    def by_name(self, name: str) -> Collection | None:
        """The collection of this name, else of this code; compared without case."""

    def by_code(self, code: str) -> Collection | None:
        """The collection of this code, compared without case."""

    def membership(self, collection_id: int) -> Membership:
        """What makes its members. Raises NotFoundError."""

    def rules(self) -> dict[int, RuleSummary]:
        """The rules of every collection in short, by its number."""

    def add(self, collection: Collection, membership: Membership) -> Collection:
        """Store a new one (its `code` is given by the store when it is empty), evaluated. Raises ConflictError (name or code
        taken; "collection-circle" when collections would need each other), NotFoundError (a collection that it names)."""

    def update(self, collection: Collection, membership: Membership) -> None:
        """Store changed values and evaluate again. Raises ConflictError, NotFoundError."""

    def delete(self, collection_id: int) -> None:
        """Remove it. Raises ConflictError naming the collections or services that still use it."""

    def set_direct(self, collection_id: int, devices: Sequence[int]) -> None:
        """The direct members, all of them; quick for 600,000."""

    def evaluate(self, now: datetime, stop: Callable[[], bool]) -> int:
        """Evaluate every collection in the order of its dependencies; how many changed. Raises Cancelled when `stop()`."""

    def load_memberships(
        self,
        pairs: Iterable[tuple[str, str]],
        lines: Iterable[DeviceLine],
        *,
        origin: str,
        keep: bool,
        dry_run: bool,
        stop: Callable[[], bool],
    ) -> LoadCounts:
        """Load (collection's name, device's name), and lines that tell more of their devices, in one transaction. The direct
        members of a collection that is named become those of the load; `keep`: those before stay, too. Collections and
        devices not known are made. `dry_run`: count what would be done, and keep nothing. Raises Cancelled."""

    def preview(self, membership: Membership, limit: int, stop: Callable[[], bool]) -> tuple[int, list[Device]]:
        """How many devices a membership not stored yet would hold, and the first of them by name."""

    def count_rule(self, rule: QueryRule) -> int:
        """How many devices meet a rule."""

    def rows(self, collection_id: int) -> Iterator[tuple[int, str]]:
        """Number and name of each member, in the order of numbers; read from one snapshot."""

    def fingerprint(self, collection_id: int) -> tuple[int, str]:
        """How many members, and a digest of who they are and how they are called: the same as long as nothing changed."""


class SiteReader(Protocol):
    """A real Configuration Manager site's AdminService (contracts/adminservice.json)."""

    def collections(self, cancel: CancelToken) -> list[tuple[str, str, int]]:
        """Id, name and member count of each device collection. Raises AzConsoleError."""

    def members(self, collection_id: str, cancel: CancelToken) -> Iterator[tuple[int, str]]:
        """Resource id and name of each member of a collection."""

    def close(self) -> None:
        """Close the connection."""


class SiteSignIn(Protocol):
    """Signing in to real sites. All raise UserInputError (the address), SignInError, UnavailableError, Cancelled."""

    def with_person(
        self,
        address: str,
        cloud: CloudProfile,
        tenant_id: UUID,
        app_id_uri: str,
        prompt: SignInPrompt,
        cancel: CancelToken,
    ) -> SiteReader:
        """A site as a person who is an administrator there; the token is for the App ID URI of the site's server app.
        Raises also AccessDeniedError (consent missing)."""

    def with_token(self, address: str, identity: AppIdentity, app_id_uri: str, cancel: CancelToken) -> SiteReader:
        """A site as an app, where the site takes such."""

    def with_windows(self, address: str, cancel: CancelToken) -> SiteReader:
        """A site as the person who is signed in to this computer."""
