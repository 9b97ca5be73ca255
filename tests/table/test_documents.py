"""A table's documents, told by item or by clause: a short cut that never gives another answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.big_table import make_big_table
from tracker.diff.model import Favours
from tracker.documents.canonical import write_canonical
from tracker.documents.clause import Draft, with_paths
from tracker.ledger.facts import Covers
from tracker.table.compared import against
from tracker.table.items import changes_by_item, of_clause
from tracker.table.open_table import OpenTable

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.diff.model import Change, Diff
    from tracker.ledger.facts import Proposal

ITEMS, PASSES = 5, 4
"""Small, and yet with documents that speak of one item in five."""


def whole(table: OpenTable, proposal: Proposal) -> Diff:
    """A document compared with all of the contract, and all of it judged."""
    documents = OpenTable(table.root).documents
    words, base = documents.words(proposal), documents.claimed_base(proposal)
    diff = against(documents.contract, words, proposal.covers.value, base)
    return documents.judged(diff, proposal.party)


def told(changes: tuple[Change, ...]) -> list[Change]:
    """The changes, all alike where the document is silent: nobody need judge that."""
    neutral = Favours.NEUTRAL
    return [one if one.addressed else one._replace(favours=neutral) for one in changes]


def test_an_items_part_of_a_document_is_its_part_of_the_whole_comparison(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    assert len(table.state.proposals) == ITEMS * PASSES
    for proposal in table.state.proposals:
        by_item = changes_by_item(whole(table, proposal), table.items)
        for slug, changes in by_item.items():
            assert told(table.documents.changes_on(slug, proposal)) == told(changes)
            standing = tuple(one for change in changes for one in change.standing)
            assert standing
            assert table.documents.standing(slug, proposal) == standing
            assert OpenTable(table.root).documents.standing(slug, proposal) == standing


def test_what_is_inserted_under_an_items_clause_is_its_own_too(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    proposal = table.state.proposals[0]
    (slug,) = proposal.items
    (top,) = (item.clauses[0] for item in table.items if item.slug == slug)
    number = top.removeprefix("Article ")
    added = Draft(f"{number}.9", "Parking", "Parking is free at every clinic.", 2)
    text = write_canonical(with_paths((Draft(top, f"Group {number}", "", 1), added)))
    (table.root / proposal.folder / "text.md").write_text(text, encoding="utf-8")
    by_item = changes_by_item(whole(table, proposal), table.items)
    assert any(one.label == added.label for change in by_item[slug] for one in change.new)
    for known, changes in by_item.items():
        assert told(table.documents.changes_on(known, proposal)) == told(changes)


def test_a_clauses_part_of_a_document_is_its_part_of_the_whole_comparison(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    for proposal in table.state.proposals:
        diff = whole(table, proposal)
        for label in ("2.1", "Article 3", "§ 4", "Preamble"):
            changes = table.documents.changes_to(label, proposal)
            assert told(changes) == told(of_clause(diff, label).changes)
            assert changes or label == "Preamble"


def test_a_document_that_restates_the_agreement_stands_at_its_own_words(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    proposal = replace(table.state.proposals[0], covers=Covers.WHOLE)
    turned = with_paths(
        (Draft("Article 2", "Second", "", 1), Draft("Article 1", "First", "[CCL]", 1))
    )
    path = table.root / proposal.folder / "text.md"
    path.write_text(write_canonical(turned), encoding="utf-8")
    stands = OpenTable(table.root).documents.as_agreed(proposal)
    assert [one.label for one in stands if one.level == 1] == ["Article 2", "Article 1"]
    assert "[CCL]" not in {one.text for one in stands}


def test_a_document_of_one_item_leaves_the_rest_of_the_agreement(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    proposal = table.state.proposals[0]
    stands = table.documents.as_agreed(proposal)
    assert [one.label for one in stands] == [one.label for one in table.documents.contract]
    spoken = {one.label: one.text for one in table.documents.words(proposal)}
    for before, after in zip(table.documents.contract, stands, strict=True):
        assert after.text == spoken.get(before.label, before.text)
