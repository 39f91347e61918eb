"""Users out of a page's JSON."""

from __future__ import annotations

import msgspec

from azconsole.cloud.graph.delta_records import Records, Text, WirePage
from azconsole.domain.texts import say
from azconsole.domain.users import USER_FIELDS, UserPage


class _User(msgspec.Struct, gc=False, rename="camel"):
    """Members in the order of USER_FIELDS."""

    id: str
    display_name: Text = None
    mail: Text = None
    mail_nickname: Text = None
    on_premises_security_identifier: Text = None
    user_principal_name: Text = None
    on_premises_domain_name: Text = None
    on_premises_sam_account_name: Text = None
    on_premises_distinguished_name: Text = None


class _Page(WirePage, kw_only=True):
    value: list[_User]


_RECORDS = Records(msgspec.json.Decoder(_Page).decode, USER_FIELDS, say("it has no list of users"))


def read_page(body: bytes) -> UserPage:
    """A page of users. Raises BadPageError."""
    taken = _RECORDS.read(body)
    reasons = taken.reasons
    return UserPage(taken.rows, taken.removed, taken.next_link, taken.delta_link, reasons.total(), dict(reasons))
