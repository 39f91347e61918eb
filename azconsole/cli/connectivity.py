"""`azconsole connectivity [--cloud KEY] [--json]`: the way to each host of a cloud, step by step."""

from __future__ import annotations

import argparse
from typing import Any

from azconsole.cli.output import one_line, print_json
from azconsole.domain.cancel import CancelToken
from azconsole.domain.connectivity import STAGE_TITLES, TARGET_TITLES, ConnectivityReport, HostReport
from azconsole.domain.errors import UserInputError
from azconsole.domain.progress import StepState
from azconsole.wiring.site import open_site


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """Try the hosts and print what was found; exit 1 when one cannot be used."""
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        check = site.toolbox.connectivity
        keys = [cloud.key for cloud in check.clouds]
        key = next((k for k in keys if k.lower() == (options.cloud or keys[0]).lower()), "")
        if not key:
            raise UserInputError(
                "Unknown cloud", f"There is no cloud {options.cloud}.", f"Choose one of {', '.join(keys)}."
            )
        report = check.run(key, cancel)
    if options.json:
        print_json(_as_json(report))
    else:
        _print(report)
    return 1 if report.failed else 0


def _print(report: ConnectivityReport) -> None:
    print(one_line(report.trust))
    for host in report.hosts:
        title = TARGET_TITLES[host.target.kind]
        print(f"\n{_word(host.state):<5} {title}: https://{host.target.host}:{host.target.port}")
        for stage in host.stages:
            if stage.state is not StepState.SKIPPED:
                took = f"{stage.seconds * 1000:7.0f} ms"
                print(f"  {_word(stage.state):<5} {STAGE_TITLES[stage.stage]:<17} {took}  {one_line(stage.detail)}")
        if host.problem is not None:
            print(f"  {one_line(host.problem.meaning)} {one_line(host.problem.mend)}")
            if host.problem.request:
                print(f"  For the network administrator: {one_line(host.problem.request)}")


def _word(state: StepState) -> str:
    """As `azconsole doctor` writes it."""
    return {StepState.FAILED: "bad", StepState.WARNING: "look", StepState.DONE: "ok"}.get(state, "")


def _as_json(report: ConnectivityReport) -> dict[str, Any]:
    return {
        "cloud": report.cloud.key,
        "started": report.started,
        "seconds": round(report.seconds, 3),
        "trust": str(report.trust),
        "failed": report.failed,
        "hosts": [_host(host) for host in report.hosts],
    }


def _host(host: HostReport) -> dict[str, Any]:
    stages = [
        {"stage": s.stage, "state": s.state, "seconds": round(s.seconds, 4), "detail": str(s.detail)}
        for s in host.stages
    ]
    problem = host.problem
    return {
        "service": host.target.kind,
        "host": host.target.host,
        "port": host.target.port,
        "state": host.state,
        "stages": stages,
        "problem": None
        if problem is None
        else {
            "code": problem.code,
            "title": str(problem.title),
            "meaning": str(problem.meaning),
            "mend": str(problem.mend),
            "request": str(problem.request),
        },
    }
