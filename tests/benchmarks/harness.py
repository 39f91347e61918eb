"""What every benchmark shares: sides that run in turn in processes of their own, medians, memory, and the report.

A benchmark is a module with `add_options(parser)` and `measure(options) -> Report`. Ratios are what is judged; figures
(memory, counts, absolute times) are for the reader, because absolute times move with the machine.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Sample = dict[str, float]
Side = Callable[[], Sample]


@dataclass(frozen=True, slots=True)
class Report:
    """What a benchmark found. `goals` name for some ratios and figures what they must reach, for example ("<=", 16)."""

    ratios: dict[str, float]
    figures: dict[str, float]
    goals: Mapping[str, tuple[str, float]] = field(default_factory=dict)

    def as_json(self) -> str:
        """The report as one JSON object with "ratios" and "figures"."""
        return json.dumps({"ratios": self.ratios, "figures": self.figures})

    def as_table(self) -> str:
        """The report for a reader: name, value, goal, and whether it is reached."""
        rows = [*self.ratios.items(), *self.figures.items()]
        width = max(len(name) for name, _ in rows)
        return "\n".join(
            f"{name:<{width}}  {value:>12,.2f}  {self._verdict(name, value)}".rstrip() for name, value in rows
        )

    def _verdict(self, name: str, value: float) -> str:
        if name not in self.goals:
            return ""
        sign, goal = self.goals[name]
        reached = value <= goal if sign == "<=" else value >= goal
        return f"{'at most' if sign == '<=' else 'at least'} {goal:g}: {'reached' if reached else 'NOT REACHED'}"


def environment(**more: str) -> dict[str, str]:
    """The environment for a side: compiled files are kept, as they are for a user, and no proxy stands in between."""
    values = dict(os.environ, **more)
    unwanted = ("PYTHONDONTWRITEBYTECODE", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
    return {name: value for name, value in values.items() if name not in unwanted}


def run_child(module: str, *arguments: str, env: Mapping[str, str] | None = None) -> Sample:
    """Run `python -m module arguments` and read the JSON object that it prints last. Raises CalledProcessError."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=env or environment(), stdout=subprocess.PIPE, text=True, check=True)
    sample: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return sample


def in_turn(sides: Mapping[str, Side], rounds: int, warm_up: int = 1) -> dict[str, Sample]:
    """Run all sides one after the other, `rounds` times; the median of every value of every side. The warm-up rounds
    before them fill the caches of the disk and of the servers and are not counted."""
    samples: dict[str, list[Sample]] = {name: [] for name in sides}
    for number in range(-warm_up, rounds):
        for name, side in sides.items():
            sample = side()
            if number >= 0:
                samples[name].append(sample)
    return {
        name: {key: statistics.median(sample[key] for sample in taken) for key in taken[0]}
        for name, taken in samples.items()
    }


def resident_mib(pid: int | str = "self") -> float:
    """The memory a process holds now (MiB, VmRSS)."""
    return _status_kib(pid, "VmRSS") / 1024


class PeakMemory:
    """How far this process's memory rises above where it stood at the start (MiB)."""

    def __init__(self) -> None:
        Path("/proc/self/clear_refs").write_text("5")  # lets the high-water mark begin anew
        self._start = resident_mib()

    def growth(self) -> float:
        """The highest resident size since the start, less the size at the start."""
        return _status_kib("self", "VmHWM") / 1024 - self._start


def _status_kib(pid: int | str, name: str) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise ValueError(f"process {pid} has no {name}: it has ended")
