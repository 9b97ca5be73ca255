"""Sections that went elsewhere: what makes them the same ones, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.diff.contracts import clauses
from tests.diff.test_pairing import BOILERPLATE, MEAL, POST, REST, SWAP, of, pairs
from tracker.diff.compare import compare
from tracker.diff.model import Kind, Op

if TYPE_CHECKING:
    from tracker.documents.clause import Clause


def test_a_heading_that_stands_everywhere_does_not_make_two_sections_one() -> None:
    """ "Exceptions" deleted here and "Exceptions" inserted there are two provisions."""
    old = clauses(
        ("Article 1", "Breaks", "", 1),
        (
            "1.1",
            "Exceptions",
            "The union may swap the shifts of a crew on holidays for one week.",
            2,
        ),
        ("1.2", "Rest", REST, 2),
        ("1.3", "Meals", MEAL, 2),
        ("Article 2", "Schedules", "", 1),
        ("2.1", "Exceptions", POST, 2),
    )
    new = clauses(
        ("Article 1", "Breaks", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", "Meals", MEAL, 2),
        ("1.3", "Overtime", "Overtime is paid at time and one-half for all hours over forty.", 2),
        ("1.4", "Exceptions", "The union may post the names of a steward in the break room.", 2),
        ("Article 2", "Schedules", "", 1),
        ("2.1", "Exceptions", POST, 2),
    )
    diff = compare(old, new)
    assert of(diff, "1.1").kinds == (Kind.DELETED,)
    assert diff.counts()[Kind.MOVED] == 0


def test_a_heading_that_stands_once_finds_its_section_wherever_it_went() -> None:
    """Nothing else is headed "Arbitration", so a rewritten one is the same one."""
    old = clauses(
        ("Article 1", "Disputes", "", 1),
        ("1.1", "Arbitration", "The union may ask for an arbitrator when no answer is given.", 2),
        ("1.2", "Rest", REST, 2),
        ("1.3", "Meals", MEAL, 2),
    )
    new = clauses(
        ("Article 1", "Disputes", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", "Meals", MEAL, 2),
        ("1.3", "Posting", POST, 2),
        ("1.4", "Arbitration", "Within ten days the union may strike names from a list.", 2),
    )
    assert ("1.1", "1.4") in pairs(compare(old, new))


def test_a_letter_named_in_its_label_is_the_letter_with_that_heading() -> None:
    """And never one with another name, however alike the opening words of all letters are."""
    opening = "This letter is between the employer, acting through its office, and the union."
    old = clauses(
        ("Letter of Agreement: Cost of Living", "", f"{opening} All are paid once.", 1),
        ("Letter of Agreement: Pay Equity", "", f"{opening} Classes are studied.", 1),
    )
    new = clauses(
        ("Letter of Agreement 1", "PAY EQUITY", f"{opening} Titles are weighed.", 1),
        ("Letter of Agreement 2", "Weather", f"{opening} Roads are closed.", 1),
    )
    assert ("Letter of Agreement: Pay Equity", "Letter of Agreement 1") in pairs(compare(old, new))


def test_a_section_that_was_swallowed_by_a_long_one_elsewhere_is_found_there() -> None:
    """All its words still stand, so none of them is struck."""
    kept = (
        "This article does not waive the right of the agency to pursue other lawful ways"
        " to recover what was overpaid at any time."
    )
    old = clauses(
        ("Article 1", "Debts", "", 1),
        ("1.1", "", kept, 2),
        ("Article 2", "Breaks", "", 1),
        ("2.1", "Rest", REST, 2),
    )
    new = clauses(
        ("Article 1", "Breaks", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", "", f"{kept} {MEAL} {POST} {SWAP} {BOILERPLATE}", 2),
    )
    change = of(compare(old, new), "1.1")
    assert change.new[0].label == "1.2"
    assert change.certainty >= 0.5
    assert not any(segment.op is Op.DELETE for segment in change.segments)


def test_a_section_cut_short_before_a_long_one_that_joined_it_is_merged() -> None:
    """Its opening opens the section that the next one was joined to; the rest of it is gone."""
    old = clauses(
        ("1.1", "", f"The union is told in writing before any shift is moved. {SWAP}", 1),
        ("1.2", "Appeals", f"{REST} {MEAL} {POST} {BOILERPLATE}", 1),
    )
    opening = "The union is told in writing before any shift is moved by the foreman."
    new = clauses(("1.1", "", f"{opening} {REST} {MEAL} {POST} {BOILERPLATE}", 1))
    change = of(compare(old, new), "1.1")
    assert Kind.MERGED in change.kinds
    assert [clause.label for clause in change.old] == ["1.1", "1.2"]


def test_a_part_split_off_is_not_the_deleted_section_whose_number_it_took() -> None:
    """Also when a reference in it followed the new numbers."""
    part = "A part-time employee is paid within four weeks, as Section 7.{} says, by the union."
    gone = "A part-time employee is heard within nine hours when a steward asks for it."
    old = clauses(
        ("Article 7", "Pay", "", 1),
        ("7.1", "Rest", f"{REST} {SWAP}\n{part.format(21)}", 2),
        ("7.2", "Meals", MEAL, 2),
        ("7.3", "Records", gone, 2),
    )
    new = clauses(
        ("Article 7", "Pay", "", 1),
        ("7.1", "Posting", POST, 2),
        ("7.2", "Rest", f"{REST} {SWAP}", 2),
        ("7.3", "Assignment", part.format(23), 2),
        ("7.4", "Meals", MEAL, 2),
    )
    diff = compare(old, new)
    assert Kind.SPLIT in of(diff, "7.1").kinds
    assert of(diff, "7.3").kinds == (Kind.DELETED,)


COATS = "The Employer shall provide and clean all coats at no cost to the usher."
COATS_SHARED = "The Employer shall provide coats, which ushers clean, for one half of the cost."


def test_a_heading_that_each_document_has_once_finds_an_edited_section_in_another_article() -> None:
    """Even a short one of which half the words are new; found by its heading, and less surely."""
    change = of(compare(*_houses("Coats", COATS, COATS_SHARED)), "1.2")
    assert change.kinds == (Kind.MOVED, Kind.REWORDED)
    assert change.new[0].label == "2.2"
    assert change.matched == "heading"
    assert 0.5 <= change.certainty < 0.9


def test_an_equal_heading_far_away_is_nothing_without_likeness() -> None:
    """ "Coats" of the ushers and "Coats" that guests leave are two provisions."""
    told = compare(*_houses("Coats", COATS, "Guests leave theirs in the cloakroom by the stairs."))
    assert of(told, "1.2").kinds == (Kind.DELETED,)


def test_a_heading_that_one_document_has_twice_proves_nothing_far_away() -> None:
    """Which of the two would it be?"""
    old, new = _houses("Coats", COATS, COATS_SHARED)
    again = clauses(
        ("Article 3", "Guests", "", 1),
        ("3.1", "Coats", "Guests leave theirs in the cloakroom by the stairs.", 2),
    )
    assert of(compare([*old, *again], [*new, *again]), "1.2").kinds == (Kind.DELETED,)


def _houses(heading: str, before: str, after: str) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """A section that leaves its article for another one, where it stands last."""
    old = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", heading, before, 2),
        ("1.3", "Meals", MEAL, 2),
        ("Article 2", "Schedules", "", 1),
        ("2.1", "Posting", POST, 2),
    )
    new = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", "Meals", MEAL, 2),
        ("Article 2", "Schedules", "", 1),
        ("2.1", "Posting", POST, 2),
        ("2.2", heading, after, 2),
    )
    return old, new


def test_a_section_that_became_an_article_leaves_the_rest_of_its_own_article_behind() -> None:
    """Two articles of other names that share one of several sections are not one article."""
    old = clauses(
        ("Article 1", "Rest", REST, 1),
        ("Article 2", "Trades", "", 1),
        ("2.1", "Swaps", "Ushers shall not sell their shifts.", 2),
        ("2.2", "Machines", SWAP.replace("two", "four"), 2),
    )
    new = clauses(
        ("Article 1", "Machinery", "", 1),
        ("1.1", "Machines", SWAP.replace("two", "four").replace("writing", "advance"), 2),
        ("Article 2", "Rest", REST, 1),
    )
    diff = compare(old, new)
    assert of(diff, "2.2").kinds == (Kind.MOVED, Kind.REWORDED)
    assert of(diff, "Article 2").kinds == (Kind.DELETED,)


def test_a_heading_that_any_section_may_have_proves_nothing_far_away() -> None:
    """ "Purpose" of one article and "Purpose" of another."""
    told = compare(*_houses("Purpose", COATS, COATS_SHARED))
    assert of(told, "1.2").kinds == (Kind.DELETED,)


def test_a_number_that_another_heading_has_now_needs_more_than_a_few_formulas() -> None:
    """ "Waivers" was deleted and "Returns" came in under its number, between moved neighbours."""
    formula = "is given to the usher in nine (9) days"
    before = f"A waiver {formula}. It binds nobody who has not signed it before a witness."
    after = f"A coat {formula}. Lost tickets are paid for by us when all searching was in vain."
    old = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", "Swaps", f"{SWAP} {POST}", 2),
        ("1.3", "Waivers", before, 2),
        ("1.4", "Meals", MEAL, 2),
    )
    new = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Rest", REST, 2),
        ("1.2", "Posting", BOILERPLATE, 2),
        ("1.3", "Returns", after, 2),
        ("1.4", "Swaps", f"{SWAP} {POST} Nobody is asked twice.", 2),
        ("1.5", "Meals", MEAL, 2),
    )
    assert of(compare(old, new), "1.3").kinds == (Kind.DELETED,)
