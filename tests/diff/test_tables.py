"""Tables are compared cell by cell: the right row, the right column, or no number at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.budget import Budget
from tracker.diff.model import Op
from tracker.diff.table_terms import table_terms
from tracker.diff.tables import lay_over

HEAD = "Class | Step 1 | Step 2 | Step 3"
OLD = f"{HEAD}\nClerk | $20.00 | $21.00 | $22.00\nNurse I | $30.00 | $31.00 | $32.00"


def changes(old: str, new: str) -> dict[str, tuple[str, str]]:
    """The terms by what they are of: old and new words."""
    return {term.what: (term.old, term.new) for term in table_terms(lay_over(old, new))}


def spelled(old: str, new: str) -> tuple[str, str]:
    """Both texts as the segments spell them."""
    segments = lay_over(old, new).segments()
    sides = (Op.INSERT, Op.DELETE)
    before, after = ("".join(s.text for s in segments if s.op is not gone) for gone in sides)
    return before, after


_cell = st.sampled_from(["", "Clerk", "Nurse I", "Nurse II", "$20.00", "21", "A b c", "2025", "3%"])
_table = st.lists(st.lists(_cell, min_size=1, max_size=4).map(" | ".join), max_size=5).map(
    "\n".join
)


@given(_table, _table)
def test_the_segments_spell_both_tables(old: str, new: str) -> None:
    """The law, whatever the rows are: ragged, repeated, empty."""
    assert spelled(old, new) == (old, new)


@given(_table)
def test_a_table_beside_itself_is_one_equal_segment(table: str) -> None:
    """Nothing is struck where nothing changed."""
    assert all(segment.op is Op.EQUAL for segment in lay_over(table, table).segments())


def test_a_rate_that_rose_to_the_old_rate_of_the_next_step_is_compared_with_its_own() -> None:
    """Every rate went up by one step: no step was removed and none is new."""
    new = f"{HEAD}\nClerk | $21.00 | $22.00 | $23.00\nNurse I | $31.00 | $32.00 | $33.00"
    found = changes(OLD, new)
    assert found["Clerk, Step 1"] == ("$20.00", "$21.00")
    assert found["Nurse I, Step 3"] == ("$32.00", "$33.00")
    assert len(found) == 6


def test_the_term_says_by_how_much() -> None:
    """In dollars and in percent."""
    new = OLD.replace("$31.00", "$31.93")
    (term,) = table_terms(lay_over(OLD, new))
    assert (term.what, term.why) == ("Nurse I, Step 2", "+$0.93, +3 %")
    assert (term.old_value, term.new_value, term.unit) == (31.0, 31.93, "dollars")


def test_a_first_step_that_is_dropped_takes_its_column_along() -> None:
    """Step 2 stays Step 2 though it now stands first."""
    new = "Class | Step 2 | Step 3\nClerk | $21.00 | $22.50\nNurse I | $31.00 | $32.00"
    assert changes(OLD, new) == {"Clerk, Step 3": ("$22.00", "$22.50")}


def test_a_step_added_in_front_shifts_nothing() -> None:
    """The columns are paired by their heads."""
    new = (
        "Class | Step 0 | Step 1 | Step 2 | Step 3\n"
        "Clerk | $19.00 | $20.00 | $21.00 | $22.00\n"
        "Nurse I | $29.00 | $30.00 | $31.00 | $32.00"
    )
    assert changes(OLD, new) == {}
    inserted = [s.text for s in lay_over(OLD, new).segments() if s.op is Op.INSERT]
    assert [text.strip(" |") for text in inserted] == ["Step 0", "$19.00", "$29.00"]


def test_a_new_row_between_two_is_inserted_whole() -> None:
    """Nurse II is no renamed Nurse I."""
    new = OLD.replace("\nNurse I", "\nNurse II | $40.00 | $41.00 | $42.00\nNurse I")
    assert changes(OLD, new) == {}
    (row,) = (row for row in lay_over(OLD, new).rows if row.op is Op.INSERT)
    assert [cell.new for cell in row.cells] == ["Nurse II", "$40.00", "$41.00", "$42.00"]


def test_one_class_replaced_by_another_compares_no_rates() -> None:
    """A deleted clerk and an inserted welder have nothing to do with each other."""
    new = OLD.replace("Clerk | $20.00 | $21.00 | $22.00", "Welder | $35.00 | $36.00 | $37.00")
    assert changes(OLD, new) == {}


def test_a_renamed_class_keeps_its_rates_side_by_side() -> None:
    """The words of the name changed; the amounts are not of one name, so no term is told."""
    old = f"{HEAD}\nMedical Social Worker | $20.00 | $21.00 | $22.00"
    new = f"{HEAD}\nLicensed Medical Social Worker | $20.00 | $21.50 | $22.00"
    rows = lay_over(old, new).rows
    assert [row.op for row in rows] == [Op.EQUAL, Op.EQUAL]
    assert changes(old, new) == {}


def test_columns_that_now_mean_something_else_compare_no_amounts() -> None:
    """Hourly rates beside monthly ones would be a raise of sixteen thousand percent."""
    old, new = "Class | Hourly\nClerk | $20.00", "Class | Monthly\nClerk | $3,400.00"
    assert changes(old, new) == {}


def test_a_column_whose_date_moved_on_is_the_same_column() -> None:
    """Both dates are told."""
    old = "Class | Effective July 1, 2023\nClerk | $20.00"
    new = "Class | Effective July 1, 2025\nClerk | $20.60"
    assert changes(old, new) == {
        "Clerk, Effective July 1, 2023 → Effective July 1, 2025": ("$20.00", "$20.60")
    }


def test_bare_numbers_are_amounts_of_no_unit() -> None:
    """Monthly salaries are often printed without a sign."""
    old, new = "Range | Step 1\n17I | 3324", "Range | Step 1\n17I | 3,424"
    (term,) = table_terms(lay_over(old, new))
    assert (term.what, term.unit, term.why) == ("17I, Step 1", "", "+100, +3 %")


def test_two_lists_printed_beside_each_other_are_not_taken_for_one() -> None:
    """What stands to the left of an amount must be the same."""
    old = "Title | Range | Title | Range\nClerk | 170 | Welder | 230"
    new = "Title | Range | Title | Range\nClerk | 170 | Nurse | 240"
    assert changes(old, new) == {}


def test_a_row_with_cells_missing_pairs_only_what_is_the_same() -> None:
    """Which step was dropped cannot be told, so no rate is compared."""
    new = OLD.replace("Clerk | $20.00 | $21.00 | $22.00", "Clerk | $21.00 | $23.00")
    assert changes(OLD, new) == {}


def test_rows_of_numbers_alone_are_known_by_their_turn() -> None:
    """A table without heads or names."""
    old, new = "$20.00 | $21.00\n$22.00 | $23.00", "$20.50 | $21.00\n$22.00 | $23.50"
    rows = lay_over(old, new).rows
    assert [row.op for row in rows] == [Op.EQUAL, Op.EQUAL]


def test_long_cells_spend_what_the_two_documents_have_left() -> None:
    """A table is no way around the budget; what it costs too much is replaced whole."""
    old, new = (" ".join(f"{side}{n}" for n in range(90)) for side in ("old", "new"))
    budget = Budget(0)
    segments = lay_over(f"Duty | {old}", f"Duty | {new}").segments(budget)
    assert budget.refused == 1
    assert [s.text for s in segments if s.op is Op.DELETE] == [old]
