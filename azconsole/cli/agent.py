"""`azconsole agent [--once]`, and `agent install|uninstall|status|pause|resume`. With --json the agent itself prints one JSON
object a line."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any

from azconsole.cli.output import one_line, print_json, print_table
from azconsole.cli.services import find_service
from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.jobs import Holding
from azconsole.operations.agent import AGENT_LANE
from azconsole.operations.recurring import CATALOGUE, JobPlan
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.agent import site_agent
from azconsole.wiring.agent_units import UnitKind, Units, agent_units, default_kind, install, taken_along, uninstall
from azconsole.wiring.folders import site_folders
from azconsole.wiring.site import Site, open_site

_TITLES = {kind.key: kind.title for kind in CATALOGUE}


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Run the agent until it is interrupted (which is no failure), or one of the verbs."""
    if options.verb in ("install", "uninstall"):
        return _units(options)
    os.environ.update(taken_along(options.set or []))
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        match options.verb:
            case "status":
                _status(site.toolbox, options.json)
            case "pause" | "resume" as verb:
                _pause(site.toolbox, find_service(site.toolbox, options.name), verb == "pause", options.json)
            case _:
                _run(site, options, cancel)
    return 0


def _run(site: Site, options: argparse.Namespace, cancel: CancelToken) -> None:
    def tell(line: str) -> None:
        if sys.stdout is None:  # a program without a console has none
            return
        told = {"at": site.toolbox.clock().isoformat(), "text": line}
        print(json.dumps(told) if options.json else one_line(line), flush=True)

    if options.once:
        runs = site_agent(site, tell).once(cancel)
        tell(f"{runs} runs were due." if runs != 1 else "1 run was due.")
    else:
        tell(f"The agent runs on {site.folders.site}. Ctrl+C ends it.")
        site_agent(site, tell).run(cancel)


def _pause(tools: Toolbox, service: AzureService, wished: bool, as_json: bool) -> None:
    if wished:
        tools.recurring.pause(service.id)
    else:
        tools.recurring.resume(service.id)
    if as_json:
        print_json({"service": service.name, "paused": wished})


def _units(options: argparse.Namespace) -> int:
    folders = site_folders(options.data_dir, options.practice)
    kind = UnitKind(options.kind) if options.kind else default_kind()
    environment = os.environ if options.verb == "install" else {}  # what is removed needs none
    units = agent_units(kind, folders, options.practice, environment)
    if options.verb == "install" and options.print:
        _print_units(units, options.json)
        return 0
    paths = install(units) if options.verb == "install" else uninstall(units)
    if options.json:
        print_json({"kind": units.kind, "name": units.name, "files": [str(path) for path in paths]})
    elif options.verb == "install":
        print(f"The agent is installed for {units.kind.value} as {units.name}:")
        _print_paths(paths)
    elif paths:
        print(f"Removed {units.name}:")
        _print_paths(paths)
    else:
        print(f"Nothing is installed for {units.kind.value} as {units.name}.")
    return 0


def _print_paths(paths: Any) -> None:
    for path in paths:
        print(f"  {one_line(path)}")


def _print_units(units: Units, as_json: bool) -> None:
    if as_json:
        files = {str(path): text for path, text in units.files.items()}
        print_json({"kind": units.kind, "name": units.name, "files": files})
        return
    for path, text in units.files.items():
        print(f"# {one_line(path)}" if len(units.files) > 1 else text.rstrip("\n"))
        if len(units.files) > 1:
            print(text)


def _status(tools: Toolbox, as_json: bool) -> None:
    held = tools.recurring_runs.holdings()
    plans = tools.recurring.plans()
    names = {service.id: service.name for service in tools.services.all()}
    agent = next((holding for holding in held if holding.lane == AGENT_LANE), None)
    running = [_running(holding, names) for holding in held if holding.lane != AGENT_LANE]
    jobs = [_job(plan) for plan in plans]
    paused = sorted(names[number] for number in tools.recurring.paused() if number in names)
    if as_json:
        print_json({"agent": _who(agent) if agent else None, "running": running, "jobs": jobs, "paused": paused})
        return
    print(
        f"The agent runs as process {agent.process} on {one_line(agent.host)} since {one_line(agent.since)}."
        if agent
        else "No agent runs. (Start one with `azconsole agent`, or install it with `azconsole agent install`.)"
    )
    if paused:
        print(f"Paused: {one_line(', '.join(paused))}")
    if running:
        print()
        print_table(running, ("title", "service", "runner", "process", "since", "users", "pages", "waiting"))
    print()
    now = tools.clock()
    for job in jobs:
        job["next_run"] = job["why"] or ("now" if job["next_run"] and job["next_run"] <= now else job["next_run"])
    print_table(jobs, ("title", "service", "last_run", "outcome", "next_run", "message"))


def _who(holding: Holding) -> dict[str, Any]:
    return {"runner": holding.role, "process": holding.process, "host": holding.host, "since": holding.since}


def _running(holding: Holding, names: dict[int, str]) -> dict[str, Any]:
    progress = holding.progress
    return {
        "job": holding.job.kind,
        "title": _TITLES.get(holding.job.kind, holding.job.kind),
        "service": names.get(holding.job.service_id, ""),
        **_who(holding),
        "round": progress.kind if progress else None,
        "pages": progress.pages if progress else 0,
        "users": progress.users if progress else 0,
        "waiting": progress.waiting if progress else "",
    }


def _job(plan: JobPlan) -> dict[str, Any]:
    last = plan.last
    return {
        "job": plan.job.kind,
        "title": plan.title,
        "service": plan.service_name,
        "last_run": last.started if last else None,
        "ended": last.ended if last else None,
        "outcome": (last.ending.outcome.value or "not ended") if last else "",
        "message": last.ending.message if last else "",
        "next_run": plan.moment,
        "round": plan.round,
        "why": plan.why,
    }
