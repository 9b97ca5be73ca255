"""What a party says about its document is compared and told, but never as the agreement's words."""

from __future__ import annotations

from tests.diff.contracts import substantive
from tracker.diff.compare import compare
from tracker.diff.model import Kind
from tracker.diff.verdict import NOTED
from tracker.documents.read import read_bytes

CONTRACT = b"""This Agreement is made by the Employer and the Union.

ARTICLE 9 - HOURS

The workweek is forty (40) hours.
"""
FIRST = b"""Union Proposal 5

June 17, 2025

ARTICLE 9 - HOURS

The workweek is thirty-six (36) hours.
"""
SECOND = FIRST.replace(b"Proposal 5", b"Proposal 7").replace(b"36", b"38")


def test_a_note_is_never_set_against_the_preamble_and_is_no_substance() -> None:
    old, new = (read_bytes(data, "a.txt").clauses for data in (CONTRACT, FIRST))
    diff = compare(old, new)
    assert [change.new[0].label for change in substantive(diff) if change.new] == ["Article 9"]
    notes = [
        change for change in diff.changes if change.new and change.new[0].label == "Cover Note"
    ]
    assert [(note.kinds, note.old, note.reason) for note in notes] == [
        ((Kind.INSERTED,), (), NOTED),
    ]


def test_two_notes_are_counterparts_and_still_no_substance() -> None:
    old, new = (read_bytes(data, "a.txt").clauses for data in (FIRST, SECOND))
    changes = {change.new[0].label: change for change in compare(old, new).changes}
    assert changes["Cover Note"].old[0].label == "Cover Note"
    assert not changes["Cover Note"].substance
    assert changes["Article 9"].substance
