"""Real Word files: nothing lost against other readers, redlines resolved as others resolve them."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.documents.word_files import lines
from tracker.documents.reading import Markup
from tracker.documents.word import read_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tracker.documents.block import Block
    from tracker.documents.office.text import OfficeText

WORD = re.compile(r"\w+")
LEFT_OUT = {"pageref.docx", "0_level_headers.docx"}
"""Files with a table of contents, which is left out with a warning that counts its words."""
MARKED = {"sdt_in_footnote.docx": {"1": 1}}
"""The mark of a footnote is no word of the clause: the note follows as "Footnote 1: …"."""


def rows(folder: Path) -> Iterator[dict[str, str]]:
    """The rows of a folder's manifest."""
    with (folder / "manifest.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def from_file(path: Path, markup: Markup | None = None) -> OfficeText:
    """What is read from one file."""
    return read_word(path.read_bytes(), path.name, markup)


def test_every_word_that_another_reader_finds_is_read(corpus: Path) -> None:
    folder = corpus / "golden"
    missing = {}
    for each in rows(folder):
        golden = Counter(WORD.findall((folder / each["plain_text"]).read_text(encoding="utf-8")))
        found = from_file(folder / each["docx"], Markup.NONE)
        lost = golden - Counter(WORD.findall(" ".join(lines(found.blocks))))
        if lost and each["docx"] not in LEFT_OUT:
            missing[each["docx"]] = dict(lost)
        assert (each["docx"] in LEFT_OUT) == any(
            warning.code == "table-of-contents" for warning in found.warnings
        )
    assert missing == MARKED


def test_both_texts_of_a_redline_are_the_accepted_and_the_rejected_file(corpus: Path) -> None:
    folder = corpus / "tracked"
    for each in rows(folder):
        redline = from_file(folder / each["redline"])
        base = redline.blocks if redline.base is None else redline.base
        accepted, rejected = (from_file(folder / each[view]) for view in ("accepted", "rejected"))
        assert texts(redline.blocks) == texts(accepted.blocks), each["redline"]
        assert texts(base) == texts(rejected.blocks), each["redline"]


def texts(blocks: Iterable[Block]) -> list[object]:
    """The words or rows of each block."""
    return [block.rows or block.text for block in blocks]


def test_every_odd_file_that_others_open_is_read(corpus: Path) -> None:
    for path in sorted((corpus / "word").iterdir()):
        if path.suffix.lower() != ".csv":
            found = from_file(path)
            assert found.blocks or "no-words" in {warning.code for warning in found.warnings}


def test_formatting_that_says_no_makes_no_redline(corpus: Path) -> None:
    """A Google Docs export writes ``w:strike w:val="0"`` on every run."""
    for path in sorted((corpus / "pairs" / "ronin-bylaws").glob("*.docx")):
        found = from_file(path)
        assert (found.markup, found.base) == (Markup.NONE, None)


@pytest.mark.parametrize(("label", "words"), [("2.4", "Register."), ("15.3.3.1", "[The General")])
def test_legal_numbers_through_styles_are_those_on_the_page(
    corpus: Path, label: str, words: str
) -> None:
    """As LibreOffice shows them, which agrees on every number of this agreement."""
    name = "redline__ILPA-Model-Limited-Partnership-Agreement-WOF_v2.docx"
    blocks = from_file(corpus / "pairs" / "ilpa" / name).blocks
    assert next(block.text for block in blocks if block.marker == label).startswith(words)
