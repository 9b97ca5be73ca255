"""What a redline changes without a mark, in sentences that are kept with the proposal.

This module protects one rule: a sentence states what differs, from what, in whose words, and says
nothing about how it came about.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.diff.model import Diff, Kind, Op
from tracker.ledger.facts import Doubt
from tracker.ledger.layout import CONTRACT
from tracker.ledger.silent_edits import SILENT_EDIT
from tracker.phrases import counted
from tracker.reports.words import retitled, title_of, what_happened
from tracker.table.comparison import Comparison, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.diff.model import Change, Segment
    from tracker.diff.unmarked import Unmarked

_LONGEST = 80
_EDITS = 3
"""As many edits of one clause are quoted; more are counted."""


def unmarked_doubts(found: Unmarked) -> tuple[Doubt, ...]:
    """Give one doubt for each change, to be kept with the proposal: clause and sentence."""
    against = "the contract" if found.baseline == CONTRACT else found.baseline
    return tuple(
        Doubt(SILENT_EDIT, title_of(change)[0], _sentence(change, against))
        for change in found.diff.changes
    )


def unmarked_comparison(ref: str, found: Unmarked | None) -> Comparison:
    """Set the unmarked changes of the document ``ref`` out as a diff; None: it is no redline."""
    new = Side(ref, "without its marked changes")
    if found is None:
        said = f"{ref} carries no redline, so nothing in it is marked or unmarked"
        return Comparison(Side(CONTRACT), new, Diff((), (said,)))
    said = f"only what differs without a mark; all that {ref} changes: bargain diff {ref}"
    if not found.diff.changes:
        said = f"every edit of {ref} carries a mark; all that it changes: bargain diff {ref}"
    diff = found.diff._replace(warnings=(*found.diff.warnings, said))
    return Comparison(Side(found.baseline), new, diff)


def edits_in_short(segments: Iterable[Segment]) -> str:
    """Quote what was replaced, added and removed: "“shall” → “may”; “not” added"."""
    edits = list(_edits(segments))
    more = len(edits) - _EDITS
    said = [_quoted(old, new) for old, new in edits[:_EDITS]]
    return "; ".join(said + ([f"and {counted(more, 'more edit')}"] if more > 0 else []))


def _sentence(change: Change, against: str) -> str:
    match change.kinds:
        case (Kind.INSERTED,):
            return f"is not in {against} and carries no mark: {_quote(_text(change))}"
        case (Kind.DELETED,):
            return f"is in {against} and is left out without a mark: {_quote(_text(change))}"
        case _:
            said = edits_in_short(change.segments) or retitled(change) or what_happened(change)
            return f"differs from {against} without a mark: {said}"


def _text(change: Change) -> str:
    clause = (change.new or change.old)[0]
    return clause.text or clause.heading or clause.label


def _edits(segments: Iterable[Segment]) -> Iterator[tuple[str, str]]:
    """What stands between the words that stayed: old and new side by side."""
    for is_kept, run in groupby(segments, key=lambda part: part.op is Op.EQUAL):
        if not is_kept:
            parts = list(run)
            yield _of(parts, Op.DELETE), _of(parts, Op.INSERT)


def _of(parts: Iterable[Segment], op: Op) -> str:
    return "".join(part.text for part in parts if part.op is op).strip()


def _quoted(old: str, new: str) -> str:
    if old and new:
        return f"{_quote(old)} → {_quote(new)}"
    return f"{_quote(new)} added" if new else f"{_quote(old)} removed"


def _quote(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + '…'}”"
