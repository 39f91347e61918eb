"""Microsoft Graph as one signed-in administrator or one app may use it: all calls together."""

from __future__ import annotations

from azconsole.cloud.graph.applications import ApplicationCalls
from azconsole.cloud.graph.organization import OrganizationCalls
from azconsole.cloud.graph.principals import PrincipalCalls
from azconsole.cloud.graph.users import UserCalls
from azconsole.domain.cancel import CancelToken


class DirectoryClient(OrganizationCalls, ApplicationCalls, PrincipalCalls, UserCalls):
    """The directory of one session. Its calls are broken off by the cancel token that the session was made with."""

    def using(self, cancel: CancelToken) -> DirectoryClient:
        """The same directory, whose calls and waits are broken off by this token instead."""
        return DirectoryClient(self._caller.using(cancel))
