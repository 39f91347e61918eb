"""Databases of every released schema open in this program with all that was in them; several may open one at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from azconsole.domain.changes import JournalStep
from azconsole.domain.users import RoundKind
from azconsole.store.database import FILE_NAME, Database
from azconsole.store.journal import JournalRepository
from azconsole.store.migrations import MIGRATIONS, SCHEMA_VERSION
from azconsole.store.runs import RunRepository
from azconsole.store.services import ServiceRepository
from azconsole.store.settings import SettingsRepository
from azconsole.store.users import UserRepository
from tests.store.samples import TENANT, result, stored, user

SCHEMAS = Path(__file__).with_name("schemas")


def test_every_schema_has_its_file() -> None:
    assert sorted(f.name for f in SCHEMAS.iterdir()) == [f"schema_{n + 1}.sql" for n in range(SCHEMA_VERSION)]
    assert len(MIGRATIONS._migrations) == SCHEMA_VERSION


@pytest.mark.parametrize("schema", sorted(SCHEMAS.iterdir()), ids=lambda f: f.stem)
def test_an_old_database_opens_with_all_that_was_in_it(folder: Path, schema: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as old:
        old.executescript(schema.read_text("utf-8"))
    database = Database.open(folder)
    kept = ServiceRepository(database).by_name("café")
    assert kept is not None
    assert (kept.server_app.name, kept.client_app and kept.client_app.name) == ("Server app", "Client app")
    assert kept.server_app.secret is not None
    last = RunRepository(database).last(kept.id)
    assert last is not None
    assert last.result == result()
    assert SettingsRepository(database).get("a") == "b"
    assert [c.steps[0].step for c in JournalRepository(database).open_changes()] == [JournalStep.SECRET]
    users = UserRepository(database)
    assert users.begin(TENANT, RoundKind.DELTA).link == "delta"
    users.close()
    database.close()
    assert stored(folder / FILE_NAME) == {r[0]: r for r in map(user, range(3))}


def test_f14_processes_that_open_a_new_folder_at_once_agree(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from azconsole.store.database import Database\n"
        "print(Database.open(Path(sys.argv[1])).folder_id)"
    )
    openers = [
        subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, text=True)
        for _ in range(5)
    ]
    ids = [opener.communicate()[0] for opener in openers]
    assert [opener.returncode for opener in openers] == [0] * 5
    assert len(set(ids)) == 1
