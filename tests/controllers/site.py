"""A whole site in memory for the wizard and the dialogs: the product's own operations over the ports of tests.operations."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from azconsole.domain.apps import App, AppKind, AppOrigin, SecretInfo, Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import AZURE_PUBLIC, AZURE_US_GOVERNMENT, CloudProfile
from azconsole.domain.forms import CreateClientForm, CreateServerForm
from azconsole.domain.redact import Secret
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.create_app import CreateApp
from azconsole.operations.delete_service import DeleteService
from azconsole.operations.edit_service import EditService
from azconsole.operations.import_app import ImportApp
from azconsole.operations.ports import CloudSession, SignInPrompt
from azconsole.operations.toolbox import Toolbox
from azconsole.operations.verify_app import VerifyApp
from tests.gui.fakes import EndlessDiscovery, NothingRuns, Runs
from tests.operations.memory import (
    TENANT,
    Faults,
    MemoryDirectory,
    MemorySession,
    MemorySignIn,
    Time,
    VirtualCancel,
    World,
)
from tests.operations.memory_site import MemoryApps, MemoryJournal, MemorySecrets, MemoryServices

CLOUDS = (AZURE_PUBLIC, AZURE_US_GOVERNMENT)
OTHER_TENANT = Tenant(
    UUID("0b1d2c3e-4a43-4f0e-9d43-0a7d8e0f6a22"), "Fabrikam", "fabrikam.onmicrosoft.com", AZURE_PUBLIC.key
)
SIGN_IN_URL = "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=x"


class BrowserSignIn(MemorySignIn):
    """Waits for the scripted browser: `finish` ends the sign-in, as the redirect to the receiver does."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.finish = threading.Event()
        self.given: list[MemorySession] = []

    def administrator(
        self, cloud: CloudProfile, prompt: SignInPrompt, cancel: CancelToken, *, login_hint: str = "", tenant: str = ""
    ) -> CloudSession:
        wake = threading.Event()
        cancel.on_cancel(wake.set)
        cancel.on_cancel(self.finish.set)
        if not prompt.open_browser(SIGN_IN_URL):
            prompt.show_device_code("ABCD-EFGH", "https://microsoft.com/devicelogin")
        self.finish.wait(30)
        cancel.check()
        session = MemorySession(MemoryDirectory(self._world))
        self.given.append(session)
        return session


class Gate:
    """Holds an operation until `open()`, or until it is cancelled."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.entered = threading.Event()

    def open(self) -> None:
        self._event.set()

    def wait(self, cancel: CancelToken) -> None:
        cancel.on_cancel(self._event.set)
        self.entered.set()
        self._event.wait(30)
        cancel.check()


class WindowSite:
    """The site; `opens` tells whether a browser can be opened, `browsed` which pages it was sent to."""

    def __init__(self) -> None:
        self.time = Time()
        self.faults = Faults()
        self.world = World(self.time, self.faults)
        self.journal = MemoryJournal(self.faults)
        self.apps = MemoryApps(self.faults)
        self.secrets = MemorySecrets(self.faults)
        self.services = MemoryServices()
        self.sign_in = BrowserSignIn(self.world)
        self.opens = True
        self.signs_in = True
        self.browsed: list[str] = []
        self.toolbox = self._toolbox()

    def open_url(self, url: str) -> bool:
        self.browsed.append(url)
        if self.opens and self.signs_in:
            self.sign_in.finish.set()
        return self.opens

    def _toolbox(self) -> Toolbox:
        secrets, sign_in, clock = self.secrets, self.sign_in, self.time
        parts = SimpleNamespace(
            clouds=CLOUDS,
            clock=clock,
            apps=self.apps,
            services=self.services,
            secrets=secrets,
            runs=Runs(),
            users=SimpleNamespace(count=lambda tenant_id=None: 1234),
            sign_in=sign_in,
            create_app=CreateApp(self.journal, self.apps, secrets, sign_in, clock),
            import_app=ImportApp(self.apps, secrets, clock),
            verify_app=VerifyApp(sign_in, secrets, CLOUDS, clock),
            configure_service=ConfigureService(self.services, self.apps, secrets, sign_in, CLOUDS, clock),
            edit_service=EditService(self.services, CLOUDS),
            discover_users=EndlessDiscovery(),
            recurring=SimpleNamespace(due=list, plans=list, paused=dict, states=dict),
            recurring_runs=NothingRuns(),
            practice=False,
        )
        parts.delete_service = DeleteService(self.services, self.apps, cast(Any, parts.users))
        return cast(Toolbox, parts)

    def held(self, operation: str, method: str = "run") -> Gate:
        """Make an operation of the toolbox wait at its begin until the gate opens."""
        gate = Gate()
        inner: Any = getattr(self.toolbox, operation)
        real: Callable[..., Any] = getattr(inner, method)

        def waiting(*args: Any, **kwargs: Any) -> Any:
            gate.wait(next(a for a in args if isinstance(a, CancelToken)))
            return real(*args, **kwargs)

        held = SimpleNamespace(**{n: getattr(inner, n) for n in dir(inner) if not n.startswith("_")})
        setattr(held, method, waiting)
        cast(Any, self.toolbox).__dict__[operation] = held
        return gate

    def created_apps(self) -> tuple[App, App]:
        """A server and a client app that work, made by the product's own operation."""
        create, session = self.toolbox.create_app, MemorySession(MemoryDirectory(self.world))
        cancel = VirtualCancel(self.time)
        form = CreateServerForm("ConfigMgr Server", app_id_uri=f"api://{TENANT.tenant_id}/ConfigMgrService")
        server = create.server(session, form, cancel).app
        return server, create.client(session, CreateClientForm("ConfigMgr Client"), server, cancel).app

    def server_app(self, name: str = "ConfigMgr Server", tenant: Tenant = TENANT) -> App:
        """A stored server app; in the tenant of this site it works, in another it is only known."""
        number = len(self.apps.rows) + 1
        secret = SecretInfo(f"secret-{number}", "abc", self.time.now.replace(year=self.time.now.year + 1))
        app = App(
            0, AppKind.SERVER, tenant, name, UUID(int=0xA000 + number), AppOrigin.IMPORTED, self.time.now,
            app_id_uri=f"api://{tenant.tenant_id}/ConfigMgrService", secret=secret,
        )  # fmt: skip
        self.secrets.kept[secret.reference] = Secret("a secret key that works")
        return self.apps.save(app)

    def client_app(self, name: str = "ConfigMgr Client", tenant: Tenant = TENANT) -> App:
        """A stored client app."""
        number = len(self.apps.rows) + 1
        app = App(0, AppKind.CLIENT, tenant, name, UUID(int=0xB000 + number), AppOrigin.IMPORTED, self.time.now)
        return self.apps.save(app)
