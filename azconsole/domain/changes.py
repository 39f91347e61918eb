"""The journal's words: a change in a tenant, made of small steps that are recorded before they are sent.

A step goes pending -> sent -> done. After a crash a step that is `sent` may or may not have happened in the cloud; its
operation looks before it acts again (faults.md F25, F30 to F32). Results are ids and names, never a secret.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from azconsole.domain.apps import AppKind, Tenant


class ChangeState(StrEnum):
    """OPEN: not finished; DONE; UNDONE: what was made has been removed again."""

    OPEN = "open"
    DONE = "done"
    UNDONE = "undone"


class JournalStep(StrEnum):
    """The steps of creating an app, in the order of cloud-apis.md section 0.3."""

    APPLICATION = "application"
    APP_ID_URI = "app-id-uri"
    REDIRECT = "redirect"
    SERVICE_PRINCIPAL = "service-principal"
    CONSENT = "consent"
    SECRET = "secret"
    STORE = "store"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One recorded step: `state` is "sent" or "done"; `result` holds ids as text."""

    step: JournalStep
    state: str
    result: dict[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A creation under way. `marker` is the tag on the application; `form` holds the dialog's values as text."""

    id: UUID
    kind: AppKind
    tenant: Tenant
    marker: str
    form: dict[str, str]
    state: ChangeState
    started: datetime
    steps: tuple[StepRecord, ...] = ()

    def step(self, step: JournalStep) -> StepRecord | None:
        """The record of this step, or None when it was never begun."""
        return next((s for s in self.steps if s.step is step), None)

    def done(self, step: JournalStep) -> bool:
        """Whether this step is recorded as done."""
        record = self.step(step)
        return record is not None and record.state == "done"
