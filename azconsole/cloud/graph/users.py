"""The delta round over users: the bulk path (Graph v1.0: user-delta, concepts/delta-query-overview.md; faults.md F41 to
F46, B26, B27). Pages go straight from bytes to tuples; only a page that is not as it should be is read record by record."""

from __future__ import annotations

from collections.abc import Iterator

from azconsole.cloud.errors import graph_error, is_resync, link_refused, unexpected
from azconsole.cloud.graph.client import Caller, GraphClient
from azconsole.cloud.graph.user_records import BadPageError, read_page
from azconsole.cloud.http import outside_the_cloud
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import ProtocolError
from azconsole.domain.texts import say
from azconsole.domain.users import USER_FIELDS, UserPage

_DOING = say("read the users")


class UserCalls(GraphClient):
    """Calls about users."""

    def user_pages(self, link: str, cancel: CancelToken) -> Iterator[UserPage]:
        """The pages of a round. `link` empty starts a full round, else it is a stored next or delta link. A round
        that cannot go on from its stored link raises ResyncRequiredError, so that it is read from the start. Raises
        ResyncRequiredError, ProtocolError (a link that loops or leads to another host, a page that stays malformed),
        AccessDeniedError, UnavailableError, Cancelled."""
        caller = self._caller.using(cancel)
        url = link or f"{self._root}/users/delta?$select={','.join(USER_FIELDS)}"
        seen: set[int] = set()
        while url:
            cancel.check()
            seen.add(hash(url))
            page = _page(caller, url, stored=url == link)
            url = page.next_link
            _check_link(caller, page.next_link or page.delta_link, seen if url else set(), stored=bool(link))
            if url:
                caller.send_ahead(url)  # the cloud prepares the next page while this one is stored
            yield page


def _page(caller: Caller, url: str, stored: bool) -> UserPage:
    """One page; a malformed one is fetched once more."""
    try:
        return _fetch(caller, url, stored)
    except BadPageError:
        pass
    try:
        return _fetch(caller, url, stored)
    except BadPageError as error:
        raise unexpected(_DOING, error.why) from None


def _fetch(caller: Caller, url: str, stored: bool) -> UserPage:
    """A page. A link that an earlier run stored may be refused with any code, or lead elsewhere by now: it would be
    refused for ever."""
    if stored and not caller.owns(url):
        raise link_refused()
    reply = caller.send("GET", url)
    if stored and reply.status == 400:
        raise link_refused(reply.request_id)
    if reply.status != 200 or is_resync(reply):
        raise graph_error(reply, _DOING)
    return read_page(reply.body)


def _check_link(caller: Caller, link: str, seen: set[int], stored: bool) -> None:
    """Refuse a link before its page is handed on: a cursor that leads away must not be stored. In a round that goes on
    from a stored link, the round has to start anew; in one from the start, the cloud's answers are at fault."""
    foreign, loops = not caller.owns(link), hash(link) in seen
    if stored and (foreign or loops):
        raise link_refused()
    if foreign:
        raise outside_the_cloud(link)
    if loops:
        raise ProtocolError(
            say("Endless list"),
            say("The cloud's list of users leads back to a page that was read already."),
            say("Run a full discovery; when it comes back, report it to Microsoft support."),
            code="link-loop",
        )
