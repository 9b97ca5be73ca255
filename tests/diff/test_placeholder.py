"""A proposal's effective words, and what becomes of what it does not mention."""

from __future__ import annotations

import pytest

from tests.diff.contracts import clauses
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.diff.missing import LEFT_OUT
from tracker.diff.model import STILL, Kind
from tracker.diff.placeholder import effective, resolve
from tracker.reports.words import SURE

MEALS = (
    "A meal period of thirty (30) minutes is unpaid.\n"
    "It is taken near the middle of the shift.\n"
    "Nobody waives it."
)
CONTRACT = clauses(
    ("Article 8", "Leave", "", 1),
    ("8.1", "Sick Leave", "Employees earn eight (8) hours of sick leave each month.", 2),
    ("Article 9", "Hours", "Hours of work are set by this Article alone.", 1),
    ("9.1", "Week", "The working week is forty (40) hours.", 2),
    ("9.2", "Meals", MEALS, 2),
    ("9.3", "Posting", "Schedules are posted ten (10) days ahead.", 2),
    ("9.3(a)", "", "Night shifts are posted on the same sheet.", 3),
    ("9.3(b)", "", "Weekend shifts are posted on the same sheet.", 3),
    ("9.4", "Swaps", "Employees may swap shifts after notice.", 2),
    ("Article 10", "Wages", "Wages are those of Appendix A.", 1),
)


def kinds(
    *drafts: tuple[str, str, str, int], covers: Covers = Covers.LISTED
) -> dict[str, list[Kind]]:
    """What became of each contract clause under a proposal."""
    diff = compare(CONTRACT, clauses(*drafts), covers=covers)
    return {old.label: list(change.kinds) for change in diff.changes for old in change.old}


def test_an_article_that_says_ccl_is_the_contracts_with_all_that_is_in_it() -> None:
    """The whole article re-offered is a rejection, not a deletion."""
    article = [clause for clause in CONTRACT if clause.path[0] == "Article 9"]
    assert resolve(CONTRACT, clauses(("Article 9", "Hours [CCL]", "", 1))) == tuple(article)
    assert resolve(CONTRACT, clauses(("Article 9", "Hours", "No change", 1))) == tuple(article)


def test_a_bare_number_beside_a_placeholder_restates_the_clause_of_that_number() -> None:
    """ "9.1 CCL" reads as a clause with the title "CCL"; its words are re-offered, not deleted."""
    assert resolve(CONTRACT, clauses(("9.1", "CCL", "", 2)))[0].text == CONTRACT[3].text
    assert kinds(("9.1", "Week – No Change", "", 2))["9.1"] == [Kind.UNCHANGED]


def test_such_clauses_are_unchanged_and_say_how_they_were_matched() -> None:
    """ "current contract language", as certain as anything."""
    diff = compare(CONTRACT, clauses(("9.1", "Week", "[CCL]", 1)), covers=Covers.LISTED)
    change = next(change for change in diff.changes if change.new)
    assert change.kinds == (Kind.UNCHANGED,)
    assert (change.matched, change.certainty) == ("current contract language", 1.0)
    assert change.new[0].text == CONTRACT[3].text


def test_a_renumbered_section_is_found_by_its_heading() -> None:
    """9.4 Posting is the contract's 9.3, and its items get the new number."""
    found = resolve(CONTRACT, clauses(("Article 9", "Hours", "", 1), ("9.4", "Posting", "CCL", 2)))
    assert [clause.label for clause in found] == ["Article 9", "9.4", "9.4(a)", "9.4(b)"]
    assert found[1].text == CONTRACT[5].text


def test_sections_named_in_one_line_are_all_put_back() -> None:
    """And the line itself is gone."""
    found = resolve(CONTRACT, clauses(("Preamble", "", "Sections 9.1 through 9.3: CCL", 1)))
    assert [clause.label for clause in found] == ["9.1", "9.2", "9.3", "9.3(a)", "9.3(b)"]


def test_words_left_out_between_lines_come_from_between_the_same_lines() -> None:
    """The first line is new, the last is the contract's; what lies between is put back."""
    printed = "A meal period of twenty (20) minutes is unpaid.\n* * *\nNobody waives it."
    (clause,) = resolve(CONTRACT, clauses(("9.2", "Meals", printed, 1)))
    assert clause.text == MEALS.replace("thirty (30)", "twenty (20)")


def test_sentences_left_out_of_a_paragraph_are_put_back() -> None:
    """The contract's own, between those of its sentences that are printed."""
    whole = "Boots are free. Gloves are free. Caps cost two dollars. Nobody pays for soap."
    contract = clauses(("2.1", "Kit", f"Kit is worn at work.\n{whole}", 1))
    printed = "Kit is worn at work.\nBoots are nearly free. * * * Nobody pays for soap."
    (clause,) = resolve(contract, clauses(("2.1", "Kit", printed, 1)))
    assert (
        clause.text == f"Kit is worn at work.\n{whole.replace('are free. G', 'are nearly free. G')}"
    )
    (clause,) = resolve(contract, clauses(("2.1", "Kit", "Boots are free. [* * *]", 1)))
    assert clause.text == whole


