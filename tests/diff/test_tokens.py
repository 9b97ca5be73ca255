"""Atoms spell the text, and a number is one of them however it is written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.diff import tokens

PIECES = st.sampled_from(
    [
        *"seven twenty twenty-seven one-half percent per cent dollars dollar cents and the".split(),
        *"(7) (1,200) ($9.25) (50%) (b) (1/2) (7 ) $9.25 3.5% 10:30 Seven HUNDRED x-seven".split(),
        *["seven (7)", "two thirds (2/3)", "fifty percent (50%)", "ten dollars\n($10)"],
        *["un-", "’", ".", ",", "(", ")", " ", "  ", "\n", " ", " ", " ", "days", "7days", "_six"],
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


def read_at_once(text: str, lead: str) -> list[str]:
    """The atoms by one pattern that tries a number with its figures at every atom."""
    twice = rf"\b(?i:{tokens._SPELLED}{tokens._SPELLED_UNIT}?)\s?{tokens._IN_FIGURES}"
    return re.findall(rf"{lead}(?:{twice}|{tokens._ATOM})|\s", text)


@given(TEXTS)
def test_atoms_spell_the_text(text: str) -> None:
    assert "".join(tokens.spaced_atoms(text)) == text
    assert "".join(tokens.bare_atoms(text)) == text


@given(TEXTS)
def test_numbers_with_figures_are_those_that_one_pattern_finds(text: str) -> None:
    assert tokens.spaced_atoms(text) == read_at_once(text, " ?")
    assert tokens.bare_atoms(text) == read_at_once(text, "")


@pytest.mark.parametrize(
    "number",
    ["seven (7)", "one hundred and ten dollars ($110.00)", "fifty percent (50%)", "3.5%", "10:30"],
)
def test_a_number_is_one_atom(number: str) -> None:
    text = f"at least {number} if the (b) half"
    before, after = ["at", " ", "least", " "], [" ", "if", " ", "the", " ", "(b)", " ", "half"]
    assert tokens.bare_atoms(text) == [*before, number, *after]
