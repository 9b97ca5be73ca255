"""The words behind a proposal's last clause: a reservation of rights, lines to sign.

The rule protected here: what a party says about its document at its end is no language of the
agreement, and stands in a clause of its own instead of at the end of the last provision.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.clause import Draft
from tracker.documents.margins import CLOSING_NOTE, COVER_NOTE
from tracker.documents.titles import has_verb
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_RESERVES = re.compile(
    r"\breserves? (?:the|its|their|all) rights?\b.{0,200}"
    r"\b(?:add|modify|withdraw|amend|change|alter|delete|revise|supplement)\b"
    r"|^(?:This|The (?:foregoing|above)) (?:[\w-]+ ){0,3}"
    r"(?:proposal|counter-?proposal|offer|package)\b",
    re.IGNORECASE,
)
_PARTY = late_pattern(r"(?:for|on behalf of) (?:the )?[^.;]{2,80}", re.IGNORECASE)
_BLANKS = late_pattern(
    r"(?:(?:TA(?:[’']d)?|T/A|tentative(?:ly)? agree(?:d|ment)(?: to)?|agreed(?: to)?"
    r"|initial(?:s|ed)?|dated?|time|signed?|signature|name|title|by|union|employer|management"
    r"|received)\b[\s:_./#-]*(?:\d[\d/:., apm-]*)?)+",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters of a line that is there to be signed."""
_LONGEST_PARTY = 12
"""Its words."""


def named_closing(drafts: list[Draft]) -> list[Draft]:
    """Part the closing remarks from the last clause; drafts without any come back as they are.

    Only a document that calls itself a proposal, or that ends in a reservation of rights, closes
    so: an agreement's signatures stay where they stand.
    """
    if not drafts or drafts[-1].table or drafts[-1].label == COVER_NOTE:
        return drafts
    last = drafts[-1]
    lines = _parted(last.text.split("\n")) if last.text else []
    start = _closing_at(lines)
    passed = any(draft.label == COVER_NOTE for draft in drafts)
    if start == len(lines) or not (passed or any(map(_RESERVES.search, lines[start:]))):
        return drafts
    kept = last._replace(text="\n".join(lines[:start]))
    return [*drafts[:-1], kept, Draft(CLOSING_NOTE, "", "\n".join(lines[start:]), 1)]


def _parted(lines: list[str]) -> list[str]:
    """The lines, a provision set apart from the reservation that runs on in its paragraph.

    Text from a PDF joins the two; what orders something stays with its clause.
    """
    reserved = _RESERVES.search(lines[-1])
    stop = lines[-1].rfind(". ", 0, reserved.start()) if reserved else -1
    if stop < 0 or not has_verb(lines[-1][:stop]):
        return lines
    return [*lines[:-1], lines[-1][: stop + 1], lines[-1][stop + 2 :]]


def _closing_at(lines: Sequence[str]) -> int:
    """Where the closing remarks begin: behind the last line that is none."""
    return next((at for at in range(len(lines), 0, -1) if not _closes(lines[at - 1])), 0)


def _closes(line: str) -> bool:
    if _RESERVES.search(line):
        return True
    if len(line) > _LONGEST or len(line.split()) > _LONGEST_PARTY:
        return False
    return any(pattern.fullmatch(line) for pattern in (_PARTY, _BLANKS))
