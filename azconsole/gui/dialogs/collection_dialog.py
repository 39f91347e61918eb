"""Create Device Collection, and the properties of one: General, Membership Rules (facts 192; complaint C1)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from azconsole.controllers.collection_edit import CollectionController, CollectionView
from azconsole.controllers.device_words import device_count, numbered, rule_words
from azconsole.controllers.member_preview import PreviewView
from azconsole.controllers.texts import local_time, number, shown, tr
from azconsole.domain.collections import Collection, Membership, QueryRule
from azconsole.forms.dialogs.ui_collection_dialog import Ui_CollectionDialog
from azconsole.gui.dialogs.collection_picker_dialog import CollectionPickerDialog
from azconsole.gui.dialogs.controller_dialog import ControllerDialog, open_dialog
from azconsole.gui.dialogs.device_picker_dialog import DevicePickerDialog
from azconsole.gui.dialogs.error_dialog import show_error
from azconsole.gui.dialogs.fields import FieldProblems, show_value
from azconsole.gui.dialogs.picker_table import PickRow
from azconsole.gui.dialogs.query_rule_dialog import QueryRuleDialog
from azconsole.gui.dialogs.words import error_text

DIRECT, QUERY, INCLUDE, EXCLUDE = "direct", "query", "include", "exclude"
_NAMES = 3
_WIDTHS = (22, 60)


class CollectionDialog(ControllerDialog):
    """A property sheet. A rule's key is its kind and number: of the query, or of the collection."""

    def __init__(self, controller: CollectionController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.controller = controller
        self._closing = False
        self.ui = Ui_CollectionDialog()
        self.ui.setupUi(self)
        self.setObjectName("collectionDialog")
        self.ui.commentEditLabel.setContentsMargins(0, 3, 0, 0)
        self.ui.rulesTable.prepare((tr("Rule type"), tr("Rule")), _WIDTHS, sorted_=False)
        self.ui.addRuleButton.setMenu(self._add_menu())
        self.fields = FieldProblems(self)
        self.fields.add("name", self.ui.nameProblem, self.ui.nameEdit)
        self.fields.add("comment", self.ui.commentProblem)
        self.fields.add("membership", self.ui.membershipProblem)
        self._connect()
        self._show(controller.view)
        controller.load()
        self.ui.nameEdit.setFocus()

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("addRuleMenu")
        for name, text, add in (
            ("actionDirectRule", tr("Direct Rule…"), self._edit_direct),
            ("actionQueryRule", tr("Query Rule…"), lambda: self._edit_query(-1)),
            ("actionIncludeRule", tr("Include Collections…"), lambda: self._pick(INCLUDE)),
            ("actionExcludeRule", tr("Exclude Collections…"), lambda: self._pick(EXCLUDE)),
        ):
            action = QAction(text, menu)
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, adds=add: adds())
            menu.addAction(action)
        return menu

    def _connect(self) -> None:
        ui, controller = self.ui, self.controller
        controller.changed.connect(self._show)
        controller.saved.connect(self._on_saved)
        controller.missing.connect(lambda error: show_error(self, error).finished.connect(lambda _: self.reject()))
        controller.preview.changed.connect(self._show_preview)
        ui.nameEdit.textEdited.connect(lambda text: controller.edit(name=text))
        ui.commentEdit.textChanged.connect(self._on_comment)
        ui.rulesTable.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        ui.rulesTable.chosen.connect(self._edit_rule)
        ui.editRuleButton.clicked.connect(self._edit_rule)
        ui.deleteRuleButton.clicked.connect(self._delete_rule)
        ui.okButton.clicked.connect(self._ok)
        ui.applyButton.clicked.connect(self._apply)
        ui.cancelButton.clicked.connect(self.reject)

    # --- intents
    def _ok(self) -> None:
        if self.controller.view.stored is not None and not self.controller.view.dirty:
            self.accept()
            return
        self._closing = True
        self._apply()

    def _apply(self) -> None:
        self.fields.touch("name")
        view = self.controller.view
        if {"name", "comment"} & view.problems.keys():
            self.ui.tabs.setCurrentWidget(self.ui.generalTab)
            self.ui.nameEdit.setFocus()
        elif view.problems:
            self.ui.tabs.setCurrentWidget(self.ui.rulesTab)
        self.controller.save()

    def _on_saved(self, _: Collection) -> None:
        if self._closing:
            self.accept()

    def _on_comment(self) -> None:
        text = self.ui.commentEdit.toPlainText()
        if text != self.controller.view.form.comment:
            self.controller.edit(comment=text)

    def _membership(self) -> Membership:
        return self.controller.view.form.membership

    def _rule(self) -> tuple[str, int]:
        """The kind and number of the selected rule; an empty kind when none is."""
        keys = self.ui.rulesTable.selected_keys()
        kind, _, rest = str(keys[0]).partition(" ") if keys else ("", "", "0")
        return kind, int(rest)

    def _edit_rule(self) -> None:
        kind, place = self._rule()
        if kind == DIRECT:
            self._edit_direct()
        elif kind == QUERY:
            self._edit_query(place)
        elif kind:
            self._pick(kind)

    def _edit_direct(self) -> None:
        dialog = DevicePickerDialog(self.controller.picker(), self)
        dialog.accepted.connect(
            lambda: self.controller.set_membership(replace(self._membership(), direct=dialog.chosen))
        )
        open_dialog(dialog)

    def _edit_query(self, place: int) -> None:
        queries = self._membership().queries
        rule = queries[place] if place >= 0 else QueryRule()
        dialog = QueryRuleDialog(self.controller.query_preview(), rule, self)
        dialog.accepted.connect(lambda: self.controller.set_query(place if place >= 0 else len(queries), dialog.rule))
        open_dialog(dialog)

    def _pick(self, kind: str) -> None:
        membership = self._membership()
        taken = membership.include if kind == INCLUDE else membership.exclude
        title = tr("Include Collections") if kind == INCLUDE else tr("Exclude Collections")
        intro = (
            tr("The members of the selected collections become members, too.")
            if kind == INCLUDE
            else tr("The members of the selected collections are left out.")
        )
        others = [other for other in self.controller.view.others if other.id not in taken]
        dialog = CollectionPickerDialog(others, title, intro, self)
        dialog.accepted.connect(lambda: self._take_others(kind, dialog.chosen))
        open_dialog(dialog)

    def _take_others(self, kind: str, chosen: tuple[int, ...]) -> None:
        membership = self._membership()
        more = replace(
            membership,
            include=(*membership.include, *(chosen if kind == INCLUDE else ())),
            exclude=(*membership.exclude, *(chosen if kind == EXCLUDE else ())),
        )
        self.controller.set_membership(more)

    def _delete_rule(self) -> None:
        kind, place = self._rule()
        membership = self._membership()
        if kind == DIRECT:
            membership = replace(membership, direct=())
        elif kind == QUERY:
            rest = tuple(rule for number_, rule in enumerate(membership.queries) if number_ != place)
            membership = replace(membership, queries=rest)
        elif kind == INCLUDE:
            membership = replace(membership, include=tuple(n for n in membership.include if n != place))
        elif kind == EXCLUDE:
            membership = replace(membership, exclude=tuple(n for n in membership.exclude if n != place))
        self.controller.set_membership(membership)

    # --- what is shown
    def _show(self, view: CollectionView) -> None:
        ui, stored = self.ui, view.stored
        title = tr("{name} Properties", name=stored.name) if stored else tr("Create Device Collection")
        self.setWindowTitle(title)
        ui.tabs.setEnabled(view.busy != "loading")
        show_value(ui.nameEdit, view.form.name)
        if ui.commentEdit.toPlainText() != view.form.comment:
            ui.commentEdit.setPlainText(view.form.comment)
        self._show_stored(stored)
        self._show_rules(view)
        if view.error is not None or view.problems:
            self._closing = self._closing and view.busy == "saving"
        self.fields.show(view.problems)
        ui.formProblem.show_problem(error_text(view.error))
        ui.okButton.setEnabled(not view.busy)
        ui.applyButton.setVisible(stored is not None)
        ui.applyButton.setEnabled(view.can_save and view.dirty)

    def _show_stored(self, stored: Collection | None) -> None:
        ui = self.ui
        for widget in (
            ui.codeEditLabel, ui.codeEdit, ui.originEditLabel, ui.originEdit, ui.evaluatedEditLabel, ui.evaluatedEdit,
            ui.membersEditLabel, ui.membersEdit,
        ):  # fmt: skip
            widget.setVisible(stored is not None)
        if stored is not None:
            show_value(ui.codeEdit, stored.code)
            show_value(ui.originEdit, shown(stored.origin) or tr("Made in this console"))
            show_value(ui.evaluatedEdit, local_time(stored.evaluated, tr("Not yet")))
            show_value(ui.membersEdit, number(stored.members))

    def _show_rules(self, view: CollectionView) -> None:
        membership, rows = view.form.membership, []
        if membership.direct:
            names = numbered(view.direct_names[:_NAMES], _NAMES)
            more = len(membership.direct) - min(_NAMES, len(view.direct_names))
            text = tr("{names} and {count:n} more", names=names, count=more) if names and more > 0 else names
            rows.append(PickRow(f"{DIRECT} 0", (tr("Direct"), text or device_count(len(membership.direct))), "device"))
        for place, rule in enumerate(membership.queries):
            rows.append(PickRow(f"{QUERY} {place}", (tr("Query"), rule_words(rule)), "criteria"))
        for kind, title, numbers in (
            (INCLUDE, tr("Include"), membership.include),
            (EXCLUDE, tr("Exclude"), membership.exclude),
        ):
            rows += [PickRow(f"{kind} {other}", (title, view.name_of(other)), "collection") for other in numbers]
        self.ui.rulesTable.set_rows(rows)
        self._enable()

    def _enable(self) -> None:
        kind, _ = self._rule()
        self.ui.editRuleButton.setEnabled(kind in (DIRECT, QUERY))
        self.ui.deleteRuleButton.setEnabled(bool(kind))

    def _show_preview(self, view: PreviewView) -> None:
        ui = self.ui
        if view.count is not None:
            ui.countLabel.setText(tr("Members by these rules: {count:n}", count=view.count))
        elif view.counting:
            ui.countLabel.setText(tr("Counting the members…"))
        else:
            ui.countLabel.setText(error_text(view.error))
        names = [device.name for device in view.first]
        ui.firstLabel.setText(numbered(names[:6], 6) + (" …" if (view.count or 0) > 6 else ""))
