"""Importing files: what is taken, what is refused with its line, and that nothing is half imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.devices import DeviceQuery, LoadCounts
from azconsole.domain.errors import Cancelled, UserInputError
from azconsole.operations import import_file
from azconsole.operations.import_collections import ImportCollections, ImportWish
from azconsole.operations.import_columns import suggested
from azconsole.store.collections import CollectionRepository
from azconsole.store.database import Database
from azconsole.store.devices import DeviceRepository
from tests.store.samples import NOW

PLAIN = "name,collection\nPC1,One\nPC2,One\npc1,Two\n"
PLAIN_COUNTS = LoadCounts(devices_added=2, collections_added=2, members_added=3, pairs=3)
Write = Callable[..., Path]


class Site:
    """A database with what imports into it."""

    def __init__(self, folder: Path) -> None:
        self.database = Database.open(folder)
        self.devices = DeviceRepository(self.database, lambda: NOW)
        self.collections = CollectionRepository(self.database, lambda: NOW)
        self.importing = ImportCollections(self.collections, self.devices)

    def run(self, path: Path, **wish: object) -> LoadCounts:
        return self.importing.run(path, ImportWish(**wish), CancelToken()).counts  # type: ignore[arg-type]

    def members(self) -> dict[str, list[str]]:
        found = self.collections.all()
        return {each.name: sorted(name for _, name in self.collections.rows(each.id)) for each in found}

    def refused(self, path: Path, **wish: object) -> str:
        with pytest.raises(UserInputError) as caught:
            self.run(path, **wish)
        assert self.collections.all() == []
        assert self.devices.count(DeviceQuery()) == 0
        assert caught.value.field == "file"
        return caught.value.message


@pytest.fixture
def site(tmp_path: Path):
    made = Site(tmp_path / "data")
    yield made
    made.database.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str | bytes, name: str = "devices.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def test_names_and_collections(site: Site, write: Write) -> None:
    assert site.run(write(PLAIN)) == PLAIN_COUNTS
    assert site.members() == {"One": ["PC1", "PC2"], "Two": ["PC1"]}
    assert {each.origin for each in site.collections.all()} == {"devices.csv"}
    assert site.run(write(PLAIN)) == LoadCounts(pairs=3)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiters_encodings_and_line_ends(site: Site, write: Write, delimiter: str, encoding: str, end: str) -> None:
    text = end.join(["Name,Collection", "PC1,Büro", "", '"PC ""2""",Büro', ""]).replace(",", delimiter)
    path = write(text.encode(encoding))
    result = site.importing.run(path, ImportWish(), CancelToken())
    assert site.members() == {"Büro": ['PC "2"', "PC1"]}
    assert bool(result.note) == (encoding == "cp1252")


def test_further_columns_by_their_headers(site: Site, write: Write) -> None:
    header = "Computer Name;Device Collection;OS Version;Is-Managed;Last sign-in;Notes"
    path = write(f"{header}\nPC1;One;10.0.1;Yes;2026-01-02T03:04:05Z;x\nPC2;;;;;\nPC3;One;;no;2026-01-02;y\n")
    assert site.run(path) == LoadCounts(devices_added=3, collections_added=1, members_added=2, pairs=2)
    found = site.devices.named(["PC1", "PC2", "PC3"])
    assert (found["pc1"].os_version, found["pc1"].managed) == ("10.0.1", True)
    assert found["pc1"].last_sign_in is not None
    assert (found["pc2"].managed, found["pc3"].managed) == (None, False)


def test_the_mapping_may_be_told(site: Site, write: Write) -> None:
    path = write("a,b,c\nX,PC1,M\n")
    assert suggested(("a", "b", "c")) == {}
    site.run(path, columns={"name": 1, "model": 2}, collection="One")
    assert site.members() == {"One": ["PC1"]}
    assert site.devices.named(["PC1"])["pc1"].model == "M"


def test_json(site: Site, write: Write) -> None:
    entries = [{"name": "PC1", "collection": "One", "managed": True}, {"name": "PC2", "model": None}]
    assert site.run(write(json.dumps(entries), "devices.json")).devices_added == 2
    assert site.members() == {"One": ["PC1"]}
    assert site.devices.named(["PC1"])["pc1"].managed is True
    site.run(write("\ufeff" + json.dumps([{"name": "PC3", "collection": "Two"}])))  # told by its first sign
    assert site.members()["Two"] == ["PC3"]


def test_members_are_replaced_or_kept(site: Site, write: Write) -> None:
    site.run(write(PLAIN))
    assert site.run(write("name,collection\nPC3,one\n")).members_removed == 2
    assert site.members() == {"One": ["PC3"], "Two": ["PC1"]}
    site.run(write("name,collection\nPC1,one\n"), keep=True)
    assert site.members()["One"] == ["PC1", "PC3"]


def test_formulas_are_texts(site: Site, write: Write) -> None:
    site.run(write("name,collection\n=1+1,@all\n'-x,@all\n"))
    assert site.members() == {"@all": ["'-x", "=1+1"]}


