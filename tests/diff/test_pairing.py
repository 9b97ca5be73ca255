"""Which clause is which: the cases that negotiators meet."""

from __future__ import annotations

from tests.diff.contracts import clauses, labels, substantive
from tracker.diff.compare import compare
from tracker.diff.model import Change, Diff, Kind

REST = "A paid rest break of ten (10) minutes is given in each half of every shift worked."
MEAL = "An unpaid meal period of thirty (30) minutes is taken near the middle of the shift."
POST = "Schedules are posted in the break room at least two weeks before they take effect."
SWAP = "Two employees may swap shifts when both have told their supervisors in writing."
BOILERPLATE = "Disputes under this Section go through the grievance procedure of this contract."


def pairs(diff: Diff) -> set[tuple[str, str]]:
    """The labels that were paired."""
    return {
        (old.label, new.label)
        for change in diff.changes
        for old in change.old
        for new in change.new
    }


def of(diff: Diff, label: str) -> Change:
    """The change of an old clause."""
    return next(c for c in diff.changes if any(old.label == label for old in c.old))


def test_roman_and_arabic_numbers_are_the_same_number() -> None:
    """A contract typed anew in another style of numbering has not changed."""
    old = clauses(
        ("Article IX", "Breaks", "", 1),
        ("Section 1", "Rest", REST, 2),
        ("Section 2", "Meals", MEAL, 2),
    )
    new = clauses(
        ("Article 9", "BREAKS", "", 1), ("9.1", "Rest", REST, 2), ("9.2", "Meals", MEAL, 2)
    )
    assert {change.kinds for change in compare(old, new).changes} == {(Kind.UNCHANGED,)}


def test_an_inserted_item_does_not_reword_the_items_behind_it() -> None:
    """The number never speaks against the words."""
    old = clauses(
        ("1.1", "Breaks", "As follows:", 1), ("1.1(a)", "", REST, 2), ("1.1(b)", "", MEAL, 2)
    )
    new = clauses(
        ("1.1", "Breaks", "As follows:", 1),
        ("1.1(a)", "", REST, 2),
        ("1.1(b)", "", POST, 2),
        ("1.1(c)", "", MEAL.replace("thirty (30)", "twenty (20)"), 2),
    )
    diff = compare(old, new)
    assert of(diff, "1.1(b)").kinds == (Kind.RENUMBERED, Kind.REWORDED)
    assert of(diff, "1.1(b)").new[0].label == "1.1(c)"


def test_boilerplate_that_repeats_pairs_within_its_own_article() -> None:
    """The same words in two articles are no move when one more article has them."""
    old = clauses(
        ("Article 1", "Breaks", REST, 1),
        ("1.1", "", BOILERPLATE, 2),
        ("Article 2", "Posting", POST, 1),
        ("2.1", "", BOILERPLATE, 2),
    )
    new = clauses(
        ("Article 1", "Meals", MEAL, 1),
        ("1.1", "", BOILERPLATE, 2),
        ("Article 2", "Breaks", REST, 1),
        ("2.1", "", BOILERPLATE, 2),
        ("Article 3", "Posting", POST, 1),
        ("3.1", "", BOILERPLATE, 2),
    )
    diff = compare(old, new)
    assert pairs(diff) == {
        ("Article 1", "Article 2"),
        ("1.1", "2.1"),
        ("Article 2", "Article 3"),
        ("2.1", "3.1"),
    }
    assert diff.counts()[Kind.MOVED] == 0


def test_the_same_number_and_a_related_heading_are_one_section_whatever_it_says_now() -> None:
    """A no-strike clause rewritten from the first word is still the no-strike clause."""
    old = clauses(
        ("1.1", "Rest", REST, 1), ("1.2", "No Strike", SWAP, 1), ("1.3", "Meals", MEAL, 1)
    )
    new = clauses(
        ("1.1", "Rest", REST, 1),
        ("1.2", "No Strikes or Lockouts", "While it is in force nobody may strike or lock out.", 1),
        ("1.3", "Meals", MEAL, 1),
    )
    change = of(compare(old, new), "1.2")
    assert change.kinds == (Kind.REWORDED,)
    assert change.reason == "heading changed"


