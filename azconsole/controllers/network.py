"""Network settings in the window: read, judged while they are typed, and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.texts import shown
from azconsole.domain.errors import KeyStoreUnavailableError, UserInputError
from azconsole.domain.network import NetworkSettings, ProxyMode, names_in, problems_of
from azconsole.domain.redact import Secret
from azconsole.domain.texts import joined

if TYPE_CHECKING:
    from azconsole.controllers.jobs import JobContext, JobRunner
    from azconsole.domain.errors import AzConsoleError
    from azconsole.operations.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class NetworkForm:
    """What the dialog holds. `direct` is the list of hosts as it is typed."""

    mode: ProxyMode = ProxyMode.SYSTEM
    proxy: str = ""
    user: str = ""
    password: str = ""
    direct: str = ""
    ca_files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkView:
    """`stored` None: not read yet. `password_kept`: the key store may hold a password; `forced`: a variable wins over what
    is chosen; `problems` by field: proxy, no_proxy, ca."""

    stored: NetworkForm | None = None
    password_kept: bool = False
    forced: bool = False
    busy: bool = False
    problems: tuple[tuple[str, str], ...] = ()


class NetworkController(Controller):
    """`changed` carries the view; when the settings are stored `trusted` follows with what is in force now, then `kept`;
    `key_store_needed` when there is no key store for the password yet: choose one, then keep again."""

    changed = Signal(object)
    trusted = Signal(object)
    kept = Signal()
    key_store_needed = Signal()

    def __init__(self, toolbox: Toolbox, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self.toolbox = toolbox
        self._book = toolbox.network
        self.view = NetworkView(forced=self._book.forced is not None)

    def load(self) -> None:
        """Read what is stored."""
        self._start(lambda _: self._book.chosen(), lane=STORE_LANE, on_result=self._loaded, on_error=self._failed)

    def problems_with(self, form: NetworkForm) -> dict[str, str]:
        """Why these values cannot be taken, by field, translated."""
        return {field: shown(problem) for field, problem in problems_of(_settings(form)).items()}

    def keep(self, form: NetworkForm) -> None:
        """Store the settings; `kept`, or a view with problems, follows."""
        wish, book, cloud = _settings(form), self._book, self.toolbox.clouds[0]
        self._show(busy=True)

        def work(_: JobContext) -> str:
            book.keep(wish)
            return book.trust(cloud)

        self._start(work, lane=STORE_LANE, on_result=self._on_kept, on_error=self._failed)

    def _loaded(self, settings: NetworkSettings) -> None:
        form = NetworkForm(
            settings.mode,
            settings.proxy.replace(f"{urlsplit(settings.proxy).username}@", "", 1) if settings.user else settings.proxy,
            unquote(settings.user),
            "",
            ", ".join(settings.no_proxy),
            settings.ca_files,
        )
        self.view = NetworkView(form, bool(settings.user), self.view.forced)
        self.changed.emit(self.view)

    def _on_kept(self, trust: str) -> None:
        self._show()
        self.trusted.emit(trust)
        self.kept.emit()

    def _failed(self, error: AzConsoleError) -> None:
        if isinstance(error, KeyStoreUnavailableError):
            self._show()
            self.key_store_needed.emit()
            return
        field = error.field if isinstance(error, UserInputError) else "ca"
        self._show(problems=((field, shown(joined(error.message, error.hint))),))

    def _show(self, busy: bool = False, problems: tuple[tuple[str, str], ...] = ()) -> None:
        before = self.view
        self.view = NetworkView(before.stored, before.password_kept, before.forced, busy, problems)
        self.changed.emit(self.view)


def _settings(form: NetworkForm) -> NetworkSettings:
    address = form.proxy.strip()
    user = form.user.strip()
    scheme, separator, place = address.partition("://")
    if user and separator and "@" not in place:
        address = f"{scheme}://{quote(user, safe='')}@{place}"
    return NetworkSettings(
        form.mode, address, names_in(form.direct), form.ca_files, Secret(form.password if user else "")
    )
