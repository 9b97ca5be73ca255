"""The page that tells users what each warning means knows every code, and no other."""

from __future__ import annotations

import ast
import importlib
import re
from itertools import chain
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
MAKERS = frozenset({"ReadingWarning", "Doubt", "_warning", "_quoted"})
PASSES_ON = frozenset({"reading.warnings", "w.code", "code", "old", "new", "words", "quotes"})
"""First arguments that are no code themselves, or one that was made elsewhere."""


def codes(module: str, source: str) -> Iterator[str]:
    """The codes of the warnings that a module makes, those in its tables too."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in MAKERS and node.args:
            yield from _code(module, node.args[0])
    if module.endswith("surroundings"):
        yield from (word for word in _strings(tree) if "-" in word and CODE.fullmatch(word))


def _code(module: str, argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.Name) and argument.id.isupper():
        yield getattr(importlib.import_module(module), argument.id)
    else:
        assert ast.unparse(argument) in PASSES_ON, f"{module}: {ast.unparse(argument)}"


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _strings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.fixture(scope="module")
def made(root: Path) -> set[str]:
    """Every code in the source."""
    places = (
        "documents/**/*.py",
        "table/received.py",
        "ledger/printed.py",
        "reports/unmarked.py",
    )
    modules = chain.from_iterable((root / "tracker").glob(place) for place in places)
    return {
        code
        for path in modules
        for code in codes(
            ".".join(path.relative_to(root).with_suffix("").parts), path.read_text("utf-8")
        )
    }


@pytest.fixture(scope="module")
def explained(root: Path) -> set[str]:
    """Every code in the first column of a table of the page."""
    page = (root / "docs" / "reading.md").read_text("utf-8").partition("## What each warning")[2]
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    return {code for row in rows for code in re.findall(r"`([a-z-]+)`", row)}


def test_every_code_is_explained_and_nothing_else(made: set[str], explained: set[str]) -> None:
    assert len(made) > 30
    assert made == explained


def test_a_code_is_found_in_a_call_in_a_constant_and_in_a_table() -> None:
    source = 'ReadingWarning("odd-words", place, "x")\n_warning(LOOK_ALIKE, "x")\n'
    assert set(codes("tracker.documents.letter_doubts", source)) == {"odd-words", "look-alike"}
    table = 'KINDS = {"chart": ("graphic-text", "Words.")}'
    assert set(codes("tracker.documents.word.surroundings", table)) == {"graphic-text"}


def test_a_code_that_cannot_be_told_is_no_code() -> None:
    with pytest.raises(AssertionError, match="made_up"):
        list(codes("tracker.documents.read", "ReadingWarning(made_up(), '', '')"))
