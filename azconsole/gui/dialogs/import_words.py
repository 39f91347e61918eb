"""What the import dialog says of a file, of its first lines, and of what an import does."""

from __future__ import annotations

from azconsole.controllers.texts import number, shown, tr
from azconsole.domain.texts import plural, say
from azconsole.operations.import_collections import ImportResult, PreviewRow
from azconsole.operations.import_file import FileLook

_DELIMITERS = {",": say("comma"), ";": say("semicolon"), "\t": say("tab")}
_ENCODINGS = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "cp1252": "Windows-1252"}


def found_words(look: FileLook | None) -> str:
    """How a file is read."""
    if look is None:
        return ""
    if look.json:
        return tr("JSON, {count:n} members", count=len(look.header))
    encoding = _ENCODINGS.get(look.encoding, "UTF-16")
    found = tr(
        "CSV, {encoding}, separated by {delimiter}, {count:n} columns",
        encoding=encoding,
        delimiter=_DELIMITERS[look.delimiter],
        count=len(look.header),
    )
    return f"{found}. {shown(look.note)}" if look.note else found


def preview_cells(row: PreviewRow) -> tuple[str, str, str, str]:
    """Line, device, collection, and what would happen."""
    if row.problem:
        return number(row.line), row.name, "", shown(row.problem)
    happens = tr("The device is known") if row.known else tr("New device")
    if row.collection:
        there = tr("the collection is known") if row.known_collection else tr("new collection")
        happens = f"{happens}, {there}"
    return number(row.line), row.name, row.collection, happens


def changes_words(result: ImportResult) -> str:
    """What an import would do."""
    counts = result.counts
    text = tr(
        "This import adds {devices:n} devices and changes {changed:n}; it makes {made:n} collections and changes {others:n}; "
        "it adds {added:n} direct members and removes {removed:n}.",
        devices=counts.devices_added,
        changed=counts.devices_changed,
        made=counts.collections_added,
        others=counts.collections_changed,
        added=counts.members_added,
        removed=counts.members_removed,
    )
    return " ".join(filter(None, (text, _left_out(result))))


def result_words(result: ImportResult) -> str:
    """What an import did."""
    counts = result.counts
    text = tr(
        "Imported: {devices:n} devices added, {changed:n} changed; {made:n} collections made, {others:n} changed; {added:n} "
        "direct members added, {removed:n} removed.",
        devices=counts.devices_added,
        changed=counts.devices_changed,
        made=counts.collections_added,
        others=counts.collections_changed,
        added=counts.members_added,
        removed=counts.members_removed,
    )
    return " ".join(filter(None, (text, _left_out(result))))


def _left_out(result: ImportResult) -> str:
    doubles = plural(result.doubles, "{count:n} line is there twice.", "{count:n} lines are there twice.")
    skipped = plural(result.skipped, "{count:n} line is left out.", "{count:n} lines are left out.")
    return " ".join(shown(text) for count, text in ((result.doubles, doubles), (result.skipped, skipped)) if count)