def test_a_prohibition_turned_into_a_permission_is_one_clause() -> None:
    """ "No Booking" and "Booking of Administrative Time" stand in one place."""
    old = clauses(("1.1", "Rest", REST, 1), ("1.2", "No Swaps", SWAP, 1), ("1.3", "Meals", MEAL, 1))
    new = clauses(
        ("1.1", "Rest", REST, 1),
        ("1.2", "Swaps of Shifts", "A manager decides alone.", 1),
        ("1.3", "Meals", MEAL, 1),
    )
    assert of(compare(old, new), "1.2").kinds == (Kind.REWORDED,)


def test_nothing_alike_is_no_counterpart_rather_than_an_invented_one() -> None:
    """Deleted and inserted, and said to be found so."""
    old = clauses(("1.1", "Rest", REST, 1), ("1.2", "Swaps", SWAP, 1))
    new = clauses(("1.1", "Rest", REST, 1), ("1.2", "Posting", POST, 1))
    diff = compare(old, new)
    assert pairs(diff) == {("1.1", "1.1")}
    assert {change.matched for change in substantive(diff)} == {"no counterpart found"}


def test_two_sections_with_one_number_are_told_apart_by_their_words() -> None:
    """Two "Section 3" in one article occur in signed agreements."""
    old = clauses(("Article 1", "", "", 1), ("1.3", "", REST, 2), ("1.3", "", SWAP, 2))
    new = clauses(("Article 1", "", "", 1), ("1.3", "", SWAP, 2), ("1.4", "", REST, 2))
    changes = compare(old, new).changes
    assert all(change.old[0].text == change.new[0].text for change in changes)


def test_sections_that_changed_places_are_one_move() -> None:
    """The fewest that explain the new order."""
    old = clauses(
        ("1.1", "Rest", REST, 1),
        ("1.2", "Meals", MEAL, 1),
        ("1.3", "Post", POST, 1),
        ("1.4", "Swap", SWAP, 1),
    )
    new = clauses(
        ("1.1", "Swap", SWAP, 1),
        ("1.2", "Rest", REST, 1),
        ("1.3", "Meals", MEAL, 1),
        ("1.4", "Post", POST, 1),
    )
    diff = compare(old, new)
    assert [c.old[0].label for c in diff.changes if Kind.MOVED in c.kinds] == ["1.4"]


def test_a_section_split_in_two_is_one_change_with_both_parts() -> None:
    """Its words are all there; only the border is new."""
    old = clauses(("1.1", "Breaks", f"{REST}\n{MEAL}", 1), ("1.2", "Post", POST, 1))
    new = clauses(("1.1", "Breaks", REST, 1), ("1.2", "Meals", MEAL, 1), ("1.3", "Post", POST, 1))
    change = of(compare(old, new), "1.1")
    assert change.kinds == (Kind.SPLIT,)
    assert [clause.label for clause in change.new] == ["1.1", "1.2"]


def test_two_sections_made_one_are_merged() -> None:
    """And a word changed on the way is told as well."""
    old = clauses(("1.1", "Breaks", REST, 1), ("1.2", "Meals", MEAL, 1), ("1.3", "Post", POST, 1))
    merged = f"{REST}\n{MEAL.replace('unpaid', 'paid')}"
    new = clauses(("1.1", "Breaks", merged, 1), ("1.2", "Post", POST, 1))
    change = of(compare(old, new), "1.2")
    assert change.kinds == (Kind.MERGED, Kind.REWORDED)
    assert [clause.label for clause in change.old] == ["1.1", "1.2"]


def test_a_list_typed_as_paragraphs_and_then_as_items_is_split_not_deleted() -> None:
    """Even items of three words, when they were whole lines of the section."""
    lines = "The Employer may:\nset the shifts\nhire new staff\n" + POST
    old = clauses(("1.1", "Rights", lines, 1))
    new = clauses(
        ("1.1", "Rights", "The Employer may:", 1),
        ("1.1(1)", "", "set the shifts", 2),
        ("1.1(2)", "", "hire new staff", 2),
        ("1.1(3)", "", POST, 2),
    )
    diff = compare(old, new)
    assert [change.kinds for change in diff.changes] == [(Kind.SPLIT,)]


