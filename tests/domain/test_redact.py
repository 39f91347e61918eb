"""What the log must never show."""

from __future__ import annotations

import pytest

from azconsole.domain.redact import redact


@pytest.mark.parametrize(
    "text",
    [
        "connecting by http://user:canary@proxy:8080/",
        "socks5://user:can#canary/x@proxy:1",
        "HTTPS_PROXY='https://user:canary@proxy'",
        "Authorization: Basic Y2FuYXJ5OmNhbmFyeQ==canary",
        "{'Proxy-Authorization': 'Basic canary=='}",
        'authorization="basic canary=="',
    ],
)
def test_s2_passwords_in_addresses_and_basic_credentials_are_taken_out(text: str) -> None:
    assert "canary" not in redact(text)


@pytest.mark.parametrize(
    "text",
    ["https://localhost:8443/users/ann@contoso.example", "basic authentication is off", "https://a.example/x@y"],
)
def test_other_addresses_and_words_stay(text: str) -> None:
    assert redact(text) == text
