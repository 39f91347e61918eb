"""Saved searches that are computer groups (2025-07-01; the spec's example of 2020 lists them as a bare array in PascalCase)."""

from __future__ import annotations

from typing import Any

from azconsole.cloud.arm.client import ArmCalls
from azconsole.cloud.arm.resources import WORKSPACES
from azconsole.cloud.arm.wire import arm_path, in_path
from azconsole.cloud.json_members import text
from azconsole.domain.arm_ids import segment
from azconsole.domain.log_analytics import SavedSearch
from azconsole.domain.texts import say

_CATEGORY = "configmgr"


class SearchCalls(ArmCalls):
    """Calls about saved searches."""

    def saved_searches(self, workspace_id: str) -> list[SavedSearch]:
        """The saved searches of category ConfigMgr."""
        url = self._url(f"{arm_path(workspace_id)}/savedSearches", WORKSPACES)
        found = [_search(one) for page in self._pages(url, say("list the computer groups")) for one in page]
        return [one for one in found if one.search_id and one.category.lower() == _CATEGORY]

    def put_saved_search(self, workspace_id: str, search: SavedSearch) -> None:
        """Make or overwrite one."""
        properties = {
            "category": search.category,
            "displayName": search.display_name,
            "query": search.query,
            "functionAlias": search.function_alias,
            "version": 2,
            "tags": [{"name": "Group", "value": "Computer"}],
        }
        url = self._search_url(workspace_id, search.search_id)
        self._send("PUT", url, say("write the computer group"), {"etag": "*", "properties": properties})

    def delete_saved_search(self, workspace_id: str, search_id: str) -> None:
        """Remove one; one that is gone already is no error."""
        url = self._search_url(workspace_id, search_id)
        self._send("DELETE", url, say("remove the computer group"), fine=(404,))

    def _search_url(self, workspace_id: str, search_id: str) -> str:
        return self._url(f"{arm_path(workspace_id)}/savedSearches/{in_path(search_id)}", WORKSPACES)


def _search(record: dict[str, Any]) -> SavedSearch:
    return SavedSearch(
        search_id=segment(text(record, "id"), "savedSearches") or text(record, "name"),
        display_name=text(record, "properties", "displayName"),
        query=text(record, "properties", "query"),
        function_alias=text(record, "properties", "functionAlias"),
        category=text(record, "properties", "category"),
    )
