"""The people of a practice tenant: the same from one seed, hostile at the front, fast, and kept over a restart."""

from __future__ import annotations

import json
import time
import unicodedata
from pathlib import Path

import pytest

from azconsole.practice.people import HOSTILE
from azconsole.practice.seed import directories, new_state
from azconsole.practice.state import Account, State
from azconsole.practice.users import UserDirectory

DISCOVERY = (
    "displayName",
    "mail",
    "mailNickname",
    "onPremisesSecurityIdentifier",
    "userPrincipalName",
    "onPremisesDomainName",
    "onPremisesSamAccountName",
    "onPremisesDistinguishedName",
)


def main_directory(state: State) -> UserDirectory:
    return next(iter(directories(state).values()))


def test_one_seed_gives_one_world() -> None:
    one, two, other = new_state(3, 50, None), new_state(3, 50, None), new_state(4, 50, None)
    assert one.cloud == two.cloud
    assert set(one.cloud.tenants) != set(other.cloud.tenants)
    assert list(main_directory(one).items()) == list(main_directory(two).items())


def test_names_are_of_many_scripts_and_hostile_ones_come_first() -> None:
    people = [user for _, user in main_directory(new_state(1, 2000, None)).items()]
    assert [u["displayName"] for u in people[5 : 5 + len(HOSTILE)]] == list(HOSTILE)
    scripts = {unicodedata.name(u["displayName"][0], "?").split()[0] for u in people}
    assert {"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "CJK", "HANGUL", "HIRAGANA", "DEVANAGARI"} <= scripts
    for name in DISCOVERY[3:4] + DISCOVERY[5:]:
        share = sum(u[name] is None for u in people) / len(people)
        assert 0.2 < share < 0.4, name
    for name in ("id", "userPrincipalName", "mailNickname"):
        assert len({u[name].lower() for u in people}) == 2000
    sam = [u["onPremisesSamAccountName"] for u in people if u["onPremisesSamAccountName"]]
    assert len(set(sam)) == len(sam)
    assert max(map(len, sam)) <= 20


def test_anybody_is_found_by_id_and_sign_in_name() -> None:
    people = main_directory(new_state(1, 300, None))
    for slot, user in people.items():
        assert people.slot_of(user["id"].upper()) == slot
        assert people.slot_of(user["userPrincipalName"].upper()) == slot
    assert people.get("00000000-0000-4000-8000-000000000000") is None
    assert people.get("nonsense") is None


def test_accounts_are_people() -> None:
    state = new_state(1, 300, None)
    tenant = next(iter(state.cloud.tenants.values()))
    people = main_directory(state)
    for account in tenant.accounts.values():
        found = people.get(account.upn)
        assert found is not None
        assert (found["id"], found["accountEnabled"]) == (account.user_id, account.enabled)


def test_an_account_that_is_added_later_moves_nobody() -> None:
    state = new_state(1, 300, None)
    before = list(main_directory(state).items())
    tenant = next(iter(state.cloud.tenants.values()))
    tenant.accounts["late@x"] = Account("late@x", "p", before[100][1]["id"], "Late")
    assert list(main_directory(state).items()) == before


def test_changes_survive_a_restart(tmp_path: Path) -> None:
    state = new_state(1, 300, tmp_path / "state.json")
    people = main_directory(state)
    done = people.apply({"add": 2, "change": 3, "remove": 4, "soft_delete": 1})
    people.apply({"restore": done["soft_delete"], "change": [{"id": done["add"][0], "mail": None}]})
    state.save()
    again = main_directory(State.load(tmp_path / "state.json"))
    assert list(again.items()) == list(people.items())
    assert (again.sequence, again.total()) == (12, 298)
    assert again.get(done["remove"][0]) is None


@pytest.mark.parametrize("wish", [{"explode": 1}, {"remove": ["nobody"]}, {"restore": ["nobody"]}])
def test_a_change_that_cannot_be_made_changes_nothing(wish: dict[str, object]) -> None:
    people = main_directory(new_state(1, 20, None))
    with pytest.raises(ValueError):
        people.apply(wish)
    assert people.sequence == 0


def test_prepared_pages_follow_changes() -> None:
    people = main_directory(new_state(1, 300, None))
    before = people.page(DISCOVERY, 200, 0, delta=True)
    last = people.page(DISCOVERY, 200, 1, delta=True)
    people.apply({"change": [{"id": str(people.at(7)["id"] if people.at(7) else ""), "mail": "new@contoso.example"}]})
    after = json.loads(b"[" + people.page(DISCOVERY, 200, 0, delta=True) + b"]")
    assert after[7]["mail"] == "new@contoso.example"
    assert people.page(DISCOVERY, 200, 1, delta=True) is last
    assert len(json.loads(b"[" + before + b"]")) == len(after) == 200


def test_everybody_may_be_removed_but_the_accounts() -> None:
    people = main_directory(new_state(1, 300, None))
    people.apply({"remove": 100000})
    assert people.total() == 5
    assert people.page(DISCOVERY, 200, 1, delta=True) == b""


def test_a_hundred_thousand_are_prepared_in_seconds() -> None:
    people = main_directory(new_state(1, 100_000, None))
    start = time.process_time()
    people.prepare(DISCOVERY, 200, delta=True)
    assert time.process_time() - start < 5.0
    page = people.page(DISCOVERY, 200, 499, delta=True)
    assert len(json.loads(b"[" + page + b"]")) == 200
