"""No change to a file's bytes makes reading crash: it ends in a text or a refusal."""

from __future__ import annotations

import random
import time
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word.test_numbering import OUTLINE
from tests.documents.word_files import (
    deleted,
    field,
    ins,
    listed,
    mark,
    p,
    r,
    style,
    table,
    word_file,
    zipped,
)
from tracker.documents.word import read_word
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from pathlib import Path

STYLES = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)
RICH = word_file(
    p("Article", style("H") + listed(1))
    + p(f"{r('Hours are ')}{deleted('seven')}{ins(r('four'))}", listed(1, 1) + mark("ins"))
    + p(r("Struck", "<w:strike/>") + r("new", '<w:u w:val="single"/>'))
    + p(field("REF x", r("Section 2")) + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + table(["a", "b"], ["c", "d"]),
    styles=STYLES,
    numbering=OUTLINE,
    footnotes=f'<w:footnote w:id="1">{p("Note.")}</w:footnote>',
)


def survives(data: bytes) -> None:
    """Reading ends in a text or in a refusal; anything else fails the test."""
    try:
        read_word(data, "mutated.docx")
    except DocumentRefused as refusal:
        assert str(refusal).startswith("mutated.docx: ")  # noqa: PT017 - both ends are good


@given(st.lists(st.tuples(st.integers(0, len(RICH) - 1), st.integers(0, 255)), max_size=8))
def test_changed_bytes_of_the_file_are_survived(changes: list[tuple[int, int]]) -> None:
    data = bytearray(RICH)
    for place, byte in changes:
        data[place] = byte
    survives(bytes(data))


@given(st.integers(0, len(RICH)))
def test_a_file_cut_short_is_survived(end: int) -> None:
    survives(RICH[:end])


@given(st.randoms(use_true_random=False))
def test_changed_parts_are_survived(chance: random.Random) -> None:
    survives(zipped(mutated(unzipped(RICH), chance)))


RUNS = "".join(r("a", '<w:u w:val="single"/>') + r("b") for _ in range(10_000))
GREEDY = {
    "many runs in turn": p(r("gone", "<w:strike/>") + RUNS),
    "fields in fields": p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 30_000)
    + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 30_000),
    "paragraphs in paragraphs": "<w:p>" * 100_000 + "</w:p>" * 100_000,
    "paragraphs in properties": "<w:p><w:pPr>" * 50_000 + "</w:pPr></w:p>" * 50_000,
    "a paragraph of properties": "<w:p><w:pPr>" + "<w:b>" * 100_000 + "<w:p>" * 100_000,
    "runs in runs": "<w:p>" + "<w:r><w:rPr>" * 50_000 + "</w:rPr></w:r>" * 50_000 + "</w:p>",
    "properties without end": ("<w:p><w:pPr>" + "<w:b/>" * 10) * 20_000 + "</w:p>",
    "a note referred to again and again": p('<w:r><w:footnoteReference w:id="1"/></w:r>' * 3_000),
}


@pytest.mark.parametrize("body", GREEDY.values(), ids=GREEDY.keys())
def test_work_grows_with_the_file_and_not_with_its_square(body: str) -> None:
    """Each would take far longer if reading looked back over all it had read."""
    note = f'<w:footnote w:id="1">{p("Note.") * 1_000}</w:footnote>'
    started = time.process_time()
    survives(word_file(body, footnotes=note))
    assert time.process_time() - started < 5


@pytest.mark.long
def test_ten_thousand_mutations_of_real_files_are_survived(corpus: Path) -> None:
    paths = sorted((corpus / "word").glob("*.docx"))
    small = [unzipped(path.read_bytes()) for path in paths if path.stat().st_size < 30_000]
    chance = random.Random(20250708)  # noqa: S311 - no secret depends on it
    for _ in range(10_000):
        survives(zipped(mutated(chance.choice(small), chance)))


def unzipped(data: bytes) -> dict[str, bytes]:
    """The entries of a zip file by name."""
    archive = zipfile.ZipFile(BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def mutated(entries: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """The entries with one part of the XML damaged in some way."""
    names = [name for name in entries if name.endswith((".xml", ".rels")) and entries[name]]
    name = chance.choice(names)
    return entries | {name: _damaged(entries[name], chance)}


def _damaged(xml: bytes, chance: random.Random) -> bytes:
    """Bytes dropped, doubled, exchanged or swapped for a tag or number found elsewhere in it."""
    start = chance.randrange(len(xml))
    end = min(len(xml), start + chance.choice((1, 10, 100)))
    tags = [piece.split(b">")[0] for piece in xml.split(b"<")[1:]] or [b"x"]
    replacement = chance.choice(
        (
            b"",
            xml[start:end] * 2,
            b"<" + chance.choice(tags) + b">",
            bytes(chance.randrange(256) for _ in range(3)),
            b"-1",
            b"99999999999999999999",
        )
    )
    if chance.random() < 0.5:
        old = chance.choice(tags)
        return xml.replace(b"<" + old + b">", b"<" + chance.choice(tags) + b">", 1)
    return xml[:start] + replacement + xml[end:]
