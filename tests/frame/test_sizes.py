"""Nothing has grown past the limits, and the check finds what has."""

from __future__ import annotations

from tests.frame.places import ROOT, load_script

sizes = load_script("tools/check_sizes.py")


def test_no_file_class_or_function_is_too_long() -> None:
    assert list(sizes.problems([ROOT / name for name in sizes.FOLDERS])) == []


def test_the_check_finds_a_long_function_and_forgives_its_docstring() -> None:
    body = "".join(f"    x = {number}\n" for number in range(40))
    assert list(sizes.too_long(f"def f():\n{body}", "a.py")) == ["a.py:1: f has 41 lines, at most 40"]
    assert list(sizes.too_long("def f():\n    '''one\n    two'''\n" + "    x = 1\n" * 39, "a.py")) == []


def test_the_check_finds_a_long_class_and_a_long_file() -> None:
    assert list(sizes.too_long("class C:\n" + "    x = 1\n" * 300, "a.py")) == ["a.py:1: C has 301 lines, at most 300"]
    assert list(sizes.too_long("x = 1\n" * 401, "a.py")) == ["a.py: 401 lines, at most 400"]
