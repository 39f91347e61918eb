"""The KQL that the connector brings along: names stay names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azconsole.cli import parser
from azconsole.domain.ready_queries import READY_QUERIES, Needs, kql, literal, ready_query
from azconsole.operations.recurring import CATALOGUE


@given(st.text())
def test_a_literal_ends_where_it_ends(text: str) -> None:
    made = literal(text)
    inner = made[1:-1]
    assert (made[0], made[-1]) == ('"', '"')
    assert all(char.isprintable() for char in made)
    assert '"' not in inner.replace("\\\\", "").replace('\\"', "")
    assert not inner.replace("\\\\", "").endswith("\\")


def test_a_quotation_mark_in_a_name_does_not_end_it() -> None:
    for query in READY_QUERIES:
        text = kql(query, 'x" or 1 == 1 // \\')
        assert (query.needs is Needs.NOTHING) or r"\" or 1 == 1 // \\" in text


def test_the_parser_knows_what_there_is() -> None:
    assert tuple(query.key for query in READY_QUERIES) == parser.READY_QUERIES
    assert set(parser.RECURRING_JOBS) == {kind.key for kind in CATALOGUE}
    with pytest.raises(KeyError):
        ready_query("nonsense")