def test_doubles_are_counted(site: Site, write: Write) -> None:
    result = site.importing.run(write(PLAIN + "PC1,one\nPC1,ONE\n"), ImportWish(), CancelToken())
    assert (result.rows, result.doubles, result.counts.pairs) == (5, 2, 3)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"a,b\n1,2\n", "“a”, “b”"),
        (b"name,collection\n", "no line"),
        (b"name,collection\nPC1,x\nPC\x00,x\n", "Line 3 holds a NUL"),
        (b"name,collection\n" + b"PC1,x\n" * 20_000 + b"PC\x00,x\n", "Line 20002: "),
        (bytes(range(256)) * 10, "NUL"),
        (b"\x81\x8d,x\n", "neither UTF-8"),
        (b'name,collection\nPC1,x\n"PC2,x\nPC3,x\n', "Line 3: a quotation mark is opened"),
        (b'name,collection\nPC1,"x"y\n', "Line 2: a quotation mark stands"),
        (b"name,collection\nPC1," + b"x" * 200_000 + b"\n", "Line 2: a quotation mark is opened and not closed, or a"),
        (b"name,collection\nPC1,x\n" + b"y" * 300 + b",x\n", "Line 3: "),
        (b"name,collection\n,x\n,x\n", "Line 2: Enter the name of the device. 2 lines"),
        (b"collection,name\nx\n", "Line 2: It has fewer columns"),
        ("name,collection\nPC\u202e1,x\n".encode(), "U+202E"),
        (b"name,collection,managed\nPC1,x,perhaps\n", "“perhaps” is neither"),
        (b"name,collection,last seen\nPC1,x,yesterday\n", "“yesterday” is no date"),
        (b"name" + b",x" * 300 + b"\n", "301 columns"),
        (b"\xff\xfen", "no text in utf-16"),
        (b"{}", "no list"),
        (b"[]", "no list"),
        (b"[1]", "Entry 1"),
        (b'[{"name": "a"},\n{]', "Line 2 is not JSON"),
        (b'[{"name": "a", "name": "b"}]', "“name” twice"),
        (b'[{"name": {"a": 1}}]', "Object 1: “name” is no text"),
        (b'[{"name": "a"}, {"name": "\\ud800"}]', "Line 2: "),
        (b"[" * 100_000, "nested too deeply"),
        (b'[{"name": "\xff"}]', "not a text in UTF-8"),
    ],
)
def test_hostile_files_are_refused_with_their_line(site: Site, write: Write, content: bytes, told: str) -> None:
    assert told in site.refused(write(content))


def test_a_file_that_is_too_large_or_not_there(site: Site, write: Write, tmp_path: Path) -> None:
    huge = write("name,collection\n")
    with huge.open("r+b") as file:
        file.truncate(2_000_000_000)
    assert "at most 268,435,456" in site.refused(huge)
    assert "No such file" in site.refused(tmp_path / "absent.csv")
    assert "directory" in site.refused(tmp_path)


def test_lines_that_cannot_be_taken_may_be_left_out(site: Site, write: Write) -> None:
    path = write("name,collection\n,x\nPC1,One\nPC\x01,One\n")
    result = site.importing.run(path, ImportWish(skip_problems=True), CancelToken())
    assert (result.rows, result.skipped) == (3, 2)
    assert site.members() == {"One": ["PC1"]}


def test_a_preview_tells_what_would_happen_and_keeps_nothing(site: Site, write: Write) -> None:
    site.run(write("name,collection\nPC1,One\n"))
    before = site.members()
    preview = site.importing.preview(write(PLAIN), ImportWish(), CancelToken())
    assert preview.result is not None
    assert preview.result.counts == LoadCounts(1, 0, 1, 1, 2, 0, 3)
    rows = [(row.line, row.name, row.known is not None, row.known_collection is not None) for row in preview.first]
    assert rows == [(2, "PC1", True, True), (3, "PC2", False, True), (4, "pc1", True, False)]
    assert preview.columns == {"name": 0, "collection": 1}
    assert site.members() == before


def test_a_preview_shows_the_problems_by_line(site: Site, write: Write) -> None:
    path = write("name,collection\n" + "PC1,One\n" * 30 + ",x\nPC2,One,\n,y\n")
    preview = site.importing.preview(path, ImportWish(), CancelToken())
    assert preview.result is None
    assert [problem.line for problem in preview.problems] == [32, 34]
    assert len(preview.first) == 20
    left_out = site.importing.preview(path, ImportWish(skip_problems=True), CancelToken())
    assert left_out.result is not None
    assert left_out.result.skipped == left_out.problem_count == 2


def test_a_cancel_leaves_nothing(site: Site, write: Write) -> None:
    cancel = CancelToken()
    path = write("name,collection\n" + "".join(f"PC{n},One\n" for n in range(30_000)))
    with pytest.raises(Cancelled):
        site.importing.run(path, ImportWish(), cancel, lambda _: cancel.cancel())
    assert (site.collections.all(), site.devices.count(DeviceQuery())) == ([], 0)
    told: list[int] = []
    site.importing.run(path, ImportWish(), CancelToken(), told.append)
    assert told == [5_000, 10_000, 15_000, 20_000, 25_000, 30_000]


