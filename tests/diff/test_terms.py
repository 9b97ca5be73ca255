"""Terms: which quantity became which, by how much, and of what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.invented_pairs import PAIRS
from tracker.diff.model import Favours, Term
from tracker.diff.terms import quantity_pairs, terms
from tracker.diff.wording import compare_words

DIFFER = "the words and the figures disagree"


def read(old: str, new: str, *, table: bool = False) -> tuple[Term, ...]:
    """The terms between two texts."""
    return terms(compare_words(old, new).segments, table=table)


def test_a_cut_in_administrative_time_is_told_in_hours_and_percent() -> None:
    """The line that a negotiator reads first; whom it favours is not for the text to say."""
    (term,) = read(
        "Therapists have seven (7) hours of administrative time.",
        "Therapists have four (4) hours of administrative time.",
    )
    assert (term.old, term.new) == ("seven (7) hours", "four (4) hours")
    assert (term.what, term.unit) == ("administrative time", "hours")
    assert term.why == "−3 hours, −43 %"
    assert (term.old_value, term.new_value, term.favours) == (7, 4, Favours.UNCLEAR)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("paid $9.25 per hour", "paid $9.40 per hour", "+$0.15 per hour, +1.6 %"),
        ("rises by 3%", "rises by three and one-half percent (3.5%)", "+0.5 percentage points"),
        ("one (1) hour", "two (2) hours", "+1 hour, +100 %"),
        ("rises by 3%", "rises by 2%", "−1 percentage point"),
        ("one dollar and fifty cents ($1.50)", "two dollars ($2.00)", "+$0.50, +33 %"),
        ("within 5 days", "within 5 business days", "days → business days"),
        ("at least 7 hours", "up to 7 hours", "at least → at most"),
        ("7 hours", "up to 7 hours", "exactly → at most"),
        ("at least 7 hours", "7 hours", "at least → exactly"),
        ("5 days", "5 days per year", "days → days per year"),
        ("up to 7 hours", "at least 4 hours", "at most → at least; −3 hours, −43 %"),
        ("5-7 days", "6-9 days", "+1 day, +20 % and +2 days, +29 %"),
        ("1,000 hours", "1,250 hours", "+250 hours, +25 %"),
        ("one (1) year", "six (6) months", "−6 months, −50 %"),
        ("90 minutes", "1 hour", "−30 minutes, −33 %"),
        ("two (2) weeks", "six (6) months", "weeks → months"),
        ("4 hours per week", "4 hours per month", "per week → per month"),
        (
            "4 hours per week",
            "156 hours per year",
            "per week → per year; −52 hours per year, −25 %",
        ),
        ("2%", "2% to 3%", "high end +1 percentage point"),
        ("4 to 6 hours", "5 hours", "low end +1 hour, +25 % and high end −1 hour, −17 %"),
        ("eighty (80) hours", "eighty (8) hours", f"{DIFFER}: “eighty (8)”"),
        ("ten (10) days", "fourteen (10) days", f"{DIFFER}: “fourteen (10)”"),
    ],
)
def test_the_difference_is_given_in_one_plain_line(old: str, new: str, why: str) -> None:
    """In the unit itself, and in percent where that means something."""
    (term,) = read(f"It is {old}.", f"It is {new}.")
    assert term.why == why


def test_the_words_of_a_bound_are_shown_when_they_changed() -> None:
    """ "at least" became "up to": the number alone would hide it."""
    (term,) = read("They get at least 7 hours.", "They get up to 5 hours.")
    assert (term.old, term.new) == ("at least 7 hours", "up to 5 hours")


def test_a_number_beside_a_new_one_is_not_what_that_one_was() -> None:
    """Ten minutes came in; the five days stand as they stood."""
    (term,) = read("They get five (5) days.", "They get ten (10) minutes and five (5) days.")
    assert (term.old, term.new) == ("", "ten (10) minutes")


def test_another_way_of_writing_the_same_is_no_term() -> None:
    """25 cents are $0.25."""
    assert read("a premium of 25 cents per hour", "a premium of $0.25 per hour") == ()


def test_equal_texts_have_no_terms() -> None:
    """Nothing changed, so nothing is touched."""
    assert read("within two (2) days", "within two (2) days") == ()


def test_quantities_in_words_that_stayed_are_no_terms() -> None:
    """Only what stands in changed words."""
    assert read("ten (10) days after notice", "ten (10) days after written notice") == ()


def test_a_quantity_without_counterpart_is_added_or_removed() -> None:
    """With the side empty on which it is missing."""
    (added,) = read("Notice is given.", "Notice is given within two (2) days.")
    (removed,) = read("Notice is given within two (2) days.", "Notice is given.")
    assert (added.old, added.old_value, added.why) == ("", None, "added")
    assert (removed.new, removed.new_value, removed.why) == ("", None, "removed")


def test_a_bound_comes_and_goes_with_its_quantity() -> None:
    """ "Up to two days" is another promise than "two days"."""
    (term,) = read("They get leave.", "They get leave of up to two (2) days.")
    assert (term.new, term.why) == ("up to two (2) days", "added")


def test_a_new_number_that_disagrees_with_its_digits_says_so() -> None:
    (term,) = read("They get leave.", "They get leave of twenty (12) days.")
    assert (term.new, term.why) == ("twenty (12) days", f"{DIFFER}: “twenty (12)”")


def test_several_quantities_in_one_rewritten_stretch_pair_by_unit() -> None:
    """Hours with hours and dollars with dollars, whatever the order."""
    found = read(
        "It is: 5 hours or $10 per day",
        "Now they get: $12 per day and in no case fewer than 6 hours",
    )
    assert {(term.old_value, term.new_value) for term in found} == {(5, 6), (10, 12)}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "At least two (2) rooms each week shall be free.",
            "At least one (1) room each week shall be free.",
            [("two (2) rooms each week", "one (1) room each week", "−1 room per week, −50 %")],
        ),
        (
            "Galas are paid at time and one-half.",
            "Galas are paid at double time.",
            [("time and one-half", "double time", "+0.5 times, +33 %")],
        ),
        (
            "The house gives two percent (2%) raises each year.",
            "The house gives raises of two percent (2%) to three percent (3%) each year.",
            [
                (
                    "two percent (2%)",
                    "two percent (2%) to three percent (3%) each year",
                    "high end +1 percentage point per year",
                )
            ],
        ),
        (
            "A premium of $0.25 per hour goes to new ushers; one of $0.50 per hour to others.",
            "Whoever served two seasons shall get another $1.00 per hour.",
            [
                ("$0.25 per hour", "", "removed"),
                ("$0.50 per hour", "", "removed"),
                ("", "$1.00 per hour", "added"),
            ],
        ),
        (
            "The troupe may show a slide; it must be handed in one week before the opening night.",
            "An envoy shall be allowed to speak for ten (10) minutes; nobody is paid for that.",
            [("one week", "", "removed"), ("", "ten (10) minutes", "added")],
        ),
    ],
)
def test_two_numbers_are_one_that_changed_only_where_that_is_plain(
    old: str, new: str, found: list[tuple[str, str, str]]
) -> None:
    """They count alike, stand in one place, or are as many as before."""
    assert [(term.old, term.new, term.why) for term in read(old, new)] == found


@given(st.sampled_from(PAIRS))
def test_no_quantity_is_told_twice(pair: tuple[str, str, str]) -> None:
    """Law: each stands in one pair at the most, whichever spot it touches."""
    pairs = quantity_pairs(compare_words(pair[1], pair[2]).segments)
    for side in (0, 1):
        starts = [one.start for one in (each[side] for each in pairs) if one is not None]
        assert len(starts) == len(set(starts))


def test_a_year_and_twelve_months_are_the_same() -> None:
    assert read("It lasts one (1) year.", "It lasts twelve (12) months.") == ()


def test_as_much_in_a_year_is_not_as_much_in_every_week() -> None:
    (term,) = read("They get 2 hours per week.", "They get 104 hours per year.")
    assert term.why == "per week → per year"


def test_a_cell_of_a_table_is_named_by_row_and_column() -> None:
    """As a wage table is read."""
    (term,) = read(
        "Class | Step 1 | Step 2\nClerk | $20.00 | $21.00",
        "Class | Step 1 | Step 2\nClerk | $20.00 | $22.00",
        table=True,
    )
    assert term.what == "Clerk, Step 2"


def test_the_words_before_a_quantity_say_what_it_is_when_none_follow() -> None:
    """ "a base hourly wage of $9.25"."""
    (term,) = read("They earn a base wage of $9.25.", "They earn a base wage of $9.50.")
    assert term.what == "base wage"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An answer is due within {} days of receipt.", ""),
        ("Claims lapse {} days after the event.", ""),
        ("The panel is comprised of {} members.", ""),
        ("Ushers accrue {} hours of paid leave per year.", "paid leave"),
        ("They receive {} hours for each employee.", ""),
        ("The fee is reduced to ${}.", "fee"),
        ("The house gives {} hours for the Guild’s use.", ""),
    ],
)
def test_a_name_is_what_a_number_is_of_never_where_its_time_begins(text: str, name: str) -> None:
    (term,) = read(text.format(20), text.format(30))
    assert term.what == name


def test_an_adverb_with_time_is_no_quantity() -> None:
    """ "One-time" and "half-time" count nothing."""
    assert [term.old for term in read("Paid one-time, $500.", "Paid half-time, $900.")] == ["$500"]
