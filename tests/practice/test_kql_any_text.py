"""Whatever is asked, the practice KQL answers or refuses in its own words: no other exception leaves it."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from azconsole.practice.kql import KqlError, run
from azconsole.practice.kql.lexer import tokens
from azconsole.practice.kql.parser import parse
from azconsole.practice.kql.values import Column, Relation

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
_FIRST = datetime.min.replace(tzinfo=UTC)
_COLUMNS = (
    Column("t", "datetime"), Column("s", "string"), Column("n", "long"), Column("r", "real"), Column("b", "bool"),
    Column("g", "guid"), Column("d", "dynamic"), Column("p", "timespan"),
)  # fmt: skip
_ROWS = [
    (NOW, "a b", 1, 0.5, True, "11111111-0000-4000-8000-000000000001", [1], NOW - NOW),
    (None, None, None, None, None, None, None, None),
    (_FIRST, "", -(1 << 63), float("inf"), False, "", {"x": None}, NOW - _FIRST),
]  # fmt: skip
_LANGUAGE = """T where project extend summarize by join kind = inner leftouter on distinct sort order top take count union
    let in in~ !in !in~ has contains startswith has_any between and or not ( ) ( ) | | | , , ; + - * / % == != =~ < > >=
    .. . [ ] { } : t s n r b g d p * "x" 'y' 1 2 0 -1 1.5 30m 1d now() ago(1d) count() dcount(s) arg_max(t,*) max(n)
    sum(r) avg(p) make_set(d) bin(t,1h) tolower(s) iff(b,1,2) toscalar datetime(2026-01-01) guid(1) dynamic([1]) print
    datatable(a:long)[1] long(null) asc desc nulls first render timechart with $left $right isempty(s) tostring(d) limit
    project-away materialize case coalesce(n,1) strcat(s,n) substring(s,-1) round(r,400) 99999999999d datetime(9999-12-31)
    arg_min(d,n) make_list(t) min(d) sumif(n,b) countif(b) startofday(t) toint(s) tolong(p) tolong(t) abs(n)"""
_WORDS = _LANGUAGE.split()


class World:
    """One table, and a saved search that calls itself."""

    def table(self, name: str) -> Relation | None:
        return Relation(_COLUMNS, list(_ROWS)) if name == "T" else None

    def alias(self, name: str) -> str | None:
        return {"A": "A | union T", "B": "T | take 1"}.get(name)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(KqlError):
        found = tokens(text)
        assert found[-1].kind == "end"
        parse(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join))
@settings(max_examples=1000, deadline=None)
def test_any_words_of_the_language_are_answered_or_refused(text: str) -> None:
    for query in (text, "T | " + text):
        with contextlib.suppress(KqlError):
            run(query, World(), NOW)


_VALUES = 't s n r b g d p 1 -2.5 "x" 1h now() dynamic([1,{}]) long(null)'
_BETWEEN = "+ - * / % == != < >= =~ and or has contains_cs"
_OF_ONE = """tolower tostring toint tolong toreal todatetime totimespan tobool toguid isempty isnull abs round strlen
    startofweek not array_length"""
_SCALARS = st.recursive(
    st.sampled_from(_VALUES.split()),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(_BETWEEN.split()), inner).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        st.tuples(st.sampled_from(_OF_ONE.split()), inner).map(lambda p: f"{p[0]}({p[1]})"),
        st.tuples(st.sampled_from(["bin", "substring", "coalesce", "strcat"]), inner, inner).map(
            lambda p: f"{p[0]}({p[1]}, {p[2]})"
        ),
        st.tuples(inner, st.lists(inner, min_size=1, max_size=3)).map(lambda p: f"({p[0]} in ({', '.join(p[1])}))"),
        st.tuples(inner, inner, inner).map(lambda p: f"iff({p[0]}, {p[1]}, {p[2]})"),
        st.tuples(inner, inner, inner).map(lambda p: f"({p[0]} between ({p[1]} .. {p[2]}))"),
    ),
    max_leaves=8,
)


@given(_SCALARS)
@settings(max_examples=1500, deadline=None)
def test_any_expression_over_awkward_values_is_answered_or_refused(text: str) -> None:
    for step in (
        f"project x = {text}",
        f"where {text}",
        f"sort by {text}",
        f"summarize count(), max({text}) by x = {text}",
    ):
        with contextlib.suppress(KqlError):
            run("T | " + step, World(), NOW)
