"""Where the words of a position come from: folded over the passes of the table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.reports.table_example import at, proposal
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.diff.model import Change, Kind
from tracker.diff.origins import plain
from tracker.documents.clause import Clause, Draft, with_paths
from tracker.table.origins import Traced, traced

if TYPE_CHECKING:
    from tracker.ledger.facts import Proposal

ARTICLE = Draft("Article 9", "Hours", "", 1)
TEXT = "Each clinician has seven (7) hours of protected time in each week."
CONTRACT = with_paths((ARTICLE, Draft("9.2", "Protected Hours", TEXT, 2)))
CUT = "Each clinician has four (4) hours of time in each week, which may be used for visits."
MEANT = "Each clinician has six (6) hours of time in each week, which may be used for visits."


def passes(*said: tuple[str, str, str | None]) -> list[tuple[Proposal, tuple[Change, ...]]]:
    """Documents by (ref, party, text of 9.2 or None to leave 9.2 out)."""
    return [
        (
            proposal(ref, party, at(1, 5) + timedelta(days=number), ("hours",)),
            compare(CONTRACT, _document(text), covers=Covers.LISTED).changes[1:],
        )
        for number, (ref, party, text) in enumerate(said)
    ]


def _document(text: str | None) -> tuple[Clause, ...]:
    section = () if text is None else (Draft("9.2", "Protected Hours", text, 2),)
    return with_paths((ARTICLE, *section))


def origins(trace: Traced, party: str) -> dict[str, str]:
    """By origin, the words of a party's position that it brought in."""
    found: dict[str, str] = {}
    for stretch in trace.held[party].words:
        found[stretch.origin] = f"{found.get(stretch.origin, '')}|{stretch.text.strip()}"
    return found


def test_each_word_is_named_by_the_document_that_brought_it_in() -> None:
    """The union takes over the employer's clause and changes the number."""
    (trace,) = traced(passes(("E1", "employer", CUT), ("U1", "union", MEANT)))
    assert origins(trace, "union")["U1"] == "|six (6)"
    assert "which may be used for visits" in origins(trace, "union")["E1"]
    assert "Each clinician has" in origins(trace, "union")["contract"]
    assert plain(trace.held["union"].words) == MEANT
    assert plain(trace.held["employer"].words) == CUT


def test_a_document_that_does_not_speak_of_the_clause_changes_nothing() -> None:
    """The position stays that of the one before."""
    (trace,) = traced(passes(("U1", "union", MEANT), ("U2", "union", None)))
    assert trace.held["union"].proposal.ref == "U1"


def test_the_contracts_own_words_passed_anew_stay_the_contracts() -> None:
    """A re-offer brings no word in."""
    (trace,) = traced(passes(("U1", "union", TEXT)))
    assert set(origins(trace, "union")) == {"contract"}


def test_an_added_clause_that_a_later_document_leaves_out_is_given_up() -> None:
    """The article is passed again without it."""
    added = with_paths((ARTICLE, Draft("9.3", "Visits", "Visits are booked by the clinician.", 2)))
    first, second = (
        proposal("U1", "union", at(1, 5), ("hours",)),
        proposal("U2", "union", at(1, 9), ("hours",)),
    )
    one = (first, compare(CONTRACT, added, covers=Covers.LISTED).changes)
    again = (second, compare(CONTRACT, _document(MEANT), covers=Covers.LISTED).changes)
    assert "9.3" in [trace.label for trace in traced([one])]
    assert "9.3" not in [trace.label for trace in traced([one, again])]


def test_what_merges_two_clauses_is_a_position_on_each_until_one_is_passed_alone() -> None:
    """Nobody has two positions on one clause, and what is merged is told once."""
    boots, gloves, both, again = (
        Clause(label, heading, text, 2, ("Article 1", label))
        for label, heading, text in (
            ("1.1", "Boots", "Boots are free for all."),
            ("1.2", "Gloves", "Gloves are free for all."),
            ("1.1", "Boots and Gloves", "Boots are free for all. Gloves are free for some."),
            ("1.2", "Gloves", "Gloves are free for all who ask."),
        )
    )
    first = (
        proposal("E1", "employer", at(1, 5), ("kit",)),
        (Change((Kind.MERGED,), (boots, gloves), (both,)),),
    )
    second = (
        proposal("E2", "employer", at(1, 9), ("kit",)),
        (Change((Kind.REWORDED,), (gloves,), (again,)),),
    )
    (merged,) = traced([first])
    assert origins(merged, "employer")["contract"].startswith("|Boots are free for all.")
    held = {one.heading: one.held["employer"].proposal.ref for one in traced([first, second])}
    assert held == {"Boots and Gloves": "E1", "Gloves": "E2"}
    (alone,) = traced([first, second], {gloves})
    assert alone.held["employer"].proposal.ref == "E2"
