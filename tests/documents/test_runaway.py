"""No text makes its reading run away: eight times the text takes about eight times as long.

Each input is a row of what a pattern could try to match from every place anew.
"""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from tracker.documents.read import read_bytes
from tracker.documents.sandbox import read_apart
from tracker.refusals import DocumentRefused

UNITS = (
    "*", "[", "(", ".", "1", "<", ">", "-", "#", "|", "~", "_", "`", "\\", "!", "=", "…", "½", "a",
    " ", "\t", "“", "—", "[(", "![", "[a](", "![a](", "[a][", '[a](b "', "&amp;", "{++", "{--",
    "{~~", "{~~a~>", "{>>", "<!--", "<ins>", "<ins ", "<del>", "<table>", "<tr>", "<script>",
    "<http://", "~~a", "one hundred ", "twenty-", "AB ", "Word ", "(a) ", "iv. ", "1.", "$1", "5% ",
    ". . ", "ARTICLE 1 ", "Section 1.1(a) ", "[CCL] ", "2023", "ten twelve (", "a  b\t",
)  # fmt: skip
SHAPES = {
    "line": "{row}",
    "lines": "{lines}",
    "clause": "ARTICLE 1 - {row}\n1.1 Title. {row}x",
}
SMALL, LARGE = 6_000, 48_000
SLACK = 3
"""Times the growth of the text; a pattern that runs away grows eight times as fast as it."""
NOTICED = 0.15
"""Seconds; what is read faster than this need not grow evenly."""


def text(unit: str, shape: str, size: int) -> bytes:
    times = size // len(unit)
    return SHAPES[shape].format(row=unit * times, lines=f"{unit}\n" * times).encode()


def seconds(data: bytes, name: str) -> float:
    start = time.process_time()
    with suppress(DocumentRefused):
        read_bytes(data, name)
    return time.process_time() - start


def grows_evenly(unit: str, shape: str, name: str) -> bool:
    small = seconds(text(unit, shape, SMALL), name)
    large = seconds(text(unit, shape, LARGE), name)
    return large < NOTICED or large < SLACK * (LARGE / SMALL) * small


@pytest.mark.parametrize("unit", ["[a](", "{~~", "<!--", "…", "a", "`", "(a) ", "<table>", " "])
def test_what_once_ran_away_does_not(unit: str) -> None:
    assert all(grows_evenly(unit, shape, "a.md") for shape in SHAPES)


@pytest.mark.long
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("shape", SHAPES)
def test_reading_takes_as_long_as_its_text(shape: str, name: str) -> None:
    assert [unit for unit in UNITS if not grows_evenly(unit, shape, name)] == []


@pytest.mark.long
@pytest.mark.parametrize("unit", ["[a](", "one hundred ", "1.", "<"])
def test_megabytes_end_in_a_reading_or_a_refusal(unit: str) -> None:
    for shape in SHAPES:
        with suppress(DocumentRefused):
            read_apart(text(unit, shape, 2_000_000), "a.md")
