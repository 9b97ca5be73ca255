"""One row is about one clause of the contract."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.table_example import SETTINGS, U1
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.diff.model import Change, Kind
from tracker.documents.clause import Draft, with_paths
from tracker.reports.side_by_side import Row, rows, told
from tracker.reports.summary_words import position_note
from tracker.table.position import Position

CONTRACT = with_paths(
    (
        Draft("Article 9", "Hours", "", 1),
        Draft("9.1", "Workday", "The workday is eight (8) hours long for everyone.", 2),
        Draft("9.2", "Breaks", "A break of thirty (30) minutes is given each day.", 2),
        Draft("9.3", "Overtime", "Overtime is paid at one and one-half the rate.", 2),
    )
)


def _position(party: int, *drafts: Draft) -> Position:
    diff = compare(CONTRACT, with_paths(drafts), covers=Covers.LISTED)
    return Position(SETTINGS.parties[party], U1, diff.changes)


ARTICLE = Draft("Article 9", "Hours", "", 1)
SHORTER = Draft("9.1", "Workday", "The workday is seven (7) hours long for everyone.", 2)
NEW = Draft("9.1A", "Telework", "Work at home is granted upon request of the employee.", 2)
BREAKS = Draft("9.2", "Breaks", "A break of sixty (60) minutes is given each day.", 2)


def _cells(row: Row) -> list[list[str]]:
    return [[(c.new or c.old)[0].label for c in cell] for cell in row.cells]


def test_each_clause_that_somebody_changes_has_one_row_with_both_positions() -> None:
    laid = rows(CONTRACT, (_position(0, ARTICLE, SHORTER), _position(1, ARTICLE, BREAKS)))
    assert [row.clause.label for row in laid if row.clause] == ["9.1", "9.2"]
    assert _cells(laid[0]) == [["9.1"], ["9.1"]]


def test_what_is_inserted_stands_below_the_clause_that_it_follows() -> None:
    one = _position(0, ARTICLE, SHORTER, NEW, BREAKS)
    other = _position(1, ARTICLE, SHORTER)
    laid = rows(CONTRACT, (one, other))
    assert [row.clause.label if row.clause else "" for row in laid] == ["9.1", "", "9.2"]
    assert _cells(laid[1]) == [["9.1A"], []]


def test_a_cell_beside_what_only_the_other_inserts_says_so() -> None:
    one, other = _position(0, ARTICLE, SHORTER, NEW, BREAKS), _position(1, ARTICLE, SHORTER)
    inserted = rows(CONTRACT, (one, other))[1]
    assert told(other, inserted, inserted.cells[1]) == ("not in its proposal",)


def test_words_of_the_contract_under_another_number_say_which() -> None:
    """ "9.2" beside the contract's 9.3 would be taken for the contract's 9.2."""
    overtime = Draft("9.2", "Overtime", CONTRACT[3].text, 2)
    position = _position(0, ARTICLE, SHORTER, overtime)
    change = next(one for one in position.changes if one.old and one.old[0].label == "9.3")
    row = Row(CONTRACT[3], ((change,),))
    assert told(position, row, (change,)) == ("as in the contract, now 9.2",)
    assert position_note(position) == "9.3 (now 9.2) as in the contract"


def test_what_stands_before_every_clause_comes_first() -> None:
    preamble = Draft("Preamble", "", "The parties wish each other well this year.", 1)
    laid = rows(CONTRACT, (_position(0, preamble, ARTICLE, SHORTER),))
    assert laid[0].clause is None
    assert _cells(laid[0]) == [["Preamble"]]


def test_an_insertion_alone_does_not_hide_in_a_row_of_another_clause() -> None:
    same = Draft("9.2", "Breaks", CONTRACT[2].text, 2)
    laid = rows(CONTRACT, (_position(0, ARTICLE, SHORTER, same, NEW),))
    assert [row.clause.label if row.clause else "" for row in laid] == ["9.1", ""]
    assert _cells(laid[1]) == [["9.1A"]]


def test_a_merger_stands_in_the_row_of_each_clause_that_went_into_it() -> None:
    one, two = CONTRACT[1], CONTRACT[2]
    whole = one._replace(text=f"{one.text}\n{two.text}")
    merged = replace(_position(0), changes=(Change((Kind.MERGED,), (one, two), (whole,)),))
    laid = rows(CONTRACT, (merged,))
    assert [row.clause for row in laid] == [one, two]
    assert laid[0].cells == laid[1].cells


def test_words_that_are_only_re_offered_are_shown_when_nothing_else_is() -> None:
    same = Draft("9.2", "Breaks", CONTRACT[2].text, 2)
    laid = rows(CONTRACT, (_position(0, ARTICLE, same),))
    assert [row.clause.label for row in laid if row.clause] == ["Article 9", "9.2"]


def test_no_position_leaves_the_contract_alone() -> None:
    silent = replace(_position(0, ARTICLE), changes=(), proposal=None)
    assert [row.clause for row in rows(CONTRACT, (silent,))] == list(CONTRACT)
