"""What a summary says of the table beside its items, in every format."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.reports.table_example import ADMIN_TIME, KEEPER, TABLE, TRIAGE, at
from tracker.ledger.calendar import Notice, NoticeKind, Request, Session, Vote
from tracker.ledger.facts import Status
from tracker.ledger.packages import Package, live_packages
from tracker.reports.agenda import agenda_of
from tracker.reports.item_notes import OFF_RECORD, standing_notes
from tracker.reports.moments import day
from tracker.reports.package_words import fallen_words, package_words
from tracker.reports.standing import party_name
from tracker.reports.status import status_shape, status_text

NOW = at(1, 24)
PACKAGE = Package("A", "employer", ("E1",), ("admin-time", "triage"))
VOTE = Vote("ratification", 10, at(1, 20), NOW, KEEPER, "union", 20, id="v1")


def test_of_a_vote_only_the_last_count_is_told_and_of_sessions_the_next() -> None:
    facts = (
        VOTE,
        replace(VOTE, cast=15, as_of=at(1, 22), id="v2"),
        Session(1, date(2026, 1, 8), NOW, KEEPER, id="s1"),
        Session(2, date(2026, 2, 5), NOW, KEEPER, start=at(2, 5, 9), id="s2"),
        Session(3, date(2026, 2, 9), NOW, KEEPER, id="s3"),
        Notice(NoticeKind.FMCS, "union", date(2026, 1, 9), NOW, KEEPER, id="n1"),
        Request(1, "union", "employer", "wait times", date(2026, 1, 9), NOW, KEEPER, id="r1"),
    )
    lines = agenda_of(replace(TABLE, calendar=facts), NOW).lines
    assert lines[0] == "Next: Session 2, 5 February 2026, 09:00"
    assert "15 of 20 eligible voted (turnout 75.0 %); not counted yet" in lines[1]
    assert lines[1].endswith("as of 22 January 2026")
    assert lines[2].endswith("given 9 January 2026")
    assert lines[3].startswith("Owed: R1:")
    assert len(lines) == 4


def test_when_none_is_coming_the_last_session_is_told() -> None:
    held = Session(1, date(2026, 1, 8), NOW, KEEPER, id="s1")
    assert agenda_of(replace(TABLE, calendar=(held,)), NOW).lines == (
        "Last: Session 1, 8 January 2026",
    )
    passed = replace(TABLE.proposals[-1], session=4)
    later = replace(TABLE, calendar=(held,), proposals=(*TABLE.proposals[:-1], passed))
    assert agenda_of(later, NOW).lines == (f"Last: Session 4, {day(passed.passed)}",)


def test_a_package_is_told_as_all_or_nothing_with_all_that_is_in_it() -> None:
    words = package_words(replace(TABLE, packages=(PACKAGE,)), PACKAGE)
    assert words.startswith("Package A (E1) of ")
    assert words.endswith("all or nothing: Administrative time and Triage; not agreed")


def test_a_package_that_calls_itself_one_is_not_called_so_twice() -> None:
    named = PACKAGE._replace(name="Package A")
    assert package_words(replace(TABLE, packages=(named,)), named).startswith("Package A (E1) of ")


def test_a_package_that_is_agreed_in_part_says_that_it_is_not_agreed() -> None:
    held = replace(ADMIN_TIME, status=Status.OPEN, on="E1", awaits=("triage",))
    state = replace(TABLE, items=(held, TRIAGE), packages=(PACKAGE,))
    assert package_words(state, PACKAGE).endswith(
        "agreed only for Administrative time, so not agreed"
    )
    assert standing_notes(held, TABLE.settings) == (
        "agreed on E1, a package, all or nothing: open until triage can stand with it",
    )
    assert fallen_words(TABLE, state) == (
        "Open with it, a package being all or nothing: Administrative time."
    )
    assert fallen_words(state, state) == ""


def test_a_whole_package_and_one_that_nothing_stands_on() -> None:
    agreed = tuple(replace(one, status=Status.AGREED, on="E1") for one in (ADMIN_TIME, TRIAGE))
    state = replace(TABLE, items=agreed, packages=(PACKAGE,))
    assert package_words(state, PACKAGE).endswith("agreed as a whole")
    overtaken = PACKAGE._replace(refs=("E0",))
    assert live_packages(replace(state, packages=(overtaken, PACKAGE))) == (PACKAGE,)


def test_what_was_agreed_on_another_document_is_not_told_as_the_packages_own() -> None:
    """Administrative time was agreed in the words of U7, whatever E1 says of it."""
    items = tuple(
        replace(one, status=Status.AGREED, on=on)
        for one, on in ((ADMIN_TIME, "U7"), (TRIAGE, "E1"))
    )
    state = replace(TABLE, items=items, packages=(PACKAGE,))
    assert package_words(state, PACKAGE).endswith("agreed, but Administrative time on U7")
    elsewhere = tuple(replace(one, on="U7") for one in items)
    assert package_words(replace(state, items=elsewhere), PACKAGE).endswith(
        "not agreed itself: Administrative time and Triage on U7"
    )


def test_status_shows_packages_and_supposals_as_what_they_are() -> None:
    supposal = replace(TABLE.proposals[0], ref="S9")
    item = replace(TRIAGE, supposals=(supposal,))
    state = replace(TABLE, items=(ADMIN_TIME, item), packages=(PACKAGE,))
    shown = status_text(state, colour=False, width=300)
    assert "Package A (E1)" in shown
    assert f"S9 by {party_name(TABLE.settings, 'union')}" in shown
    assert OFF_RECORD in shown
    assert status_shape(state)["packages"] == [
        {"name": "A", "party": "employer", "refs": ["E1"], "items": ["admin-time", "triage"]}
    ]
