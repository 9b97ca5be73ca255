"""The sentences of the summary, the same in every format.

This module protects one rule: a sentence states what the record says and who said it; in a neutral
summary none of them holds the word "impasse".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.phrases import counted, joined
from tracker.reports.columns import NONE
from tracker.reports.escape import visible_line
from tracker.reports.item_notes import cost_notes, standing_notes
from tracker.reports.moments import day, minute
from tracker.reports.move_words import movement_facts
from tracker.reports.standing import (
    claim_words,
    mark_words,
    party_name,
    passed_words,
    special_kind,
    status_words,
    tally,
)
from tracker.reports.words import contract_label
from tracker.table.position import contested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.term_rows import TermRow
    from tracker.table.items import SilentEdit
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary, Summary

FEW_TERMS = 12
"""More terms than these (a wage table has one in each cell) do not stand up front."""

_ASKED = {
    Status.OPEN: "open items",
    Status.AGREED: "agreed items",
    Status.IMPASSE: "items at impasse",
    Status.DISPUTED: "disputed items",
}


def title_words(summary: Summary) -> str:
    """Name the summary: the table's title, and what was asked for."""
    title = visible_line(summary.settings.title)
    if summary.only is None:
        return title
    open_only = summary.neutral and summary.only is Status.IMPASSE
    return f"{title}: {_ASKED[Status.OPEN if open_only else summary.only]}"


def as_of_words(summary: Summary) -> str:
    """Say as of when the summary is true."""
    return f"As of {minute(summary.as_of)}"


def totals_words(summary: Summary) -> str:
    """Count all items of the table by status, and those shown whose last moves stand out."""
    if not summary.statuses:
        return "no items yet"
    number = counted(len(summary.statuses), "item")
    return " · ".join((f"{number}: {tally(summary.statuses)}", *_moved_totals(summary)))


def _moved_totals(summary: Summary) -> Iterator[str]:
    regressive = sum(item.regressive for item in summary.items)
    reopened = sum(item.reopened for item in summary.items)
    if regressive:
        yield f"{regressive} with a regressive position"
    if reopened:
        yield f"{reopened} reopened after agreement"


def item_title(item: ItemSummary) -> str:
    """Name an item."""
    return visible_line(item.state.item.title)


def standing_words(item: ItemSummary) -> str:
    """Say where an item stands: "○ open, no movement since 20 January 2026"."""
    state = item.state
    said = status_words(state.status)
    match state.status:
        case Status.AGREED:
            said += f" since {day(state.since)}" if state.since else ""
            return said + (f", on {visible_line(state.on)}" if state.on else "")
        case Status.IMPASSE:
            return said + (f" since {day(state.since)}" if state.since else "")
        case _:
            return said + (f", no movement since {day(state.moved)}" if state.moved else "")


def movement_words(item: ItemSummary) -> str:
    """Say how long ago anything was passed: "3 days since the last movement"."""
    if item.days is None:
        return "nothing passed yet"
    if item.days <= 0:
        return "last movement today"
    return f"{counted(item.days, 'day')} since the last movement"


def ago_words(item: ItemSummary) -> str:
    """Say in few words when anything was last passed: "3 days ago"."""
    if item.days is None:
        return NONE
    return f"{counted(item.days, 'day')} ago" if item.days > 0 else "today"


def court_words(summary: Summary, item: ItemSummary) -> str:
    """Say whose response is owed, "" when nobody's."""
    owed = party_name(summary.settings, item.state.owes_response)
    return f"response owed by {owed}" if owed else ""


def meta_words(summary: Summary, item: ItemSummary) -> str:
    """Say in one line whose court an item is in, when it moved last, and which clauses it is."""
    clauses = ", ".join(map(visible_line, item.state.item.clauses))
    said = (court_words(summary, item), movement_words(item), clauses or "not in the contract")
    return " · ".join(filter(None, said))


