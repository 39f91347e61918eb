"""The tenant itself (Graph v1.0: organization-get)."""

from __future__ import annotations

from azconsole.cloud.errors import unexpected
from azconsole.cloud.graph.client import GraphClient
from azconsole.cloud.graph.wire import OrganizationWire
from azconsole.domain.directory import Organization
from azconsole.domain.texts import say

_DOING = say("read the tenant's name")


class OrganizationCalls(GraphClient):
    """Calls about the tenant."""

    def organization(self) -> Organization:
        """The tenant of this session. Raises AccessDeniedError, ProtocolError."""
        path = "/organization?$select=id,displayName,verifiedDomains"
        found = next(self._collection(path, OrganizationWire, _DOING), None)
        if found is None:
            raise unexpected(_DOING, say("it names no tenant"))
        initial = next((domain.name for domain in found.verified_domains if domain.is_initial), "")
        names = tuple(domain.name for domain in found.verified_domains)
        return Organization(found.id, found.display_name or initial or str(found.id), initial, names)
