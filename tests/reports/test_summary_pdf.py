"""The printed summary: every word, on either paper, tagged, neutral where asked, never source."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.reports.pdf_ua import faults, structure
from tests.reports.strategies import HOSTILE
from tests.reports.table_example import (
    ADMIN_TIME,
    CONTRACT,
    TABLE,
    against_contract,
    at,
    changes_on,
    part_of,
)
from tests.table.test_timeline import STEPS
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.documents.clause import Draft, with_paths
from tracker.reports.escape import visible, visible_line
from tracker.reports.pictures import Pictures, pictured
from tracker.reports.summary_pdf import summary_pdf
from tracker.table.summary import Summary, summarise

if TYPE_CHECKING:
    from tracker.diff.model import Change
    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import TableState

NOW = at(1, 23, 9)
COMMIT = "0123456789abcdef" * 2 + "01234567"

pdftotext = shutil.which("pdftotext")
needs_poppler = pytest.mark.skipif(not pdftotext, reason="no pdftotext on this computer")


def _summary(table: TableState = TABLE, *, neutral: bool = False) -> Summary:
    return summarise(table, CONTRACT, changes_on, as_of=NOW, neutral=neutral)


def _pictures(table: TableState = TABLE, *, neutral: bool = False) -> Pictures:
    passes = [(one, against_contract(one)) for one in table.proposals]
    return pictured(table, STEPS, passes, neutral=neutral)


def _pdf(table: TableState = TABLE, *, neutral: bool = False, paper: str = "letter") -> bytes:
    summary, pictures = _summary(table, neutral=neutral), _pictures(table, neutral=neutral)
    return summary_pdf(summary, pictures, paper=paper, commit=COMMIT)


def _text(document: bytes) -> str:
    command = [pdftotext or "", "-raw", "-", "-"]
    return subprocess.run(command, input=document, check=True, capture_output=True).stdout.decode()


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w()$.%]+", text))


@pytest.fixture(scope="module")
def printed() -> bytes:
    """The example table on Letter paper."""
    return _pdf()


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_it_is_set_for_either_paper(paper: str, size: tuple[int, int]) -> None:
    with pikepdf.open(io.BytesIO(_pdf(paper=paper))) as pdf:
        boxes = {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages}
    assert boxes == {(0, 0, *size)}


def test_a_second_reader_finds_no_fault_with_its_tags(printed: bytes) -> None:
    assert faults(printed) == []


def test_its_structure_has_titles_tables_and_told_pictures(printed: bytes) -> None:
    kinds = structure(printed)
    assert kinds.count("/Title") == 1
    assert kinds.count("/H2") == len(_summary().items)
    assert {"/Table", "/TH", "/TD", "/Figure"} <= set(kinds)


def test_the_second_reader_does_see_faults(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        del pdf.Root.Lang
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure":
                del one["/Alt"]
        pdf.pages[0].contents_add(b"0 0 9 9 re f", prepend=True)
        broken = io.BytesIO()
        pdf.save(broken)
    found = {fault[:6] for fault in faults(broken.getvalue())}
    assert {"11-006", "13-004", "01-003"} <= found


def test_the_same_summary_gives_the_same_bytes(printed: bytes) -> None:
    assert _pdf() == printed


@needs_poppler
def test_every_word_of_every_position_is_in_it(printed: bytes) -> None:
    found = _words(_text(printed))
    summary = _summary()
    for item in summary.items:
        for position in item.positions:
            for change in position.differing:
                text = " ".join(clause.text for clause in (*change.old, *change.new))
                assert _words(text) <= found


@needs_poppler
def test_every_sheet_says_whose_it_is_as_of_when_from_which_commit(printed: bytes) -> None:
    sheets = _text(printed).split("\f")[:-1]
    for number, sheet in enumerate(sheets, start=1):
        assert "Northgate Clinics 2026" in sheet
        assert "As of 23 January 2026, 09:00" in sheet
        assert COMMIT[:12] in sheet
        assert f"Page {number} of {len(sheets)}" in sheet


@needs_poppler
def test_the_first_page_tells_totals_claims_and_whose_court_it_is_in(printed: bytes) -> None:
    first = " ".join(_text(printed).split("\f")[0].split())
    assert "4 items: 2 open · 1 agreed · 1 at impasse" in first
    assert "At impasse" in first
    assert "Northgate Clinics claims impasse since 21 January 2026, about E1" in first
    assert "Response owed by Therapists United." in first
    assert "Not bargained yet: Wages" in first


@needs_poppler
def test_every_chart_has_its_numbers(printed: bytes) -> None:
    said = " ".join(_text(printed).split())
    assert "hours (contract: 7)" in said
    assert "8 Jan 2026 U1 Union 8 1" in said
    assert "20 Jan 2026 E1 Employer 4 4" in said


@needs_poppler
def test_a_neutral_print_knows_no_impasse(printed: bytes) -> None:
    assert "impasse" in _text(printed).lower()
    neutral = _pdf(neutral=True)
    assert "impasse" not in _text(neutral).lower()
    assert "open, no movement since 20 January 2026" in " ".join(_text(neutral).split())
    with pikepdf.open(io.BytesIO(neutral)) as pdf:
        told = [str(one.get("/Alt", "")) for one in pdf.objects
                if isinstance(one, pikepdf.Dictionary)]  # fmt: skip
    assert not any("impasse" in one.lower() for one in told)


TYPST = (
    '#read("/etc/passwd")',
    '#import "@preview/a:1.0.0"',
    "#panic()",
    "$ x^2 $",
    "]",
    "@label",
    "<label>",
    "*bold*",
    "= Heading",
    "// gone",
    "/* gone */",
    "\\u{41}",
    "`raw`",
)


@needs_poppler
@pytest.mark.parametrize("hostile", [*TYPST, *HOSTILE])
def test_what_a_document_says_is_text_and_never_source(hostile: str) -> None:
    words = f"Before {hostile} after."
    added = with_paths((Draft("Article 9", "", "", 1), Draft("9.5", hostile, words, 2)))

    def passing(slug: str, _: Proposal) -> tuple[Change, ...]:
        return part_of(compare(CONTRACT, added, covers=Covers.LISTED), slug, table)

    claims = (replace(ADMIN_TIME.claims[0], why=f"because {hostile} so"),)
    whole = replace(ADMIN_TIME.item, title=f"About {hostile} too", clauses=("Article 9",))
    item = replace(ADMIN_TIME, item=whole, claims=claims)
    table = replace(TABLE, items=(item,))
    summary = summarise(table, CONTRACT, passing, as_of=NOW)
    printed = summary_pdf(summary, _pictures(), paper="letter", commit=COMMIT)
    said = "".join(_text(printed).split())
    one_line = (visible_line(whole.title), visible_line(f"because {hostile} so"))
    for text in (visible(words), *one_line):
        assert "".join(text.split()) in said


@needs_poppler
def test_letters_that_no_font_has_are_spelled_out_and_the_rest_is_printed() -> None:
    title = "Clinics \U0010fffd \u0e40\u0e01 end"
    table = replace(TABLE, settings=replace(TABLE.settings, title=title))
    said = _text(_pdf(table))
    assert "‹U+10FFFD›" in said
    assert "end" in said


def test_a_table_where_nothing_has_happened_is_printed_too() -> None:
    empty = replace(TABLE, items=(), proposals=())
    pictures = pictured(empty, (), ())
    printed = summary_pdf(_summary(empty), pictures, paper="a4", commit="")
    assert faults(printed) == []


def test_a_word_longer_than_its_column_is_let_break() -> None:
    title = "x" * 400
    item = replace(ADMIN_TIME, item=replace(ADMIN_TIME.item, title=title))
    assert faults(_pdf(replace(TABLE, items=(item,)))) == []
