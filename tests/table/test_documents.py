"""A table's documents, compared item by item: a short cut that never gives another answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.big_table import make_big_table
from tracker.documents.canonical import write_canonical
from tracker.documents.clause import Draft, with_paths
from tracker.ledger.facts import Covers
from tracker.table.items import changes_by_item
from tracker.table.open_table import OpenTable

if TYPE_CHECKING:
    from pathlib import Path

ITEMS, PASSES = 5, 4
"""Small, and yet with documents that speak of one item in five."""


def test_an_items_part_of_a_document_is_its_part_of_the_whole_comparison(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    whole = OpenTable(table.root)
    assert len(table.state.proposals) == ITEMS * PASSES
    for proposal in table.state.proposals:
        by_item = changes_by_item(whole.documents.against_contract(proposal), whole.items)
        for slug, changes in by_item.items():
            assert table.documents.changes_on(slug, proposal) == changes
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
    by_item = changes_by_item(
        OpenTable(table.root).documents.against_contract(proposal), table.items
    )
    assert any(one.label == added.label for change in by_item[slug] for one in change.new)
    for known, changes in by_item.items():
        assert table.documents.changes_on(known, proposal) == changes


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
