"""What a person searches a list for: a text, and criteria of field, operator and value (requirements.md fact 183).

"and" binds more tightly than "or", as in SQL: criteria between two "or" belong together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from azconsole.domain.texts import Said, joined, say

RECENT = 5
"""How many searches a list remembers by itself."""

Value = str | date | None
"""What a row holds in a field: a text, or a day in the person's own calendar; None when there is none."""


class Operator(StrEnum):
    """How a field is compared, in the words of the console."""

    CONTAINS = "contains"
    STARTS_WITH = "starts with"
    IS = "is"
    IS_NOT = "is not"
    BEFORE = "before"
    AFTER = "after"


TEXT_OPERATORS = (Operator.CONTAINS, Operator.STARTS_WITH, Operator.IS, Operator.IS_NOT)
DATE_OPERATORS = (Operator.IS, Operator.BEFORE, Operator.AFTER)


@dataclass(frozen=True, slots=True)
class SearchField:
    """A field that can be searched. `is_date`: its values are days, written as 2026-03-31 in a criterion."""

    key: str
    title: str
    is_date: bool = False

    @property
    def operators(self) -> tuple[Operator, ...]:
        """How this field can be compared; the first is what a new criterion begins with."""
        return DATE_OPERATORS if self.is_date else TEXT_OPERATORS


USER_FIELDS = (
    SearchField("display_name", say("Name")),
    SearchField("user_principal_name", say("User Principal Name")),
    SearchField("mail", say("Mail")),
    SearchField("mail_nickname", say("Mail Nickname")),
    SearchField("domain_name", say("Domain")),
    SearchField("sam_account_name", say("SAM Account Name")),
    SearchField("distinguished_name", say("Distinguished Name")),
    SearchField("security_identifier", say("Security Identifier")),
    SearchField("object_id", say("Object ID")),
    SearchField("tenant", say("Tenant")),
)
DEVICE_FIELDS = (
    SearchField("name", say("Name")),
    SearchField("operating_system", say("Operating System")),
    SearchField("os_version", say("OS Version")),
    SearchField("manufacturer", say("Manufacturer")),
    SearchField("model", say("Model")),
    SearchField("trust_type", say("Join Type")),
    SearchField("managed", say("Managed")),
    SearchField("compliant", say("Compliant")),
    SearchField("enabled", say("Enabled")),
    SearchField("last_sign_in", say("Last Sign-In"), is_date=True),
    SearchField("source", say("Source")),
    SearchField("device_id", say("Device ID")),
)
SERVICE_FIELDS = (
    SearchField("name", say("Name")),
    SearchField("kind", say("Cloud service type")),
    SearchField("tenant", say("Tenant")),
    SearchField("environment", say("Environment")),
    SearchField("status", say("Status")),
    SearchField("description", say("Description")),
    SearchField("server_app", say("Web app")),
    SearchField("client_app", say("Native Client app")),
    SearchField("secret_expires", say("Secret expires"), is_date=True),
    SearchField("last_run", say("Last run"), is_date=True),
    SearchField("next_run", say("Next run"), is_date=True),
    SearchField("created", say("Created"), is_date=True),
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition. `either`: joined by "or" to the one before it instead of "and" (of no meaning for the first)."""

    field: str
    operator: Operator
    value: str
    either: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """A text looked for in the list's main fields, and criteria; both must hold."""

    text: str = ""
    criteria: tuple[Criterion, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether this finds everything."""
        return not self.text.strip() and not self.criteria


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the person gave a name."""

    name: str
    search: Search


@dataclass(frozen=True, slots=True)
class SearchBook:
    """The searches of one list: saved ones by name, recent ones, the newest first."""

    saved: tuple[SavedSearch, ...] = ()
    recent: tuple[Search, ...] = ()

    def remember(self, search: Search) -> SearchBook:
        """With this search as the newest of the recent ones; an empty one is not remembered."""
        if search.empty:
            return self
        return replace(self, recent=(search, *(old for old in self.recent if old != search))[:RECENT])

    def save(self, name: str, search: Search) -> SearchBook:
        """With this search under a name; one of the same name (in any case) is replaced."""
        kept = [old for old in self.saved if old.name.casefold() != name.casefold()]
        return replace(self, saved=tuple(sorted([*kept, SavedSearch(name, search)], key=_by_name)))

    def forget(self, name: str) -> SearchBook:
        """Without the saved search of this name."""
        return replace(self, saved=tuple(old for old in self.saved if old.name != name))


def groups(criteria: Sequence[Criterion]) -> list[list[Criterion]]:
    """The criteria as groups of which one must hold as a whole."""
    found: list[list[Criterion]] = []
    for criterion in criteria:
        if found and not criterion.either:
            found[-1].append(criterion)
        else:
            found.append([criterion])
    return found


def fits(criteria: Sequence[Criterion], value_of: Callable[[str], Value]) -> bool:
    """Whether a row fits; `value_of` gives its value in a field. A criterion whose value is no day of the calendar, for a field
    of days, fits nothing."""
    return not criteria or any(all(_holds(c, value_of(c.field)) for c in group) for group in groups(criteria))


def describe(search: Search, fields: Sequence[SearchField]) -> Said:
    """The search in words, for a menu: `"adele", Mail is not "x" or Name contains "y"`."""
    titles = {item.key: item.title for item in fields}
    parts: list[str] = []
    for c in search.criteria:
        words = _in_words(titles.get(c.field, c.field), c)
        if parts:
            words = say("or {criterion}", criterion=words) if c.either else say("and {criterion}", criterion=words)
        parts.append(words)
    text = search.text.strip()
    return joined(say('"{text}"', text=text) if text else "", joined(*parts), by=", ")


def _in_words(field: str, criterion: Criterion) -> Said:
    value = criterion.value
    match criterion.operator:
        case Operator.CONTAINS:
            return say('{field} contains "{value}"', field=field, value=value)
        case Operator.STARTS_WITH:
            return say('{field} starts with "{value}"', field=field, value=value)
        case Operator.IS:
            return say('{field} is "{value}"', field=field, value=value)
        case Operator.IS_NOT:
            return say('{field} is not "{value}"', field=field, value=value)
        case Operator.BEFORE:
            return say('{field} before "{value}"', field=field, value=value)
        case Operator.AFTER:
            return say('{field} after "{value}"', field=field, value=value)


def _holds(criterion: Criterion, value: Value) -> bool:
    if isinstance(value, date):
        return _day_holds(criterion, value)
    wanted, has = criterion.value.strip().casefold(), (value or "").casefold()
    match criterion.operator:
        case Operator.CONTAINS:
            return wanted in has
        case Operator.STARTS_WITH:
            return has.startswith(wanted)
        case Operator.IS:
            return has == wanted
        case Operator.IS_NOT:
            return has != wanted
        case _:
            return False


def _day_holds(criterion: Criterion, day: date) -> bool:
    try:
        wanted = date.fromisoformat(criterion.value)
    except ValueError:
        return False
    match criterion.operator:
        case Operator.BEFORE:
            return day < wanted
        case Operator.AFTER:
            return day > wanted
        case Operator.IS:
            return day == wanted
        case _:
            return False


def _by_name(saved: SavedSearch) -> str:
    return saved.name.casefold()
