"""The CONNECT proxy: real names lead to the practice cloud, everything else is refused and noted."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import msal
import requests

from tests.practice.control import Browser, Control
from tests.practice.test_entra_people import GRAPH_TOOLS, READ_ALL, REDIRECT


def ask(practice: Control, head: bytes) -> bytes:
    """The first line that the proxy answers."""
    parts = urlsplit(practice.facts["proxy_url"])
    with socket.create_connection((parts.hostname, parts.port), 10) as peer:
        peer.sendall(head + b"\r\n\r\n")
        return peer.recv(4096).split(b"\r\n")[0]


def test_msal_signs_in_with_real_names_and_nothing_overridden(real_names: Control) -> None:
    app = msal.PublicClientApplication(GRAPH_TOOLS, authority="https://login.microsoftonline.com/organizations")
    flow = app.initiate_auth_code_flow([READ_ALL], redirect_uri=REDIRECT, response_mode="form_post")
    assert flow["auth_uri"].startswith("https://login.microsoftonline.com/organizations/")
    here = flow["auth_uri"].replace("https://login.microsoftonline.com", real_names.facts["authorize_url"])
    browser = Browser(real_names).open(here).sign_in(*real_names.account("admin")).press("accept")
    result = app.acquire_token_by_auth_code_flow(flow, browser.answer())
    headers = {"Authorization": f"Bearer {result['access_token']}"}
    reply = requests.get("https://graph.microsoft.com/v1.0//applications", headers=headers, timeout=10)
    assert reply.status_code == 200
    assert reply.json()["@odata.context"].startswith("https://graph.microsoft.com/v1.0/")
    page = requests.get(flow["auth_uri"], timeout=10)
    assert 'id="login"' in page.text
    assert real_names.control("GET", "/refused")["refused"] == []


def test_other_hosts_are_refused_and_noted(practice: Control) -> None:
    assert b"403" in ask(practice, b"CONNECT example.com:443 HTTP/1.1")
    assert b"403" in ask(practice, b"CONNECT login.microsoftonline.com.evil.example:443 HTTP/1.1")
    assert b"400" in ask(practice, b"GET http://example.com/ HTTP/1.1")
    refused = practice.control("GET", "/refused")["refused"]
    assert refused == [
        "example.com:443",
        "login.microsoftonline.com.evil.example:443",
        "GET http://example.com/",
    ]


def test_a_blocked_login_host(practice: Control) -> None:
    practice.named_fault("login-blocked")
    assert b"403" in ask(practice, b"CONNECT login.microsoftonline.com:443 HTTP/1.1")
    practice.control("DELETE", "/faults")
    assert b"200" in ask(practice, b"CONNECT login.microsoftonline.com:443 HTTP/1.1")
