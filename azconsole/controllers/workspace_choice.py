"""Choosing a workspace and device collections for a Log Analytics Connector: the wizard's page Configuration, and the tab
Connection of Properties (complaint C1: what cannot be chosen says why).

Lists come page by page and are shown as they come. What only one can be meant by is chosen; another choice stops what was
being read for the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.domain.apps import App
from azconsole.domain.collections import Collection
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError
from azconsole.domain.log_analytics import ConnectorSettings, Missing, ResourceGroup, Subscription, Workspace
from azconsole.operations.collections import site_code
from azconsole.operations.connect_workspace import preview
from azconsole.operations.rule_names import DEFAULT_SITE_CODE

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

Choice = Subscription | ResourceGroup | Workspace


class Pick(StrEnum):
    """What is chosen, one after the other: each list is that of the choice before."""

    SUBSCRIPTION = "subscription"
    GROUP = "group"
    WORKSPACE = "workspace"


ORDER = tuple(Pick)


@dataclass(slots=True)
class PickList:
    """What can be chosen. `read`: everything has come; `why` tells why it is empty, or why nothing of it can be used."""

    rows: list[Any] = field(default_factory=list)
    chosen: Any = None
    loading: bool = False
    read: bool = False
    why: tuple[Missing, ...] = ()
    error: AzConsoleError | None = None


class WorkspaceController(Controller):
    """`changed` follows every change of what is shown; `settings_changed` carries the ConnectorSettings, None while the choice
    is not complete or a right is missing without which nothing can be configured."""

    changed = Signal()
    settings_changed = Signal(object)
    key_store_needed = Signal()

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self.app: App | None = None
        self.lists: dict[Pick, PickList] = {pick: PickList() for pick in ORDER}
        self.collections: tuple[Collection, ...] = ()
        self.members: tuple[int, ...] = ()
        self.missing: tuple[Missing, ...] = ()
        self.checking = self.checked = False
        self.check_error: AzConsoleError | None = None
        self._stored: ConnectorSettings | None = None
        self._under_way: dict[str, Job[Any]] = {}
        self._told: ConnectorSettings | None = None
        self._code = DEFAULT_SITE_CODE

    def open(self, app: App, settings: ConnectorSettings | None = None) -> None:
        """Begin with an app. With `settings` that is what is chosen, and lists are read when they are asked for."""
        if app == self.app:
            return
        self._stop(*ORDER, "rights")
        self.app, self._stored, self._told = app, settings, settings
        self.lists = {pick: PickList() for pick in ORDER}
        self.missing, self.checked, self.check_error = (), settings is not None, None
        self._start(self._read_site, lane=STORE_LANE, on_result=self._show_site, on_error=self._check_failed)
        if settings is None:
            self.load(Pick.SUBSCRIPTION)
            return
        workspace = settings.workspace
        self.members = settings.collections
        self.lists[Pick.SUBSCRIPTION].chosen = settings.subscription
        self.lists[Pick.GROUP].chosen = ResourceGroup("", workspace.resource_group, workspace.location)
        self.lists[Pick.WORKSPACE].chosen = workspace
        self.changed.emit()

    def use(self, app: App) -> None:
        """Another app shall do it: what it may see is read when it is asked for."""
        self._stop(*ORDER, "rights")
        self.app = app
        self.lists = {pick: PickList(chosen=state.chosen) for pick, state in self.lists.items()}
        self.missing, self.check_error = (), None
        self.changed.emit()

    def keep(self, settings: ConnectorSettings) -> None:
        """These are stored now."""
        self._stored = self._told = settings
        self.changed.emit()

    @property
    def settings(self) -> ConnectorSettings | None:
        """What is chosen, when it can be configured."""
        subscription, workspace = self.chosen(Pick.SUBSCRIPTION), self.chosen(Pick.WORKSPACE)
        if subscription is None or workspace is None or not self.checked or any(m.blocks for m in self.missing):
            return None
        kept, code = self._stored, self._site_code
        if kept is not None and kept.workspace.id == workspace.id:
            return ConnectorSettings(kept.subscription, kept.workspace, self.members, kept.site_code, kept.rule)
        return ConnectorSettings(subscription, workspace, self.members, code)

    @property
    def chosen_collections(self) -> list[Collection]:
        """The chosen collections that the site has."""
        return [collection for collection in self.collections if collection.id in self.members]

    @property
    def preview(self) -> Sequence[str]:
        """What configuring makes, in sentences; none while the choice is not complete or is the stored one."""
        settings = self.settings
        if settings is None or settings.rule is not None:
            return ()
        return preview(settings, self.chosen_collections)

    def chosen(self, pick: Pick) -> Any:
        """What is chosen of a list."""
        return self.lists[pick].chosen

    def explanations(self) -> tuple[Missing, ...]:
        """Why a list is empty, else which rights are missing at the workspace."""
        for pick in ORDER:
            if self.lists[pick].why:
                return self.lists[pick].why
        return self.missing

    @property
    def error(self) -> AzConsoleError | None:
        """What kept Azure from answering."""
        found = [self.lists[pick].error for pick in ORDER] + [self.check_error]
        return next((error for error in found if error is not None), None)

    def choose(self, pick: Pick, choice: Choice) -> None:
        """Take one of a list; the lists after it are read anew."""
        state = self.lists[pick]
        if state.chosen == choice:
            return
        state.chosen = choice
        later = ORDER[ORDER.index(pick) + 1 :]
        self._stop(*later, "rights")
        for other in later:
            self.lists[other] = PickList()
        self.missing, self.checked, self.check_error = (), False, None
        if later:
            self.load(later[0])
        else:
            self.check()
        self._tell()

    def load(self, pick: Pick) -> None:
        """Read a list, from its beginning."""
        self._stop(pick)
        chosen = self.chosen(pick)
        state = self.lists[pick] = PickList(chosen=chosen, loading=True)
        self._begin(
            pick,
            self._finder(pick),
            on_progress=lambda page: self._add(state, page),
            on_result=lambda why: self._read(pick, why),
            on_error=lambda error: self._refused(state, error),
        )
        self.changed.emit()

    def wish(self, pick: Pick) -> None:
        """Somebody wants to choose: read the list when it has not been read."""
        state = self.lists[pick]
        if not state.loading and not state.read:
            self.load(pick)

    def check(self) -> None:
        """Ask Azure which rights the app lacks at the workspace."""
        app, workspace = self.app, self.chosen(Pick.WORKSPACE)
        if app is None or workspace is None:
            return
        self.checking, self.check_error = True, None
        code = self._site_code
        find = self.toolbox.find_workspaces
        self._begin(
            "rights",
            lambda context: find.check(app, workspace, context.cancel, code),
            on_result=self._show_rights,
            on_error=self._check_failed,
        )
        self.changed.emit()

    def check_again(self) -> None:
        """Somebody may have given the right: look where it stopped."""
        for pick in ORDER:
            state = self.lists[pick]
            if state.why or state.error is not None:
                self.load(pick)
                return
        self.check()

    def add_collections(self, numbers: Sequence[int]) -> None:
        """Also upload these."""
        self.members = tuple(dict.fromkeys((*self.members, *numbers)))
        self._tell()

    def remove_collections(self, numbers: Sequence[int]) -> None:
        """Upload these no more."""
        self.members = tuple(number for number in self.members if number not in numbers)
        self._tell()

    @property
    def _site_code(self) -> str:
        return self._stored.site_code if self._stored else self._code

    _code = "AZC"

    def _read_site(self, _: JobContext) -> tuple[str, tuple[Collection, ...]]:
        return site_code(self.toolbox.settings), tuple(self.toolbox.collections.all())

    def _show_site(self, found: tuple[str, tuple[Collection, ...]]) -> None:
        self._code, self.collections = found
        known = {collection.id for collection in self.collections}
        self.members = tuple(number for number in self.members if number in known)
        self._tell()

    def _finder(self, pick: Pick) -> Callable[[JobContext], tuple[Missing, ...]]:
        find, app = self.toolbox.find_workspaces, self.app
        subscription, group = self.chosen(Pick.SUBSCRIPTION), self.chosen(Pick.GROUP)
        assert app is not None
        if pick is Pick.SUBSCRIPTION:
            return lambda context: find.subscriptions(app, context.cancel, context.report)
        if pick is Pick.GROUP:
            return lambda context: find.groups(app, subscription, context.cancel, context.report)
        return lambda context: find.workspaces(app, subscription, group.name, context.cancel, context.report)

    def _add(self, state: PickList, page: list[Choice]) -> None:
        state.rows.extend(page)
        self.changed.emit()

    def _read(self, pick: Pick, why: tuple[Missing, ...]) -> None:
        state = self.lists[pick]
        state.loading, state.read, state.why = False, True, why
        if len(state.rows) == 1 and state.chosen is None:
            self.choose(pick, state.rows[0])
        else:
            self.changed.emit()

    def _refused(self, state: PickList, error: AzConsoleError) -> None:
        state.loading, state.error = False, error
        self._ask_key_store(error)
        self.changed.emit()

    def _show_rights(self, missing: tuple[Missing, ...]) -> None:
        self.checking, self.checked, self.missing = False, True, missing
        self._tell()

    def _check_failed(self, error: AzConsoleError) -> None:
        self.checking, self.check_error = False, error
        self._ask_key_store(error)
        self.changed.emit()

    def _ask_key_store(self, error: AzConsoleError) -> None:
        if isinstance(error, KeyStoreUnavailableError):
            self.key_store_needed.emit()

    def _begin(self, name: str, work: Callable[[JobContext], Any], **handlers: Callable[[Any], None]) -> None:
        self._stop(name)
        self._under_way[name] = self._start(work, lane=f"azure {name}", **handlers)  # type: ignore[arg-type]

    def _stop(self, *names: str) -> None:
        for name in names:
            job = self._under_way.pop(name, None)
            if job is not None:
                job.detach()
                job.cancel()
            if name == "rights":
                self.checking = False

    def _tell(self) -> None:
        self.changed.emit()
        if self.settings != self._told:
            self._told = self.settings
            self.settings_changed.emit(self._told)
