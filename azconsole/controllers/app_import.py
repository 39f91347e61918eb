"""Import Apps (server and client): check, Verify, store (the specification, "Import apps dialog")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.steps import with_step
from azconsole.domain.apps import App, AppKind
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError, UserInputError
from azconsole.domain.forms import ImportClientForm, ImportServerForm
from azconsole.domain.progress import StepReport
from azconsole.domain.texts import say
from azconsole.domain.validation import check_import_client, check_import_server

if TYPE_CHECKING:
    from azconsole.operations.results import Verification
    from azconsole.operations.toolbox import Toolbox

ImportForm = ImportServerForm | ImportClientForm
VERIFY_LANE = "verify"
IMPORT_LANE = "import"


@dataclass(frozen=True, slots=True)
class AppImportView:
    """`problems` and `warnings` by field; `busy` is "", "verifying" or "saving"; `verification` is that of exactly the
    values that stand in the form (editing one takes it away)."""

    problems: dict[str, str] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)
    complete: bool = False
    busy: str = ""
    lines: tuple[StepReport, ...] = ()
    verification: Verification | None = None
    error: AzConsoleError | None = None

    @property
    def can_submit(self) -> bool:
        """Whether OK and Verify may be pressed."""
        return self.complete and not self.busy


class AppImportController(Controller):
    """One import. `imported` carries the stored app; `key_store_needed` asks for the user's choice, then `retry()`."""

    changed = Signal(object)
    imported = Signal(object)
    key_store_needed = Signal()

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        kind: AppKind,
        cloud: CloudProfile,
        *,
        server_app: App | None = None,
        reads_directory: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._reads_directory = reads_directory
        self.toolbox = toolbox
        self.kind = kind
        self.cloud = cloud
        self.server_app = server_app
        self.view = AppImportView()
        self._form: ImportForm | None = None
        self._again: Callable[[], None] | None = None

    def set_form(self, form: ImportForm) -> None:
        """What stands in the fields now."""
        if form == self._form:
            return
        self._form = form
        self.cancel()
        today = self.toolbox.clock().astimezone().date()
        if isinstance(form, ImportServerForm):
            server = check_import_server(form, today)
            self._show(AppImportView(server.problems, server.warnings, server.value is not None))
        else:
            client = check_import_client(form)
            self._show(AppImportView(client.problems, client.warnings, client.value is not None))

    def verify(self) -> None:
        """Prove the values against the tenant, line by line."""
        form = self._form
        if form is None or not self.view.can_submit:
            return
        self._again = self.verify
        self._show(replace(self.view, busy="verifying", lines=(), verification=None, error=None))
        self._start(
            lambda context: self._verified(form, context),
            lane=VERIFY_LANE,
            on_result=lambda found: self._for(form, replace(self.view, busy="", lines=found.lines, verification=found)),
            on_error=lambda error: self._on_error(form, error),
            on_cancel=lambda: self._for(form, replace(self.view, busy="")),
            on_progress=lambda step: self._for(form, replace(self.view, lines=with_step(self.view.lines, step))),
        )

    def submit(self) -> None:
        """Store the app and its secret key."""
        form = self._form
        if form is None or not self.view.can_submit:
            return
        self._again = self.submit
        self._show(replace(self.view, busy="saving", error=None))
        self._start(
            lambda _: self._stored(form),
            lane=IMPORT_LANE,
            on_result=self.imported.emit,
            on_error=lambda error: self._on_error(form, error),
        )

    def retry(self) -> None:
        """Go on after the key store was chosen."""
        if self._again is not None:
            self._again()

    def _verified(self, form: ImportForm, context: JobContext) -> Verification:
        verify = self.toolbox.verify_app
        if isinstance(form, ImportServerForm):
            return verify.server(
                self.cloud, form, context.cancel, context.report, reads_directory=self._reads_directory
            )
        return verify.client(self.cloud, form, self._owner(), context.cancel, context.report)

    def _stored(self, form: ImportForm) -> App:
        if isinstance(form, ImportServerForm):
            return self.toolbox.import_app.server(self.cloud, form)
        return self.toolbox.import_app.client(self.cloud, form, self._owner())

    def _owner(self) -> App:
        if self.server_app is None:
            raise UserInputError(
                say("Import apps"), say("A client app belongs to a web app: choose the web app first.")
            )
        return self.server_app

    def _for(self, form: ImportForm, view: AppImportView) -> None:
        """Show what concerns this form, unless another stands there by now."""
        if form == self._form:
            self._show(view)

    def _with_error(self, error: AzConsoleError) -> AppImportView:
        if isinstance(error, UserInputError) and error.field:
            return replace(self.view, busy="", problems={**self.view.problems, error.field: error.message})
        return replace(self.view, busy="", error=error)

    def _on_error(self, form: ImportForm, error: AzConsoleError) -> None:
        if isinstance(error, KeyStoreUnavailableError):
            self._show(replace(self.view, busy=""))
            self.key_store_needed.emit()
            return
        self._for(form, self._with_error(error))

    def _show(self, view: AppImportView) -> None:
        self.view = view
        self.changed.emit(view)
