"""The story holds together: whoever replays it meets no unknown name and no step back in time."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests.documents.files import read_file
from tracker.commands.story import NOTED

MOVES = {
    "record": {"do", "file", "party", "passed", "ref", "session", "counter-to", "kind", "covers"}
    | {"markup", "items", "package", "note"},
    "mark": {"do", "item", "status", "by", "on", "at", "why"},
    **{name: {"do", *words, *options} for name, (_, words, options) in NOTED.items()},
}
TIMES = ("passed", "at", "as-of", "given", "asked", "date")
"""The key that says when, for one kind of move or another."""

ITEM = {"slug", "title", "clauses", "economic", "better-for-union"}


def _records(story: dict[str, Any]) -> list[dict[str, Any]]:
    return [move for move in story["move"] if move["do"] == "record"]


def _marks(story: dict[str, Any]) -> list[dict[str, Any]]:
    return [move for move in story["move"] if move["do"] == "mark"]


def test_the_story_uses_no_key_that_the_demo_does_not_know(story: dict[str, Any]) -> None:
    assert all(set(move) <= MOVES[move["do"]] for move in story["move"])
    assert all(set(item) <= ITEM for item in story["item"])


def test_moves_are_told_in_the_order_of_bargaining_time(story: dict[str, Any]) -> None:
    told = [next(move[key] for key in TIMES if key in move) for move in story["move"]]
    moments = [datetime.fromisoformat(text) for text in told if "T" in text]
    assert all(moment.tzinfo for moment in moments)
    assert moments == sorted(moments)
    days = [text[:10] for text in told]
    assert days == sorted(days)


def test_both_sides_pass_at_least_sixteen_documents_in_nine_sessions(story: dict[str, Any]) -> None:
    records = _records(story)
    assert len(records) >= 16
    assert len({record["session"] for record in records}) >= 9
    assert {record["party"] for record in records} == {"union", "employer"}
    assert records[0]["passed"].startswith("2025-06")
    assert records[-1]["passed"].startswith("2026-01")


def test_a_session_is_one_day(story: dict[str, Any]) -> None:
    days: dict[int, set[date]] = {}
    for record in _records(story):
        days.setdefault(record["session"], set()).add(
            datetime.fromisoformat(record["passed"]).date()
        )
    assert all(len(found) == 1 for found in days.values())
    assert sorted(days) == list(range(1, len(days) + 1))


def test_refs_count_up_for_each_party_without_gap_or_repeat(story: dict[str, Any]) -> None:
    for party in story["table"]["party"]:
        refs = [record["ref"] for record in _records(story) if record["party"] == party["key"]]
        assert refs == [f"{party['prefix']}{i}" for i in range(1, len(refs) + 1)]


def test_a_counter_answers_the_other_side_s_earlier_document(story: dict[str, Any]) -> None:
    earlier: dict[str, str] = {}
    for record in _records(story):
        answered = record.get("counter-to")
        assert (answered is None) == (record["kind"] in {"proposal", "package", "final-offer"})
        assert answered is None or earlier[answered] != record["party"]
        earlier[record["ref"]] = record["party"]


def test_every_document_is_passed_once_and_bears_its_ref(
    story: dict[str, Any], example: Path
) -> None:
    passed = [record["file"] for record in _records(story)]
    there = {f"documents/{path.name}" for path in (example / "documents").iterdir()}
    assert len(set(passed)) == len(passed)
    assert {*passed, story["table"]["contract"]} == there
    assert all(Path(r["file"]).name.startswith(f"{r['ref']}-") for r in _records(story))


def test_marks_name_items_and_documents_that_are_known_by_then(story: dict[str, Any]) -> None:
    slugs = {item["slug"] for item in story["item"]}
    refs = set()
    for move in story["move"]:
        if move["do"] == "record":
            refs.add(move["ref"])
            assert set(move.get("items", ())) <= slugs
        elif move["do"] == "mark":
            assert move["item"] in slugs
            assert move["on"] in refs
            assert move["why"].endswith(".")


def test_items_are_tied_to_clauses_of_the_contract_or_of_a_proposal(
    story: dict[str, Any], contract: dict[str, str], example: Path
) -> None:
    offered = {
        clause.label
        for record in _records(story)
        if record.get("items")
        for clause in read_file(example / record["file"]).clauses
    }
    assert len(story["item"]) >= 8
    for item in story["item"]:
        assert set(item["clauses"]) <= {*contract, *offered}
        assert item["clauses"][0] in contract


def test_the_side_letters_and_what_is_noted_hold_together_with_the_contract(
    story: dict[str, Any], contract: dict[str, str]
) -> None:
    """Their days are those that the contract and the marks speak of."""
    assert all(one["name"] in contract for one in story["letter"])
    texts = {label: text for label, text in contract.items() if label.startswith("Side Letter")}
    for one in story["letter"]:
        day = date.fromisoformat(one["expires"])
        words = f"{day:%B} {day.day}, {day.year}"
        assert any(words in t for label, t in texts.items() if label.startswith(one["name"]))
    [asked] = [m for m in story["move"] if m["do"] == "request" and m["asked"] > "2026"]
    assert asked["asked"] == "2026-01-15"
    assert any("requested on January 15" in mark["why"] for mark in _marks(story))


def test_it_ends_with_items_agreed_open_and_at_impasse(story: dict[str, Any]) -> None:
    """A claim of impasse stands until who made it takes it back or the item is agreed."""
    last = {mark["item"]: mark["status"] for mark in _marks(story)}
    own = {(mark["item"], mark["by"]): mark["status"] for mark in _marks(story)}
    agreed = {item for item, status in last.items() if status == "agreed"}
    claimed = {item for (item, _), status in own.items() if status == "impasse"} - agreed
    assert agreed == {"orientation", "bereavement", "safety", "postings"}
    assert claimed == {"admin-time", "triage", "wages", "ai"}
    assert len(story["item"]) > len(agreed) + len(claimed)


def test_one_agreed_item_was_reopened_with_a_reason(story: dict[str, Any]) -> None:
    grievance = [mark for mark in _marks(story) if mark["item"] == "grievance"]
    assert [mark["status"] for mark in grievance] == ["agreed", "open"]
    assert grievance[-1]["why"].startswith("Reopened: ")


def test_claims_of_impasse_are_disputed_and_one_is_taken_back(story: dict[str, Any]) -> None:
    told: dict[str, list[tuple[str, str]]] = {}
    for mark in _marks(story):
        told.setdefault(mark["item"], []).append((mark["by"], mark["status"]))
    disputed = [("employer", "impasse"), ("union", "open")]
    assert told["ai"] == disputed
    assert told["admin-time"] == [*disputed, ("employer", "impasse")]
    assert told["access"] == [*disputed, ("employer", "open")]


def test_kinds_of_move_include_a_package_and_a_final_offer(
    story: dict[str, Any],
) -> None:
    kinds = {record["kind"] for record in _records(story)}
    assert kinds == {"proposal", "counter", "package", "final-offer"}
    assert [r["ref"] for r in _records(story) if "package" in r] == ["E9"]
