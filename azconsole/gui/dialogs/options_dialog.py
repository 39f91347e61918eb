"""Options: the theme, tried while the dialog is open, language and names, and how the console starts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from azconsole.controllers.language import LANGUAGES, Language
from azconsole.controllers.texts import tr
from azconsole.forms.dialogs.ui_options_dialog import Ui_OptionsDialog
from azconsole.gui.dialogs.controller_dialog import GrowingDialog


class OptionsDialog(GrowingDialog):
    """`theme_chosen` carries one of theme.THEMES as soon as it is chosen, and the first one again after Cancel."""

    theme_chosen = Signal(str)

    def __init__(self, theme: str, language: Language, last_node: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OptionsDialog()
        self.ui.setupUi(self)
        self._first = theme
        self._themes = {
            "light": self.ui.lightButton,
            "dark": self.ui.darkButton,
            "contrast": self.ui.contrastButton,
            "system": self.ui.systemButton,
        }
        self._themes[theme].setChecked(True)
        self._themes[theme].setFocus()
        self.ui.lastNodeBox.setChecked(last_node)
        self._fill_languages(language)
        for choice, button in self._themes.items():
            button.clicked.connect(lambda _=False, choice=choice: self.theme_chosen.emit(choice))
        self.ui.okButton.clicked.connect(self.accept)
        self.ui.cancelButton.clicked.connect(self.reject)

    @property
    def language(self) -> Language:
        """The language and the names that are chosen."""
        return Language(str(self.ui.languageBox.currentData()), bool(self.ui.namesBox.currentData()))

    @property
    def last_node(self) -> bool:
        """Whether the console opens where it was left."""
        return bool(self.ui.lastNodeBox.isChecked())

    def reject(self) -> None:
        """Show the theme again that was there before."""
        self.theme_chosen.emit(self._first)
        super().reject()

    def _fill_languages(self, language: Language) -> None:
        languages, names = self.ui.languageBox, self.ui.namesBox
        languages.addItem(tr("As the system"), "")
        for code, title in LANGUAGES.items():
            languages.addItem(title, code)
        languages.setCurrentIndex(languages.findData(language.code))
        # The products' names are values: neither language nor option changes them.
        names.addItem(tr("Classic: {name}", name="Azure Active Directory"), False)
        names.addItem(tr("Current: {name}", name="Microsoft Entra ID"), True)
        names.setCurrentIndex(names.findData(language.current_names))
