"""The practice cloud beside the program: attach to one that runs in this data folder, or start one for as long as we run.

The practice cloud is a process of its own, so that what is practised is what happens: real TLS, real sockets.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from ssl import create_default_context
from typing import Any

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import UnavailableError
from azconsole.domain.texts import joined, say

_START_SECONDS = 30.0
_TRIES = 5
_PAUSE_SECONDS = 0.5
_POLL_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class PracticeAddress:
    """What the practice cloud's ready file says of it."""

    base_url: str
    authorize_url: str
    proxy_url: str
    ca_file: str
    tenant_id: str
    tenant_domain: str
    admin_user: str
    admin_password: str

    @classmethod
    def read(cls, path: Path) -> PracticeAddress:
        """Read a ready file. Raises OSError, ValueError, KeyError or TypeError when it is not there or not whole."""
        values: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return cls(**{name: str(values[name]) for name in cls.__slots__})


class PracticeProcess:
    """A running practice cloud. `close()` ends it when we started it."""

    def __init__(self, address: PracticeAddress, process: subprocess.Popen[bytes] | None) -> None:
        self.address = address
        self._process = process

    def close(self) -> None:
        """End the process when it is ours: it ends by itself when its standard input closes."""
        if self._process is None:
            return
        if self._process.stdin:
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


def start_practice(folder: Path, cancel: CancelToken) -> PracticeProcess:
    """Attach to the practice cloud of this folder, or start one. Raises UnavailableError when it does not come up."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ready, log = folder / "ready.json", folder / "practice.log"
    for _ in range(_TRIES):
        running = _running(ready)
        if running is not None:
            return PracticeProcess(running, None)
        started = _start(folder, log, cancel)
        if started is not None:
            return started
        # It ended: most likely another program of ours starts, or ends, one on this folder at this moment.
        cancel.wait(_PAUSE_SECONDS)
    last = log.read_text("utf-8", "replace").strip().splitlines()[-1:]
    raise UnavailableError(
        say("Practice cloud not running"),
        joined(say("The practice cloud did not start."), *last),
        say("Its log is {log}; `azconsole practice reset` starts it afresh.", log=log),
    )


def _start(folder: Path, log: Path, cancel: CancelToken) -> PracticeProcess | None:
    """Start one and wait until it serves; None when it ended or did not come up in time."""
    ready = folder / f"ready-{os.getpid()}.json"
    command = [sys.executable, "-m", "azconsole", "practice", "serve", "--with-parent"]
    command += ["--folder", str(folder), "--ready-file", str(ready)]
    with log.open("wb") as out:
        process = subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.STDOUT
        )
    deadline = time.monotonic() + _START_SECONDS
    try:
        while time.monotonic() < deadline and process.poll() is None:
            if ready.exists():
                return PracticeProcess(PracticeAddress.read(ready), process)
            cancel.wait(_POLL_SECONDS)
    except BaseException:
        _end(process)
        raise
    finally:
        ready.unlink(missing_ok=True)
    _end(process)
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    if process.stdin:
        process.stdin.close()


def _running(ready: Path) -> PracticeAddress | None:
    """The practice cloud that answers at the address of a ready file, or None when it is stale."""
    try:
        address = PracticeAddress.read(ready)
        context = create_default_context(cafile=address.ca_file)
        url = f"{address.base_url}/{address.tenant_id}/v2.0/.well-known/openid-configuration"
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context)
        )
        with opener.open(url, timeout=2) as answer:
            return address if answer.status == 200 else None
    except (OSError, ValueError, KeyError, TypeError, urllib.error.URLError):
        return None
