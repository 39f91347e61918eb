"""Lists that come page by page, each with a link to the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from azconsole.cloud.errors import unexpected
from azconsole.cloud.http import Reply, outside_the_cloud
from azconsole.cloud.json_members import items, member
from azconsole.domain.errors import ProtocolError
from azconsole.domain.texts import say


def pages(
    url: str, fetch: Callable[[str], Reply], owns: Callable[[str], bool], link_member: str, doing: str
) -> Iterator[list[dict[str, Any]]]:
    """The pages of a list, each asked for when it is needed; `owns` says whether a link may be followed, `doing` is as in
    `graph_error`. Raises ProtocolError for a link that loops or leads away, and for an answer without a list."""
    seen: set[str] = set()
    while url:
        seen.add(url)
        reply = fetch(url)
        answer = reply.json()
        if isinstance(answer, list):  # once some lists of Azure were bare arrays
            yield items(answer)
            return
        if not isinstance(member(answer, "value"), list):
            raise unexpected(doing, say("it has no list"), reply.request_id)
        link = member(answer, link_member) or ""
        if not isinstance(link, str):
            raise unexpected(doing, say("its link is not a text"), reply.request_id)
        if link and not owns(link):
            raise outside_the_cloud(link)
        if link in seen:
            raise ProtocolError(
                say("Endless list"),
                say("The list leads back to a page that was read already."),
                say("Try again; when it comes back, report it with the request id."),
                code="link-loop",
                request_id=reply.request_id,
            )
        url = link
        yield items(answer, "value")
