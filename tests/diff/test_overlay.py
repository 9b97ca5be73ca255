"""A proposal laid over the contract: everything once, and each clause where its number belongs."""

from __future__ import annotations

from tests.diff.contracts import clauses
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.diff.model import Kind
from tracker.diff.overlay import overlay

REST = "The theatre gives every usher ten (10) hours of rest between the end of two shifts."
CONTRACT = clauses(
    ("Article 2", "Hours", "", 1),
    ("2.1", "Week", "The working week is forty (40) hours.", 2),
    ("2.2", "Rest", REST, 2),
    ("2.3", "Posting", "Schedules are posted ten (10) days ahead in the foyer.", 2),
    ("Article 7", "Safety", "", 1),
    ("7.1", "Lamps", "Every stair of the house has a lamp that burns.", 2),
    ("7.2", "Doors", "No door is locked while the public is inside.", 2),
    ("7.2(a)", "", "Side doors are tried before each evening.", 3),
)
MOVED = clauses(
    ("Article 7", "Safety", "", 1),
    ("7.1", "Lamps", "Every stair of the house has two lamps that burn.", 2),
    ("7.3", "Rest", REST, 2),
)


def labels(*drafts: tuple[str, str, str, int]) -> list[str]:
    """The labels of the contract with a proposal laid over it."""
    diff = compare(CONTRACT, clauses(*drafts), covers=Covers.LISTED)
    return [clause.label for clause in overlay(CONTRACT, diff)]


def test_a_moved_clause_stands_in_its_new_article_behind_lower_numbers() -> None:
    diff = compare(CONTRACT, MOVED, covers=Covers.LISTED)
    found = overlay(CONTRACT, diff)
    wanted = ["Article 2", "2.1", "2.3", "Article 7", "7.1", "7.2", "7.2(a)", "7.3"]
    assert [clause.label for clause in found] == wanted
    again = compare(found, MOVED, covers=Covers.LISTED)
    assert not any(Kind.MOVED in change.kinds for change in again.changes)


def test_a_new_section_stands_behind_those_of_its_article_with_lower_numbers() -> None:
    found = labels(
        ("Article 2", "Hours", "", 1),
        ("2.1", "Week", "The working week is thirty (30) hours.", 2),
        ("2.4", "Breaks", "A paid break comes with each performance.", 2),
        ("2.4(a)", "", "It lasts as long as the interval.", 3),
    )
    assert found[:6] == ["Article 2", "2.1", "2.2", "2.3", "2.4", "2.4(a)"]


def test_behind_sections_that_took_other_numbers_it_stands_as_on_the_paper() -> None:
    """The contract's 2.3 is 2.5 now, so 2.4 does not go behind it."""
    found = labels(
        ("Article 2", "Hours", "", 1),
        ("2.1", "Week", "The working week is forty (40) hours.", 2),
        ("2.2", "Breaks", "A paid break comes with each performance.", 2),
        ("2.3", "Rest", REST, 2),
        ("2.4", "Coats", "Ushers keep their coats in a locker of their own.", 2),
        ("2.5", "Posting", "Schedules are posted ten (10) days ahead in the foyer.", 2),
    )
    assert found[:7] == ["Article 2", "2.1", "2.2", "2.3", "2.4", "2.5", "Article 7"]


def test_a_new_section_alone_on_the_paper_finds_its_article() -> None:
    found = labels(("2.4", "Breaks", "A paid break comes with each performance.", 1))
    assert found[:6] == ["Article 2", "2.1", "2.2", "2.3", "2.4", "Article 7"]


def test_of_two_neighbours_that_changed_turns_the_one_with_another_number_moved() -> None:
    """Both ways are as short; "2.3 moved" would be untrue."""
    kept = ("2.3", "Posting", "Schedules are posted ten (10) days ahead in the foyer.", 2)
    top = ("Article 2", "Hours", "", 1)
    first = clauses(top, kept, ("2.9", "Rest", REST, 2))
    second = clauses(top, ("2.2", "Rest", REST, 2), kept)
    for old, new in ((first, second), (second, first)):
        moved = [c for c in compare(old, new).changes if Kind.MOVED in c.kinds]
        assert [change.old[0].heading for change in moved] == ["Rest"]
