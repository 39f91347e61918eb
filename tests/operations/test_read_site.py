"""Importing collections of a Configuration Manager site: the practice cloud's AdminService, with the product's wiring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import pytest

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection, CollectionForm, Membership
from azconsole.domain.devices import DeviceQuery, DeviceSource
from azconsole.domain.errors import Cancelled, ConflictError, UserInputError
from azconsole.operations.read_site import SiteWish
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control


@dataclass
class One:
    """The services: one."""

    service: AzureService

    def get(self, _: int) -> AzureService:
        return self.service


ADDRESS = "https://sms01.contoso.local"


@pytest.fixture
def tools(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Toolbox]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    real_names.flags(adminServiceAppTokens=True)
    with sites.opened(tmp_path / "site") as site:
        yield site.toolbox


@pytest.fixture
def wish(tools: Toolbox, real_names: Control) -> SiteWish:
    return SiteWish(ADDRESS, sites.imported(tools, real_names).id)


def test_collections_are_listed_imported_and_brought_up_to_date(tools: Toolbox, wish: SiteWish) -> None:
    reading = tools.collection_tools.read_site
    listed = reading.list(wish, CancelToken())
    assert [found.name for found in listed] == sorted((found.name for found in listed), key=str.casefold)
    chosen = [found for found in listed if found.code.startswith("PS1") and found.members][:2]
    told: list[tuple[str, int, int]] = []
    result = reading.run(wish, [found.code.lower() for found in chosen], CancelToken(), lambda *step: told.append(step))
    assert (result.collections_added, result.collections_changed, len(told)) == (2, 0, 2)
    for found in chosen:
        kept = tools.collections.by_code(found.code)
        assert kept is not None
        assert (kept.code, kept.name, kept.members) == (found.code, found.name, found.members)
        assert "sms01.contoso.local" in kept.origin
        members = tools.collection_tools.devices.page(DeviceQuery(collection=kept.id), 5)
        assert {device.source for device in members} == {DeviceSource.SITE}
    # Once more: what a person changed meanwhile is as the site has it, and nothing is there twice.
    first = tools.collections.by_code(chosen[0].code)
    assert first is not None
    tools.collections.set_direct(first.id, [])
    again = reading.run(wish, [found.code for found in chosen], CancelToken())
    assert (again.collections_added, again.collections_changed, again.devices.added) == (0, 2, 0)
    assert tools.collections.get(first.id).members == chosen[0].members
    assert {found.code for found in reading.list(wish, CancelToken()) if found.known} == {c.code for c in chosen}


def test_a_person_signs_in(tools: Toolbox, real_names: Control, monkeypatch: pytest.MonkeyPatch) -> None:
    real_names.flags(adminServiceAppTokens=False)
    service = sites.imported(tools, real_names)
    scope = {"id": str(uuid4()), "value": "user_impersonation", "type": "User", "isEnabled": True}
    uri = f"api://{real_names.tenant}/Site"
    server = real_names.app(application={"identifierUris": [uri], "api": {"oauth2PermissionScopes": [scope]}})
    access = {"resourceAppId": server["appId"], "resourceAccess": [{"id": scope["id"], "type": "Scope"}]}
    public = {"isFallbackPublicClient": True, "requiredResourceAccess": [access]}
    client = real_names.app(redirectUris=["http://localhost"], application=public)
    monkeypatch.setenv("AZCONSOLE_CLIENT_ID", client["appId"])
    made = replace(service.server_app, app_id_uri=uri)
    monkeypatch.setattr(tools.collection_tools.read_site, "_services", One(replace(service, server_app=made)))
    person = sites.Person(real_names)
    found = tools.collection_tools.read_site.list(SiteWish(ADDRESS, service.id, person), CancelToken())
    assert len(found) > 3
    assert person.urls


def test_names_and_ids_that_are_taken(tools: Toolbox, wish: SiteWish) -> None:
    reading = tools.collection_tools.read_site
    first, second = [found for found in reading.list(wish, CancelToken()) if found.members][:2]
    tools.collection_tools.manage.create(CollectionForm(first.name.upper()))
    reading.run(wish, [first.code], CancelToken())
    kept = tools.collections.by_code(first.code)
    assert kept is not None
    assert kept.name == f"{first.name} ({first.code})"
    tools.collections.add(Collection(0, second.code, "Mine"), Membership())
    with pytest.raises(ConflictError, match="“Mine”"):
        reading.run(wish, [second.code], CancelToken())


def test_what_the_site_does_not_have_and_a_cancel(tools: Toolbox, wish: SiteWish) -> None:
    reading = tools.collection_tools.read_site
    with pytest.raises(UserInputError, match="PS1FFFFF"):
        reading.run(wish, ["ps1fffff"], CancelToken())
    with pytest.raises(UserInputError):
        reading.list(SiteWish("http://plain"), CancelToken())
    codes = [found.code for found in reading.list(wish, CancelToken()) if found.members][:2]
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        reading.run(wish, codes, cancel, lambda *_: cancel.cancel())
    assert tools.collections.all() == []


class HostileSite:
    """A site whose names are made to harm."""

    def with_token(self, *_: object) -> HostileSite:
        return self

    def collections(self, _: CancelToken) -> list[tuple[str, str, int]]:
        names = {
            "PS100001": "Good",
            "PS100002": "x" * 10_000,
            "PS100003": "a\u202eb",
            "PS100004": "",
            "PS100005": "\ud800",
        }
        return [(code, name, 1) for code, name in names.items()] + [('PS1" | take 1', "Query", 1), ("\n", "Line", 1)]

    def members(self, _code: str, _: CancelToken) -> Iterator[tuple[int, str]]:
        yield from enumerate(["PC1", "=cmd|' /C calc'!A0", "x" * 10_000, "a\u202eb", "\ud800", "\n", "PC\u200b1"])

    def close(self) -> None:
        """Nothing is open."""


def test_hostile_names_of_a_site(tools: Toolbox, wish: SiteWish, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = tools.collection_tools.read_site
    monkeypatch.setattr(reading, "_sign_in", HostileSite())
    listed = {found.code: found.name for found in reading.list(wish, CancelToken())}
    codes = [f"PS10000{number}" for number in range(1, 6)]
    assert listed == {code: "Good" if code == codes[0] else code for code in codes}
    result = reading.run(wish, codes, CancelToken())
    assert (result.collections_added, result.members) == (5, 10)
    kept = tools.collections.by_code(codes[4])
    assert kept is not None
    assert [name for _, name in tools.collections.rows(kept.id)] == ["PC1", "=cmd|' /C calc'!A0"]
    with pytest.raises(UserInputError):
        reading.run(wish, ['PS1" | take 1'], CancelToken())
