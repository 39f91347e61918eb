"""A person's criteria as the condition of a query over users (faults.md S13).

Every text of SQL here is fixed: a clause for each pair of a known column and a known operator, made while the module is
loaded. What the person typed travels as parameters; an unknown field or operator raises KeyError.
"""

from __future__ import annotations

from collections.abc import Sequence

from azconsole.domain.search import TEXT_OPERATORS, Criterion, Operator, groups

_COLUMNS = (
    "display_name", "user_principal_name", "mail", "mail_nickname", "domain_name", "sam_account_name",
    "distinguished_name", "security_identifier", "object_id",
)  # fmt: skip
_TESTS = {
    Operator.CONTAINS: " LIKE ? ESCAPE '\\'",
    Operator.STARTS_WITH: " LIKE ? ESCAPE '\\'",
    Operator.IS: " = ? COLLATE NOCASE",
    Operator.IS_NOT: " <> ? COLLATE NOCASE",
}
_PATTERNS = {Operator.CONTAINS: ("%", "%"), Operator.STARTS_WITH: ("", "%")}
_LONGEST = 1000
# A user without a value is found by "is" nothing and by "is not" something.
_CLAUSES = {(column, test): f"ifnull(users.{column}, '')" + _TESTS[test] for column in _COLUMNS for test in _TESTS}
_IN_TENANT = {
    Operator.CONTAINS: "users.tenant IN (SELECT id FROM tenants WHERE name LIKE ? ESCAPE '\\')",
    Operator.STARTS_WITH: "users.tenant IN (SELECT id FROM tenants WHERE name LIKE ? ESCAPE '\\')",
    Operator.IS: "users.tenant IN (SELECT id FROM tenants WHERE name = ? COLLATE NOCASE)",
    Operator.IS_NOT: "users.tenant IN (SELECT id FROM tenants WHERE name <> ? COLLATE NOCASE)",
}
_CLAUSES |= {("tenant", test): clause for test, clause in _IN_TENANT.items()}
assert set(_TESTS) == set(TEXT_OPERATORS)


def criteria_clause(criteria: Sequence[Criterion]) -> tuple[str, tuple[str, ...]]:
    """` AND (…)` to be put after another condition of a query that reads `users`, and the values of its parameters in order;
    an empty text when there are no criteria. The parameters are not numbered: those after it must not be either."""
    parts = [" AND ".join(_CLAUSES[c.field, c.operator] for c in group) for group in groups(criteria)]
    values = tuple(_value(c) for c in criteria)
    return (f" AND ({' OR '.join(parts)})" if parts else ""), values


def like_text(text: str) -> str:
    """A text whose signs LIKE takes as they are (with ESCAPE a backslash)."""
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, "\\" + sign)
    return text


def _value(criterion: Criterion) -> str:
    text = criterion.value.strip()[:_LONGEST]
    if criterion.operator not in _PATTERNS:
        return text
    before, after = _PATTERNS[criterion.operator]
    return before + like_text(text) + after
