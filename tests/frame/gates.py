"""What must not stand in the source, found in its syntax tree. Each gate gives "line: sentence" for every offence."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|ATTACH|PRAGMA|FROM|WHERE|VALUES|ORDER BY)\b")
IDENTIFIER_HELPERS = frozenset({"quote_identifier", "identifier"})
UNSAFE_MODULES = frozenset({"pickle", "cPickle", "marshal", "shelve", "dill", "yaml"})
UNSAFE_CALLS = frozenset({"eval", "exec", "compile"})


def _text(node: ast.AST) -> str:
    """The constant text inside an expression."""
    parts = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return " ".join(parts)


def _fixed(node: ast.expr) -> bool:
    """Whether a piece of SQL text is fixed by the program: a constant by its name, or an identifier quoted by a helper."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        return name.lstrip("_").isupper()
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        return name.lstrip("_") in IDENTIFIER_HELPERS
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _fixed(node.left) and _fixed(node.right)
    return isinstance(node, ast.JoinedStr) and all(
        _fixed(part.value) for part in node.values if isinstance(part, ast.FormattedValue)
    )


def sql_built_from_values(tree: ast.AST) -> Iterator[str]:
    """SQL text that a function puts together from something else than constants and quoted identifiers. Text that is put
    together while the module is loaded knows no values."""
    functions = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    ]
    nodes = {node for function in functions for node in ast.walk(function) if isinstance(node, ast.expr)}
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        if _builds_text(node) and SQL.search(_text(node)) and not _fixed(node):
            yield f"{node.lineno}: SQL is built from a value; pass values as parameters"


def _builds_text(node: ast.expr) -> bool:
    """An f-string, text + or % something, or text.format()."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add | ast.Mod)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    return isinstance(node, ast.JoinedStr)


def unsafe_loading(tree: ast.AST) -> Iterator[str]:
    """Modules and calls that run what they read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for name in UNSAFE_MODULES.intersection(_imported(node)):
                yield f"{node.lineno}: {name} can run what it reads"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in UNSAFE_CALLS:
            yield f"{node.lineno}: {node.func.id}() runs what it is given"


def _imported(node: ast.Import | ast.ImportFrom) -> set[str]:
    """The top packages that an import names; our own, relative ones are left out."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    return set() if node.level else {(node.module or "").partition(".")[0]}


def tls_switched_off(tree: ast.AST) -> Iterator[str]:
    """verify=False, check_hostname = False, CERT_NONE and unverified contexts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in ("verify", "check_hostname") and _is_false(node.value):
            yield f"{node.value.lineno}: {node.arg}=False switches a TLS check off"
        if isinstance(node, ast.Assign) and _is_false(node.value):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in ("verify", "check_hostname"):
                    yield f"{node.lineno}: {target.attr} = False switches a TLS check off"
        if isinstance(node, ast.Attribute) and node.attr in ("CERT_NONE", "_create_unverified_context"):
            yield f"{node.lineno}: {node.attr} switches a TLS check off"


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False