def test_a_file_is_closed_after_a_fault(site: Site, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(PLAIN)
    monkeypatch.setattr(import_file, "_decodes", lambda *_: True)  # it was UTF-8 a moment ago
    path.write_bytes(b"name,collection\nPC1,x\n" + b"PC2,x\n" * 20_000 + b"\xff,x\n")
    assert "no text in utf-8" in site.refused(path)


GERMAN = ("PC-Ä1", "Büro")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Name;Sammlung\r\n{};{}\r\n", "cp1252"),
        ("Name\tSammlung\r\n{}\t{}\r\n", "utf-16"),
        ("GERÄTENAME;Gerätesammlung;;;\r\n{};{};;;\r\n;;;;\r\n;;;;\r\n", "utf-8-sig"),
        ("Gera\u0308tename;Sammlung\r\n{};{}\r\n", "utf-8"),
        ("Name;Sammlung" + ";" * 16_000 + "\r\n{};{}\r\n", "utf-8"),
        ("sep=;\r\nName;Sammlung\r\n{};{}\r\n", "cp1252"),
        ('#TYPE System.Object\r\n"Name","Sammlung"\r\n"{}","{}"\r\n', "utf-8"),
        ('sep=\t\n"Name"\t"Sammlung"\n"{}"\t"{}"\n', "utf-8"),
        ('"Comment, once, twice\nor more";Device;Sammlung\nx;{};{}\n', "utf-8"),
        ('"Name";Sammlung\r"{}";{}\r', "utf-8"),
    ],
)
def test_what_excel_and_powershell_write(site: Site, write: Write, content: str, encoding: str) -> None:
    site.run(write(content.format(*GERMAN).encode(encoding)))
    assert site.members() == {GERMAN[1]: [GERMAN[0]]}


def test_lines_are_counted_from_the_first(site: Site, write: Write) -> None:
    assert "Line 4: " in site.refused(write('sep=;\nname;collection\nPC1;One\n"PC\n2";One\n'))
    assert "Line 5: " in site.refused(write('name,collection\n"PC1","a ""b"""\n\n,,\n,One\n'))


@pytest.mark.parametrize(
    "content",
    [
        '{"name": "PC1", "collection": "One"}\n\n{"name": "PC2", "collection": "One\u2028"}\n',
        '\ufeff{"name": "PC1", "collection": "One"}\r\n{"name": "PC2", "collection": "One"}',
        '{"@odata.context": "x", "value": [{"name": "PC1", "collection": "One"}, {"name": "PC2", "collection": "One"}]}',
    ],
)
@pytest.mark.parametrize("name", ["devices.jsonl", "devices.json", "devices.txt"])
def test_json_in_lines_and_of_web_services(site: Site, write: Write, content: str, name: str) -> None:
    site.run(write(content.replace("\u2028", ""), name))
    assert site.members() == {"One": ["PC1", "PC2"]}


def test_one_object_is_a_list_of_one(site: Site, write: Write) -> None:
    site.run(write('{\n"name": "PC1",\n"collection": "One"}\n', "devices.json"))
    assert site.members() == {"One": ["PC1"]}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"name": "PC1"}\n{"name": "PC2"}\n\n{"name"}\n', "Line 4 is not JSON"),
        ('{"name": "PC1"}\n[1]\n', "Entry 2 of the list is no object"),
        ('{"name": "PC1"}\n{"name": "PC2", "collection": "\\u202e"}\n', "Line 2: "),
        ('[{"name": NaN}]', "a number that cannot be read"),
        ('[{"name": ' + "9" * 5_000 + "}]", "a number that cannot be read"),
    ],
)
def test_json_is_refused_with_its_line(site: Site, write: Write, content: str, told: str) -> None:
    assert told in site.refused(write(content))


@pytest.mark.parametrize(
    ("name", "told"),
    [("a\nb", "line break"), ("x" * 257, "257 characters"), ("\udcff", "U+DCFF"), ("\u202ex", "U+202E")],
)
def test_the_collection_that_is_told_is_checked_as_those_of_the_file(
    site: Site, write: Write, name: str, told: str
) -> None:
    assert told in site.refused(write("name\nPC1\n"), collection=name)


def test_a_file_that_excel_keeps_for_itself(site: Site, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(PLAIN)

    def kept(*_: object) -> None:
        error = PermissionError(13, "The process cannot access the file")
        error.winerror = 32  # type: ignore[attr-defined]  # as Windows has it
        raise error

    monkeypatch.setattr(Path, "open", kept)
    with pytest.raises(UserInputError) as caught:
        site.run(path)
    assert "open in another program" in caught.value.message
    assert "Close it there, for example in Excel" in caught.value.hint
