"""Cross-references: found, blanked, and followed."""

from __future__ import annotations

import pytest

from tests.diff.contracts import clauses
from tracker.diff.citations import cited, masked
from tracker.diff.compare import compare
from tracker.diff.model import Kind

OLD = clauses(
    ("Article 1", "Hours", "", 1),
    ("1.1", "Swaps", "Employees may swap shifts when both supervisors have agreed in writing.", 2),
    ("1.2", "Notice", "Notice of a swap is given as set out in Section 1.1 of this Agreement.", 2),
)


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("under Section 9.4(b) of it", "under Section # of it"),
        ("Articles 3 and 5", "Articles # and #"),
        ("Sections 9.1 through 9.3", "Sections # through #"),
        ("the employee has 9.4 hours", "the employee has 9.4 hours"),
        ("this Section applies", "this Section applies"),
        ("no reference at all", "no reference at all"),
    ],
)
def test_only_the_numbers_of_references_are_blanked(text: str, blanked: str) -> None:
    """Other numbers stay."""
    assert masked(text) == blanked


def test_the_places_cited_are_read_in_order() -> None:
    """With every number of a list."""
    found = cited("See Articles 3 and 5, and Section 9.4(b), § 7.")
    assert [citation.place for citation in found] == [("3",), ("5",), ("9", "4", "b"), ("7",)]
    assert [citation.relative for citation in found] == [False, False, False, True]


def test_a_text_that_cites_nothing_cites_nothing() -> None:
    """And is not searched further."""
    assert cited("The shift begins at noon.") == ()


def test_a_reference_that_follows_its_section_is_no_rewording() -> None:
    """1.1 became 1.2, and what cited 1.1 now cites 1.2."""
    new = clauses(
        ("Article 1", "Hours", "", 1),
        ("1.1", "Week", "The working week has forty hours and begins on Sunday at midnight.", 2),
        ("1.2", "Swaps", OLD[1].text, 2),
        (
            "1.3",
            "Notice",
            "Notice of a swap is given as set out in Section 1.2 of this Agreement.",
            2,
        ),
    )
    change = next(c for c in compare(OLD, new).changes if c.old and c.old[0].label == "1.2")
    assert change.kinds == (Kind.RENUMBERED,)
    assert (change.substance, change.reason) == (False, "cross-reference follows")


@pytest.mark.parametrize(("cites", "kinds"), [("3", {Kind.RENUMBERED}), ("4", {Kind.REWORDED})])
def test_a_bare_section_number_is_counted_within_its_article(cites: str, kinds: set[Kind]) -> None:
    """Section 2 of Article 9 became Section 3; that Article 2 became 4 is beside the point."""
    rest = "Notice of a swap is given as set out in Section {} of this Article."
    old = clauses(
        ("Article 2", "Leave", "Leave is granted on request, in full days, twice in a year.", 1),
        ("Article 9", "Hours", "", 1),
        ("Article 9 Section 1", "Notice", rest.format(2), 2),
        ("Article 9 Section 2", "Swaps", OLD[1].text, 2),
    )
    new = clauses(
        ("Article 4", "Leave", old[0].text, 1),
        ("Article 9", "Hours", "", 1),
        ("Article 9 Section 1", "Notice", rest.format(cites), 2),
        ("Article 9 Section 2", "Rest", "A paid break of ten minutes is given in each shift.", 2),
        ("Article 9 Section 3", "Swaps", OLD[1].text, 2),
    )
    change = next(c for c in compare(old, new).changes if c.old and c.old[0].heading == "Notice")
    assert set(change.kinds) == kinds


def test_a_reference_to_another_section_is_a_rewording() -> None:
    """1.1 stayed, so citing 1.2 says something else."""
    new = (OLD[0], OLD[1], *clauses(("1.2", "Notice", OLD[2].text.replace("1.1", "1.2"), 2)))
    change = next(c for c in compare(OLD, new).changes if c.old and c.old[0].label == "1.2")
    assert Kind.REWORDED in change.kinds
    assert change.substance
