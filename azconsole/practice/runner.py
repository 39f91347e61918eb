"""Starts the practice cloud as a process: `serve(options)` blocks until it is told to end.

Run by `azconsole practice serve`, and by tests as `python -m azconsole.practice.runner`.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import secrets
import signal
import socket
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from azconsole.practice import seed as seeding
from azconsole.practice import seed_azure, sms_issuing
from azconsole.practice.adminservice import routes as adminservice_routes
from azconsole.practice.arm import routes as arm_routes
from azconsole.practice.clock import Clock
from azconsole.practice.context import Context
from azconsole.practice.control import ControlPlane
from azconsole.practice.entra import errors as entra_errors
from azconsole.practice.entra import routes as entra_routes
from azconsole.practice.entra.keys import SigningKeys
from azconsole.practice.faults import Fault
from azconsole.practice.folder_lock import FolderInUse, folder_lock
from azconsole.practice.graph import routes as graph_routes
from azconsole.practice.http import Request, Response, Router
from azconsole.practice.log_store import LOGS_FILE
from azconsole.practice.proxy import ConnectProxy
from azconsole.practice.query import routes as query_routes
from azconsole.practice.server import HttpServer
from azconsole.practice.service import Cloud
from azconsole.practice.state import DEVICES, Account, CloudState, State, TenantState, set_aside
from azconsole.practice.tls import ServerTls, prepare, write_private

STATE_FILE = "state.json"
KEYS_FILE = "signing-keys.json"
READY_FILE = "ready.json"
PORT_FILE = "port"
_SEED = 1
_USERS = 1000


class PracticeError(Exception):
    """The practice cloud cannot start; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """`folder` holds state, keys and `ready.json`; `port` None takes the last one or, when that is taken, a free one, 0
    a free one; `users`, `devices` and `seed` None keep what is stored (1000 people, 200 devices, seed 1 at first);
    `ready_file` gets a copy of the ready file; `with_parent` ends the process when its standard input closes."""

    folder: Path
    port: int | None = None
    users: int | None = None
    devices: int | None = None
    seed: int | None = None
    control: bool = False
    ready_file: Path | None = None
    with_parent: bool = False


@dataclass(frozen=True, slots=True)
class _Sockets:
    https: list[HttpServer]
    pages: HttpServer
    proxy: ConnectProxy


def serve(options: ServeOptions) -> None:
    """Serve until SIGTERM, SIGINT or (with_parent) the end of standard input. Raises PracticeError."""
    stop = threading.Event()
    _stop_on_signals(stop)
    try:
        options.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with folder_lock(options.folder):
            _serve(options, stop)
    except FolderInUse as error:
        raise PracticeError(
            f"A practice cloud is already running on the folder {options.folder}. End it, or choose another folder."
        ) from error
    except OSError as error:
        raise PracticeError(f"The practice data folder {options.folder} cannot be used: {error.strerror}.") from error


def _serve(options: ServeOptions, stop: threading.Event) -> None:
    tls = prepare(options.folder)
    issuing = sms_issuing.present(tls.context, options.folder)
    cloud = _cloud(options, load_state(options))
    sockets = _listen(options, cloud, tls)
    cloud.context.authorize_origin = f"http://127.0.0.1:{sockets.pages.port}"
    key = secrets.token_urlsafe(24) if options.control else None
    if key:
        cloud.control = ControlPlane(cloud, key, sockets.proxy).answer
    for server in (*sockets.https, sockets.pages):
        server.start()
    sockets.proxy.start()
    _announce(options, cloud, sockets, tls, key, issuing)
    if options.with_parent:
        threading.Thread(target=_wait_for_parent, args=(stop,), daemon=True).start()
    while not stop.wait(0.5):  # Windows sees Ctrl+C only between waits
        pass
    for path in _ready_files(options):
        path.unlink(missing_ok=True)


def reset(data_dir: Path) -> bool:
    """Forget the kept tenants (the certificate authority stays). True when there was something to forget.
    Raises PracticeError while a practice cloud runs on the folder, OSError."""
    path = data_dir / STATE_FILE
    if not path.exists():
        return False
    try:
        with folder_lock(data_dir):
            path.unlink()
            path.with_name(LOGS_FILE).unlink(missing_ok=True)
    except FolderInUse as error:
        raise PracticeError("The practice cloud is running on this folder. End it first.") from error
    return True


def load_state(options: ServeOptions) -> State:
    """The kept state when it fits the options, else a new one. A damaged file is set aside, not overwritten.
    Raises OSError."""
    path = options.folder / STATE_FILE
    try:
        kept = State.load(path)
    except FileNotFoundError:
        kept = None
    except (ValueError, KeyError, TypeError, AttributeError):
        set_aside(path, "The tenants are those of the first start.")
        kept = None
    if kept and _fits(options, kept.cloud):
        seed_azure.complete(kept)
        return kept
    if kept:
        kept.cloud.logs.detach()
    state = seeding.new_state(
        _SEED if options.seed is None else options.seed,
        _USERS if options.users is None else options.users,
        path,
        DEVICES if options.devices is None else options.devices,
    )
    state.save()
    return state


