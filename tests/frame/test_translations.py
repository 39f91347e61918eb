"""The German translation is complete and fresh, and the catalogues are those of the sentences as they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools import translations  # noqa: E402 - after the path


def test_catalogues_are_complete_and_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "tools/translations.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr


@pytest.mark.parametrize(
    ("source", "german", "fault"),
    [
        ("Name", "", "not translated"),
        ("{count:n} users", "Benutzer", "other values"),
        ("{count:n} users", "{count} Benutzer", "other values"),
        ("&Light", "Hell", "other mnemonics"),
        ("Entra ID has no tenant.", "Azure AD hat keinen Mandanten.", "not a classic name (en)"),
        ("Azure AD has no tenant.", "Entra ID hat keinen Mandanten.", "not a classic name (de)"),
    ],
)
def test_each_fault_is_found(source: str, german: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in translations.faults({("Form", source): german}))


def test_a_sentence_that_is_no_literal_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "azconsole"
    folder.mkdir()
    (folder / "x.py").write_text('from azconsole.domain.texts import say\nsay("{}".format(1))\n')
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    with pytest.raises(SystemExit, match=r"x\.py:2: a sentence has to be a literal"):
        translations.sentences()


def test_a_translation_moves_with_its_sentence() -> None:
    known = {("OldForm", "Close"): "Schließen", ("azconsole", "Gone"): "Weg"}
    found = {("NewForm", "Close"): "a.py", ("azconsole", "New"): "b.py"}
    assert translations.merged(found, known) == {("NewForm", "Close"): "Schließen", ("azconsole", "New"): ""}
