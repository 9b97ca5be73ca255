"""A late pattern is the pattern that ``re.compile`` gives, from its first call on."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tracker
from tracker import patterns
from tracker.patterns import compile_usual, late_pattern, usual_pattern

if TYPE_CHECKING:
    from pathlib import Path

METHODS = ("findall", "fullmatch", "match", "search", "split")


def told(found: object) -> object:
    """What a method found, as a value that compares."""
    return found.span() if isinstance(found, re.Match) else found


@given(
    st.sampled_from([r"a+", r"(?P<one>b)a?", r"\bab\b", r"\s"]),
    st.sampled_from([0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE]),
    st.text("abAB \n"),
)
def test_it_finds_what_the_compiled_one_finds(words: str, flags: int, text: str) -> None:
    for method in METHODS:
        late, compiled = late_pattern(words, flags), re.compile(words, flags)
        for _ in range(2):
            assert told(getattr(late, method)(text)) == told(getattr(compiled, method)(text))
        assert late.sub("x", text) == compiled.sub("x", text)
        assert [m.span() for m in late.finditer(text)] == [
            m.span() for m in compiled.finditer(text)
        ]


def test_it_finds_in_bytes_too() -> None:
    assert late_pattern(rb"\d+").findall(b"9 and 10") == [b"9", b"10"]


def test_it_tells_of_itself_what_the_compiled_one_tells() -> None:
    late = late_pattern(r"(?P<one>a)", re.IGNORECASE)
    assert late.pattern == r"(?P<one>a)"
    assert late.groupindex == {"one": 1}


def test_nothing_is_compiled_before_it_is_asked() -> None:
    with pytest.raises(re.error):
        late_pattern("(").search("")


def test_a_usual_pattern_is_compiled_by_who_waits_and_asked_like_any_other() -> None:
    usual = usual_pattern("(?P<usual>b+)")
    patterns._usual.append(patterns._Late("(", 0))
    with pytest.raises(re.error):
        compile_usual()
    compile_usual()
    assert patterns._usual == []
    assert told(usual.search("abba")) == (1, 3)


ASKED = """
import tracker.patterns
from tracker.diff.compare import compare
from tracker.documents.clause import Draft, with_paths
from tracker.reports.diff_text import render_text
from tracker.table.comparison import Comparison, Side

def agreement(words):
    text = f"Each nurse {words} hours of paid time in each week, as Section 9.4 says, at least."
    return with_paths([Draft("2.1", "Time", text, 1)])

def is_compiled(late):
    try:
        type(late).search.__get__(late)
    except AttributeError:
        return False
    return True

diff = compare(agreement("shall have seven (7)"), agreement("may have four (4)"))
render_text(Comparison(Side("old"), Side("new"), diff), colour=False, width=100)
print(*map(is_compiled, tracker.patterns._usual))
"""


def test_what_is_called_usual_is_asked_by_a_change_of_one_sentence() -> None:
    """All but a few, which a document of several clauses asks besides."""
    run = [sys.executable, "-c", ASKED]
    done = subprocess.run(run, check=True, capture_output=True, encoding="utf-8")
    asked = done.stdout.split()
    assert len(asked) > 40
    assert asked.count("True") >= 0.8 * len(asked)


def compiled_at_import(source: str) -> list[int]:
    """The lines of a module at which a pattern is compiled before anybody asks for it."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    waiting: list[ast.AST] = [ast.parse(source)]
    found = []
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            found.append(node.lineno)
        waiting += [one for one in ast.iter_child_nodes(node) if not isinstance(one, functions)]
    return found


@pytest.mark.parametrize("layer", ["diff", "table", "reports"])
def test_nothing_above_the_readers_compiles_a_pattern_at_import(root: Path, layer: str) -> None:
    """One comparison asks for some fifty of three hundred."""
    modules = sorted((root / "tracker" / layer).rglob("*.py"))
    found = {path.name: compiled_at_import(path.read_text("utf-8")) for path in modules}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_pattern_that_is_compiled_at_import_is_seen() -> None:
    assert compiled_at_import("import re\nA = {1: (re.compile('a'),)}\n") == [2]
    assert compiled_at_import("import re\ndef f():\n    return re.compile('a')\n") == []


def test_every_late_pattern_of_the_package_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    late = type(late_pattern(""))
    patterns = [each for each in gc.get_objects() if type(each) is late]
    assert len([each.pattern for each in patterns]) > 100
