"""What Azure AD User Discovery writes to its log, by a process of its own against the practice cloud (facts 95 to 97)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests import site as sites
from tests.operations.test_logging import lines
from tests.practice.control import Control

FAILING_JOB = """
import json, sys
from pathlib import Path
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.users import RoundKind
from tests import site as sites
from tests.practice.control import Control
control = Control(json.loads(sys.argv[1]), None, Path())
with sites.opened(Path(sys.argv[2])) as site:
    tools, person = site.toolbox, sites.Person(control)
    server = sites.create_server_app(tools, person)
    client = sites.create_client_app(tools, person, server)
    service = sites.configure(tools, server, client)
    for kind in (RoundKind.FULL, RoundKind.DELTA):
        tools.discover_users.run(service.id, kind, CancelToken())
    control.fault(path="/users/delta", status=403, json={"error": {"code": "Denied", "message": "no"}})
    try:
        tools.discover_users.run(service.id, RoundKind.DELTA, CancelToken())
    except AzConsoleError:
        tools.secrets.delete(server.secret.reference)
    try:
        tools.discover_users.run(service.id, RoundKind.DELTA, CancelToken())
    except AzConsoleError:
        print(service.tenant.tenant_id)
"""


def test_discovery_is_logged_in_the_words_of_configmgr(real_names: Control, tmp_path: Path) -> None:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("of the test\n")
    done = subprocess.run(
        [sys.executable, "-c", FAILING_JOB, json.dumps(real_names.facts), str(tmp_path / "data")],
        env={**os.environ, **sites.environment(real_names, passphrase)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    tenant = done.stdout.strip()
    entries = lines(tmp_path / "data" / "logs" / "SMS_AZUREAD_DISCOVERY_AGENT.log")
    said = [line.message for line in entries]
    for kind in ("full", "delta"):
        assert any(
            text.startswith(f"AAD USER {kind} sync initialized for tenant {tenant}, with server") for text in said
        )
        assert any(text.startswith(f"AAD USER {kind} sync completed successfully at ") for text in said)
    assert said.count("Successfully published UDX for Azure Active Directory users") == 2
    assert sum(text.startswith("Next DELTA USER sync for cloud service 1 will start at ") for text in said) == 4
    errors = [line.message for line in entries if line.severity == 3]
    assert errors[0].startswith(f"Unauthorized: tenant {tenant}. ")
    assert errors[1].startswith(f"Could not obtain application secret for tenant {tenant}. Please run Renew Secret Key")
    assert len(errors) == 2
    assert {line.component for line in entries} == {"SMS_AZUREAD_DISCOVERY_AGENT"}
    apps = [line.message for line in lines(tmp_path / "data" / "logs" / "CloudMgr.log")]
    assert sum(text.startswith("Created the ") for text in apps) == 2
