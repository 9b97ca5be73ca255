"""The summary as a Word file: real headings, marks that print, neutral where asked."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document

from tests.reports.table_example import CONTRACT, TABLE, at, changes_on
from tracker.reports.summary_docx import summary_docx
from tracker.reports.summary_words import item_title, position_title
from tracker.table.summary import Summary, summarise

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from tracker.ledger.facts import Status

NOW = at(1, 23, 9)


def _summary(*, neutral: bool = False, only: Status | None = None) -> Summary:
    return summarise(TABLE, CONTRACT, changes_on, as_of=NOW, neutral=neutral, only=only)


def _opened(summary: Summary) -> WordDocument:
    return Document(io.BytesIO(summary_docx(summary)))


def _words(document: WordDocument) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_each_item_and_each_position_has_a_real_heading() -> None:
    summary = _summary()
    document = _opened(summary)
    styled = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    for item in summary.items:
        assert ("Heading 1", item_title(item)) in styled
        for position in item.positions:
            assert ("Heading 2", position_title(position)) in styled


def test_deletions_are_struck_and_insertions_underlined() -> None:
    document = _opened(_summary())
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    struck = "".join(run.text for run in runs if run.font.strike)
    underlined = "".join(run.text for run in runs if run.font.underline)
    assert struck
    assert underlined
    assert not any(run.font.strike and run.font.underline for run in runs)


def test_the_marked_words_spell_the_proposed_text() -> None:
    summary = _summary()
    document = _opened(summary)
    quoted = [p for p in document.paragraphs if p.style is not None and p.style.name == "Quote"]
    spelled = {"".join(r.text for r in p.runs if not r.font.strike) for p in quoted}
    for item in summary.items:
        for position in item.positions:
            for change in position.differing:
                new = "\n".join(clause.text for clause in change.new)
                assert new in spelled or not change.segments


def test_the_header_row_of_a_table_comes_again_on_every_page() -> None:
    document = _opened(_summary())
    assert document.tables
    for table in document.tables:
        assert "<w:tblHeader" in table.rows[0]._tr.xml


def test_a_neutral_document_knows_no_impasse() -> None:
    assert "impasse" in _words(_opened(_summary())).lower()
    assert "impasse" not in _words(_opened(_summary(neutral=True))).lower()


def test_the_same_summary_gives_the_same_words_and_date() -> None:
    document = _opened(_summary())
    assert document.core_properties.created == NOW
    assert _words(document) == _words(_opened(_summary()))
