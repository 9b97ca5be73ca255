"""Asking on a terminal for what was not typed.

The rule protected here: nothing is ever asked of a script. Without a terminal on both sides a
missing option is refused in one line, as by every other command.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from tracker.refusals import Refused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.commands.invocation import Invocation
    from tracker.table.open_table import OpenTable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What ``bargain record`` must know; ``ref`` and ``counter_to`` are "" for none."""

    file: Path
    party: str
    passed: str
    ref: str
    counter_to: str


def ask_what_to_record(
    invocation: Invocation,
    file: Path | None,
    party: str | None,
    passed: str | None,
    ref: str,
    counter_to: str | None,
) -> Asked:
    """Ask for what is missing of file, party and time, and then also for number and answer.

    Nothing is asked when all three were typed. Raises UsageRefused when something is missing and
    there is nobody to ask.
    """
    if file is not None and party is not None and passed is not None:
        return Asked(file, party, passed, ref, counter_to or "")
    if not invocation.asks:
        raise UsageRefused(f"{_missing(file, party)} is missing; see bargain record --help")
    table = invocation.table()
    file = file or _ask("File", _file)
    party = table.party(party).key if party else _ask_party(table)
    passed = passed or _ask_passed(invocation)
    ref = ref or _ask_ref(table, party)
    return Asked(file, party, passed, ref, counter_to or _ask_counter_to(table))


def _missing(file: Path | None, party: str | None) -> str:
    return "FILE" if file is None else "--party" if party is None else "--passed"


def _ask(what: str, read: Callable[[str], T], default: str | None = None) -> T:
    """Ask until ``read`` takes the answer; what is wrong with it is said."""

    def checked(text: str) -> T:
        try:
            return read(text.strip())
        except Refused as refusal:
            raise click.UsageError(str(refusal)) from None

    answer: T = click.prompt(
        what, default=default, value_proc=checked, err=True, show_default=bool(default)
    )
    return answer


def _file(text: str) -> Path:
    """The file; dragged into a terminal it comes in quotes, on a Mac with its blanks escaped."""
    path = Path(text.strip("'\"")).expanduser()
    unescaped = Path(re.sub(r"\\(.)", r"\1", text)).expanduser()
    found = next((one for one in (path, unescaped) if one.is_file()), None)
    if found is None:
        raise UsageRefused(f"{path} is no file")
    return found


def _ask_party(table: OpenTable) -> str:
    keys = [party.key for party in table.facts.settings.parties]
    return _ask(f"Who passed it ({', '.join(keys)})", lambda text: table.party(text).key)


def ask_who_claims(invocation: Invocation, table: OpenTable) -> str:
    """Ask whose claim an impasse is; raises UsageRefused when there is nobody to ask.

    Nobody is taken for granted, not even the party that keeps the table: it is a legal claim.
    """
    keys = [party.key for party in table.facts.settings.parties]
    if not invocation.asks:
        options = " or ".join(f"--by {key}" for key in keys)
        raise UsageRefused(f"impasse is somebody's claim; say whose, with {options}")
    return _ask(f"Who claims it ({', '.join(keys)})", lambda text: table.party(text).key)


def _ask_passed(invocation: Invocation) -> str:
    from tracker.commands.when import moment

    def read(text: str) -> str:
        moment(text, invocation.now(), invocation.local)
        return text

    return _ask("When it came across the table", read, default="now")


def _ask_ref(table: OpenTable, party: str) -> str:
    from tracker.ledger.layout import check_ref
    from tracker.ledger.naming import next_ref

    return _ask("Its number", check_ref, default=next_ref(table.facts, party))


def _ask_counter_to(table: OpenTable) -> str:
    return _ask(
        "The document that it answers, if any",
        lambda text: table.proposal(text).ref if text else "",
        default="",
    )
