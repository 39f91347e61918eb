"""A delta round over objects of the directory (Graph v1.0: concepts/delta-query-overview.md; faults.md F41 to F46, B26, B27)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from azconsole.cloud.caller import Caller
from azconsole.cloud.errors import graph_error, is_resync, link_refused, unexpected
from azconsole.cloud.graph.delta_records import BadPageError
from azconsole.cloud.http import outside_the_cloud
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import ProtocolError
from azconsole.domain.texts import say


class DeltaPage(Protocol):
    """A page of any objects; exactly one of the links is set."""

    @property
    def next_link(self) -> str:
        """Where the round goes on."""

    @property
    def delta_link(self) -> str:
        """Where the next round begins."""


P = TypeVar("P", bound=DeltaPage)


@dataclass(frozen=True, slots=True)
class DeltaRound(Generic[P]):
    """What is read: `start` begins a full round, `read` makes a page of a body or raises BadPageError, `doing` completes
    sentences as in `graph_error`, `endless` is said of a list that leads back to itself."""

    start: str
    read: Callable[[bytes], P]
    doing: str
    endless: str

    def pages(self, caller: Caller, link: str, cancel: CancelToken) -> Iterator[P]:
        """The pages. `link` empty starts a full round, else it is a stored next or delta link. A round that cannot go on
        from its stored link raises ResyncRequiredError, so that it is read from the start. Raises ResyncRequiredError,
        ProtocolError (a link that loops or leads to another host, a page that stays malformed), AccessDeniedError,
        UnavailableError, Cancelled."""
        url = link or self.start
        seen: set[int] = set()
        while url:
            cancel.check()
            seen.add(hash(url))
            page = self._page(caller, url, stored=url == link)
            url = page.next_link
            self._check_link(caller, page.next_link or page.delta_link, seen if url else set(), stored=bool(link))
            if url:
                caller.send_ahead(url)  # the cloud prepares the next page while this one is stored
            yield page

    def _page(self, caller: Caller, url: str, stored: bool) -> P:
        """One page; a malformed one is fetched once more."""
        try:
            return self._fetch(caller, url, stored)
        except BadPageError:
            pass
        try:
            return self._fetch(caller, url, stored)
        except BadPageError as error:
            raise unexpected(self.doing, error.why) from None

    def _fetch(self, caller: Caller, url: str, stored: bool) -> P:
        """A page. A link that an earlier run stored may be refused with any code, or lead elsewhere by now: it would be
        refused for ever."""
        if stored and not caller.owns(url):
            raise link_refused()
        reply = caller.send("GET", url)
        if stored and reply.status == 400:
            raise link_refused(reply.request_id)
        if reply.status != 200 or is_resync(reply):
            raise graph_error(reply, self.doing)
        return self.read(reply.body)

    def _check_link(self, caller: Caller, link: str, seen: set[int], stored: bool) -> None:
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
                self.endless,
                say("Run a full discovery; when it comes back, report it to Microsoft support."),
                code="link-loop",
            )
