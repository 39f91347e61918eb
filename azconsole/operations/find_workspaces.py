"""What an app may see in Azure: subscriptions, resource groups, workspaces, page by page; and where there is nothing to see,
which right is missing and how it is given (complaint C1: never a blank list)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from azconsole.domain.apps import App
from azconsole.domain.arm_ids import check_workspace_id, group_id, same_id
from azconsole.domain.azure_rights import (
    WorkspaceRights,
    allows,
    hidden_workspaces,
    no_group,
    no_subscription,
    no_use,
    no_workspace,
)
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.errors import AccessDeniedError, ProtocolError, UserInputError
from azconsole.domain.log_analytics import (
    Missing,
    PermissionSet,
    ResourceGroup,
    Right,
    Subscription,
    Workspace,
)
from azconsole.domain.texts import say
from azconsole.domain.typed_text import Refusal
from azconsole.operations.app_token import AppIdentity, stored_identity, with_patience
from azconsole.operations.log_ports import Azure, AzureSignIn
from azconsole.operations.ports import Clock, SecretStore
from azconsole.operations.rule_names import DEFAULT_SITE_CODE, rule_name

T = TypeVar("T")
OnPage = Callable[[list[T]], None]
NOTHING: tuple[Missing, ...] = ()


class AzureAccess:
    """Sessions of stored apps with Azure Resource Manager."""

    def __init__(
        self, azure: AzureSignIn, secrets: SecretStore, clouds: tuple[CloudProfile, ...], clock: Clock
    ) -> None:
        self.azure = azure
        self._secrets = secrets
        self._clouds = clouds
        self._clock = clock

    @contextmanager
    def session(self, app: App, cancel: CancelToken) -> Iterator[Azure]:
        """Azure as this app may use it. Raises SignInError, UnavailableError, StoreError (no key), Cancelled."""
        identity = self.identity(app, cancel)
        session = with_patience(lambda: self.azure.azure(identity, cancel), identity, cancel)
        try:
            yield session
        finally:
            session.close()

    def identity(self, app: App, cancel: CancelToken) -> AppIdentity:
        """Who asks for tokens."""
        with self._secrets.cancelled_by(cancel):
            return stored_identity(app, cloud_by_key(app.tenant.cloud, self._clouds), self._secrets, self._clock())


class FindWorkspaces:
    """Looking with the app's own token. The lists come through `on_page`, the first page before the second is asked for; what
    a method returns says why a list is empty, or what stands in the way. Every method raises SignInError, ThrottledError,
    UnavailableError, ProtocolError, StoreError, Cancelled."""

    def __init__(self, access: AzureAccess) -> None:
        self._access = access

    def subscriptions(self, app: App, cancel: CancelToken, on_page: OnPage[Subscription]) -> tuple[Missing, ...]:
        """The subscriptions in which the app has a role."""
        with self._access.session(app, cancel) as azure:
            if _listed(azure.subscriptions, on_page, cancel):
                return NOTHING
            return (no_subscription(app.client_id, object_id(azure)),)

    def groups(
        self, app: App, subscription: Subscription, cancel: CancelToken, on_page: OnPage[ResourceGroup]
    ) -> tuple[Missing, ...]:
        """The resource groups of a subscription."""
        useless = no_use(subscription)
        if useless is not None:
            return (useless,)
        with self._access.session(app, cancel) as azure:
            if _listed(lambda: azure.resource_groups(subscription.subscription_id), on_page, cancel):
                return NOTHING
            return (no_group(app.client_id, subscription, object_id(azure)),)

    def workspaces(
        self, app: App, subscription: Subscription, group: str, cancel: CancelToken, on_page: OnPage[Workspace]
    ) -> tuple[Missing, ...]:
        """The workspaces of a resource group."""
        with self._access.session(app, cancel) as azure:
            if _listed(lambda: azure.workspaces(subscription.subscription_id, group), on_page, cancel):
                return NOTHING
            held = permissions(azure, group_id(subscription.subscription_id, group))
            principal = object_id(azure)
        if allows(held, Right.SEE_WORKSPACE):
            return (no_workspace(subscription, group),)
        return (hidden_workspaces(app.client_id, subscription, group, principal),)

    def by_id(self, app: App, typed: str, cancel: CancelToken) -> tuple[Subscription, Workspace]:
        """A workspace by its resource ID, as it was typed. Raises UserInputError (field "workspace") before anything is asked
        for an id that is none, NotFoundError, AccessDeniedError."""
        try:
            wanted = check_workspace_id(typed)
        except Refusal as refusal:
            raise UserInputError(say("No workspace"), refusal.sentence, field="workspace") from None
        number = str(wanted.subscription_id)
        with self._access.session(app, cancel) as azure:
            workspace = azure.workspace(str(wanted))
            for page in azure.subscriptions():
                for subscription in page:
                    if same_id(subscription.subscription_id, number):
                        return subscription, workspace
        return Subscription(number, number), workspace

    def check(
        self, app: App, workspace: Workspace, cancel: CancelToken, site_code: str = DEFAULT_SITE_CODE
    ) -> tuple[Missing, ...]:
        """What the app still lacks for a workspace; those that block first. Empty: everything is there."""
        with self._access.session(app, cancel) as azure:
            return read_rights(azure, app, workspace, site_code).missing()


def read_rights(azure: Azure, app: App, workspace: Workspace, site_code: str) -> WorkspaceRights:
    """The app's rights at a workspace, its group and its rule, by Azure's own word."""
    name = rule_name(site_code, workspace.name)
    try:
        rule = azure.find_rule(workspace.resource_group, workspace.subscription_id, name)
    except AccessDeniedError:
        rule = None
    return WorkspaceRights(
        client_id=app.client_id,
        workspace=workspace,
        at_workspace=permissions(azure, workspace.id),
        at_group=permissions(azure, group_id(workspace.subscription_id, workspace.resource_group)),
        rule=rule,
        at_rule=permissions(azure, rule.id) if rule else (),
        rule_name=name,
        object_id=object_id(azure),
    )


def permissions(azure: Azure, scope: str) -> list[PermissionSet]:
    """The permission sets at a scope; none where the app may not even ask."""
    try:
        return azure.permissions(scope)
    except AccessDeniedError:
        return []


def object_id(azure: Azure) -> str:
    """The object id of the app's service principal, for commands; empty when the token does not tell it."""
    try:
        return azure.principal_id()
    except ProtocolError:
        return ""


def _listed(pages: Callable[[], Iterator[list[T]]], on_page: OnPage[T], cancel: CancelToken) -> int:
    """Hand the pages on as they come; how many entries there were. A list that may not be asked for is an empty one."""
    found = 0
    try:
        for page in pages():
            cancel.check()
            found += len(page)
            if page:
                on_page(page)
    except AccessDeniedError:
        if found:
            raise
    return found
