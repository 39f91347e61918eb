"""The searches that are kept, and the search over the whole site."""

from __future__ import annotations

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled
from azconsole.domain.search import Criterion, Operator, Search, SearchBook
from azconsole.operations.search_books import SearchBooks
from azconsole.operations.search_site import LIMIT, Found, HitKind, SearchSite
from azconsole.operations.toolbox import Toolbox
from tests.gui.fakes import Settings, service, toolbox

SEARCH = Search("adele", (Criterion("mail", Operator.IS_NOT, "é", either=True),))


def test_searches_come_back_as_they_were_kept_for_each_list() -> None:
    settings = Settings()
    books = SearchBooks(settings)
    books.change("users", lambda book: book.save("mine", SEARCH).remember(SEARCH))
    assert SearchBooks(settings).read("users") == SearchBook().save("mine", SEARCH).remember(SEARCH)
    assert books.read("services") == SearchBook()


@pytest.mark.parametrize(
    "kept",
    [
        "{", "[]", "7", '{"saved": 7}', '{"recent": [{}]}',
        '{"recent": [{"text": "a", "criteria": [["mail", "sounds like", "x", false]]}]}',
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out(kept: str) -> None:
    settings = Settings()
    settings.set("search.users", kept)
    assert SearchBooks(settings).read("users") == SearchBook()


def test_one_search_of_a_newer_program_does_not_take_the_others_with_it() -> None:
    settings = Settings()
    newer = '{"recent": [{"text": "a", "criteria": [["mail", "sounds like", "x", false]]}, '
    settings.set("search.users", newer + '{"text": "kept", "criteria": []}]}')
    assert SearchBooks(settings).read("users").recent == (Search("kept"),)


def _site(tools: Toolbox) -> SearchSite:
    return SearchSite(tools.services, tools.apps, tools.user_view, tools.collections, tools.collection_tools.devices)


def _look(site: SearchSite, text: str) -> Found:
    return site.run(text, CancelToken())


def test_the_site_is_searched_by_kind() -> None:
    tools = toolbox(service(1, "Alpha", description="the north"), service(2, "Beta"), users=300)
    site = _site(tools)
    assert _look(site, "  ") == Found()
    assert [hit.title for hit in _look(site, "NORTH").hits] == ["Alpha"]
    assert [(hit.kind, hit.key) for hit in _look(site, "alpha client").hits] == [(HitKind.APP, 1)]
    assert [hit.kind for hit in _look(site, "contoso.onmicrosoft").hits] == [HitKind.TENANT]
    found = _look(site, "user 0001")
    assert len(found.hits) == LIMIT
    assert found.more == {HitKind.USER}


def test_a_search_that_is_cancelled_reads_no_users() -> None:
    tools = toolbox(users=1)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        _site(tools).run("user", cancel)
