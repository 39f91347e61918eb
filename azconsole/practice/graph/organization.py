"""The tenant itself: organization, domains, tenant look-up by domain, and the policy for application credentials."""

from __future__ import annotations

from typing import Any

from azconsole.practice.graph import collection
from azconsole.practice.graph.secrets import POLICY_ID
from azconsole.practice.graph.wire import Call, GraphError, Json, not_found, respond
from azconsole.practice.http import Response
from azconsole.practice.state import TenantState

_BASIC = frozenset({"id", "displayName", "verifiedDomains"})
_FULL = frozenset(
    {"Organization.Read.All", "Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"}
)
_LISTS = ("assignedPlans", "businessPhones", "marketingNotificationEmails", "provisionedPlans",
          "securityComplianceNotificationMails", "securityComplianceNotificationPhones",
          "technicalNotificationMails")  # fmt: skip
_ALWAYS = "Email, OfficeCommunicationsOnline"


def _organization(call: Call) -> Json:
    """With User.Read only the basic members are filled."""
    tenant = call.tenant
    value: dict[str, Any] = {
        "id": tenant.id,
        "deletedDateTime": None,
        "businessPhones": [],
        "city": None,
        "country": None,
        "countryLetterCode": "DE",
        "createdDateTime": "2016-04-01T08:00:00Z",
        "defaultUsageLocation": None,
        "displayName": tenant.display_name,
        "onPremisesLastSyncDateTime": call.context.clock.iso(),
        "onPremisesSyncEnabled": True,
        "postalCode": None,
        "preferredLanguage": "en",
        "state": None,
        "street": None,
        "tenantType": "AAD",
        **{name: [] for name in _LISTS},
        "technicalNotificationMails": [f"admin@{tenant.domain}"],
        "verifiedDomains": [_domain(tenant, name) for name in tenant.verified_domains],
    }
    held = call.claims.roles if call.claims.app_only else call.claims.scopes
    if held.isdisjoint(_FULL):
        value = {k: v if k in _BASIC else [] if k in _LISTS else None for k, v in value.items()}
    return value


def _domain(tenant: TenantState, name: str) -> Json:
    return {
        "capabilities": _ALWAYS,
        "isDefault": name == tenant.domain,
        "isInitial": name == tenant.domain,
        "name": name,
        "type": "Managed",
    }


def list_organization(call: Call) -> Response:
    """GET /organization."""
    value = _organization(call)
    return collection.listing(call, [value], value, "organization", "organization")


def get_organization(call: Call) -> Response:
    """GET /organization/{id}."""
    value = _organization(call)
    if call.request.params["id"].lower() != value["id"]:
        raise not_found(call.request.params["id"])
    return collection.one(call, value, value, "organization", "organization")


def list_domains(call: Call) -> Response:
    """GET /domains."""
    tenant = call.tenant
    rows = [
        {
            "id": name,
            "authenticationType": "Managed",
            "availabilityStatus": None,
            "isAdminManaged": True,
            "isDefault": name == tenant.domain,
            "isInitial": name == tenant.domain,
            "isRoot": True,
            "isVerified": True,
            "manufacturer": None,
            "model": None,
            "passwordNotificationWindowInDays": None,
            "passwordValidityPeriodInDays": 2147483647,
            "state": None,
            "supportedServices": ["Email", "OfficeCommunicationsOnline"],
        }
        for name in tenant.verified_domains
    ]
    return collection.listing(call, rows, rows[0], "domains", "domain")


def find_by_domain(call: Call) -> Response:
    """GET /tenantRelationships/findTenantInformationByDomainName(domainName='...')."""
    return _information(call, call.request.params["domain"])


def find_by_id(call: Call) -> Response:
    """GET /tenantRelationships/findTenantInformationByTenantId(tenantId='...')."""
    return _information(call, call.request.params["id"])


def _information(call: Call, name: str) -> Response:
    tenant = call.context.state.cloud.tenant(name)
    if tenant is None:
        raise GraphError(404, "Directory_ObjectNotFound", f"Unable to find the tenant '{name}'.")
    return respond(
        {
            "@odata.context": call.metadata("microsoft.graph.tenantInformation"),
            "tenantId": tenant.id,
            "federationBrandName": None,
            "displayName": tenant.display_name,
            "defaultDomainName": tenant.domain,
        }
    )


def app_management_policy(call: Call) -> Response:
    """GET /policies/defaultAppManagementPolicy: says what the flags secretsForbidden and maxSecretDays do."""
    flags, restrictions = call.tenant.flags, []
    if flags.get("secretsForbidden"):
        restrictions.append(_restriction("passwordAddition", None))
    if flags.get("maxSecretDays") is not None:
        restrictions.append(_restriction("passwordLifetime", f"P{int(flags['maxSecretDays'])}D"))
    rules = {"passwordCredentials": restrictions, "keyCredentials": []}
    return respond(
        {
            "@odata.context": call.metadata("policies/defaultAppManagementPolicy/$entity"),
            "id": POLICY_ID,
            "deletedDateTime": None,
            "displayName": "Default app management tenant policy",
            "description": "Default tenant policy that enforces app management restrictions on applications and "
            "service principals.",
            "isEnabled": bool(restrictions),
            "applicationRestrictions": rules,
            "servicePrincipalRestrictions": rules,
        }
    )


def _restriction(kind: str, longest: str | None) -> Json:
    return {
        "restrictionType": kind,
        "state": "enabled",
        "maxLifetime": longest,
        "restrictForAppsCreatedAfterDateTime": "2020-01-01T00:00:00Z",
        "excludeActors": None,
    }
