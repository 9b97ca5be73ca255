"""What is doubtful in a table as a whole: warnings that were recorded, labels that lead nowhere.

The rule protected here: a doubt is told with the document or the file that it is about, and loading
never fails for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.labels import spoken
from tracker.ledger.facts import Finding
from tracker.ledger.layout import CONTRACT, item_file
from tracker.ledger.silent_edits import other_doubts
from tracker.ledger.unread import without_unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.ledger.facts import Doubt
    from tracker.table.open_table import OpenTable


def doubts_of(table: OpenTable) -> Iterator[tuple[str, Doubt]]:
    """What was doubtful in reading the contract and each document, as it was recorded."""
    if table.facts.contract is not None:
        yield from ((CONTRACT, doubt) for doubt in table.facts.contract.warnings)
    for proposal in table.state.proposals:
        doubts = without_unread(other_doubts(proposal.warnings))
        yield from ((proposal.ref, doubt) for doubt in doubts)


def unknown_clauses(table: OpenTable) -> Iterator[Finding]:
    """Labels of items that neither the contract nor any document has."""
    texts = [table.documents.contract, *map(table.documents.words, table.state.proposals)]
    known = {spoken(clause.label) for clauses in texts for clause in clauses}
    for item in table.items:
        for label in item.clauses:
            if spoken(label) not in known:
                message = f"neither the contract nor any document has a clause {label!r}"
                yield Finding("unknown-clause", item_file(item.slug), message)
