"""Ctrl+C, whatever the program is doing at that moment."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

from tests.cli.conftest import Commands

# A command that is interrupted while its thread holds a lock which what the cancel calls needs, too.
HELD = """
import signal, sys, threading
from azconsole.cli import main as command_line
lock = threading.Lock()
def work(options, cancel):
    def stop():
        with lock:
            pass
    cancel.on_cancel(stop)
    with lock:
        signal.raise_signal(signal.SIGINT)
    cancel.wait(20)
    return 7
command_line._command = lambda name: work
sys.exit(command_line.main(["users", "count"]))
"""
# A key store whose prompt nobody answers.
SILENT = """
import pathlib, threading
from keyring.backend import KeyringBackend
class Silent(KeyringBackend):
    priority = 1
    def get_password(self, service, username):
        pathlib.Path(__file__).with_name("asked").touch()
        threading.Event().wait()
    set_password = lambda self, service, username, password: self.get_password(service, username)
    delete_password = get_password
"""


def test_a_signal_while_a_lock_is_held_is_no_deadlock() -> None:
    ended = subprocess.run([sys.executable, "-c", HELD], check=False, capture_output=True, timeout=15, text=True)
    assert ended.returncode == 130, ended.stderr
    assert "Cancelled" in ended.stderr


def test_ctrl_c_ends_the_wait_for_the_key_stores_prompt(commands: Commands) -> None:
    (commands.folder / "blocker" / "silent.py").write_text(SILENT)
    path, secret = commands.plan()
    process = commands.start(
        *("services", "add", path),
        AZCONSOLE_DATA_DIR=str(commands.data),
        AZCONSOLE_SECRET_KEY=secret,
        AZCONSOLE_KEYSTORE="",
        AZCONSOLE_VAULT_PASSPHRASE_FILE="",
        PYTHON_KEYRING_BACKEND="silent.Silent",
    )
    deadline = time.monotonic() + 30
    while not (commands.folder / "blocker" / "asked").exists() and time.monotonic() < deadline:
        assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, b"Cancelled" in err) == (130, True), err