def _fits(options: ServeOptions, kept: CloudState) -> bool:
    """Whether what is kept is what was asked for."""
    pairs = ((options.seed, kept.seed), (options.users, kept.users), (options.devices, kept.devices))
    return all(asked in (None, found) for asked, found in pairs)


def _cloud(options: ServeOptions, state: State) -> Cloud:
    clock = Clock(state.cloud.clock_offset)
    keys = SigningKeys(options.folder / KEYS_FILE)
    context = Context(state, clock, keys, seeding.directories(state), seeding.device_directories(state), "")
    routers = {"login": Router(), "graph": graph_routes.router(), "arm": arm_routes.router()}
    routers |= {"query": query_routes.router(), "adminservice": adminservice_routes.router()}
    pages = Router()
    entra_routes.routes(routers["login"])
    entra_routes.page_routes(pages)

    def aadsts(fault: Fault, request: Request) -> Response:
        problem = entra_errors.AadError(fault.aadsts, fault.error, fault.message)
        return entra_errors.error_response(problem, request, clock)

    return Cloud(context, routers, pages, aadsts)


def _listen(options: ServeOptions, cloud: Cloud, tls: ServerTls) -> _Sockets:
    try:
        https = [_https(options, cloud, tls)]
    except (OSError, OverflowError) as error:
        raise PracticeError(
            f"Port {options.port} is taken by another program or not allowed ({error}). Choose another port, or 0 for a "
            "free one."
        ) from error
    write_private(options.folder / PORT_FILE, str(https[0].port).encode())
    if socket.has_ipv6:
        # no IPv6 on this machine, or the port is taken there: clients fall back to 127.0.0.1
        with contextlib.suppress(OSError):
            https.append(HttpServer("::1", https[0].port, cloud.answer, tls.context))
    return _Sockets(https, HttpServer("127.0.0.1", 0, cloud.answer_page), ConnectProxy(https[0].port))


def _https(options: ServeOptions, cloud: Cloud, tls: ServerTls) -> HttpServer:
    """On the wanted port; without a wish on the last one, which addresses kept elsewhere still name."""
    wanted = options.port
    if wanted is None:
        with contextlib.suppress(OSError, ValueError, OverflowError):
            last = int((options.folder / PORT_FILE).read_text("utf-8"))
            return HttpServer("127.0.0.1", last, cloud.answer, tls.context)
    return HttpServer("127.0.0.1", wanted or 0, cloud.answer, tls.context)


def _ready_files(options: ServeOptions) -> list[Path]:
    """Where the ready file goes: always into the folder, and where it was asked for."""
    return [options.folder / READY_FILE, *([options.ready_file] if options.ready_file else [])]


def _administrator(tenants: Iterable[TenantState]) -> tuple[TenantState, Account]:
    """The account to sign in with first."""
    tenant = next(iter(tenants))
    accounts = [a for a in tenant.accounts.values() if a.enabled and not a.mfa_required]
    return tenant, next((a for a in accounts if "Global Administrator" in a.roles), accounts[0])


def _announce(
    options: ServeOptions, cloud: Cloud, sockets: _Sockets, tls: ServerTls, key: str | None, issuing: Path
) -> None:
    tenant, admin = _administrator(cloud.context.state.cloud.tenants.values())
    facts: dict[str, Any] = {
        "base_url": f"https://localhost:{sockets.https[0].port}",
        "authorize_url": cloud.context.authorize_origin,
        "proxy_url": f"http://127.0.0.1:{sockets.proxy.port}",
        "ca_file": str(tls.ca_file.resolve()),
        "sms_issuing_file": str(issuing.resolve()),
        "tenant_id": tenant.id,
        "tenant_domain": tenant.domain,
        "admin_user": admin.upn,
        "admin_password": admin.password,
        "control_key": key,
        "apps": seed_azure.practice_apps(cloud.context.state.cloud),
        "pid": os.getpid(),
        "spki": tls.spki,
    }
    for path in _ready_files(options):
        try:
            write_private(path, json.dumps(facts).encode())
        except OSError as error:
            raise PracticeError(f"The ready file {path} cannot be written: {error.strerror}.") from error
    line = f"Practice cloud at {facts['base_url']}, tenant {tenant.domain}, administrator {admin.upn} {admin.password}"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _stop_on_signals(stop: threading.Event) -> None:
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: stop.set())


def _wait_for_parent(stop: threading.Event) -> None:
    """Standard input is a pipe that the parent holds: its end is the parent's end."""
    while sys.stdin.buffer.read(4096):
        pass
    stop.set()


def _options(arguments: list[str] | None) -> ServeOptions:
    parser = argparse.ArgumentParser(prog="python -m azconsole.practice.runner", description="Run the practice cloud.")
    parser.add_argument("--data-dir", dest="folder", type=Path, required=True)
    parser.add_argument("--port", type=int)
    parser.add_argument("--users", type=int)
    parser.add_argument("--devices", type=int)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--ready-file", type=Path)
    parser.add_argument("--with-parent", action="store_true")
    return ServeOptions(**vars(parser.parse_args(arguments)))


def main(arguments: list[str] | None = None) -> int:
    """The command line. Returns the exit code: 1 with one sentence on stderr when it cannot start."""
    try:
        serve(_options(arguments))
    except PracticeError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
