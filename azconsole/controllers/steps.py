"""Steps as they come in: each replaces the earlier report of its key, in the order in which they first came."""

from __future__ import annotations

from azconsole.domain.progress import StepReport


def with_step(steps: tuple[StepReport, ...], report: StepReport) -> tuple[StepReport, ...]:
    """The steps with this report put in its place, or added at the end."""
    if any(step.key == report.key for step in steps):
        return tuple(report if step.key == report.key else step for step in steps)
    return (*steps, report)
