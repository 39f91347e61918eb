"""A site with collections and an app that may use a workspace of the practice cloud, for tests of the Log Analytics Connector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from azconsole.domain.apps import App, AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.collections import Collection
from azconsole.domain.log_analytics import TABLE, ConnectorSettings, ResourceGroup, Subscription, Workspace
from azconsole.domain.plan import ServicePlan
from azconsole.domain.progress import StepReport
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control

SUBSCRIPTION, GROUP, WORKSPACE = "Contoso IT", "rg-monitoring-weu", "law-contoso-prod"
IN_GROUP = f"{SUBSCRIPTION}/{GROUP}"
ENOUGH = (("Contributor", IN_GROUP), ("Monitoring Metrics Publisher", IN_GROUP))


@dataclass
class ConnectorDesk:
    """What an administrator of the site does, in the cloud of this number; `steps` are those of the last configuring."""

    control: Control
    tools: Toolbox
    steps: list[StepReport] = field(default_factory=list)
    cloud: int = 0

    def app(self, *roles: tuple[str, str], name: str = "ConfigMgr Logs") -> App:
        """An imported app with these roles (role, scope)."""
        made = self.control.app(displayName=name)
        form = sites.server_form(self.control, made, application_name=name)
        app = self.tools.import_app.server(self.tools.clouds[self.cloud], form)
        for role, scope in roles:
            self.give(app, role, scope)
        return app

    def give(self, app: App, role: str, scope: str) -> None:
        wish = {"tenant": self.control.tenant, "appId": str(app.client_id), "role": role, "scope": scope}
        self.control.control("POST", "/roles", wish)

    def take(self, app: App, role: str, scope: str) -> None:
        wish = {"tenant": self.control.tenant, "appId": str(app.client_id), "role": role, "scope": scope}
        self.control.control("DELETE", "/roles", wish)

    def load(self, **collections: int) -> list[Collection]:
        """Collections with so many devices: name -> members."""
        pairs = [(name, f"{name}-{n:06}") for name, count in collections.items() for n in range(count)]
        cast(Any, self.tools.collections).load_memberships(pairs)
        return [c for c in self.tools.collections.all() if c.name in collections]

    def workspace(self, app: App, name: str = WORKSPACE) -> tuple[Subscription, Workspace]:
        """Chosen as in the wizard: subscription, group, workspace."""
        find, cancel = self.tools.find_workspaces, CancelToken()
        subscriptions: list[Subscription] = []
        groups: list[ResourceGroup] = []
        workspaces: list[Workspace] = []
        assert find.subscriptions(app, cancel, subscriptions.extend) == ()
        chosen = next(one for one in subscriptions if one.name == SUBSCRIPTION)
        assert find.groups(app, chosen, cancel, groups.extend) == ()
        group = next(one for one in groups if one.name == GROUP)
        assert find.workspaces(app, chosen, group.name, cancel, workspaces.extend) == ()
        return chosen, next(one for one in workspaces if one.name == name)

    def configure(self, app: App, collections: Sequence[Collection] = (), name: str = "Logs") -> AzureService:
        subscription, workspace = self.workspace(app)
        settings = ConnectorSettings(subscription, workspace, tuple(one.id for one in collections))
        cloud = self.tools.clouds[self.cloud].key
        plan = ServicePlan(name, "", "log-analytics", cloud, app, None, None, settings)
        self.steps.clear()
        return self.tools.configure_service.run(plan, CancelToken(), self.steps.append)

    def rows(self, workspace: str = WORKSPACE) -> list[dict[str, Any]]:
        """What was really uploaded."""
        found = self.control.control("GET", f"/logs/{workspace}/{TABLE}?last=1000000")
        return cast(list[dict[str, Any]], found["rows"])

    def groups(self, workspace: str = WORKSPACE) -> dict[str, Any]:
        """The saved searches of the workspace."""
        return cast(dict[str, Any], self.control.control("GET", f"/logs/{workspace}")["savedSearches"])

    def last_step(self, key: str) -> StepReport:
        return [step for step in self.steps if step.key == key][-1]

    def uploads(self) -> list[dict[str, Any]]:
        """The recorded requests to the ingestion endpoint."""
        return self.control.calls("/streams/")