def statements(summary: Summary, item: ItemSummary) -> tuple[str, ...]:
    """Give who said what of the item last and why, what its last moves are, and silent edits.

    Claims of impasse and marks that disagree come in full; of any other mark the last that gives
    a reason, such as the members' rejection of an offer.
    """
    claims = tuple(claim_words(claim, summary.settings) for claim in item.state.claims)
    disputed = tuple(
        f"marked {mark_words(mark, summary.settings)}, {minute(mark.at)}"
        for mark in item.state.disputed
    )
    return (
        *claims,
        *disputed,
        *_reason(summary, item),
        *movement_facts(item.moves),
        *map(silent_words, item.silent_edits),
        *standing_notes(item.state, summary.settings, reopened=item.reopened),
    )


def sentences(summary: Summary, item: ItemSummary) -> tuple[str, ...]:
    """Give the statements on an item and what each party says that it costs."""
    return (*statements(summary, item), *cost_notes(item.state, summary.settings))


def silent_words(edit: SilentEdit) -> str:
    """State what differs without a mark: "E2, 9.6: differs from the contract without a mark: …"."""
    return visible_line(f"{edit.proposal.ref}, {edit.doubt.place}: {edit.doubt.message}")


def _reason(summary: Summary, item: ItemSummary) -> tuple[str, ...]:
    last = item.state.marks[-1] if item.state.marks else None
    if last is None or not last.why or last.status is Status.IMPASSE or item.state.disputed:
        return ()
    return (f"Marked {mark_words(last, summary.settings)} ({minute(last.at)})",)


def position_title(position: Position) -> str:
    """Name a position: "Northgate Health: E4 (final offer), 20 January 2026"."""
    name = visible_line(position.party.name)
    if (proposal := position.proposal) is None:
        return name
    kind = f" ({special})" if (special := special_kind(proposal)) else ""
    return f"{name}: {visible_line(proposal.ref)}{kind}, {day(proposal.passed)}"


def position_note(position: Position) -> str:
    """Say what the words alone do not: nothing passed, the contract's words, no paired clause."""
    if position.proposal is None:
        return "nothing passed on this item"
    if position.unread:
        return "kept as evidence; its words were not read and are not compared"
    if position.reoffers_contract:
        return "re-offers the contract's words"
    if not position.spoken:
        return "none of its words stand under this item's clauses (items/…/item.toml)"
    labels = joined(map(contract_label, position.reoffered))
    return f"{labels} as in the contract" if labels else ""


def term_heads(summary: Summary) -> tuple[str, ...]:
    """Head the table of terms: each term, the contract, and the parties by their names."""
    return ("Term", "Contract", *(party.name for party in summary.parties))


def term_cells(summary: Summary, row: TermRow) -> tuple[str, ...]:
    """Give a term's line: what, the contract's words, and what each party makes of them."""
    proposed = (
        NONE if party.key in row.silent else _proposed(*row.of(party.key))
        for party in summary.parties
    )
    return (row.what, row.contract or NONE, *proposed)


def overview_heads(summary: Summary) -> tuple[str, ...]:
    """Head the table that stands up front."""
    parties = (f"{party.key}, last" for party in summary.parties)
    return ("Item", "Status", "Whose court", *parties, "Last movement")


def overview_row(summary: Summary, item: ItemSummary) -> tuple[str, ...]:
    """Give an item's line in the table that stands up front."""
    positions = (passed_words(one.proposal) for one in item.positions)
    return (
        item_title(item),
        status_words(item.state.status),
        visible_line(item.state.owes_response or NONE),
        *positions,
        ago_words(item),
    )


def silence_words(item: ItemSummary) -> str:
    """Name the item's clauses from which no position departs, "" when there are none."""
    shown = contested(item.contract, item.positions)
    silent = [one.label for one in item.contract if one.text and one not in shown]
    return f"Changed by no position: {joined(map(visible_line, silent))}" if silent else ""


def between_title(item: ItemSummary) -> str:
    """Name the comparison of the two positions: "From U5 to E4"."""
    refs = [visible_line(one.proposal.ref) for one in item.positions if one.proposal]
    return f"From {' to '.join(refs)}"


def untouched_words(summary: Summary) -> str:
    """Name the items on which nothing was passed or said, "" when there are none."""
    titles = [visible_line(item.title) for item in summary.untouched]
    return f"Not bargained yet: {joined(titles)}" if titles else ""


def _proposed(new: str, why: str) -> str:
    if not new:
        return "as in the contract"
    return f"{new} ({why})" if why else new
