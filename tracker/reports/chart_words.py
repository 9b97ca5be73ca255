"""What stands with a chart: its title, its table of numbers, and the words for who cannot see it.

This module protects one rule: every number that a chart draws is in its table, with the document
and day that it comes from; a picture is never the only place of a fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.phrases import counted, joined
from tracker.reports.columns import NONE
from tracker.reports.escape import visible_line
from tracker.reports.moments import short_day
from tracker.reports.standing import TALLIED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.facts import Party, Proposal
    from tracker.table.movement import Movement, Step
    from tracker.table.timeline import Timeline

PASSES_TITLE = "Who passed what, and when"
SESSIONS_TITLE = "Documents passed each day"
STANDING_TITLE = "Where the items stood"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A chart's table: its title, its column heads, and its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def side_name(party: Party) -> str:
    """Name a party in a chart: "Union"."""
    return visible_line(party.key).capitalize()


def number_words(value: float) -> str:
    """Write a number as briefly as two decimals allow: "7", "1,250", "3.5"."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def passes_numbers(line: Timeline) -> Numbers:
    """Give the table of the documents of each bargaining day, for both charts that count them."""
    rows = tuple(
        (
            short_day(one.day),
            NONE if one.session is None else str(one.session),
            *map(_passed, one.passed),
        )
        for one in line.days
    )
    return Numbers(PASSES_TITLE, ("Day", "Session", *map(side_name, line.parties)), rows)


def _passed(documents: Sequence[Proposal]) -> str:
    """Count one party's documents of a day and name them: "2: U13, U14"."""
    refs = ", ".join(visible_line(one.ref) for one in documents)
    return f"{len(documents)}: {refs}" if documents else NONE


def standing_numbers(line: Timeline) -> Numbers:
    """Give the table of how many items stood how at the end of each day that changed it."""
    told = [status for status, _ in line.standing[0].counts] if line.standing else []
    rows = tuple(
        (short_day(one.day), *(str(number) for _, number in one.counts)) for one in line.standing
    )
    return Numbers(STANDING_TITLE, ("Day", *(TALLIED[status] for status in told)), rows)


def movement_numbers(movement: Movement, parties: Sequence[Party]) -> Numbers:
    """Give the table of a movement: every step, and how far apart the parties were after it."""
    names = {party.key: side_name(party) for party in parties}
    apart = zip(movement.steps, movement.apart(parties), strict=True)
    rows = tuple(_step_row(step, names, gap) for step, gap in apart)
    return Numbers(movement_title(movement), ("Day", "Document", "By", "Number", "Apart"), rows)


def _step_row(step: Step, names: dict[str, str], gap: float | None) -> tuple[str, ...]:
    return (
        short_day(step.at),
        visible_line(step.ref),
        names.get(step.party, visible_line(step.party)),
        _number(step),
        NONE if gap is None else number_words(gap),
    )


def _number(step: Step) -> str:
    """Give a step's number, or the words that take its place."""
    if step.value is None:
        return visible_line(step.words) or "taken out"
    return number_words(step.value)


def movement_title(movement: Movement) -> str:
    """Name a movement: "9.2: administrative time, in hours (contract: 7)"."""
    what = visible_line(movement.what)
    unit = "" if movement.what == movement.unit else f", in {visible_line(movement.unit)}"
    contract = number_words(movement.value)
    return f"{visible_line(movement.label)}: {what}{unit} (contract: {contract})"


def movement_told(movement: Movement, parties: Sequence[Party]) -> str:
    """Say in words what the chart of a movement shows."""
    told = [movement_title(movement)]
    for party in parties:
        steps = [step for step in movement.steps if step.party == party.key]
        said = (f"{_number(step)} in {visible_line(step.ref)}" for step in steps)
        told.append(f"{side_name(party)}: {', '.join(said) or 'nothing passed'}")
    return f"{'. '.join(told)}."


def left_out_words(number: int) -> str:
    """Say how many numbers of an item are not drawn."""
    return f"{counted(number, 'more number')} moved; see the words"


def passes_told(line: Timeline) -> str:
    """Say in words what the chart of passes shows."""
    sides = (
        f"{counted(sum(len(one.passed[place]) for one in line.days), 'document')} by "
        f"{side_name(party)}"
        for place, party in enumerate(line.parties)
    )
    span = f"from {short_day(line.days[0].day)} to {short_day(line.days[-1].day)}"
    return f"{PASSES_TITLE}: {joined(sides)} on {counted(len(line.days), 'day')}, {span}."


def standing_told(line: Timeline) -> str:
    """Say in words what the chart of the items' standing shows."""
    last = line.standing[-1]
    said = joined(f"{number} {TALLIED[status]}" for status, number in last.counts if number)
    first = sum(number for status, number in line.standing[0].counts if status is Status.OPEN)
    return (
        f"{STANDING_TITLE}: {first} open on {short_day(line.standing[0].day)}, and "
        f"{said} on {short_day(last.day)}."
    )
