"""A late pattern is the pattern that ``re.compile`` gives, from its first call on."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tracker
from tracker.patterns import late_pattern

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


def test_every_late_pattern_of_the_package_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    late = type(late_pattern(""))
    patterns = [each for each in gc.get_objects() if type(each) is late]
    assert len([each.pattern for each in patterns]) > 100
