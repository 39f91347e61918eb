"""Every command but the window runs where PySide6 cannot be imported, and the window starts without the slow libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

FLOORS = ("domain", "operations", "cloud", "store", "site", "practice", "wiring", "cli")

IMPORT_ALL = """
import importlib, pkgutil, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked by the test")
        return None

sys.meta_path.insert(0, Blocker())
floor = importlib.import_module("azconsole." + sys.argv[1])
names = [floor.__name__]
names += [found.name for found in pkgutil.walk_packages(floor.__path__, floor.__name__ + ".")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(len(names))
"""


@pytest.mark.parametrize("floor", FLOORS)
def test_every_module_of_a_lower_floor_imports_without_qt(floor: str) -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL, floor], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_blocker_blocks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, "controllers"], capture_output=True, text=True, check=False
    )
    assert "blocked by the test" in done.stderr


def test_the_practice_cloud_imports_nothing_of_ours() -> None:
    code = (
        "import importlib, pkgutil, sys, azconsole.practice as p\n"
        "for m in pkgutil.walk_packages(p.__path__, p.__name__ + '.'):\n"
        "    m.name.endswith('__main__') or importlib.import_module(m.name)\n"
        "print(*(n for n in sys.modules if n.startswith('azconsole.') and not n.startswith('azconsole.practice')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
