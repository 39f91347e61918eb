"""Checks that nothing grows without limit: files <= 400 lines, classes <= 300, functions <= 40.

`python tools/check_sizes.py [FOLDER …]` prints each place that is too long and ends with 1 when there is one. A function
or class counts from its first line to its last, its docstring left out: a long explanation is no fault. Generated forms
are exempt. The limits are those of architecture.md section 4.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("azconsole", "tests", "tools", "packaging")
GENERATED = ROOT / "azconsole" / "forms"
FILE_LINES, CLASS_LINES, FUNCTION_LINES = 400, 300, 40

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _docstring_lines(node: Function | ast.ClassDef) -> int:
    """How many lines the docstring takes."""
    if ast.get_docstring(node, clean=False) is None:
        return 0
    first = node.body[0]
    return (first.end_lineno or first.lineno) - first.lineno + 1


def too_long(source: str, name: str) -> Iterator[str]:
    """The sentences about one file's text."""
    lines = len(source.splitlines())
    if lines > FILE_LINES:
        yield f"{name}: {lines} lines, at most {FILE_LINES}"
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1 - _docstring_lines(node)
        limit = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
        if length > limit:
            yield f"{name}:{node.lineno}: {node.name} has {length} lines, at most {limit}"


def problems(folders: list[Path]) -> Iterator[str]:
    """The sentences about every Python file below the folders."""
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            if not path.is_relative_to(GENERATED):
                yield from too_long(path.read_text("utf-8"), str(path.relative_to(ROOT)))


def main(arguments: list[str]) -> int:
    """Print what is too long; 1 when something is."""
    found = list(problems([Path(name).resolve() for name in arguments] or [ROOT / name for name in FOLDERS]))
    for sentence in found:
        print(sentence)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
