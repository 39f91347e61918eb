"""GET /users, /users/$count, /users/{id} and /me: at most 999 a page, from prepared bytes where nothing is filtered."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator

from azconsole.practice.graph import collection, query
from azconsole.practice.graph.wire import Call, GraphError, Json, not_found, respond_bytes
from azconsole.practice.http import Response
from azconsole.practice.users import Select

DEFAULT: Select = (
    "businessPhones",
    "displayName",
    "givenName",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
    "id",
)
_NAMES = """aboutMe accountEnabled ageGroup assignedLicenses assignedPlans birthday businessPhones city companyName
    consentProvidedForMinor country createdDateTime creationType deletedDateTime department displayName
    employeeHireDate employeeId employeeLeaveDateTime employeeOrgData employeeType externalUserState
    externalUserStateChangeDateTime faxNumber givenName hireDate id identities imAddresses interests isResourceAccount
    jobTitle lastPasswordChangeDateTime legalAgeGroupClassification licenseAssignmentStates mail mailNickname
    mobilePhone mySite officeLocation onPremisesDistinguishedName onPremisesDomainName onPremisesExtensionAttributes
    onPremisesImmutableId onPremisesLastSyncDateTime onPremisesProvisioningErrors onPremisesSamAccountName
    onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName otherMails passwordPolicies
    passwordProfile pastProjects postalCode preferredDataLocation preferredLanguage preferredName provisionedPlans
    proxyAddresses responsibilities schools securityIdentifier serviceProvisioningErrors showInAddressList
    signInSessionsValidFromDateTime skills state streetAddress surname usageLocation userPrincipalName userType"""
KNOWN = frozenset(_NAMES.split())
_BY_KEY = re.compile(r"(?:id|userPrincipalName)\s+eq\s+'([^']+)'")


def throttle(call: Call) -> None:
    """Flag `throttleEvery` n: each n-th call for users is 429 with Retry-After `retryAfter` (None: without)."""
    call.users.calls += 1
    every = int(call.tenant.flags.get("throttleEvery", 0))
    if every and call.users.calls % every == 0:
        wait = call.tenant.flags.get("retryAfter", 1)
        headers = {} if wait is None else {"Retry-After": str(wait)}
        raise GraphError(429, "TooManyRequests", "Too many requests.", headers)


def list_users(call: Call) -> Response:
    """GET /users."""
    throttle(call)
    collection.refuse_unknown_options(call)
    select = query.parse_select(call, KNOWN, "user")
    size = query.parse_top(call)
    searched = any(option in call.request.query for option in ("$filter", "$search", "$orderby"))
    page, after = _found_page(call, select, size) if searched else _whole_page(call, select, size)
    return envelope(call, select, page, links={"@odata.nextLink": after} if after else {}, number=_number(call))


def _whole_page(call: Call, select: Select, size: int) -> tuple[bytes, str]:
    """A page of everybody, and the link to the next ("" at the end). The token counts slots, not people."""
    start = collection.skipped(call)
    page = call.users.page(select or DEFAULT, size, start // size, delta=False)
    more = start + size < call.users.slots
    return page, collection.next_link(call, {"skip": start + size}) if more else ""


def _found_page(call: Call, select: Select, size: int) -> tuple[bytes, str]:
    """A page of those whom $filter or $search finds, in order."""
    start = collection.skipped(call)
    if "$orderby" in call.request.query:
        found = collection.ordered(call, [user for _, user in _matches(call, 0)], KNOWN)
        slots = [call.users.slot_of(user["id"]) for user in found[start : start + size]]
        follow = start + size if start + size < len(found) else None
    else:
        hits = [slot for slot, _ in itertools.islice(_matches(call, start), size + 1)]
        slots, follow = [*hits[:size]], hits[size] if len(hits) > size else None
    rows = [call.users.row(slot, select or DEFAULT, delta=False) for slot in slots if slot is not None]
    return b",".join(rows), "" if follow is None else collection.next_link(call, {"skip": follow})


def _matches(call: Call, start: int) -> Iterator[tuple[int, Json]]:
    """(slot, user) of those who pass $filter and $search, from a slot on."""
    if one := _BY_KEY.fullmatch(call.request.query.get("$filter", "").strip()):
        slot = call.users.slot_of(one[1])
        user = None if slot is None or slot < start else call.users.at(slot)
        return iter([] if slot is None or user is None else [(slot, user)])
    tests = [t for t in (query.parse_filter(call, KNOWN), query.parse_search(call, KNOWN)) if t]
    return ((slot, user) for slot, user in call.users.people(start) if all(test(user) for test in tests))


def _number(call: Call) -> int | None:
    """What @odata.count is to say; without eventual consistency `$count=true` is silently ignored."""
    if not call.eventual() or call.request.query.get("$count", "").lower() != "true":
        return None
    if "$filter" in call.request.query or "$search" in call.request.query:
        return sum(1 for _ in _matches(call, 0))
    return call.users.total()


def envelope(call: Call, select: Select, page: bytes, links: dict[str, str], number: int | None = None) -> Response:
    """The answer around prepared rows: only this small head depends on the caller's origin."""
    fragment = f"users({','.join(select)})" if select else "users"
    head: dict[str, object] = {"@odata.context": call.metadata(fragment)}
    if number is not None:
        head["@odata.count"] = number
    text = json.dumps({**head, **links}, separators=(",", ":"))
    return respond_bytes(b"".join((text[:-1].encode(), b',"value":[', page, b"]}")))


def count_users(call: Call) -> Response:
    """GET /users/$count."""
    filtered = "$filter" in call.request.query or "$search" in call.request.query
    return collection.count(call, sum(1 for _ in _matches(call, 0)) if filtered else call.users.total())


def get_user(call: Call) -> Response:
    """GET /users/{id or userPrincipalName}."""
    return _one(call, call.request.params["id"])


def get_me(call: Call) -> Response:
    """GET /me; only a signed-in person has one."""
    if call.claims.user_id is None:
        raise GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.")
    return _one(call, call.claims.user_id)


def _one(call: Call, key: str) -> Response:
    user = call.users.get(key)
    if user is None:
        raise not_found(key)
    select = query.parse_select(call, KNOWN, "user")
    slot = call.users.slot_of(user["id"])
    row = b"" if slot is None else call.users.row(slot, select or DEFAULT, delta=False)
    fragment = f"users({','.join(select)})/$entity" if select else "users/$entity"
    head = json.dumps({"@odata.context": call.metadata(fragment)}, separators=(",", ":"))
    return respond_bytes(head[:-1].encode() + b"," + row[1:])
