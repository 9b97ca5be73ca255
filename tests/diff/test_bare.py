"""Headings without words: no part of a split or merger, and noise where they are carried on."""

from __future__ import annotations

from tests.diff.contracts import clauses, joined, spelled
from tests.diff.test_pairing import MEAL, POST, REST, SWAP, of
from tracker.diff.bare import CARRIED_ON
from tracker.diff.compare import compare
from tracker.diff.model import Kind, Op

SAFETY = f"{REST} {MEAL} {SWAP}"
OLD = clauses(
    ("Article 1", "House", "", 1),
    ("1.1", "Posting", POST, 2),
    ("1.2", "Safety", SAFETY, 2),
)
NEW = clauses(
    ("Article 1", "House", "", 1),
    ("1.1", "Posting", POST, 2),
    ("Article 2", "SAFETY", "", 1),
    ("2.1", "Breaks", f"{REST} {MEAL}", 2),
    ("2.2", "Swaps", SWAP.replace("writing", "advance"), 2),
)


def test_a_section_split_into_an_article_became_its_sections_and_moved() -> None:
    """The article's heading is told by itself, as noise: the section was headed so before."""
    diff = compare(OLD, NEW)
    split = of(diff, "1.2")
    assert split.kinds == (Kind.MOVED, Kind.SPLIT, Kind.REWORDED)
    assert [clause.label for clause in split.new] == ["2.1", "2.2"]
    assert spelled(split, Op.DELETE) == joined(split.new)
    heading = next(c for c in diff.changes if c.new and c.new[0].label == "Article 2")
    assert (heading.kinds, heading.substance) == ((Kind.INSERTED,), False)
    assert heading.reason == CARRIED_ON


def test_an_article_made_a_section_again_is_merged_from_its_sections() -> None:
    """The same backwards."""
    diff = compare(NEW, OLD)
    merged = of(diff, "2.1")
    assert merged.kinds == (Kind.MOVED, Kind.MERGED, Kind.REWORDED)
    assert [clause.label for clause in merged.old] == ["2.1", "2.2"]
    assert of(diff, "Article 2").reason == CARRIED_ON


def test_an_article_of_one_section_that_became_a_section_elsewhere_is_no_merger() -> None:
    """The section moved."""
    old = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Posting", POST, 2),
        ("Article 2", "Swaps", "", 1),
        ("2.1", "Swaps", SWAP, 2),
    )
    new = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Posting", POST, 2),
        ("1.2", "Swaps", SWAP.replace("writing", "advance"), 2),
    )
    diff = compare(old, new)
    assert of(diff, "2.1").kinds == (Kind.MOVED, Kind.REWORDED)
    assert (of(diff, "Article 2").kinds, of(diff, "Article 2").substance) == (
        (Kind.DELETED,),
        False,
    )


def test_a_heading_with_another_name_than_what_moved_below_it_is_substance() -> None:
    """A reader looks for it in the new table of contents."""
    other = [clause._replace(heading="Wellbeing") if clause.heading == "SAFETY" else clause
             for clause in NEW]  # fmt: skip
    diff = compare(OLD, other)
    heading = next(c for c in diff.changes if c.new and c.new[0].label == "Article 2")
    assert (heading.kinds, heading.substance) == ((Kind.INSERTED,), True)


def test_a_section_whose_words_went_into_its_items_is_still_itself() -> None:
    """Its bare heading is the section, in its old place."""
    old = clauses(("Article 1", "House", "", 1), ("1.1", "Breaks", f"{REST}\n{MEAL}", 2))
    new = clauses(
        ("Article 1", "House", "", 1),
        ("1.1", "Breaks", "", 2),
        ("1.1(a)", "", REST, 3),
        ("1.1(b)", "", MEAL, 3),
    )
    change = of(compare(old, new), "1.1")
    assert Kind.SPLIT in change.kinds
    assert Kind.MOVED not in change.kinds
    assert [clause.label for clause in change.new] == ["1.1", "1.1(a)", "1.1(b)"]


def test_a_document_s_title_alone_is_noise_and_a_preamble_is_not() -> None:
    """A proposal that restates the contract seldom repeats its title."""
    for words, substance in (("AGREEMENT", False), ("The parties agree to share soap.", True)):
        diff = compare((*clauses(("Preamble", "", words, 1)), *OLD), OLD)
        assert of(diff, "Preamble").substance is substance


def test_an_appendix_whose_words_stood_in_its_only_item_is_the_same_appendix() -> None:
    """With another letter, under the same heading."""
    old = clauses(
        ("Article 1", "Posting", POST, 1),
        ("Appendix A", "Rules of Rest", "", 1),
        ("Appendix A(1)", "", f"{REST} {MEAL}", 2),
    )
    new = clauses(
        ("Article 1", "Posting", POST, 1),
        ("Appendix B", "Rules of Rest", f"{REST} {MEAL} {SWAP}", 1),
    )
    change = of(compare(old, new), "Appendix A")
    assert [clause.label for clause in change.old] == ["Appendix A", "Appendix A(1)"]
    assert Kind.MERGED in change.kinds
