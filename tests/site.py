"""A real site for tests: the product's own wiring, a data folder of its own, and a person who signs in by script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from azconsole.domain.apps import App, AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.directory import ApplicationObject
from azconsole.domain.forms import CreateClientForm, CreateServerForm, ImportClientForm, ImportServerForm
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import OnStep, ignore_steps
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings
from azconsole.operations.ports import CloudSession
from azconsole.operations.results import CreatedApp
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.site import Site, open_site
from tests.contract_checks import load
from tests.practice.control import Browser, Control


class SteppingCancel(CancelToken):
    """Waiting takes no time: it moves the clock of the practice cloud. `waits` are the pauses, in seconds."""

    def __init__(self, control: Control) -> None:
        super().__init__()
        self._control = control
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.check()
        self.waits.append(seconds)
        self._control.advance(seconds)

    @property
    def waited(self) -> float:
        """Seconds in all."""
        return sum(self.waits)

    def now(self) -> datetime:
        """The time at the practice cloud."""
        return datetime.now(UTC) + timedelta(seconds=self.waited)


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


def environment(control: Control, passphrase: Path) -> dict[str, str]:
    """What a command needs to work in production mode behind the practice cloud's proxy, its secrets in a vault."""
    proxy, ca_file = control.facts["proxy_url"], control.facts["ca_file"]
    return {
        "HTTPS_PROXY": proxy,
        "https_proxy": proxy,
        "REQUESTS_CA_BUNDLE": ca_file,
        "SSL_CERT_FILE": ca_file,
        "AZCONSOLE_KEYSTORE": "vault",
        "AZCONSOLE_VAULT_PASSPHRASE_FILE": str(passphrase),
    }


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
    return created_server(tools, person, CancelToken(), name=name).app


def created_server(
    tools: Toolbox,
    person: Person,
    cancel: CancelToken,
    on_step: OnStep = ignore_steps,
    name: str = "ConfigMgr Server",
    uri: str = "",
) -> CreatedApp:
    """Sign in and press OK in Create Server Application."""
    session = signed_in(tools, person)
    try:
        uri = uri or f"api://{session.tenant.tenant_id}/ConfigMgrService"
        return tools.create_app.server(session, CreateServerForm(name, app_id_uri=uri), cancel, on_step)
    finally:
        session.close()


def registered(tools: Toolbox, person: Person, name: str = "ConfigMgr Server") -> list[ApplicationObject]:
    """The apps of this name in the tenant, as an administrator sees them."""
    session = signed_in(tools, person)
    try:
        return [app for app in session.directory.find_applications(name_prefix=name) if app.display_name == name]
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


def server_form(control: Control, made: dict[str, Any], **other: Any) -> ImportServerForm:
    """The Import Apps form for a server app that the control plane made; `other` replaces fields."""
    right = {
        "tenant_name": "Contoso",
        "tenant_id": control.tenant,
        "application_name": "ConfigMgr Server",
        "client_id": made["appId"],
        "secret_key": Secret(made.get("secret", "")),
        "secret_key_expiry": date.today() + timedelta(days=300),
        "app_id_uri": f"api://{control.tenant}/ConfigMgrService",
    }
    return ImportServerForm(**{**right, **other})


def made_server(control: Control, **wish: Any) -> dict[str, Any]:
    """A server app as a colleague makes it in the portal."""
    scope = {"id": str(uuid4()), "value": "user_impersonation", "isEnabled": True, "type": "Admin"}
    names = {"adminConsentDisplayName": "Use the site", "adminConsentDescription": "Use the site as the user."}
    application = {
        "identifierUris": [f"api://{control.tenant}/ConfigMgrService"],
        "api": {"oauth2PermissionScopes": [{**scope, **names}], "requestedAccessTokenVersion": None},
    }
    right = {"displayName": "ConfigMgr Server", "roles": ["Directory.Read.All"], "application": application}
    return control.app(**{**right, **wish})


def imported(tools: Toolbox, control: Control, name: str = "Contoso", **wish: Any) -> AzureService:
    """A service with imported apps: made in a moment, for tests of what comes after."""
    server = tools.import_app.server(tools.clouds[0], server_form(control, made_server(control, **wish)))
    made = control.app(displayName="ConfigMgr Client", secretDays=0)
    client = tools.import_app.client(tools.clouds[0], ImportClientForm("ConfigMgr Client", made["appId"]), server)
    return configure(tools, server, client, name)


def contract_problems(control: Control, shared: Path) -> list[str]:
    """What is wrong with the recorded calls, by the contracts in `shared`."""
    checker, found = load(shared), []
    for call in control.calls():
        url = f"https://{call['host']}{call['path']}" + (f"?{urlencode(call['query'])}" if call["query"] else "")
        problems = checker.problems(call["method"], url, call.get("body"), call["status"], call.get("answer"))
        found += [f"{call['method']} {url}: {problem}" for problem in problems]
    return found
