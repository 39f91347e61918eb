"""Nothing is asked in batches, so no throttled item can hide in a good answer (faults.md F38)."""

from __future__ import annotations

from pathlib import Path

import azconsole


def test_f38_no_call_is_a_batch() -> None:
    """Every call is one request with a status of its own, and F36 holds for it. Whoever adds batches answers F38 here."""
    root = Path(azconsole.__file__).parent
    ours = [path for path in root.rglob("*.py") if root / "practice" not in path.parents]
    assert ours
    assert [str(path) for path in ours if "$batch" in path.read_text("utf-8").casefold()] == []
