"""Export of a list: what a spreadsheet must not run, quoting, half signs, and the file that stood there before."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, StoreError
from azconsole.operations.export_list import export_list

TITLES = ("Name", "Mail")


def _export(path: Path, *rows: tuple[str, str]) -> str:
    told: list[int] = []
    assert export_list(path, TITLES, rows, CancelToken(), told.append) == len(rows)
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize(
    "evil", ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1+1", "＋1", "－1", "＠x"]
)
def test_b20_no_cell_is_a_formula(tmp_path: Path, evil: str) -> None:
    path = tmp_path / "a.csv"
    _export(path, (evil, "a=b"))
    with path.open(encoding="utf-8-sig", newline="") as text:
        assert list(csv.reader(text)) == [list(TITLES), [f"'{evil}", "a=b"]]


def test_b21_csv_is_quoted_and_valid(tmp_path: Path) -> None:
    text = _export(tmp_path / "a.csv", ('a,b"c', "one\ntwo"), ("half \ud83d sign", "😀"))
    assert text == '\ufeffName,Mail\r\n"a,b""c","one\ntwo"\r\nhalf \ufffd sign,😀\r\n'


def test_b20_json_stands_as_it_is(tmp_path: Path) -> None:
    rows = [("=1+1", 'a,b"c'), ("half \ud83d", "Zoë")]
    text = _export(tmp_path / "a.JSON", *rows)
    assert [tuple(record.values()) for record in json.loads(text)] == rows
    assert "Zoë" in _export(tmp_path / "b.json", ("Zoë", ""))
    assert json.loads(_export(tmp_path / "c.json")) == []


def _rows(token: CancelToken) -> Iterator[tuple[str, str]]:
    for number in range(10_000):
        if number == 5_000:
            token.cancel()
        yield f"User {number}", ""


def test_f6_a_cancelled_export_leaves_the_old_file(tmp_path: Path) -> None:
    path, token, told = tmp_path / "a.csv", CancelToken(), list[int]()
    path.write_text("old")
    with pytest.raises(Cancelled):
        export_list(path, TITLES, _rows(token), token, told.append)
    assert (path.read_text(), told, [f for f in tmp_path.iterdir() if "csv" in f.name]) == ("old", [2000, 4000], [path])


def test_f6_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="was not written"):
        _export(tmp_path / "file" / "a.csv")


def test_f6_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("the system has no /dev/full")
    path = tmp_path / "a.csv"
    path.write_text("old")
    # What is written beside the file goes to a device that is always full.
    beside = tmp_path / f".a.csv.{os.getpid()}.new"
    beside.symlink_to("/dev/full")
    with pytest.raises(StoreError, match="disk is full"):
        _export(path, ("a", "b"))
    assert (path.read_text(), [f for f in tmp_path.iterdir() if "csv" in f.name]) == ("old", [path])
