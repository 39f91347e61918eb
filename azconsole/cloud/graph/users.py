"""Users: the bulk path (Graph v1.0: user-delta)."""

from __future__ import annotations

from collections.abc import Iterator

from azconsole.cloud.graph.client import GraphClient
from azconsole.cloud.graph.delta import DeltaRound
from azconsole.cloud.graph.user_records import read_page
from azconsole.domain.cancel import CancelToken
from azconsole.domain.texts import say
from azconsole.domain.users import USER_FIELDS, UserPage


class UserCalls(GraphClient):
    """Calls about users."""

    def user_pages(self, link: str, cancel: CancelToken) -> Iterator[UserPage]:
        """The pages of a round; see `DeltaRound.pages`."""
        whole = DeltaRound(
            f"{self._root}/users/delta?$select={','.join(USER_FIELDS)}",
            read_page,
            say("read the users"),
            say("The cloud's list of users leads back to a page that was read already."),
        )
        return whole.pages(self._caller.using(cancel), link, cancel)
