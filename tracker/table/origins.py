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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    """One clause: its name as last passed, the contract's words, and each party's position.

    ``above`` is the label of the clause above it, if there is one.
    """

    label: str
    heading: str
    contract: str
    above: tuple[str, ...] = ()
    held: dict[str, Held] = field(default_factory=dict)

    def passed(self, proposal: Proposal, clauses: Sequence[Clause]) -> None:
        """Take in what a document says of the clause; no clauses say that it is deleted."""
        if clauses:
            self.label, self.heading = clauses[0].label, clauses[0].heading
        text = "\n".join(clause.text for clause in clauses)
        others = [one for key, one in self.held.items() if key != proposal.party]
        latest = max(others, key=lambda one: one.proposal.passed, default=None)
        own = self.held.get(proposal.party)
        before = own.words if own else woven(self.contract, CONTRACT)
        words = carried(before, latest.words if latest else (), text, proposal.ref)
        self.held[proposal.party] = Held(proposal, words, deleted=not clauses)


def origins_of(table: OpenTable, subject: str) -> tuple[Traced, ...]:
    """Trace an item, or the clause of a label, through every document on the record."""
    return traced(_passes(table, subject))


def traced(passes: Iterable[tuple[Proposal, Iterable[Change]]]) -> tuple[Traced, ...]:
    """Fold the passes, in the order of bargaining, into the origins of the clauses they touch.

    ``passes`` pairs each proposal with its changes, against the contract, to the clauses asked for.
    A clause that a party added is given up when a later document of the party speaks of what
    stands above it and leaves it out. Clauses come in the order of their numbers.
    """
    found: dict[Clause | str, Traced] = {}
    for proposal, changes in passes:
        spoken = [one for one in changes if one.addressed]
        for change in spoken:
            clause = (change.old or change.new)[0]
            trace = found.setdefault(_key(change), _nothing_passed(change, clause))
            trace.passed(proposal, change.new)
        _give_up(found, proposal, spoken)
    held = (one for one in found.values() if one.held)
    return tuple(sorted(held, key=lambda one: _order(one.label)))


def _key(change: Change) -> Clause | str:
    """What names a clause across documents: the contract's clause, else the label it was given."""
    return change.old[0] if change.old else change.new[0].label


def _nothing_passed(change: Change, clause: Clause) -> Traced:
    contract = "\n".join(one.text for one in change.old)
    return Traced(clause.label, clause.heading, contract, clause.path[:-1][-1:])


def _give_up(
    found: dict[Clause | str, Traced], proposal: Proposal, spoken: Sequence[Change]
) -> None:
    told = {label for change in spoken for clause in change.new for label in clause.path}
    said = {_key(change) for change in spoken}
    for key, trace in found.items():
        if isinstance(key, str) and key not in said and told.intersection(trace.above):
            trace.held.pop(proposal.party, None)


def _order(label: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (0, int(step), "") if step.isdigit() else (1, len(step), step) for step in place(label)
    )


def _passes(table: OpenTable, subject: str) -> Iterator[tuple[Proposal, tuple[Change, ...]]]:
    item = table.find_item(subject)
    for proposal in filter(on_record, table.state.proposals):
        if item:
            yield proposal, table.documents.changes_on(item.item.slug, proposal)
        else:
            yield proposal, table.documents.changes_to(subject, proposal)
