"""What the operations give back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from azconsole.domain.apps import App
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.redact import Secret


@dataclass(frozen=True, slots=True)
class CreatedApp:
    """A new app. `consent_url` is set when admin consent is still missing: the page for an administrator who may give it.
    `unsaved_secret` is set when the key store failed after the key was made: show it once for copying (faults.md F26)."""

    app: App
    consent_url: str = ""
    unsaved_secret: Secret | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What Verify found, line by line: DONE is true, WARNING not known or worth a look, FAILED is wrong.
    `expiry` is the secret key's real end read from Graph (UTC), None where that is not permitted."""

    lines: tuple[StepReport, ...]
    expiry: datetime | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return all(line.state is not StepState.FAILED for line in self.lines)


@dataclass(frozen=True, slots=True)
class DeletePreview:
    """What deleting a service removes and what stays. `shared` maps an app's name to the other services that use it;
    `devices_removed` are those of its tenant, which leave the collections, too; `groups_removed` are computer groups in a
    workspace, `stays_in_azure` sentences about what nobody removes there."""

    name: str
    apps_that_stay: tuple[App, ...]
    shared: dict[str, tuple[str, ...]]
    users_removed: int
    groups_removed: int = 0
    stays_in_azure: tuple[str, ...] = ()
    devices_removed: int = 0
