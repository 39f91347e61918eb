"""What the store's tests share: a data folder, the repositories on it, users and pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from azconsole.store.database import Database
from azconsole.store.users import UserRepository


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    opened = Database.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def users(database: Database) -> Iterator[UserRepository]:
    repository = UserRepository(database)
    yield repository
    repository.close()
