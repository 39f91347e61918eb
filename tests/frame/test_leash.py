"""A test run that is killed leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = """
import time
from tests.leash import leashed
child = leashed("import time; print('runs', flush=True); time.sleep(600)")
time.sleep(600)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
def test_what_a_killed_test_run_started_ends() -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen([sys.executable, "-c", DRIVER], stdout=subprocess.PIPE, cwd=root, text=True) as driver:
        assert driver.stdout
        assert driver.stdout.readline() == "runs\n"
        driver.send_signal(signal.SIGKILL)
        assert driver.stdout.read() == "", "it ends with the last process that holds it"
