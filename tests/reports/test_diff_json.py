"""The JSON of a diff and of a reading says all that the values say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.reports.diff_example import COMPARISON, REWORDED, SILENT
from tests.reports.strategies import clauses, comparisons, segment_lists, spelled
from tracker.diff.model import Change, Kind, Op, Segment
from tracker.documents.clause import Clause
from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.ledger.facts import Item
from tracker.reports.diff_json import change_shape, diff_shape, reading_shape
from tracker.reports.escape import UNSEEN
from tracker.reports.shapes import to_json

if TYPE_CHECKING:
    from tracker.table.comparison import Comparison


@settings(max_examples=40)
@given(comparisons)
def test_every_pairing_comes_back_from_the_json(comparison: Comparison) -> None:
    text = to_json(diff_shape(comparison, everything=True))
    assert not UNSEEN.search(text)
    loaded = json.loads(text)
    assert loaded["old"]["title"] == comparison.old.title
    for shape, change in zip(loaded["changes"], comparison.diff.changes, strict=True):
        for side, wanted in (("old", change.old), ("new", change.new)):
            assert [one["text"] for one in shape[side]] == [clause.text for clause in wanted]
            assert [tuple(one["path"]) for one in shape[side]] == [clause.path for clause in wanted]
        said = [Segment(Op(one["op"]), one["text"]) for one in shape["segments"]]
        assert said == list(change.segments)
        assert [Kind(one) for one in shape["kinds"]] == list(change.kinds)
        assert [one["why"] for one in shape["terms"]] == [term.why for term in change.terms]


@given(segment_lists())
def test_both_texts_are_spelled_by_the_json_alone(segments: tuple[Segment, ...]) -> None:
    old, new = spelled(segments, Op.EQUAL, Op.DELETE), spelled(segments, Op.EQUAL, Op.INSERT)
    sides = (clauses(old, "9.4", ""),), (clauses(new, "9.4", ""),)
    change = Change((Kind.REWORDED,), *sides, segments)
    shape = json.loads(to_json(change_shape(change)))
    for side, ops in (("old", ("equal", "delete")), ("new", ("equal", "insert"))):
        said = "".join(one["text"] for one in shape["segments"] if one["op"] in ops)
        assert said == shape[side][0]["text"]


def test_the_shape_other_programs_rely_on() -> None:
    shape = diff_shape(COMPARISON, items=(Item("admin-time", "Administrative time", ("9.4",)),))
    assert list(shape) == ["schema", "old", "new", "counts", "changes", "warnings"]
    assert shape["schema"] == "bargain/diff/1"
    assert shape["old"] == {
        "ref": "contract",
        "title": "Agreement 2022–2026",
        "sha256": "aa" * 32,
    }
    assert shape["counts"] == {
        "unchanged": 1,
        "reworded": 3,
        "inserted": 1,
        "deleted": 0,
        "moved": 1,
        "renumbered": 2,
        "split": 0,
        "merged": 0,
        "not_addressed": 2,
    }
    first = shape["changes"][0]
    assert first["kinds"] == ["reworded"]
    assert first["item"] == "admin-time"
    assert first["substance"] is True
    assert first["favours"] == "unclear"
    assert first["clawback"] is False
    assert first["new"] == [
        {
            "label": "9.4",
            "heading": "Administrative Time",
            "text": REWORDED.new[0].text,
            "path": ["Article 9", "9.4"],
        }
    ]
    assert first["terms"] == [
        {
            "kind": "quantity",
            "what": "administrative time",
            "old": "seven (7) hours",
            "new": "four (4) hours",
            "unit": "hours",
            "favours": "employer",
            "why": "−3 hours, −43 %",
            "because": "",
        }
    ]


def test_only_substance_is_listed_unless_everything_is_asked_for() -> None:
    listed = diff_shape(COMPARISON)["changes"]
    assert [change["substance"] for change in listed] == [True] * 4
    assert len(diff_shape(COMPARISON, everything=True)["changes"]) == 8
    assert change_shape(SILENT[0])["substance"] is False


def test_a_reading_says_its_clauses_its_redline_and_its_doubts() -> None:
    clause = Clause("9.4", "Leave", "Four days.", 2, ("Article 9", "9.4"))
    reading = Reading(
        "docx",
        (clause,),
        Markup.STRUCK,
        claimed_base=(),
        warnings=(ReadingWarning("mixed-markup", "9.4", "Both kinds."),),
    )
    assert reading_shape(reading) == {
        "schema": "bargain/read/1",
        "clauses": [
            {
                "label": "9.4",
                "heading": "Leave",
                "text": "Four days.",
                "path": ["Article 9", "9.4"],
                "level": 2,
            }
        ],
        "markup": "struck",
        "claimed_base": [],
        "warnings": [{"code": "mixed-markup", "place": "9.4", "message": "Both kinds."}],
    }
    assert reading_shape(Reading("markdown", ()))["claimed_base"] is None
