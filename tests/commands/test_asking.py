"""Asking: every answer is checked where it is given, and what was typed is not asked for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from tests.commands.test_calendar import record
from tracker.commands.asking import Asked, ask_what_to_record, ask_who_claims
from tracker.commands.invocation import Invocation
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)


def invocation(table: Path, *, asks: bool = True) -> Invocation:
    """A run with a person at the terminal."""
    return Invocation(
        folder=table,
        now=lambda: NOW,
        local=lambda moment: moment.replace(tzinfo=UTC),
        environment={},
        terminal=True,
        width=80,
        height=40,
        asks=asks,
    )


def ask(table: Path, answers: str, *typed: object) -> tuple[Asked, str]:
    """What is understood of these answers, and what the person saw."""
    file, party, passed, ref, counter_to = (*typed, *(None,) * 5)[:5]
    with CliRunner().isolation(input=answers) as (_, err, _):
        asked = ask_what_to_record(
            invocation(table),
            file,  # type: ignore[arg-type] # what was typed, of whatever kind
            party,  # type: ignore[arg-type]
            passed,  # type: ignore[arg-type]
            str(ref or ""),
            counter_to,  # type: ignore[arg-type]
        )
        return asked, err.getvalue().decode()


def test_everything_is_asked_for_and_has_a_ready_answer(table: Path, papers: Path) -> None:
    asked, screen = ask(table, f"'{papers / 'cut.md'}'\nemployer\n\n\n\n")
    assert asked == Asked(papers / "cut.md", "employer", "now", "E1", "")
    assert "Who passed it (union, employer)" in screen


def test_a_wrong_answer_is_said_and_asked_for_again(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    record(bargain, table, papers / "cut.md", "--passed", "2025-07-08 10:32")
    wrong = ("nowhere.md", "judge", "tomorrow", "contract", "E9")
    right = (papers / "keep.md", "union", "2025-07-09 08:00", "U4", "e1")
    answers = "".join(f"{no}\n{yes}\n" for no, yes in zip(wrong, right, strict=True))
    asked, screen = ask(table, answers)
    assert asked == Asked(papers / "keep.md", "union", "2025-07-09 08:00", "U4", "E1")
    for said in (
        "is no file",
        "no party is called 'judge'",
        "no time of day",
        "cannot be a ref",
        "'E9'",
    ):
        assert said in screen


def test_what_was_typed_is_not_asked_for(table: Path, papers: Path) -> None:
    asked, screen = ask(table, "now\n\n", papers / "cut.md", "employer", None, "E7")
    assert asked == Asked(papers / "cut.md", "employer", "now", "E7", "")
    assert "File" not in screen
    whole = (papers / "cut.md", "employer", "now", "", None)
    assert ask(table, "", *whole) == (Asked(papers / "cut.md", "employer", "now", "", ""), "")


def test_nobody_is_asked_where_there_is_nobody(table: Path) -> None:
    with pytest.raises(UsageRefused, match="FILE is missing"):
        ask_what_to_record(invocation(table, asks=False), None, None, None, "", None)


def test_a_path_that_a_mac_s_terminal_escaped_is_found(table: Path, papers: Path) -> None:
    spaced = (papers / "cut.md").rename(papers / "Employer Proposal 1 (final).md")
    escaped = str(spaced).replace(" ", r"\ ").replace("(", r"\(").replace(")", r"\)")
    asked, _ = ask(table, f"{escaped}\nemployer\n\n\n\n")
    assert asked.file == spaced


def test_whose_claim_an_impasse_is_is_asked(table: Path) -> None:
    run = invocation(table)
    with CliRunner().isolation(input="nobody\nHarbor clinic\n") as (_, err, _):
        assert ask_who_claims(run, run.table()) == "employer"
        screen = err.getvalue().decode()
    assert screen.count("Who claims it (union, employer)") == 2
    with pytest.raises(UsageRefused, match="--by union or --by employer"):
        ask_who_claims(invocation(table, asks=False), run.table())
