"""Sentences that remember of what they were made."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azconsole.domain.errors import AzConsoleError
from azconsole.domain.texts import Said, from_plain, joined, plural, say, to_plain

NOON = datetime(2026, 11, 23, 12, 0, 30, tzinfo=UTC)
LOCAL = NOON.astimezone()


def same(one: str, other: str) -> bool:
    """Whether two sentences say the same and were made of the same, in depth."""
    if not (isinstance(one, Said) and isinstance(other, Said)):
        return type(one) is type(other) and one == other
    if (str(one), one.template, list(one.values)) != (str(other), other.template, list(other.values)):
        return False
    pairs = zip(one.values.values(), other.values.values(), strict=True)
    return all(same(a, b) if isinstance(a, str) and isinstance(b, str) else a == b for a, b in pairs)


def test_a_sentence_is_english_text_that_remembers_its_template_and_values() -> None:
    said = say("{count:n} users of {tenant}", count=1234567, tenant="Contoso")
    assert said == "1,234,567 users of Contoso"
    assert (said.template, said.values) == ("{count:n} users of {tenant}", {"count": 1234567, "tenant": "Contoso"})
    assert hash(said) == hash("1,234,567 users of Contoso")
    assert json.loads(json.dumps({"text": said})) == {"text": "1,234,567 users of Contoso"}


@pytest.mark.parametrize(
    ("template", "value", "text"),
    [
        ("{v:n}", 0, "0"),
        ("{v:n}", -1234, "-1,234"),
        ("{v:n}", 1234.56, "1,234.6"),
        ("{v}", 8443, "8443"),
        ("{v:date}", NOON, f"{LOCAL:%Y-%m-%d}"),
        ("{v:moment}", NOON, f"{LOCAL:%Y-%m-%d %H:%M}"),
        ("{v:moment}", NOON.astimezone(timezone(timedelta(hours=9))), f"{LOCAL:%Y-%m-%d %H:%M}"),
        ("{v}", say("inner {x}", x=1), "inner 1"),
    ],
)
def test_values_are_written_by_their_kind(template: str, value: object, text: str) -> None:
    assert say(template, v=value) == text


@pytest.mark.parametrize("value", ["{}", "{x}", "{", "}}", "{value.__class__}", "{value:n}", "%s"])
def test_braces_in_a_value_stay_as_they_are(value: str) -> None:
    assert say("“{value}”", value=value) == f"“{value}”"
    assert say("<{inner}>", inner=say("“{value}”", value=value)) == f"<“{value}”>"
    assert joined(value, "end") == f"{value} end"
    assert say(value) == value, "a sentence without values is the text itself"
    assert same(from_plain(to_plain(say("“{value}”", value=value))), say("“{value}”", value=value))


def test_plural() -> None:
    texts = [plural(n, "{count:n} user of {tenant}", "{count:n} users of {tenant}", tenant="C") for n in (0, 1, 2000)]
    assert texts == ["0 users of C", "1 user of C", "2,000 users of C"]
    assert texts[1].template == "{count:n} user of {tenant}"
    assert plural(1, "Every day", "Every {count} days") == "Every day"


def test_joined_leaves_empty_ones_out_and_keeps_the_others_apart() -> None:
    one, two = say("One {x}.", x=1), "two"
    both = joined("", one, "", two)
    assert both == "One 1. two"
    assert list(both.values.values()) == [one, two]
    assert isinstance(next(iter(both.values.values())), Said)
    assert joined(one, two, by="; ") == "One 1.; two"
    assert joined() == joined("", "") == ""


def test_an_error_told_as_one_text_can_be_translated() -> None:
    error = AzConsoleError(say("Title"), say("{n:n} things.", n=1000), "Hint")
    assert str(error) == error.text == "Title: 1,000 things. (Hint)"
    assert isinstance(error.text.values["message"], Said)
    assert AzConsoleError("Title", "Message.").text == "Title: Message."


TEXTS = st.text(max_size=20)
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
SIMPLE = TEXTS | st.booleans() | st.integers(-(10**30), 10**30) | st.floats(allow_nan=False)
NAMES = st.sampled_from(["a", "b", "count", "p0"])


def sentences(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Said]:
    """Sentences with these values; numbers and moments also in their own ways of writing."""

    def made(items: dict[str, Any], between: str) -> Said:
        def hole(name: str) -> str:
            if isinstance(items[name], datetime):
                return f"{{{name}:moment}}"
            return f"{{{name}}}" if isinstance(items[name], str) else f"{{{name}:n}}"

        words = between.replace("{", "{{").replace("}", "}}")
        return say(words.join(["", *map(hole, items), ""]), **items)

    return st.builds(made, st.dictionaries(NAMES, values, max_size=3), TEXTS)


SENTENCES = st.recursive(sentences(SIMPLE | MOMENTS), lambda inner: sentences(inner | SIMPLE | MOMENTS), max_leaves=6)


@given(SENTENCES | TEXTS)
def test_a_sentence_survives_json(said: str) -> None:
    assert same(from_plain(json.loads(json.dumps(to_plain(said)))), said)


@given(SENTENCES)
def test_copies_are_the_same_sentence(said: Said) -> None:
    for other in (copy.copy(said), copy.deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert same(other, said)


def test_a_value_of_another_kind_becomes_its_text() -> None:
    said = say("{reason}", reason=ValueError("why"))
    assert same(from_plain(to_plain(said)), say("{reason}", reason="why"))


@pytest.mark.parametrize("plain", [None, 3, 1.5, True, [], ["x"], {}, {"template": 1, "values": {}}, {"template": "x"}])
def test_what_is_no_sentence_becomes_empty_text(plain: object) -> None:
    assert from_plain(plain) == ""


def _nested(depth: int) -> dict[str, Any]:
    plain: dict[str, Any] = {"template": "deep", "values": {}}
    for _ in range(depth):
        plain = {"template": "{a}", "values": {"a": plain}}
    return plain


@pytest.mark.parametrize(
    ("template", "value"),
    [
        ("{missing}", "x"),
        ("{}", "x"),
        ("{0}", "x"),
        ("{a", "x"),
        ("{a!q}", "x"),
        ("{a:n}", "x"),
        ("{a:date}", 3),
        ("{a:date}", {"moment": 1e300}),
        ("{a:date}", {"moment": float("inf")}),
        ("{a:date}", {"moment": float("nan")}),
        ("{a:c}", -5),
        ("{a:c}", 10**30),
        ("{a:>99999999999}", "x"),
        ("{a:>300000}", "x"),
        ("{a:.300000f}", 1.5),
        ("{a:{a}}", ">300000"),
        ("{a.__class__.__mro__}", "x"),
        ("{a[0]}", "x"),
    ],
)
def test_a_template_that_cannot_be_filled_stays_as_it_is(template: str, value: object) -> None:
    found = from_plain({"template": template, "values": {"a": value}})
    assert (type(found), found) == (str, template)


@pytest.mark.parametrize("depth", [50, 900, 50_000])
def test_a_sentence_of_many_sentences_is_no_trap(depth: int) -> None:
    assert len(from_plain(_nested(depth))) < 10


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS | st.just("moment"), inner, max_size=3),
    max_leaves=8,
)
TEMPLATES = st.lists(
    st.sampled_from(["{", "}", "{a}", "{b:n}", "{a:", "a", "!", ".", "[0]", ":date}", ":moment}", "{a!r}", "\ud800"])
).map("".join)
HOSTILE = st.recursive(
    JSON,
    lambda inner: st.fixed_dictionaries({"template": TEMPLATES | JSON, "values": st.dictionaries(NAMES, inner) | JSON}),
    max_leaves=6,
)


@given(HOSTILE)
def test_anything_at_all_becomes_a_text(plain: object) -> None:
    assert isinstance(from_plain(plain), str)
