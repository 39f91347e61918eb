"""The adapter against the practice cloud: another process, real TLS, production configuration."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from urllib.request import Request, urlopen
from uuid import UUID, uuid4

import pytest

from azconsole.cloud.signin import MicrosoftSession, MicrosoftSignIn
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, practice_cloud
from azconsole.domain.directory import (
    DIRECTORY_READ_ALL,
    GRAPH_APP_ID,
    USER_IMPERSONATION,
    ApplicationChanges,
    ApplicationDraft,
    PermissionScope,
    RequiredAccess,
)
from azconsole.domain.errors import ConflictError, NotFoundError, ResyncRequiredError, SignInError
from azconsole.domain.redact import Secret
from tests.practice.control import Browser, Control, running


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    with running(tmp_path_factory.mktemp("practice"), "--users", "450", "--seed", "7", "--control") as control:
        yield control


@pytest.fixture
def cloud(process: Control) -> Iterator[CloudProfile]:
    yield practice_cloud(process.facts["base_url"], process.facts["ca_file"])
    process.reset()


class Person:
    """Someone at the sign-in pages."""

    def __init__(self, control: Control, account: str = "admin") -> None:
        self._control = control
        self._account = account
        self._threads: list[threading.Thread] = []

    def open_browser(self, url: str) -> bool:
        self._threads.append(threading.Thread(target=self._sign_in, args=(url,)))
        self._threads[-1].start()
        return True

    def show_device_code(self, user_code: str, verification_url: str) -> None:
        raise AssertionError((user_code, verification_url))

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _sign_in(self, url: str) -> None:
        browser = Browser(self._control).open(url).sign_in(*self._control.account(self._account))
        if "accept" in browser.page.ids:
            browser.press("accept")
        assert browser.page.action is not None
        data = urlencode(browser.answer()).encode()
        with urlopen(Request(browser.page.action, data, method="POST")) as reply:
            assert b"You can close this window" in reply.read()


@pytest.fixture
def administrator(process: Control, cloud: CloudProfile) -> Iterator[MicrosoftSession]:
    person = Person(process)
    session = MicrosoftSignIn().administrator(cloud, person, CancelToken())
    person.join()
    yield session
    session.close()


def server_draft(scope: UUID) -> ApplicationDraft:
    return ApplicationDraft(
        "O'Brien's Server",
        f"azconsole-{uuid4()}",
        home_page_url="https://ConfigMgrService",
        scopes=(PermissionScope(scope, USER_IMPERSONATION),),
        required_access=(RequiredAccess(GRAPH_APP_ID, DIRECTORY_READ_ALL, True),),
    )


def test_an_app_is_created_consented_used_and_removed(
    process: Control, cloud: CloudProfile, administrator: MicrosoftSession
) -> None:
    directory, scope = administrator.directory, uuid4()
    assert administrator.account == process.facts["admin_user"]
    assert administrator.tenant.domain
    draft = server_draft(scope)
    made = directory.create_application(draft)
    with pytest.raises(ConflictError) as caught:
        directory.update_application(made.object_id, ApplicationChanges(identifier_uris=("https://ConfigMgrService",)))
    assert caught.value.code == "HostNameNotOnVerifiedDomain"
    uri = f"api://{administrator.tenant.tenant_id}/ConfigMgrService"
    directory.update_application(made.object_id, ApplicationChanges(identifier_uris=(uri,)))
    for criterion in (
        {"tag": draft.tag},
        {"identifier_uri": uri},
        {"app_id": made.app_id},
        {"name_prefix": "O'Brien's S"},
    ):
        assert [found.object_id for found in directory.find_applications(**criterion)] == [made.object_id]  # type: ignore[arg-type] # one criterion at a time
    principal = directory.create_principal(made.app_id)
    graph = directory.find_principal(GRAPH_APP_ID)
    assert graph is not None
    for _ in range(2):
        directory.assign_role(principal.id, graph.id, DIRECTORY_READ_ALL)
    assert [role.app_role_id for role in directory.role_assignments(principal.id)] == [DIRECTORY_READ_ALL]
    for _ in range(2):
        directory.grant_scope(principal.id, principal.id, USER_IMPERSONATION)
    assert [grant.scopes for grant in directory.permission_grants(principal.id)] == [{USER_IMPERSONATION}]
    key = directory.add_password(made.object_id, "azconsole", datetime.now(UTC) + timedelta(days=365))
    app = MicrosoftSignIn().app(cloud, administrator.tenant.tenant_id, made.app_id, key.secret, CancelToken())
    assert app.directory.application(made.object_id).scopes[0].id == scope
    assert len({row[0] for page in app.directory.user_pages("", CancelToken()) for row in page.rows}) >= 450
    app.close()
    for _ in range(2):
        directory.remove_password(made.object_id, key.key_id)
        directory.delete_application(made.object_id)
    with pytest.raises(NotFoundError):
        directory.application(made.object_id)


def made_app(process: Control, cloud: CloudProfile) -> MicrosoftSession:
    """An app that may read users."""
    app = process.app(roles=["User.Read.All"])
    return MicrosoftSignIn().app(cloud, UUID(app["tenantId"]), UUID(app["appId"]), Secret(app["secret"]), CancelToken())


def test_f44_a_delta_link_is_good_for_a_week(process: Control, cloud: CloudProfile) -> None:
    session = made_app(process, cloud)
    *_, last = session.directory.user_pages("", CancelToken())
    [again] = session.directory.user_pages(last.delta_link, CancelToken())
    assert again.rows == []
    process.advance(8 * 86400)
    with pytest.raises(ResyncRequiredError):
        list(session.directory.user_pages(again.delta_link, CancelToken()))
    session.close()


@pytest.mark.parametrize(("name", "code"), [("expired-secret", "AADSTS7000222"), ("deleted-app", "AADSTS700016")])
def test_f29_named_faults_of_entra(process: Control, cloud: CloudProfile, name: str, code: str) -> None:
    process.named_fault(name)
    with pytest.raises(SignInError) as caught:
        made_app(process, cloud)
    assert caught.value.code == code


def test_a_tenant_is_found_by_its_domain(process: Control, cloud: CloudProfile) -> None:
    sign_in = MicrosoftSignIn()
    assert str(sign_in.tenant_exists(cloud, process.facts["tenant_domain"], CancelToken())) == process.tenant
    with pytest.raises(NotFoundError) as caught:
        sign_in.tenant_exists(cloud, "nobody.example", CancelToken())
    assert caught.value.code == "AADSTS90002"
