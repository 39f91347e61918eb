"""Export diagnostics: what helps to find a fault, in one zip, without secrets (faults.md S2, S21).

First the list of what would be in it, then the file. Every text goes through `redact`, also logs, which were redacted when
they were written: they may be older than today's rules. What the database knows of a secret key (its name in the key store,
its first three characters) stays out altogether.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from azconsole.domain.apps import App, AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.redact import MASK, redact
from azconsole.domain.texts import Said, plural, say
from azconsole.domain.users import RunRecord
from azconsole.operations.connectivity import LAST_TEST
from azconsole.operations.log_files import LogFile, log_files
from azconsole.operations.ports import AppStore, RunStore, ServiceStore, SettingsStore
from azconsole.operations.whole_file import whole_file

_TITLE = say("The diagnostics could not be exported")
_RUNS = 200
_STEP = 500
_TELLING = re.compile(r"secret|passw|passphrase|token|credential", re.IGNORECASE)
_CONTENTS = "contents.json"
OnProgress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the zip. `size` in bytes (None: not known before it is made); `make` gives its text in pieces."""

    name: str
    purpose: Said
    size: int | None
    make: Callable[[CancelToken], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Stores:
    """Where the facts about the site come from."""

    settings: SettingsStore
    apps: AppStore
    services: ServiceStore
    runs: RunStore


class Diagnostics:
    """What there is to export of a site: its logs' folder, its stores, and `extra` parts that only the outside knows (versions,
    the doctor's findings, connectivity)."""

    def __init__(self, logs: Path, stores: Stores, extra: Sequence[Part] = ()) -> None:
        self._logs = logs
        self._stores = stores
        self._extra = extra

    def parts(self) -> list[Part]:
        """What would be exported, as it is now. Raises StoreError."""
        found = [*self._extra, *self._site()]
        return found + [_log(file) for file in log_files(self._logs)]

    def write(
        self, path: Path, parts: Sequence[Part], cancel: CancelToken, progress: OnProgress = lambda _: None
    ) -> int:
        """Write these parts to a zip, readable by its owner alone; the number of bytes. `progress` is told how many parts are
        written. Raises StoreError and Cancelled; then there is no file, or the one that was there."""
        with whole_file(path, _TITLE, mode=0o600) as out:
            with ZipFile(out, "w", ZIP_DEFLATED) as archive:
                listed = [{"name": part.name, "purpose": str(part.purpose)} for part in parts]
                archive.writestr(_CONTENTS, json.dumps(listed, indent=1))
                for number, part in enumerate(parts):
                    progress(number)
                    with archive.open(part.name, "w", force_zip64=True) as file:
                        for piece in _clean(part.make(cancel), cancel):
                            file.write(piece.encode("utf-8", "backslashreplace"))
            size = out.tell()
            cancel.check()
        progress(len(parts))
        return size

    def _site(self) -> Iterator[Part]:
        stores = self._stores
        services = stores.services.all()
        runs = [record for service in services for record in stores.runs.recent(service.id, _RUNS)]
        settings = {
            name: value for name, value in stores.settings.all().items() if name != LAST_TEST
        }  # a part of its own
        yield _facts("settings.json", say("The settings of this site"), without_secrets(settings))
        yield _facts("services.json", say("The configured services"), [_service(service) for service in services])
        yield _facts("apps.json", say("The apps, without their secret keys"), [_app(app) for app in stores.apps.all()])
        about = plural(len(runs), "The newest run", "The newest {count:n} runs")
        yield _facts("runs.json", about, [_run(record) for record in runs])


def text_part(name: str, purpose: Said, make: Callable[[CancelToken], str]) -> Part:
    """A part whose text is made when it is written."""
    return Part(name, purpose, None, lambda cancel: (make(cancel),))


def known_part(name: str, purpose: Said, text: str) -> Part:
    """A part whose text is known."""
    clean = _tidy(text)
    return Part(name, purpose, len(clean.encode("utf-8", "backslashreplace")), lambda _: (clean,))


def without_secrets(values: Mapping[str, str]) -> dict[str, str]:
    """The values, those whose name tells of a secret masked."""
    return {name: MASK if value and _TELLING.search(name) else redact(value) for name, value in values.items()}


def _facts(name: str, purpose: Said, facts: Any) -> Part:
    return known_part(name, purpose, json.dumps(_plain(facts), indent=1, ensure_ascii=False))


def _plain(value: Any) -> Any:
    """What JSON can hold, each text redacted for itself: over the whole, marks of JSON could hide a value."""
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return value.isoformat() if isinstance(value, datetime) else redact(str(value))


def _app(app: App) -> dict[str, Any]:
    facts = {name: getattr(app, name) for name in app.__slots__ if name != "secret"}
    if app.secret is not None:
        facts["key"] = {"expires": app.secret.expires, "key_id": app.secret.key_id}
    return facts


def _service(service: AzureService) -> dict[str, Any]:
    facts = {name: getattr(service, name) for name in service.__slots__}
    client = service.client_app
    return facts | {"server_app": service.server_app.id, "client_app": client.id if client else None}


def _run(record: RunRecord) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__}


def _log(file: LogFile) -> Part:
    name = file.path.name
    return Part(f"logs/{name}", _log_purpose(name), file.size, lambda _: _lines(file.path))


def _log_purpose(name: str) -> Said:
    if name.startswith("SMS_AZUREAD_DISCOVERY_AGENT."):
        return say("Log: what Azure AD User Discovery did")
    if name.startswith("CloudMgr."):
        return say("Log: apps, sign-in and tokens")
    return say("Log: the console and everything else")


def _lines(path: Path) -> Iterator[str]:
    """The lines of a log. One that went away meanwhile, or cannot be read, says so."""
    try:
        with path.open("rb") as file:
            for raw in file:
                yield raw.decode("utf-8", "replace")
    except OSError as error:
        yield f"{path.name} could not be read: {error.strerror}\n"


def _clean(pieces: Iterable[str], cancel: CancelToken) -> Iterator[str]:
    for number, piece in enumerate(pieces):
        if number % _STEP == 0:
            cancel.check()
        yield _tidy(piece)


def _tidy(text: str) -> str:
    """Without secrets, and without the person's name in paths."""
    home = os.path.expanduser("~")
    clean = redact(text)
    return clean.replace(home, "~") if len(home) > len("/x") else clean
