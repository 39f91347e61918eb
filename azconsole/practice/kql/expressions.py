"""Expressions: operators by their strength, literals, calls, and table expressions where KQL lets them stand."""

from __future__ import annotations

from collections.abc import Callable

from azconsole.practice.kql.cursor import Cursor
from azconsole.practice.kql.errors import unanswered
from azconsole.practice.kql.literals import LITERALS, literal
from azconsole.practice.kql.tree import Expr, Named, Pipeline, expr

STRING_OPERATORS = frozenset(
    {
        sign + word + case
        for word in ("contains", "startswith", "endswith", "has")
        for sign in ("", "!")
        for case in ("", "_cs")
    }
    | {"has_any", "has_all"}
)
LISTS = frozenset({"in", "!in", "in~", "!in~", "has_any", "has_all"})
_RANGES = frozenset({"between", "!between"})
_STRENGTH = {
    "or": 1,
    "and": 2,
    **dict.fromkeys(("==", "!=", "<>", "=~", "!~", "<", ">", "<=", ">=", "in", "!in", "in~", "!in~", *_RANGES), 3),
    **dict.fromkeys("+-", 4),
    **dict.fromkeys("*/%", 5),
    **dict.fromkeys(STRING_OPERATORS, 6),
}
_UNANSWERED = ("matches", "hasprefix", "hassuffix", "has_ipv4", "hasprefix_cs", "hassuffix_cs")
_CONSTANTS = {"true": True, "false": False}
_PLAIN = {"string": "string", "long": "long", "real": "real", "timespan": "timespan"}


class Expressions:
    """Reads expressions at a cursor. `table` reads a pipeline, which may turn out to be an expression."""

    def __init__(self, cursor: Cursor, table: Callable[[], Pipeline]) -> None:
        self._at = cursor
        self._table = table

    def named(self) -> Named:
        """`name = expression`, or an expression alone."""
        at = self._at
        if at.at("(") and at.after() and at.after(2) == ",":
            raise unanswered("several names for one aggregate")
        if (at.token.kind == "name" and at.after() == "=") or (at.at("[") and at.after(3) == "="):
            name = at.name()
            at.expect("=")
            return Named(name, self.expression())
        return Named("", self.expression())

    def expression(self, strength: int = 1) -> Expr:
        """An expression whose operators are at least so strong."""
        at, left = self._at, self._signed()
        while at.token.kind in ("mark", "name"):
            operator = at.token.text
            if operator in _UNANSWERED:
                raise unanswered(f"the operator '{operator}'")
            found = _STRENGTH.get(operator, 0)
            if found < strength:
                break
            at.next()
            left = self._joined(operator, found, left)
        return left

    def _joined(self, operator: str, strength: int, left: Expr) -> Expr:
        if operator in LISTS:
            return expr("in", operator, left, *self._listed())
        if operator in _RANGES:
            return self._between(operator, left)
        right = self.expression(strength + 1)
        if operator in ("and", "or"):
            parts = left.parts if left.kind == operator and left.value is None else (left,)
            return expr(operator, None, *parts, right)
        return expr("binary", "!=" if operator == "<>" else operator, left, right)

    def _between(self, operator: str, left: Expr) -> Expr:
        at = self._at
        at.expect("(")
        low = self.expression()
        at.expect("..")
        high = self.expression()
        at.expect(")")
        return expr("between", operator, left, low, high)

    def _signed(self) -> Expr:
        at = self._at
        if at.accept("+"):
            return self._one()
        if at.accept("-"):
            return expr("neg", None, self._one())
        return self._one()

    def _one(self) -> Expr:
        found = self._primary()
        if self._at.at(".") or self._at.at("["):
            raise unanswered("members of dynamic values and names of other databases")
        return found

    def _primary(self) -> Expr:
        at = self._at
        if at.at("("):
            at.next()
            inner = self._argument()
            at.expect(")")
            return inner
        token = at.token
        if token.kind in _PLAIN:
            at.next()
            return expr("const", (_PLAIN[token.kind], token.value))
        if at.accept("*"):
            return expr("star", None)
        name = at.name()
        if name in _CONSTANTS:
            return expr("const", ("bool", _CONSTANTS[name]))
        if not at.at("("):
            return expr("name", name)
        if name in LITERALS:
            return expr("const", literal(name, at.raw()))
        return expr("call", name, *self._arguments())

    def _arguments(self) -> list[Expr]:
        """The arguments of a call."""
        at, found = self._at, list[Expr]()
        at.expect("(")
        if at.accept(")"):
            return found
        found.append(self._argument())
        while at.accept(","):
            found.append(self._argument())
        at.expect(")")
        return found

    def _listed(self) -> list[Expr]:
        if not self._at.at("("):
            return [self.expression(6)]
        return self._arguments()

    def _argument(self) -> Expr:
        """An expression or a whole table expression."""
        self._at.deeper()
        table = self._table()
        self._at.higher()
        if not table.steps and isinstance(table.source, Expr):
            return table.source
        return Expr("table", table)
