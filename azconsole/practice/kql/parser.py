"""A query's text to its tree: let statements, sources and the operators between pipes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from azconsole.practice.kql import tree
from azconsole.practice.kql.cursor import Cursor
from azconsole.practice.kql.errors import unanswered
from azconsole.practice.kql.expressions import Expressions
from azconsole.practice.kql.tree import Expr, Named, Pipeline, Step

JOINS = ("innerunique", "inner", "leftouter", "leftsemi", "leftanti", "anti", "leftantisemi")
_OTHER_JOINS = ("rightouter", "fullouter", "rightsemi", "rightanti", "rightantisemi")
_KNOWN_ELSEWHERE = """as consume evaluate extend-columns facet find fork getschema graph-match invoke lookup make-graph
    make-series macro-expand mv-apply mv-expand parse parse-kv parse-where partition project-reorder reduce sample sample-distinct
    scan search serialize top-hitters top-nested"""
_OTHER_STEPS = frozenset(_KNOWN_ELSEWHERE.split())
_OTHER_SOURCES = ("range", "find", "search", "externaldata", "evaluate")


def parse(text: str) -> tree.Query:
    """Raises KqlError."""
    return _Parser(text).query()


class _Parser:
    def __init__(self, text: str) -> None:
        self._at = Cursor(text)
        self._expressions = Expressions(self._at, self.pipeline)
        self._steps: dict[str, Callable[[], Step]] = {
            **dict.fromkeys(("where", "filter"), lambda: tree.Where(self._expression())),
            "project": lambda: tree.Project(self._items()),
            "project-away": lambda: tree.Pick("project-away", self._patterns()),
            "project-keep": lambda: tree.Pick("project-keep", self._patterns()),
            "project-rename": self._rename,
            "extend": lambda: tree.Extend(self._items()),
            "distinct": self._distinct,
            **dict.fromkeys(("take", "limit"), lambda: tree.Take(self._expression())),
            "top": self._top,
            **dict.fromkeys(("sort", "order"), self._sort),
            "count": tree.Count,
            "summarize": self._summarize,
            "join": self._join,
            "union": self._union,
            "render": self._render,
        }

    # ---- statements -------------------------------------------------------------
    def query(self) -> tree.Query:
        """let statements, one table expression, the end."""
        at, lets = self._at, list[tuple[str, Pipeline]]()
        while at.at("let", "set", "declare", "alias", "restrict", "pattern") and at.after() not in ("|", ";", ""):
            word = at.next().text
            if word != "let":
                raise unanswered(f"the statement '{word}'")
            lets.append(self._let())
        body = self.pipeline()
        at.accept(";")
        if at.token.kind != "end":
            if at.after(-1) == ";":
                raise unanswered("more than one table expression in a query")
            raise at.refused()
        return tree.Query(tuple(lets), body)

    def _let(self) -> tuple[str, Pipeline]:
        at = self._at
        name = at.name()
        at.expect("=")
        if at.at("view") or (at.at("(") and (at.after() == ")" or at.after(2) == ":")):
            raise unanswered("functions in let statements")
        value = self.pipeline()
        at.expect(";")
        return name, value

    # ---- sources ------------------------------------------------------------------
    def pipeline(self) -> Pipeline:
        """A source and its steps."""
        at, source, steps = self._at, self._source(), list[tuple[str, Step]]()
        while at.accept("|"):
            word = at.token.text
            if at.token.kind == "name" and word in _OTHER_STEPS:
                raise unanswered(f"the operator '{word}'")
            read = self._steps.get(word)
            if read is None:
                raise at.refused()
            at.next()
            steps.append((word, read()))
        if not steps and isinstance(source, Pipeline):
            return source
        return Pipeline(source, tuple(steps))

    def _source(self) -> Expr | tree.DataTable | tree.Print | tree.Union | Pipeline:
        at = self._at
        word = at.token.text if at.token.kind == "name" else ""
        if word in _OTHER_SOURCES and at.after() not in ("|", ")", ";", "", ","):
            raise unanswered(f"the operator '{word}'")
        if word == "datatable" and at.after() == "(":
            at.next()
            return self._datatable()
        if word == "print" and at.after() not in ("|", ")", ";", ""):
            at.next()
            return tree.Print(self._items())
        if word == "union" and at.after() not in ("|", ")", ";", ""):
            at.next()
            return self._union()
        found = self._expressions.expression()
        return found.value if found.kind == "table" else found

    def _datatable(self) -> tree.DataTable:
        at, columns, values = self._at, list[tuple[str, str]](), list[Expr]()
        at.expect("(")
        while not at.accept(")"):
            name = at.name()
            at.expect(":")
            columns.append((name, at.name()))
            if not at.at(")"):
                at.expect(",")
        at.expect("[")
        while not at.accept("]"):
            values.append(self._expression())
            if not at.at("]"):
                at.expect(",")
        if not columns or len(values) % len(columns):
            raise at.refused()
        return tree.DataTable(tuple(columns), tuple(values))

    # ---- steps ----------------------------------------------------------------------
    def _expression(self) -> Expr:
        return self._expressions.expression()

    def _items(self) -> tuple[Named, ...]:
        items = [self._expressions.named()]
        while self._at.accept(","):
            items.append(self._expressions.named())
        return tuple(items)

    def _patterns(self) -> tuple[str, ...]:
        names = [self._pattern()]
        while self._at.accept(","):
            names.append(self._pattern())
        return tuple(names)

    def _pattern(self) -> str:
        name = "" if self._at.at("*") else self._at.name()
        return name + "*" if self._at.accept("*") else name

    def _rename(self) -> Step:
        pairs = list[tuple[str, str]]()
        while not pairs or self._at.accept(","):
            new = self._at.name()
            self._at.expect("=")
            pairs.append((new, self._at.name()))
        return tree.Rename(tuple(pairs))

    def _distinct(self) -> Step:
        if self._at.accept("*"):
            return tree.Distinct(())
        names = [self._at.name()]
        while self._at.accept(","):
            names.append(self._at.name())
        return tree.Distinct(tuple(names))

    def _keys(self) -> tuple[tree.Key, ...]:
        keys = [self._key()]
        while self._at.accept(","):
            keys.append(self._key())
        return tuple(keys)

    def _key(self) -> tree.Key:
        at, value = self._at, self._expression()
        descending = not at.accept("asc")
        if descending:
            at.accept("desc")
        nulls_first = not descending
        if at.accept("nulls"):
            if not at.at("first", "last"):
                raise at.refused()
            nulls_first = at.next().text == "first"
        return tree.Key(value, descending, nulls_first)

    def _sort(self) -> Step:
        self._at.expect("by")
        return tree.Sort(self._keys())

    def _top(self) -> Step:
        count = self._expression()
        self._at.expect("by")
        return tree.Sort((self._key(),), count)

    def _summarize(self) -> Step:
        at = self._at
        aggregates = () if at.at("by") and at.after() != "=" else self._items()
        by = self._items() if at.accept("by") else ()
        return tree.Summarize(aggregates, by)

    def _properties(self) -> dict[str, Any]:
        """`kind=inner hint.strategy=shuffle withsource=X`, as words."""
        at, found = self._at, dict[str, Any]()
        while at.token.kind == "name" and (at.after() == "=" or (at.token.text == "hint" and at.after() == ".")):
            name = at.name()
            if at.accept("."):
                name += "." + at.name()
            at.expect("=")
            found[name] = at.next().text
        return found

    def _join(self) -> Step:
        at, options = self._at, self._properties()
        kind = options.get("kind", "innerunique")
        if kind in _OTHER_JOINS:
            raise unanswered(f"join kind={kind}")
        if kind not in JOINS:
            raise at.refused()
        right = self._table()
        at.expect("on")
        on = [self._match()]
        while at.accept(",", "and"):
            on.append(self._match())
        return tree.Join("leftanti" if "anti" in kind else kind, right, tuple(on))

    def _table(self) -> Pipeline:
        """A table where only a name, a call or a parenthesis may stand."""
        at = self._at
        if at.token.kind == "name" and at.after() == "*":
            raise unanswered("tables named by a pattern")
        found = self._expressions.expression(9)
        return found.value if found.kind == "table" else Pipeline(found)

    def _match(self) -> tuple[str, str]:
        at = self._at
        if not at.at("$left", "$right"):
            name = at.name()
            return name, name
        sides = {}
        for number in range(2):
            side = at.next().text
            at.expect(".")
            sides[side] = at.name()
            if not number:
                at.expect("==")
        if set(sides) != {"$left", "$right"}:
            raise at.refused()
        return sides["$left"], sides["$right"]

    def _union(self) -> tree.Union:
        options = self._properties()
        if options.get("kind", "outer") != "outer":
            raise unanswered("union kind=" + str(options["kind"]))
        tables = [self._table()]
        while self._at.accept(","):
            tables.append(self._table())
        return tree.Union(tuple(tables), str(options.get("withsource", "")), options.get("isfuzzy") == "true")

    def _render(self) -> Step:
        at, chart = self._at, self._at.name()
        found = self._properties()
        if at.accept("with"):
            at.expect("(")
            while not at.accept(")"):
                name = at.name()
                at.expect("=")
                found[name] = self._property()
                if not at.at(")"):
                    at.expect(",")
        return tree.Render(chart, found)

    def _property(self) -> Any:
        """A value, or names in a row: `ycolumns = A, B` ends where the next `name =` begins."""
        at = self._at
        words = [at.next()]
        while at.at(",") and at.after(2) != "=":
            at.next()
            words.append(at.next())
        values = [word.text if word.value is None else word.value for word in words]
        return values[0] if len(values) == 1 else values
