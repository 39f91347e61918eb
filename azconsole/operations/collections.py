"""Device collections, as the window and the commands deal with them: list, show, make, change, delete, evaluate, preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from azconsole.domain.cancel import CancelToken
from azconsole.domain.collection_rules import check_collection
from azconsole.domain.collections import Collection, CollectionForm, Membership, RuleSummary
from azconsole.domain.devices import Device
from azconsole.domain.errors import UserInputError
from azconsole.domain.texts import say
from azconsole.domain.validation import Checked
from azconsole.operations.collection_ports import CollectionStore, DeviceStore
from azconsole.operations.ports import Clock, SettingsStore

PREVIEW_ROWS = 100
SITE_CODE, DEFAULT_SITE_CODE = "site code", "AZC"
"""The setting with which the codes of new collections begin."""


@dataclass(frozen=True, slots=True)
class CollectionDetails:
    """A collection with what makes its members; the collections that it names by their numbers."""

    collection: Collection
    membership: Membership
    named: dict[int, Collection]


@dataclass(frozen=True, slots=True)
class MembersPreview:
    """How many devices a membership holds, and the first of them by name."""

    count: int
    first: list[Device]


class Collections:
    """The collections of a site. Every method raises StoreError."""

    def __init__(self, store: CollectionStore, devices: DeviceStore, clock: Clock) -> None:
        self._store = store
        self._devices = devices
        self._clock = clock

    def all(self) -> list[Collection]:
        """Every collection in the order of names."""
        return self._store.all()

    def rules(self) -> dict[int, RuleSummary]:
        """The rules of every collection in short, by its number."""
        return self._store.rules()

    def show(self, collection_id: int) -> CollectionDetails:
        """One of them. Raises NotFoundError."""
        membership = self._store.membership(collection_id)
        wanted = {*membership.include, *membership.exclude}
        named = {collection.id: collection for collection in self._store.all() if collection.id in wanted}
        return CollectionDetails(self._store.get(collection_id), membership, named)

    def check(self, form: CollectionForm, collection_id: int = 0) -> Checked[CollectionForm]:
        """What was typed, field by field; `collection_id` is the collection that is edited."""
        return check_collection(form, [other.name for other in self._store.all() if other.id != collection_id])

    def create(self, form: CollectionForm) -> Collection:
        """Store a new one, evaluated. Raises UserInputError (its first problem), ConflictError, NotFoundError."""
        checked = self._checked(form, 0)
        return self._store.add(Collection(0, "", checked.name, checked.comment), checked.membership)

    def edit(self, collection_id: int, form: CollectionForm) -> Collection:
        """Store what was changed, and evaluate. Raises as `create`."""
        checked = self._checked(form, collection_id)
        changed = replace(self._store.get(collection_id), name=checked.name, comment=checked.comment)
        self._store.update(changed, checked.membership)
        return self._store.get(collection_id)

    def add_direct(self, collection_id: int, devices: Sequence[int]) -> int:
        """Make devices direct members, besides those that are: how many were none before. Raises NotFoundError."""
        before = self._store.membership(collection_id).direct
        new = set(devices).difference(before)
        if new:
            self._store.set_direct(collection_id, [*before, *new])
        return len(new)

    def delete(self, collection_id: int) -> None:
        """Remove it. Raises ConflictError naming who uses it, NotFoundError."""
        self._store.delete(collection_id)

    def evaluate(self, cancel: CancelToken) -> int:
        """Find out anew who the members of every collection are: how many collections changed. Raises Cancelled."""
        return self._store.evaluate(self._clock(), lambda: cancel.cancelled)

    def preview(self, membership: Membership, cancel: CancelToken) -> MembersPreview:
        """What a membership would hold, while it is being typed. Raises UserInputError, Cancelled."""
        problems = check_collection(CollectionForm("x", "", membership), []).problems
        if problems:
            raise _refused(problems)
        return MembersPreview(*self._store.preview(membership, PREVIEW_ROWS, lambda: cancel.cancelled))

    def _checked(self, form: CollectionForm, collection_id: int) -> CollectionForm:
        checked = self.check(form, collection_id)
        if checked.value is None:
            raise _refused(checked.problems)
        return checked.value


def site_code(settings: SettingsStore) -> str:
    """The site's code: three letters or digits."""
    code = settings.get(SITE_CODE).strip().upper()
    return code if len(code) == 3 and code.isascii() and code.isalnum() else DEFAULT_SITE_CODE


def _refused(problems: dict[str, str]) -> UserInputError:
    field, sentence = next(iter(problems.items()))
    return UserInputError(
        say("The collection cannot be stored"), sentence, say("Correct it and try again."), field=field
    )