def test_a_sign_amid_a_sentence_puts_nothing_back() -> None:
    """Nobody can tell what it stands for."""
    contract = clauses(("2.1", "Kit", "Boots and gloves are free. Caps are not.", 1))
    printed = clauses(("2.1", "Kit", "Boots * * * are free. Caps are not.", 1))
    assert resolve(contract, printed) == printed


def test_a_heading_that_ends_with_deleted_deletes_its_clause() -> None:
    """It is no new heading of a clause without words; where the contract says so too, it stays."""
    assert kinds(("9.4", "Swaps. [Deleted]", "", 1))["9.4"] == [Kind.DELETED]
    contract = clauses(("9.4", "Swaps [Deleted]", "", 1))
    renamed = clauses(("9.5", "Swaps [Deleted]", "", 1))
    assert resolve(contract, renamed) == renamed


def test_a_placeholder_without_a_clause_stays_and_is_doubted() -> None:
    """Nothing is put in the place of what is not there."""
    found = effective(CONTRACT, clauses(("14.2", "Parking", "[CCL]", 1)))
    assert found.clauses[0].text == "[CCL]"
    assert found.warnings == ("14.2: the contract has no such clause to refer to",)


def test_a_document_without_placeholders_is_left_alone() -> None:
    """The contract's own words are no instruction to itself."""
    assert resolve(CONTRACT, CONTRACT) == CONTRACT


def test_a_heading_above_printed_sections_only_says_where_they_belong() -> None:
    """The words of Article 9 itself are not deleted by not printing them."""
    told = kinds(("Article 9", "Hours", "", 1), ("9.1", "Week", "The working week is 35 hours.", 2))
    assert told["Article 9"] == [Kind.UNCHANGED]
    assert told["9.1"] == [Kind.REWORDED]


def test_a_section_between_printed_ones_is_deleted() -> None:
    """9.1, 9.3 and 9.4 of four are printed; 9.2 is left out in their midst."""
    told = kinds(
        ("Article 9", "Hours", "", 1),
        *((c.label, c.heading, c.text, c.level) for c in CONTRACT[3:4] + CONTRACT[5:9]),
    )
    assert told["9.2"] == [Kind.DELETED]
    assert told["8.1"] == [Kind.NOT_ADDRESSED]


def test_that_silence_was_read_as_deletion_is_said_and_can_be_denied() -> None:
    """On the change, with less certainty, and in a warning that names the section alone."""
    printed = clauses(
        ("Article 9", "Hours", "", 1),
        *((c.label, c.heading, c.text, c.level) for c in CONTRACT[3:5] + CONTRACT[8:9]),
    )
    diff = compare(CONTRACT, printed, covers=Covers.LISTED)
    gone = [change for change in diff.changes if Kind.DELETED in change.kinds]
    assert [change.old[0].label for change in gone] == ["9.3", "9.3(a)", "9.3(b)"]
    assert {change.matched for change in gone} == {LEFT_OUT}
    assert all(change.certainty < SURE for change in gone)
    assert [warning.partition(":")[0] for warning in diff.warnings] == ["9.3"]
    denied = compare(CONTRACT, printed, covers=Covers.PRINTED)
    assert not [change for change in denied.changes if Kind.DELETED in change.kinds]
    assert denied.warnings == ()


def test_of_what_only_counts_as_printed_what_it_says_is_deleted_is() -> None:
    """Silence says nothing, words do."""
    told = kinds(("9.4", "Swaps", "[Deleted]", 1), covers=Covers.PRINTED)
    assert told["9.4"] == [Kind.DELETED]


def test_a_section_is_not_deleted_by_an_article_printed_in_small_part_or_beyond_its_end() -> None:
    """Fewer than half of the sections, or none behind the missing one."""
    ends = kinds(
        ("Article 9", "Hours", "", 1),
        ("9.1", "Week", "The working week is 35 hours.", 2),
        ("9.2", "Meals", MEALS, 2),
    )
    assert ends["9.3"] == ends["9.3(a)"] == ends["9.4"] == [Kind.NOT_ADDRESSED]


def test_an_item_missing_from_a_printed_section_is_deleted_unless_words_are_left_out() -> None:
    """ "* * *" says that the rest stands."""
    printed = ("9.3", "Posting", "Schedules are posted 14 days ahead.", 1)
    item = ("9.3(b)", "", "Weekend shifts are posted on the same sheet.", 2)
    assert kinds(printed, item)["9.3(a)"] == [Kind.DELETED]
    left_out = (*printed[:2], printed[2] + "\n* * *", 1)
    assert kinds(left_out, item)["9.3(a)"] == [Kind.NOT_ADDRESSED]


def test_an_item_below_a_bare_section_heading_leaves_the_other_items_alone() -> None:
    """Only the item proposed is printed, under the heading that says where it belongs."""
    item = ("9.3(b)", "", "Weekend shifts are posted on their own sheet.", 2)
    told = kinds(("9.3", "Posting", "", 1), item)
    assert told["9.3"] == [Kind.UNCHANGED]
    assert told["9.3(a)"] == [Kind.NOT_ADDRESSED]
    assert told["9.3(b)"] == [Kind.REWORDED]


