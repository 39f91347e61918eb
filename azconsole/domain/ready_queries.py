"""The KQL that the connector brings along: computer groups, and the queries that one starts from. Names are written into it
as string literals only, so that none of them can be more than a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from azconsole.domain.log_analytics import TABLE
from azconsole.domain.texts import Said, say

# A sync counts when all its rows have come in. Its rows are told apart by the resource id, so that a part that came in
# twice (an answer that was lost) neither makes it whole too early nor counts twice.
_WHOLE = (
    "summarize Whole = max(Members), At = max(TimeGenerated) by {keys}SyncId, ResourceId"
    " | summarize Got = count(), Whole = max(Whole), At = max(At) by {keys}SyncId | where Got >= Whole"
)
# Counting by resource id costs as much memory as a collection has rows in all its syncs, which a workspace would refuse for
# large ones. So only the newest syncs are counted so; that all of some in a row came in twice and not wholly does not happen.
_LATELY = (
    "summarize Got = count(), Whole = max(Members), At = max(TimeGenerated) by SyncId | where Got >= Whole"
    " | top 5 by At desc | project SyncId"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Needs(StrEnum):
    """What a ready query is about."""

    NOTHING = ""
    COLLECTION = "collection"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class ReadyQuery:
    """A query that is offered; `key` is its name on the command line, `timespan` an ISO 8601 duration or empty."""

    key: str
    title: Said
    needs: Needs = Needs.NOTHING
    timespan: str = ""


MEMBERS = ReadyQuery("members", say("Members of a collection"), Needs.COLLECTION)
COLLECTIONS_OF = ReadyQuery("collections-of", say("Collections of a device"), Needs.DEVICE)
LAST_SYNC = ReadyQuery("last-sync", say("Last sync of each collection"))
OVER_TIME = ReadyQuery("over-time", say("Members over time"), timespan="P30D")
NEWEST_ROWS = ReadyQuery("rows", say("Rows of the table"))
READY_QUERIES = (MEMBERS, COLLECTIONS_OF, LAST_SYNC, OVER_TIME, NEWEST_ROWS)


def ready_query(key: str) -> ReadyQuery:
    """The query of this key. Raises KeyError."""
    return {query.key: query for query in READY_QUERIES}[key]


def kql(query: ReadyQuery, subject: str = "") -> str:
    """Its text; `subject` is a collection's id ("PS100014") or a device's name."""
    if query is MEMBERS:
        return members_of(subject)
    if query is COLLECTIONS_OF:
        return collections_of(subject)
    return _TEXTS[query.key]


def members_of(collection_code: str) -> str:
    """The computers of a collection by its newest whole sync: also the query of its computer group, which never changes."""
    rows = f"{TABLE} | where CollectionId == {literal(collection_code)}"
    return (
        f"let lately = {rows} | {_LATELY};\n"
        f"let newest = {rows} | where SyncId in (lately) | {_WHOLE.format(keys='')} | top 1 by At desc | project SyncId;\n"
        f"{TABLE} | where SyncId in (newest) | where isnotempty(Computer) | distinct Computer"
    )


def collections_of(device_name: str) -> str:
    """The collections that a device is in, each by its newest whole sync."""
    rows = f"{TABLE} | where Computer =~ {literal(device_name)}"
    return (
        f"let named = {rows} | distinct CollectionId;\n"
        f"let newest = {TABLE} | where CollectionId in (named) | {_WHOLE.format(keys='CollectionId, ')}"
        " | summarize arg_max(At, SyncId) by CollectionId | project SyncId;\n"
        f"{rows} | where SyncId in (newest) | distinct CollectionId, CollectionName | sort by CollectionName asc"
    )


def rows_of(sync_id: str) -> str:
    """How many different rows of a sync have come in: a part that is there twice must not stand for another."""
    return f"{TABLE} | where SyncId == {literal(sync_id)} | distinct ResourceId | summarize Got = count()"


def literal(text: str) -> str:
    """A string literal of KQL."""
    return '"' + "".join(_ESCAPES.get(c, c if c.isprintable() else _escaped(c)) for c in text) + '"'


def _escaped(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


_TEXTS = {
    LAST_SYNC.key: f"{TABLE} | summarize LastSync = max(TimeGenerated), Rows = count(), Computers = dcount(Computer)"
    " by CollectionId, CollectionName | sort by LastSync desc",
    OVER_TIME.key: f"{TABLE} | where TimeGenerated > ago(30d)"
    " | summarize Computers = dcount(Computer) by bin(TimeGenerated, 1d), CollectionName | render timechart",
    NEWEST_ROWS.key: f"{TABLE} | take 100",
}
