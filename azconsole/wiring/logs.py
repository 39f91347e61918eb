"""The logs of a site: files named and written as ConfigMgr's, limited in size, shared by all processes that work in the data
folder, every entry redacted before it is written (docs/decisions/0028-logs.md; faults.md S2, F66)."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from azconsole.domain.log_line import LogLine, Severity, written
from azconsole.domain.redact import redact
from azconsole.wiring.rotated_file import Gate, RotatedFile

LOGS = "logs"
LIMIT_BYTES = 2_000_000
KEPT = 3
OFF_SECONDS = 60.0
"""After a write that failed nothing is logged for so long: a full disk is not asked again with every line."""
_LOCK = ".lock"
_CONTROL = {c: f"\\x{c:02x}" for c in (*range(10), *range(11, 32), 127)}
_QUIET = ("urllib3", "requests", "msal", "keyring", "sqlite_utils", "asyncio")


@dataclass(frozen=True, slots=True)
class Route:
    """Where loggers write: they and all below them. An empty component means: the logger's own name."""

    loggers: tuple[str, ...]
    file: str
    component: str = ""


ROUTES = (
    Route(
        (
            "azconsole.operations.discover_users",
            "azconsole.operations.discovery_log",
            "azconsole.operations.discover_devices",
        ),
        "SMS_AZUREAD_DISCOVERY_AGENT.log",
        "SMS_AZUREAD_DISCOVERY_AGENT",
    ),
    Route(
        (
            "azconsole.operations.upload_collections",
            "azconsole.operations.connect_workspace",
            "azconsole.operations.leave_workspace",
        ),
        "SMS_OMS_CONNECTOR.log",
        "SMS_OMS_CONNECTOR",
    ),
    Route(
        (
            "azconsole.cloud",
            "azconsole.operations.create_app",
            "azconsole.operations.create_client",
            "azconsole.operations.create_server",
            "azconsole.operations.import_app",
            "azconsole.operations.verify_app",
            "msal",
            "requests",
            "urllib3",
        ),
        "CloudMgr.log",
    ),
    Route(("",), "SmsAdminUI.log"),
)
"""The first that holds a logger takes its lines; the last holds all."""


class CmTraceHandler(logging.Handler):
    """Writes to the file of each record's logger. What cannot be written is lost, and the program goes on."""

    def __init__(self, folder: Path, limit: int = LIMIT_BYTES, kept: int = KEPT) -> None:
        super().__init__()
        self._folder = folder
        self._gate = Gate(folder / _LOCK)
        self._files = {route.file: RotatedFile(folder / route.file, self._gate, limit, kept) for route in ROUTES}
        self._routes: dict[str, Route] = {}
        self._off_until = 0.0
        self.setFormatter(LineFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Write one entry, unless writing failed a short time ago."""
        if time.monotonic() < self._off_until:
            return
        try:
            route = self._route(record.name)
            entry = written(
                LogLine(
                    self.format(record),
                    _severity(record.levelno),
                    datetime.fromtimestamp(record.created, UTC),
                    route.component or record.name,
                    str(threading.get_native_id()),
                    f"{record.filename}:{record.lineno}",
                )
            )
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self._files[route.file].append(f"{entry}\r\n".encode("utf-8", "backslashreplace"))
        except OSError:
            self._off_until = time.monotonic() + OFF_SECONDS
        except Exception:  # noqa: BLE001 - a record that cannot be formatted must not end what logs it
            self.handleError(record)

    def close(self) -> None:
        """Let the lock's file go."""
        with self.lock or threading.Lock():
            self._gate.close()
        super().close()

    def _route(self, name: str) -> Route:
        if name not in self._routes:
            self._routes[name] = next(route for route in ROUTES if _holds(route, name))
        return self._routes[name]


class LineFormatter(logging.Formatter):
    """The text of a record, its traceback below it, without secrets and control characters; the message itself is one
    line."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The message as one line."""
        return record.message.replace("\n", "\\n").replace("\r", "\\r")

    def format(self, record: logging.LogRecord) -> str:
        """All of it, redacted."""
        return redact(super().format(record)).translate(_CONTROL)


def start_logging(folder: Path) -> Path:
    """Log to `folder`/logs from now on: the folder of the logs. Its files appear with their first lines. Where they cannot
    be written the program goes on without."""
    logs = folder / LOGS
    handler = CmTraceHandler(logs)
    logging.raiseExceptions = False
    root = logging.getLogger()
    for old in [h for h in root.handlers if isinstance(h, CmTraceHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    return logs


def _holds(route: Route, name: str) -> bool:
    return any(not logger or name == logger or name.startswith(f"{logger}.") for logger in route.loggers)


def _severity(level: int) -> Severity:
    if level >= logging.ERROR:
        return Severity.ERROR
    return Severity.WARNING if level >= logging.WARNING else Severity.INFORMATION
