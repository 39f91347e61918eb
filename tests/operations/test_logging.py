"""The logs as they are written: named as ConfigMgr's, shared by processes, limited, private, redacted, and never in the way."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from azconsole.domain.log_line import LogLine, read_line
from azconsole.wiring import logs
from azconsole.wiring.logs import CmTraceHandler, start_logging
from azconsole.wiring.rotated_file import Gate, RotatedFile

WRITER = """
import logging, sys
from pathlib import Path
from azconsole.wiring import logs
logs.LIMIT_BYTES, logs.KEPT = 40_000, 40
logs.CmTraceHandler.__init__.__defaults__ = (logs.LIMIT_BYTES, logs.KEPT)
logs.start_logging(Path(sys.argv[1]))
log = logging.getLogger("azconsole.operations.discover_users")
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    log.info("process %s says %06d %s", sys.argv[2], number, "x" * (number % 200))
"""


@pytest.fixture
def quiet() -> Iterator[None]:
    """The root logger as it was."""
    root = logging.getLogger()
    level = root.level
    yield
    for handler in [h for h in root.handlers if isinstance(h, CmTraceHandler)]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def lines(path: Path) -> list[LogLine]:
    return [read_line(raw) for raw in path.read_bytes().split(b"\r\n")[:-1]]


def test_each_logger_writes_to_its_file(tmp_path: Path, quiet: None) -> None:
    folder = start_logging(tmp_path)
    for name in ("azconsole.operations.discovery_log", "azconsole.cloud.signin", "azconsole.app.bugs", "msal.x"):
        logging.getLogger(name).warning("hello from %s\nclient_secret=abcdefgh \x1b[31m", name)
    found = {path.name: lines(path) for path in folder.glob("*.log")}
    assert {name: [line.component for line in entries] for name, entries in found.items()} == {
        "SMS_AZUREAD_DISCOVERY_AGENT.log": ["SMS_AZUREAD_DISCOVERY_AGENT"],
        "CloudMgr.log": ["azconsole.cloud.signin", "msal.x"],
        "SmsAdminUI.log": ["azconsole.app.bugs"],
    }
    (line,) = found["SmsAdminUI.log"]
    assert line.message == "hello from azconsole.app.bugs\\nclient_secret=•••••••• \\x1b[31m"
    assert line.source.startswith("test_logging.py:")
    assert (folder / "SmsAdminUI.log").read_bytes().startswith(b"\xef\xbb\xbf<![LOG[")
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_s2_a_traceback_is_one_entry_without_secrets(tmp_path: Path, quiet: None) -> None:
    folder = start_logging(tmp_path)
    try:
        raise ValueError("refresh_token=0.canary-of-the-test ]LOG]!><time=")
    except ValueError:
        logging.getLogger("azconsole.x").exception("it failed")
    text = (folder / "SmsAdminUI.log").read_text("utf-8-sig")
    line = read_line(text.encode())
    assert "canary" not in text
    assert text.count("<![LOG[") == text.count("]LOG]!>") == 1
    assert line.message.startswith("it failed\nTraceback")
    assert int(line.severity) == 3


def test_the_history_is_limited_and_named_as_in_configmgr(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    before = os.umask(0)
    try:
        file = RotatedFile(folder / "a.log", Gate(folder / ".lock"), 100, 3)
        for number in range(12):
            file.append(f"{number:02d}{'x' * 47}\n".encode())
    finally:
        os.umask(before)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [".lock", "a.lo_", "a.lo_1", "a.lo_2", "a.log"]
    newest_first = [(folder / name).read_bytes().lstrip(b"\xef\xbb\xbf")[:2] for name in ("a.log", "a.lo_", "a.lo_1")]
    assert newest_first == sorted(newest_first, reverse=True)
    assert all(path.stat().st_size <= 103 for path in folder.iterdir())
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("killed", [False, True])
def test_processes_that_write_at_once_lose_and_mix_nothing(tmp_path: Path, killed: bool) -> None:
    count, writers = 1500, 4
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(number), str(count)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for number in range(writers)
    ]  # fmt: skip
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    if killed:
        (tmp_path / "logs").mkdir(exist_ok=True)
        while not any((tmp_path / "logs").glob("*.lo_1*")) and processes[0].poll() is None:
            pass
        processes[0].kill()
    for number, process in enumerate(processes):
        process.communicate(timeout=60)
        assert process.returncode == 0 or (killed and number == 0)
    files = [path for path in (tmp_path / "logs").iterdir() if path.name != ".lock"]
    said: dict[str, list[int]] = {}
    for path in sorted(files, key=lambda item: item.stat().st_mtime_ns):
        for line in lines(path):
            _, who, _, number, *rest = line.message.split(" ")
            assert rest == ["x" * (int(number) % 200)], "a line is whole"
            said.setdefault(who, []).append(int(number))
    for who, numbers in said.items():
        if not (killed and who == "0"):
            assert sorted(numbers) == list(range(count)), f"process {who}"
        assert len(set(numbers)) == len(numbers)
    assert len(files) > 10
    assert all(path.stat().st_size <= 40_000 for path in files)


@pytest.mark.skipif(os.name != "posix", reason="POSIX locks")
def test_a_stopped_process_that_holds_the_lock_stops_nobody(tmp_path: Path) -> None:
    one, two = Gate(tmp_path / ".lock"), Gate(tmp_path / ".lock")
    with one.held() as first:
        RotatedFile(tmp_path / "a.log", two, 10, 1).append(b"written all the same\n")
        RotatedFile(tmp_path / "a.log", two, 10, 1).append(b"and again\n")
    one.close()
    two.close()
    assert first
    assert (tmp_path / "a.log").read_bytes().endswith(b"written all the same\nand again\n")
    assert not (tmp_path / "a.lo_").exists()


def test_f66_a_folder_that_cannot_be_written_turns_logging_off_for_a_while(
    tmp_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logs").write_text("no folder")
    start_logging(tmp_path)
    asked: list[str] = []
    monkeypatch.setattr(RotatedFile, "append", lambda self, entry: asked.append(self.path.name))
    log = logging.getLogger("azconsole.x")
    log.error("one")
    (tmp_path / "logs").unlink()
    log.error("two")
    assert asked == [], "not tried again with every line"
    monkeypatch.setattr(logs.time, "monotonic", lambda base=logs.time.monotonic: base() + logs.OFF_SECONDS + 1)
    log.error("three")
    assert asked == ["SmsAdminUI.log"], "after a while it is"


FULL = """
import logging, os, sys
from pathlib import Path
from azconsole.wiring import logs
logs.start_logging(Path(sys.argv[1]))
for number in range(3000):
    logging.getLogger("azconsole.x").info("line %d %s", number, "x" * 300)
print("went on")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a small tmpfs")
def test_f66_a_full_disk_leaves_whole_lines_and_the_program_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    small = ["unshare", "-m", "-r", "sh", "-c"]
    # The private mount goes with the process: what stands there is copied out before.
    script = (
        f'mount -t tmpfs -o size=200k tmpfs "{place}" && "{sys.executable}" -c "$CODE" "{place}" && '
        f'cp "{place}/logs/SmsAdminUI.log" "{tmp_path}/out.log"'
    )
    done = subprocess.run(
        [*small, script], env={**os.environ, "CODE": FULL}, capture_output=True, text=True, check=False
    )
    if "Operation not permitted" in done.stderr or "permission denied" in done.stderr.lower():
        pytest.skip("no private mounts here")
    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")
    data = (tmp_path / "out.log").read_bytes()
    assert len(data) > 100_000
    assert data.endswith(b">\r\n")
    assert all(line.message.startswith("line ") for line in lines(tmp_path / "out.log"))
