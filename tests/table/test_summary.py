"""The summary as a value: what stands, who said what, and what differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.diff.contracts import labels
from tests.reports.table_example import (
    ADMIN_TIME,
    CONTRACT,
    E1,
    SETTINGS,
    TABLE,
    U1,
    WAGES,
    at,
    changes_on,
)
from tracker.diff.model import Kind
from tracker.ledger.facts import Status
from tracker.reports.term_rows import term_rows
from tracker.table.position import contested
from tracker.table.summary import ItemSummary, Summary, days_between, summarise

NOW = at(1, 23, 9)
WEST = timezone(timedelta(hours=-8))


def _summary(**asked: object) -> Summary:
    known = {"as_of": NOW, **asked}
    return summarise(TABLE, CONTRACT, changes_on, **known)  # type: ignore[arg-type]


def _item(slug: str, summary: Summary | None = None) -> ItemSummary:
    return next(i for i in (summary or _summary()).items if i.state.item.slug == slug)


def test_the_most_urgent_comes_first_and_what_nobody_touched_is_listed() -> None:
    summary = _summary()
    assert [item.state.item.slug for item in summary.items] == [
        "admin-time",
        "triage",
        "technology",
    ]
    assert [item.slug for item in summary.untouched] == ["wages"]
    assert summary.counts() == {
        Status.OPEN: 2,
        Status.AGREED: 1,
        Status.IMPASSE: 1,
        Status.DISPUTED: 0,
    }


def test_our_party_is_the_first_column() -> None:
    assert [party.key for party in _summary().parties] == ["union", "employer"]
    assert [one.party.key for one in _item("triage").positions] == ["union", "employer"]


def test_a_position_is_the_words_of_the_items_clauses_with_ref_and_date() -> None:
    union, employer = _item("admin-time").positions
    assert union.proposal == U1
    assert [clause.label for clause in union.words] == ["9.4", "9.4(a)"]
    assert [clause.text for clause in employer.words] == [
        "Each employee has four (4) protected hours.",
        "They may be used for visits.",
    ]
    assert [change.old[0].label for change in union.differing] == ["9.4"]
    assert [change.new[0].label for change in union.reoffered] == ["9.4(a)"]


def test_the_contracts_own_words_are_told_as_re_offered() -> None:
    union, employer = _item("triage").positions
    assert not union.reoffers_contract
    assert employer.reoffers_contract
    assert employer.differing == ()


def test_what_differs_between_the_parties_counts_the_contract_where_one_is_silent() -> None:
    between = _item("triage").between
    assert [change.old[0].label for change in between] == ["4.2"]
    assert between[0].kinds == (Kind.REWORDED,)
    both = _item("admin-time").between
    assert {label for change in both for label in labels(change)} == {"9.4", "9.4(a)"}


def test_one_position_alone_is_compared_with_no_other() -> None:
    technology = _item("technology")
    union, employer = technology.positions
    assert [clause.label for clause in union.words] == ["Article 23"]
    assert employer.proposal is None
    assert technology.between == ()
    assert technology.contract == ()


def test_days_are_counted_where_the_reader_is() -> None:
    # 23:30 on the 20th at the table is the 21st in Greenwich.
    assert _item("admin-time").days == 3
    assert _item("admin-time", _summary(as_of=NOW.astimezone(UTC))).days == 2


@pytest.mark.parametrize(
    ("only", "slugs"),
    [
        (Status.IMPASSE, ["admin-time"]),
        (Status.OPEN, ["triage"]),
        (Status.AGREED, ["technology"]),
        (Status.DISPUTED, []),
    ],
)
def test_one_status_can_be_asked_for_and_the_totals_stay(only: Status, slugs: list[str]) -> None:
    summary = _summary(only=only)
    assert [item.state.item.slug for item in summary.items] == slugs
    assert len(summary.statuses) == 4


def test_terms_of_both_parties_stand_in_one_row() -> None:
    rows = [row for row in term_rows(_item("admin-time").positions) if "seven (7)" in row.contract]
    if not rows:
        pytest.skip("the diff reads no quantities yet")
    assert "eight (8)" in rows[0].of("union")[0]
    assert "four (4)" in rows[0].of("employer")[0]
    assert rows[0].of("nobody") == ("", "")


def test_only_clauses_that_somebody_changes_need_showing() -> None:
    triage = _item("triage")
    assert [clause.label for clause in triage.contract] == ["4.2", "4.3"]
    assert [clause.label for clause in contested(triage.contract, triage.positions)] == ["4.2"]
    reoffered = contested(triage.contract, triage.positions[1:])
    assert [clause.label for clause in reoffered] == ["4.2"]
    assert contested(triage.contract, ()) == triage.contract


def test_a_neutral_summary_holds_no_claim_and_no_reason() -> None:
    neutral = _item("admin-time", _summary(neutral=True)).state
    assert neutral.status is Status.OPEN
    assert (neutral.since, neutral.by, neutral.on, neutral.why) == (None, None, None, None)
    assert neutral.claims == ()
    assert [mark.status for mark in neutral.marks] == [Status.OPEN]
    assert [mark.why for mark in neutral.marks] == [None]
    assert Status.IMPASSE not in _summary(neutral=True).counts()


def test_neutral_wording_keeps_a_dispute_about_agreement_only() -> None:
    claimed, agreed = ADMIN_TIME.marks[0], replace(ADMIN_TIME.marks[0], status=Status.AGREED)
    opened = replace(claimed, status=Status.OPEN)
    for marks, status in (
        ((claimed, agreed), Status.DISPUTED),
        ((claimed, opened), Status.OPEN),
    ):
        disputed = replace(ADMIN_TIME, status=Status.DISPUTED, disputed=marks, claims=())
        table = replace(TABLE, items=(disputed,))
        summary = summarise(table, CONTRACT, changes_on, as_of=NOW, neutral=True)
        assert summary.items[0].state.status is status
        assert all(m.status is not Status.IMPASSE for m in summary.items[0].state.disputed)


def test_an_item_whose_proposal_names_no_clause_of_it_still_has_a_position() -> None:
    wages = replace(WAGES, positions={"employer": E1})
    summary = summarise(replace(TABLE, items=(wages,)), CONTRACT, changes_on, as_of=NOW)
    employer = summary.items[0].positions[1]
    assert employer.proposal == E1
    assert employer.spoken == ()
    assert not employer.reoffers_contract


def test_three_parties_have_no_single_pair() -> None:
    third = replace(SETTINGS.parties[0], key="hospital", name="Hospital", prefix="H")
    settings = replace(SETTINGS, parties=(*SETTINGS.parties, third))
    positions = {"union": U1, "employer": E1, "hospital": U1}
    item = replace(ADMIN_TIME, positions=positions)
    table = replace(TABLE, settings=settings, items=(item,))
    summary = summarise(table, CONTRACT, changes_on, as_of=NOW)
    assert len(summary.items[0].positions) == 3
    assert summary.items[0].between == ()


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        (datetime(2026, 1, 20, 23, 59, tzinfo=WEST), datetime(2026, 1, 21, 0, 1, tzinfo=WEST), 1),
        (datetime(2026, 1, 20, 0, 1, tzinfo=WEST), datetime(2026, 1, 20, 23, 59, tzinfo=WEST), 0),
        # 07:00 in Greenwich on the 21st is still the 20th in the west.
        (datetime(2026, 1, 21, 7, 0, tzinfo=UTC), datetime(2026, 1, 23, 12, 0, tzinfo=WEST), 3),
    ],
)
def test_days_turn_at_midnight_of_the_reader(earlier: datetime, later: datetime, days: int) -> None:
    assert days_between(earlier, later) == days
