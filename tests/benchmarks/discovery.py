"""Azure AD User Discovery of many users: azconsole beside the raw download and a plain requests + sqlite-utils loop.

All sides read the same delta pages from one practice cloud over loopback TLS, each in a process of its own:
raw: the same bytes over one socket, links known beforehand, thrown away. product: DiscoverUsers as the console runs it,
with token, checks and store, into an empty store. resync: the same again, a full round in which nothing has changed.
baseline: a requests.Session that follows the links, and upsert_all of sqlite-utils into an empty database.
"""

from __future__ import annotations

import argparse
import json
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from azconsole.domain.users import USER_FIELDS
from tests.benchmarks.harness import ROOT, Report, Sample, environment, in_turn, run_child

_SIDES = "tests.benchmarks.discovery_sides"
_START_SECONDS = 120.0
GOALS = {
    "time_over_raw": ("<=", 16.0),
    "speed_over_requests_sqlite_utils": (">=", 5.0),
    "resync_over_first": ("<=", 1.8),
    "rss_growth_mb": ("<=", 60.0),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this benchmark."""
    parser.add_argument("--users", type=int, default=100_000, help="users in the tenant (default 100000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each side (default 5)")


def measure(options: argparse.Namespace) -> Report:
    """Run the four sides in turn against one practice cloud."""
    with tempfile.TemporaryDirectory(prefix="azconsole-bench-") as folder:
        work = Path(folder)
        with practice_cloud(work, options.users) as facts:
            facts["links"] = links(facts)
            plan = work / "facts.json"
            plan.write_text(json.dumps(facts))
            names = ("raw", "product", "resync", "baseline")
            sides = {name: partial(side, name, plan, work) for name in names}
            medians = in_turn(sides, options.rounds)
    return report(medians, options)


def report(medians: dict[str, Sample], options: argparse.Namespace) -> Report:
    """The ratios that are judged, and the figures beside them."""
    raw, product, resync, baseline = (medians[name] for name in ("raw", "product", "resync", "baseline"))
    counts = {name: medians[name]["users"] for name in ("product", "resync", "baseline")}
    if len(set(counts.values())) != 1:
        raise RuntimeError(f"the sides did not store the same users: {counts}")
    ratios = {
        "time_over_raw": product["seconds"] / raw["seconds"],
        "speed_over_requests_sqlite_utils": baseline["seconds"] / product["seconds"],
        "resync_over_first": resync["seconds"] / product["seconds"],
    }
    figures = {
        "seconds": product["seconds"],
        "raw_seconds": raw["seconds"],
        "resync_seconds": resync["seconds"],
        "baseline_seconds": baseline["seconds"],
        "users_per_second": product["users"] / product["seconds"],
        "rss_growth_mb": product["rss_growth_mb"],
        "resync_rss_growth_mb": resync["rss_growth_mb"],
        "users": product["users"],
        "pages": product["pages"],
        "raw_megabytes": raw["bytes"] / 1e6,
        "rounds": float(options.rounds),
    }
    return Report(ratios, figures, GOALS)


def side(name: str, plan: Path, work: Path) -> Sample:
    """One run of one side. The product starts with an empty folder; resync goes on with the one it leaves."""
    site = work / "site"
    if name == "product":
        shutil.rmtree(site, ignore_errors=True)
    return run_child(_SIDES, name, str(plan), str(site if name in ("product", "resync") else work / "baseline.db"))


# --- the practice cloud ----------------------------------------------------------------------------------------------


@contextmanager
def practice_cloud(work: Path, users: int) -> Iterator[dict[str, Any]]:
    """A practice cloud with a server app that may read the directory: its ready file with "app" and "token" beside it.

    The app is made through the control plane; then the cloud is started again without it, because a control plane
    writes every call down, which would slow the server."""
    with _serving(work, users, "--control") as facts:
        wish = {"displayName": "Benchmark", "roles": ["Directory.Read.All"]}
        headers = {"x-control-key": facts["control_key"]}
        app = _call(facts, "/_control/apps", json.dumps(wish).encode(), headers)
    with _serving(work, users) as facts:
        credentials = {"client_id": app["appId"], "client_secret": app["secret"]}
        grant = {"grant_type": "client_credentials", "scope": f"{facts['base_url']}/.default", **credentials}
        answer = _call(facts, f"/{facts['tenant_id']}/oauth2/v2.0/token", urlencode(grant).encode(), {})
        yield {**facts, "app": app, "token": answer["access_token"]}


@contextmanager
def _serving(work: Path, users: int, *more: str) -> Iterator[dict[str, Any]]:
    folder, ready = work / "cloud", work / "ready.json"
    options = ["--data-dir", str(folder), "--users", str(users), "--ready-file", str(ready), *more]
    command = [sys.executable, "-m", "azconsole.practice.runner", *options]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _START_SECONDS
        while not ready.exists():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("the practice cloud did not start")
            time.sleep(0.02)
        yield json.loads(ready.read_text("utf-8"))
    finally:
        process.terminate()
        process.wait(20)


def _call(facts: dict[str, Any], path: str, body: bytes | None, headers: dict[str, str]) -> dict[str, Any]:
    """One request to the practice cloud; its JSON."""
    context = ssl.create_default_context(cafile=facts["ca_file"])
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
    request = urllib.request.Request(facts["base_url"] + path, body, headers)
    with opener.open(request, timeout=60) as answer:
        content: dict[str, Any] = json.load(answer)
        return content


def links(facts: dict[str, Any]) -> list[str]:
    """The addresses of all pages of a full round, from the first to the one that gives the delta link. Reading them
    once also lets the server prepare its pages."""
    base = str(facts["base_url"])
    found = [f"{base}/v1.0/users/delta?$select={','.join(USER_FIELDS)}"]
    while True:
        page = _call(facts, found[-1].removeprefix(base), None, {"Authorization": f"Bearer {facts['token']}"})
        if "@odata.nextLink" not in page:
            return found
        found.append(page["@odata.nextLink"])
