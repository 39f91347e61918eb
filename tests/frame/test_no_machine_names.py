"""No text of the project names a package registry's host or a path of the machine it was written on."""

from __future__ import annotations

import re
from pathlib import Path

from tests.frame.places import ROOT

FOLDERS = ("azconsole", "docs", "packaging", "resources", "tools", "ui", ".ci")
FILES = ("README.md", "pyproject.toml")
WRITTEN_HERE = re.compile(
    r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian|index-url|/root/|/work/|/home/[a-z]|/tmp/[a-z]", re.IGNORECASE
)
TEXT = frozenset(
    {".py", ".md", ".toml", ".lock", ".sh", ".cmd", ".command", ".desktop", ".ui", ".qrc", ".qss", ".svg", ""}
)


def texts() -> list[Path]:
    """The project's text files, the tests left out: they must name what they look for."""
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    found += [ROOT / name for name in FILES if (ROOT / name).exists()]
    return [path for path in found if path.suffix in TEXT and "__pycache__" not in path.parts]


def test_no_file_names_a_registry_or_a_machine() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in texts()
        if (match := WRITTEN_HERE.search(path.read_text("utf-8")))
    ]
    assert named == []
