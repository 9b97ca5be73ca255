"""What looks like a slip of the hand in what was just recorded of a document.

The rule protected here: in the room nobody reads a form twice. What can be right but seldom is (a
day still to come, the other side's letter, a file that the other side passed) is recorded as it was
typed, and said at once, while it is easy to correct.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.ledger.facts import Covers, Status
from tracker.ledger.fold import fold
from tracker.ledger.printed import printed_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.ledger.facts import Facts, Party, Proposal

_CLOCKS = timedelta(days=1)
"""By so much the clocks and zones of two laptops may differ."""


def slips(
    facts: Facts, proposal: Proposal, same_words: tuple[Proposal, ...] = ()
) -> tuple[str, ...]:
    """One sentence for each thing to look at again; ``facts`` are those it was recorded beside.

    ``same_words`` are the party's earlier documents that say the same, word for word.
    """
    return (
        *_again(proposal, same_words),
        *_still_to_come(proposal),
        *_other_number(proposal),
        *_other_letter(facts, proposal),
        *_others(facts, proposal),
        *_agreed(facts, proposal),
    )


def _again(proposal: Proposal, same_words: tuple[Proposal, ...]) -> Iterator[str]:
    """A file that was saved anew has other bytes: its second record would look like a new pass."""
    for one in same_words[-1:]:
        yield (
            f"its words are those of {one.ref}, passed {one.passed:%Y-%m-%d %H:%M}; if it was not "
            "passed again, correct it with --in-error"
        )


def _still_to_come(proposal: Proposal) -> Iterator[str]:
    if proposal.passed > proposal.recorded + _CLOCKS:
        yield f"{proposal.passed:%Y-%m-%d} is still to come; a document is recorded once it passed"


def _other_number(proposal: Proposal) -> Iterator[str]:
    if printed := printed_number(proposal):
        yield f"it prints “{printed}” and is recorded as {proposal.ref}"


def _other_letter(facts: Facts, proposal: Proposal) -> Iterator[str]:
    own = facts.settings.party(proposal.party)
    for party in facts.settings.parties:
        if own and own != party and _numbers(party, proposal) and not _numbers(own, proposal):
            yield f"documents of {party.name} are called {party.prefix}1, {party.prefix}2, …"


def _others(facts: Facts, proposal: Proposal) -> Iterator[str]:
    for one in facts.proposals:
        if one.party != proposal.party and one.sha256 == proposal.sha256:
            yield f"it is the same file as {one.ref}, recorded as passed by {one.party}"
        if one.ref == proposal.counter_to and one.passed > proposal.passed:
            yield f"it answers {one.ref}, which is recorded as passed later"


def _agreed(facts: Facts, proposal: Proposal) -> Iterator[str]:
    """Items that a document speaks of though they were agreed when it was passed."""
    if proposal.covers is Covers.WHOLE:  # what restates the whole contract restates these too
        return
    for item in fold(facts, proposal.passed).items:
        if item.item.slug in proposal.items and item.status is Status.AGREED:
            on = f" on {item.on}" if item.on else ""
            yield f"{item.item.slug} stands agreed{on}, and this speaks of it"


def _numbers(party: Party, proposal: Proposal) -> bool:
    """Whether the document's ref is numbered as this party's are."""
    number = proposal.ref.casefold().removeprefix(party.prefix.casefold())
    return number != proposal.ref.casefold() and number.strip().isdigit()
