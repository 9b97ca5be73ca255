"""Terms side by side: what each position makes of one, and who says nothing of it."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.table_example import CONTRACT, TABLE, at, changes_on
from tracker.diff.model import Change, Favours, Kind, Term
from tracker.reports.summary_words import term_cells
from tracker.reports.term_rows import term_rows
from tracker.table.summary import summarise

SUMMARY = summarise(TABLE, CONTRACT, changes_on, as_of=at(1, 23, 9))
UNION, EMPLOYER = SUMMARY.items[0].positions
TERM = Term("quantity", "coats", "two (2)", "four (4)", "coats", Favours.UNCLEAR, "+2 coats")
ASKED = replace(UNION, changes=(UNION.differing[0]._replace(terms=(TERM,)),))


def test_a_term_is_gone_for_whom_deletes_its_clause() -> None:
    """Nobody who gives up a clause leaves its terms as in the contract."""
    deleted = Change((Kind.DELETED,), UNION.differing[0].old, ())
    (row,) = term_rows((ASKED, replace(EMPLOYER, changes=(deleted,))))
    assert row.of(EMPLOYER.party.key) == ("gone", "")


def test_only_who_passed_something_leaves_a_term_as_in_the_contract() -> None:
    (row,) = term_rows((ASKED, replace(EMPLOYER, changes=())))
    assert term_cells(SUMMARY, row)[1:] == ("two (2)", "four (4) (+2 coats)", "as in the contract")
    (row,) = term_rows((ASKED, replace(EMPLOYER, proposal=None, changes=())))
    assert term_cells(SUMMARY, row)[-1] == "—"
