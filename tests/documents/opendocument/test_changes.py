"""Tracked changes: the proposed text is that of all accepted, the base that of all rejected."""

from __future__ import annotations

from tests.documents.odt_files import (
    changes,
    cut,
    h,
    inserted,
    items,
    levels,
    p,
    read,
    shown,
)
from tracker.documents.reading import Markup


def test_words_come_and_go() -> None:
    tracked = changes(new="", old=p("seven (7)"))
    found = read(tracked + p(f"Each has {cut('old')}{inserted('five (5)', 'new')} hours."))
    assert found.markup is Markup.TRACKED
    assert shown(found.blocks) == ["Each has five (5) hours."]
    assert shown(found.base) == ["Each has seven (7) hours."]


def test_the_evidence_names_no_other_program() -> None:
    found = read(changes(new="") + p(inserted("new", "new")))
    assert found.evidence.startswith("The file's tracked changes mark 1 word as new")


def test_a_whole_paragraph_is_inserted() -> None:
    start, end = '<text:change-start text:change-id="n"/>', '<text:change-end text:change-id="n"/>'
    found = read(changes(n="") + p("one") + p(f"{start}new") + p(f"{end}two"))
    assert shown(found.blocks) == ["one", "new", "two"]
    assert shown(found.base) == ["one", "two"]


def test_whole_paragraphs_are_deleted_at_the_start_of_the_next() -> None:
    tracked = changes(old=p("gone") + p("too") + p(""))
    found = read(tracked + p("one") + p(f"{cut('old')}two"))
    assert shown(found.blocks) == ["one", "two"]
    assert shown(found.base) == ["one", "gone", "too", "two"]


def test_paragraphs_are_joined_by_a_deletion() -> None:
    found = read(changes(old=p(" of") + p("rest")) + p(f"Ten hours{cut('old')} a week."))
    assert shown(found.blocks) == ["Ten hours a week."]
    assert shown(found.base) == ["Ten hours of", "rest a week."]


def test_a_deleted_item_had_its_number() -> None:
    rows = levels("(|a|)")
    tracked = changes(old=items(p("two"), p("")))
    found = read(tracked + items(p("one"), p(f"{cut('old')}three")), rows)
    assert shown(found.blocks) == ["(a) one", "(b) three"]
    assert shown(found.base) == ["(a) one", "(b) two", "(c) three"]


def test_a_deleted_table_stands_in_the_base() -> None:
    cell = f"<table:table-cell>{p('x')}</table:table-cell>"
    rows = f"<table:table-row>{cell}{cell}</table:table-row>"
    tracked = changes(old=f"<table:table>{rows}</table:table>{p('')}")
    found = read(tracked + p("one") + p(f"{cut('old')}two"))
    assert shown(found.blocks) == ["one", "two"]
    assert [block.rows for block in found.base or ()] == [(), (("x", "x"),), ()]


def test_what_was_inserted_and_deleted_again_was_never_there() -> None:
    region = (
        '<text:changed-region text:id="x"><text:insertion/><text:deletion>'
        f"{p('whim')}</text:deletion></text:changed-region>"
    )
    found = read(f"<text:tracked-changes>{region}</text:tracked-changes>" + p(f"a{cut('x')}"))
    assert shown(found.blocks) == ["a"]
    assert found.base is None


def test_a_deletion_that_two_places_name_stands_once() -> None:
    found = read(changes(old=p("gone")) + p(f"one {cut('old')}") + p(f"two {cut('old')}"))
    assert shown(found.base) == ["one gone", "two"]


def test_changes_may_stand_between_paragraphs() -> None:
    found = read(changes(old=p("gone")) + h("A") + cut("old") + p("b"))
    assert shown(found.blocks) == ["A", "b"]
    assert "gone" in " ".join(shown(found.base))


def test_asked_for_no_marks_the_changes_are_taken_as_proposed() -> None:
    body = changes(new="", old=p("seven")) + p(f"{cut('old')}{inserted('five', 'new')}")
    found = read(body, markup=Markup.NONE)
    assert (shown(found.blocks), found.base) == (["five"], None)
