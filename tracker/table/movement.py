"""Where each number of the contract went: every pass that speaks of it, step by step.

This module protects one rule: a step is what a document says. A document that gives the clause with
the contract's number is a step to that number; one that does not address the clause is no step; and
a number in another unit is told in its words and never drawn on the same scale.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.quantities import quantities
from tracker.ledger.state import on_record
from tracker.table.items import owners_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from tracker.diff.model import Change, Diff
    from tracker.diff.quantities import Quantity
    from tracker.ledger.facts import Item, Party, Proposal

_Key = tuple[str, str]
"""The contract's clause, by its label, and its words of a number, without "at least"."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a document made of a number: its ``words``, "" where it takes the number out.

    ``value`` is None where there is none on the movement's scale.
    """

    at: datetime
    ref: str
    party: str
    words: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Movement:
    """One number of the contract: ``words`` and ``value`` in force, and the steps since, in order.

    ``label`` is the contract's clause, ``what`` the words that the number governs or its unit.
    """

    label: str
    what: str
    unit: str
    words: str
    value: float
    steps: tuple[Step, ...]

    def apart(self, parties: Sequence[Party]) -> tuple[float | None, ...]:
        """Give, after each step, how far the parties' numbers are from each other.

        Who has said nothing stands where the contract does; None while a number is out.
        """
        standing: dict[str, float | None] = {party.key: self.value for party in parties}
        found: list[float | None] = []
        for step in self.steps:
            standing[step.party] = step.value
            known = [value for value in standing.values() if value is not None]
            whole = len(known) == len(standing)
            found.append(max(known) - min(known) if whole else None)
        return tuple(found)


def movements(
    passes: Iterable[tuple[Proposal, Diff]], items: Sequence[Item]
) -> dict[str, tuple[Movement, ...]]:
    """Give every item's movements by slug, those with the most different numbers first.

    ``passes`` pairs each document, in the order of bargaining, with its diff against the contract.
    Numbers in tables are left out: a wage table has one in each cell.
    """
    owners = owners_of(items)
    spoken: dict[str, list[tuple[Proposal, Change]]] = {}
    for proposal, diff in passes:
        for change in filter(_prose, diff.changes if on_record(proposal) else ()):
            for slug in owners(change):
                spoken.setdefault(slug, []).append((proposal, change))
    return {slug: found for slug, said in spoken.items() if (found := _of_item(said))}


def _prose(change: Change) -> bool:
    return bool(change.old) and change.addressed and not change.old[0].table


def _of_item(said: Sequence[tuple[Proposal, Change]]) -> tuple[Movement, ...]:
    numbers: dict[_Key, Quantity] = {}
    subjects: dict[_Key, list[str]] = {}
    for _, change in said:
        for term in change.terms:
            if number := _number(term.old):
                key = change.old[0].label, number.text
                numbers.setdefault(key, number)
                subjects.setdefault(key, []).append(term.what or number.unit)
    found = (_movement(key, one, subjects[key], said) for key, one in numbers.items())
    moved = [one for one in found if _different(one) - {one.value}]
    return tuple(sorted(moved, key=lambda one: -len(_different(one))))


def _number(words: str) -> Quantity | None:
    return next(iter(quantities(words)), None)


def _different(movement: Movement) -> set[float]:
    return {step.value for step in movement.steps if step.value is not None}


def _movement(
    key: _Key, number: Quantity, subjects: Iterable[str], said: Iterable[tuple[Proposal, Change]]
) -> Movement:
    named = Counter(one for one in subjects if one != number.unit).most_common(1)
    what = named[0][0] if named else number.unit
    steps = _steps(key, number, said)
    return Movement(key[0], what, number.unit, key[1], float(number.value), steps)


def _steps(
    key: _Key, number: Quantity, said: Iterable[tuple[Proposal, Change]]
) -> tuple[Step, ...]:
    steps: dict[str, Step] = {}
    for proposal, change in said:
        if change.old[0].label == key[0]:
            step = _step(proposal, _said_of(change, key[1]), number)
            steps.setdefault(proposal.id or proposal.ref, step)
    return tuple(steps.values())


def _said_of(change: Change, words: str) -> str:
    """What a change makes of the contract's number: its words, "" where it takes it out."""
    for term in change.terms:
        old = _number(term.old)
        if old and old.text == words:
            return term.new
    return "" if not change.new else words


def _step(proposal: Proposal, said: str, contract: Quantity) -> Step:
    new = _number(said)
    value = float(new.value) if new and new.unit == contract.unit else None
    return Step(proposal.passed, proposal.ref, proposal.party, said, value)
