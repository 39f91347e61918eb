"""The README's commands are those of the parser, its plan is one that can be read, and what it points to is there."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from azconsole.cli.parser import build_parser
from azconsole.operations.plan_file import load
from tests.frame.places import ROOT

README = (ROOT / "README.md").read_text("utf-8")
ROWS = re.findall(r"^\| `azconsole ?([^`]*)` \|", README, re.MULTILINE)
EVERYWHERE = {"--help", "--json", "--practice", "--data-dir"}


def described(row: str) -> tuple[str, frozenset[str]]:
    """A row's command words and its options, "" for the command that opens the window."""
    words = re.match(r"(?:[a-z][a-z-]*(?: |$))*", row)
    return (words.group().strip() if words else ""), frozenset(re.findall(r"--[a-z-]+", row)) - EVERYWHERE


def commands(parser: argparse.ArgumentParser, words: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    """Every command that can be run, with its own options."""
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    for action in inner:
        for name, child in action.choices.items():
            yield from commands(child, f"{words} {name}".strip())
    if not inner or not words or not inner[0].required:
        shown = [action for action in parser._actions if action.help != argparse.SUPPRESS]
        options = {name for action in shown for name in action.option_strings if name.startswith("--")}
        yield words, frozenset(options - EVERYWHERE)


def test_the_table_lists_every_command_with_its_options() -> None:
    table: dict[str, frozenset[str]] = {}
    for row in ROWS:
        words, options = described(row)
        table[words] = table.get(words, frozenset()) | options
    assert table == dict(commands(build_parser()))


def test_the_plan_in_the_readme_is_one_that_can_be_read() -> None:
    (plan,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    assert load(plan).kind == "cloud-management"


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)|`((?:docs|packaging|tools)/[\w./-]+)`", README)))
)
def test_what_the_readme_points_to_is_there(path: tuple[str, str]) -> None:
    assert (ROOT / (path[0] or path[1])).exists()


@pytest.mark.parametrize(
    "folder", sorted(p.name for p in (ROOT / "azconsole").iterdir() if (p / "__init__.py").exists())
)
def test_the_map_names_every_floor(folder: str) -> None:
    assert f"`azconsole/{folder}`" in README
