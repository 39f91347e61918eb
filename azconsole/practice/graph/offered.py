"""The permissions that the practice Microsoft Graph offers: name, delegated id, application id; what it is called.

GUIDs are those of the real service (microsoftgraph/microsoft-graph-devx-content, permissions-descriptions.json). A
delegated permission marked with a star needs an administrator's consent.
"""

from __future__ import annotations

from typing import Any

_TABLE = """\
User.Read|e1fe6dd8-ba31-4d61-89e7-88639da4683d|
    Sign in and read user profile
User.ReadBasic.All|b340eb25-3456-403f-be2f-af7a0d370277|97235f07-e226-4f63-ace3-39588e11d3a1
    Read all users' basic profiles
User.Read.All*|a154be20-db9c-4678-8ab7-66f6cc099a59|df021288-bdef-4463-88db-98f22de89214
    Read all users' full profiles and company properties
User.ReadWrite.All*|204e0828-b5ca-4ad8-b9f3-f32a958e7cc4|741f803b-c850-494e-b5df-cde7c675a1ca
    Read and write all users' full profiles
Directory.Read.All*|06da0dbc-49e2-44d2-8312-53f166ab848a|7ab1d382-f21e-4acd-a863-ba3e13f7da61
    Read directory data
Directory.ReadWrite.All*|c5366453-9fb0-48a5-a156-24f0c49a4b84|19dbc75e-c2e2-444c-a770-ec69d8559fc7
    Read and write directory data
Directory.AccessAsUser.All*|0e263e50-5827-48a4-b97c-d940288653c7|
    Access directory as the signed in user
Group.Read.All*|5f8c59db-677d-491f-a6b8-5f174b11ec1d|5b567255-7703-4780-807c-7be8301ae99b
    Read all groups
GroupMember.Read.All*|bc024368-1153-4739-b217-4326f2e966d0|98830695-27a2-44f7-8c18-0c3ebc9698f6
    Read all group memberships
Group.ReadWrite.All*|4e46008b-f24c-477d-8fff-7bb4ec7aafe0|62a82d76-70ea-41e2-9197-370581804d09
    Read and write all groups
Application.Read.All*|c79f8feb-a9db-4090-85f9-90d820caa0eb|9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30
    Read all applications
Application.ReadWrite.All*|bdfbf15f-ee85-4955-8675-146e8e5296b5|1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9
    Read and write all applications
Application.ReadWrite.OwnedBy||18a4783c-866b-4cc7-a460-3d5e5662c884
    Manage apps that this app creates or owns
AppRoleAssignment.ReadWrite.All*|84bccea3-f856-4a8a-967b-dbe0a3d53a64|06b708a9-e830-4db3-a914-8e69da51d44f
    Manage app permission grants and app role assignments
DelegatedPermissionGrant.Read.All*|a197cdc4-a8e8-4d49-9d35-4ca7c83887b4|81b4724a-58aa-41c1-8a55-84ef97466587
    Read delegated permission grants
DelegatedPermissionGrant.ReadWrite.All*|41ce6ca6-6826-4807-84f1-1c82854f7ee5|8e8e4742-1d95-4f68-9d56-6ee75648c72a
    Manage all delegated permission grants
Organization.Read.All*|4908d5b9-3fb2-4b1e-9336-1888b7937185|498476ce-e0fe-48b0-b801-37ba7e2685c6
    Read organization information
CrossTenantInformation.ReadBasic.All*|81594d25-e88e-49cf-ac8c-fecbff49f994|cac88765-0581-4025-9725-5ebc13f729ee
    Read cross-tenant basic information
Domain.Read.All*|2f9ee017-59c1-4f1d-9472-bd5529a7b311|dbb9058a-0e50-45d7-ae91-66909b5d4664
    Read domains
Policy.Read.All*|572fea84-0151-49b2-9301-11cb16974376|246dd0d5-5bd0-4def-940b-0421030a5b68
    Read your organization's policies
RoleManagement.Read.Directory*|741c54c3-0c1e-44a1-818b-3f97ab4e8c83|483bed4a-2ad3-4361-a73b-c83ccdbdc53c
    Read all directory RBAC settings
Device.Read.All*|951183d1-1a61-466f-a6d1-1fde911bfd95|7438b122-aefc-4978-80ed-43db9fcc7715
    Read all devices
openid|37f7f235-527c-4136-accd-4a02d197296e|
    Sign users in
profile|14dad69e-099b-42c9-810b-d002981feec1|
    View users' basic profile
email|64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0|
    View users' email address
offline_access|7427e0e9-2fba-42fe-b0c0-848c9e6a8182|
    Maintain access to data you have given it access to
"""


def _rows() -> list[list[str]]:
    lines = _TABLE.splitlines()
    return [[*ids.split("|"), title.strip()] for ids, title in zip(lines[::2], lines[1::2], strict=True)]


def delegated_scopes() -> list[dict[str, Any]]:
    """The oauth2PermissionScopes of Microsoft Graph's service principal."""
    return [
        scope(name.rstrip("*"), delegated, title, name.endswith("*"))
        for name, delegated, _, title in _rows()
        if delegated
    ]


def scope(value: str, scope_id: str, title: str, admin: bool) -> dict[str, Any]:
    """One permissionScope in wire form."""
    return {
        "adminConsentDescription": f"Allows the app to: {title}.",
        "adminConsentDisplayName": title,
        "id": scope_id,
        "isEnabled": True,
        "type": "Admin" if admin else "User",
        "userConsentDescription": f"Allows the app to: {title}.",
        "userConsentDisplayName": title,
        "value": value,
    }


def application_roles() -> list[dict[str, Any]]:
    """The appRoles of Microsoft Graph's service principal."""
    return [
        {
            "allowedMemberTypes": ["Application"],
            "description": f"Allows the app to: {title}.",
            "displayName": title,
            "id": application,
            "isEnabled": True,
            "origin": "Application",
            "value": name.rstrip("*"),
        }
        for name, _, application, title in _rows()
        if application
    ]
