"""The rules for typed values, one test for each row B1 to B12 of faults.md section 2."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import TypeVar
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azconsole.domain.identifiers import check_client_id, check_tenant_id
from azconsole.domain.redact import Secret
from azconsole.domain.secret_rules import (
    check_expiry,
    check_secret_key,
    expiry_warning,
    local_day,
    secret_key_warning,
    years_later,
)
from azconsole.domain.texts import Said
from azconsole.domain.typed_text import Refusal, check_description, check_name, described, folded, trimmed
from azconsole.domain.uris import check_app_id_uri, check_home_page_url, check_reply_url, fits_uri_policy

GUID = "6f1c1a0e-4a43-4f0e-9d43-0a7d8e0f6a11"
T = TypeVar("T")
TODAY = date(2026, 11, 23)


def refusal(rule: object, *arguments: object) -> str:
    assert callable(rule)
    with pytest.raises(Refusal) as refused:
        rule(*arguments)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    "typed", [GUID, GUID.upper(), "{" + GUID + "}", GUID.replace("-", ""), "{" + GUID.replace("-", "").upper() + "}"]
)
def test_B1_normalised(typed: str) -> None:
    assert check_tenant_id(typed) == UUID(GUID)


def test_B1_refused() -> None:
    assert refusal(check_tenant_id, "") == "Enter the tenant ID."
    assert refusal(check_tenant_id, "  ") == "Enter the tenant ID."
    assert refusal(check_tenant_id, GUID[:-1]) == (
        "The tenant ID is 35 characters long; a tenant ID has 32 hexadecimal digits in five groups."
    )
    assert "37 characters" in refusal(check_tenant_id, GUID + "0")
    assert "wrong places" in refusal(check_tenant_id, "6f1c1a0e4-a43-4f0e-9d43-0a7d8e0f6a11")
    assert refusal(check_client_id, "") == "Enter the client ID."


def test_B2_nil_guid() -> None:
    assert "all zeros" in refusal(check_tenant_id, "00000000-0000-0000-0000-000000000000")


@pytest.mark.parametrize("typed", ["common", "Organizations", "consumers"])
def test_B3_shared_authorities(typed: str) -> None:
    assert "many tenants" in refusal(check_tenant_id, typed)


def test_B3_domain_name() -> None:
    assert "domain name" in refusal(check_tenant_id, "contoso.onmicrosoft.com")


@pytest.mark.parametrize("outer", ["\u200b", "\u00a0", "\ufeff", "\u200e", " \u202a", "\u2060\t"])
def test_B4_invisible_outer_characters_go(outer: str) -> None:
    assert check_tenant_id(outer + GUID + outer) == UUID(GUID)


@pytest.mark.parametrize(
    ("char", "shown"), [("\u0430", "“а” (U+0430)"), ("\uff11", "“１” (U+FF11)"), ("\u200b", "U+200B"), ("_", "U+005F")]
)
def test_B4_others_are_refused_with_their_position(char: str, shown: str) -> None:
    sentence = refusal(check_tenant_id, GUID[:3] + char + GUID[4:])
    assert "position 4" in sentence
    assert shown in sentence


def test_the_quotes_around_a_character_are_the_languages_own() -> None:
    for char in "а“":
        said = described(char)
        assert isinstance(said, Said)
        assert (said.template, said.values["char"]) == ("“{char}” ({code})", char)
    with pytest.raises(Refusal) as refused:
        check_tenant_id("а")
    assert isinstance(refused.value.sentence, Said)
    assert isinstance(refused.value.sentence.values["char"], Said), "no f-string lost it on the way"


@pytest.mark.parametrize("typed", ["../x", "a/b", "a?x=", "a#", "%2e%2e", GUID + "/..", "..%2f" + GUID])
def test_B5_path_tricks(typed: str) -> None:
    refusal(check_tenant_id, typed)


@pytest.mark.parametrize(("typed", "kept"), [("abcdefgh\n", "abcdefgh"), ("abcdefgh\r\n", "abcdefgh")])
def test_B6_one_final_newline_goes(typed: str, kept: str) -> None:
    assert check_secret_key(Secret(typed)).reveal() == kept


@pytest.mark.parametrize("typed", ["abcdefgh ", "abcdefgh\t", "abcdefgh\u00a0"])
def test_B6_other_blanks_stay_with_a_warning(typed: str) -> None:
    kept = check_secret_key(Secret(typed))
    assert kept.reveal() == typed
    assert "ends with a blank" in secret_key_warning(kept)
    assert "begins with a blank" in secret_key_warning(Secret(" abcdefgh"))
    assert secret_key_warning(Secret("abcd efgh")) == ""


@pytest.mark.parametrize("typed", ["", "\n", "x", "1234567", "x" * 1281, "\U0001f600" * 641, "x" * 10_000])
def test_B7_length_in_utf_16_units(typed: str) -> None:
    assert "secret key" in refusal(check_secret_key, Secret(typed))


@pytest.mark.parametrize("typed", ["x" * 1280, "\U0001f600" * 640, "sälz~8Q.∞∞∞", "12345678"])
def test_B7_accepted(typed: str) -> None:
    assert check_secret_key(Secret(typed)).reveal() == typed


def test_B7_nul_and_secret_id() -> None:
    refusal(check_secret_key, Secret("abc\0defghi"))
    refusal(check_secret_key, Secret("abc\ud800defghi"))
    assert "looks like the secret ID" in secret_key_warning(Secret(GUID))


@pytest.mark.parametrize("day", [TODAY, date(2026, 11, 22), date(1, 1, 1)])
def test_B8_today_and_the_past(day: date) -> None:
    assert "future date" in refusal(check_expiry, day, TODAY)
    assert "Choose" in refusal(check_expiry, None, TODAY)


@pytest.mark.parametrize("day", [date(2299, 12, 31), date(9999, 12, 31)])
def test_B8_never(day: date) -> None:
    assert check_expiry(day, TODAY) is None
    assert expiry_warning(day, TODAY)


def test_B8_two_years_and_the_29th_of_february() -> None:
    assert expiry_warning(date(2028, 11, 23), TODAY) == ""
    assert "two years" in expiry_warning(date(2028, 11, 24), TODAY)
    assert years_later(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert years_later(date(2026, 2, 28), 2) == date(2028, 2, 28)
    leap = date(2028, 2, 29)
    assert local_day(check_expiry(leap, TODAY)) == leap


@given(st.dates(min_value=date(2026, 11, 24), max_value=date(2299, 12, 31)))
def test_f58_the_same_day_is_shown_again(day: date) -> None:
    assert local_day(check_expiry(day, TODAY)) == day


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://ConfigMgrService", "https://ConfigMgrService"),
        ("HTTPS://ConfigMgrService", "https://ConfigMgrService"),
        (" https://ConfigMgrService/ ", "https://ConfigMgrService"),
        (f"api://{GUID}", f"api://{GUID}"),
        (f"API://{GUID}/ConfigMgrService", f"api://{GUID}/ConfigMgrService"),
        ("https://contoso.com:8443/x", "https://contoso.com:8443/x"),
    ],
)
def test_B9_normalised(typed: str, kept: str) -> None:
    assert check_app_id_uri(typed) == kept


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", "Enter"),
        ("ConfigMgrService", "begin with"),
        ("javascript:alert(1)", "begin with"),
        ("http://ConfigMgrService", "begin with"),
        ("https://Config MgrService", "blank at position 15"),
        ("https://a/#b", "fragment"),
        ("https://a/?b", "query"),
        ("https://a/*", "wildcard"),
        ("https://me@a/", "user name"),
        ("https://", "nothing after"),
        ("api:///x", "nothing after"),
        ("https://a:0/", "port"),
        ("https://[::1]/x", "IPv6"),
        ("https://-a/", "host name"),
        ("https://münchen.de/x", "“ü” (U+00FC) at position 10"),
        ("https://a/" + "x" * 246, "256 characters"),
        ("https://a\\b", "U+005C"),
    ],
)
def test_B9_refused(typed: str, word: str) -> None:
    assert word in refusal(check_app_id_uri, typed)


@pytest.mark.parametrize(
    ("uri", "fits"),
    [
        (f"api://{GUID}/ConfigMgrService", True),
        ("api://0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55", True),
        ("api://anything/0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55", True),
        ("https://contoso.onmicrosoft.com/x", True),
        ("https://CONTOSO.com/x", True),
        ("https://contoso.com", False),
        ("https://sub.contoso.com", True),
        ("api://sub.contoso.com/x", True),
        ("https://notcontoso.com/x", False),
        ("https://ConfigMgrService", False),
        ("api://free-text", False),
        ("urn:x", False),
    ],
)
def test_shapes_that_entra_accepts_everywhere(uri: str, fits: bool) -> None:
    app_id = UUID("0d0cf1a4-6a52-4a7e-8d38-3d6b6f2f4b55")
    assert fits_uri_policy(uri, UUID(GUID), ["contoso.com"], "contoso.onmicrosoft.com", app_id) is fits


@pytest.mark.parametrize(
    "typed", ["https://ConfigMgrService", "http://localhost", "http://127.0.0.1:8400/x", "https://a.b:65535/?q=1"]
)
def test_B10_accepted(typed: str) -> None:
    assert check_reply_url(typed) == typed


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("http://example.org", "localhost"),
        ("http://localhost.example.org", "localhost"),
        ("https://*.example.org", "wildcard"),
        ("https://user@example.org", "user name"),
        ("https://localhost\\@example.org", "U+005C"),
        ("http://localhost:0", "port"),
        ("https://example.org:65536", "port"),
        ("https://example.org:٨٠", "U+0668"),
        ("http://[::1]/", "IPv6"),
        ("ftp://example.org", "begin with"),
        ("https://a#b", "fragment"),
    ],
)
def test_B10_refused(typed: str, word: str) -> None:
    assert word in refusal(check_reply_url, typed)


def test_home_page_url_may_be_http() -> None:
    assert check_home_page_url("HTTP://example.org/x") == "http://example.org/x"
    refusal(check_home_page_url, "example.org")


@pytest.mark.parametrize(
    "name",
    ["<b>&;%</b>", "😀👩‍👩‍👧", "=1+1", "Z͑ͫ̓ͪ̂", "Robert'); DROP TABLE user;--", "x" * 120, "%s {0} $HOME", "日本"],
)
def test_B11_stored_exactly(name: str) -> None:
    assert check_name(f"  {name}\n", "name", 120) == name


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", "Enter"),
        (" \u200b\t", "Enter"),
        ("x" * 121, "121 characters"),
        ("a\nb", "line break at position 2"),
        ("a\0b", "U+0000 at position 2"),
        ("abc\u202egpj", "U+202E at position 4"),
        ("\u202eabc", "U+202E at position 1"),
        ("a\u200bb", "U+200B"),
        ("a\ud800", "U+D800"),
        ("a\x1b[31m", "U+001B"),
    ],
)
def test_B11_refused(typed: str, word: str) -> None:
    assert word in refusal(check_name, typed, "name", 120)


def test_B12_case_and_normalisation_are_one_name() -> None:
    composed, decomposed = "Ünïcode", unicodedata.normalize("NFD", " ÜNÏCODE ")
    assert folded(composed) == folded(decomposed)
    assert folded("Straße") == folded("STRASSE")
    assert folded("a") != folded("b")


@given(st.text())
def test_B12_folding_twice_is_folding_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_B14_long_description_is_cut_off() -> None:
    assert check_description("x" * 1_000_000) == "x" * 512
    assert check_description(" a\n\tb ") == "a\n\tb"
    assert "U+202E" in refusal(check_description, "a\u202e")


HOSTILE = st.text(max_size=400) | st.text(alphabet="htps:/api@[]#?*-.{}0af\u200bа%\\ \0", max_size=60)


def outcome(rule: Callable[[str], T], text: str) -> T | str:
    """What the rule gives, or its sentence marked as one; no rule raises anything but Refusal."""
    try:
        return rule(text)
    except Refusal as refused:
        return f"refused: {refused}"


@given(HOSTILE)
def test_hostile_text_is_taken_as_it_would_be_taken_again_or_refused_with_a_sentence(text: str) -> None:
    names = [lambda t: check_name(t, "name"), check_description]
    for rule in (check_app_id_uri, check_reply_url, check_home_page_url, *names):
        taken = outcome(rule, text)
        assert taken.endswith(".") if taken.startswith("refused: ") else rule(taken) == taken
    for guid_rule in (check_tenant_id, check_client_id):
        guid = outcome(guid_rule, text)
        assert guid.endswith(".") if isinstance(guid, str) else guid_rule(str(guid)) == guid


@given(st.text(alphabet=" \u200b\ufeff\u00a0\u202aab", max_size=30))
def test_trimming_takes_outer_signs_only(text: str) -> None:
    short = trimmed(text, invisible=True)
    assert short in text
    assert short.replace(" ", "")[:1] in {"", "a", "b"}
    assert trimmed(short, invisible=True) == short


@given(st.text(min_size=8))
def test_a_refused_secret_never_shows(value: str) -> None:
    taken = outcome(lambda text: check_secret_key(Secret(text)), value)
    assert value not in str(taken)
