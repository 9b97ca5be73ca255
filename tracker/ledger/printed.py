"""The number that a party printed on its document, beside the ref that it is recorded under.

The rule that this module protects: a document's number is what its party printed on it. Where the
two differ nobody decides here which is right: it is said, and kept with the document as a doubt.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Party, Proposal

PRINTED = "printed-number"
"""The code of the doubt; its place is what is printed."""

_TOP = 4
"""So many lines of a cover note may name the document; below them others are spoken of."""
_WORDS = (
    r"(?:\s+[\w-]+){0,2}?\s+(?:proposal|counter(?:-?\s?(?:proposal|offer))?|package|offer|pass)"
)
_NUMBER = r"\s*(?:(?:no|nr)\b\.?|number|\#)?\s*(\d{1,4})\b(?![.:/]\d)"
_OTHER = re.compile(r"\b(?:to|of|on|from|against|answer(?:s|ing)?|replac\w+|re)[\s:(]*\Z", re.I)
"""What stands before the number of another document."""


def printed_doubts(note: str, party: Party) -> tuple[Doubt, ...]:
    """A doubt about the number that ``note`` (a document's cover note) gives it, if it gives one.

    It is raised before the ref is known; ``without_agreeing`` drops it where there is none.
    """
    for line in list(filter(None, map(str.strip, note.splitlines())))[:_TOP]:
        if said := _number(line, party):
            message = "The document prints this number and is recorded under another."
            return (Doubt(PRINTED, said, message),)
    return ()


def without_agreeing(proposal: Proposal) -> Proposal:
    """The proposal without the doubt when its ref has the number that is printed."""
    kept = (
        one
        for one in proposal.warnings
        if one.code != PRINTED or _digits(one.place) != _digits(proposal.ref)
    )
    return replace(proposal, warnings=tuple(kept))


def printed_number(proposal: Proposal) -> str:
    """What a document prints where it is recorded under another number, "" where it agrees."""
    found = (one.place for one in proposal.warnings if one.code == PRINTED)
    return next(found, "")


def _number(line: str, party: Party) -> str:
    """What in the line names a document of this party, "" when nothing does."""
    names = "|".join(map(re.escape, (party.key, party.name)))
    named = rf"\b(?:{names})(?:['’]s?)?{_WORDS}{_NUMBER}"
    short = rf"(?<![\w-]){re.escape(party.prefix)}-?(\d{{1,4}})\b(?![.:/-]\d)"
    found = sorted(_found((named, short), line), key=lambda one: one.start())
    own = (one[0] for one in found if not _OTHER.search(line[: one.start()]))
    return next(own, "")


def _found(patterns: Iterable[str], line: str) -> list[re.Match[str]]:
    return [one for pattern in patterns for one in re.finditer(pattern, line, re.IGNORECASE)]


def _digits(text: str) -> str:
    """The first number in a text: of "Counter 2 to U4" it is the document's own."""
    found = re.search(r"\d+", text)
    return found[0].lstrip("0") if found else ""
