"""A fact has one spelling, comes back as it was, and nothing else passes for one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger import strategies
from tests.ledger.invented import mark, proposal
from tracker.ledger.calendar import CALENDAR_KINDS
from tracker.ledger.codec import NewerSchemaError, decode, decode_one_of, encode, identify
from tracker.ledger.facts import ContractFact, Mark, Proposal, Status
from tracker.ledger.fields import BadFactError
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import Fact


facts = st.one_of(
    strategies.proposals,
    strategies.marks,
    strategies.contracts,
    strategies.calendar_facts,
    strategies.costs,
    strategies.corrections,
)


@given(facts)
def test_every_fact_comes_back_from_its_bytes_with_its_id(fact: Fact) -> None:
    data = encode(fact)
    assert decode(type(fact), data) == replace(fact, id=identify(data))


@given(strategies.calendar_facts)
def test_a_fact_of_the_calendar_is_known_by_its_schema(fact: CalendarFact) -> None:
    data = encode(fact)
    assert decode_one_of(CALENDAR_KINDS, data) == decode(type(fact), data)


def test_a_schema_that_does_not_belong_in_the_calendar_is_refused() -> None:
    with pytest.raises(BadFactError, match="bargain/mark/1"):
        decode_one_of(CALENDAR_KINDS, encode(mark(Status.OPEN)))


def test_a_newer_kind_of_calendar_fact_is_told_from_bad_data() -> None:
    newer = json.dumps({"schema": "bargain/vote/2"}).encode()
    with pytest.raises(NewerSchemaError):
        decode_one_of(CALENDAR_KINDS, newer)


@given(strategies.proposals)
def test_a_moment_keeps_its_zone(fact: Proposal) -> None:
    assert decode(Proposal, encode(fact)).passed.utcoffset() == fact.passed.utcoffset()


@given(strategies.marks)
def test_a_fact_read_and_written_again_is_the_same_bytes(fact: Mark) -> None:
    data = encode(fact)
    assert encode(decode(Mark, data)) == data


def test_the_spelling_is_sorted_readable_utf8_with_a_line_break() -> None:
    data = encode(mark(Status.IMPASSE, why="résumé — “no”"))
    assert data.endswith(b"}\n")
    assert "résumé — “no”".encode() in data
    assert list(json.loads(data)) == sorted(json.loads(data))
    assert json.loads(data)["schema"] == "bargain/mark/1"


def test_other_spacing_has_the_same_id() -> None:
    fact = decode(Mark, encode(mark(Status.OPEN)))
    respelled = json.dumps(json.loads(encode(fact))).replace("\n", "\r\n").encode()
    assert decode(Mark, respelled).id == fact.id


def spelled(**changes: object) -> bytes:
    record = json.loads(encode(proposal()))
    return json.dumps({**record, **changes}).encode()


def test_a_fact_of_a_later_program_says_to_update() -> None:
    with pytest.raises(NewerSchemaError, match="newer bargain; update"):
        decode(Proposal, spelled(schema="bargain/proposal/2", surprise=1))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff", "not UTF-8"),
        (b"{", "not JSON"),
        (b"[]", "not a JSON object"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"a": 1, "a": 2}', "stands twice"),
        (spelled(schema=None), "the schema is None"),
        (spelled(schema="bargain/mark/1"), "the schema is 'bargain/mark/1'"),
        (spelled(schema="bargain/proposal/x"), "the schema is"),
        (spelled(surprise=1), "unknown field 'surprise'"),
        (spelled(passed="2025-07-08T10:32:00"), "passed: .* no time zone"),
        (spelled(passed="yesterday"), "passed: "),
        (spelled(passed=3), "passed: 3 is no text"),
        (spelled(session="3"), "session: '3' is no whole number"),
        (spelled(session=True), "session: True is no whole number"),
        (spelled(items="admin-time"), "items: .* is no list"),
        (spelled(items=[1]), "items: 1 is no text"),
        (spelled(warnings=3), "warnings: 3 is no list"),
        (spelled(warnings=[{"code": "x"}]), "warnings: .* is no warning"),
        (spelled(kind="bribe"), "kind: "),
        (spelled(covers="some"), "covers: "),
        (spelled(sha256="abc"), "sha256: 'abc' is no sha256"),
        (spelled(original="../../.git/config"), "original: .* is no name of an original"),
        (spelled(original="original.docx\n"), "original: .* is no name of an original"),
    ],
)
def test_what_is_no_fact_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(BadFactError, match=reason):
        decode(Proposal, data)


def test_a_missing_field_is_named() -> None:
    record = json.loads(encode(proposal()))
    del record["passed"]
    with pytest.raises(BadFactError, match="no field 'passed'"):
        decode(Proposal, json.dumps(record).encode())


def test_a_mark_cannot_say_disputed_and_its_flag_is_a_flag() -> None:
    record = json.loads(encode(mark(Status.OPEN)))
    for changes in ({"status": "disputed"}, {"settles": "yes"}):
        with pytest.raises(BadFactError):
            decode(Mark, json.dumps({**record, **changes}).encode())


def test_a_party_may_be_left_out_of_a_mark_but_a_recorder_never_out_of_a_document() -> None:
    assert decode(Mark, encode(mark(Status.OPEN, by=None))).by is None
    with pytest.raises(BadFactError, match="by: None is no text"):
        decode(Proposal, spelled(by=None))


def test_a_broken_command_line_is_refused_before_it_is_written() -> None:
    with pytest.raises(UsageRefused, match="no character"):
        encode(mark(Status.OPEN, why="bad \udcff byte"))


def test_a_contract_is_a_fact_of_its_own() -> None:
    with pytest.raises(BadFactError, match="the schema is"):
        decode(ContractFact, encode(proposal()))
