"""What was split and merged with other words in it."""

from __future__ import annotations

from tests.diff.contracts import clauses
from tests.diff.test_pairing import MEAL, POST, REST, SWAP, of
from tracker.diff.compare import compare
from tracker.diff.model import Kind

OFFERED = "Extra shifts are offered in the order of service and nobody has to take one."
ASSIGNED = (
    "Extra shifts are offered in the order of service if time allows, and a manager may"
    " tell an usher to take one."
)
OLD = clauses(
    ("Article 1", "House", "", 1),
    ("1.1", "Shifts", f"{REST} {MEAL} {OFFERED}", 2),
    ("1.2", "Posting", POST, 2),
)


def test_a_part_that_opens_as_a_sentence_that_the_whole_lost_is_split_off() -> None:
    """Though the rest of that sentence was written anew."""
    new = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Shifts", f"{REST} {MEAL}", 2),
        ("1.2", "Extra Shifts", ASSIGNED, 2),
        ("1.3", "Posting", POST, 2),
    )
    change = of(compare(OLD, new), "1.1")
    assert change.kinds == (Kind.SPLIT, Kind.REWORDED)
    assert [clause.label for clause in change.new] == ["1.1", "1.2"]


def test_a_sentence_that_the_whole_still_has_was_not_split_off() -> None:
    """A clause that opens alike came in beside it."""
    kept = OFFERED.replace("nobody has to take one", "none is lost by a refusal")
    new = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Shifts", f"{MEAL} {kept}", 2),
        ("1.2", "Extra Shifts", ASSIGNED, 2),
        ("1.3", "Posting", POST, 2),
    )
    assert Kind.SPLIT not in of(compare(OLD, new), "1.1").kinds


def test_parts_that_stay_below_the_same_article_have_not_moved() -> None:
    """They only have numbers of their own."""
    old = clauses(("Article 1", "House", "", 1), ("1.1", "Breaks", f"{REST}\n{SWAP}", 2))
    new = clauses(
        ("Article 1", "House", "", 1), ("1.1", "Rest", REST, 2), ("1.2", "Swaps", SWAP, 2)
    )
    assert of(compare(old, new), "1.1").kinds == (Kind.SPLIT,)


def test_a_part_with_half_of_the_heading_of_its_whole_is_split_off_though_it_was_edited() -> None:
    """ "Swaps" was one of "Rest and Swaps"; another heading over the same words proves less."""
    edited = "Two ushers swap shifts, if a manager agrees, by a note in the red book at noon."
    whole = "Any usher may trade hours with others by a note in the red book at noon."
    old = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Rest and Swaps", f"{REST} {MEAL} {whole}", 2),
        ("1.2", "Posting", POST, 2),
    )

    def split(heading: str) -> bool:
        new = clauses(
            ("Article 1", "House", "", 1),
            ("1.1", "Rest", f"{REST} {MEAL}", 2),
            ("1.2", heading, edited, 2),
            ("1.3", "Posting", POST, 2),
        )
        return Kind.SPLIT in of(compare(old, new), "1.1").kinds

    assert split("Swaps")
    assert not split("Notes")
