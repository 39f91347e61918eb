"""Makes the lock files of packaging/ anew: `python tools/lock.py [--upgrade]`. Needs uv (`pip install uv`).

One lock holds for every platform and for Python 3.11 and later, with the hash of every file. No address of a package
index is written: whoever installs uses the index that pip is set to. Without `--upgrade` the versions that are locked
already stay where they still fit.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"requirements.lock": [], "requirements-test.lock": ["--extra", "test"]}
OPTIONS = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet"]


def build_requirements() -> str:
    """The build back end of pyproject.toml: it is locked too, so that the project is installed without a download."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return "\n".join(project["build-system"]["requires"]) + "\n"


def main(arguments: list[str]) -> int:
    """Write both locks. `arguments` go to uv."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv was not found. Install it with: pip install uv", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder) / "build.in"
        build.write_text(build_requirements(), "utf-8")
        for name, extra in LOCKS.items():
            target = ROOT / "packaging" / name
            command = [
                uv,
                "pip",
                "compile",
                *OPTIONS,
                *extra,
                *arguments,
                "pyproject.toml",
                str(build),
                "-o",
                str(target),
            ]
            subprocess.run(command, cwd=ROOT, check=True)
            print(f"packaging/{name} is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
