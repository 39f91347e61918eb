"""The benchmarks run and report what they promise; how fast anything is, is not judged here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from tests.benchmarks.harness import ROOT, Report, in_turn

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the benchmarks read /proc")


def run(*arguments: str) -> dict[str, dict[str, float]]:
    """The JSON that a benchmark prints."""
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "run.py"), *arguments, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    printed: dict[str, dict[str, float]] = json.loads(done.stdout)
    return printed


def test_sides_run_in_turn_and_the_median_counts() -> None:
    order: list[str] = []
    values = iter([99.0, 99.0, 3.0, 1.0, 5.0, 2.0, 100.0, 3.0])

    def side(name: str) -> dict[str, float]:
        order.append(name)
        return {"seconds": next(values)}

    medians = in_turn({"a": lambda: side("a"), "b": lambda: side("b")}, rounds=3)
    assert order == ["a", "b"] * 4
    assert medians == {"a": {"seconds": 5.0}, "b": {"seconds": 2.0}}


def test_the_table_tells_which_goals_are_reached() -> None:
    goals = {"speed": (">=", 5.0), "mb": ("<=", 60.0)}
    table = Report({"speed": 4.0}, {"mb": 12.5, "users": 7.0}, goals).as_table().splitlines()
    assert [line.split(maxsplit=2) for line in table] == [
        ["speed", "4.00", "at least 5: NOT REACHED"],
        ["mb", "12.50", "at most 60: reached"],
        ["users", "7.00"],
    ]


@linux_only
def test_discovery_compares_the_product_with_the_download_and_a_script() -> None:
    report = run("discovery", "--users", "1500", "--rounds", "1")
    assert set(report["ratios"]) == {"time_over_raw", "speed_over_requests_sqlite_utils", "resync_over_first"}
    assert report["figures"]["users"] == 1500
    assert report["figures"]["pages"] == 8


@linux_only
def test_uploads_are_prepared_and_memberships_loaded() -> None:
    report = run("upload", "--rows", "9000", "--pairs", "3000", "--rounds", "1")
    assert set(report["ratios"]) == {"prepare_over_encode", "load_over_floor"}
    assert report["figures"]["parts"] == 3
    assert report["figures"]["rss_growth_mb"] >= 0


@linux_only
@pytest.mark.xvfb
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")
def test_lists_are_measured_in_repaints() -> None:
    report = run("lists", "--rows", "20000", "--rounds", "1")
    waits = ("first_rows", "jump_p95", "sort", "filter_selective", "filter_common")
    assert set(report["ratios"]) == {f"{wait}_over_paint" for wait in waits}
    assert report["figures"]["rows"] == 20_000
    assert "memory_mib" in report["figures"]


@linux_only
@pytest.mark.xvfb
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")
def test_startup_sees_both_windows() -> None:
    report = run("startup", "--rounds", "1")
    assert set(report["ratios"]) == {"time_over_vorta"}
    assert 0 < report["figures"]["ms"] < 30_000
