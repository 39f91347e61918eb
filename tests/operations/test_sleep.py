"""Discovery as a process that is put to sleep and wakes, as a computer whose lid is shut (faults.md F59)."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import site as sites
from tests.practice.control import Control, running

ALL = 4000


@dataclass
class Desk:
    """A site with a service named Contoso, and its practice cloud."""

    control: Control
    folder: Path

    def sync(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "azconsole", "--data-dir", str(self.folder), "sync", "Contoso", "--full"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    @property
    def pages(self) -> int:
        return len(self.control.calls("/users/delta"))


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    with running(tmp_path_factory.mktemp("practice"), "--users", str(ALL), "--seed", "21", "--control") as control:
        yield control


@pytest.fixture
def desk(process: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("a long passphrase\n")
    for name, value in sites.environment(process, passphrase).items():
        monkeypatch.setenv(name, value)
    with sites.opened(tmp_path / "site") as site:
        sites.imported(site.toolbox, process)
    yield Desk(process, tmp_path / "site")
    process.reset()


def soon(wish: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not wish():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)


def completed(process: subprocess.Popen[str]) -> None:
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    assert f"{ALL} added" in out.replace(",", "")


def asleep(process: subprocess.Popen[str], seconds: float) -> None:
    process.send_signal(signal.SIGSTOP)
    time.sleep(seconds)
    process.send_signal(signal.SIGCONT)


def test_f59_a_connection_that_went_away_in_its_sleep_is_renewed_and_the_page_read_again(desk: Desk) -> None:
    desk.control.fault(path="/users/delta", skip=5, count=1, delay_seconds=1.0, drop=True)
    process = desk.sync()
    soon(lambda: desk.pages >= 5)
    time.sleep(0.2)  # it waits for the answer to the sixth page
    asleep(process, 2)
    completed(process)


def test_f59_a_wait_that_ended_in_its_sleep_is_over_when_it_wakes(desk: Desk) -> None:
    desk.control.fault(path="/users/delta", skip=5, count=1, status=429, headers={"Retry-After": "4"})
    process = desk.sync()
    soon(lambda: any(call["status"] == 429 for call in desk.control.calls("/users/delta")))
    asked = desk.pages
    asleep(process, 4.5)
    soon(lambda: desk.pages > asked, 2)  # far less than the four seconds that it was asked to wait
    completed(process)


def test_f59_a_short_sleep_does_not_shorten_the_wait(desk: Desk) -> None:
    desk.control.fault(path="/users/delta", skip=5, count=1, status=429, headers={"Retry-After": "3"})
    process = desk.sync()
    soon(lambda: any(call["status"] == 429 for call in desk.control.calls("/users/delta")))
    asked, begun = desk.pages, time.monotonic()
    asleep(process, 0.5)
    soon(lambda: desk.pages > asked)
    assert time.monotonic() - begun > 2.5
    completed(process)
