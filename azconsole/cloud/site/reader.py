"""Reading collections and their members (AdminService, OData v4: contracts/adminservice.json)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from azconsole.cloud.errors import clock_hint, refusal_fields
from azconsole.cloud.graph.client import odata
from azconsole.cloud.http import Reply
from azconsole.cloud.json_members import member, text
from azconsole.cloud.paging import pages
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    AzConsoleError,
    ConflictError,
    NotFoundError,
    ProtocolError,
    SignInError,
    UnavailableError,
)
from azconsole.domain.texts import joined, say

WINDOWS_ROOT, TOKEN_ROOT = "/AdminService/wmi", "/AdminService_TokenAuth/wmi"
_DEVICES = 2
"""SMS_Collection.CollectionType of device collections; users are 1."""
_COLLECTIONS = "/SMS_Collection?$select=CollectionID,Name,MemberCount,CollectionType"
_MEMBERS = "/SMS_FullCollectionMembership?$filter=CollectionID%20eq%20{id}&$select=ResourceID,Name"


class SiteCaller(Protocol):
    """Sends requests to the site."""

    def using(self, cancel: CancelToken) -> SiteCaller:
        """The same, broken off by this token."""

    def send(self, method: str, url: str) -> Reply:
        """The answer, whatever its status."""

    def owns(self, url: str) -> bool:
        """Whether an address belongs to the site."""


class SiteClient:
    """A site, until `close()`."""

    def __init__(self, caller: SiteCaller, root: str, close: Callable[[], None]) -> None:
        self._caller = caller
        self._root = root
        self._close = close

    def close(self) -> None:
        """Break off what runs on the session's line, close the connections."""
        self._close()

    def collections(self, cancel: CancelToken) -> list[tuple[str, str, int]]:
        """Id, name and member count of each device collection. Raises AzConsoleError."""
        doing = say("list the collections")
        found = (one for page in self._pages(_COLLECTIONS, doing, cancel) for one in page)
        devices = (one for one in found if _number(one, "CollectionType") in (_DEVICES, None))
        return [
            (text(one, "CollectionID"), text(one, "Name"), _number(one, "MemberCount") or 0)
            for one in devices
            if text(one, "CollectionID")
        ]

    def members(self, collection_id: str, cancel: CancelToken) -> Iterator[tuple[int, str]]:
        """Resource id and name of each member of a collection. Raises AzConsoleError, Cancelled."""
        for page in self._pages(_MEMBERS.format(id=odata(collection_id)), say("read the members"), cancel):
            for one in page:
                number, name = _number(one, "ResourceID"), text(one, "Name")
                if number is not None and name:
                    yield number, name

    def _pages(self, path: str, doing: str, cancel: CancelToken) -> Iterator[list[dict[str, Any]]]:
        caller = self._caller.using(cancel)
        return pages(
            f"{self._root}{path}", lambda url: _fetched(caller, url, doing), caller.owns, "@odata.nextLink", doing
        )


def _fetched(caller: SiteCaller, url: str, doing: str) -> Reply:
    try:
        reply = caller.send("GET", url)
    except UnavailableError as error:
        if error.code != "tls-untrusted":
            raise
        raise UnavailableError(error.title, error.message, _ISSUING, code=error.code) from None
    if reply.status != 200:
        raise _refusal(reply, doing)
    return reply


_ISSUING = say(
    "Sites issue their own certificates: on the site server export “SMS Issuing” (certificates of the local computer, SMS, "
    "Certificates) as a Base-64 file, and add it under Network in the application menu. Verification is never turned off."
)


def _refusal(reply: Reply, doing: str) -> AzConsoleError:
    code, said, request_id = refusal_fields(reply)
    quoted = say("The site says: {said}", said=said) if said else ""
    kind, title, message, hint = _words(reply.status, doing)
    return kind(
        title,
        joined(message, quoted),
        joined(hint, clock_hint(reply)),
        code=code or str(reply.status),
        request_id=request_id,
    )


def _words(status: int, doing: str) -> tuple[type[AzConsoleError], str, str, str]:
    if status == 401:
        return (
            SignInError,
            say("The site refuses the sign-in"),
            say("The site does not accept who asks."),
            say(
                "With tokens of Azure AD: the App ID URI must be that of the site's own server app. With Windows "
                "authentication: sign in with an account of the site's domain."
            ),
        )
    if status == 403:
        return (
            AccessDeniedError,
            say("Not allowed at the site"),
            say("The site does not allow to {doing}.", doing=doing),
            say("In the site, give the account the role Read-only Analyst."),
        )
    if status == 404:
        return (
            NotFoundError,
            say("No administration service"),
            say("There is no administration service at this address."),
            say("Enter the computer with the SMS Provider; the site must be of version 1810 or newer."),
        )
    return _not_now_or_refused(status, doing)


def _not_now_or_refused(status: int, doing: str) -> tuple[type[AzConsoleError], str, str, str]:
    if status == 429 or status >= 500:
        return (
            UnavailableError,
            say("The site is not available"),
            say("The site answered {status} when asked to {doing}.", status=status, doing=doing),
            say("Try again in some minutes; see adminservice.log on the computer with the SMS Provider."),
        )
    if 300 <= status < 400:
        return (
            ProtocolError,
            say("Unexpected answer"),
            say("The site wanted to redirect when asked to {doing}; redirects are not followed.", doing=doing),
            say("Check the address of the site."),
        )
    return (
        ConflictError,
        say("Refused"),
        say("The site refused to {doing}.", doing=doing),
        say("Check what is asked for."),
    )


def _number(record: dict[str, Any], name: str) -> int | None:
    found = member(record, name)
    if isinstance(found, bool):
        return None
    try:
        return int(found)
    except (ValueError, TypeError, OverflowError):
        return None
