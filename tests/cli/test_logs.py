"""`azconsole logs path` and `azconsole diagnostics`, as processes without PySide6."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from tests.cli.conftest import Commands


def test_the_path_of_the_logs(commands: Commands) -> None:
    assert commands.run("logs", "path").out == f"{commands.data / 'logs'}\n"
    assert commands.run("logs", "path", "--json").json() == {"path": str(commands.data / "logs"), "files": []}
    commands.done("users", "count")
    (commands.data / "logs").mkdir(exist_ok=True)
    (commands.data / "logs" / "CloudMgr.log").write_text("x\n")
    (file,) = commands.run("logs", "path", "--json").json()["files"]
    assert (file["name"], file["size"]) == ("CloudMgr.log", 2)


def test_diagnostics_are_written(commands: Commands, tmp_path: Path) -> None:
    told = commands.run("diagnostics", str(tmp_path / "d.zip"), "--json").json()
    with ZipFile(tmp_path / "d.zip") as archive:
        assert archive.namelist()[1:] == [part["name"] for part in told["contents"]]
        assert b"key store" in archive.read("doctor.txt")
    assert "versions.txt" in commands.done("diagnostics", str(tmp_path / "e.zip"))
    assert "could not be exported" in commands.refused("diagnostics", str(tmp_path / "none" / "d.zip"))
