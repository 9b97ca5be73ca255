"""What a redline changes without a mark is found, and nothing else is called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.diff.contracts import clauses, grown, numbered, wild
from tests.diff.redlines import Edit, redline
from tracker.diff.model import Kind
from tracker.diff.noise import Differs
from tracker.diff.unmarked import Baseline, Unmarked, unmarked
from tracker.documents.clause import Clause
from tracker.documents.margins import CLOSING_NOTE, COVER_NOTE
from tracker.documents.reading import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.diff.contracts import Article

MARKUPS = (Markup.TRACKED, Markup.STRUCK, Markup.CRITIC)
SEEDS = 50
"""Redlines of each kind of edit: 200 in all."""


def found(seed: int, edit: Edit | None) -> tuple[str | None, Unmarked]:
    """The label that was edited without a mark, and what is said to have been."""
    made = redline(seed, edit, MARKUPS[seed % len(MARKUPS)])
    assert made.reading.claimed_base is not None
    contract = Baseline("contract", made.contract.clauses)
    return made.unmarked, unmarked(made.reading.claimed_base, made.reading.clauses, [contract])


@pytest.mark.parametrize("edit", list(Edit))
def test_one_edit_without_a_mark_is_found_in_every_redline(edit: Edit) -> None:
    missed = {}
    for seed in range(SEEDS):
        label, said = found(seed, edit)
        labels = [change.old[0].label for change in said.diff.changes]
        if labels != [label]:
            missed[seed] = (label, labels)
    assert missed == {}


def test_a_redline_whose_every_edit_is_marked_has_none() -> None:
    said = {seed: found(seed, None)[1].diff.changes for seed in range(4 * SEEDS)}
    assert {seed: changes for seed, changes in said.items() if changes} == {}


CONTRACT = clauses(
    ("Article 9", "Hours", "", 1),
    ("9.1", "Purpose", "The parties value rest.", 2),
    ("9.2", "Rest", "An employee shall have ten (10) hours between shifts under Section 9.4.", 2),
    ("9.3", "Calls", "An employee may be called twice in a week:", 2),
    ("9.3(a)", "", "for a storm;", 3),
    ("9.3(b)", "", "for a fire; and", 3),
    ("9.3(c)", "", "with the written consent of the employee.", 3),
    ("9.4", "Pay", "A call is paid at double time.", 2),
    ("Article 10", "Tools", "The Employer provides tools.", 1),
)
BASELINE = Baseline("contract", CONTRACT)


def without(label: str) -> tuple[Clause, ...]:
    """The contract with one clause left out."""
    return tuple(clause for clause in CONTRACT if clause.label != label)


def reworded(label: str, text: str) -> tuple[Clause, ...]:
    """The contract with other words in one clause."""
    return tuple(c._replace(text=text) if c.label == label else c for c in CONTRACT)


def labels(base: Sequence[Clause], proposed: Sequence[Clause] | None = None) -> list[str]:
    """The labels of what differs without a mark."""
    said = unmarked(base, base if proposed is None else proposed, [BASELINE])
    return [(change.old or change.new)[0].label for change in said.diff.changes]


def test_what_the_redline_does_not_print_is_no_difference() -> None:
    assert labels(CONTRACT[:3]) == labels(CONTRACT[-2:]) == []


def test_an_item_left_out_of_a_printed_list_is_one() -> None:
    assert labels(without("9.3(b)")[:-1]) == ["9.3(b)"]


def test_the_words_above_a_list_that_is_printed_whole_are_one() -> None:
    assert labels(reworded("9.3", "")) == ["9.3"]


def test_a_heading_above_some_items_only_says_where_they_belong() -> None:
    some = tuple(c for c in reworded("9.3", "") if c.label not in ("9.3(a)", "9.3(c)"))
    assert labels(some) == []


def test_a_placeholder_stands_for_the_contract() -> None:
    assert labels(reworded("9.3", "[CCL]")) == []


def test_typography_is_none() -> None:
    assert labels(reworded("9.1", "The  parties value re-st.")) == []


def test_a_changed_heading_and_a_new_clause_are() -> None:
    retitled = tuple(c._replace(heading="Bonus") if c.label == "9.4" else c for c in CONTRACT)
    assert labels(retitled) == ["9.4"]
    added = clauses(("Article 11", "Travel", "Travel is not paid.", 1))
    assert labels((*CONTRACT, *added)) == ["Article 11"]


def test_remarks_about_the_document_are_none() -> None:
    front = clauses((COVER_NOTE, "", "Employer Proposal 7", 1))
    end = clauses((CLOSING_NOTE, "", "The Employer reserves the right to modify it.", 1))
    assert labels((*front, *CONTRACT, *end)) == []


def test_a_cell_of_a_wage_table_is_one() -> None:
    table = Clause(
        "10 Table 1", "", "Step | Rate\n1 | $41.20", 2, ("Article 10", "10 Table 1"), table=True
    )
    base = Baseline("contract", (*CONTRACT, table))
    cut = (*CONTRACT, table._replace(text="Step | Rate\n1 | $40.20"))
    [change] = unmarked(cut, cut, [base]).diff.changes
    assert change.old == (table,)
    assert unmarked((*CONTRACT, table), (*CONTRACT, table), [base]).diff.changes == ()


def test_the_years_of_the_term_are_too() -> None:
    """A diff of two agreements folds them; a redline that moves them says so."""
    term = ("Article 11", "Term", "This Agreement is in force from 2023 to 2026.", 1)
    later = (*term[:2], "This Agreement is in force from 2024 to 2027.", 1)
    said = unmarked(clauses(later), clauses(later), [Baseline("contract", clauses(term))])
    [change] = said.diff.changes
    assert (change.reason, change.substance) == (Differs.TERM, True)


def test_a_section_left_out_between_printed_ones_is_one() -> None:
    assert labels(without("9.2")) == ["9.2"]


def test_a_reference_that_follows_a_marked_insertion_is_none() -> None:
    """Word brings the numbers of cross-references up to date without tracking it."""
    typed = "An employee shall have ten (10) hours between shifts under Section 9.5."
    base = reworded("9.2", typed)
    new = clauses(("9.3", "Meals", "A meal is paid.", 2))
    renumbered = tuple(
        c._replace(label=c.label.replace("9.4", "9.5").replace("9.3", "9.4")) for c in base[3:]
    )
    assert labels(base, (*base[:3], *new, *renumbered)) == []
    assert labels(base) == ["9.2"]


def test_the_nearer_text_counts_and_the_first_of_two_equally_near() -> None:
    """A redline may be marked on the other side's last document instead of on the contract."""
    theirs = reworded("9.2", "An employee shall have twelve (12) hours of rest between shifts.")
    base = tuple(c._replace(text="A call is paid.") if c.label == "9.4" else c for c in theirs)
    said = unmarked(base, base, [BASELINE, Baseline("U2", theirs)])
    assert (said.baseline, len(said.diff.changes)) == ("U2", 1)
    assert unmarked(base, base, [BASELINE, BASELINE]).baseline == "contract"


def test_the_search_ends_at_a_text_without_a_difference() -> None:
    def offered() -> Iterator[Baseline]:
        yield BASELINE
        pytest.fail("the contract alone explains everything")

    assert unmarked(CONTRACT, CONTRACT, offered()) == Unmarked(
        "contract", unmarked(CONTRACT, CONTRACT, [BASELINE]).diff._replace(changes=())
    )


@given(grown)
def test_a_redline_of_the_contract_itself_has_none(articles: tuple[Article, ...]) -> None:
    contract = numbered(articles)
    said = unmarked(contract, contract, [Baseline("contract", contract)])
    assert said.diff.changes == ()


@given(wild, wild)
def test_only_what_differs_is_ever_said(
    contract: tuple[Clause, ...], base: tuple[Clause, ...]
) -> None:
    for change in unmarked(base, base, [Baseline("contract", contract)]).diff.changes:
        assert change.substance
        assert Kind.NOT_ADDRESSED not in change.kinds
        assert change.old != change.new
