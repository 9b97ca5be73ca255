"""What may be recorded, what is decided under the lock, and what changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import (
    ADMIN_TIME,
    ANN,
    CONTRACT,
    RECORDED,
    SETTINGS,
    at,
    make_table,
    mark,
    papers,
    proposal,
    record,
    say,
)
from tests.ledger.repository import commits, files_of, git, status
from tracker.ledger.check import check
from tracker.ledger.facts import Item, Party, Settings, Status
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.naming import next_ref
from tracker.ledger.papers import Papers, read_original
from tracker.ledger.recording import add_item, add_mark, add_proposal, create_table
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_table_is_one_commit_with_the_contract_in_it(tmp_path: Path) -> None:
    made = create_table(tmp_path / "new/table", SETTINGS, papers("seven"), CONTRACT, ANN)
    root = tmp_path / "new/table"
    assert files_of(root, "HEAD") == [
        ".gitattributes",
        "contract/claimed-base.md",
        "contract/contract.json",
        "contract/original.docx",
        "contract/text.md",
        "table.toml",
    ]
    assert load(root).contract == made.fact
    assert made.fact.received_as == "agreement in force.docx"
    assert read_original(root, made.fact) == papers("seven").original
    assert (status(root), check(root)) == ([], ())


def test_a_table_is_made_once(table: Path) -> None:
    before = commits(table)
    with pytest.raises(StateRefused, match="holds a table already"):
        create_table(table, SETTINGS, papers("other"), CONTRACT, ANN)
    assert commits(table) == before


def test_a_table_can_be_made_inside_a_folder_of_another_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    root = make_table(tmp_path / "table")
    assert check(root) == ()


def test_a_repository_with_other_files_becomes_a_table_and_keeps_them(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".gitattributes").write_text("*.docx binary\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "mine")
    make_table(tmp_path)
    assert (tmp_path / ".gitattributes").read_text() == "*.docx binary\n"
    assert status(tmp_path) == []


@pytest.mark.parametrize(
    "settings",
    [
        Settings("no parties", ()),
        replace(SETTINGS, us="county"),
        replace(SETTINGS, parties=(*SETTINGS.parties, Party("third", "Third", "u"))),
    ],
)
def test_parties_that_cannot_be_told_apart_make_no_table(
    tmp_path: Path, settings: Settings
) -> None:
    with pytest.raises(UsageRefused):
        create_table(tmp_path / "table", settings, papers("x"), CONTRACT, ANN)
    assert not (tmp_path / "table").exists()


def test_a_document_gets_the_next_ref_of_its_party(table: Path) -> None:
    refs = [
        record(table, words, party=party).fact.ref
        for words, party in [("1", "union"), ("2", "union"), ("3", "employer")]
    ]
    assert refs == ["U1", "U2", "E1"]
    record(table, "4", ref="U9")
    assert next_ref(load(table), "union") == "U10"
    assert next_ref(load(table), "employer") == "E2"


def test_the_same_bytes_from_the_same_party_change_nothing(table: Path) -> None:
    first = record(table, "seven hours")
    before = commits(table)
    again = record(table, "seven hours", hours=9, ref="U7", items=())
    assert (again.fact, again.commit) == (first.fact, None)
    assert commits(table) == before


def test_the_same_bytes_from_the_other_party_are_a_pass_of_its_own(table: Path) -> None:
    record(table, "seven hours")
    assert record(table, "seven hours", party="employer").fact.ref == "E1"
    assert check(table) == ()


def test_a_ref_that_another_document_bears_is_refused_in_any_case(table: Path) -> None:
    record(table, "seven hours", ref="U5")
    before = commits(table)
    with pytest.raises(StateRefused, match="U5 is another document, passed by union 2025-07-08"):
        record(table, "six hours", ref="u5")
    assert commits(table) == before


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"party": "county"}, "no party is called 'county'; known: employer, union"),
        ({"items": ("benefits",)}, "no item is called 'benefits'; known: admin-time, wages"),
        ({"counter_to": "E1"}, "no document is called 'E1'; there is none yet"),
        ({"ref": "a/b"}, "'a/b' cannot be a ref"),
        ({"note": "\udcff"}, "a text holds a byte that is no character"),
    ],
)
def test_a_document_that_names_what_is_not_there_is_refused(
    table: Path, fields: dict[str, object], line: str
) -> None:
    before = commits(table)
    with pytest.raises(UsageRefused) as refusal:
        add_proposal(table, proposal(**fields), papers("x"), ANN)  # type: ignore[arg-type]
    assert str(refusal.value).startswith(line)
    assert (commits(table), status(table)) == (before, [])


def test_what_a_document_counters_is_kept_as_that_document_spells_it(table: Path) -> None:
    record(table, "seven hours")
    counter = record(table, "four hours", party="employer", counter_to="u1").fact
    assert counter.counter_to == "U1"


def test_a_document_without_a_redline_has_no_claimed_base(table: Path) -> None:
    plain = Papers(b"plain", b"# Article 9\n")
    fact = add_proposal(table, proposal(received_as="../x.MD"), plain, ANN).fact
    names = sorted(path.name for path in (table / fact.folder).iterdir())
    assert names == ["original.md", "proposal.json", "text.md"]


def test_an_item_is_added_once_with_a_slug_and_parties_that_exist(table: Path) -> None:
    with pytest.raises(StateRefused, match="there is an item 'admin-time' already"):
        add_item(table, ADMIN_TIME, ANN, RECORDED)
    with pytest.raises(UsageRefused, match="cannot name an item"):
        add_item(table, Item("Admin Time", "x"), ANN, RECORDED)
    with pytest.raises(UsageRefused, match="no party is called 'county'"):
        add_item(table, Item("x", "x", better_for=(("county", "higher"),)), ANN, RECORDED)
    add_item(table, Item("triage", "Triage"), ANN, RECORDED)
    assert [item.slug for item in load(table).items] == ["admin-time", "triage", "wages"]


def test_a_mark_that_names_what_is_not_there_is_refused(table: Path) -> None:
    for fields in ({"by": "county"}, {"on": "E9"}, {"item": "benefits"}):
        with pytest.raises(UsageRefused, match=r"known: |none yet"):
            say(table, Status.OPEN, 0, **fields)
    assert load(table).marks == ()


def test_an_agreement_is_not_turned_into_an_impasse_by_accident(table: Path) -> None:
    say(table, Status.AGREED)
    with pytest.raises(StateRefused, match="is agreed; mark it open"):
        say(table, Status.IMPASSE, 1)
    say(table, Status.OPEN, 1, by="employer", why="withdrawn")
    say(table, Status.IMPASSE, 2, by="employer")
    state = fold(load(table)).item("admin-time")
    assert state is not None
    assert (state.status, state.since) == (Status.IMPASSE, at(2))


def test_a_mark_on_a_document_keeps_its_spelling(table: Path) -> None:
    record(table, "seven hours")
    assert say(table, Status.AGREED, 1, on="u1").fact.on == "U1"


def test_nothing_is_recorded_while_the_settings_cannot_be_read(table: Path) -> None:
    (table / "table.toml").write_text("title = [")
    for attempt in (
        lambda: record(table, "x"),
        lambda: say(table, Status.OPEN),
        lambda: add_item(table, Item("x", "x"), ANN, RECORDED),
    ):
        with pytest.raises(StateRefused, match=r"table\.toml cannot be used: not TOML"):
            attempt()


def test_the_very_same_mark_cannot_be_recorded_twice_by_a_stutter(table: Path) -> None:
    first = add_mark(table, mark(Status.OPEN), ANN).fact
    second = add_mark(table, mark(Status.OPEN), ANN).fact
    assert second.after == (first.id,)


def test_a_blank_in_a_ref_makes_no_other_document_of_it(table: Path) -> None:
    """ "E 3" on paper is typed "E3" in the room, and the next one is E4."""
    record(table, "seven", party="employer", ref="E 3")
    assert record(table, "eight", hours=1, counter_to="e3").fact.counter_to == "E 3"
    assert record(table, "four", party="employer", hours=2).fact.ref == "E4"
    with pytest.raises(StateRefused, match="E 3 is another document"):
        record(table, "five", party="employer", hours=3, ref="E3")
