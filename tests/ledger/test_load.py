"""Loading always finishes: a bad file is a finding with its path, the rest is still there."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import SETTINGS, proposal, record, say
from tracker.ledger.codec import encode
from tracker.ledger.facts import Settings, Status
from tracker.ledger.load import MAX_FACT_BYTES, load
from tracker.ledger.order import heads

if TYPE_CHECKING:
    from pathlib import Path


def found(root: Path) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in load(root).findings]


@pytest.fixture
def fact(table: Path) -> Path:
    """The file of a recorded document."""
    return table / record(table, "seven hours").fact.folder / "proposal.json"


def test_what_was_recorded_is_what_is_loaded(table: Path) -> None:
    passed, said = record(table, "seven hours").fact, say(table, Status.OPEN, 1).fact
    facts = load(table)
    assert (facts.proposals, facts.marks, facts.settings) == ((passed,), (said,), SETTINGS)
    assert [item.slug for item in facts.items] == ["admin-time", "wages"]
    assert facts.contract is not None
    assert facts.findings == ()
    assert heads(facts) == (said.id,)


def test_a_folder_with_nothing_in_it_says_so(tmp_path: Path) -> None:
    facts = load(tmp_path)
    assert facts.settings == Settings(title="", parties=())
    assert [finding.where for finding in facts.findings] == ["table.toml"]


def test_a_table_whose_settings_are_broken_still_shows_its_documents(
    table: Path, fact: Path
) -> None:
    (table / "table.toml").write_text("title = ")
    assert fact.exists()
    assert found(table) == [("unreadable", "table.toml")]
    assert len(load(table).proposals) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "unreadable"),
        (b"", "unreadable"),
        (b" " * (MAX_FACT_BYTES + 1), "unreadable"),
        (b'{"schema": "bargain/proposal/2"}', "newer-program"),
    ],
)
def test_a_bad_fact_is_left_out_and_named(table: Path, fact: Path, data: bytes, code: str) -> None:
    fact.write_bytes(data)
    assert found(table) == [(code, str(fact.relative_to(table).as_posix()))]
    assert load(table).proposals == ()


def test_an_edited_fact_is_loaded_and_named(table: Path, fact: Path) -> None:
    fact.write_bytes(fact.read_bytes().replace(b'"kind": "proposal"', b'"kind": "final-offer"'))
    assert [code for code, _ in found(table)] == ["altered"]
    assert len(load(table).proposals) == 1


def test_an_edited_mark_is_loaded_and_named(table: Path) -> None:
    say(table, Status.AGREED)
    [file] = table.glob("items/*/marks/*.json")
    file.write_bytes(file.read_bytes().replace(b"agreed", b"open"))
    assert [code for code, _ in found(table)] == ["altered"]
    assert load(table).marks[0].status is Status.OPEN


def test_a_copied_fact_counts_once(table: Path, fact: Path) -> None:
    shutil.copytree(fact.parent, fact.parent.with_name("copy" + fact.parent.name))
    assert [code for code, _ in found(table)] == ["unreadable"]
    assert len(load(table).proposals) == 1


def test_a_copied_mark_counts_once_and_never_for_another_item(table: Path) -> None:
    mark = say(table, Status.AGREED).fact
    [file] = table.glob("items/admin-time/marks/*.json")
    shutil.copy(file, file.with_name(f"again-{mark.id}.json"))
    shutil.copytree(file.parent, table / "items/wages/marks")
    assert [code for code, _ in found(table)] == ["unreadable"] * 3
    assert len(load(table).marks) == 1


def test_an_item_with_a_broken_file_is_there_under_its_slug(table: Path) -> None:
    (table / "items/wages/item.toml").write_text("titel = 'Wages'")
    assert found(table) == [("unreadable", "items/wages/item.toml")]
    assert [(item.slug, item.title) for item in load(table).items][1] == ("wages", "wages")


def test_marks_whose_item_is_gone_are_still_shown(table: Path) -> None:
    say(table, Status.AGREED)
    (table / "items/admin-time/item.toml").unlink()
    assert found(table) == [("unknown-item", "items/admin-time/item.toml")]
    assert "admin-time" in [item.slug for item in load(table).items]


def test_a_link_is_no_fact(table: Path, tmp_path: Path) -> None:
    (tmp_path / "proposal.json").write_bytes(encode(proposal()))
    (table / "proposals/x").mkdir(parents=True)
    (table / "proposals/x/proposal.json").symlink_to(tmp_path / "proposal.json")
    assert load(table).proposals == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_a_finding(table: Path, fact: Path) -> None:
    fact.chmod(0)
    assert [code for code, _ in found(table)] == ["unreadable"]


def test_other_files_of_a_person_are_no_finding(table: Path) -> None:
    (table / "items/wages/notes.md").write_text("ours")
    (table / "proposals").mkdir(exist_ok=True)
    (table / "proposals/readme.txt").write_text("ours")
    assert found(table) == []


def test_loading_needs_no_git(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert load(table).settings == SETTINGS
