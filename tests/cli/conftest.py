"""The command `azconsole` as its users run it: a process of its own, in production mode, where PySide6 cannot be imported."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from azconsole.domain.apps import App, AppKind, AppOrigin, SecretInfo, Tenant
from azconsole.domain.plan import ServicePlan
from azconsole.domain.schedules import DiscoverySettings
from azconsole.operations import plan_file
from tests import site as sites
from tests.practice.control import Control

ROOT = Path(__file__).resolve().parents[2]
BLOCKER = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is blocked by the test", name=name)
        return None
sys.meta_path.insert(0, Blocker())
"""
ERROR = re.compile(r"[A-Z][^:\n]+: [^\n]+[.)\]]\n")


@dataclass
class Result:
    """What a command did."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


@dataclass
class Commands:
    """Runs commands in a folder of their own."""

    control: Control
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
        """A command whose end nobody waits for here; `more` are environment variables."""
        return subprocess.Popen(
            [sys.executable, "-m", "azconsole", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder / "cwd",
            env={**os.environ, **self.environment, **more},
        )

    def run(self, *arguments: str, typed: str = "", **more: str) -> Result:
        """A command in the data folder, to its end."""
        process = self.start(*arguments, **{"AZCONSOLE_DATA_DIR": str(self.data), **more})
        out, err = process.communicate(typed.encode(), timeout=60)
        result = Result(process.returncode, out.decode(), err.decode())
        assert "Traceback" not in result.err, result.err
        return result

    def done(self, *arguments: str, **more: str) -> str:
        """What a command that must succeed prints."""
        result = self.run(*arguments, **more)
        assert (result.code, result.err) == (0, ""), result
        return result.out

    def refused(self, *arguments: str, typed: str = "", **more: str) -> str:
        """The one line of a command that must fail: `title: message (hint)`."""
        result = self.run(*arguments, typed=typed, **more)
        assert result.code == 1, result
        assert ERROR.fullmatch(result.err), result.err
        return result.err

    def plan(self, server: dict[str, Any] | None = None, name: str = "Contoso") -> tuple[str, str]:
        """A plan as Save plan… writes it, for apps that the control plane makes; and the secret key."""
        server = server or sites.made_server(self.control)
        client = self.control.app(displayName="ConfigMgr Client", secretDays=0)
        path = self.folder / f"{name}.json"
        path.write_text(plan_file.dump(_plan(self.control, name, server, client)), "utf-8")
        return str(path), server["secret"]

    def configured(self) -> None:
        """A site with the service Contoso."""
        path, secret = self.plan()
        self.done("services", "add", path, AZCONSOLE_SECRET_KEY=secret)


def _plan(control: Control, name: str, server: dict[str, Any], client: dict[str, Any]) -> ServicePlan:
    now = datetime.now(UTC)
    tenant = Tenant(UUID(control.tenant), "Contoso", control.facts["tenant_domain"], "AzurePublicCloud")
    secret = SecretInfo("", server["secret"][:3], now.replace(microsecond=0) + timedelta(days=300))
    uri = f"api://{control.tenant}/ConfigMgrService"
    kept = AppOrigin.IMPORTED
    server_id, client_id = UUID(server["appId"]), UUID(client["appId"])
    web = App(0, AppKind.SERVER, tenant, "ConfigMgr Server", server_id, kept, now, app_id_uri=uri, secret=secret)
    native = App(0, AppKind.CLIENT, tenant, "ConfigMgr Client", client_id, kept, now)
    return ServicePlan(name, "", "cloud-management", "AzurePublicCloud", web, native, DiscoverySettings())


@pytest.fixture
def commands(practice: Control, tmp_path: Path) -> Iterator[Commands]:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("a long passphrase\n")
    (tmp_path / "blocker").mkdir()
    (tmp_path / "blocker" / "sitecustomize.py").write_text(BLOCKER)
    for name in ("cwd", "tmp"):
        (tmp_path / name).mkdir()
    more = {"PYTHONPATH": f"{tmp_path / 'blocker'}{os.pathsep}{ROOT}", "TMPDIR": str(tmp_path / "tmp")}
    more["PYTHONDONTWRITEBYTECODE"] = "1"
    made = Commands(practice, tmp_path, sites.environment(practice, passphrase) | more)
    yield made
    for place in ("cwd", "tmp", "home"):
        outside = list((tmp_path / place).rglob("*"))
        assert outside == [], "something was written outside the data folder"
