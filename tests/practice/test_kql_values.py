"""The practice KQL: what expressions are worth, how a query is refused, and how much it bears."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from azconsole.practice.kql import KqlError
from tests.practice.kql_world import NEW, NOW, TABLE, World, ask


def value(expression: str) -> Any:
    """What an expression is, with three columns to name."""
    rows = ask(
        f'datatable(n:long, s:string, d:datetime)[7, "Größe AB", datetime(2026-11-23T10:30:00Z)] | project x = {expression}'
    )
    return rows[0][0]


# ---- expressions --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("1 + 2 * 3 - 4", 3),
        ("(1 + 2) * 3", 9),
        ("n / 2", 3),
        ("-n / 2", -3),
        ("n / 2.0", 3.5),
        ("n % 4", 3),
        ("n / 0", None),
        ("n + long(null)", None),
        ("tolower(s)", "größe ab"),
        ("toupper(s)", "GRÖSSE AB"),
        ("strcat(s, 1, true, 1.5)", "Größe AB1True1.5"),
        ("strlen(s)", 8),
        ("substring(s, 6)", "AB"),
        ("substring(s, 1, 2)", "rö"),
        ("replace_string(s, 'AB', 'C')", "Größe C"),
        ("tostring(d)", "2026-11-23T10:30:00.0000000Z"),
        ("tostring(1d + 2h)", "1.02:00:00"),
        ("tostring(dynamic({'a': [1]}))", '{"a":[1]}'),
        ("toint('12')", 12),
        ("toint('x')", None),
        ("tolong(3.9)", 3),
        ("toreal('1e2')", 100.0),
        ("tobool('true')", True),
        ("todatetime('2026-01-02')", datetime(2026, 1, 2, tzinfo=UTC)),
        ("totimespan('01:30:00')", timedelta(hours=1.5)),
        (f"toguid('{NEW.upper()}')", NEW),
        ("now() - d", timedelta(hours=1.5)),
        ("d + 30m", datetime(2026, 11, 23, 11, 0, tzinfo=UTC)),
        ("ago(1d)", NOW - timedelta(days=1)),
        ("1d / 6h", 4.0),
        ("2 * 1h", timedelta(hours=2)),
        ("bin(d, 1h)", datetime(2026, 11, 23, 10, 0, tzinfo=UTC)),
        ("floor(7.9, 0.5)", 7.5),
        ("startofday(d)", datetime(2026, 11, 23, tzinfo=UTC)),
        ("startofweek(d)", datetime(2026, 11, 22, tzinfo=UTC)),
        ("startofmonth(d)", datetime(2026, 11, 1, tzinfo=UTC)),
        ("startofyear(d)", datetime(2026, 1, 1, tzinfo=UTC)),
        ("iif(n > 5, 'many', 'few')", "many"),
        ("case(n > 9, 'a', n > 5, 'b', 'c')", "b"),
        ("coalesce(long(null), n)", 7),
        ("abs(-n)", 7),
        ("round(2.567, 2)", 2.57),
        ("array_length(dynamic([1, 2]))", 2),
        ("not(n == 7)", False),
        (r'"a\n\"b\u00e9"', 'a\n"bé'),
        (r'@"C:\x""y"', r'C:\x"y'),
        ("0x10", 16),
        ("1.5h", timedelta(hours=1.5)),
        ("timespan(1.00:00:01)", timedelta(days=1, seconds=1)),
        ("datetime(2026-11-23T12:00:00+02:00)", datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ("datetime(null)", None),
    ],
)  # fmt: skip
def test_expressions(expression: str, result: Any) -> None:
    assert value(expression) == result


def test_nulls_are_neither_equal_nor_greater() -> None:
    rows = ask(
        "datatable(a:long, b:long)[1, long(null), long(null), long(null), 2, 2] | project a == b, a != b, a < b, a + b"
    )
    assert rows == [(False, True, None, None), (None, None, None, None), (True, False, False, 4)]
    assert ask("print x = long(null) | where x > 1 or x < 1 | count") == [(0,)]


# ---- refusals --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("query", "code", "message"),
    [
        (
            "UCClient | where x == 1",
            "SEM0100",
            "'where' operator: Failed to resolve table or column expression named 'UCClient'",
        ),
        (
            "T | where nope == 1",
            "SEM0100",
            "'where' operator: Failed to resolve column or scalar expression named 'nope'",
        ),
        ("T | where computer == 'x'", "SEM0100", "column or scalar expression named 'computer'"),
        ("T | project foo(1)", "SEM0260", "Unknown function: 'foo'."),
        ("T | project strlen()", "SEM0219", "strlen(): function expects 1 argument(s)."),
        (
            "T | where Computer == 5",
            "SEM0064",
            "Cannot compare values of types string and long. Try adding explicit casts",
        ),
        ("T | where ResourceId contains 'x'", "SEM0024", "long"),
        ("T | project Computer + 1", "SEM0032", "string and long"),
        ("T | join kind=inner (print Computer = 1) on Computer", "SEM0066", "string and long"),
        ("T | where ResourceId", "SEM0041", "boolean"),
        ("Loop", "SEM0111", "Loop"),
        ("1 + 1", "SEM0003", "tabular"),
        ("T | mv-expand x", "SEM0000", "mv-expand"),
        ("T | evaluate pivot(x)", "SEM0000", "evaluate"),
        ("T | join kind=fullouter (T) on x", "SEM0000", "fullouter"),
        ("let f = (a: long) { a }; print f(1)", "SEM0000", "functions in let"),
        ("T | where Computer matches regex 'x'", "SEM0000", "matches"),
        ("search 'x'", "SEM0000", "search"),
        ("T | extend x = split(Computer, '-')", "SEM0000", "the function 'split'"),
        ("T | summarize percentile(ResourceId, 95)", "SEM0000", "the function 'percentile'"),
        ("T | summarize count() + 1", "SEM0000", "more than one aggregate"),
        ("workspace('x').T", "SEM0000", ""),
        ("T | wherre x", "SYN0002", f"Query could not be parsed at 'wherre' on line [1,{len(TABLE) + 3}]"),
        ("T |", "SYN0002", "<EOF>"),
        ("T |\n where (", "SYN0002", "line [2,8]"),
        ('T | where Computer == "open', "SYN0002", '"'),
        ("T | take 99999999999999999999", "SYN0002", "9999"),
    ],
)
def test_refusals(query: str, code: str, message: str) -> None:
    with pytest.raises(KqlError) as refused:
        ask(query)
    assert refused.value.code == code, refused.value.message
    assert message in refused.value.message


def test_a_query_may_be_deep_but_not_without_end() -> None:
    assert ask("print " + "(" * 30 + "1" + ")" * 30) == [(1,)]
    assert ask("T | where " + " or ".join(f'Computer == "PC{n}"' for n in range(2000)) + " | count") == [(0,)]
    for text in (
        "print " + "(" * 5000 + "1",
        "print " + "-" * 5000 + "1",
        "print 1" + " + 1" * 5000,
        "print not(" * 900,
    ):
        with pytest.raises(KqlError):
            ask(text)


def test_a_million_rows_are_answered_in_seconds() -> None:
    ids = [(f"PS1{n:05}", f"Collection {n}") for n in range(20)]
    hours = [NOW - timedelta(hours=n) for n in range(700)]
    rows = [(hours[n % 700], *ids[n % 20], f"PC{n // 20}", n, NEW) for n in range(1_000_000)]
    world, start = World(rows), time.process_time()
    found = ask(
        """let newest = T | summarize arg_max(TimeGenerated, SyncId) by CollectionId;
        T | join kind=inner newest on CollectionId, SyncId | where Computer contains "9"
        | summarize dcount(Computer) by CollectionId""",
        world,
    )
    assert len(found) == 20
    assert time.process_time() - start < 10.0
