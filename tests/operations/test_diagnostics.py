"""Export diagnostics: what is in the zip, that no secret is, and that half a file is never left."""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest

from azconsole.domain.apps import App, AppKind, AppOrigin, AzureService, SecretInfo, Tenant
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, StoreError
from azconsole.domain.redact import Secret
from azconsole.domain.schedules import DiscoverySettings
from azconsole.domain.texts import say
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind
from azconsole.operations.connectivity import LAST_TEST
from azconsole.operations.diagnostics import Diagnostics, Part, Stores, known_part, text_part
from azconsole.wiring.site import Site, open_site

NOW = datetime(2026, 3, 2, tzinfo=UTC)
KEY = "aB38Q~canary.of.the.app~0123456789abcdefgh"
TOKEN = "eyJcanaryhead.eyJcanarybody.canarysignature"
CANARIES = (
    KEY,
    TOKEN,
    "canary-passphrase",
    "canary-proxy",
    "canary-client",
    "canary-refresh",
    "canary-hint",
    "canary-ref",
)
RAW_LOG = (
    f"before redaction: client_secret=canary-client&x=1 Authorization: Bearer {TOKEN}\r\n"
    f"the key {KEY} alone\n"
    'body {"refresh_token": "canary-refresh", "passphrase": 1}\n'
    "https://user:canary-proxy@proxy:3128 in /HOME/x\n"
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    monkeypatch.setenv("HTTPS_PROXY", "http://user:canary-proxy@127.0.0.1:9")
    with open_site(str(tmp_path / "data"), practice=False, cancel=CancelToken()) as opened:
        yield opened


def fill(site: Site) -> None:
    """Canaries wherever the site keeps something."""
    tools = site.toolbox
    tenant = Tenant(UUID(int=1), "Contoso", "contoso.com", "AzurePublicCloud")
    tools.secrets.put("app/canary-ref", Secret(KEY))
    app = App(
        0, AppKind.SERVER, tenant, f"App {KEY}", UUID(int=2), AppOrigin.IMPORTED, NOW,
        secret=SecretInfo("app/canary-ref", "canary-hint", None), home_page_url="https://u:canary-proxy@host/",
    )  # fmt: skip
    app = tools.apps.save(app)
    described = f"password=canary-passphrase {TOKEN}"
    service = tools.services.add(
        AzureService(
            0, "Contoso", described, "cloud-management", "AzurePublicCloud", tenant, app, None, DiscoverySettings(), NOW
        )
    )
    result = DiscoveryResult(RoundKind.FULL, DiscoveryOutcome.FAILED, 0, 0, 0, 0, 0, 0, 1.0, NOW)
    tools.runs.add(service.id, result, "refused: client_secret=canary-client")
    tools.settings.set("proxy password", "canary-proxy")
    tools.settings.set("proxy", "http://user:canary-proxy@host:1")
    logs = site.folders.site / "logs"
    logs.mkdir(exist_ok=True)
    for name in ("CloudMgr.log", "CloudMgr.lo_"):
        (logs / name).write_text(RAW_LOG.replace("/HOME", str(Path.home())), "utf-8")


def test_s2_s21_no_secret_is_in_the_zip(site: Site, tmp_path: Path) -> None:
    fill(site)
    diagnostics = site.diagnostics()
    parts = diagnostics.parts()
    path = tmp_path / "out" / "d.zip"
    path.parent.mkdir()
    size = diagnostics.write(path, parts, CancelToken())
    assert size == path.stat().st_size
    with ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(texts) == {"contents.json", *(part.name for part in parts)}
    assert {"logs/CloudMgr.log", "logs/CloudMgr.lo_", "settings.json", "runs.json", "doctor.txt"} <= set(texts)
    for name, text in texts.items():
        assert [canary for canary in CANARIES if canary in text] == [], name
        assert str(Path.home()) not in text, name
    assert "before redaction" in texts["logs/CloudMgr.log"]
    assert "in ~/x" in texts["logs/CloudMgr.lo_"]
    for name in ("settings.json", "services.json", "apps.json", "runs.json"):
        assert json.loads(texts[name]), name
    assert json.loads(texts["services.json"])[0]["name"] == "Contoso"
    assert "azconsole 0" in texts["versions.txt"]
    assert "requests " in texts["versions.txt"]
    assert "key store" in texts["doctor.txt"]
    for part in parts:
        if part.size is not None and not part.name.startswith("logs/"):
            assert part.size == len(texts[part.name].encode())
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_last_connectivity_test_is_a_part_of_its_own(site: Site, tmp_path: Path) -> None:
    listed = {part.name: str(part.purpose) for part in site.diagnostics().parts()}
    assert listed["connectivity.txt"] == "The result of the last connectivity test"
    for number, (told, found) in enumerate(
        (
            ("", "No connectivity test was run.\n"),
            (f"graph.microsoft.com: TLS failed\npassword=canary-proxy {TOKEN}\n", "graph.microsoft.com: TLS failed\n"),
        )
    ):
        if told:
            site.toolbox.settings.set(LAST_TEST, told)
        path, subject = tmp_path / f"{number}.zip", site.diagnostics()
        subject.write(path, subject.parts(), CancelToken())
        with ZipFile(path) as archive:
            text, settings = archive.read("connectivity.txt").decode(), archive.read("settings.json").decode()
        assert text.startswith(found)
        assert "canary" not in text
        assert "graph.microsoft.com" not in settings, "it stands in one place"


def test_only_what_was_chosen_is_written(site: Site, tmp_path: Path) -> None:
    diagnostics = site.diagnostics()
    chosen = [part for part in diagnostics.parts() if part.name == "versions.txt"]
    diagnostics.write(tmp_path / "d.zip", chosen, CancelToken())
    with ZipFile(tmp_path / "d.zip") as archive:
        assert archive.namelist() == ["contents.json", "versions.txt"]


class NoStores:
    def all(self) -> list[str]:
        return []


class NoSettings:
    def all(self) -> dict[str, str]:
        return {}


def diagnostics(logs: Path, *extra: Part) -> Diagnostics:
    nothing = NoStores()
    return Diagnostics(logs, Stores(NoSettings(), nothing, nothing, nothing), extra)  # type: ignore[arg-type]


def test_a_cancel_leaves_what_was_there(tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "x.log").write_text("line\n" * 200_000)
    out = tmp_path / "out"
    out.mkdir()
    (out / "d.zip").write_bytes(b"the one before")
    cancel = CancelToken()
    subject = diagnostics(logs)
    told: list[int] = []

    def progress(number: int) -> None:
        told.append(number)
        cancel.cancel()

    with pytest.raises(Cancelled):
        subject.write(out / "d.zip", subject.parts(), cancel, progress)
    assert told == [0]
    assert [path.read_bytes() for path in out.iterdir()] == [b"the one before"]


def test_f66_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    subject = diagnostics(tmp_path, known_part("a.txt", say("x"), "text"))
    with pytest.raises(StoreError, match="diagnostics could not be exported"):
        subject.write(tmp_path / "none" / "d.zip", subject.parts(), CancelToken())
    assert not (tmp_path / "none").exists()


def test_a_log_that_goes_away_meanwhile_is_no_failure(tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "x.log").write_text("line\n")
    subject = diagnostics(logs, text_part("late.txt", say("x"), lambda _: "made late: password=canary"))
    parts = subject.parts()
    shutil.rmtree(logs)
    subject.write(tmp_path / "d.zip", parts, CancelToken())
    with ZipFile(BytesIO((tmp_path / "d.zip").read_bytes())) as archive:
        assert "could not be read" in archive.read("logs/x.log").decode()
        assert "canary" not in archive.read("late.txt").decode()