def test_a_wage_table_pairs_with_the_table_and_shows_the_cell() -> None:
    """Row by row, never with a paragraph."""
    from tracker.documents.clause import Draft, with_paths

    rows = "Class | Step 1 | Step 2\nClerk | $20.00 | $21.00\nNurse | $30.00 | $31.00"
    above = Draft("1.1", "Pay", "Employees are paid by the table below.", 1)
    old = with_paths([above, Draft("1.1 Table 1", "", rows, 2, table=True)])
    new = with_paths(
        [above, Draft("1.1 Table 1", "", rows.replace("$31.00", "$31.93"), 2, table=True)]
    )
    (term,) = of(compare(old, new), "1.1 Table 1").terms
    assert (term.what, term.old, term.new) == ("Nurse, Step 2", "$31.00", "$31.93")


def test_a_change_knows_every_label_that_it_touches() -> None:
    """On both sides, so that items can be found by either."""
    old = clauses(("1.1", "Rest", REST, 1), ("1.2", "Meals", MEAL, 1))
    new = clauses(("1.1", "Post", POST, 1), ("1.2", "Rest", REST, 1), ("1.3", "Meals", MEAL, 1))
    assert labels(of(compare(old, new), "1.2")) == {"1.2", "1.3"}


def test_typography_alone_is_folded_and_said() -> None:
    """Kept as a rewording without substance, so that it can be shown."""
    old = clauses(("1.1", "Rest", REST, 1))
    new = clauses(
        ("1.1", "Rest", REST.replace("half", "ha lf").replace("ten (10)", "ten  (10)"), 1)
    )
    change = of(compare(old, new), "1.1")
    assert (change.kinds, change.substance, change.reason) == (
        (Kind.REWORDED,),
        False,
        "typography",
    )


def test_deletions_are_told_where_they_stood() -> None:
    """Behind the clause that they followed."""
    old = clauses(("1.1", "Rest", REST, 1), ("1.2", "Swaps", SWAP, 1), ("1.3", "Meals", MEAL, 1))
    new = clauses(("1.1", "Rest", REST, 1), ("1.2", "Meals", MEAL, 1))
    told = [change.kinds for change in compare(old, new).changes]
    assert told == [(Kind.UNCHANGED,), (Kind.DELETED,), (Kind.RENUMBERED,)]


def test_a_title_with_nothing_below_it_is_no_substance() -> None:
    """A proposal without the contract's title deletes no language."""
    old = clauses(("Preamble", "Agreement", "", 1), ("1.1", "Rest", REST, 1))
    change = of(compare(old, old[1:]), "Preamble")
    assert (change.kinds, change.substance) == ((Kind.DELETED,), False)
    assert change.reason == "heading with nothing below it"


def test_a_stretch_too_long_to_compare_is_announced() -> None:
    """With the label of the clause."""
    old = clauses(("1.1", "Long", " ".join(["once"] * 2_100), 1))
    new = clauses(("1.1", "Long", " ".join(["twice"] * 2_100), 1))
    (warning,) = compare(old, new).warnings
    assert warning.startswith("1.1: too long")


def test_a_part_split_off_under_the_heading_of_a_deleted_section_is_still_a_part() -> None:
    """Word for word, and the heading is common: the deleted section has no counterpart."""
    gone = "Reports of overtime are due on the Monday after the week in which it was worked."
    old = clauses(
        ("1.1", "Breaks", f"{REST}\n{MEAL}", 1),
        ("1.2", "Post", POST, 1),
        ("1.3", "Swaps", SWAP, 1),
        ("1.4", "Reports", gone, 1),
    )
    new = clauses(
        ("1.1", "Breaks", REST, 1),
        ("1.2", "Reports", MEAL, 1),
        ("1.3", "Post", POST, 1),
        ("1.4", "Swaps", SWAP, 1),
    )
    diff = compare(old, new)
    assert [new.label for new in of(diff, "1.1").new] == ["1.1", "1.2"]
    assert of(diff, "1.4").kinds == (Kind.DELETED,)
