"""The process and its sockets: host check, keep-alive, strange bytes, restart, kill, ports."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from azconsole.practice.runner import PracticeError, reset
from tests.practice.control import Browser, Control, running, start
from tests.practice.test_entra_people import code_for


def raw(practice: Control, sent: bytes) -> bytes:
    """What the HTTPS server answers to bytes."""
    port = urlsplit(practice.base).port
    plain = socket.create_connection(("127.0.0.1", port), 10)
    with practice.tls.wrap_socket(plain, server_hostname="localhost") as peer:
        peer.sendall(sent)
        received = b""
        while block := peer.recv(65536):
            received += block
    return received


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", ""])
def test_foreign_host_names_are_refused(practice: Control, host: str) -> None:
    url = f"/{practice.tenant}/v2.0/.well-known/openid-configuration"
    request = f"GET {url} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
    assert raw(practice, request).startswith(b"HTTP/1.1 403 ")
    page = http.client.HTTPConnection(urlsplit(practice.facts["authorize_url"]).netloc, timeout=10)
    page.request("GET", "/devicelogin", headers={"Host": host})
    assert page.getresponse().status == 403
    page.close()


def test_no_cross_origin_headers_and_pages_refuse_frames(practice: Control) -> None:
    answer = practice.call(
        "GET", practice.facts["authorize_url"] + "/devicelogin", headers={"Origin": "https://evil.example"}
    )
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_the_plain_server_answers_pages_only(practice: Control) -> None:
    for path in ("/v1.0/users", f"/{practice.tenant}/oauth2/v2.0/token", "/_control/state"):
        assert practice.call("GET", practice.facts["authorize_url"] + path).status in (404, 405)


def test_many_requests_on_one_connection(practice: Control) -> None:
    url = f"/{practice.tenant}/v2.0/.well-known/openid-configuration"
    one = f"GET {url} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = f"GET {url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    assert raw(practice, (one * 5 + last).encode()).count(b"HTTP/1.1 200 OK") == 6


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"NONSENSE\r\n\r\n", b"400"),
        (b"GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n", b"403"),
        (b"POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", b"400"),
        (b"POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n", b"413"),
        (b"POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", b"400"),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 300 + b"\r\n", b"431"),
    ],
)
def test_strange_bytes(practice: Control, sent: bytes, status: bytes) -> None:
    assert raw(practice, sent).split(b" ")[1] == status


def test_chunked_bodies_and_head(practice: Control) -> None:
    app = practice.app()
    form = f"grant_type=client_credentials&client_id={app['appId']}&client_secret={app['secret']}"
    form += "&scope=https://graph.microsoft.com/.default"
    head = f"POST /{practice.tenant}/oauth2/v2.0/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    head += "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
    half = len(form) // 2
    chunks = "".join(f"{len(part):x}\r\n{part}\r\n" for part in (form[:half], form[half:])) + "0\r\n\r\n"
    assert raw(practice, (head + chunks).encode()).startswith(b"HTTP/1.1 200 OK")
    request = f"HEAD /{practice.tenant}/discovery/keys HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = raw(practice, request.encode())
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert answer.endswith(b"\r\n\r\n")


def test_silent_peers_do_not_block_others(practice: Control) -> None:
    port = urlsplit(practice.base).port
    silent = [socket.create_connection(("127.0.0.1", port), 10) for _ in range(12)]
    assert practice.call("GET", f"/{practice.tenant}/discovery/keys").status == 200
    for peer in silent:
        peer.close()


def test_a_taken_port_is_said_in_a_sentence(practice: Control, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "azconsole.practice.runner", "--data-dir", str(tmp_path)]
    port = str(urlsplit(practice.base).port)
    ended = subprocess.run([*command, "--port", port], capture_output=True, text=True, timeout=20, check=False)
    assert ended.returncode == 1
    assert f"Port {port} is taken" in ended.stderr


def test_a_folder_has_one_practice_cloud(practice: Control) -> None:
    command = [sys.executable, "-m", "azconsole.practice.runner", "--data-dir", str(practice.data_dir)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert ended.returncode == 1
    assert "already running on the folder" in ended.stderr
    with pytest.raises(PracticeError, match="is running"):
        reset(practice.data_dir)


def test_reset_forgets_the_tenants_but_not_the_authority(tmp_path: Path) -> None:
    with running(tmp_path, "--users", "5"):
        authority = (tmp_path / "ca.pem").read_bytes()
    assert reset(tmp_path)
    assert not reset(tmp_path)
    assert (tmp_path / "ca.pem").read_bytes() == authority


def test_state_outlives_restart_and_kill(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with running(folder, "--users", "50", "--seed", "3", "--control") as first:
        app = first.app()
        form = code_for(first, Browser(first), "v" * 50)
        refresh = first.call("POST", f"/{first.tenant}/oauth2/v2.0/token", form).json()["refresh_token"]
        authority = Path(first.facts["ca_file"]).read_bytes()
    assert not (folder / "ready.json").exists()
    second = start(folder, "--control")
    assert second.tenant == first.tenant
    assert second.base == first.base
    assert Path(second.facts["ca_file"]).read_bytes() == authority
    assert second.control("GET", "/state")["users"] == 50
    again = second.app()
    second.process.kill()
    second.process.communicate(timeout=10)
    with running(folder, "--control") as third:
        assert third.token(app).status == 200
        assert third.token(again).status == 200
        form = {"grant_type": "refresh_token", "client_id": form["client_id"], "refresh_token": refresh}
        assert third.call("POST", f"/{third.tenant}/oauth2/v2.0/token", form).status == 200
    kept = (folder / "state.json").read_text("utf-8")
    assert refresh not in kept
    assert app["secret"] not in kept
    if os.name == "posix":
        modes = {f.name: f.stat().st_mode & 0o777 for f in folder.iterdir() if f.suffix in (".json", ".pem")}
        assert set(modes.values()) == {0o600}, modes


def test_a_damaged_state_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text("{", "utf-8")
    with running(tmp_path, "--users", "5") as control:
        assert control.facts["control_key"] is None
        assert control.call("GET", "/_control/state").status == 404
    assert (tmp_path / "state.damaged").read_text("utf-8") == "{"


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "azconsole.practice.runner",
        "--data-dir",
        str(tmp_path),
        "--users",
        "5",
        "--with-parent",
    ]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline().startswith("Practice cloud at https://localhost:")
    child.communicate(timeout=10)
    assert child.returncode == 0
