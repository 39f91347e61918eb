"""Which tenant and which person are meant."""

from __future__ import annotations

from azconsole.practice.context import Context
from azconsole.practice.entra.errors import AadError, tenant_unknown
from azconsole.practice.state import Account, TenantState

SHARED = ("common", "organizations")


def tenant_of(context: Context, name: str) -> TenantState | None:
    """The tenant with this id or domain; None for `common` and `organizations`. Raises AadError 90002."""
    if name.lower() in SHARED:
        return None
    found = context.state.cloud.tenant(name)
    if found is None:
        raise tenant_unknown(name)
    return found


def account_of(context: Context, tenant_name: str, upn: str) -> tuple[TenantState, Account]:
    """The person with this name, in the named tenant or (common, organizations) in the one that has the domain.
    Raises AadError 50034 when there is none."""
    tenant = tenant_of(context, tenant_name)
    wanted = upn.strip().lower()
    tenants = [tenant] if tenant else list(context.state.cloud.tenants.values())
    for candidate in tenants:
        for account in candidate.accounts.values():
            if account.upn.lower() == wanted:
                return candidate, account
    where = tenant.display_name if tenant else wanted.rpartition("@")[2]
    raise AadError(
        50034,
        "invalid_grant",
        f"The user account {upn} does not exist in the {where} directory. To sign into this application, the account "
        "must be added to the directory.",
    )


def check_account(tenant: TenantState, account: Account, v2: bool) -> None:
    """Raises AadError 50057 for a disabled account and 53003 when the tenant's Conditional Access forbids sign-ins."""
    if not account.enabled:
        raise AadError(50057, "invalid_grant", "The user account is disabled.")
    if tenant.flags.get("conditionalAccess"):
        raise conditional_access(v2)


def conditional_access(v2: bool) -> AadError:
    """AADSTS53003."""
    return AadError(
        53003,
        "invalid_grant" if v2 else "interaction_required",
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
        "message_only",
    )
