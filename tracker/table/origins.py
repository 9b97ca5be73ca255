"""Where the words of each party's position on a clause come from, pass by pass.

This module protects one rule: a party's position on a clause is what its last document that speaks
of the clause says, and the words of every stretch are those words, exactly. Only documents on the
record are folded, in the order of bargaining.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.diff.origins import Woven, carried, woven
from tracker.diff.place import place
from tracker.ledger.layout import CONTRACT
from tracker.ledger.state import on_record
from tracker.table.items import within

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Proposal
    from tracker.table.open_table import OpenTable


@dataclass(frozen=True, slots=True)
class Held:
    """One party's words on a clause: the document that says them last, and whence they come."""

    proposal: Proposal
    words: Woven
    deleted: bool = False


@dataclass(slots=True)
class Traced:
    """One clause: its name as last passed, and each party's position.

    ``above`` is the label of the clause above it, if there is one.
    """

    label: str
    heading: str
    above: tuple[str, ...] = ()
    held: dict[str, Held] = field(default_factory=dict)

    def passed(self, proposal: Proposal, change: Change) -> None:
        """Take in what a document says of the clause; a change to no clauses deletes it."""
        if change.new:
            self.label, self.heading = change.new[0].label, change.new[0].heading
        text = _text(change.new)
        others = [one for key, one in self.held.items() if key != proposal.party]
        latest = max(others, key=lambda one: one.proposal.passed, default=None)
        own = self.held.get(proposal.party)
        contract = woven(_text(change.old), CONTRACT)
        before, theirs = own.words if own else contract, latest.words if latest else ()
        words = carried(before, theirs, text, proposal.ref, contract)
        self.held[proposal.party] = Held(proposal, words, deleted=not change.new)


def origins_of(table: OpenTable, subject: str) -> tuple[Traced, ...]:
    """Trace an item, or the clause of a label, through every document on the record."""
    item = table.find_item(subject)
    passed = tuple(filter(on_record, table.state.proposals))
    if item:
        return traced((one, table.documents.changes_on(item.item.slug, one)) for one in passed)
    found = [(one, table.documents.changes_to(subject, one)) for one in passed]
    wanted = {clause for _, changes in found for one in changes for clause in _asked(one, subject)}
    for label in sorted(_labels(wanted) - _labels(within(tuple(wanted), subject))):
        found = [
            (one, (*known, *_unknown(known, table.documents.changes_to(label, one))))
            for one, known in found
        ]
    return traced(found, wanted)


def _asked(change: Change, label: str) -> tuple[Clause, ...]:
    """The contract's clauses that a label means; a document may have given it to other clauses."""
    return within(change.old, label) or change.old


def _labels(clauses: Iterable[Clause]) -> set[str]:
    return {clause.label for clause in clauses}


def _unknown(known: Sequence[Change], changes: Sequence[Change]) -> Iterator[Change]:
    return (change for change in changes if change not in known)


def traced(
    passes: Iterable[tuple[Proposal, Iterable[Change]]], wanted: Container[Clause] | None = None
) -> tuple[Traced, ...]:
    """Fold the passes, in the order of bargaining, into the origins of the clauses they touch.

    ``passes`` pairs each proposal with its changes, against the contract, to the clauses asked for.
    What merges clauses of the contract is a position on each; ``wanted`` keeps some of them.
    A clause that a party added is given up when a later document of the party speaks of what
    stands above it and leaves it out. Clauses come in the order of their numbers.
    """
    found: dict[Clause | str, Traced] = {}
    for proposal, changes in passes:
        spoken = [one for one in changes if one.addressed]
        for change in spoken:
            for key in _keys(change):
                if wanted is None or isinstance(key, str) or key in wanted:
                    found.setdefault(key, _nothing_passed(key, change)).passed(proposal, change)
        _give_up(found, proposal, spoken)
    held: list[Traced] = []
    for one in sorted(found.values(), key=lambda one: _order(one.label)):
        if one.held and one not in held:  # clauses that every document merges are told once
            held.append(one)
    return tuple(held)


def _keys(change: Change) -> tuple[Clause | str, ...]:
    """What names clauses across documents: the contract's, else the label that one was given."""
    return change.old or (change.new[0].label,)


def _nothing_passed(key: Clause | str, change: Change) -> Traced:
    clause = change.new[0] if isinstance(key, str) else key
    return Traced(clause.label, clause.heading, clause.path[:-1][-1:])


def _text(clauses: Iterable[Clause]) -> str:
    return "\n".join(clause.text for clause in clauses)


def _give_up(
    found: dict[Clause | str, Traced], proposal: Proposal, spoken: Sequence[Change]
) -> None:
    told = {label for change in spoken for clause in change.new for label in clause.path}
    said = {key for change in spoken for key in _keys(change)}
    for key, trace in found.items():
        if isinstance(key, str) and key not in said and told.intersection(trace.above):
            trace.held.pop(proposal.party, None)


def _order(label: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (0, int(step), "") if step.isdigit() else (1, len(step), step) for step in place(label)
    )
