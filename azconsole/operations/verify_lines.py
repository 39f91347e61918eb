"""The lines of a verification, in their order, reported as they become known."""

from __future__ import annotations

from datetime import datetime

from azconsole.domain.progress import OnStep, StepReport, StepState
from azconsole.domain.texts import say
from azconsole.operations.results import Verification

NOT_LOOKED_AT = say("Not looked at, because of the line above.")


class Lines:
    """Lines by key: `titles` gives their order and their texts."""

    def __init__(self, titles: dict[str, str], on_step: OnStep) -> None:
        self._titles = titles
        self._on_step = on_step
        self._settled: dict[str, StepReport] = {}
        for key in titles:
            self.show(key, StepState.PENDING)

    def show(self, key: str, state: StepState, detail: str = "") -> None:
        """Report a line without settling it."""
        self._on_step(StepReport(key, self._titles[key], state, detail))

    def settle(self, key: str, state: StepState, detail: str = "") -> None:
        """Settle a line."""
        self._settled[key] = StepReport(key, self._titles[key], state, detail)
        self._on_step(self._settled[key])

    def judge(self, key: str, good: bool, detail: str, otherwise: str) -> None:
        """Settle a line as true (with `detail`) or wrong (with `otherwise`)."""
        self.settle(key, StepState.DONE if good else StepState.FAILED, detail if good else otherwise)

    def settle_rest(self, state: StepState, detail: str) -> None:
        """Settle every line that is not settled yet."""
        for key in self._titles:
            if key not in self._settled:
                self.settle(key, state, detail)

    def result(self, expiry: datetime | None = None) -> Verification:
        """All lines in order."""
        return Verification(tuple(self._settled[key] for key in self._titles), expiry)
