"""The log: one file in the data folder, rotated, every line redacted before it is written (faults.md S2, F66)."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from azconsole.domain.redact import redact

_LIMIT_BYTES = 2_000_000
_KEPT = 3
_CONTROL = {c: f"\\x{c:02x}" for c in (*range(9), *range(11, 32), 127)}
_QUIET = ("urllib3", "requests", "msal", "keyring", "sqlite_utils", "asyncio")


class _PrivateFileHandler(RotatingFileHandler):
    """Opens also the file after a rollover for its owner alone."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding=self.encoding)


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, then takes secrets and control characters out; a message is one line."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The message as one line."""
        return super().formatMessage(record).replace("\n", "\\n").replace("\r", "\\r")

    def format(self, record: logging.LogRecord) -> str:
        """The whole record, redacted."""
        return redact(super().format(record)).translate(_CONTROL)


def start_logging(folder: Path) -> Path:
    """Log to `folder`/logs/azconsole.log (0600). When that cannot be written the program goes on without a log."""
    path = folder / "logs" / "azconsole.log"
    formatter = RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler: logging.Handler = _PrivateFileHandler(path, maxBytes=_LIMIT_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(formatter)
    logging.raiseExceptions = False
    root = logging.getLogger()
    for old in [h for h in root.handlers if getattr(h, "azconsole", False)]:
        root.removeHandler(old)
        old.close()
    handler.azconsole = True  # type: ignore[attr-defined]  # our mark, so that a second start replaces it
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    return path
