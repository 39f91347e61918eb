"""The list of discovered users: its columns, and how it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from azconsole.controllers.jobs import JobRunner
from azconsole.controllers.long_list import LongListController
from azconsole.controllers.long_model import LongListing
from azconsole.domain.texts import say

if TYPE_CHECKING:
    from azconsole.domain.search import Criterion
    from azconsole.domain.users import UserQuery, UserRecord
    from azconsole.operations.toolbox import Toolbox

COLUMNS = (
    (say("Icon"), ""),
    (say("Name"), "display_name"),
    (say("User Principal Name"), "user_principal_name"),
    (say("Mail"), "mail"),
    (say("Mail Nickname"), "mail_nickname"),
    (say("Domain"), "domain_name"),
    (say("SAM Account Name"), "sam_account_name"),
    (say("Distinguished Name"), "distinguished_name"),
    (say("Security Identifier"), "security_identifier"),
)
"""Title and attribute of UserRecord; every one but the icon can be sorted by."""
_DOMAIN = 5


def _query(search: str, order: str, descending: bool, criteria: tuple[Criterion, ...]) -> UserQuery:
    from azconsole.domain.users import UserQuery

    return UserQuery(search, order, descending, criteria=criteria)


USERS_LISTING: LongListing[UserRecord, UserQuery] = LongListing(COLUMNS, "user", say("User"), (_DOMAIN,), _query)
"""May be grouped by what many users have in common."""


class UsersListController(LongListController["UserRecord", "UserQuery"]):
    """Reads the list of users."""

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(USERS_LISTING, runner, parent)

    def attach(self, toolbox: Toolbox) -> None:
        """The site is open: read from it from now on."""
        self.read_from(toolbox.user_view)
