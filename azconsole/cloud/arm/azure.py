"""Azure Resource Manager as one app may use it: all calls together."""

from __future__ import annotations

from uuid import UUID

from azconsole.cloud.arm.resources import ResourceCalls
from azconsole.cloud.arm.rules import RuleCalls
from azconsole.cloud.arm.searches import SearchCalls
from azconsole.cloud.arm.tables import TableCalls
from azconsole.cloud.errors import unexpected
from azconsole.domain.cancel import CancelToken
from azconsole.domain.texts import say


class ArmClient(ResourceCalls, TableCalls, RuleCalls, SearchCalls):
    """Calls of one session, until `close()`."""

    def using(self, cancel: CancelToken) -> ArmClient:
        """The same session; what it asks is broken off by this token."""
        return ArmClient(self._caller.using(cancel))

    def principal_id(self) -> str:
        """The object id of the app's own service principal. Raises ProtocolError when the token does not tell it."""
        found = self._caller.tokens.claims(self._caller.line).get("oid")
        try:
            return str(UUID(found if isinstance(found, str) else ""))
        except ValueError:
            raise unexpected(say("sign in"), say("the token does not name the app's service principal")) from None

    def close(self) -> None:
        """Forget the token, break off what runs, close the connections."""
        self._caller.close()
