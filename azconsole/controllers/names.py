"""Classic names (Azure AD, as the specification and the consoles until 2023 have them) turned into those of today.

Microsoft renamed Azure Active Directory to Microsoft Entra ID; the console follows since version 2403 (requirements.md fact
193). Sources and translations are written in classic names only; the other catalogues and help pages are made by this rule.
"""

from __future__ import annotations

import re

_KEPT = re.compile(r'(<span class="(?:today|classic)">.*?</span>)', re.DOTALL)
_ARTICLE = re.compile(r"\b([Aa])n(?= Azure (?:AD|Active Directory)\b)")
_DISCOVERY = re.compile(r"\bAzure (?:AD|Active Directory) User Discovery\b")
# Before such a noun the name is "Microsoft Entra", as in "Microsoft Entra tenant"; alone it is "Microsoft Entra ID".
_BEFORE_NOUN = re.compile(
    r"\bAzure (?:AD|Active Directory)(?= &?(?:accounts?|administrators?|apps?|applications?|authentication|device|directory|"
    r"discovery|domains?|groups?|join(?:ed)?|objects?|permissions?|roles?|sign-ins?|tenants?|tokens?|users?)\b|-)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\bAzure (?:AD|Active Directory)\b")


def current_names(text: str) -> str:
    """A text or a page with today's names; what stands in a span of class "today" or "classic" stays as it is."""
    return "".join(part if _KEPT.fullmatch(part) else _renamed(part) for part in _KEPT.split(text))


def _renamed(text: str) -> str:
    text = _ARTICLE.sub(r"\1", text)
    text = _DISCOVERY.sub("Microsoft Entra user discovery", text)
    return _ALONE.sub("Microsoft Entra ID", _BEFORE_NOUN.sub("Microsoft Entra", text))
