"""The node Device Collections: its columns, and the details of a collection with its rules, uploads and members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from azconsole.controllers.details import Details, DetailsTab, PagedTable, Section
from azconsole.controllers.device_words import cell, rule_kinds, rule_lines
from azconsole.controllers.plain_list import Column, Listing
from azconsole.controllers.texts import local_time, number, shown, tr
from azconsole.domain.collections import Collection, RuleSummary
from azconsole.domain.devices import Device
from azconsole.domain.texts import say
from azconsole.operations.toolbox import Toolbox

MEMBER_COLUMNS = (say("Name"), say("Operating System"), say("OS Version"), say("Join Type"), say("Last Sign-In"))
_MEMBER_CELLS = ("name", "operating_system", "os_version", "trust_type", "last_sign_in")


@dataclass(frozen=True, slots=True)
class Synced:
    """A service that uploads a collection, and when it did last (None: not yet) with how many rows."""

    service: str
    at: datetime | None = None
    rows: int = 0


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A collection with its rules in short and where it is uploaded to."""

    collection: Collection
    rules: RuleSummary
    synced: tuple[Synced, ...] = ()

    @property
    def used_by(self) -> tuple[str, ...]:
        """The services that upload it."""
        return tuple(sync.service for sync in self.synced)


def read_collections(toolbox: Toolbox) -> Sequence[CollectionRow]:
    """All of them. Raises StoreError."""
    manage = toolbox.collection_tools.manage
    rules, synced = manage.rules(), _uploads(toolbox)
    return [
        CollectionRow(collection, rules.get(collection.id, RuleSummary()), tuple(synced.get(collection.id, ())))
        for collection in manage.all()
    ]


def _uploads(toolbox: Toolbox) -> dict[int, list[Synced]]:
    found: dict[int, list[Synced]] = {}
    for service in toolbox.services.all():
        if service.connector is None:
            continue
        uploads = {upload.collection_id: upload for upload in toolbox.upload_collections.last(service.id)}
        for collection in service.connector.collections:
            upload = uploads.get(collection)
            sync = Synced(service.name, upload.synced, upload.rows) if upload else Synced(service.name)
            found.setdefault(collection, []).append(sync)
    return found


def synced_to(row: CollectionRow) -> str:
    """Where a collection is uploaded to, and when it was last."""
    return "; ".join(_sync_words(sync) for sync in row.synced)


def _sync_words(sync: Synced) -> str:
    if sync.at is None:
        return tr("{service} (not yet)", service=sync.service)
    return tr("{service} ({at:moment})", service=sync.service, at=sync.at)


COLLECTIONS_LISTING: Listing[CollectionRow] = Listing(
    "collections",
    say("Device Collections"),
    lambda _: "collection",
    lambda row: row.collection.id,
    (
        Column("name", say("Name"), lambda row: row.collection.name),
        Column("code", say("Collection ID"), lambda row: row.collection.code),
        Column("members", say("Member Count"), lambda row: row.collection.members),
        Column("rule", say("Rule"), lambda row: rule_kinds(row.rules), grouped=True),
        Column("synced", say("Synced to"), synced_to),
        Column("comment", say("Comment"), lambda row: row.collection.comment),
        Column("evaluated", say("Last evaluated"), lambda row: row.collection.evaluated, is_moment=True),
    ),
    read_collections,
)


def member_cells(device: Device) -> tuple[str, ...]:
    """A member in the columns of MEMBER_COLUMNS."""
    return tuple(cell(device, attribute) for attribute in _MEMBER_CELLS)


def collection_details(row: CollectionRow, members: object) -> Details:
    """The tabs of a collection: Summary, Members, whose model is `members`."""
    collection = row.collection
    general = Section(
        tr("General"),
        (
            (tr("Name:"), collection.name),
            (tr("Collection ID:"), collection.code),
            (tr("Comment:"), collection.comment),
            (tr("Origin:"), shown(collection.origin) or tr("Made in this console")),
            (tr("Member count:"), number(collection.members)),
            (tr("Last evaluated:"), local_time(collection.evaluated, tr("Not yet"))),
            (tr("Synced to:"), "\n".join(map(_uploaded, row.synced)) or tr("No service uploads this collection.")),
        ),
    )
    rules = Section(tr("Membership Rules"), rule_lines(row.rules))
    table = PagedTable(tr("Members"), members, tr("This collection has no members."))
    tabs = (DetailsTab(tr("Summary"), (general, rules)), DetailsTab(tr("Members"), paged=table))
    return Details(collection.id, collection.name, tabs)


def _uploaded(sync: Synced) -> str:
    if sync.at is None:
        return tr("{service}: not yet", service=sync.service)
    return tr("{service}: {at:moment}, {rows:n} rows", service=sync.service, at=sync.at, rows=sync.rows)
