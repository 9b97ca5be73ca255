"""The laws of a diff, for any two documents and for what is done to a contract on purpose."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.diff.contracts import (
    Article,
    dice,
    grown,
    numbered,
    obeys_the_law,
    rearranged,
    section,
    substantive,
    wild,
    with_sections,
)
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.diff.model import Kind
from tracker.diff.placeholder import effective
from tracker.documents.clause import Clause

if TYPE_CHECKING:
    from pathlib import Path

NOISE = {Kind.UNCHANGED, Kind.RENUMBERED}


@given(wild, wild)
def test_both_texts_can_be_spelled_back_and_no_clause_is_lost_or_told_twice(
    old: tuple[Clause, ...], new: tuple[Clause, ...]
) -> None:
    """The law of the segments, for any clauses at all, the new ones as they are meant."""
    assert obeys_the_law(compare(old, new), old, effective(old, new).clauses)


@given(rearranged, rearranged)
def test_the_same_sentences_in_any_arrangement_obey_the_law(
    old: tuple[Clause, ...], new: tuple[Clause, ...]
) -> None:
    """Even where one clause could be a part of two, or both whole and part."""
    assert obeys_the_law(compare(old, new), old, new)


@given(wild, wild)
def test_a_listed_proposal_obeys_the_same_law(
    old: tuple[Clause, ...], new: tuple[Clause, ...]
) -> None:
    """Old clauses are all there, deleted or not addressed; the new ones are the effective ones."""
    diff = compare(old, new, covers=Covers.LISTED)
    meant = effective(old, new, headings_orient=True).clauses
    assert obeys_the_law(diff, old, meant)


@given(wild)
def test_a_document_compared_with_itself_is_unchanged(document: tuple[Clause, ...]) -> None:
    """Even with repeated labels, empty texts, and instructions among its own words."""
    changes = compare(document, document).changes
    assert all(change.kinds == (Kind.UNCHANGED,) and not change.substance for change in changes)
    assert len(changes) == len(document)


@given(wild, wild)
def test_the_same_documents_give_the_same_diff(
    old: tuple[Clause, ...], new: tuple[Clause, ...]
) -> None:
    """Nothing is left to chance inside one process."""
    assert compare(old, new) == compare(old, new)


def test_the_diff_does_not_depend_on_the_hash_seed(root: Path) -> None:
    """Two processes with other hash seeds give the same diff."""
    script = (
        "from tests.diff.contracts import grow, numbered\n"
        "from tracker.diff.compare import compare\n"
        "print(compare(numbered(grow(1, articles=6)), numbered(grow(1, articles=9)[::-1])))\n"
        "print(compare(numbered(grow(1)), numbered(grow(2))))\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


@given(grown, st.integers(2, 40))
def test_renumbering_a_whole_contract_rewords_nothing(
    articles: tuple[Article, ...], first: int
) -> None:
    """Every clause is renumbered, none is substance."""
    diff = compare(numbered(articles), numbered(articles, first=first))
    assert all(change.kinds == (Kind.RENUMBERED,) for change in diff.changes)
    assert not substantive(diff)


@given(grown, st.data())
def test_an_inserted_section_is_the_only_change_of_substance(
    articles: tuple[Article, ...], data: st.DataObject
) -> None:
    """What stands behind it is renumbered, not moved and not reworded."""
    at = data.draw(st.integers(0, len(articles) - 1))
    sections = list(articles[at].sections)
    sections.insert(data.draw(st.integers(0, len(sections))), section(dice("added")))
    diff = compare(numbered(articles), numbered(with_sections(articles, at, sections)))
    assert [change.kinds for change in substantive(diff)] == [(Kind.INSERTED,)]
    assert diff.counts()[Kind.MOVED] == diff.counts()[Kind.REWORDED] == 0


@given(grown, st.data())
def test_a_deleted_section_takes_its_items_and_nothing_else(
    articles: tuple[Article, ...], data: st.DataObject
) -> None:
    """The sections after it are renumbered."""
    at = data.draw(st.integers(0, len(articles) - 1))
    sections = list(articles[at].sections)
    gone = sections.pop(data.draw(st.integers(0, len(sections) - 1)))
    diff = compare(numbered(articles), numbered(with_sections(articles, at, sections)))
    assert diff.counts()[Kind.DELETED] == 1 + len(gone.items) == len(substantive(diff))


@given(grown, st.data())
def test_a_section_in_another_article_is_one_move_and_its_items_go_with_it(
    articles: tuple[Article, ...], data: st.DataObject
) -> None:
    """Its items are renumbered; they did not move on their own."""
    source, target = data.draw(st.permutations(range(len(articles))))[:2]
    sections = list(articles[source].sections)
    moved = sections.pop(data.draw(st.integers(0, len(sections) - 1)))
    place = data.draw(st.integers(0, len(articles[target].sections)))
    others = [*articles[target].sections[:place], moved, *articles[target].sections[place:]]
    changed = with_sections(with_sections(articles, source, sections), target, others)
    diff = compare(numbered(articles), numbered(changed))
    assert [change.kinds for change in substantive(diff)] == [(Kind.MOVED,)]
    assert substantive(diff)[0].old[0].heading == moved.heading
    assert all(set(change.kinds) <= {*NOISE, Kind.MOVED} for change in diff.changes)


@given(grown, st.data())
def test_a_proposal_on_one_article_deletes_nothing_elsewhere(
    articles: tuple[Article, ...], data: st.DataObject
) -> None:
    """Every other article is not addressed."""
    contract = numbered(articles)
    label = data.draw(st.sampled_from([clause.label for clause in contract if clause.level == 1]))
    proposal = tuple(clause for clause in contract if clause.path[0] == label)
    diff = compare(contract, proposal, covers=Covers.LISTED)
    assert diff.counts()[Kind.DELETED] == 0
    assert diff.counts()[Kind.UNCHANGED] == len(proposal)
    assert diff.counts()[Kind.NOT_ADDRESSED] == len(contract) - len(proposal)


def test_a_changed_number_that_disagrees_with_its_digits_is_warned_of() -> None:
    """In the new words or the old; and it is said once for each clause."""
    before, after = (
        (Clause("1.1", "Leave", f"They get eighty ({digits}) hours of it.", 1, ("1.1",)),)
        for digits in (80, 8)
    )
    said = "1.1: the words and the figures disagree: “eighty (8)”"
    assert compare(before, after).warnings == compare(after, before).warnings == (said,)
    assert compare(before, before).warnings == ()
