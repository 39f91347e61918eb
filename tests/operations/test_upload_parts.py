"""Parts: together they are the rows, none is too long, and the same rows always give the same parts."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from azconsole.domain.errors import UserInputError
from azconsole.operations.sync_ids import began, new_sync_id
from azconsole.operations.upload_parts import LIMIT, Part, Row, Sync, parts

NOW = datetime(2027, 1, 4, 12, 30, 15, 123456, UTC)
SYNC = Sync("01a20a48-1d19-7cb2-8f07-7d37e1a5694b", NOW, "AZC", "AZC00014", 'Alle “Rechner”, "neu" [1],[2]', 7)
NAMES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["],[", ',"', "PC,", 'a","b', "],[1,", '"', "\\", "\n", "\u2028", "é", "😀", "", "}"]),
)


def objects(part: Part) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(gzip.decompress(part.data))
    assert len(found) == part.rows
    return found


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, 2**40), NAMES), max_size=60), st.integers(1200, 6000))
def test_parts_are_the_rows_in_order_and_none_is_too_long(rows: list[Row], limit: int) -> None:
    made = list(parts(SYNC, iter(rows), limit))
    for part in made:
        assert len(gzip.decompress(part.data)) <= limit
        assert len(part.data) <= limit
        assert part.rows > 0
    sent = [one for part in made for one in objects(part)]
    assert [(one["ResourceId"], one["Computer"]) for one in sent] == rows
    for one in sent:
        assert one == {
            "TimeGenerated": "2027-01-04T12:30:15.123Z",
            "SiteCode": "AZC",
            "CollectionId": "AZC00014",
            "CollectionName": SYNC.collection_name,
            "SyncId": SYNC.sync_id,
            "Members": 7,
            "ResourceId": one["ResourceId"],
            "Computer": one["Computer"],
        }
    again = list(parts(SYNC, rows, limit))
    assert [part.rows for part in again] == [part.rows for part in made], "whoever goes on cuts them alike"


@pytest.mark.parametrize("name", ["PC{:06}", "PC-{:06}-in-a-long-domain.contoso.example.com", "P{}"])
def test_parts_are_nearly_full(name: str) -> None:
    made = list(parts(SYNC, ((n, name.format(n)) for n in range(30_000))))
    sizes = [len(gzip.decompress(part.data)) for part in made]
    assert max(sizes) <= LIMIT
    assert min(sizes[1:-1]) > 0.95 * LIMIT


def test_names_that_grow_do_not_make_a_part_too_long() -> None:
    rows = [(n, "x" * (1 + n // 20)) for n in range(20_000)]
    made = list(parts(SYNC, rows))
    assert max(len(gzip.decompress(part.data)) for part in made) <= LIMIT
    assert sum(part.rows for part in made) == len(rows)


def test_a_row_that_no_part_can_hold_is_refused() -> None:
    with pytest.raises(UserInputError, match="device 5"):
        list(parts(SYNC, [(4, "PC"), (5, "x" * LIMIT)]))


def test_no_rows_are_no_parts_and_a_part_left_is_no_thread_left() -> None:
    assert list(parts(SYNC, [])) == []
    made = parts(SYNC, ((n, f"PC{n}") for n in range(20_000)))
    next(made)
    made.close()


def test_a_million_rows_need_the_memory_of_a_few_parts() -> None:
    tracemalloc.start()
    try:
        count = sum(part.rows for part in parts(SYNC, ((n, "PC") for n in range(100_000))))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 100_000
    assert peak < 12 * LIMIT


@given(st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_a_sync_id_tells_when_it_began(now: datetime) -> None:
    made = new_sync_id(now)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert began(made) == now.replace(microsecond=now.microsecond // 1000 * 1000)
    assert UUID(str(made)) == made
    assert new_sync_id(now) != made
