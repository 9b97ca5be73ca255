"""A table of current beside proposed language is a redline; a table of rates is not."""

from __future__ import annotations

import pytest

from tests.documents.word_files import lines, p, r, read, row, table, tc
from tracker.documents.reading import Markup

NOW = "The workweek is forty (40) hours for all employees."
THEN = "The workweek is thirty (30) hours for all employees."
HEADER = ["Current Language", "Proposed Language"]


def both(body: str) -> tuple[list[str], list[str]]:
    """The proposed text and the base, line by line."""
    found = read(body)
    assert found.markup is Markup.SIDE_BY_SIDE
    return lines(found.blocks), lines(found.base or ())


def test_the_two_columns_are_the_two_texts() -> None:
    proposed, base = both(p("Proposal 7") + table(HEADER, [NOW, p(THEN) + p("More.")]))
    assert proposed == ["Proposal 7", THEN, "More."]
    assert base == ["Proposal 7", NOW]


def test_the_evidence_quotes_the_headings() -> None:
    assert read(table(HEADER, [NOW, THEN])).evidence == (
        "A table of 1 row sets “Current Language” beside “Proposed Language”."
    )


@pytest.mark.parametrize(
    ("current", "proposed"),
    [
        ("CURRENT CONTRACT LANGUAGE", "EMPLOYER COUNTERPROPOSAL"),
        ("Existing Article 9", "Union Proposal 7 — July 8, 2025"),
        ("Present Language", "New Language"),
    ],
)
def test_headings_as_teams_write_them(current: str, proposed: str) -> None:
    assert both(table([current, proposed], [NOW, THEN])) == ([THEN], [NOW])
    assert both(table([proposed, current], [THEN, NOW])) == ([THEN], [NOW])


def test_a_column_of_numbers_stands_before_both_unless_they_repeat_it() -> None:
    rows = (["9.1", NOW, THEN], ["9.2", f"9.2 {NOW}", f"9.2 {THEN}"])
    proposed, base = both(table(["Section", *HEADER], *rows))
    assert proposed == ["9.1", THEN, f"9.2 {THEN}"]
    assert base == ["9.1", NOW, f"9.2 {NOW}"]


def test_no_change_new_and_delete_are_carried_out() -> None:
    rows = (["9.1", NOW, "No change"], ["9.2", "[New]", THEN], ["9.3", NOW, "Delete"])
    proposed, base = both(table(["Section", *HEADER], *rows))
    assert proposed == ["9.1", NOW, "9.2", THEN]
    assert base == ["9.1", NOW, "9.3", NOW]


@pytest.mark.parametrize("empty", ["", "—", " - "])
def test_an_empty_proposal_is_read_as_deleted_and_said(empty: str) -> None:
    found = read(table(HEADER, [NOW, THEN], [f"9.2 {NOW}", empty], ["[New]", empty]))
    assert (lines(found.blocks), lines(found.base or ())) == ([THEN], [NOW, f"9.2 {NOW}"])
    (warning,) = found.warnings
    assert warning.code == "empty-cell"
    assert warning.message == (
        "“Proposed Language” is empty beside “9.2 The workweek is forty (40) hours for …”, "
        "which was read as deleted."
    )


def test_a_row_that_says_what_it_means_is_no_doubt() -> None:
    assert read(table(HEADER, [NOW, THEN], [NOW, "Delete"], [NOW, "No change"])).warnings == ()


def test_a_row_across_stands_in_both_texts() -> None:
    across = row(tc("ARTICLE 9 - HOURS", '<w:gridSpan w:val="2"/>'))
    body = f"<w:tbl>{across}{row(*HEADER)}{row(NOW, THEN)}</w:tbl>"
    assert both(body) == (["ARTICLE 9 - HOURS", THEN], ["ARTICLE 9 - HOURS", NOW])


def test_marks_in_the_proposed_column_are_carried_out_too() -> None:
    struck = r("forty (40)", "<w:strike/>") + r("thirty (30)", '<w:u w:val="single"/>')
    proposed = p(r("The workweek is ") + struck + r(" hours for all employees."))
    found = read(table(HEADER, [NOW, proposed]))
    assert found.markup is Markup.STRUCK
    assert (lines(found.blocks), lines(found.base or ())) == ([THEN], [NOW])
    assert found.evidence.endswith("beside “Proposed Language”.")


@pytest.mark.parametrize(
    "rows",
    [
        (["Class", "Current", "Proposed"], ["Clerk", "$20.00", "$21.00"]),
        (["Current Language", "Why"], [NOW, THEN]),
        (["Current", "Proposed", "Reason"], [NOW, THEN, "It is fair."]),
        (HEADER,),
    ],
)
def test_rates_and_other_tables_stay_tables(rows: tuple[list[str], ...]) -> None:
    found = read(table(*rows))
    assert found.markup is Markup.NONE
    assert len(found.blocks[0].rows) == len(rows)


def test_whoever_asks_for_no_marks_gets_the_table() -> None:
    found = read(table(HEADER, [NOW, THEN]), Markup.NONE)
    assert [block.rows for block in found.blocks] == [(tuple(HEADER), (NOW, THEN))]
