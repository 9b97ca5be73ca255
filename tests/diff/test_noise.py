"""Noise is folded with its reason; whatever can change a right or a duty is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diff.contracts import clauses
from tracker.diff.compare import compare

if TYPE_CHECKING:
    from tracker.diff.model import Change

LEAVE = "An employee shall have five (5) days of leave. Unused leave is carried over."


def change(old: str, new: str, heading: str = "Leave", label: str = "9.1") -> Change:
    """What became of one section."""
    article = ("Article 9", "Hours", "", 1)
    sides = (clauses(article, (label, heading, text, 2)) for text in (old, new))
    return next(one for one in compare(*sides).changes if one.new[0].label == label)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (f"{LEAVE}\nREV: 2019, 2021", f"{LEAVE}\nREV: 2019, 2021, 2025", "revision note"),
        (f"{LEAVE} Rev: 2019,2021", LEAVE, "revision note"),
        (f"{LEAVE}\nNEW: 2021", f"{LEAVE}\nNEW: 2021REV: 2023,2025", "revision note"),
        (
            f"2022-2024 Harbor Pilots Collective Bargaining Agreement - 12 -\n{LEAVE}",
            LEAVE,
            "page header",
        ),
        (f"{LEAVE}\nPage 12 of 90", f"{LEAVE}\nPage 14 of 92", "page header"),
        (LEAVE, LEAVE.replace("leave", "le ave"), "typography"),
        (LEAVE, f"{LEAVE}\n///////////", "typography"),
        (f"• {LEAVE}", f"\uf0b7 {LEAVE}", "typography"),
        (f"A. {LEAVE}", f"(a) {LEAVE}", "list markers"),
        (LEAVE, LEAVE.replace("Unused", "b. Unused").replace("b.", "B."), "list markers"),
        (
            f"{LEAVE}\nREV: 2019",
            f"2025-2027 Harbor Contract - 14 -\n{LEAVE.replace('Unused', 'Un used')}",
            "page header",
        ),
    ],
)
def test_noise_is_no_substance_and_says_its_reason(old: str, new: str, reason: str) -> None:
    """Each alone, and several together."""
    found = change(old, new)
    assert (found.substance, found.reason, found.terms) == (False, reason, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{LEAVE}\nREV: 2019", f"{LEAVE.replace('five (5)', 'six (6)')}\nREV: 2019, 2025"),
        ("The plan of 2023 applies.", "The plan of 2025 applies."),
        ("Under (a) leave is paid.", "Under (b) leave is paid."),
        ("Leave is 10 days.", "Leave is 1 0 days."),
        ("Revised: the rules of 2019.", "The rules apply."),
    ],
)
def test_what_may_matter_is_substance_whatever_noise_stands_beside_it(old: str, new: str) -> None:
    """A number, a year outside the term, a reference."""
    assert change(old, new).substance


TERM = "This Agreement shall be effective July 1, {} and shall remain in effect until June 30, {}."


def test_the_years_of_a_term_that_keeps_its_length_are_noise() -> None:
    """Every successor agreement has them."""
    found = change(TERM.format(2022, 2025), TERM.format(2025, 2028), "Term of Agreement")
    assert (found.substance, found.reason) == (False, "term renewed for as long")


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        (TERM.format(2022, 2025), TERM.format(2025, 2029), "9.1"),
        (TERM.format(2022, 2025), TERM.format(2025, 2028).replace("June", "July"), "9.1"),
        (TERM.format(2022, 2025), TERM.format(2025, 2028), "Letter of Agreement 3"),
    ],
)
def test_a_longer_term_another_day_or_a_letters_own_end_is_substance(
    old: str, new: str, label: str
) -> None:
    """A term of four years instead of three; a letter that would have ended."""
    assert change(old, new, "Term", label).substance


@pytest.mark.parametrize(
    "endless", ["A" * 60_000, "A " * 30_000, "REV: 2019," * 6_000, "/" * 60_000]
)
def test_endless_words_take_no_time(endless: str) -> None:
    """Each pattern looks at each character a few times, whatever a document holds."""
    assert change(f"{LEAVE} {endless} one", f"{LEAVE} {endless} two").substance
