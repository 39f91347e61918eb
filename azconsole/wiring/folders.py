"""Where a site keeps its things. Nothing is written outside the data folder and the key store."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT_VARIABLE = "AZCONSOLE_DATA_DIR"


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """`root` is the data folder; `site` holds the database and the vault of the mode in use (the practice site has a
    folder of its own, so that the two never meet: faults.md S10); `practice_cloud` holds the practice cloud's state."""

    root: Path
    site: Path
    practice_cloud: Path


def data_folder(given: str | None) -> Path:
    """The data folder: `--data-dir`, else AZCONSOLE_DATA_DIR, else the platform's place for user data."""
    text = given or os.environ.get(ENVIRONMENT_VARIABLE, "")
    if text:
        return Path(text).expanduser().resolve()
    from platformdirs import user_data_path

    return user_data_path("azconsole", appauthor=False)


def site_folders(given: str | None, practice: bool) -> SiteFolders:
    """The folders of a site in the given mode."""
    root = data_folder(given)
    return SiteFolders(root, root / "practice" if practice else root, root / "practice" / "cloud")
