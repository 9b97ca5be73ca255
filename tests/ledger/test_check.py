"""Whatever is done to recorded things behind the tool's back, the check says where and what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import papers, record, say
from tests.ledger.repository import git, status
from tracker.ledger.check import check
from tracker.ledger.facts import Proposal, Status
from tracker.ledger.papers import read_original
from tracker.refusals import StateRefused

if TYPE_CHECKING:
    from pathlib import Path


def found(root: Path) -> set[tuple[str, str]]:
    return {(finding.code, finding.where) for finding in check(root)}


@pytest.fixture
def passed(table: Path) -> Proposal:
    """A recorded document."""
    return record(table, "seven hours").fact


def test_a_table_in_order_has_no_findings_and_is_left_as_it_was(
    table: Path, passed: Proposal
) -> None:
    say(table, Status.AGREED, 1, on=passed.ref)
    assert check(table) == ()
    assert status(table) == []


def test_an_altered_original_is_found_and_the_recorded_one_still_read(
    table: Path, passed: Proposal
) -> None:
    path = f"{passed.folder}/original.docx"
    (table / path).write_bytes(b"PK other words")
    assert found(table) == {("altered", path)}
    assert read_original(table, passed) == papers("seven hours").original


def test_missing_papers_are_found(table: Path, passed: Proposal) -> None:
    for name in ("original.docx", "text.md"):
        (table / passed.folder / name).unlink()
    assert found(table) == {
        ("missing", f"{passed.folder}/original.docx"),
        ("missing", f"{passed.folder}/text.md"),
    }


def test_an_altered_text_is_found(table: Path, passed: Proposal) -> None:
    (table / passed.folder / "text.md").write_text("# Article 9\n\nfour hours\n")
    assert found(table) == {("altered", f"{passed.folder}/text.md")}


def test_a_fact_that_was_never_committed_and_one_that_is_gone_are_found(table: Path) -> None:
    say(table, Status.OPEN)
    [file] = (table / "items/admin-time/marks").iterdir()
    file.rename(file.with_name(f"moved-{file.name}"))
    assert found(table) == {
        ("missing", f"items/admin-time/marks/{file.name}"),
        ("uncommitted", f"items/admin-time/marks/moved-{file.name}"),
    }


def test_a_hand_edited_file_is_found_as_uncommitted_not_as_altered(table: Path) -> None:
    (table / "items/wages/item.toml").write_text('title = "Pay"\n')
    assert found(table) == {("uncommitted", "items/wages/item.toml")}
    git(table, "commit", "--quiet", "-am", "rename an item")
    assert found(table) == set()


def test_what_a_later_commit_changed_or_removed_is_found(table: Path, passed: Proposal) -> None:
    text = table / passed.folder / "text.md"
    text.write_text("# Article 9\n\nfour hours\n")
    git(table, "commit", "--quiet", "-am", "a quiet correction")
    assert found(table) == {("rewritten", f"{passed.folder}/text.md")}
    git(table, "rm", "--quiet", "-r", passed.folder)
    git(table, "commit", "--quiet", "-m", "gone")
    assert ("rewritten", f"{passed.folder}/proposal.json") in found(table)


def test_an_original_replaced_by_a_later_commit_is_no_evidence(
    table: Path, passed: Proposal
) -> None:
    (table / passed.folder / "original.docx").write_bytes(b"PK other words")
    git(table, "commit", "--quiet", "-am", "a quiet correction")
    with pytest.raises(StateRefused, match="not the document that was recorded"):
        read_original(table, passed)
    git(table, "rm", "--quiet", "-r", passed.folder)
    git(table, "commit", "--quiet", "-m", "gone")
    with pytest.raises(StateRefused, match="not in the last commit"):
        read_original(table, passed)


def test_a_replaced_object_does_not_change_the_evidence(table: Path, passed: Proposal) -> None:
    blob = git(table, "rev-parse", f"HEAD:{passed.folder}/original.docx").strip()
    other = git(table, "rev-parse", "HEAD:table.toml").strip()
    git(table, "replace", blob, other)
    assert read_original(table, passed) == papers("seven hours").original


def test_a_folder_without_its_fact_is_found(table: Path) -> None:
    (table / "proposals/half").mkdir(parents=True)
    (table / "proposals/half/text.md").write_text("x")
    assert ("no-fact", "proposals/half") in found(table)


def test_a_table_without_a_contract_is_found(table: Path) -> None:
    git(table, "rm", "--quiet", "-r", "contract")
    git(table, "commit", "--quiet", "-m", "no contract")
    assert ("no-contract", "contract") in found(table)
