"""A package stands or falls together: in the fold, and when it is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.invented import ANN, at, facts, make_table, mark, proposal, record, say
from tests.ledger.repository import commits
from tracker.ledger.course import course
from tracker.ledger.facts import Item, Mark, ProposalKind, Status
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.packages import packages
from tracker.ledger.recording import add_package_marks
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.ledger.facts import Proposal

BOTH = ("admin-time", "wages")


@pytest.fixture
def offered(table: Path) -> Path:
    """A table on which the employer has passed a package of both items."""
    record(table, "four", party="employer", items=BOTH, package="A", kind=ProposalKind.PACKAGE)
    return table


def statuses(table: Path) -> dict[str, Status]:
    """Where each item stands."""
    return {one.item.slug: one.status for one in fold(load(table)).items}


def test_one_item_of_a_package_cannot_be_agreed_on_it(offered: Path) -> None:
    with pytest.raises(StateRefused, match="E1 is a package, all or nothing, and holds also wages"):
        say(offered, Status.AGREED, hours=1, on="E1")
    assert statuses(offered)["admin-time"] is Status.OPEN


def test_the_whole_package_is_agreed_in_one_commit(offered: Path) -> None:
    before = len(commits(offered))
    marks = add_package_marks(offered, mark(Status.AGREED, 1, on="e1"), ANN).fact
    assert [one.item for one in marks] == ["admin-time", "wages"]
    assert len(commits(offered)) == before + 1
    assert set(statuses(offered).values()) == {Status.AGREED}


def test_a_whole_package_is_agreed_only_where_there_is_one(offered: Path) -> None:
    record(offered, "five", party="employer", hours=1)
    for draft in (
        mark(Status.AGREED, 2, on="E2"),
        mark(Status.AGREED, 2),
        mark(Status.OPEN, 2, on="E1"),
    ):
        with pytest.raises(UsageRefused, match="a whole package is agreed on one of its documents"):
            add_package_marks(offered, draft, ANN)


def test_when_one_item_is_reopened_the_others_are_open_with_it_and_say_why(offered: Path) -> None:
    add_package_marks(offered, mark(Status.AGREED, 1, on="E1"), ANN)
    say(offered, Status.OPEN, hours=2, item="wages")
    state = fold(load(offered))
    assert {one.status for one in state.items} == {Status.OPEN}
    held = state.item("admin-time")
    assert held is not None
    assert (held.awaits, held.on, held.since) == (("wages",), "E1", None)
    assert held.owes_response == "union"
    say(offered, Status.AGREED, hours=3, item="wages", on="E1")
    assert set(statuses(offered).values()) == {Status.AGREED}


def test_an_item_taken_out_of_the_package_is_agreed_by_itself(offered: Path) -> None:
    say(offered, Status.AGREED, hours=1, why="Taken out of the package.")
    assert statuses(offered) == {"admin-time": Status.AGREED, "wages": Status.OPEN}


def test_an_item_agreed_elsewhere_counts_towards_the_whole(offered: Path) -> None:
    say(offered, Status.AGREED, hours=1, item="wages")
    say(offered, Status.AGREED, hours=2, on="E1")
    assert set(statuses(offered).values()) == {Status.AGREED}


def test_a_package_may_be_several_documents_and_a_single_one_without_a_name() -> None:
    documents = [
        proposal("employer", 0, ref="E1", package="A", items=("wages",)),
        proposal("union", 1, ref="U1", package="A", items=("wages",)),
        proposal("employer", 2, ref="E2", package="A", items=("admin-time", "wages")),
        proposal("employer", 3, ref="E3", kind=ProposalKind.PACKAGE),
        proposal("employer", 4, ref="E4", package="B", kind=ProposalKind.SUPPOSAL),
    ]
    found = [(one.name, one.party, one.refs, one.items) for one in packages(documents)]
    assert found == [
        ("A", "employer", ("E1", "E2"), ("wages", "admin-time")),
        ("A", "union", ("U1",), ("wages",)),
        ("E3", "employer", ("E3",), ("admin-time",)),
    ]


SLUGS = ("access", "hours", "leave", "wages")
chosen = st.lists(st.sampled_from(SLUGS), min_size=1, max_size=4, unique=True).map(tuple)
offers = st.lists(chosen, min_size=1, max_size=3)
marked = st.lists(
    st.tuples(
        st.sampled_from(SLUGS),
        st.sampled_from([Status.OPEN, Status.AGREED]),
        st.none() | st.integers(1, 3),
    ),
    max_size=10,
)


@given(offers, marked)
def test_nothing_is_agreed_on_a_package_that_is_not_agreed_as_a_whole(
    items: list[tuple[str, ...]], said: list[tuple[str, Status, int | None]]
) -> None:
    documents: list[Proposal | Mark] = [
        proposal("employer", n, ref=f"E{n}", id=f"e{n}", items=one, kind=ProposalKind.PACKAGE)
        for n, one in enumerate(items, 1)
    ]
    before = tuple(one.id for one in documents)
    for n, (slug, status, on) in enumerate(said):
        ref = f"E{on}" if on else None
        one = mark(status, 10 + n, item=slug, on=ref, id=f"m{n:02}", after=before)
        documents.append(one)
        before = (one.id,)
    table = replace(facts(*documents), items=tuple(Item(slug, slug) for slug in SLUGS))
    state = fold(table, at(100))
    for moment in range(12 + len(said)):
        told = {step.item: step.status for step in course(table, at(moment))}
        then = {one.item.slug: one.status for one in fold(table, at(moment)).items}
        assert then == {slug: told.get(slug, Status.OPEN) for slug in SLUGS}
    agreed = {one.item.slug for one in state.items if one.status is Status.AGREED}
    for package in state.packages:
        on_it = {one.item.slug for one in state.items if one.on in package.refs} & agreed
        assert not on_it & set(package.items) or set(package.items) <= agreed
    for item in state.items:
        assert set(item.awaits) <= set(SLUGS) - agreed
        if item.status is Status.OPEN and item.marks and item.marks[-1].status is Status.AGREED:
            assert item.awaits


def test_merging_two_halves_of_a_package_makes_it_whole(tmp_path: Path) -> None:
    table = make_table(tmp_path / "t")
    offer = record(table, "x", party="employer", items=BOTH, kind=ProposalKind.PACKAGE).fact
    apart = [
        mark(Status.AGREED, 1, item=slug, on="E1", id=slug[0] * 16, after=(offer.id,))
        for slug in BOTH
    ]
    for half in apart:
        state = fold(replace(load(table), marks=(half,)))
        assert {one.status for one in state.items} == {Status.OPEN}
    state = fold(replace(load(table), marks=tuple(apart)))
    assert {one.status for one in state.items} == {Status.AGREED}
