"""What the cloud's failures say can be said in another language, to the last part."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from azconsole.cloud import aadsts
from azconsole.cloud.errors import entra_error, graph_error, unexpected
from azconsole.cloud.graph.delta_records import BadPageError
from azconsole.cloud.graph.user_records import read_page
from azconsole.cloud.http import Reply
from azconsole.cloud.network_errors import explain
from azconsole.domain.clouds import AZURE_PUBLIC
from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import Said, say

READ = say("read the users")
LATE = {"Date": "Sun, 01 Mar 2015 12:00:00 GMT"}
REFUSAL = json.dumps({"error": {"code": "c", "message": "Words {of} the cloud"}}).encode()


def refusals() -> Iterator[AzConsoleError]:
    yield from (graph_error(Reply(status, LATE, REFUSAL), READ) for status in (302, 400, 401, 403, 404, 410, 429, 503))
    yield from (entra_error({"error": "x", "error_codes": [number]}) for number in aadsts.TEXTS)
    yield from (entra_error({"error": word}) for word in aadsts.BY_WORD)
    yield entra_error({})
    yield unexpected(READ, say("it is no JSON"))
    yield from (explain(error, AZURE_PUBLIC, "https://a.example/x") for error in (OSError(), TimeoutError()))


def test_every_sentence_of_a_refusal_can_be_translated() -> None:
    for error in refusals():
        for text in filter(None, (error.title, error.message, error.hint)):
            assert isinstance(text, Said), text
        assert "Entra" not in str(error)


def test_a_sentence_remembers_its_parts() -> None:
    message = graph_error(Reply(403, {}, REFUSAL), READ).message
    assert message == "This sign-in is not allowed to read the users. The cloud says: Words {of} the cloud"
    assert isinstance(message, Said)
    said, quoted = message.values.values()
    assert isinstance(said, Said)
    assert isinstance(quoted, Said)
    assert (said.template, said.values) == ("This sign-in is not allowed to {doing}.", {"doing": READ})
    assert (quoted.template, quoted.values) == ("The cloud says: {said}", {"said": "Words {of} the cloud"})


def test_a_network_failure_keeps_the_host_apart() -> None:
    message = explain(TimeoutError(), AZURE_PUBLIC, "https://a.example/x").message
    assert isinstance(message, Said)
    assert (message.template, message.values) == ("{host} did not answer in time.", {"host": "a.example"})


def test_why_a_page_is_bad_can_be_translated() -> None:
    for body in (b"<html>", b"{}", b'{"value": []}', b'{"value": [], "@odata.nextLink": 5}'):
        with pytest.raises(BadPageError) as caught:
            read_page(body)
        assert isinstance(caught.value.why, Said)


def test_an_expired_key_says_how_to_get_a_new_one() -> None:
    hint = entra_error({"error_codes": [7000222]}).hint
    assert "Certificates & secrets" in hint
    assert "import the app" in hint