def test_what_the_proposal_says_is_deleted_is_deleted_with_all_below_it() -> None:
    """In the clause's place, or in a line of its own."""
    for drafts in (
        (("9.3", "Posting", "[Deleted]", 1),),
        (("Preamble", "", "Delete Section 9.3 in its entirety.", 1),),
    ):
        told = kinds(*drafts)
        assert told["9.3"] == told["9.3(a)"] == told["9.3(b)"] == [Kind.DELETED]
        assert told["9.4"] == [Kind.NOT_ADDRESSED]


def test_with_a_redline_what_its_base_has_and_its_text_has_not_is_deleted() -> None:
    """And what its base does not show is not addressed, whatever stands around it."""
    base = CONTRACT[2:6] + CONTRACT[8:9]
    new = CONTRACT[2:4] + CONTRACT[8:9]
    diff = compare(CONTRACT, new, covers=Covers.LISTED, claimed_base=base)
    told = {old.label: change.kinds[0] for change in diff.changes for old in change.old}
    assert told["9.2"] is told["9.3"] is Kind.DELETED
    assert told["9.3(a)"] is told["8.1"] is Kind.NOT_ADDRESSED


WITHDRAWS = "The Union withdraws its proposal."


def test_where_a_proposal_is_withdrawn_the_contracts_words_stand() -> None:
    """Nobody proposes the sentence that says so."""
    (unchanged,) = kinds(("9.3", "Posting", WITHDRAWS, 1))["9.3"]
    assert unchanged is Kind.UNCHANGED
    named = "The Union withdraws its proposal on Article 9."
    article = [clause for clause in CONTRACT if clause.path[0] == "Article 9"]
    assert resolve(CONTRACT, clauses(("Article 9", "Hours", named, 1))) == tuple(article)


def test_a_new_clause_that_is_withdrawn_is_no_language() -> None:
    new = clauses(("Article 9", "Hours", "", 1), ("9.5", "Breaks", WITHDRAWS, 2))
    diff = compare(CONTRACT, new, covers=Covers.LISTED)
    assert not any(Kind.INSERTED in change.kinds for change in diff.changes)
    line = clauses(("Article 9", "Hours", "Section 9.5: Withdrawn", 1))
    assert "Withdrawn" not in [clause.text for clause in resolve(CONTRACT, line)]


@pytest.mark.parametrize(
    "later",
    [
        ("9.4", "Swaps", "Delete.", 2),
        ("9.4", "Swaps. [Deleted]", "", 2),
        ("Preamble", "", "Delete Section 9.4.", 1),
    ],
)
def test_what_is_said_to_be_deleted_is_so_in_any_document_that_has_it(
    later: tuple[str, str, str, int],
) -> None:
    """Also when its placeholders were resolved first; where nobody has it, nothing is left."""
    heading = () if later[0] == "Preamble" else (("Article 9", "Hours", "", 1),)
    spelled = resolve(CONTRACT, clauses(*heading, later))
    for earlier in (CONTRACT, (*CONTRACT[:8], CONTRACT[8]._replace(text="Nobody swaps shifts."))):
        diff = compare(earlier, spelled, covers=Covers.LISTED)
        found = {old.label: change.kinds for change in diff.changes for old in change.old}
        assert found["9.4"] == (Kind.DELETED,)
    diff = compare(CONTRACT[:8], spelled, covers=Covers.LISTED)
    assert {kind for change in diff.changes for kind in change.kinds} <= STILL
    assert diff.warnings == ()


def test_it_is_deleted_from_the_document_that_proposed_it() -> None:
    earlier = (*CONTRACT[:9], *clauses(("9.5", "Breaks", "Two breaks are paid.", 2)), CONTRACT[9])
    later = clauses(("Article 9", "Hours", "", 1), ("9.5", "Breaks", WITHDRAWS, 2))
    diff = compare(earlier, resolve(CONTRACT, later), covers=Covers.LISTED)
    found = {old.label: change.kinds for change in diff.changes for old in change.old}
    assert found["9.5"] == (Kind.DELETED,)
    assert not any(Kind.REWORDED in change.kinds for change in diff.changes)


def test_another_article_that_has_the_number_now_is_not_taken_for_the_contracts() -> None:
    """Its bare heading does not say that the contract's article of that number stands."""
    contract = clauses(
        ("Article 7", "Wages", "", 1), ("7.1", "Raises", "Rates rise by two percent (2%).", 2)
    )
    proposal = clauses(
        ("Article 7", "Parking", "", 1), ("7.1", "Bicycles", "Bicycles may stand in the yard.", 2)
    )
    diff = compare(contract, proposal, covers=Covers.LISTED)
    assert [change.kinds for change in diff.changes if change.new] == [(Kind.INSERTED,)] * 2
    assert not any(change.old and change.new for change in diff.changes)
