"""F36 against the practice cloud: whatever runs in a tenant pauses together, over real connections."""

from __future__ import annotations

import threading
from uuid import UUID

import pytest

from azconsole.cloud.signin import MicrosoftSession, MicrosoftSignIn
from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import practice_cloud
from azconsole.domain.errors import Cancelled
from azconsole.domain.redact import Secret
from tests.practice.control import Control

DELTA = "/users/delta"


def sessions(practice: Control, count: int, told: list[str]) -> list[MicrosoftSession]:
    """Workers of one tenant, each signed in by itself."""
    cloud = practice_cloud(practice.base, practice.facts["ca_file"])
    app = practice.app(roles=["Directory.Read.All"])
    sign_in = MicrosoftSignIn()
    ids = UUID(app["tenantId"]), UUID(app["appId"])
    return [sign_in.app(cloud, *ids, Secret(app["secret"]), CancelToken(), told.append) for _ in range(count)]


def test_f36_one_workers_429_makes_all_workers_of_the_tenant_pause(practice: Control) -> None:
    told: list[str] = []
    first, second = sessions(practice, 2, told)
    practice.fault(path=DELTA, status=429, headers={"Retry-After": "1"})
    reading = threading.Thread(target=lambda: list(first.directory.user_pages("", CancelToken())))
    reading.start()
    while not told:
        reading.join(0.01)
    assert len(list(second.directory.user_pages("", CancelToken()))) > 1
    reading.join()
    times = [(call["time"], call["status"]) for call in practice.calls(DELTA)]
    throttled = next(time for time, status in times if status == 429)
    others = [time for time, status in times if status == 200]
    assert min(others) - throttled >= 0.95, "nobody asked before the second was over"
    assert len([status for _, status in times if status == 429]) == 1
    assert any("slow down" in sentence for sentence in told)
    for session in (first, second):
        session.close()


def test_f36_a_pause_is_left_at_once_by_a_cancel(practice: Control) -> None:
    told: list[str] = []
    (worker,) = sessions(practice, 1, told)
    practice.fault(path=DELTA, status=429, headers={"Retry-After": "120"}, count=-1)
    cancel = CancelToken()
    threading.Timer(0.3, cancel.cancel).start()
    with pytest.raises(Cancelled):
        list(worker.directory.user_pages("", cancel))
    assert len(practice.calls(DELTA)) == 1
    worker.close()
