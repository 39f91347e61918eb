"""The people of a practice tenant: who can sign in comes first, then those whom the seed makes."""

from __future__ import annotations

from typing import Any, ClassVar

from azconsole.practice.objects import DirectoryObject, ObjectDirectory
from azconsole.practice.people import Home, object_id, person
from azconsole.practice.state import Account, TenantState

_ON_PREMISES = (
    "onPremisesSecurityIdentifier",
    "onPremisesDomainName",
    "onPremisesSamAccountName",
    "onPremisesDistinguishedName",
    "onPremisesSyncEnabled",
)


class UserDirectory(ObjectDirectory):
    """People of one tenant; another key of a person is the userPrincipalName."""

    kind = "user"
    empty: ClassVar[dict[str, list[str]]] = {
        name: [] for name in ("businessPhones", "otherMails", "proxyAddresses", "assignedLicenses")
    }

    def __init__(self, seed: int, count: int, tenant: TenantState, changes: list[dict[str, Any]]) -> None:
        self.accounts: list[Account] = []
        mail_domain = next((d for d in tenant.verified_domains if d != tenant.domain), tenant.domain)
        self._home = Home.of(seed, tenant.id, tenant.domain, mail_domain)
        for account in tenant.accounts.values():  # those of the seed; who was added later is no slot of ours
            if account.user_id == object_id(self._home.offset, len(self.accounts)):
                self.accounts.append(account)
        super().__init__(self._home.offset, count, changes, len(self.accounts))

    def seeded(self, slot: int) -> DirectoryObject:
        """An account's person or the seed's."""
        user = person(self._home, slot, slot - len(self.accounts))
        if slot < len(self.accounts):
            account = self.accounts[slot]
            user.update(dict.fromkeys((*_ON_PREMISES, "givenName", "surname")))
            user.update(id=account.user_id, displayName=account.display_name, accountEnabled=account.enabled)
            user.update(userPrincipalName=account.upn, mail=account.upn, mailNickname=account.upn.partition("@")[0])
        return user

    def fresh(self, slot: int) -> DirectoryObject:
        """A person with a usual name."""
        return person(self._home, slot, -1)

    def blank(self) -> DirectoryObject:
        """Nobody in particular."""
        return {**dict.fromkeys(person(self._home, 0, -1)), "accountEnabled": True, "userType": "Member"}

    def altered(self, item: DirectoryObject, number: int) -> DirectoryObject:
        """Another surname, as after a wedding."""
        surname = person(self._home, number, -1)["surname"]
        return {"id": item["id"], "surname": surname, "displayName": f"{item['givenName']} {surname} ({number})"}

    def slot_of_name(self, name: str) -> int | None:
        """By userPrincipalName."""
        local, at, _ = name.partition("@")
        if not at:
            return None
        digits = local[len(local.rstrip("0123456789")) :]
        likely = [int(digits)] if digits and int(digits) < self.count else []
        candidates: list[int] = [*likely, *range(len(self.accounts)), *self._current]
        for slot in candidates:
            user = self.at(slot)
            if user is not None and user["userPrincipalName"].lower() == name:
                return slot
        return None
