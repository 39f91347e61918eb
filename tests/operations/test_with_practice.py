"""The operations with the real adapters: Entra and Graph of the practice cloud in another process, a real database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from azconsole.cloud.signin import MicrosoftSession, MicrosoftSignIn
from azconsole.domain.cancel import CancelToken
from azconsole.domain.changes import ChangeState
from azconsole.domain.clouds import CloudProfile, practice_cloud
from azconsole.domain.errors import ConflictError, SignInError
from azconsole.domain.forms import CreateClientForm, CreateServerForm, ImportClientForm, ImportServerForm
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.validation import suggested_app_id_uri
from azconsole.operations.configure_service import ConfigureService
from azconsole.operations.create_app import CreateApp
from azconsole.operations.import_app import ImportApp
from azconsole.operations.results import CreatedApp, Verification
from azconsole.operations.verify_app import VerifyApp
from azconsole.store.apps import AppRepository
from azconsole.store.database import Database
from azconsole.store.journal import JournalRepository
from azconsole.store.services import ServiceRepository
from tests.cloud.test_practice import Person
from tests.operations.memory import Faults
from tests.operations.memory_site import MemorySecrets
from tests.practice.control import Control, running
from tests.site import SteppingCancel

NAME = "Site CM1 Server"


@dataclass
class Desk:
    """An administrator at a site beside a practice cloud."""

    control: Control
    cloud: CloudProfile
    session: MicrosoftSession
    database: Database

    def __post_init__(self) -> None:
        self.cancel = SteppingCancel(self.control)
        self.sign_in, self.secrets = MicrosoftSignIn(), MemorySecrets(Faults())
        self.apps, self.journal = AppRepository(self.database), JournalRepository(self.database)
        self.services = ServiceRepository(self.database)
        self.create = CreateApp(self.journal, self.apps, self.secrets, self.sign_in, self.cancel.now)
        self.importing = ImportApp(self.apps, self.secrets, self.cancel.now)
        self.verify = VerifyApp(self.sign_in, self.secrets, (self.cloud,), self.cancel.now)
        self.steps: list[StepReport] = []

    def server(self, uri: str = "", years: int = 1) -> CreatedApp:
        form = CreateServerForm(NAME, app_id_uri=uri or suggested_app_id_uri(self.session.tenant), validity_years=years)
        return self.create.server(self.session, form, self.cancel, self.steps.append)

    def client(self, server: CreatedApp) -> CreatedApp:
        form = CreateClientForm("ConfigMgr Client")
        return self.create.client(self.session, form, server.app, self.cancel, self.steps.append)

    def registered(self, name: str = NAME) -> int:
        return len(self.session.directory.find_applications(name_prefix=name))

    def configure(self, plan: ServicePlan) -> str:
        operation = ConfigureService(
            self.services, self.apps, self.secrets, self.sign_in, (self.cloud,), self.cancel.now
        )
        return operation.run(plan, self.cancel).name


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    with running(tmp_path_factory.mktemp("practice"), "--users", "20", "--seed", "7", "--control") as control:
        yield control


@pytest.fixture
def desk(process: Control, tmp_path: Path) -> Iterator[Desk]:
    cloud = practice_cloud(process.facts["base_url"], process.facts["ca_file"])
    person = Person(process)
    session = MicrosoftSignIn().administrator(cloud, person, CancelToken())
    person.join()
    database = Database.open(tmp_path / "site")
    yield Desk(process, cloud, session, database)
    database.close()
    session.close()
    process.reset()


def states(found: Verification) -> dict[str, StepState]:
    return {line.key: line.state for line in found.lines}


def test_the_main_job_from_two_new_apps_to_a_service(desk: Desk) -> None:
    server = desk.server()
    client = desk.client(server)
    assert (server.consent_url, client.consent_url, server.unsaved_secret) == ("", "", None)
    assert desk.apps.all() == sorted((server.app, client.app), key=lambda app: app.name)
    assert set(states(desk.verify.app(server.app, None, desk.cancel)).values()) == {StepState.DONE}
    assert set(states(desk.verify.app(client.app, server.app, desk.cancel)).values()) == {StepState.DONE}
    plan = ServicePlan("Contoso", "", "cloud-management", desk.cloud.key, server.app, client.app, DiscoverySettings())
    assert desk.configure(plan) == "Contoso"
    assert desk.journal.open_changes() == []


def test_classic_uri_is_refused_and_the_suggested_one_goes_on_with_the_same_app(desk: Desk) -> None:
    with pytest.raises(ConflictError) as refused:
        desk.server("https://ConfigMgrService")
    assert refused.value.code == "HostNameNotOnVerifiedDomain"
    desk.server()
    assert desk.registered() == 1


def test_classic_uri_in_a_tenant_that_takes_it(desk: Desk) -> None:
    desk.control.named_fault("classic-uris")
    assert desk.server("https://ConfigMgrService").app.app_id_uri == "https://ConfigMgrService"


def test_F27_F32_replication_and_a_spreading_key_are_waited_for(desk: Desk) -> None:
    desk.control.named_fault("replication")
    desk.control.flags(secretSpreadSeconds=60)
    server = desk.server()
    desk.client(server)
    assert desk.cancel.waited >= 15
    assert {step.state for step in desk.steps if step.key == "verify"} >= {StepState.WAITING, StepState.DONE}
    assert desk.registered() == 1


@pytest.mark.parametrize("path", ["applications$", "servicePrincipals$", "addPassword"])
def test_F25_F30_F31_lost_answers(desk: Desk, path: str) -> None:
    desk.control.fault(path=path, method="POST", drop_after=True)
    server = desk.server()
    (application,) = desk.session.directory.find_applications(app_id=server.app.client_id)
    assert len(application.passwords) == 1
    assert desk.registered() == 1


def test_F33_taken_uri_names_the_other_app(desk: Desk) -> None:
    desk.server()
    with pytest.raises(ConflictError, match=NAME) as refused:
        desk.server()
    assert refused.value.code == "ObjectConflict"
    assert desk.registered() == 1


@pytest.mark.parametrize("policy", ["short-secrets", "no-secrets"])
def test_F34_policy_is_named_and_undo_removes_the_app(desk: Desk, policy: str) -> None:
    desk.control.named_fault(policy)
    with pytest.raises(ConflictError, match="app management policy"):
        desk.server()
    (change,) = desk.create.unfinished()
    desk.create.undo(change, desk.session, desk.cancel)
    assert desk.registered() == 0
    assert desk.journal.get(change.id).state is ChangeState.UNDONE


def test_F35_consent_refused_ends_with_a_link(desk: Desk) -> None:
    desk.control.fault(
        path="appRoleAssignedTo",
        method="POST",
        status=403,
        json={"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges."}},
    )
    server = desk.server()
    assert str(server.app.client_id) in server.consent_url
    found = desk.verify.app(server.app, None, desk.cancel)
    assert states(found)["secret"] is StepState.DONE
    assert states(found)["directory-read"] is StepState.FAILED


def test_import_and_verify_of_an_app_made_in_the_portal(desk: Desk) -> None:
    server = desk.server().app
    assert server.secret
    form = ImportServerForm(
        "Contoso",
        str(server.tenant.tenant_id),
        "Imported",
        str(server.client_id),
        desk.secrets.kept[server.secret.reference],
        date(2099, 1, 1),
        server.app_id_uri,
    )
    found = desk.verify.server(desk.cloud, form, desk.cancel)
    assert states(found)["expiry"] is StepState.WARNING
    assert found.expiry == server.secret.expires
    assert desk.importing.server(desk.cloud, form).id == server.id
    unknown = desk.verify.client(desk.cloud, ImportClientForm("x", str(server.tenant.tenant_id)), server, desk.cancel)
    assert states(unknown)["client-id"] is StepState.WARNING  # the old key is gone from the key store


def test_F29_expired_key_stores_nothing(desk: Desk) -> None:
    server = desk.server()
    client = desk.client(server)
    assert server.app.secret
    desk.secrets.kept[server.app.secret.reference] = Secret("wrong~wrong~wrong")
    desk.cancel.waits.append(3600)
    plan = ServicePlan("Contoso", "", "cloud-management", desk.cloud.key, server.app, client.app, None)
    with pytest.raises(SignInError) as refused:
        desk.configure(plan)
    assert refused.value.code == "AADSTS7000215"
    assert desk.services.all() == []
