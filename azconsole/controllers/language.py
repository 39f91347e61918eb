"""Which language the window speaks, and by which names it calls Azure AD: Qt's translations of the application."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parent.parent / "data" / "i18n"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages there are, each by its own name."""
_COUNTRIES = {"en": "en_US", "de": "de_DE"}


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is a key of LANGUAGES, empty: as the system; `current_names`: Microsoft Entra ID instead of Azure AD."""

    code: str = ""
    current_names: bool = False

    @property
    def spoken(self) -> str:
        """The language that is spoken: the system's when none is chosen and there is a translation of it, else English."""
        wished = self.code or QLocale.system().name()[:2]
        return wished if wished in LANGUAGES else "en"


_installed = Language("en")


def installed() -> Language:
    """What was installed last."""
    return _installed


def install(app: QCoreApplication, language: Language) -> None:
    """Speak a language from now on: in what is made after this. Dates and numbers stay the system's where it speaks the
    same language."""
    global _installed  # noqa: PLW0603 - as the application's translators: one for the process
    _installed = language
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    spoken = language.spoken
    system = QLocale.system()
    QLocale.setDefault(system if system.name().startswith(f"{spoken}_") else QLocale(_COUNTRIES[spoken]))
    if spoken != "en":
        _load(app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{spoken}.qm")
    if language.current_names:
        _load(app, FOLDER / f"{spoken}-current.qm")
    elif spoken != "en":
        _load(app, FOLDER / f"{spoken}.qm")


def _load(app: QCoreApplication, path: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(path)):
        app.installTranslator(translator)
