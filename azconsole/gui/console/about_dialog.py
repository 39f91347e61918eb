"""About azconsole: versions, licences, and what is in force here."""

from __future__ import annotations

import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from azconsole import __version__
from azconsole.controllers.texts import tr
from azconsole.forms.console.ui_about_dialog import Ui_AboutDialog
from azconsole.gui.dialogs.clipboard import copy_text
from azconsole.gui.dialogs.controller_dialog import GrowingDialog
from azconsole.gui.icons import pixmap

_PARTS = (
    ("PySide6_Essentials", "LGPL-3.0-only or GPL-2.0-only or GPL-3.0-only"),
    ("msal", "MIT"), ("requests", "Apache-2.0"), ("urllib3", "MIT"),
    ("truststore", "MIT"), ("keyring", "MIT"), ("sqlite-utils", "Apache-2.0"), ("msgspec", "BSD-3-Clause"),
    ("cryptography", "Apache-2.0 or BSD-3-Clause"), ("joserfc", "BSD-3-Clause"), ("platformdirs", "MIT"),
)  # fmt: skip
"""The packages that azconsole is made of, and their licences."""


class AboutDialog(GrowingDialog):
    """Closes with its one button or Escape. `facts` are label and value: the data folder, certificates, the key store."""

    def __init__(self, facts: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.pictureLabel.setPixmap(pixmap("app", 64, self.devicePixelRatioF()))
        self.ui.titleLabel.setProperty("role", "heading")
        self.ui.licenceLabel.setProperty("role", "muted")
        self.ui.versionLabel.setText(tr("Version {version}", version=__version__))
        self._facts = facts
        self._show()
        self.ui.copyButton.clicked.connect(lambda: copy_text(self.ui.detailsEdit.toPlainText()))
        self.ui.closeButton.clicked.connect(self.accept)
        self.ui.closeButton.setFocus()

    def add_fact(self, label: str, value: str) -> None:
        """Another one that took its time to find out."""
        self._facts = [*self._facts, (label, value)]
        self._show()

    def _show(self) -> None:
        here = "\n".join(f"{label}: {value}" for label, value in self._facts)
        self.ui.detailsEdit.setPlainText(f"{here}\n\n{_versions()}")


@cache
def _versions() -> str:
    lines = [
        f"azconsole {__version__}",
        f"Python {platform.python_version()} (PSF-2.0), {platform.system()} {platform.release()}, {platform.machine()}",
        f"Qt {qVersion()} (LGPL-3.0)",
        *(f"{name.replace('_', '-')} {_version(name)} ({licence})" for name, licence in _PARTS),
        "Open Sans (Apache-2.0)",
    ]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a frozen build without the packages' metadata
        return tr("(version unknown)")
