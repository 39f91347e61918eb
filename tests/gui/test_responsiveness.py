"""The window never stalls: the flows of the benchmark `responsiveness`, offscreen, against the real practice process.

The goal is 50 ms; the limit here is twice that, because other work may share the machine. For the same reason a flow that is
over it is played again: what the program itself holds up stalls in every round, what the machine does stalls in one.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.harness import environment
from tests.benchmarks.responsiveness import play_apart, prepared_cloud

USERS = 100_000
LIMIT_MS = 100.0
ROUNDS = 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the benchmarks run on Linux")
@pytest.mark.timeout(300)
def test_no_flow_stalls_the_window(tmp_path: Path) -> None:
    best: dict[str, float] = {}
    with prepared_cloud(tmp_path, USERS) as facts:
        for number in range(ROUNDS):
            stalls = play_apart(facts, tmp_path / f"site{number}", environment(QT_QPA_PLATFORM="offscreen"))
            assert stalls.pop("users") == USERS
            best = {flow: min(stall, best.get(flow, stall)) for flow, stall in stalls.items()}
            if max(best.values()) < LIMIT_MS:
                break
    assert {"worst_start_ms", "worst_nodes_ms", "worst_wizard_ms", "worst_discovery_ms", "worst_users_ms"} <= set(best)
    assert max(best.values()) < LIMIT_MS, best
