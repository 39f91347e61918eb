from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from azconsole.domain.clouds import AZURE_PUBLIC, AZURE_US_GOVERNMENT
from azconsole.domain.forms import CreateClientForm, CreateServerForm
from azconsole.domain.progress import StepReport, StepState
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.create_app import CreateApp
from azconsole.operations.import_app import ImportApp
from azconsole.operations.results import CreatedApp
from azconsole.operations.verify_app import VerifyApp
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

URI = f"api://{TENANT.tenant_id}/ConfigMgrService"


@dataclass
class Site:
    """A site and its tenant, with all operations bound to them."""

    time: Time = field(default_factory=Time)
    faults: Faults = field(default_factory=Faults)
    steps: list[StepReport] = field(default_factory=list)

    def __post_init__(self) -> None:
        clouds = (AZURE_PUBLIC, AZURE_US_GOVERNMENT)
        self.world = World(self.time, self.faults)
        self.journal = MemoryJournal(self.faults)
        self.apps = MemoryApps(self.faults)
        self.secrets = MemorySecrets(self.faults)
        self.services = MemoryServices()
        self.sign_in = MemorySignIn(self.world)
        self.session = MemorySession(MemoryDirectory(self.world))
        self.cancel = VirtualCancel(self.time)
        self.create = CreateApp(self.journal, self.apps, self.secrets, self.sign_in, self.time)
        self.importing = ImportApp(self.apps, self.secrets, self.time)
        self.verify = VerifyApp(self.sign_in, self.secrets, clouds, self.time)
        self.configure = ConfigureService(self.services, self.apps, self.secrets, self.sign_in, clouds, self.time)

    def make_server(self, uri: str = URI, years: int = 1, name: str = "ConfigMgr Server") -> CreatedApp:
        form = CreateServerForm(name, app_id_uri=uri, validity_years=years)
        return self.create.server(self.session, form, self.cancel, self.steps.append)

    def make_client(self, server: CreatedApp) -> CreatedApp:
        form = CreateClientForm("ConfigMgr Client")
        return self.create.client(self.session, form, server.app, self.cancel, self.steps.append)

    def last(self, key: str) -> StepReport:
        return [step for step in self.steps if step.key == key][-1]

    def states(self, key: str) -> list[StepState]:
        return [step.state for step in self.steps if step.key == key]


@pytest.fixture
def site() -> Site:
    return Site()
