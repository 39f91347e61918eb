"""Device collections: direct members, rules about a device's properties, and other collections included or left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Operator(StrEnum):
    """How a condition compares; texts without case, moments by days before now."""

    IS = "is"
    IS_NOT = "is not"
    CONTAINS = "contains"
    STARTS_WITH = "starts with"
    ENDS_WITH = "ends with"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    WITHIN_DAYS = "within days"
    NOT_WITHIN_DAYS = "not within days"
    EMPTY = "is empty"


class Property(StrEnum):
    """What a condition may look at: attributes of Device."""

    NAME = "name"
    OPERATING_SYSTEM = "operating_system"
    OS_VERSION = "os_version"
    MANUFACTURER = "manufacturer"
    MODEL = "model"
    TRUST_TYPE = "trust_type"
    PROFILE_TYPE = "profile_type"
    MANAGED = "managed"
    COMPLIANT = "compliant"
    ENABLED = "enabled"
    LAST_SIGN_IN = "last_sign_in"
    SOURCE = "source"


TEXTS = (Operator.IS, Operator.IS_NOT, Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH, Operator.EMPTY)
FLAGS = (Operator.IS, Operator.EMPTY)
OPERATORS: dict[Property, tuple[Operator, ...]] = {
    Property.NAME: TEXTS,
    Property.OPERATING_SYSTEM: TEXTS,
    Property.OS_VERSION: (*TEXTS, Operator.AT_LEAST, Operator.LESS_THAN),
    Property.MANUFACTURER: TEXTS,
    Property.MODEL: TEXTS,
    Property.TRUST_TYPE: TEXTS,
    Property.PROFILE_TYPE: TEXTS,
    Property.MANAGED: FLAGS,
    Property.COMPLIANT: FLAGS,
    Property.ENABLED: FLAGS,
    Property.LAST_SIGN_IN: (Operator.WITHIN_DAYS, Operator.NOT_WITHIN_DAYS, Operator.EMPTY),
    Property.SOURCE: (Operator.IS, Operator.IS_NOT),
}
"""Which operators make sense for which property. OS_VERSION is compared number by number ("10.0.9" before "10.0.19045")."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of a rule. `value` is as typed: a text, "yes"/"no" for a flag, a number of days, a version."""

    property: Property
    operator: Operator
    value: str = ""


@dataclass(frozen=True, slots=True)
class QueryRule:
    """Devices that meet all conditions (`every`) or at least one. No conditions: all devices."""

    conditions: tuple[Condition, ...] = ()
    every: bool = True


@dataclass(frozen=True, slots=True)
class Membership:
    """What makes the members: the devices named (`direct`, numbers of devices) and those of each rule and of each collection
    included (numbers of collections), less the members of each collection excluded."""

    direct: tuple[int, ...] = ()
    queries: tuple[QueryRule, ...] = ()
    include: tuple[int, ...] = ()
    exclude: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """A device collection. `id` is the site's own number (0: not stored yet), `code` its id as Configuration Manager writes it
    ("PS100014"), `origin` a sentence for those that came from elsewhere (a file's name, a site's address; empty: made here),
    `members` how many devices it held when it was evaluated last at `evaluated`."""

    id: int
    code: str
    name: str
    comment: str = ""
    origin: str = ""
    members: int = 0
    evaluated: datetime | None = None


@dataclass(frozen=True, slots=True)
class CollectionForm:
    """A collection as typed in the dialog."""

    name: str
    comment: str = ""
    membership: Membership = Membership()


@dataclass(frozen=True, slots=True)
class RuleSummary:
    """The rules of a stored collection for a list: how many devices are named, and the names of the collections included and
    excluded, in order."""

    direct: int = 0
    queries: tuple[QueryRule, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
