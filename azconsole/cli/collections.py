"""`azconsole collections list|show|import|evaluate|delete|devices|site`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from azconsole.cli.output import one_line, print_fields, print_json, print_json_with, print_table
from azconsole.cli.services import find_service
from azconsole.cli.terminal_prompt import TerminalPrompt
from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection, Condition, QueryRule
from azconsole.domain.devices import Device, DeviceQuery
from azconsole.domain.errors import ConflictError, NotFoundError
from azconsole.operations.collection_ports import DeviceStore
from azconsole.operations.collections import CollectionDetails
from azconsole.operations.discover_devices import DeviceProgress
from azconsole.operations.import_collections import ImportPreview, ImportResult, ImportWish
from azconsole.operations.read_site import SiteWish
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.site import open_site

_PAGE = 1_000


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """One of the verbs, on an open site."""
    verbs = {
        "list": _list,
        "show": _show,
        "import": _import,
        "evaluate": _evaluate,
        "delete": _delete,
        "devices": _devices,
        "site": _site,
    }
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        return verbs[options.verb](site.toolbox, options, cancel)


def _find(tools: Toolbox, name: str) -> Collection:
    """The collection of this name or ID. Raises NotFoundError, ConflictError when it is the one's name and the other's ID."""
    found, other = tools.collections.by_name(name), tools.collections.by_code(name)
    if found is not None and other is not None and found.id != other.id:
        message = f"“{name}” is the name of {found.code} and the ID of “{other.name}”."
        raise ConflictError("Two collections", message, f"Write {found.code}, or “{other.name}”.")
    if found is None:
        message = f"There is no collection with the name or ID “{name}”."
        raise NotFoundError("No such collection", message, "See `azconsole collections list`.")
    return found


def _described(collection: Collection) -> dict[str, Any]:
    return {
        "id": collection.code,
        "name": collection.name,
        "comment": collection.comment,
        "members": collection.members,
        "evaluated": collection.evaluated,
        "origin": collection.origin,
    }


def _list(tools: Toolbox, options: argparse.Namespace, _: CancelToken) -> int:
    rows = [_described(collection) for collection in tools.collections.all()]
    if options.json:
        print_json(rows)
    elif rows:
        print_table(rows, ("id", "name", "members", "evaluated", "origin"))
    else:
        print("There is no device collection. Open the window, or run `azconsole collections import FILE`.")
    return 0


def _show(tools: Toolbox, options: argparse.Namespace, _: CancelToken) -> int:
    collection = _find(tools, options.name)
    details = tools.collection_tools.manage.show(collection.id)
    rows = _members(tools.collection_tools.devices, collection, options.limit or collection.members)
    if options.json:
        print_json_with(_described(collection) | _rules(details), "devices", rows)
        return 0
    print_fields(_described(collection) | {name: _text(value) for name, value in _rules(details).items()})
    if collection.members:
        print()
        print_table(rows, ("name", "resource_id", "source", "operating_system", "os_version", "last_sign_in"))
        if 0 < options.limit < collection.members:
            print(f"… and {collection.members - options.limit} more; --limit 0 shows all.")
    return 0


def _members(devices: DeviceStore, collection: Collection, limit: int) -> Iterator[dict[str, Any]]:
    """The first members by name, read as they are printed."""
    if limit <= _PAGE:
        yield from map(_member, devices.page(DeviceQuery(collection=collection.id), limit))
        return
    left = limit
    for numbers in devices.ids(DeviceQuery(collection=collection.id), lambda: False):
        yield from map(_member, devices.rows(numbers[:left].tolist()))
        left -= len(numbers)
        if left <= 0:
            return


def _member(device: Device) -> dict[str, Any]:
    values = {name: getattr(device, name) for name in device.__slots__ if name not in ("id", "key")}
    return {"resource_id": device.id} | values


def _rules(details: CollectionDetails) -> dict[str, Any]:
    membership = details.membership
    return {
        "direct_members": len(membership.direct),
        "queries": [_rule(rule) for rule in membership.queries],
        "includes": [details.named[number].name for number in membership.include],
        "excludes": [details.named[number].name for number in membership.exclude],
    }


def _rule(rule: QueryRule) -> str:
    return (" and " if rule.every else " or ").join(map(_condition, rule.conditions)) or "all devices"


def _condition(condition: Condition) -> str:
    value = f" {condition.value!r}" if condition.value else ""
    return f"{condition.property.value} {condition.operator.value}{value}"


def _text(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value


def _import(tools: Toolbox, options: argparse.Namespace, cancel: CancelToken) -> int:
    wish = ImportWish(collection=options.collection, keep=options.add, skip_problems=options.skip_bad)
    importing, path = tools.collection_tools.import_file, Path(options.file)
    if options.dry_run:
        return _preview(importing.preview(path, wish, cancel), options.json)
    result = importing.run(path, wish, cancel)
    if options.json:
        print_json(_result(result))
    else:
        _tell(result, "")
    return 0


def _preview(preview: ImportPreview, as_json: bool) -> int:
    rows = [
        {
            "line": row.line,
            "name": row.name,
            "device": "" if row.problem else row.known.source.value if row.known else "new",
            "collection": row.collection,
            "collection_is": "" if row.problem or not row.collection else "known" if row.known_collection else "new",
            "problem": row.problem,
        }
        for row in preview.first
    ]
    problems = [{"line": problem.line, "problem": problem.sentence} for problem in preview.problems]
    if as_json:
        result = _result(preview.result) if preview.result else None
        print_json({"rows": rows, "result": result, "problems": problems, "problem_count": preview.problem_count})
    else:
        print_table(rows, ("line", "name", "device", "collection", "collection_is", "problem"))
        for problem in problems:
            print(one_line(f"Line {problem['line']}: {problem['problem']}"), file=sys.stderr)
        if preview.result is None:
            print(f"The file would be refused: {_some(preview.problem_count, 'line')} cannot be taken.")
        else:
            _tell(preview.result, "would be ")
    return 0 if preview.result is not None else 1


def _result(result: ImportResult) -> dict[str, Any]:
    counts = {name: getattr(result.counts, name) for name in result.counts.__slots__}
    return {"rows": result.rows, "doubles": result.doubles, "skipped": result.skipped} | counts | {"note": result.note}


def _some(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _tell(result: ImportResult, would: str) -> None:
    counts = result.counts
    print(
        f"{_some(result.rows, 'line')}: {_some(counts.devices_added, 'device')} {would}added,"
        f" {counts.devices_changed} changed; {_some(counts.collections_added, 'collection')} {would}made,"
        f" {counts.collections_changed} changed; {_some(counts.members_added, 'direct member')} {would}added,"
        f" {counts.members_removed} removed."
    )
    if result.doubles:
        print(f"Left out, because another line says the same: {_some(result.doubles, 'line')}.")
    if result.skipped:
        print(f"Left out, because it cannot be taken: {_some(result.skipped, 'line')}.")
    if result.note:
        print(result.note)


def _evaluate(tools: Toolbox, options: argparse.Namespace, cancel: CancelToken) -> int:
    changed = tools.collection_tools.manage.evaluate(cancel)
    collections = len(tools.collections.all())
    if options.json:
        print_json({"collections": collections, "changed": changed})
    else:
        print(f"{collections} collections evaluated; the members of {changed} changed.")
    return 0


def _delete(tools: Toolbox, options: argparse.Namespace, _: CancelToken) -> int:
    collection = _find(tools, options.name)
    tools.collection_tools.manage.delete(collection.id)
    if options.json:
        print_json({"deleted": collection.name, "id": collection.code})
    else:
        print(one_line(f"{collection.name} ({collection.code}) is deleted; its devices stay."))
    return 0


def _devices(tools: Toolbox, options: argparse.Namespace, cancel: CancelToken) -> int:
    service = find_service(tools, options.service)
    show = sys.stderr.isatty() and not options.json

    def told(progress: DeviceProgress) -> None:
        if show:
            print(f"\r{progress.devices} devices, {progress.pages} pages", end="", file=sys.stderr, flush=True)

    try:
        result = tools.collection_tools.read_devices.run(
            service.id, cancel, told, full=options.full, allow_removals=options.allow_removals
        )
    finally:
        if show:
            print(file=sys.stderr)
    if options.json:
        values = {name: getattr(result, name) for name in result.__slots__ if name != "counts"}
        counts = {name: getattr(result.counts, name) for name in ("added", "changed", "removed", "skipped", "reasons")}
        print_json(values | counts)
    else:
        print(f"{'Full' if result.full else 'Delta'} discovery of devices: {result.sentence}")
        if result.counts.skipped:
            print(f"{result.counts.skipped} records were skipped.")
        print(f"The members of {result.collections_changed} collections changed.")
    return 1 if result.waiting_removals else 0


def _site(tools: Toolbox, options: argparse.Namespace, cancel: CancelToken) -> int:
    service = find_service(tools, options.service).id if options.service else None
    prompt = None if options.as_app else TerminalPrompt()
    wish, reading = SiteWish(options.address, service, prompt), tools.collection_tools.read_site
    if not options.codes:
        rows = [
            {"id": found.code, "name": found.name, "members": found.members, "imported": found.known is not None}
            for found in reading.list(wish, cancel)
        ]
        print_json(rows) if options.json else print_table(rows, ("id", "name", "members", "imported"))
        return 0
    result = reading.run(wish, options.codes, cancel)
    if options.json:
        counts = {"devices_added": result.devices.added, "devices_changed": result.devices.changed}
        values = {name: getattr(result, name) for name in result.__slots__ if name != "devices"}
        print_json(values | counts)
    else:
        print(
            f"{result.collections_added} collections made, {result.collections_changed} changed;"
            f" {result.members} members; {result.devices.added} devices added, {result.devices.changed} changed."
        )
    return 0
