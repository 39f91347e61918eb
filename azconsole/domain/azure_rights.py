"""What roles in Azure allow an app, and what to do about a right that is missing (cloud-apis.md section e; complaints C1
and C24)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from azconsole.domain.arm_ids import group_id, quoted, segment
from azconsole.domain.log_analytics import DataRule, Missing, PermissionSet, Right, Subscription, Workspace
from azconsole.domain.texts import Said, say

READER = "Reader"
CONTRIBUTOR = "Contributor"
MONITORING_CONTRIBUTOR = "Monitoring Contributor"
METRICS_PUBLISHER = "Monitoring Metrics Publisher"
LOG_READER = "Log Analytics Reader"
METRICS_PUBLISHER_ID = "3913510d-42f4-4e42-8a64-420c390055eb"
ANY_GROUP = "GROUP-NAME"
ANY_SUBSCRIPTION = "SUBSCRIPTION-ID"
ANY_WORKSPACE = "WORKSPACE-NAME"
"""What stands in a command for a name that nobody can know."""

_DATA_RIGHTS = frozenset({Right.UPLOAD})
_SENTENCES = {
    Right.WRITE_TABLE: say(
        "The app may not make the table in the workspace “{workspace}”: that takes the role Contributor on the workspace "
        "(with Reader on its resource group), or Contributor on the resource group."
    ),
    Right.WRITE_SEARCH: say(
        "The app may not make computer groups in the workspace “{workspace}”: that takes the role Contributor on the "
        "workspace (with Reader on its resource group), or Contributor on the resource group."
    ),
    Right.WRITE_RULE: say(
        "The app may not make the data collection rule in the resource group “{group}”: that takes the role Monitoring "
        "Contributor or Contributor on the resource group."
    ),
    Right.UPLOAD: say(
        "The app may not upload yet: that takes the role Monitoring Metrics Publisher on the data collection rule "
        "“{rule}”, which Contributor does not include."
    ),
    Right.QUERY: say(
        "The app may not query the workspace “{workspace}”: that takes the role Log Analytics Reader or Contributor on it."
    ),
    Right.SEE_WORKSPACE: say(
        "The app may not see the workspaces of the resource group “{group}”: that takes the role Reader on the resource "
        "group, and Contributor on the workspace."
    ),
}


def allows(sets: Iterable[PermissionSet], right: Right) -> bool:
    """Whether one of the roles gives a right. What one role takes out another may still give."""
    return any(_gives(one, right) for one in sets)


def fits(pattern: str, action: str) -> bool:
    """Whether an action is meant by a pattern: without case, * stands for any text. Takes as long as both are long, whatever
    they are."""
    first, *rest = pattern.casefold().split("*")
    text = action.casefold()
    if not rest:
        return first == text
    if not text.startswith(first) or not text.endswith(rest[-1]) or len(text) < len(first) + len(rest[-1]):
        return False
    at, end = len(first), len(text) - len(rest[-1])
    for part in rest[:-1]:
        found = text.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True


@dataclass(frozen=True, slots=True)
class WorkspaceRights:
    """What the app is allowed at a workspace, at its resource group, and at the rule when there is one (else `rule` None):
    a role at the group holds for both."""

    client_id: UUID
    workspace: Workspace
    at_workspace: Sequence[PermissionSet]
    at_group: Sequence[PermissionSet]
    rule: DataRule | None
    at_rule: Sequence[PermissionSet]
    rule_name: str
    object_id: str = ""

    def missing(self) -> tuple[Missing, ...]:
        """What is missing, what blocks first; a role that the app itself may assign is not missing."""
        blocking = [
            self._line(right)
            for right in (Right.WRITE_TABLE, Right.WRITE_SEARCH)
            if not allows(self.at_workspace, right)
        ]
        if self.rule is None and not allows(self.at_group, Right.WRITE_RULE):
            blocking.append(self._line(Right.WRITE_RULE))
        later = [] if self.may_upload or self.may_grant else [self._line(Right.UPLOAD)]
        later += [] if allows(self.at_workspace, Right.QUERY) else [self._line(Right.QUERY)]
        return (*blocking, *later, *private_only(self.workspace))

    @property
    def may_upload(self) -> bool:
        """Whether rows may be sent to the rule."""
        return allows(self._at_rule, Right.UPLOAD)

    @property
    def may_grant(self) -> bool:
        """Whether the app may assign roles at the rule, so also that role to itself."""
        return allows(self._at_rule, Right.GRANT)

    @property
    def _at_rule(self) -> Sequence[PermissionSet]:
        return self.at_group if self.rule is None else self.at_rule

    def _line(self, right: Right) -> Missing:
        workspace = self.workspace
        group = group_id(workspace.subscription_id, workspace.resource_group)
        if right is Right.UPLOAD:
            scope = self.rule.id if self.rule else group
            return upload_missing(self.client_id, self.rule_name, scope, self.object_id)
        role, scope, blocks = {
            Right.WRITE_RULE: (MONITORING_CONTRIBUTOR, group, True),
            Right.QUERY: (LOG_READER, workspace.id, False),
        }.get(right, (CONTRIBUTOR, workspace.id, True))
        values = {"workspace": workspace.name, "group": workspace.resource_group}
        sentence = Said(_SENTENCES[right].template, values)
        command = assign_command(self.client_id, role, scope, self.object_id)
        return Missing(right, sentence, scope, role, command, blocks)


def upload_missing(client_id: UUID, rule_name: str, scope: str, object_id: str = "") -> Missing:
    """The role for uploads is missing, at a rule or at the group where the rule will be."""
    sentence = Said(_SENTENCES[Right.UPLOAD].template, {"rule": rule_name})
    command = assign_command(client_id, METRICS_PUBLISHER, scope, object_id)
    return Missing(Right.UPLOAD, sentence, scope, METRICS_PUBLISHER, command, blocks=False)


def no_subscription(client_id: UUID, object_id: str = "") -> Missing:
    """The app has no role anywhere."""
    scope = group_id(ANY_SUBSCRIPTION, ANY_GROUP)
    sentence = say(
        "The app has no role in any Azure subscription of its tenant, so it sees none. It needs the role Reader on the "
        "resource group and Contributor on the workspace, or Contributor on the resource group."
    )
    command = assign_command(client_id, CONTRIBUTOR, scope, object_id)
    return Missing(Right.SEE_GROUP, sentence, scope, CONTRIBUTOR, command)


def no_group(client_id: UUID, subscription: Subscription, object_id: str = "") -> Missing:
    """The app sees no resource group of a subscription."""
    scope = group_id(subscription.subscription_id, ANY_GROUP)
    sentence = say(
        "The app may not see any resource group of the subscription “{subscription}”: that takes the role Reader on the "
        "resource group that holds the workspace.",
        subscription=subscription.name,
    )
    return Missing(Right.SEE_GROUP, sentence, scope, READER, assign_command(client_id, READER, scope, object_id))


def hidden_workspaces(client_id: UUID, subscription: Subscription, group: str, object_id: str = "") -> Missing:
    """The app may not see the workspaces of a group."""
    scope = group_id(subscription.subscription_id, group)
    sentence = Said(_SENTENCES[Right.SEE_WORKSPACE].template, {"group": group})
    command = assign_command(client_id, READER, scope, object_id)
    return Missing(Right.SEE_WORKSPACE, sentence, scope, READER, command)


def no_workspace(subscription: Subscription, group: str) -> Missing:
    """There is none, and the app would see it."""
    scope = group_id(subscription.subscription_id, group)
    names = quoted(group), quoted(ANY_WORKSPACE), quoted(subscription.subscription_id)
    command = (
        f"az monitor log-analytics workspace create --resource-group {names[0]} --workspace-name {names[1]} "
        f"--subscription {names[2]}"
    )
    sentence = say("The resource group “{group}” has no Log Analytics workspace. Create one first.", group=group)
    return Missing(None, sentence, scope, "", command if all(names) else "")


def no_use(subscription: Subscription) -> Missing | None:
    """Why nothing can be made in a subscription, or None: one that only warns or whose payment is due works on."""
    if subscription.state.casefold() not in ("disabled", "deleted"):
        return None
    sentence = say(
        "The subscription “{subscription}” is {state}: nothing can be written to it. Its owner enables it again.",
        subscription=subscription.name,
        state=subscription.state,
    )
    return Missing(None, sentence, f"/subscriptions/{subscription.subscription_id}", "", "")


def private_only(workspace: Workspace) -> tuple[Missing, ...]:
    """What a workspace that is closed to public networks (Azure Monitor Private Link) does not take from here."""
    values = {"workspace": workspace.name}
    closed = []
    if not workspace.public_uploads:
        closed.append(say(
            "The workspace “{workspace}” takes no uploads from public networks, which the connector uses: allow them under "
            "Network isolation of the workspace, or choose another workspace.", **values,
        ))  # fmt: skip
    if not workspace.public_queries:
        closed.append(say(
            "The workspace “{workspace}” answers no queries from public networks: queries work only where this computer "
            "reaches it by Azure Monitor Private Link.", **values,
        ))  # fmt: skip
    return tuple(Missing(None, sentence, workspace.id, "", "", blocks=False) for sentence in closed)


def assign_command(client_id: UUID, role: str, scope: str, object_id: str = "") -> str:
    """The Azure CLI command that assigns a role to the app, alike for PowerShell, bash and Git Bash; empty for a scope that is
    none. With the object id of its service principal az does not look into the directory, which not every owner of a
    subscription may read. The scope begins without a slash, because Git Bash would make a path of this computer of it; az
    then no longer finds the subscription in it, so that is said besides."""
    place, subscription = quoted(scope.lstrip("/")), segment(scope, "subscriptions")
    if not place:
        return ""
    who = f"--assignee-object-id {object_id} --assignee-principal-type ServicePrincipal"
    return (
        f"az role assignment create {who if object_id else f'--assignee {client_id}'} --role {quoted(role)}"
        f" --scope {place} --subscription {quoted(subscription)}"
    )


def how_to(missing: Missing) -> Said:
    """What an administrator does about it, as a hint of an error."""
    if not missing.command:
        return say("Ask an owner of the subscription.")
    return say("An owner of the resource group runs: {command}", command=missing.command)


def _gives(one: PermissionSet, right: Right) -> bool:
    given, taken = one.actions, one.not_actions
    if right in _DATA_RIGHTS:
        given, taken = one.data_actions, one.not_data_actions
    return any(fits(pattern, right) for pattern in given) and not any(fits(pattern, right) for pattern in taken)
