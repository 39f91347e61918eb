"""Importing collections of a real Configuration Manager site: which site, which of its collections, the import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import STORE_LANE, Controller
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.jobs import Job, JobContext, JobRunner
from azconsole.controllers.sign_in import SignInController
from azconsole.domain.errors import AzConsoleError, KeyStoreUnavailableError, UserInputError
from azconsole.domain.texts import say
from azconsole.domain.typed_text import trimmed

if TYPE_CHECKING:
    from azconsole.domain.apps import AzureService
    from azconsole.operations.read_site import SiteCollection, SiteResult, SiteWish
    from azconsole.operations.toolbox import Toolbox

SITE_LANE = "configmgr site"


@dataclass(frozen=True, slots=True)
class SignInChoice:
    """How to sign in: with a token for a service's server app, given to a person who signs in or (`as_app`) to the app itself;
    `service_id` None: as the person at this computer."""

    service_id: int | None
    service: str = ""
    app_id_uri: str = ""
    as_app: bool = False


@dataclass(frozen=True, slots=True)
class SiteView:
    """`choices` are the ways to sign in (None: they are read); `collections` those of the site (None: not connected);
    `progress` names the collection at hand, the how manieth it is, and of how many; `busy` is "", "connecting" or
    "importing"."""

    choices: tuple[SignInChoice, ...] | None = None
    collections: tuple[SiteCollection, ...] | None = None
    progress: tuple[str, int, int] | None = None
    busy: str = ""
    address_problem: str = ""
    error: AzConsoleError | None = None
    result: SiteResult | None = None


class SiteSigner(SignInController):
    """Shows the sign-in that the jobs of a SiteImportController wait for."""

    cancelled = Signal()

    def cancel(self) -> None:
        """The person does not want to sign in."""
        self.cancelled.emit()


class SiteImportController(Controller):
    """`changed` carries the SiteView, `imported` a SiteResult; `key_store_needed` asks for the person's choice before the app
    can sign in."""

    changed = Signal(object)
    imported = Signal(object)
    key_store_needed = Signal()

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        parent: QObject | None = None,
        *,
        open_url: OpenUrl = open_in_browser,
    ) -> None:
        super().__init__(runner, parent)
        self.view = SiteView()
        self.signer = SiteSigner(toolbox, runner, self, open_url=open_url)
        self.signer.cancelled.connect(self.cancel_work)
        self.toolbox = toolbox
        self._address, self._choice = "", SignInChoice(None)
        self._job: Job[Any] | None = None

    def load(self) -> None:
        """Read with which services' apps one can sign in."""
        self._start(
            lambda _: self.toolbox.services.all(),
            lane=STORE_LANE,
            on_result=self._on_services,
            on_error=self._on_error,
        )

    def forget(self) -> None:
        """Another address or another way to sign in is typed: what was listed is of the one before."""
        if self.view.collections is not None or self.view.address_problem or self.view.error:
            self._stop()
            self._show(SiteView(self.view.choices))

    def connect_to(self, address: str, choice: SignInChoice) -> None:
        """List the site's collections."""
        if not trimmed(address):
            self._show(replace(self.view, address_problem=say("Enter the name of the computer with the SMS Provider.")))
            return
        self._stop()
        self._address, self._choice = trimmed(address), choice
        read_site = self.toolbox.collection_tools.read_site
        self._show(SiteView(self.view.choices, busy="connecting"))
        self._job = self._start(
            lambda ctx: read_site.list(self._wish(ctx), ctx.cancel),
            lane=SITE_LANE,
            on_result=lambda found: self._end(replace(self.view, collections=tuple(found))),
            on_error=self._on_error,
            on_cancel=lambda: self._end(self.view),
            on_progress=self._on_progress,
        )
        self.signer.show_waiting(self._asks_person)

    def run(self, codes: Sequence[str]) -> None:
        """Import these collections."""
        read_site = self.toolbox.collection_tools.read_site
        if self.view.collections is None or self.view.busy or not codes:
            return

        def work(ctx: JobContext) -> SiteResult:
            return read_site.run(self._wish(ctx), codes, ctx.cancel, lambda name, at, of: ctx.report((name, at, of)))

        self._show(replace(self.view, busy="importing", progress=None, error=None, result=None))
        self._job = self._start(
            work,
            lane=SITE_LANE,
            on_result=self._on_imported,
            on_error=self._on_error,
            on_cancel=lambda: self._end(self.view),
            on_progress=self._on_progress,
        )
        self.signer.show_waiting(self._asks_person)

    def cancel_work(self) -> bool:
        """Break off what is under way; collections that were imported wholly stay. False when nothing is."""
        if not self.view.busy or self._job is None:
            return False
        self._job.cancel()
        self.toolbox.secrets.cancel_waiting()
        return True

    @property
    def _asks_person(self) -> bool:
        return self._choice.service_id is not None and not self._choice.as_app

    def _wish(self, context: JobContext) -> SiteWish:
        from azconsole.operations.read_site import SiteWish

        prompt = self.signer.prompt(context) if self._asks_person else None
        return SiteWish(self._address, self._choice.service_id, prompt)

    def _on_progress(self, reported: Any) -> None:
        if not self.signer.take(reported):
            self.signer.show_waiting(False)
            self._show(replace(self.view, progress=reported))

    def _end(self, view: SiteView) -> None:
        self.signer.show_waiting(False)
        self._show(replace(view, busy="", progress=None))

    def _on_services(self, services: Sequence[AzureService]) -> None:
        tokens = [
            SignInChoice(service.id, service.name, service.server_app.app_id_uri, as_app)
            for service in services
            if service.server_app.app_id_uri
            for as_app in (False, True)
        ]
        self._show(replace(self.view, choices=(*tokens, SignInChoice(None))))

    def _on_imported(self, result: SiteResult) -> None:
        self._end(replace(self.view, result=result))
        self.imported.emit(result)

    def _on_error(self, error: AzConsoleError) -> None:
        if isinstance(error, UserInputError) and error.field == "site":
            told = say("{message} {hint}", message=error.message, hint=error.hint)
            self._end(replace(self.view, address_problem=told))
        else:
            self._end(replace(self.view, error=error))
            if isinstance(error, KeyStoreUnavailableError):
                self.key_store_needed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.detach()
            self._job.cancel()

    def _show(self, view: SiteView) -> None:
        self.view = view
        self.changed.emit(view)
