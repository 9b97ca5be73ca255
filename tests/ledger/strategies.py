"""Facts of every shape, for the laws."""

from __future__ import annotations

from datetime import timedelta, timezone

from hypothesis import strategies as st

from tracker.ledger.calendar import (
    Answer,
    Letter,
    Notice,
    NoticeKind,
    Request,
    Session,
    Vote,
)
from tracker.ledger.facts import (
    ContractFact,
    Correction,
    Cost,
    Covers,
    Doubt,
    Mark,
    Per,
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
    corrections=st.just(()),
    as_recorded=st.none(),
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
maybe_moment = st.none() | moments
maybe_day = st.none() | st.dates()
maybe_count = st.none() | st.integers()
amounts = st.decimals(allow_nan=False, allow_infinity=False, places=2)
computed = {"after": ids, "id": st.just("")}
noted = {"recorded": moments, "who": text, "note": maybe_text, "replaces": maybe_text, **computed}
sessions = st.builds(
    Session,
    number=st.integers(),
    day=st.dates(),
    start=maybe_moment,
    end=maybe_moment,
    place=maybe_text,
    **noted,
)
votes = st.builds(
    Vote,
    what=text,
    cast=st.integers(),
    as_of=moments,
    by=maybe_text,
    eligible=maybe_count,
    yes=maybe_count,
    no=maybe_count,
    **noted,
)
requests = st.builds(
    Request,
    number=st.integers(),
    by=text,
    to=text,
    what=text,
    asked=st.dates(),
    due=maybe_day,
    **noted,
)
answers = st.builds(Answer, request=text, given=st.dates(), whole=st.booleans(), **noted)
notices = st.builds(
    Notice,
    kind=st.sampled_from(NoticeKind),
    by=text,
    given=st.dates(),
    starts=maybe_moment,
    **noted,
)
letters = st.builds(
    Letter, letter=text, title=text, agreed=maybe_day, expires=maybe_day, on=maybe_text, **noted
)
calendar_facts = st.one_of(sessions, votes, requests, answers, notices, letters)
costs = st.builds(
    Cost,
    item=text,
    amount=amounts,
    by=text,
    basis=text,
    at=moments,
    recorded=moments,
    who=text,
    per=st.none() | st.sampled_from(Per),
    on=maybe_text,
    **computed,
)
corrections = st.builds(
    Correction,
    corrects=text,
    why=text,
    recorded=moments,
    who=text,
    ref=maybe_text,
    party=maybe_text,
    passed=maybe_moment,
    kind=st.none() | st.sampled_from(ProposalKind),
    session=maybe_count,
    counter_to=maybe_text,
    items=st.none() | st.lists(text, max_size=3).map(tuple),
    package=maybe_text,
    covers=st.none() | st.sampled_from(Covers),
    in_error=st.none() | st.booleans(),
    **computed,
)
