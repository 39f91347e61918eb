"""The lock files belong to pyproject.toml, name no package index, and the larger one holds the smaller."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.frame.places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
TEST = [*RUN, *PROJECT["project"]["optional-dependencies"]["test"]]
AGAIN = "run tools/lock.py"


@cache
def lock_text(name: str) -> str:
    """The text of a lock file."""
    return (ROOT / "packaging" / name).read_text("utf-8")


@cache
def locked(name: str) -> dict[str, str]:
    """The packages of a lock with their versions."""
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", lock_text(name), re.MULTILINE))


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [("requirements.lock", entry) for entry in RUN] + [("requirements-test.lock", entry) for entry in TEST],
)
def test_every_requirement_is_locked_in_a_version_that_fits(lock: str, wanted: str) -> None:
    requirement = Requirement(wanted)
    version = locked(lock).get(canonicalize_name(requirement.name))
    assert version is not None, f"{requirement.name} is not in {lock}: {AGAIN}"
    assert requirement.specifier.contains(version, prereleases=True), f"{version} does not fit {wanted}: {AGAIN}"


def test_the_test_lock_holds_the_run_lock() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-test.lock").items(), AGAIN


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_every_package_has_hashes_and_no_index_is_named(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", lock_text(lock).strip())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|--index|--extra-index|--find-links", lock_text(lock))
