"""Importing devices and collections from a file: what the file is, what an import would do, the import itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from azconsole.controllers.base import Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.domain.errors import AzConsoleError, UserInputError
from azconsole.domain.texts import say
from azconsole.domain.typed_text import Refusal, check_name, trimmed

if TYPE_CHECKING:
    from azconsole.operations.import_collections import ImportPreview, ImportResult
    from azconsole.operations.import_file import FileLook
    from azconsole.operations.toolbox import Toolbox

IMPORT_LANE = "import"
_TYPING_MS = 250
COLUMN_TITLES = {
    "name": say("Name of the device"),
    "collection": say("Collection"),
    "device_id": say("Device ID"),
    "operating_system": say("Operating System"),
    "os_version": say("OS Version"),
    "manufacturer": say("Manufacturer"),
    "model": say("Model"),
    "trust_type": say("Join Type"),
    "profile_type": say("Profile Type"),
    "managed": say("Managed"),
    "compliant": say("Compliant"),
    "enabled": say("Enabled"),
    "last_sign_in": say("Last Sign-In"),
}
"""What a column of the file may be, as operations.import_columns names it."""


@dataclass(frozen=True, slots=True)
class ImportView:
    """`look` is how the file is read (None: no file yet), `columns` what its columns are (attribute -> number), `rows` how
    many rows were read so far; `busy` is "", "looking", "previewing" or "importing"; `result` what was imported."""

    path: str = ""
    look: FileLook | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    collection: str = ""
    keep: bool = False
    skip: bool = False
    preview: ImportPreview | None = None
    rows: int = 0
    busy: str = ""
    problems: dict[str, str] = field(default_factory=dict)
    error: AzConsoleError | None = None
    result: ImportResult | None = None

    @property
    def can_import(self) -> bool:
        """Whether the preview says that it can be done."""
        found = self.preview
        return not self.busy and not self.problems and found is not None and found.result is not None


class FileImportController(Controller):
    """`changed` carries the ImportView, `imported` an ImportResult."""

    changed = Signal(object)
    imported = Signal(object)

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.view = ImportView()
        self._tools = toolbox.collection_tools
        self._job: Job[Any] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._pause.timeout.connect(self._work)

    def choose(self, path: str) -> None:
        """Another file: look at it when typing has paused."""
        if path != self.view.path:
            old = self.view
            self._stop()
            kept = ImportView(path, collection=old.collection, keep=old.keep, skip=old.skip)
            self._show(replace(kept, busy="looking" if trimmed(path) else ""))
            self._pause.start()

    def set_column(self, attribute: str, number: int) -> None:
        """What a column of the file is; -1: none of them is this."""
        columns = {key: at for key, at in self.view.columns.items() if key != attribute}
        if number >= 0:
            columns[attribute] = number
        if columns != self.view.columns:
            self._preview_again(replace(self.view, columns=columns))

    def set_choices(self, *, collection: str | None = None, keep: bool | None = None, skip: bool | None = None) -> None:
        """How it is imported."""
        old = self.view
        wish = replace(
            old,
            collection=old.collection if collection is None else collection,
            keep=old.keep if keep is None else keep,
            skip=old.skip if skip is None else skip,
        )
        if wish != old:
            self._preview_again(wish)

    def run(self) -> None:
        """Import; `imported` follows, or an error in the view."""
        if not self.view.can_import:
            return
        path, wish, tools = Path(self.view.path), self._wish(), self._tools
        self._show(replace(self.view, busy="importing", rows=0, error=None))
        self._job = self._start(
            lambda ctx: tools.import_file.run(path, wish, ctx.cancel, ctx.report),
            lane=IMPORT_LANE,
            on_result=self._on_imported,
            on_error=self._on_error,
            on_cancel=lambda: self._show(replace(self.view, busy="")),
            on_progress=self._on_progress,
        )

    def cancel_import(self) -> bool:
        """Break off the import: nothing of it is kept. False when none is under way."""
        if self.view.busy != "importing" or self._job is None:
            return False
        self._job.cancel()
        return True

    def close(self) -> None:
        """Look no more."""
        self._pause.stop()
        super().close()

    def _preview_again(self, view: ImportView) -> None:
        self._stop()
        problems = _problems(view)
        ready = view.look is not None and not problems
        self._show(
            replace(view, problems=problems, preview=None, error=None, busy="previewing" if ready else view.busy and "")
        )
        if ready:
            self._pause.start()

    def _work(self) -> None:
        view = self.view
        if not trimmed(view.path):
            return
        path, tools = Path(trimmed(view.path)).expanduser(), self._tools
        if view.look is None:
            self._job = self._start(
                lambda _: tools.import_file.look(path),
                lane=IMPORT_LANE,
                on_result=self._on_look,
                on_error=self._on_error,
            )
            return
        wish = self._wish()

        def preview(ctx: JobContext) -> ImportPreview:
            return tools.import_file.preview(path, wish, ctx.cancel, ctx.report)

        self._job = self._start(
            preview,
            lane=IMPORT_LANE,
            on_result=lambda found: self._show(replace(self.view, preview=found, busy="", error=None)),
            on_error=self._on_error,
            on_progress=self._on_progress,
        )

    def _wish(self) -> Any:
        from azconsole.operations.import_collections import ImportWish

        view = self.view
        return ImportWish(dict(view.columns), trimmed(view.collection), view.keep, view.skip)

    def _on_look(self, found: tuple[FileLook, dict[str, int]]) -> None:
        self._preview_again(replace(self.view, look=found[0], columns=found[1], busy=""))

    def _on_progress(self, rows: int) -> None:
        self._show(replace(self.view, rows=rows))

    def _on_imported(self, result: ImportResult) -> None:
        self._show(replace(self.view, busy="", result=result))
        self.imported.emit(result)

    def _on_error(self, error: AzConsoleError) -> None:
        view = replace(self.view, busy="", rows=0)
        if isinstance(error, UserInputError) and view.look is None:
            self._show(
                replace(view, problems={"file": say("{message} {hint}", message=error.message, hint=error.hint)})
            )
        else:
            self._show(replace(view, error=error))

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.detach()
            self._job.cancel()

    def _show(self, view: ImportView) -> None:
        self.view = view
        self.changed.emit(view)


def _problems(view: ImportView) -> dict[str, str]:
    problems: dict[str, str] = {}
    if view.look is not None and "name" not in view.columns:
        problems["columns"] = say("Choose the column with the names of the devices.")
    numbers = list(view.columns.values())
    if len(set(numbers)) < len(numbers):
        problems["columns"] = say("A column can be only one thing.")
    if trimmed(view.collection):
        try:
            check_name(view.collection, say("name of the collection"))
        except Refusal as refusal:
            problems["collection"] = refusal.sentence
    return problems
