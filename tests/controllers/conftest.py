from __future__ import annotations

from collections.abc import Iterator

import pytest

from azconsole.controllers.jobs import JobRunner
from tests.controllers.site import WindowSite


@pytest.fixture
def site() -> WindowSite:
    """A site and a tenant in memory."""
    return WindowSite()


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    """Lanes that are ended after the test."""
    runner = JobRunner()
    yield runner
    assert runner.shutdown()
