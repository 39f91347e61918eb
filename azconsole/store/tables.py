"""sqlite_utils without numpy and pandas.

It imports both when they are installed, only to know the types of their values, which are never stored here: numpy, which the
dashboard's charts bring along, is 16 MB and 35 ms of every process that opens a site.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hidden(*names: str) -> Iterator[None]:
    """Let imports find no module of these names; those that were imported before stay. For all threads: nothing that needs
    them may be imported meanwhile. The charts' loader starts only when a site is open."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None is how Python is told "not to be found"
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with hidden("numpy", "pandas"):
    from sqlite_utils import Database as Tables
    from sqlite_utils import Migrations
    from sqlite_utils.db import quote_identifier

__all__ = ["Migrations", "Tables", "hidden", "quote_identifier"]
