"""What is an instruction, and what is contract language that looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.diff import instructions
from tracker.diff.instructions import Headed, Instruction, Says, Span, elides, headed, instruction


@pytest.mark.parametrize(
    "line",
    [
        "[CCL]",
        "CCL",
        "(CCL)",
        "No change",
        "[No change]",
        "No changes.",
        "Current Contract Language",
        "(current language)",
        "Same as current contract",
        "Maintain current contract language.",
        "No change to current language",
        "**CCL**",
        "Unchanged",
    ],
)
def test_a_placeholder_stands_for_the_contracts_words(line: str) -> None:
    """In every wording that parties use for it."""
    assert instruction(line) == Instruction(Says.STANDS)


@pytest.mark.parametrize(
    "line",
    ["[Deleted]", "Delete", "DELETE IN ITS ENTIRETY", "Strike in its entirety.", "(deleted)"],
)
def test_a_clause_may_say_that_it_is_deleted(line: str) -> None:
    """In place of its words."""
    assert instruction(line) == Instruction(Says.DELETED)


@pytest.mark.parametrize(
    "line",
    [
        "[Withdrawn]",
        "Proposal withdrawn.",
        "Union proposal is withdrawn",
        "The Union withdraws its proposal.",
        "The Employer hereby withdraws its prior proposal on this Article.",
        "Management withdraws.",
    ],
)
def test_a_party_may_say_that_it_proposes_nothing_any_more(line: str) -> None:
    """In place of a clause's words."""
    assert instruction(line) == Instruction(Says.WITHDRAWN)


@pytest.mark.parametrize(
    "line",
    [
        "withdrawn;",
        "Withdrawn.",
        "The grievance is withdrawn.",
        "The employee withdraws the request.",
        "The Union withdraws its proposal if the grievance is settled.",
    ],
)
def test_what_is_withdrawn_in_a_provision_is_language(line: str) -> None:
    """Items of a list are a word long, and grievances are withdrawn every day."""
    assert instruction(line) is None


@pytest.mark.parametrize(
    ("line", "says", "first", "last"),
    [
        ("5.1 through 5.3 [CCL]", Says.STANDS, ("5", "1"), ("5", "3")),
        ("Section 9.4: Withdrawn", Says.WITHDRAWN, ("9", "4"), ("9", "4")),
        ("The Union withdraws its proposal on Article 8.", Says.WITHDRAWN, ("8",), ("8",)),
        ("Delete Section 9.4.", Says.DELETED, ("9", "4"), ("9", "4")),
        ("Delete Article II, Section 3.", Says.DELETED, ("2", "3"), ("2", "3")),
        ("Article 9 Section 2: CCL", Says.STANDS, ("9", "2"), ("9", "2")),
        ("Delete Section 9.4(b)", Says.DELETED, ("9", "4", "b"), ("9", "4", "b")),
        ("Section 9.4: Delete in its entirety", Says.DELETED, ("9", "4"), ("9", "4")),
        ("Article XII – CCL", Says.STANDS, ("12",), ("12",)),
        ("Sections 9.1 through 9.3: No change", Says.STANDS, ("9", "1"), ("9", "3")),
        ("Articles 3-7: [CCL]", Says.STANDS, ("3",), ("7",)),
    ],
)
def test_a_line_may_speak_of_clauses_by_their_labels(
    line: str, says: Says, first: tuple[str, ...], last: tuple[str, ...]
) -> None:
    """One clause, or all from the first to the last."""
    assert instruction(line) == Instruction(says, (Span(first, last),))


def test_a_list_of_labels_is_read_one_by_one() -> None:
    """ "and" joins single ones, "through" makes a span."""
    said = instruction("Articles 3, 5 and 7 through 9: CCL")
    assert said is not None
    assert [(span.first, span.last) for span in said.spans] == [
        (("3",), ("3",)),
        (("5",), ("5",)),
        (("7",), ("9",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "No change in schedule shall be made without notice.",
        "Delete Section 9.4 and replace it with the following:",
        "The current contract language on parking is attached.",
        "Current employees keep their lockers.",
        "Unchanged duties are not posted.",
        "",
    ],
)
def test_contract_language_is_no_instruction(line: str) -> None:
    """However it begins."""
    assert instruction(line) is None
    assert not elides(line)


@pytest.mark.parametrize(
    "line",
    [
        "* * *",
        "***",
        "…",
        "[…]",
        "[...]",
        "...",
        "[no change to remainder]",
        "Remainder of Article: no change",
    ],
)
def test_an_ellipsis_stands_for_words_left_out(line: str) -> None:
    """In every form of it."""
    assert elides(line)


@pytest.mark.parametrize(
    ("heading", "bare", "says"),
    [
        ("Lockers [CCL]", "Lockers", Says.STANDS),
        ("Lockers. [No change]", "Lockers", Says.STANDS),
        ("Lockers – (no change)", "Lockers", Says.STANDS),
        ("Lockers – CCL", "Lockers", Says.STANDS),
        ("Lockers CCL", "Lockers", Says.STANDS),
        ("Lockers – Status Quo", "Lockers", Says.STANDS),
        ("CCL", "", Says.STANDS),
        ("No Change.", "", Says.STANDS),
        ("Current Contract Language", "", Says.STANDS),
        ("Lockers * * *", "Lockers", Says.STANDS),
        ("Lockers. ***", "Lockers", Says.STANDS),
        ("Lockers […]", "Lockers", Says.STANDS),
        ("Lockers. [Deleted]", "Lockers", Says.DELETED),
        ("LOCKERS (DELETE IN ITS ENTIRETY)", "LOCKERS", Says.DELETED),
        ("Lockers – Deleted", "Lockers", Says.DELETED),
        ("Deleted.", "", Says.DELETED),
        ("Lockers [withdrawn]", "Lockers", Says.WITHDRAWN),
    ],
)
def test_a_heading_may_carry_the_placeholder(heading: str, bare: str, says: Says) -> None:
    """And is given back without it."""
    assert headed(heading) == Headed(bare, says)


@pytest.mark.parametrize(
    "heading",
    [
        "Lockers",
        "Current",
        "Shift Changes",
        "No Change in Rank (Reserved)",
        "Strike",
        "No Lockout (Strike)",
        "Deleted Positions",
        "Money Withdrawn",
        "Lockers ... 12",
    ],
)
def test_a_heading_of_such_words_is_a_heading(heading: str) -> None:
    """Only at its end and set apart they say something of the clause."""
    assert headed(heading) is None


def lines_of(words: str) -> st.SearchStrategy[str]:
    """Lines that a pattern fits, in ASCII: that is what its signs are words of."""
    return st.from_regex(words, fullmatch=True, alphabet=st.characters(codec="ascii"))


@given(st.one_of(*(lines_of(pattern.pattern) for pattern in instructions._ALONE.values())))
def test_no_line_that_a_pattern_fits_is_passed_over(line: str) -> None:
    assert instruction(line) is not None


@given(st.one_of(*(lines_of(pattern.pattern) for _, _, pattern in instructions._ABOUT)))
def test_no_line_that_names_a_clause_is_passed_over(line: str) -> None:
    assert instruction(line) is not None


@given(st.one_of(*(lines_of(rf"(?i:{pattern.pattern})") for _, _, pattern in instructions._HEADED)))
def test_no_heading_that_a_pattern_fits_is_passed_over(heading: str) -> None:
    assert headed(heading) is not None
