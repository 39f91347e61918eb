"""The generated forms and resources are those of ui/ and resources/ as they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_generated_code_is_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "tools/compile_forms.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_enums_are_written_in_full() -> None:
    for path in (ROOT / "ui").rglob("*.ui"):
        text = path.read_text(encoding="utf-8")
        for tag in ("<enum>", "<set>"):
            for part in text.split(tag)[1:]:
                value = part.split("<")[0]
                assert all(word.count("::") >= 2 for word in value.split("|")), f"{path.name}: {value}"


def test_every_drawing_is_in_the_resources() -> None:
    listed = (ROOT / "resources" / "azconsole.qrc").read_text(encoding="utf-8")
    for path in (ROOT / "resources" / "icons").glob("*.svg"):
        assert f"icons/{path.name}<" in listed
