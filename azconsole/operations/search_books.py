"""The saved and recent searches of each list, kept as one setting a list ("search.<list>", JSON)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from azconsole.domain.search import Criterion, Operator, SavedSearch, Search, SearchBook
from azconsole.operations.ports import SettingsStore


class SearchBooks:
    """Reads and changes them; for a worker thread. All methods raise StoreError."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def read(self, name: str) -> SearchBook:
        """The searches of a list. What cannot be read (damaged, or of a newer program) is left out."""
        return _decoded(self._settings.get(_row(name)))

    def change(self, name: str, change: Callable[[SearchBook], SearchBook]) -> SearchBook:
        """Change the searches of a list as they are now; returns them as they are kept."""
        book = change(self.read(name))
        self._settings.set(_row(name), json.dumps(_encoded(book), ensure_ascii=False))
        return book


def _row(name: str) -> str:
    return f"search.{name}"


def _encoded(book: SearchBook) -> dict[str, Any]:
    return {
        "saved": [{"name": saved.name, **_encoded_search(saved.search)} for saved in book.saved],
        "recent": [_encoded_search(search) for search in book.recent],
    }


def _encoded_search(search: Search) -> dict[str, Any]:
    return {"text": search.text, "criteria": [[c.field, c.operator, c.value, c.either] for c in search.criteria]}


def _decoded(text: str) -> SearchBook:
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return SearchBook()
    if not isinstance(kept, dict):
        return SearchBook()
    saved = tuple(SavedSearch(str(item.get("name", "")), search) for item, search in _searches(kept.get("saved")))
    return SearchBook(saved, tuple(search for _, search in _searches(kept.get("recent"))))


def _searches(kept: object) -> Iterator[tuple[dict[str, Any], Search]]:
    for item in kept if isinstance(kept, list) else []:
        try:
            yield item, _search(item)
        except (ValueError, TypeError, KeyError):
            continue


def _search(kept: dict[str, Any]) -> Search:
    criteria = (Criterion(str(f), Operator(o), str(v), bool(either)) for f, o, v, either in kept["criteria"])
    return Search(str(kept["text"]), tuple(criteria))
