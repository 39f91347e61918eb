"""Sessions of an app with Azure's services: each with a token of the service's own audience."""

from __future__ import annotations

from uuid import UUID

from azconsole.cloud.app_tokens import Identity, app_tokens
from azconsole.cloud.arm.azure import ArmClient
from azconsole.cloud.caller import Caller
from azconsole.cloud.clients import Clients
from azconsole.cloud.graph.devices import DeviceClient
from azconsole.cloud.http import Limits
from azconsole.cloud.ingestion import UploadClient, check_endpoint
from azconsole.cloud.log_queries import LIMITS, POLICY, QueryClient
from azconsole.cloud.retry import RetryPolicy
from azconsole.cloud.sockets import Line
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import UserInputError
from azconsole.domain.log_analytics import DataRule
from azconsole.domain.texts import say


class AzureSessions:
    """Signs an app in. Sessions of one tenant keep one pause for each host, with all that `clients` makes. A refused key is
    not waited for here: who knows that it is new asks again."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def azure(self, identity: Identity, cancel: CancelToken) -> ArmClient:
        """Azure Resource Manager."""
        cloud = identity.cloud
        return ArmClient(self._caller(identity, cloud.arm_scope, cloud.arm, cancel))

    def ingestion(self, identity: Identity, rule: DataRule, stream: str, cancel: CancelToken) -> UploadClient:
        """Uploads to a rule. Raises ProtocolError, before anything is sent, when its address does not belong to the
        cloud."""
        check_endpoint(identity.cloud, rule)
        caller = self._caller(identity, identity.cloud.ingestion_scope, rule.endpoint, cancel)
        return UploadClient(caller, rule, stream)

    def log_queries(self, identity: Identity, customer_id: str, cancel: CancelToken) -> QueryClient:
        """Queries of a workspace. Raises UserInputError for an id that is none (faults.md B30)."""
        try:
            workspace = UUID(customer_id)
        except ValueError:
            raise UserInputError(
                say("Not a workspace ID"),
                say("“{id}” is no workspace ID.", id=customer_id[:100]),
                say("Copy the workspace ID from the workspace's Overview page in the Azure portal."),
                code="workspace-id",
            ) from None
        cloud = identity.cloud
        caller = self._caller(
            identity, cloud.log_analytics_scope, cloud.log_analytics, cancel, policy=POLICY, limits=LIMITS
        )
        return QueryClient(caller, workspace)

    def devices(self, identity: Identity, cancel: CancelToken) -> DeviceClient:
        """Graph's devices."""
        return DeviceClient(self._caller(identity, identity.cloud.graph_scope, identity.cloud.graph, cancel))

    def _caller(
        self,
        identity: Identity,
        scope: str,
        home: str,
        cancel: CancelToken,
        *,
        policy: RetryPolicy | None = None,
        limits: Limits | None = None,
    ) -> Caller:
        tenant = str(identity.tenant_id)
        http = self._clients.make(identity.cloud, tenant, cancel, policy=policy, limits=limits)
        line = Line(cancel)
        return Caller(http, app_tokens(http, identity, scope, line, self._clients.clock), line, home)
