"""Discovery where memory is short: 600 MB of addresses for the whole process (faults.md F65)."""

from __future__ import annotations

import json
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from azconsole.cloud.reading import LARGEST
from azconsole.domain.users import DiscoveryOutcome
from tests import site as sites
from tests.practice.control import Control, running

ALL = 200_000
A_PAGE = 200
MB = 1024 * 1024
SMALL = '{"id":"%s"}'
LINK = "https://graph.microsoft.com/v1.0/users/delta?$deltatoken=end"
_SHORT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))
from azconsole.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@dataclass
class Desk:
    """A site with a service named Contoso, and its practice cloud."""

    control: Control
    folder: Path

    def sync(self) -> tuple[int, str, str]:
        """Exit code, output and errors of a full discovery that has little memory."""
        words = ["--data-dir", str(self.folder), "sync", "Contoso", "--full"]
        done = subprocess.run(
            [sys.executable, "-c", _SHORT, *words], capture_output=True, text=True, timeout=120, check=False
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, done.stdout, done.stderr

    def goes_on(self) -> None:
        """The next run takes up what the last one had read."""
        code, out, err = self.sync()
        assert (code, err) == (0, "")
        assert f"{ALL} added" in out.replace(",", "")

    def answer_once(self, body: str) -> None:
        self.control.fault(path="/users/delta", status=200, body=body, skip=1)


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    with running(tmp_path_factory.mktemp("practice"), "--users", str(ALL), "--seed", "5", "--control") as control:
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


def page_of(record: str, size: int) -> str:
    """A page that is so many bytes long; %s in the record becomes an id."""
    head, tail = '{"value":[', f'],"@odata.deltaLink":{json.dumps(LINK)}}}'
    number = (size - len(head) - len(tail)) // (len(record.replace("%s", str(uuid.UUID(int=0)))) + 1)
    records = ",".join(record.replace("%s", str(uuid.UUID(int=n + 1))) for n in range(number))
    return head + records.ljust(size - len(head) - len(tail)) + tail


def test_f65_a_large_tenant_is_streamed(desk: Desk) -> None:
    code, out, err = desk.sync()
    assert (code, err) == (0, "")
    assert f"{ALL} added" in out.replace(",", "")


@pytest.mark.parametrize("size", [LARGEST + 1, 50 * MB])
def test_f65_a_page_beyond_the_limit_is_refused_in_words_and_the_next_run_goes_on(desk: Desk, size: int) -> None:
    desk.answer_once(page_of(SMALL, size))
    code, _, err = desk.sync()
    assert code == 1
    assert err.startswith("Answer too large: The cloud's answer is larger than 8 MB and was refused.")
    desk.goes_on()


@pytest.mark.parametrize("record", [SMALL, SMALL[:-1] + ',"mail":"' + "x" * 8000 + '"}'], ids=["small", "large"])
def test_f65_a_page_at_the_limit_is_taken(desk: Desk, record: str) -> None:
    body = page_of(record, LARGEST)
    assert len(body) == LARGEST
    desk.answer_once(body)
    code, out, err = desk.sync()
    assert (code, err) == (0, "")
    assert f"{A_PAGE + body.count('id')} added" in out.replace(",", "")


def test_f65_a_page_of_nonsense_that_takes_all_memory_is_refused_in_words(desk: Desk) -> None:
    desk.answer_once(page_of('{"":0}', LARGEST))
    code, _, err = desk.sync()
    assert code == 1
    assert err.startswith("Not enough memory: A page of users needs more memory than this computer has to give")
    with sites.opened(desk.folder) as site:
        run = site.toolbox.run_history.runs().runs[0]
    assert (run.result.outcome, run.result.pages) == (DiscoveryOutcome.FAILED, 1)
    desk.goes_on()
