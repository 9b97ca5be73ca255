"""Two documents that a command names → one comparison.

The rule protected here: what a partial document does not speak of is the contract's words, on the
old side as on the new, and is never shown as inserted or deleted.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.opening import load_bytes
from tracker.patterns import compile_usual
from tracker.refusals import DocumentRefused, StateRefused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause
    from tracker.documents.sandbox import Apart
    from tracker.ledger.facts import Item, Proposal
    from tracker.table.comparison import Comparison, Side
    from tracker.table.open_table import OpenTable

LAST = "@last"


class Named(NamedTuple):
    """A document as a command names it.

    ``covers`` is None when nobody has said how much of the contract it speaks of; ``proposal`` is
    None for the contract and for a file.
    """

    side: Side
    clauses: tuple[Clause, ...]
    covers: str | None = None
    claimed_base: tuple[Clause, ...] | None = None
    proposal: Proposal | None = None


def against(
    old: Sequence[Clause],
    new: Sequence[Clause],
    covers: str | None,
    claimed_base: Sequence[Clause] | None,
) -> Diff:
    """Compare; ``covers`` None guesses from the documents how much the new one speaks of."""
    from tracker.diff.compare import compare
    from tracker.diff.covers import Covers, guess_covers

    known = Covers(covers) if covers else guess_covers(old, new)
    return compare(old, new, covers=known, claimed_base=claimed_base)


def doubting_silence(
    diff: Diff, old: Sequence[Clause], new: Sequence[Clause], covers: str | None
) -> Diff:
    """Add to what ``against`` gave the warning that silence may have been read as deletion."""
    from tracker.diff.covers import Covers, doubted_silence

    known = Covers(covers) if covers else None
    return diff._replace(warnings=(*diff.warnings, *doubted_silence(diff, old, new, known)))


def compared(
    table: OpenTable | None,
    old: str,
    new: str | None,
    covers: str | None,
    item: str | None = None,
    *,
    meanwhile: str,
) -> Comparison:
    """Compare the documents that ``old`` and ``new`` name; without a ``table`` they are two files.

    With one name: that document against what it counters, else against the contract. Names are
    "contract", a ref, "union@last", or a path; with ``item``, what was last is last on that item.
    ``meanwhile`` is a module that the caller needs next: it is imported while others read files.
    Raises UsageRefused for a name of nothing.
    """
    if table is None or (new is not None and _is_file(table, old) and _is_file(table, new)):
        first, second = _two_files(Path(old), Path(new or old), meanwhile)
    elif new is None:
        second = _named(table, old, item)
        first = _counterpart(table, second)
    else:
        first, second = _named(table, old, item), _named(table, new, item)
    before, after = _whole(table, first), _effective(table, second)
    diff = against(before, after, covers or second.covers, second.claimed_base)
    if covers is None and second.claimed_base is None:
        diff = doubting_silence(diff, before, after, second.covers)
    if table is not None:
        diff = table.documents.judged(diff, _taking(first, second))
    from tracker.table.comparison import Comparison

    return Comparison(first.side, second.side, diff)


def narrowed(
    comparison: Comparison, items: Sequence[Item], slug: str | None, label: str | None
) -> Comparison:
    """Keep the changes of one item, or of one clause and what lies below it, or of both.

    ``items`` are all of the table's. Raises UsageRefused for the label of no clause.
    """
    if slug is None and label is None:
        return comparison
    from tracker.table.items import of_clause, of_item

    diff = comparison.diff
    if slug is not None:
        diff = of_item(diff, items, slug)
    if label is not None:
        diff = of_clause(diff, label)
        if not diff.changes:
            raise UsageRefused(
                f"no clause {label!r} in {comparison.old.ref} or {comparison.new.ref}"
            )
    return comparison._replace(diff=diff)


def _taking(old: Named, new: Named) -> str | None:
    """The party that may take something back: what the other side only asks for is no one's yet."""
    if new.proposal is None or (old.proposal and old.proposal.party != new.proposal.party):
        return None
    return new.proposal.party


def _is_file(table: OpenTable, name: str) -> bool:
    """Whether a name means a file: whatever is recorded under it goes first."""
    from tracker.ledger.layout import CONTRACT

    path = Path(name)
    if name.casefold() == CONTRACT or name.endswith(LAST) or not (path.suffix or path.exists()):
        return False
    return table.document(name) is None


