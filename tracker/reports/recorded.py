"""What was just recorded, told back to the one who recorded it.

This module protects one rule: after recording, a person knows what was understood: how the document
was read, whose it is, what it touches, and what belongs to no item.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Kind
from tracker.diff.substance import of_substance
from tracker.ledger.facts import ProposalKind
from tracker.ledger.silent_edits import silent_edits
from tracker.ledger.unread import unread
from tracker.phrases import counted, joined
from tracker.reports.escape import visible_line
from tracker.reports.moments import minute
from tracker.reports.reading_text import put_warnings
from tracker.reports.screen import Screen
from tracker.reports.shapes import doubt_shape, proposal_shape
from tracker.reports.standing import claim_words, party_name, status_words
from tracker.reports.terminal import Style
from tracker.reports.unsided import unsided_note
from tracker.reports.words import kind_name, title_of, what_happened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.documents.reading import Reading
    from tracker.ledger.facts import Mark, Party, Proposal, Settings
    from tracker.ledger.state import ItemState
    from tracker.reports.shapes import Shape
    from tracker.table.received import RecordedDocument


def recorded_text(document: RecordedDocument, *, colour: bool, width: int) -> str:
    """Give the report as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    _put_headline(screen, document)
    _put_slips(screen, document)
    _put_unmarked(screen, document.proposal)
    if document.reading.clauses:
        _put_reading(screen, document.reading)
    else:
        put_warnings(screen, document.reading)
    if document.commit is None:
        return screen.text()
    if document.proposal is not None and unread(document.proposal):
        _put_named_items(screen, document.proposal)
        return screen.text()
    _put_items(screen, document)
    _put_unassigned(screen, document.unassigned)
    if document.proposal is not None:
        screen.gap()
        _put_kind(screen, document.proposal)
        screen.put(f"See what it changes: bargain diff {visible_line(document.proposal.ref)}")
    return screen.text()


def recorded_shape(document: RecordedDocument) -> Shape:
    """Give the report as ``bargain/record/1``."""
    proposal = document.proposal
    return {
        "schema": "bargain/record/1",
        "recorded": document.commit is not None,
        "commit": document.commit,
        "proposal": proposal_shape(proposal) if proposal else None,
        "evidence": document.reading.evidence,
        "touched": {slug: _tally(changes) for slug, changes in document.touched.items()},
        "slips": list(document.slips),
        "warnings": list(document.diff.warnings),
        "silent_edits": [doubt_shape(one) for one in silent_edits(proposal)] if proposal else [],
        "unassigned": [list(title_of(change)) for change in document.unassigned],
    }


def contract_text(
    settings: Settings,
    reading: Reading,
    *,
    folder: str = "",
    unsided: Sequence[Party] = (),
    colour: bool,
    width: int,
) -> str:
    """Tell what table was begun and how its contract was read; ``folder`` is where to go on.

    ``unsided`` are the parties whose side nobody knows.
    """
    screen = Screen(width=width, colour=colour)
    screen.put(f"Begun: {visible_line(settings.title)}", Style.STRONG)
    for party in settings.parties:
        screen.put(f"{party.key}: {visible_line(party.name)} (refs {party.prefix}1, …)", depth=1)
    tops = [clause for clause in reading.clauses if clause.level == 1]
    screen.put(
        f"The contract: {counted(len(reading.clauses), 'clause')} below "
        f"{counted(len(tops), 'heading')}, from {visible_line(tops[0].label) if tops else '…'} to "
        f"{visible_line(tops[-1].label) if tops else '…'}."
    )
    put_warnings(screen, reading)
    if unsided:
        screen.put(unsided_note(unsided, "what a party takes back"), hang=1)
    screen.gap()
    place = f", in {visible_line(folder)}" if folder else ""
    screen.put(f'Next{place}: bargain item add SLUG --title "…" --clause "Article …"')
    return screen.text()


def marked_text(mark: Mark, item: ItemState, settings: Settings) -> str:
    """Tell what was marked, and where the item stands now."""
    by = f", says {party_name(settings, mark.by)}" if mark.by else ""
    lines = [f"Marked {mark.item} {status_words(mark.status)}{by}, {minute(mark.at)}."]
    if item.status is not mark.status:
        lines.append(f"It stands {status_words(item.status)}:")
        lines += [f"  {claim_words(claim, settings)}" for claim in item.claims]
    return "\n".join(map(visible_line, lines)) + "\n"


