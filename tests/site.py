"""A real site for tests: the product's own wiring, a data folder of its own, and a person who signs in by script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from azconsole.domain.apps import App, AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.forms import CreateClientForm, CreateServerForm
from azconsole.domain.plan import ServicePlan
from azconsole.domain.schedules import DiscoverySettings
from azconsole.operations.ports import CloudSession
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.site import Site, open_site
from tests.practice.control import Browser, Control


@dataclass
class Person:
    """Signs in at the practice cloud's pages as `account`, on a thread of its own as a browser does."""

    control: Control
    account: str = "admin"
    urls: list[str] = field(default_factory=list)
    device_codes: list[str] = field(default_factory=list)
    has_browser: bool = True
    answer: Callable[[Browser, str, str], None] | None = None

    def open_browser(self, url: str) -> bool:
        self.urls.append(url)
        if self.has_browser:
            thread = Thread(target=self._sign_in, args=(url,), name="browser")
            thread.start()
        return self.has_browser

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        self.device_codes.append(user_code)

    def _sign_in(self, url: str) -> None:
        upn, password = self.control.account(self.account)
        page = Browser(self.control).open(url)
        if self.answer:
            self.answer(page, upn, password)
        else:
            page.sign_in(upn, password).return_to_app()


@contextmanager
def opened(folder: Path) -> Iterator[Site]:
    """A site in production mode (the real cloud table); the practice cloud answers through the CONNECT proxy."""
    with open_site(str(folder), practice=False, cancel=CancelToken()) as site:
        yield site


def signed_in(tools: Toolbox, person: Person) -> CloudSession:
    """An administrator's session in the public cloud."""
    return tools.sign_in.administrator(tools.clouds[0], person, CancelToken())


def create_server_app(tools: Toolbox, person: Person, name: str = "ConfigMgr Server") -> App:
    """A server app as the Create dialog makes it, with the App ID URI that Entra accepts."""
    session = signed_in(tools, person)
    try:
        uri = f"api://{session.tenant.tenant_id}/ConfigMgrService"
        return tools.create_app.server(session, CreateServerForm(name, app_id_uri=uri), CancelToken()).app
    finally:
        session.close()


def create_client_app(tools: Toolbox, person: Person, server: App, name: str = "ConfigMgr Client") -> App:
    """A client app as the Create dialog makes it."""
    session = signed_in(tools, person)
    try:
        return tools.create_app.client(session, CreateClientForm(name), server, CancelToken()).app
    finally:
        session.close()


def configure(tools: Toolbox, server: App, client: App | None, name: str = "Contoso") -> AzureService:
    """Cloud Management as the wizard configures it."""
    plan = ServicePlan(name, "", "cloud-management", tools.clouds[0].key, server, client, DiscoverySettings())
    return tools.configure_service.run(plan, CancelToken())