def _named(table: OpenTable, name: str, item: str | None) -> Named:
    from tracker.ledger.layout import CONTRACT

    if name.casefold() == CONTRACT:
        return _contract(table)
    if name.endswith(LAST):
        return _last(table, name.removesuffix(LAST), item)
    if _is_file(table, name):
        return _file(Path(name))
    return _recorded(table, table.proposal(name))


def _contract(table: OpenTable) -> Named:
    from tracker.diff.covers import Covers
    from tracker.ledger.layout import CONTRACT

    fact = table.frame.contract
    sha256 = fact.sha256 if fact else ""
    return Named(
        _side(CONTRACT, "contract in force", sha256), table.documents.contract, Covers.WHOLE
    )


def _last(table: OpenTable, key: str, item: str | None) -> Named:
    """What a party passed last, on the item if one is named."""
    party = table.party(key)
    if item is not None:
        found = table.item(item).positions.get(party.key)
        if found is None:
            raise UsageRefused(f"{party.name} has passed nothing on {item} yet")
        return _recorded(table, found)
    found = table.last(party.key)
    if found is None:
        raise UsageRefused(f"{party.name} has passed nothing yet")
    named = _recorded(table, found)
    return named._replace(side=named.side._replace(title=named.side.title + _others(table, found)))


def _others(table: OpenTable, last: Proposal) -> str:
    """On which items the party's position stands in another document than its last one."""
    held = (one.positions.get(last.party) for one in table.state.items)
    refs = dict.fromkeys(one.ref for one in held if one is not None and one.id != last.id)
    return f"; its last on other items: {', '.join(sorted(refs))}" if refs else ""


def _recorded(table: OpenTable, proposal: Proposal) -> Named:
    from tracker.ledger.state import on_record
    from tracker.ledger.unread import unread

    if said := unread(proposal):
        raise StateRefused(f"{proposal.ref} cannot be compared. {said}")
    party = table.frame.settings.party(proposal.party)
    title = f"{party.name if party else proposal.party}, {proposal.passed:%Y-%m-%d}"
    if not on_record(proposal):
        title += ", off the record"
    return Named(
        _side(proposal.ref, title, proposal.sha256),
        table.documents.words(proposal),
        proposal.covers.value,
        table.documents.claimed_base(proposal),
        proposal,
    )


def _file(path: Path) -> Named:
    from tracker.documents.sandbox import begun

    data = load_bytes(path)
    with begun(data, path.name) as apart:
        return _read(path, data, apart)


def _two_files(old: Path, new: Path, meanwhile: str) -> tuple[Named, Named]:
    """Read both side by side; what comparing and showing them needs is made ready meanwhile."""
    from tracker.documents.sandbox import side_by_side

    before, after = load_bytes(old), load_bytes(new)
    with side_by_side([(before, old.name), (after, new.name)]) as (first, second):
        for module in ("tracker.diff.compare", "tracker.table.comparison", meanwhile):
            import_module(module)
        compile_usual()
        return _read(old, before, first), _read(new, after, second)


def _read(path: Path, data: bytes, apart: Apart) -> Named:
    from hashlib import sha256

    side = _side(str(path), path.name, sha256(data).hexdigest())  # while it is being read
    reading = apart.reading()
    if reading.unread:
        raise DocumentRefused(f"{path}: its words cannot be compared. {reading.unread}")
    return Named(side, reading.clauses, None, reading.claimed_base)


def _side(ref: str, title: str, sha256: str) -> Side:
    from tracker.table.comparison import Side  # late: nothing delays the reading of two files

    return Side(ref, title, sha256)


def _counterpart(table: OpenTable, document: Named) -> Named:
    """What one document alone is compared with."""
    countered = document.proposal.counter_to if document.proposal else None
    return _recorded(table, table.proposal(countered)) if countered else _contract(table)


def _effective(table: OpenTable | None, document: Named) -> tuple[Clause, ...]:
    """A document's words, with those of the contract where it only points to them."""
    if table is None or document.proposal is None:
        return document.clauses
    return table.documents.spelled_out(document.clauses)


def _whole(table: OpenTable | None, document: Named) -> tuple[Clause, ...]:
    """The agreement as it would stand with a document."""
    if table is None or document.proposal is None:
        return document.clauses
    return table.documents.as_agreed(document.proposal)
