"""What a shell offers after the Tab key: items, documents, parties and clauses of the table.

The rule protected here: completing never fails and never asks; in no table it offers nothing. What
was said off the record is not offered.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tracker.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import click
    from click.shell_completion import CompletionItem

    from tracker.table.open_table import OpenTable

    Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
    Offers = Callable[[OpenTable], Iterable[tuple[str, str]]]
    """Words and, for each, what the shell may print beside it."""


def _completing(*offers: Offers) -> Complete:
    """What completes from all of these."""

    def complete(
        context: click.Context, _: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        table = _table(context)
        if table is None:
            return []
        wanted = incomplete.casefold()
        return [
            CompletionItem(word, help=about)
            for offer in offers
            for word, about in offer(table)
            if word.casefold().startswith(wanted)
        ]

    return complete


def _table(context: click.Context) -> OpenTable | None:
    from tracker.ledger.whereabouts import find_table
    from tracker.table.open_table import OpenTable

    try:
        return OpenTable(find_table(Path(context.find_root().params.get("folder") or ".")))
    except Refused:
        return None


def _items(table: OpenTable) -> Iterable[tuple[str, str]]:
    return ((item.slug, item.title) for item in table.items)


def _refs(table: OpenTable) -> Iterable[tuple[str, str]]:
    return ((one.ref, f"{one.party}, {one.passed:%Y-%m-%d}") for one in table.state.proposals)


def _parties(table: OpenTable) -> Iterable[tuple[str, str]]:
    return ((party.key, party.name) for party in table.facts.settings.parties)


def _last(table: OpenTable) -> Iterable[tuple[str, str]]:
    return ((f"{party.key}@last", party.name) for party in table.facts.settings.parties)


def _contract(_: OpenTable) -> Iterable[tuple[str, str]]:
    return (("contract", "the contract in force"),)


def _labels(table: OpenTable) -> Iterable[tuple[str, str]]:
    try:
        return tuple((clause.label, clause.heading) for clause in table.documents.contract)
    except Refused:
        return ()


complete_item = _completing(_items)
complete_ref = _completing(_refs)
complete_party = _completing(_parties)
complete_label = _completing(_labels)
complete_document = _completing(_contract, _refs, _last)
complete_shown = _completing(_items, _refs, _contract)
complete_subject = _completing(_items, _labels)
