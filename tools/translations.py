"""Find every visible sentence, keep resources/i18n/azconsole_de.ts in step with them, and compile the catalogues.

`python tools/translations.py` writes what changed: the .ts file (translations of sentences that are gone are dropped) and
azconsole/data/i18n/*.qm: German, and both languages with today's names. `--check` writes nothing and exits 1 when something
is not fresh, not translated, or translated with other values or another mnemonic count than its source.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from azconsole.controllers.names import current_names  # noqa: E402 - after the path
from tools.compile_forms import tool  # noqa: E402

CODE = "azconsole"
GERMAN = ROOT / "resources" / "i18n" / "azconsole_de.ts"
CATALOGUES = ROOT / "azconsole" / "data" / "i18n"
_PLACES = {"say": (0,), "tr": (0,), "plural": (1, 2)}
_VALUE = re.compile(r"\{\w+(?::\w+)?\}")
_MNEMONIC = re.compile(r"&(?=[^\s&])")

Key = tuple[str, str]
"""A sentence: the context under which Qt looks for it, and its source text."""


def sentences() -> dict[Key, str]:
    """Every visible sentence and the file in which it stands."""
    found: dict[Key, str] = {}
    for path in sorted((ROOT / "azconsole").rglob("*.py")):
        for key in _in_file(ast.parse(path.read_text(encoding="utf-8")), path):
            found.setdefault(key, path.relative_to(ROOT).as_posix())
    return found


def read(path: Path) -> dict[Key, str]:
    """The translations of a .ts file."""
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def catalogue(translations: dict[Key, str], language: str, files: dict[Key, str] | None = None) -> str:
    """A .ts file."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en_US")
    for name in sorted({context for context, _ in translations}):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for key in sorted(key for key in translations if key[0] == name):
            message = ElementTree.SubElement(context, "message")
            if files:
                ElementTree.SubElement(message, "location", filename=f"../../{files[key]}")
            ElementTree.SubElement(message, "source").text = key[1]
            translation = ElementTree.SubElement(message, "translation")
            translation.text = translations[key]
            if not translations[key]:
                translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n'


def merged(found: dict[Key, str], known: dict[Key, str]) -> dict[Key, str]:
    """The translation of each sentence that is there now; one that another context has is taken from it."""
    by_text = {source: text for (_, source), text in known.items() if text}
    return {key: known.get(key) or by_text.get(key[1], "") for key in found}


def compiled(translations: dict[Key, str], language: str) -> bytes:
    """A .qm file."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "one.ts", Path(folder) / "one.qm"
        source.write_text(catalogue(translations, language), encoding="utf-8")
        command = [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True, capture_output=True)
        return target.read_bytes()


def outputs(german: dict[Key, str]) -> dict[Path, bytes]:
    """Every generated file and what it should hold."""
    files = sentences()
    english_now = {key: current_names(key[1]) for key in german if current_names(key[1]) != key[1]}
    made = {
        "de.qm": (german, "de_DE", str),
        "de-current.qm": (german, "de_DE", current_names),
        "en-current.qm": (english_now, "en_US", str),
    }
    result = {GERMAN: catalogue(german, "de_DE", files).encode()}
    for name, (texts, language, names) in made.items():
        result[CATALOGUES / name] = compiled(_renamed(texts, names), language)
    return result


def faults(german: dict[Key, str]) -> Iterator[str]:
    """What is wrong with the translations."""
    for (context, source), text in german.items():
        if not text:
            yield f"not translated: {context}: {source!r}"
        elif sorted(_VALUE.findall(source)) != sorted(_VALUE.findall(text)):
            yield f"other values: {source!r} -> {text!r}"
        elif context != CODE and len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(text)):
            yield f"other mnemonics: {source!r} -> {text!r}"
        yield from _unnamed("en", source)
        yield from _unnamed("de", text)


def _unnamed(language: str, said: str) -> Iterator[str]:
    plain = said.replace("&", "")
    if "Entra" in plain or re.search(r"\bAAD\b", plain):
        yield f"not a classic name ({language}): {said!r}"
    renamed = current_names(said).replace("&", "")
    if re.search(r"Azure (?:AD|Active Directory)", renamed) or renamed != current_names(plain):
        yield f"no rule for today's name ({language}): {said!r}"


def main(arguments: list[str]) -> int:
    """Write or check; the exit code."""
    german = merged(sentences(), read(GERMAN))
    wanted = outputs(german)
    old = [path for path, data in wanted.items() if not path.exists() or path.read_bytes() != data]
    wrong = list(faults(german))
    for sentence in wrong:
        print(sentence)
    if "--check" in arguments:
        for path in old:
            print(f"not fresh: {path.relative_to(ROOT)} (run: python tools/translations.py)")
        return 1 if old or wrong else 0
    for path in old:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wanted[path])
        print(path.relative_to(ROOT))
    return 0


def _renamed(texts: dict[Key, str], names: Callable[[str], str]) -> dict[Key, str]:
    return {key: names(text) for key, text in texts.items()}


def _in_file(tree: ast.Module, path: Path) -> Iterator[Key]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "translate" and "forms" in path.parts:
            yield _literal(node.args[0], path), _literal(node.args[1], path)
        elif name in _PLACES and path != ROOT / "azconsole" / "domain" / "texts.py":
            for place in _PLACES[name]:
                yield CODE, _literal(node.args[place], path)


def _literal(node: ast.expr, path: Path) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise SystemExit(f"{path.relative_to(ROOT)}:{node.lineno}: a sentence has to be a literal")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
