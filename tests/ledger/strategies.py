"""Facts of every shape, for the laws."""

from __future__ import annotations

from datetime import timedelta, timezone

from hypothesis import strategies as st

from tracker.ledger.facts import (
    ContractFact,
    Covers,
    Doubt,
    Mark,
    Proposal,
    ProposalKind,
    Status,
)

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe_text = st.none() | text
slugs = st.sampled_from(["admin-time", "wages"])
ids = st.lists(st.from_regex(r"[0-9a-f]{16}", fullmatch=True), max_size=3).map(tuple)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(timezones=zones)
doubts = st.lists(st.builds(Doubt, text, text, text), max_size=2).map(tuple)
sha256s = st.from_regex(r"[0-9a-f]{64}", fullmatch=True)
originals = st.sampled_from(["original.docx", "original.md", "original.bin"])

contracts = st.builds(
    ContractFact,
    original=originals,
    sha256=sha256s,
    reader=st.integers(0),
    recorded=moments,
    by=text,
    received_as=text,
    warnings=doubts,
    id=st.just(""),
)
proposals = st.builds(
    Proposal,
    ref=text,
    party=text,
    passed=moments,
    recorded=moments,
    by=text,
    sha256=sha256s,
    original=originals,
    reader=st.integers(0),
    kind=st.sampled_from(ProposalKind),
    covers=st.sampled_from(Covers),
    markup=text,
    session=st.none() | st.integers(),
    counter_to=maybe_text,
    items=st.lists(text, max_size=3).map(tuple),
    package=maybe_text,
    note=maybe_text,
    received_as=text,
    warnings=doubts,
    after=ids,
    id=st.just(""),
    folder=st.just(""),
)
marks = st.builds(
    Mark,
    item=text,
    status=st.sampled_from([Status.OPEN, Status.AGREED, Status.IMPASSE]),
    at=moments,
    recorded=moments,
    who=text,
    by=maybe_text,
    on=maybe_text,
    why=maybe_text,
    settles=st.booleans(),
    after=ids,
    id=st.just(""),
)
