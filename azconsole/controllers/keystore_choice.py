"""Where secret keys go when the system has no usable key store (faults.md F17 to F24)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.texts import tr
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.redact import Secret
from azconsole.domain.texts import joined

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

SHORTEST_PASSPHRASE = 12


@dataclass(frozen=True, slots=True)
class KeyStoreView:
    """`vault_exists`: a vault is there to be unlocked; `problem`: why the choice cannot be made as it stands."""

    vault_exists: bool = False
    busy: bool = False
    problem: str = ""


class KeyStoreController(Controller):
    """Makes the user's choice. `chosen` follows when secrets can be kept."""

    changed = Signal(object)
    chosen = Signal()

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._secrets = toolbox.secrets
        self.view = KeyStoreView()

    def load(self) -> None:
        """Find out whether a vault exists."""
        self._start(
            lambda _: self._secrets.vault_exists(),
            lane=STORE_LANE,
            on_result=lambda there: self._show(KeyStoreView(vault_exists=there)),
            on_error=self._on_error,
        )

    def problem_with(self, passphrase: str, repeated: str) -> str:
        """Why this passphrase cannot be taken yet, in one sentence; empty when it can."""
        if self.view.vault_exists:
            return "" if passphrase else tr("Enter the passphrase of the vault.")
        if len(passphrase) < SHORTEST_PASSPHRASE:
            return tr("The passphrase needs at least {count:n} characters.", count=SHORTEST_PASSPHRASE)
        return "" if passphrase == repeated else tr("The two passphrases are not the same.")

    def choose_session(self) -> None:
        """Keep secrets in memory until the program ends."""
        self._start(
            lambda _: self._secrets.use_session_only(),
            lane=STORE_LANE,
            on_result=self._on_chosen,
            on_error=self._on_error,
        )

    def choose_vault(self, passphrase: str) -> None:
        """Make or unlock the vault; slow on purpose, so off the UI thread."""
        kept = Secret(passphrase)
        self._show(KeyStoreView(self.view.vault_exists, busy=True))
        self._start(
            lambda _: self._secrets.use_vault(kept),
            lane=STORE_LANE,
            on_result=self._on_chosen,
            on_error=self._on_error,
        )

    def _on_chosen(self, _: object) -> None:
        self._show(KeyStoreView(self.view.vault_exists))
        self.chosen.emit()

    def _on_error(self, error: AzConsoleError) -> None:
        self._show(KeyStoreView(self.view.vault_exists, problem=joined(error.message, error.hint)))

    def _show(self, view: KeyStoreView) -> None:
        self.view = view
        self.changed.emit(view)
