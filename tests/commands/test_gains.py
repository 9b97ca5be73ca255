"""Who gains, what is taken back and who moved, told on the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


def change(bargain: Bargain, table: Path, ref: str, label: str) -> Any:
    """What a document does to one clause of the contract."""
    found = bargain("-C", table, "diff", "contract", ref, "--clause", label, "--json").json
    (one,) = [c for c in found["changes"] if label in [x["label"] for x in c["old"] or c["new"]]]
    return one


@pytest.mark.long
@pytest.mark.parametrize(
    ("spot", "favours", "clawback", "quoted"),
    [
        (("E2", "9.2"), "employer", True, "any or all of which"),
        (("E2", "9.6"), "employer", True, "“shall restore” became “may restore”"),
        (("E11", "9.6"), "employer", True, "will make reasonable efforts to restore"),
        (("E11", "8.3"), "employer", True, "shall make reasonable efforts to offer"),
        (("E9", "8.3"), "employer", True, "within twelve (12) business days"),
        (("E11", "10.2"), "employer", True, "the work is no longer kept for those named before"),
        (("E3", "10.7"), "employer", True, "with nothing in its place"),
        (("U2", "9.2"), "union", False, "the item says that higher is better"),
        (("U9", "9.6"), "union", False, "within seven (7) business days"),
        (("E9", "16.1"), "union", False, "two dollars ($2.00)"),
        (("E8", "15.2"), "employer", False, "two percent (2%)"),
    ],
)
def test_a_change_says_whom_it_favours_and_why(
    bargain: Bargain,
    played: Path,
    spot: tuple[str, str],
    favours: str,
    *,
    clawback: bool,
    quoted: str,
) -> None:
    one = change(bargain, played, *spot)
    assert (one["favours"], one["clawback"]) == (favours, clawback), one["because"]
    assert quoted in one["because"]


@pytest.mark.long
def test_ten_days_become_fourteen_on_the_employers_duty(bargain: Bargain, played: Path) -> None:
    """The item says that higher is better for the union, but a longer deadline is not."""
    one = change(bargain, played, "E11", "8.3")
    (days,) = [term for term in one["terms"] if term["kind"] == "quantity"]
    assert (days["old"], days["new"]) == ("ten (10) business days", "fourteen (14) business days")
    assert days["favours"] == "employer"
    assert "longer is better for the employer" in days["because"]


@pytest.mark.long
def test_clawbacks_are_listed_the_largest_first(bargain: Bargain, played: Path) -> None:
    found = bargain("-C", played, "clawbacks", "--json").json
    assert found["schema"] == "bargain/clawbacks/1"
    listed = found["clawbacks"]
    assert {one["party"] for one in listed} == {"employer"}
    shares = [one["taken"] for one in listed]
    assert shares == sorted(shares, reverse=True)
    assert all(one["change"]["clawback"] for one in listed)
    labels = {one["change"]["old"][0]["label"] for one in listed}
    assert {"8.3", "9.2", "9.6", "10.2"} <= labels
    unsure = found["unsure"]
    assert unsure
    assert {one["change"]["favours"] for one in unsure} == {"unclear"}
    assert not [one for one in unsure if one["change"]["clawback"]]


@pytest.mark.long
def test_clawbacks_of_one_party_and_of_none(bargain: Bargain, played: Path) -> None:
    page = bargain("-C", played, "clawbacks", "--party", "employer").out
    assert page.startswith("Alder Coast Health System proposes to take back\n")
    assert "takes back: " in page
    nothing = bargain("-C", played, "clawbacks", "--party", "union").out
    assert nothing.startswith("Nothing that the contract gives is taken back")
    refused = bargain("-C", played, "clawbacks", "--party", "dean")
    assert (refused.code, refused.out) == (2, "")


@pytest.mark.long
def test_agreed_items_are_no_clawbacks(bargain: Bargain, played: Path) -> None:
    listed = bargain("-C", played, "clawbacks", "--json").json["clawbacks"]
    status = bargain("-C", played, "status", "--json").json["items"]
    agreed = {item["item"] for item in status if item["status"] == "agreed"}
    assert agreed
    assert agreed.isdisjoint(one["item"] for one in listed)


@pytest.mark.long
def test_history_tells_who_moved_which_term_when(bargain: Bargain, played: Path) -> None:
    events = bargain("-C", played, "history", "admin-time", "--json").json["events"]
    moves = {event["ref"]: event["moves"] for event in events if event["ref"]}
    own = {
        ref: one for ref, found in moves.items() for one in found if one["against"] == "own last"
    }
    assert own["U9"]["ref"] == "U2"
    assert {step["step"] for step in own["U9"]["steps"]} >= {"concedes"}
    assert not own["U9"]["regressive"]
    assert own["E11"]["ref"] == "E9"
    assert own["E11"]["regressive"]
    page = bargain("-C", played, "history", "admin-time").out
    assert "against its own U2: concedes" in page
    assert "eight (8) hours → seven (7) hours" in page
    assert "worse for the other side than in its own E9" in " ".join(page.split())


def test_a_pass_on_an_agreed_item_reopens_it(bargain: Bargain, table: Path, papers: Path) -> None:
    """As a fact, with the document on which it was agreed."""
    at = ["2026-03-02T10:00-08:00", "2026-03-03T10:00-08:00", "2026-03-04T10:00-08:00"]
    item = ("--item", "admin-time")
    record = ("-C", table, "record")
    assert (
        bargain(*record, papers / "keep.md", "--party", "union", "--passed", at[0], *item).code == 0
    )
    agreed = ("mark", "admin-time", "agreed", "--on", "U1", "--at", at[1])
    assert bargain("-C", table, *agreed).code == 0
    before = bargain("-C", table, "history", "admin-time").out
    assert "reopens" not in before
    assert (
        bargain(*record, papers / "cut.md", "--party", "employer", "--passed", at[2], *item).code
        == 0
    )
    page = " ".join(bargain("-C", table, "history", "admin-time").out.split())
    assert "reopens an agreed item: 2.1 differs from U1" in page
    events = bargain("-C", table, "history", "admin-time", "--json").json["events"]
    assert [m["reopens"] for m in events[-1]["moves"]] == [False, False, True]


def test_two_files_outside_a_table_have_no_sides(
    bargain: Bargain, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(papers)
    found = bargain("diff", "contract.md", "cut.md", "--json").json
    assert {one["favours"] for one in found["changes"]} == {"unclear"}
    assert any(one["terms"] for one in found["changes"])


@pytest.mark.long
def test_a_neutral_summary_has_no_word_on_who_gains(bargain: Bargain, played: Path) -> None:
    for form in ("text", "markdown", "html", "json"):
        told = bargain("-C", played, "summary", "--format", form).out
        assert "takes back" in told or form == "json"
        neutral = bargain("-C", played, "summary", "--neutral", "--format", form).out
        judged = ("takes back", "favours the", "both ways", "who gains")
        assert not [said for said in judged if said in neutral]
