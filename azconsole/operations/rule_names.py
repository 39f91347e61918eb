"""What the connector's resources are called: fixed names, so that whoever begins again finds what is there."""

from __future__ import annotations

import re
from hashlib import sha256

from azconsole.domain.collections import Collection
from azconsole.domain.log_analytics import SavedSearch
from azconsole.domain.ready_queries import members_of

DEFAULT_SITE_CODE = "AZC"
RULE_NAME_LIMIT = 30
"""A rule of kind Direct has its name in the host to which it takes uploads. Azure's documents tell no limit for it, so this is
chosen with care: collection endpoints, which have such hosts too, take 44 characters, and a host's label has 63."""
_MARK = 6


def rule_name(site_code: str, workspace_name: str) -> str:
    """The data collection rule of a site beside a workspace. A long name ends in a mark that tells workspaces apart."""
    name = re.sub(r"[^A-Za-z0-9-]", "-", f"azconsole-{site_code}-{workspace_name}")
    if len(name) <= RULE_NAME_LIMIT:
        return name
    mark = sha256(name.casefold().encode()).hexdigest()[:_MARK]
    return f"{name[: RULE_NAME_LIMIT - _MARK - 1].rstrip('-')}-{mark}"


def search_id(site_code: str, collection_code: str) -> str:
    """The saved search of a collection."""
    return f"{site_code}_{collection_code}".lower()


def computer_group(site_code: str, collection: Collection) -> SavedSearch:
    """The computer group of a collection."""
    return SavedSearch(
        search_id=search_id(site_code, collection.code),
        display_name=collection.name,
        query=members_of(collection.code),
        function_alias="ConfigMgr_" + re.sub(r"[^A-Za-z0-9_]", "_", collection.code),
    )
