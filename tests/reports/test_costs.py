"""Figures are told with who says them, and never added up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.reports.table_example import ADMIN_TIME, KEEPER, SETTINGS, at
from tracker.ledger.facts import Cost, Per
from tracker.reports.costs import cost_words, dollar_words, latest
from tracker.reports.item_notes import cost_notes
from tracker.reports.shapes import item_shape

COST = Cost(
    "admin-time", Decimal("14200000"), "employer", "base rates", at(1, 9), at(1, 9), KEEPER,
    Per.YEAR, "U1", id="c1",
)  # fmt: skip
EMPLOYER = next(one.name for one in SETTINGS.parties if one.key == "employer")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("14200000", "$14,200,000"),
        ("-350000", "−$350,000"),
        ("0.25", "$0.25"),
        ("1234.50", "$1,234.50"),
        ("0", "$0"),
    ],
)
def test_dollars(amount: str, words: str) -> None:
    assert dollar_words(Decimal(amount)) == words


def test_a_figure_says_whose_it_is_when_and_on_what_basis() -> None:
    said = f"says {EMPLOYER}, 9 January 2026 (base rates)"
    assert cost_words(COST, SETTINGS) == f"$14,200,000 per year on U1, {said}"
    whole = replace(COST, per=Per.TERM, on=None)
    assert cost_words(whole, SETTINGS) == f"$14,200,000 over the term, {said}"
    assert cost_words(replace(whole, per=None), SETTINGS) == f"$14,200,000, {said}"


def test_each_party_s_last_figure_on_each_document_counts() -> None:
    later = replace(COST, amount=Decimal("9000000"), at=at(1, 10))
    other = replace(COST, on="E1")
    theirs = replace(COST, by="union")
    assert latest((COST, other, theirs, later)) == (later, other, theirs)


def test_programs_get_all_figures_and_people_the_last_ones() -> None:
    later = replace(COST, amount=Decimal("0.10"), id="c2")
    item = replace(ADMIN_TIME, costs=(COST, later))
    assert [one["amount"] for one in item_shape(item)["costs"]] == ["14200000", "0.10"]
    assert cost_notes(item, SETTINGS) == (f"Cost: {cost_words(later, SETTINGS)}",)
