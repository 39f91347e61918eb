"""Signing an administrator in: the browser, the device code, the waiting (issue 2, section 3; faults.md F51, F54)."""

from __future__ import annotations

import queue
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from azconsole.controllers.base import SIGN_IN_LANE, Controller
from azconsole.controllers.browser import OpenUrl, open_in_browser
from azconsole.controllers.jobs import JobContext, JobRunner
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import AzConsoleError

if TYPE_CHECKING:
    from azconsole.operations.ports import CloudSession, SignInPrompt
    from azconsole.operations.toolbox import Toolbox


class SignInPhase(StrEnum):
    """Where the sign-in stands."""

    SIGNED_OUT = "signed out"
    WAITING = "waiting"
    SIGNED_IN = "signed in"


@dataclass(frozen=True, slots=True)
class SignInView:
    """What the sign-in shows. `url` is the page that the browser was sent to; `user_code` is set when no browser opened."""

    phase: SignInPhase = SignInPhase.SIGNED_OUT
    url: str = ""
    user_code: str = ""
    verification_url: str = ""
    account: str = ""
    tenant_name: str = ""
    tenant_id: str = ""
    error: AzConsoleError | None = None


@dataclass(frozen=True, slots=True)
class _BrowserAsked:
    """The worker asks the UI thread to open the browser and waits for the answer."""

    url: str
    answer: queue.SimpleQueue[bool]


@dataclass(frozen=True, slots=True)
class _CodeShown:
    """The worker got a device code."""

    user_code: str
    verification_url: str


class _Prompt:
    """SignInPrompt on the worker thread: hands each question to the UI thread by the job's progress."""

    def __init__(self, context: JobContext) -> None:
        self._context = context

    def open_browser(self, url: str) -> bool:
        """Ask and wait; a cancel (also of a closed dialog, that nobody answers for) ends the waiting."""
        answer: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._context.cancel.on_cancel(lambda: answer.put(False))
        self._context.report(_BrowserAsked(url, answer))
        opened = answer.get()
        self._context.cancel.check()
        return opened

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        """Show the code."""
        self._context.report(_CodeShown(user_code, verification_url))


class SignInController(Controller):
    """Signs in and keeps the session until `close()`, which forgets its tokens (the specification: not saved)."""

    changed = Signal(object)
    browser_requested = Signal(str)
    device_code_shown = Signal(str, str)
    signed_in = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        toolbox: Toolbox,
        runner: JobRunner,
        parent: QObject | None = None,
        *,
        open_url: OpenUrl = open_in_browser,
    ) -> None:
        super().__init__(runner, parent)
        self._toolbox = toolbox
        self.open_url = open_url
        self.view = SignInView()
        self.session: CloudSession | None = None
        self._given: list[CloudSession] = []

    def sign_in(self, cloud: CloudProfile, *, tenant: str = "") -> None:
        """Begin; an earlier session of this controller is forgotten. `tenant` limits the sign-in to that tenant."""
        self._forget()
        given = self._given

        def work(context: JobContext) -> CloudSession:
            session = self._toolbox.sign_in.administrator(cloud, _Prompt(context), context.cancel, tenant=tenant)
            given.append(session)
            return session

        self._show(SignInView(SignInPhase.WAITING))
        self._start(
            work,
            lane=SIGN_IN_LANE,
            on_result=self._on_signed_in,
            on_error=self._on_error,
            on_cancel=lambda: self._show(SignInView()),
            on_progress=self._on_progress,
        )

    def prompt(self, context: JobContext) -> SignInPrompt:
        """For another job that signs a person in: what it reports is to be given to `take`."""
        return _Prompt(context)

    def take(self, reported: object) -> bool:
        """Show what a job with `prompt` reported; False when it is something else."""
        if not isinstance(reported, _BrowserAsked | _CodeShown):
            return False
        self._on_progress(reported)
        return True

    def show_waiting(self, waiting: bool) -> None:
        """Such a job has begun to wait for the person, or does no longer."""
        if waiting is not (self.view.phase is SignInPhase.WAITING):
            self._show(SignInView(SignInPhase.WAITING) if waiting else SignInView())

    def open_again(self) -> bool:
        """Open the browser once more at the same page."""
        address = self.view.url or self.view.verification_url
        return bool(address) and self.open_url(address)

    def close(self) -> None:
        """Stop waiting and forget every token."""
        waiting = self.busy
        super().close()
        self._forget(waiting)

    def _forget(self, waiting: bool = False) -> None:
        # Behind whatever is still ending on the lane, so that a session that comes late is closed as well.
        given, self._given, self.session = self._given, [], None
        if not given and not waiting:
            return

        def close_all(_: JobContext) -> None:
            for session in given:
                session.close()

        self.runner.start(close_all, lane=SIGN_IN_LANE)

    def _on_progress(self, asked: _BrowserAsked | _CodeShown) -> None:
        if isinstance(asked, _CodeShown):
            self._show(replace(self.view, user_code=asked.user_code, verification_url=asked.verification_url))
            self.device_code_shown.emit(asked.user_code, asked.verification_url)
            return
        self._show(replace(self.view, url=asked.url))
        self.browser_requested.emit(asked.url)
        asked.answer.put(self.open_url(asked.url))

    def _on_signed_in(self, session: CloudSession) -> None:
        self.session = session
        tenant = session.tenant
        self._show(
            SignInView(
                SignInPhase.SIGNED_IN,
                account=session.account,
                tenant_name=tenant.name or tenant.domain,
                tenant_id=str(tenant.tenant_id),
            )
        )
        self.signed_in.emit(session)

    def _on_error(self, error: AzConsoleError) -> None:
        self._show(SignInView(error=error))
        self.failed.emit(error)

    def _show(self, view: SignInView) -> None:
        self.view = view
        self.changed.emit(view)
