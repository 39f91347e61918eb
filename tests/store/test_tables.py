"""Opening a site brings in nothing that only the charts need."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from azconsole.store.tables import hidden
from tests.benchmarks.harness import environment

OPEN_A_SITE = """
import sys
from azconsole.domain.cancel import CancelToken
from azconsole.wiring.site import open_site

site = open_site(sys.argv[1], practice=False, cancel=CancelToken())
print(sorted({"numpy", "pandas"} & set(sys.modules)))
site.close()
import numpy
print(numpy.array([1, 2]).sum())
"""


def test_an_open_site_has_not_imported_numpy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN_A_SITE, str(tmp_path / "data")],
        capture_output=True, text=True, check=False, timeout=60, env=environment(AZCONSOLE_KEYSTORE="session"),
    )  # fmt: skip
    assert done.stdout.split("\n")[:2] == ["[]", "3"], done.stderr


@pytest.mark.parametrize("failing", [False, True])
def test_a_hidden_module_cannot_be_found_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: bool
) -> None:
    (tmp_path / "shy_module.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    try:
        with hidden("shy_module"):
            with pytest.raises(ImportError):
                import_module("shy_module")
            assert not failing or 1 / 0
    except ZeroDivisionError:
        assert failing
    assert "shy_module" not in sys.modules
    import_module("shy_module")
    before = sys.modules["shy_module"]
    with hidden("shy_module", "never_there"):
        assert import_module("shy_module") is before, "what is there stays"
    assert sys.modules.pop("shy_module") is before
    assert "never_there" not in sys.modules
