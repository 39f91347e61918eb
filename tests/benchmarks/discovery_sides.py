"""The sides of the benchmark `discovery`, each run as `python -m tests.benchmarks.discovery_sides NAME FACTS PLACE`.

FACTS is a JSON file about the practice cloud (its ready file, "app", "token", "links"); PLACE is the product's data
folder or the baseline's database. Each prints {"seconds", "users", ...}; imports are not part of the time.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.benchmarks.harness import PeakMemory, Sample

Facts = dict[str, Any]
_LENGTH = re.compile(rb"(?i)content-length: *(\d+)")


def raw(facts: Facts, place: Path) -> Sample:
    """Download the same bytes over one TLS socket and throw them away."""
    address = urlsplit(facts["base_url"])
    context = ssl.create_default_context(cafile=facts["ca_file"])
    head = f"Host: {address.netloc}\r\nAccept: application/json\r\nAuthorization: Bearer {facts['token']}\r\n\r\n"
    requests = []
    for link in facts["links"]:
        parts = urlsplit(link)
        requests.append(f"GET {parts.path}?{parts.query} HTTP/1.1\r\n{head}".encode())
    buffer = bytearray(1 << 20)
    total = 0
    started = time.perf_counter()
    plain = socket.create_connection((address.hostname, address.port))
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with context.wrap_socket(plain, server_hostname=address.hostname) as connection:
        for request in requests:
            connection.sendall(request)
            total += _one_answer(connection, buffer)
    return {"seconds": time.perf_counter() - started, "bytes": float(total), "users": 0.0}


def _one_answer(connection: ssl.SSLSocket, buffer: bytearray) -> int:
    """Read one answer into the buffer; its length in bytes. Raises ValueError when it is not a 200 with a length."""
    view = memoryview(buffer)
    have = 0
    while (end := buffer.find(b"\r\n\r\n", 0, have)) < 0:
        have += connection.recv_into(view[have:])
    length = _LENGTH.search(buffer, 0, end)
    if length is None or not buffer.startswith(b"HTTP/1.1 200"):
        raise ValueError(f"unexpected answer: {bytes(buffer[:end])!r}")
    whole = end + 4 + int(length[1])
    while have < whole:
        have += connection.recv_into(view, whole - have)
    return whole


def product(facts: Facts, place: Path) -> Sample:
    """A full discovery as the console and the command `sync` run it."""
    from azconsole.domain.cancel import CancelToken
    from azconsole.domain.users import DiscoveryOutcome, RoundKind
    from azconsole.wiring.site import open_site

    cloud = place / "practice" / "cloud"
    cloud.mkdir(parents=True, exist_ok=True)
    (cloud / "ready.json").write_text(json.dumps(facts))  # the site attaches to the cloud that runs already
    with open_site(str(place), practice=True, cancel=CancelToken()) as site:
        service_id = _service(site.toolbox, facts)
        memory = PeakMemory()
        started = time.perf_counter()
        result = site.toolbox.discover_users.run(service_id, RoundKind.FULL, CancelToken())
        seconds = time.perf_counter() - started
        growth = memory.growth()
        if result.outcome is not DiscoveryOutcome.COMPLETED:
            raise RuntimeError(f"the discovery ended with {result.outcome}")
        users = float(site.toolbox.users.count())
    counts = {"added": result.added, "changed": result.changed, "removed": result.removed, "pages": result.pages}
    return {"seconds": seconds, "users": users, "rss_growth_mb": growth * 1.048576, **counts}


def _service(toolbox: Any, facts: Facts) -> int:
    """Import the server app and configure Cloud Management with it; in a second run only its key is given again, because
    the key is kept for one session here. Returns the id of the service."""
    from azconsole.domain.apps import AzureService
    from azconsole.domain.forms import ImportServerForm
    from azconsole.domain.redact import Secret
    from azconsole.domain.schedules import DiscoverySettings

    cloud = toolbox.clouds[0]
    toolbox.secrets.use_session_only()
    app = facts["app"]
    expiry = (datetime.now(UTC) + timedelta(days=300)).date()
    tenant = ("Contoso", app["tenantId"], "Benchmark", app["appId"])
    server = toolbox.import_app.server(cloud, ImportServerForm(*tenant, Secret(app["secret"]), expiry))
    known = toolbox.services.all()
    if known:
        return int(known[0].id)
    service = AzureService(
        id=0,
        name="Benchmark",
        description="",
        kind="cloud-management",
        cloud=cloud.key,
        tenant=server.tenant,
        server_app=server,
        client_app=None,
        discovery=DiscoverySettings(),
        created=datetime.now(UTC),
    )
    return int(toolbox.services.add(service).id)


def baseline(facts: Facts, place: Path) -> Sample:
    """What a script would do: a loop of requests over the links, and upsert_all of sqlite-utils for each page; all
    settings are the libraries' own."""
    import requests
    import sqlite_utils

    database = sqlite_utils.Database(place, recreate=True)
    users = database.table("users")
    link = facts["links"][0]
    started = time.perf_counter()
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {facts['token']}"
        while link:
            answer = session.get(link, verify=facts["ca_file"], timeout=60)
            answer.raise_for_status()
            page = answer.json()
            users.upsert_all(page["value"], pk="id")
            link = page.get("@odata.nextLink")
    seconds = time.perf_counter() - started
    count = float(users.count)
    database.close()
    return {"seconds": seconds, "users": count}


SIDES: dict[str, Callable[[Facts, Path], Sample]] = {
    "raw": raw,
    "product": product,
    "resync": product,
    "baseline": baseline,
}


def main(name: str, facts: str, place: str) -> None:
    """Run one side and print its sample."""
    print(json.dumps(SIDES[name](json.loads(Path(facts).read_text()), Path(place))))


if __name__ == "__main__":
    main(*sys.argv[1:])
