"""What is proposed on clauses that belong to no item yet is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

SHORTER = """\
# Employer Proposal

## ARTICLE 2 - HOURS

### 2.2 Notice

The Employer shall give four (4) days of notice under Section 2.1.
"""
LATER = """\
# Employer Proposal

## ARTICLE 3 - WAGES

### 3.1 Rates

The base rate is $41.00 per hour.
"""
GIVEN_UP = """\
# Employer Proposal

## ARTICLE 2 - HOURS

### 2.2 Notice

[CCL]
"""


def listed(
    bargain: Bargain, table: Path, *papers: str, party: str = "employer"
) -> list[dict[str, Any]]:
    """What is taken back after a party passed these documents, one a day."""
    for day, text in enumerate(papers, start=1):
        paper = table.parent / f"paper-{day}.md"
        paper.write_text(text, encoding="utf-8")
        passed = ("--party", party, "--passed", f"2026-01-{day:02} 10:00")
        assert bargain("-C", table, "record", paper, *passed).code == 0
    found = bargain("-C", table, "clawbacks", "--json").json["clawbacks"]
    assert isinstance(found, list)
    return found


def test_a_clawback_in_no_item_is_listed_with_its_document(bargain: Bargain, table: Path) -> None:
    (one,) = listed(bargain, table, SHORTER)
    assert (one["party"], one["ref"], one["item"]) == ("employer", "E1", None)
    assert one["change"]["item"] is None
    assert one["change"]["old"][0]["label"] == "2.2"
    page = bargain("-C", table, "clawbacks").out
    assert "in no item yet, in E1, 1 Jan 2026" in page
    assert "ten (10)" in page


def test_it_stands_until_its_party_speaks_of_the_clause_again(
    bargain: Bargain, table: Path
) -> None:
    (one,) = listed(bargain, table, SHORTER, LATER)
    assert (one["ref"], one["change"]["old"][0]["label"]) == ("E1", "2.2")


def test_a_later_document_of_its_party_goes_before(bargain: Bargain, table: Path) -> None:
    assert listed(bargain, table, SHORTER, GIVEN_UP) == []


def test_what_a_party_asks_for_itself_is_no_clawback(bargain: Bargain, table: Path) -> None:
    longer = SHORTER.replace("four (4)", "twenty (20)")
    assert listed(bargain, table, longer, party="union") == []


def test_of_the_other_party_nothing_is_listed(bargain: Bargain, table: Path) -> None:
    assert listed(bargain, table, SHORTER)
    assert bargain("-C", table, "clawbacks", "--party", "union", "--json").json["clawbacks"] == []
