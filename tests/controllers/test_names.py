"""Classic names turned into today's: the rule, and that it leaves nothing behind in any sentence of the program."""

from __future__ import annotations

import pytest

from azconsole.controllers.names import current_names


@pytest.mark.parametrize(
    ("classic", "today"),
    [
        ("Azure AD", "Microsoft Entra ID"),
        ("Azure Active Directory", "Microsoft Entra ID"),
        ("Azure AD tenant name", "Microsoft Entra tenant name"),
        ("Azure Active Directory Tenants", "Microsoft Entra Tenants"),
        ("Sign in with an Azure AD account.", "Sign in with a Microsoft Entra account."),
        ("An Azure AD role is missing.", "A Microsoft Entra role is missing."),
        ("Enable Azure Active Directory User Discovery", "Enable Microsoft Entra user discovery"),
        ("Der Azure AD-Mandant", "Der Microsoft Entra-Mandant"),
        ("Azure AD has no tenant {tenant}.", "Microsoft Entra ID has no tenant {tenant}."),
        ("the Azure AdministratorX portal", "the Azure AdministratorX portal"),
        ("Azure portal, Azure environment, Azure Services", "Azure portal, Azure environment, Azure Services"),
        (
            'Azure AD is called <span class="today">Microsoft Entra ID</span>, before <span class="classic">Azure AD</span>.',
            'Microsoft Entra ID is called <span class="today">Microsoft Entra ID</span>, before '
            '<span class="classic">Azure AD</span>.',
        ),
    ],
)
def test_the_rule(classic: str, today: str) -> None:
    assert current_names(classic) == today


def test_a_second_time_changes_nothing() -> None:
    text = "An Azure AD tenant, Azure AD and Azure Active Directory User Discovery"
    assert current_names(current_names(text)) == current_names(text)
