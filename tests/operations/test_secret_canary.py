"""No secret leaves its place (S1 to S5 of faults.md): the whole main job at logging level DEBUG, with failures in between;
then every file that the program could have written is searched for every secret that it ever held.
"""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from tests import site as sites
from tests.practice.control import Control

ROOT = Path(__file__).resolve().parents[2]

MAIN_JOB = """
import json, logging, os, sys
from pathlib import Path
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.redact import Secret
from azconsole.domain.users import RoundKind
from tests import site as sites
from tests.practice.control import Control

os.umask(0)
control, folder = Control(json.loads(sys.argv[1]), None, Path()), Path(sys.argv[2])

def failing(call):
    try:
        call()
    except AzConsoleError as error:
        logging.getLogger("azconsole.test").exception("as expected: %s %r", error, error)
    else:
        raise AssertionError("did not fail")

with sites.opened(folder) as site:
    for name in (None, "msal", "urllib3", "requests", "keyring", "sqlite_utils", "azconsole", "http.client"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger().addHandler(logging.StreamHandler())
    logging.getLogger().handlers[-1].setFormatter(logging.getLogger().handlers[0].formatter)
    logging.getLogger("azconsole.test").debug("the canary of the test itself sings")
    tools, person = site.toolbox, sites.Person(control)
    server = sites.create_server_app(tools, person)
    client = sites.create_client_app(tools, person, server)
    service = sites.configure(tools, server, client)
    tools.verify_app.app(server, None, CancelToken())
    tools.verify_app.app(client, server, CancelToken())
    tools.discover_users.run(service.id, RoundKind.FULL, CancelToken())
    tools.discover_users.run(service.id, RoundKind.DELTA, CancelToken())

    decline = lambda page, upn, password: page.sign_in(upn, password + "wrong").press("cancel").return_to_app()
    failing(lambda: sites.signed_in(tools, sites.Person(control, answer=decline)))
    control.fault(path="/users/delta", status=403, json={"error": {"code": "Denied", "message": "no"}})
    failing(lambda: tools.discover_users.run(service.id, RoundKind.FULL, CancelToken()))
    control.fault(path="/users/delta", status=200, body="{}", count=2)
    failing(lambda: tools.discover_users.run(service.id, RoundKind.FULL, CancelToken()))
    control.advance(3 * 366 * 24 * 3600)
    failing(lambda: tools.discover_users.run(service.id, RoundKind.FULL, CancelToken()))
    wrong = sites.server_form(control, {"appId": str(server.client_id), "secret": "canary~of~a~wrong~key"})
    stepping = sites.SteppingCancel(control)
    tools.verify_app.server(tools.clouds[0], wrong, stepping)
    print(repr(wrong), repr(server), repr(tools), repr(service))
"""


@dataclass
class Done:
    """The finished job: what it printed, where it could write, and what must not be found there."""

    printed: str
    places: tuple[Path, ...]
    data: Path
    canaries: list[str]

    def files(self) -> Iterator[Path]:
        for place in self.places:
            yield from (path for path in place.rglob("*") if path.is_file())


@pytest.fixture
def done(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Done:
    home, temporary, data = tmp_path / "home", tmp_path / "tmp", tmp_path / "data"
    temporary.mkdir()
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("passphrase of the canary\n")
    environment = sites.environment(real_names, passphrase)
    names = {"HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT), **environment}
    job = subprocess.run(
        [sys.executable, "-c", MAIN_JOB, json.dumps(real_names.facts), str(data)],
        cwd=temporary,
        env={**os.environ, **names},
        capture_output=True,
        text=True,
        check=False,
    )
    assert job.returncode == 0, job.stderr
    issued = real_names.control("GET", "/secrets")
    assert sum(value.startswith("eyJ") for value in issued) >= 8, "access and ID tokens"
    assert "canary~of~a~wrong~key" in issued
    return Done(job.stdout + job.stderr, (home, temporary, data), data, [*issued, "passphrase of the canary"])


def test_s1_s2_s3_no_secret_is_found_anywhere(done: Done) -> None:
    log = "".join(path.read_text("utf-8") for path in (done.data / "logs").glob("*.log"))
    expired = "secret key of this app has expired"
    for expected in (
        "the canary of the test itself sings",
        "Traceback",
        expired,
        'component="urllib3.',
        'component="msal.',
    ):
        assert expected in log, "the log is not what this test is about"
    hits = []
    contents = {str(path): path.read_bytes() for path in done.files()} | {"stdout, stderr": done.printed.encode()}
    for name, content in contents.items():
        for canary in done.canaries:
            # A token's parts and a quoted form count as the token.
            forms = {canary, quote(canary, safe=""), *(part for part in canary.split(".") if len(part) > 100)}
            hits += [f"{name}: {canary[:6]}…" for form in forms if form.encode() in content]
    assert len(contents) > 4
    assert hits == []


def test_s4_s5_everything_is_private_and_in_the_data_folder(done: Done) -> None:
    assert stat.S_IMODE(done.data.stat().st_mode) == 0o700
    for path in done.data.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    outside = [path for path in done.files() if done.data not in path.parents]
    assert outside == []
