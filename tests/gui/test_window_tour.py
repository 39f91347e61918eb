"""The tour: the real program does the main job by itself, and what it did is there afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from azconsole.app import tour

ROOT = Path(__file__).resolve().parents[2]
PICTURES = {
    "console", "users-empty", "wizard-azure-services", "wizard-app", "server-app", "sign-in",
    "create-server-app-warned", "create-server-app", "server-app-chosen", "create-client-app", "client-app-chosen",
    "wizard-app-complete", "wizard-discovery", "discovery-settings", "wizard-summary", "wizard-completion",
    "services", "properties-general", "properties-applications", "properties-discovery", "delete", "navigation-index",
    "users", "search", "save-search", "saved-searches", "recent-searches", "palette", "palette-results",
    "palette-too-many", "palette-nothing", "help", "help-search", "folder", "overview", "wizard-name-taken",
    "import-server-app", "import-server-app-problem", "import-server-app-filled", "import-server-app-failed",
    "key-store", "import-client-app-problem", "import-client-app", "wizard-failed", "import-server-app-verified",
    "details-1", "details-2", "details-3", "details-4", "context-menu", "column-menu", "grouped", "notifications",
    "notification-menu", "error", "removals", "crash", "key-tips", "collapsed", "application-menu", "theme-menu",
    "export-menu", "connect", "navigation-options", "network", "options", "about", "tenants-1", "tenants-2", "paused",
    "monitoring", "dashboard", "dashboard-tables", "runs-1", "runs-2", "run", "runs-compared", "logs", "logs-filtered",
    "devices-empty", "devices", "collections-empty", "import-problems", "import", "import-columns", "import-done",
    "collections", "collection-members", "collection-delete", "members", "collection-picker", "collection-create",
    "direct-rule", "query-rule", "collection-rules", "import-site",
    "delete-log-analytics", "log-analytics-1", "log-analytics-2", "log-analytics-3", "properties-azureAd",
    "properties-connection", "query-empty", "query-error", "query-last-sync", "query-members", "query-over-time",
    "select-collections", "select-workspace", "wizard-completion-log-analytics", "wizard-configuration",
    "wizard-configuration-no-role", "wizard-summary-log-analytics",
    "diagnostics", "connectivity", "folded", "users-dark", "services-dark", "dashboard-dark",
}  # fmt: skip


def program(*arguments: str) -> str:
    """Run a module of the program without a display; its output. Fails the test when it fails."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def blank(picture: QImage) -> bool:
    """Whether a picture shows next to nothing: fewer than 20 colours in every fifth pixel."""
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
    return len(colours) < 20


@pytest.mark.usefixtures("qapp")
def test_the_tour_does_the_main_job_and_leaves_its_pictures(tmp_path: Path) -> None:
    folder = str(tmp_path / "data")
    out = tmp_path / "pictures"
    program("azconsole.app.tour", "--out", str(out), "--data-dir", folder)
    pictures = {path.stem.partition("-")[2]: QImage(str(path)) for path in out.glob("*.png")}
    assert set(pictures) == PICTURES
    assert [name for name, picture in pictures.items() if picture.isNull() or blank(picture)] == []
    services: list[dict[str, Any]] = json.loads(
        program("azconsole", "--practice", "--data-dir", folder, "services", "list", "--json")
    )
    assert [(service["name"], service["users"]) for service in services] == [
        ("Contoso Cloud Management", 1000),
        ("Contoso Log Analytics", 0),
    ]
    assert services[0]["client_app"]["name"] == "ConfigMgr Client"
    counted = json.loads(program("azconsole", "--practice", "--data-dir", folder, "users", "count", "--json"))
    assert counted["count"] == 1000


def test_a_scale_is_set_before_qt_starts_and_the_window_fits_on_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"):
        monkeypatch.setenv(name, "to be put back")
        monkeypatch.delenv(name)
    tour._prepare_screen(2, tmp_path / "screen.json")
    assert os.environ["QT_SCALE_FACTOR"] == "2"
    assert os.environ["QT_QPA_PLATFORM"].startswith("offscreen")
    if os.name != "nt":
        screen = json.loads((tmp_path / "screen.json").read_text("utf-8"))["screens"][0]
        assert (screen["width"], screen["height"]) >= (2 * 1180, 2 * 760)
