"""What can be typed for an option is what the layers below know."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
import pytest

from tracker.commands.correct import correct_command
from tracker.commands.init import init_command
from tracker.commands.mark import mark_command
from tracker.commands.notice import add_command as notice_command
from tracker.commands.read import read_command
from tracker.commands.record import record_command
from tracker.commands.summary import summary_command
from tracker.diff import covers
from tracker.documents.reading import Markup
from tracker.ledger.calendar import NoticeKind
from tracker.ledger.facts import Covers, ProposalKind, Status
from tracker.reports.clocks import Regime
from tracker.reports.grid_xlsx import _PAPER
from tracker.reports.summary_pdf import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.commands.conftest import Bargain

SAID = frozenset(Status) - {Status.DISPUTED}
MARKUP = {"auto", *Markup} - {Markup.SIDE_BY_SIDE}
"""A table of current and proposed language tells by its headings what it is: none asks for it."""


@pytest.mark.parametrize(
    ("command", "name", "known"),
    [
        (record_command, "kind", ProposalKind),
        (correct_command, "kind", ProposalKind),
        (record_command, "covers", Covers),
        (record_command, "covers", covers.Covers),
        (correct_command, "covers", Covers),
        (record_command, "markup", MARKUP),
        (read_command, "markup", MARKUP),
        (notice_command, "kind", NoticeKind),
        (init_command, "regime", Regime),
        (mark_command, "status", SAID),
        (summary_command, "only", SAID),
        (summary_command, "paper", PAPERS),
        (summary_command, "paper", _PAPER),
    ],
)
def test_every_word_that_is_known_can_be_typed_and_no_other(
    command: click.Command, name: str, known: Iterable[str]
) -> None:
    [choice] = [one.type for one in command.params if one.name == name]
    assert isinstance(choice, click.Choice)
    assert set(choice.choices) == {str(word) for word in known}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("summary --paper a4", "--paper is for pdf and xlsx, not for text; leave it out"),
        ("summary --format docx -o s.docx --paper letter", "--paper is for pdf and xlsx, not for"),
        ("summary --format pdf -o s.pdf --paper a4 --json", "--paper is for pdf and xlsx, not for"),
        ("calendar --ids --json", "--ids is for text, not for json; leave it out"),
        ("calendar --ids --format ics -o c.ics", "--ids is for text, not for ics; leave it out"),
        ("show E1 --silent --side-by-side", "--silent and --side-by-side show different things"),
        ("show E1 --original --json -o e1.docx", "--original gives the file as it came, never"),
        ("history 9.4 --words --off-record", "--words follows what is on the record; leave out"),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(
    bargain: Bargain, table: Path, typed: str, said: str
) -> None:
    refused = bargain("-C", table, *typed.split())
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize(
    ("verb", "form"), [("summary", "docx"), ("summary", "pdf"), ("calendar", "ics")]
)
def test_json_is_shown_whatever_the_format_and_needs_no_file(
    bargain: Bargain, table: Path, verb: str, form: str
) -> None:
    shown = bargain("-C", table, verb, "--format", form, "--json")
    assert shown.code == 0
    assert json.loads(shown.out)