def _put_kind(screen: Screen, proposal: Proposal) -> None:
    """Tell what its kind brings with it: a supposal stays unseen, a side letter has an expiry."""
    match proposal.kind:
        case ProposalKind.SUPPOSAL:
            screen.put("Off the record: shown only by its number, or where --off-record asks.")
        case ProposalKind.SIDE_LETTER:
            ref = visible_line(proposal.ref)
            command = f'bargain letter add "Side Letter …" --title "…" --expires … --on {ref}'
            screen.put(f"Put its own number and expiry into the calendar: {command}", hang=1)
        case _:
            pass


def _put_headline(screen: Screen, document: RecordedDocument) -> None:
    proposal = document.proposal
    if proposal is None:
        return
    who, when = party_name(document.settings, proposal.party), minute(proposal.passed)
    passed = f"passed by {visible_line(who)} on {when}"
    if document.commit is None:
        screen.put(
            f"Recorded already as {visible_line(proposal.ref)}, {passed}; nothing was changed.",
            Style.STRONG,
        )
    else:
        screen.put(f"Recorded {visible_line(proposal.ref)}, {passed}.", Style.STRONG)
        answer = f", answers {visible_line(proposal.counter_to)}" if proposal.counter_to else ""
        kind = proposal.kind.value.replace("-", " ")
        screen.put(f"{kind}{answer}; {_reach(document)}")
        for warning in document.diff.warnings:
            screen.put(f"Note: {visible_line(warning)}", hang=1)


def _put_slips(screen: Screen, document: RecordedDocument) -> None:
    for slip in document.slips:
        screen.put(visible_line(f"Look again: {slip}."), Style.STRONG, hang=1)
    if document.slips and document.proposal:
        ref = visible_line(document.proposal.ref)
        screen.put(f"bargain correct {ref} --help tells how to mend what was typed.", depth=1)


def _put_unmarked(screen: Screen, proposal: Proposal | None) -> None:
    edits = silent_edits(proposal) if proposal else ()
    if not proposal or not edits:
        return
    said = f"{counted(len(edits), 'edit carries', 'edits carry')} no mark"
    see = f"see {'it' if len(edits) == 1 else 'them'}: bargain show {proposal.ref} --silent"
    screen.put(f"{said}; {visible_line(see)}", Style.STRONG)
    for edit in edits:
        screen.put(visible_line(f"{edit.place}: {edit.message}"), depth=1, hang=1)


def _reach(document: RecordedDocument) -> str:
    if document.proposal and unread(document.proposal):
        return "its words are not compared"
    if document.covers == "whole":
        return "speaks of the whole contract"
    silent = sum(not change.addressed for change in document.diff.changes)
    old = sum(bool(change.old) for change in document.diff.changes)
    if old == silent:
        return "speaks of no clause of the contract"
    return f"speaks of {counted(old - silent, 'clause')} of the contract's {old:,}"


def _put_reading(screen: Screen, reading: Reading) -> None:
    said = f"Read as {reading.format}: {counted(len(reading.clauses), 'clause')}."
    screen.put(f"{said} {visible_line(reading.evidence)}")
    put_warnings(screen, reading)


def _put_items(screen: Screen, document: RecordedDocument) -> None:
    if not document.touched and document.proposal and document.proposal.items:
        _put_named_items(screen, document.proposal)
        return
    if not document.touched:
        screen.put("It touches no item yet; bargain item add names what is being bargained.")
        return
    screen.put("It touches:")
    for slug, changes in document.touched.items():
        screen.put(f"{slug}: {_tally(changes)}", depth=1, hang=1)


def _put_named_items(screen: Screen, proposal: Proposal) -> None:
    """The items of a document in whose words none was found: those that a person named."""
    if proposal.items:
        screen.put(f"Recorded for: {', '.join(map(visible_line, proposal.items))}", hang=1)
    else:
        screen.put("It is recorded for no item: what it is about, only --item can say.", hang=1)


def _tally(changes: Sequence[Change]) -> str:
    """Count what happened to an item: "2 reworded, 1 inserted"."""
    spoken = [change for change in changes if of_substance(change)]
    if not spoken:
        return "re-offers the contract's words"
    kinds = [kind for change in spoken for kind in change.kinds]
    return joined(f"{kinds.count(kind)} {kind_name(kind)}" for kind in Kind if kind in kinds)


def _put_unassigned(screen: Screen, changes: Sequence[Change]) -> None:
    if not changes:
        return
    screen.put(f"{counted(len(changes), 'changed clause')} in no item:")
    for change in changes:
        label, heading = title_of(change)
        title = f"{visible_line(label)} {visible_line(heading)}".strip()
        screen.put(f"{title}: {what_happened(change)}", depth=1, hang=1)
    screen.put(
        "An item shows it once its label stands among the clauses in items/…/item.toml.", hang=1
    )
