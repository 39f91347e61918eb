"""Making a device collection and changing one: what is typed, what is wrong with it, who the members would be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.device_picker import DevicePickerController
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.controllers.member_preview import MemberPreview
from azconsole.domain.collection_rules import check_collection
from azconsole.domain.collections import Collection, CollectionForm, Membership, QueryRule
from azconsole.domain.errors import AzConsoleError, ConflictError, UserInputError

if TYPE_CHECKING:
    from azconsole.operations.toolbox import Toolbox

FIELDS = ("name", "comment", "membership")
_NEW = CollectionForm("")


@dataclass(frozen=True, slots=True)
class CollectionView:
    """`stored` is the collection as it is (None: a new one), `form` as edited, `others` those that may be included and
    excluded; `problems` stand beside their fields; `busy` is "", "loading" or "saving"."""

    stored: Collection | None = None
    saved: CollectionForm | None = None
    form: CollectionForm = _NEW
    others: tuple[Collection, ...] = ()
    direct_names: tuple[str, ...] = ()
    problems: dict[str, str] = field(default_factory=dict)
    busy: str = "loading"
    error: AzConsoleError | None = None

    @property
    def dirty(self) -> bool:
        """Whether something is edited and not saved."""
        return self.form != self.saved

    @property
    def can_save(self) -> bool:
        """Whether what stands there may be stored."""
        return not self.problems and not self.busy

    def name_of(self, collection_id: int) -> str:
        """The name of another collection; its number when it is gone."""
        return next((c.name for c in self.others if c.id == collection_id), str(collection_id))


@dataclass(frozen=True, slots=True)
class _Read:
    stored: Collection | None
    form: CollectionForm
    others: tuple[Collection, ...]
    names: tuple[str, ...]


class CollectionController(Controller):
    """One collection; `collection_id` 0 makes a new one, which begins with `direct` members. `saved` carries the stored
    Collection, `missing` an error when it is gone."""

    changed = Signal(object)
    saved = Signal(object)
    missing = Signal(object)

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        collection_id: int = 0,
        parent: QObject | None = None,
        *,
        direct: Sequence[int] = (),
    ) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self.collection_id = collection_id
        self.preview = MemberPreview(toolbox, runner, self)
        self._direct = tuple(direct)
        self._refused: dict[str, str] = {}
        self.view = CollectionView()

    def load(self) -> None:
        """Read the collection, and those that may be included."""
        self._show(replace(self.view, busy="loading"))
        self._start(self._read, lane=STORE_LANE, on_result=self._on_read, on_error=self.missing.emit)

    def edit(self, *, name: str | None = None, comment: str | None = None) -> None:
        """What was typed."""
        form = self.view.form
        self._take(
            replace(
                form, name=form.name if name is None else name, comment=form.comment if comment is None else comment
            )
        )

    def set_membership(self, membership: Membership) -> None:
        """Other rules."""
        names_stay = membership.direct == self.view.form.membership.direct
        self._take(replace(self.view.form, membership=membership))
        if not names_stay:
            self._read_names(membership.direct)

    def set_query(self, number: int, rule: QueryRule) -> None:
        """Change a query rule; a number behind the last adds one."""
        queries = list(self.view.form.membership.queries)
        queries[number : number + 1] = [rule]
        self.set_membership(replace(self.view.form.membership, queries=tuple(queries)))

    def picker(self) -> DevicePickerController:
        """The controller of the picker of direct members; closed with this one."""
        return DevicePickerController(self.toolbox, self.runner, self.view.form.membership.direct, self)

    def query_preview(self) -> MemberPreview:
        """Counts what a query rule finds; closed with this one."""
        return MemberPreview(self.toolbox, self.runner, self)

    def save(self) -> None:
        """Store it; `saved` follows, or a problem beside its field."""
        if not self.view.can_save:
            self._show(self.view)
            return
        manage, number, form = self.toolbox.collection_tools.manage, self.collection_id, self.view.form
        self._show(replace(self.view, busy="saving", error=None))
        self._start(
            lambda _: manage.edit(number, form) if number else manage.create(form),
            lane=STORE_LANE,
            on_result=self._on_saved,
            on_error=self._on_error,
        )

    def _read(self, _: JobContext) -> _Read:
        manage = self.toolbox.collection_tools.manage
        others = tuple(manage.all())
        if not self.collection_id:
            return _Read(None, CollectionForm("", "", Membership(self._direct)), others, self._names(self._direct))
        found = manage.show(self.collection_id)
        stored = found.collection
        form = CollectionForm(stored.name, stored.comment, found.membership)
        others = tuple(other for other in others if other.id != stored.id)
        return _Read(stored, form, others, self._names(found.membership.direct))

    def _names(self, direct: Sequence[int]) -> tuple[str, ...]:
        """The names of the first devices that are named."""
        return tuple(device.name for device in self.toolbox.collection_tools.devices.rows(list(direct[:4])))

    def _read_names(self, direct: Sequence[int]) -> None:
        self._start(
            lambda _: self._names(direct),
            lane=STORE_LANE,
            on_result=lambda names: self._show(replace(self.view, direct_names=names)),
            on_error=self._on_error,
        )

    def _on_read(self, read: _Read) -> None:
        saved = read.form if read.stored else None
        self.view = replace(self.view, stored=read.stored, saved=saved, others=read.others, direct_names=read.names)
        self._take(read.form, busy="")

    def _take(self, form: CollectionForm, busy: str | None = None) -> None:
        before = self.view.form
        for name in FIELDS:
            if getattr(form, name) != getattr(before, name):
                self._refused.pop(name, None)
        checked = check_collection(form, [other.name for other in self.view.others])
        problems = {**checked.problems, **self._refused}
        busy = self.view.busy if busy is None else busy
        self._show(replace(self.view, form=form, problems=problems, busy=busy, error=None))
        self.preview.want(form.membership)

    def _on_saved(self, stored: Collection) -> None:
        self.collection_id = stored.id
        form = replace(self.view.form, name=stored.name, comment=stored.comment)
        self._show(replace(self.view, stored=stored, saved=form, form=form, busy=""))
        self.saved.emit(stored)

    def _on_error(self, error: AzConsoleError) -> None:
        where = error.field if isinstance(error, UserInputError | ConflictError) else ""
        if where in FIELDS:
            self._refused[where] = error.message
            self._show(replace(self.view, busy="", problems={**self.view.problems, where: error.message}))
        else:
            self._show(replace(self.view, busy="", error=error))

    def _show(self, view: CollectionView) -> None:
        self.view = view
        self.changed.emit(view)
