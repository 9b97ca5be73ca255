"""What happened to a clause, in the words that a negotiator would use."""

from __future__ import annotations

import pytest

from tests.reports.diff_example import FOLLOWS, INSERTED, MOVED, REWORDED, SAME, SILENT
from tracker.diff.model import Change, Favours, Kind, Term
from tracker.documents.clause import Clause
from tracker.reports.words import doubt, facts_of, notes_of, term_lines, title_of, what_happened


def _clause(label: str, *above: str) -> Clause:
    return Clause(label, "", "Words.", len(above) + 1, (*above, label))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (REWORDED, "reworded"),
        (INSERTED, "inserted"),
        (SAME, "unchanged"),
        (SILENT[0], "not addressed"),
        (FOLLOWS, "renumbered 9.5 → 9.7"),
        (MOVED, "moved from 4.3 and reworded"),
    ],
)
def test_each_kind_has_a_plain_name(change: Change, said: str) -> None:
    assert what_happened(change) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (_clause("9.2", "Article 9"), _clause("9.5", "Article 9"), "within Article 9 (was 9.2)"),
        (_clause("9.2", "Article 9"), _clause("9.2", "Article 9"), "within Article 9"),
        (
            _clause("Sunset", "Article 4"),
            _clause("Sunset", "Article 9"),
            "from Sunset in Article 4",
        ),
        (_clause("Article 4"), _clause("Article 9"), "from Article 4"),
    ],
)
def test_a_move_says_where_from(old: Clause, new: Clause, said: str) -> None:
    assert what_happened(Change((Kind.MOVED,), (old,), (new,))) == f"moved {said}"


def test_splits_and_mergers_name_all_their_clauses() -> None:
    one, two, whole = _clause("9.4"), _clause("9.5"), _clause("9.6")
    split = Change((Kind.SPLIT,), (whole,), (one, two))
    assert what_happened(split) == "split from 9.6"
    assert title_of(split)[0] == "9.4 and 9.5"
    assert what_happened(Change((Kind.MERGED,), (one, two), (whole,))) == "merged from 9.4 and 9.5"


def test_many_clauses_are_named_by_the_first_and_the_last() -> None:
    parts = tuple(_clause(f"2.3({n})") for n in range(1, 6))
    assert title_of(Change((Kind.SPLIT,), (_clause("2.3"),), parts))[0] == "2.3(1) to 2.3(5)"


def test_facts_say_what_where_and_why_it_is_noise() -> None:
    assert facts_of(FOLLOWS) == "renumbered 9.5 → 9.7 · in Article 9 · cross-reference follows"


def test_a_changed_heading_and_a_doubtful_pairing_are_noted() -> None:
    assert notes_of(MOVED) == ("heading: Visits → Return Visits", "paired by similarity, 62% sure")
    assert notes_of(REWORDED) == ()
    assert doubt(INSERTED._replace(certainty=0.1)) == ""


@pytest.mark.parametrize(
    ("term", "said"),
    [
        (
            Term("quantity", "leave", "7 days", "4 days", "days", Favours.UNCLEAR, "−3 days"),
            "leave: 7 days → 4 days: −3 days",
        ),
        (
            Term("quantity", "", "", "4 days", "days", Favours.UNION, ""),
            "days: 4 days added (favours the union)",
        ),
        (
            Term("duty", "", "shall", "", "", Favours.MIXED, ""),
            "duty: shall removed (cuts both ways)",
        ),
    ],
)
def test_a_term_is_told_in_one_line(term: Term, said: str) -> None:
    assert term_lines((term,)) == (said,)


def test_a_term_that_occurs_again_is_told_once() -> None:
    term = Term("quantity", "leave", "7 days", "4 days", "days", Favours.UNCLEAR, "")
    assert term_lines((term, term)) == ("leave: 7 days → 4 days, 2 times",)


def test_a_title_that_a_document_leaves_out_is_not_told_as_a_change() -> None:
    """ "Section 9.4: five hours" keeps its title; whoever cites a number does not strike a name."""
    bare = REWORDED.new[0]._replace(heading="")
    assert notes_of(REWORDED._replace(new=(bare,))) == notes_of(REWORDED)


def test_a_heading_that_changed_in_capitals_only_is_not_told() -> None:
    shouted = REWORDED.new[0]._replace(heading="ADMINISTRATIVE TIME")
    assert notes_of(REWORDED._replace(new=(shouted,))) == ()


def test_splits_and_mergers_name_the_headings_of_all_their_clauses() -> None:
    one, two, whole = (
        _clause(label)._replace(heading=heading)
        for label, heading in (("9.4", "Layoff"), ("9.5", "Recall"), ("4.1", "Security"))
    )
    split = Change((Kind.MOVED, Kind.SPLIT), (whole,), (one, two))
    assert what_happened(split) == "moved from 4.1 and split"
    assert title_of(split)[1] == "Layoff / Recall"
    assert notes_of(split)[0] == "heading: Security → Layoff / Recall"
    merged = Change((Kind.MOVED, Kind.MERGED), (one, two), (whole,))
    assert what_happened(merged) == "moved and merged from 9.4 and 9.5"
