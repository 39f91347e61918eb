"""One walk through a journalled change: every step is recorded before it is sent and when it is done (changes.py).

A walk may start anywhere: what is recorded as done is passed over, what was sent and not done is looked for first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from azconsole.domain.cancel import CancelToken
from azconsole.domain.changes import Change, ChangeState, JournalStep
from azconsole.domain.progress import OnStep, StepReport, StepState
from azconsole.domain.texts import say
from azconsole.operations.ports import CloudSession, JournalStore
from azconsole.operations.waiting import not_replicated, patiently

TITLES = {
    JournalStep.APPLICATION: say("Register the app in Azure AD"),
    JournalStep.APP_ID_URI: say("Set the App ID URI"),
    JournalStep.REDIRECT: say("Add the redirect URI of the sign-in broker"),
    JournalStep.SERVICE_PRINCIPAL: say("Make the service principal"),
    JournalStep.CONSENT: say("Grant the permissions (admin consent)"),
    JournalStep.SECRET: say("Make the secret key"),
    JournalStep.STORE: say("Store the app"),
    JournalStep.VERIFY: say("Verify the app"),
}
REPLICATING = say("Azure AD has not spread the new app to all its servers yet.")

T = TypeVar("T")


class ChangeRun:
    """A change being worked on by a signed-in administrator. `current` is the step under way."""

    def __init__(
        self, change: Change, session: CloudSession, journal: JournalStore, cancel: CancelToken, on_step: OnStep
    ) -> None:
        self.change = journal.get(change.id)
        self.session = session
        self.cancel = cancel
        self.directory = session.directory.using(cancel)
        self.current: JournalStep | None = None
        self._journal = journal
        self._on_step = on_step

    def known(self, step: JournalStep) -> dict[str, str]:
        """What the journal holds of this step."""
        record = self.change.step(step)
        return record.result if record else {}

    def tries(self, step: JournalStep) -> int:
        """How often this step was sent: more than once means that an earlier answer may have been lost."""
        return int(self.known(step).get("tries", "0"))

    def begin(self, step: JournalStep) -> None:
        """Turn to a step. Raises Cancelled."""
        self.cancel.check()
        self.current = step
        self.report(step, StepState.RUNNING)

    def sent(self, step: JournalStep, **result: str) -> None:
        """Record that the step is about to be sent."""
        tries = {"tries": str(self.tries(step) + 1)}
        self._journal.sent(self.change.id, step, self.known(step) | tries | result)
        self.change = self._journal.get(self.change.id)

    def note(self, step: JournalStep, **result: str) -> None:
        """Record what has become known of a step that is sent and not done yet."""
        self._journal.sent(self.change.id, step, self.known(step) | result)
        self.change = self._journal.get(self.change.id)

    def done(self, step: JournalStep, state: StepState = StepState.DONE, detail: str = "", **result: str) -> None:
        """Record that the step is done, and report it."""
        self._journal.done(self.change.id, step, self.known(step) | result)
        self.change = self._journal.get(self.change.id)
        self.report(step, state, detail)

    def finish(self, state: ChangeState) -> None:
        """Close the change."""
        self._journal.finish(self.change.id, state)

    def report(self, step: JournalStep, state: StepState, detail: str = "") -> None:
        """Show a step."""
        self._on_step(StepReport(step.value, TITLES[step], state, detail))

    def waiting(self, step: JournalStep, detail: str = REPLICATING) -> Callable[[], None]:
        """A callback that shows that this step waits."""
        return lambda: self.report(step, StepState.WAITING, detail)

    def replicated(self, step: JournalStep, call: Callable[[], T]) -> T:
        """What the call gives, repeated while Azure AD says "not found" about what we have just made."""
        return patiently(call, not_replicated, self.cancel, self.waiting(step))
