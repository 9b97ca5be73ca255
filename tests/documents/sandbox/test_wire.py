"""An answer survives the wire exactly, and nothing else gets through it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.strategies import clauses
from tracker.documents.clause import Clause
from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.documents.sandbox.wire import Fault, packed, unpacked
from tracker.refusals import DocumentRefused, UsageRefused

any_text = st.text(max_size=20)
readings = st.builds(
    Reading,
    st.sampled_from(["docx", "markdown", "text"]),
    clauses,
    st.sampled_from(Markup),
    any_text,
    st.none() | clauses,
    st.lists(st.builds(ReadingWarning, any_text, any_text, any_text), max_size=3).map(tuple),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(any_text, inside, max_size=4),
    max_leaves=20,
)


@given(readings)
def test_a_reading_comes_back_equal(reading: Reading) -> None:
    assert unpacked(packed(reading)) == reading


def test_no_field_is_left_behind() -> None:
    """A new field of these values needs its place on the wire, and then in this list."""
    assert set(Reading._fields) == {
        *("format", "clauses", "markup", "evidence", "claimed_base", "warnings")
    }
    assert Clause._fields == ("label", "heading", "text", "level", "path", "table")
    assert set(ReadingWarning._fields) == {"code", "place", "message"}


@pytest.mark.parametrize("kind", [DocumentRefused, UsageRefused])
def test_a_refusal_comes_back_in_its_kind_and_words(
    kind: type[DocumentRefused | UsageRefused],
) -> None:
    back = unpacked(packed(kind("a.docx: “no” \ud800.")))
    assert type(back) is kind
    assert str(back) == "a.docx: “no” \ud800."


def test_a_fault_comes_back() -> None:
    assert unpacked(packed(Fault("KeyError"))) == Fault("KeyError")


@given(json_values, st.sampled_from([b"", b"\n", b"9.4\0Hours\0Seven.\n"]))
def test_any_other_json_is_no_answer(value: object, before: bytes) -> None:
    if not isinstance(value, dict) or not value.keys() & {"refused", "usage", "fault", "format"}:
        with pytest.raises(ValueError, match="no answer"):
            unpacked(before + json.dumps(value).encode())


@given(readings, st.data())
def test_a_value_of_another_type_is_caught(reading: Reading, data: st.DataObject) -> None:
    """Whichever value in the answer is replaced by an object, nothing is built of it."""
    words, _, line = packed(reading).rpartition(b"\n")
    said = json.loads(line)
    key = data.draw(st.sampled_from(sorted(said)))
    if isinstance(said[key], list) and said[key] and said[key][0]:
        row = said[key][data.draw(st.integers(0, len(said[key]) - 1))]
        row[data.draw(st.integers(0, len(row) - 1))] = {"evil": 1}
    else:
        said[key] = {"evil": 1}
    with pytest.raises(ValueError, match=r"no (answer|clause|warning)"):
        unpacked(words + b"\n" + json.dumps(said).encode())


@given(readings.filter(lambda reading: reading.clauses), st.sampled_from([0, 1]))
def test_a_field_that_some_clause_lacks_is_caught(reading: Reading, field: int) -> None:
    words, _, line = packed(reading).rpartition(b"\n")
    said = json.loads(line)
    said["clauses"][field].pop()
    with pytest.raises(ValueError, match="no clause"):
        unpacked(words + b"\n" + json.dumps(said).encode())


@given(readings, st.sampled_from([b"\0", b"Words\0", b"\0\0\0"]))
def test_words_of_no_clause_are_caught(reading: Reading, more: bytes) -> None:
    with pytest.raises(ValueError, match="no clause"):
        unpacked(more + packed(reading))


@given(readings.filter(lambda reading: reading.clauses))
def test_words_that_are_no_text_are_caught(reading: Reading) -> None:
    with pytest.raises(ValueError, match="decode"):
        unpacked(b"\xff" + packed(reading))


@given(readings, st.integers(1, 400))
def test_half_an_answer_is_none(reading: Reading, lost: int) -> None:
    with pytest.raises(ValueError, match=r"no (answer|clause)|line 1 column|decode"):
        unpacked(packed(reading)[:-lost])
