"""The JSON Schemas that come with the package, and all JSON held to them."""

from __future__ import annotations

import copy
import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.reports.diff_example import COMPARISON, REWORDED
from tests.reports.strategies import comparisons
from tests.reports.table_example import ADMIN_TIME, E1, SETTINGS
from tracker.diff.gains.judge import judge
from tracker.diff.gains.sides import Sides
from tracker.diff.marker_words import Family
from tracker.diff.model import Favours, Kind, Op
from tracker.reports.clawbacks import clawbacks_shape
from tracker.reports.diff_json import diff_shape
from tracker.table.clawbacks import Clawback

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.table.comparison import Comparison

SCHEMAS = files("tracker.reports") / "schemas"


def schema(name: str) -> dict[str, Any]:
    """A schema by the name of its file."""
    found: dict[str, Any] = json.loads((SCHEMAS / name).read_text("utf-8"))
    return found


DIFF = Draft202012Validator(schema("diff-1.json"))
CLAWBACKS = Draft202012Validator(schema("clawbacks-1.json"))


@pytest.mark.parametrize("validator", [DIFF, CLAWBACKS], ids=["diff", "clawbacks"])
def test_a_schema_is_one(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)


@settings(max_examples=40)
@given(comparisons)
def test_every_diff_is_valid(comparison: Comparison) -> None:
    for everything in (False, True):
        DIFF.validate(diff_shape(comparison, everything=everything))


def test_a_judged_change_and_a_clawback_are_valid() -> None:
    change = judge(REWORDED, Sides(), by=Favours.EMPLOYER)
    CLAWBACKS.validate(
        clawbacks_shape(
            [
                Clawback(E1, ADMIN_TIME.item, change._replace(clawback=True)),
                Clawback(E1, None, change._replace(may_take=True)),
            ],
            SETTINGS.parties,
        )
    )


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), "bargain/diff/2"),
        (("changes", 0, "favours"), "us"),
        (("changes", 0, "certainty"), 1.5),
        (("changes", 0, "segments", 0, "op"), "keep"),
        (("changes", 0, "old", 0, "label"), ""),
        (("counts", "moved"), -1),
    ],
)
def test_what_is_wrong_is_refused(path: tuple[str | int, ...], wrong: object) -> None:
    shape: Any = copy.deepcopy(diff_shape(COMPARISON))
    spot = shape
    for step in path[:-1]:
        spot = spot[step]
    spot[path[-1]] = wrong
    assert not DIFF.is_valid(shape)


@pytest.mark.parametrize("missing", ["because", "clawback", "segments", "item"])
def test_no_field_may_be_missing_or_unknown(missing: str) -> None:
    shape: Any = copy.deepcopy(diff_shape(COMPARISON))
    shape["changes"][0]["more"] = 1
    assert not DIFF.is_valid(shape)
    del shape["changes"][0]["more"], shape["changes"][0][missing]
    assert not DIFF.is_valid(shape)


def test_the_schema_knows_the_words_of_the_model() -> None:
    """A new kind, marker or side needs its word in the schema, and in the page about it."""
    known = DIFF.schema["$defs"]
    assert set(known["change"]["properties"]["kinds"]["items"]["enum"]) == {k.value for k in Kind}
    assert set(known["favours"]["enum"]) == {one.value for one in Favours}
    assert set(known["segment"]["properties"]["op"]["enum"]) == {op.value for op in Op}
    assert set(known["term"]["properties"]["kind"]["enum"]) == {
        "quantity",
        *(one.value for one in Family),
    }


def test_the_page_names_every_field(root: Path) -> None:
    page = (root / "docs" / "diff-format.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z_]+)`|\"([a-z0-9_]+)\"", page))
    words = {word for pair in named for word in pair}
    fields = {
        field
        for one in ("change", "term", "clause", "segment")
        for field in DIFF.schema["$defs"][one]["properties"]
    }
    assert fields <= words
