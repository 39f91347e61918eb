"""The source holds no SQL built from values, nothing that runs what it reads, and no TLS check that is switched off."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.frame.gates import sql_built_from_values, tls_switched_off, unsafe_loading
from tests.frame.places import ROOT

Gate = Callable[[ast.AST], Iterator[str]]
PRODUCT = ROOT / "azconsole"


def offences(folder: Path, gate: Gate) -> list[str]:
    """Every offence in the Python files below a folder."""
    return [
        f"{path.relative_to(ROOT)}:{sentence}"
        for path in sorted(folder.rglob("*.py"))
        for sentence in gate(ast.parse(path.read_text("utf-8")))
    ]


@pytest.mark.parametrize("gate", [unsafe_loading, tls_switched_off])
def test_the_product_passes(gate: Gate) -> None:
    assert offences(PRODUCT, gate) == []


def test_the_store_builds_no_sql_from_values() -> None:
    assert offences(PRODUCT / "store", sql_built_from_values) == []


@pytest.mark.parametrize(
    ("gate", "source"),
    [
        (sql_built_from_values, "def f(): return db.execute(f'SELECT * FROM users WHERE name = {name}')"),
        (sql_built_from_values, "def f(): return 'SELECT * FROM ' + table"),
        (sql_built_from_values, "def f(): return 'SELECT * FROM t WHERE id = %s' % number"),
        (sql_built_from_values, "def f(): return 'DELETE FROM t WHERE id = {}'.format(number)"),
        (unsafe_loading, "import pickle"),
        (unsafe_loading, "from yaml import load"),
        (unsafe_loading, "eval(text)"),
        (tls_switched_off, "session.get(url, verify=False)"),
        (tls_switched_off, "session.verify = False"),
        (tls_switched_off, "context.verify_mode = ssl.CERT_NONE"),
        (tls_switched_off, "context.check_hostname = False"),
    ],
)
def test_a_gate_finds_its_offence(gate: Gate, source: str) -> None:
    assert len(list(gate(ast.parse(source)))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "def f(): return db.execute('SELECT * FROM users WHERE name = ?', [name])",
        "def f(): return db.execute(f'SELECT {_COLUMNS} FROM users WHERE name = ?', [name])",
        "def f(): return db.execute(f'DROP TABLE {quote_identifier(table)}')",
        "def f(): return f'{count} users'",
        "ALL = {order: 'SELECT id FROM users ORDER BY ' + order for order in COLUMNS}",
    ],
)
def test_the_sql_gate_lets_fixed_text_pass(source: str) -> None:
    assert list(sql_built_from_values(ast.parse(source))) == []
