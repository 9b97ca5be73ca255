"""A real table of 2017: contract, final offer as text from a PDF, rejection, successors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

PAIRED = {
    "1.1": "1.1",
    "1.2": "1.2",
    "2.1": "2.1",
    "2.2": "2.2",
    "2.3": "2.3",
    "3.1": "3.1",
    "3.2": "3.3",
    "3.3": "3.4",
    "4.1": "4.1",
    "4.2": "4.2",
    "4.3": "4.3",
    "5.1": "5.1",
    "6.1": "6.1",
    "6.2": "6.2",
    "7.1": "7.1",
    "7.2": "7.2",
    "7.3": "7.3",
    "8.1": "8.1",
}
"""Every section of the contract and its counterpart in the offer, checked by eye."""

NEW = {"3.2", "3.5", "5.2", "7.2 Step 3"}
"""The sections and the grievance step that the offer adds."""

SUCCESSORS = ("2017-08-27", "2017-09-15", "2019-07-01", "2021-01-12", "2021-08-29", "2024-04-18")


@pytest.fixture
def offers(corpus: Path) -> Path:
    return corpus / "agreements" / "ugsdw"


@pytest.fixture
def table(tmp_path: Path, offers: Path, bargain: Bargain) -> Path:
    root = tmp_path / "table"
    parties = ("--party", "union=Dining Workers", "--party", "employer=College", "--us", "union")
    contract = next(offers.glob("contract_2017-04-09_*.md"))
    assert bargain("init", root, "--contract", contract, *parties).code == 0
    for slug, label in (("wages", "Article 4"), ("strikes", "1.2"), ("grievances", "art. VII")):
        done = bargain("-C", root, "item", "add", slug, "--title", slug.title(), "--clause", label)
        assert done.code == 0
    done = bargain(
        "-C", root, "record", offers / "CollegeFinalOffer_2017-05.txt", "--party", "employer",
        "--passed", "2017-05-15 12:00", "--kind", "final-offer",
    )  # fmt: skip
    assert done.code == 0
    return root


def _changes(bargain: Bargain, table: Path, *words: str) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = bargain("-C", table, "diff", *words, "--json").json["changes"]
    return shown


def test_every_section_finds_its_counterpart(bargain: Bargain, table: Path) -> None:
    pairs: dict[str, str] = {}
    added: set[str] = set()
    for change in _changes(bargain, table, "contract", "E1", "--all"):
        old = [clause["label"] for clause in change["old"]]
        new = [clause["label"] for clause in change["new"]]
        pairs |= {label: new[0] for label in old if new and label in PAIRED}
        added |= {label for label in new if not old and "(" not in label}
    assert pairs == PAIRED
    assert added == NEW


def test_the_wage_the_strike_clause_and_the_grievance_steps_are_shown(
    bargain: Bargain, table: Path
) -> None:
    changes = {c["new"][0]["label"]: c for c in _changes(bargain, table, "contract", "E1")}
    added = {
        label: "".join(s["text"] for s in change["segments"] if s["op"] == "insert")
        for label, change in changes.items()
    }
    assert "$9.35" in added["4.1"]
    assert "lockout" in added["1.2"]
    assert "Assistant Vice President" in added["7.2 Step 3"]
    assert "Dean" in added["7.3"]
    assert changes["4.1"]["item"] == "wages"
    assert changes["1.2"]["item"] == "strikes"
    assert changes["7.2 Step 3"]["item"] == "grievances"


def test_the_summary_names_the_offer_its_date_and_the_rejection(
    bargain: Bargain, table: Path
) -> None:
    why = "Members unanimously rejected the offer."
    marked = bargain(
        "-C", table, "mark", "wages", "open", "--by", "union", "--on", "E1",
        "--at", "2017-05-17 20:00", "--why", why,
    )  # fmt: skip
    assert marked.code == 0
    for form in ("text", "markdown", "html"):
        said = " ".join(bargain("-C", table, "summary", "--format", form).out.split())
        assert "E1 (final offer), 15 May 2017" in said.replace("\\", "")
        assert "17 May 2017" in said
        assert "unanimously rejected" in said


def test_the_successors_are_recorded_as_proposals_of_the_whole_contract(
    bargain: Bargain, table: Path, offers: Path
) -> None:
    for number, day in enumerate(SUCCESSORS, start=2):
        file = next(offers.glob(f"contract_{day}_*.md"))
        words = ("--party", "employer", "--passed", f"{day} 12:00")
        done = bargain("-C", table, "record", file, *words)
        assert done.code == 0, done.err
        assert f"Recorded E{number}" in done.out
        assert "the whole contract" in done.out
    assert bargain("-C", table, "check").code in (0, 1)
    assert len(bargain("-C", table, "history", "wages", "--json").json["events"]) == 1 + len(
        SUCCESSORS
    )
