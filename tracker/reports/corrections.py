"""What was first recorded of a document, beside what corrects it.

This module protects one rule: a correction hides nothing. Both are told, with who mended it, when
and why.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tracker.ledger.correcting import IN_ERROR, said
from tracker.reports.escape import visible_line
from tracker.reports.moments import minute

if TYPE_CHECKING:
    from tracker.ledger.facts import Proposal

_NAMES = {
    "ref": "number",
    "party": "passed by",
    "passed": "passed",
    "kind": "kind",
    "session": "session",
    "counter_to": "counter to",
    "items": "items",
    "package": "package",
    "covers": "covers",
}

_ERRORS = {True: "recorded in error, no position of anybody", False: "not recorded in error"}


def corrected_words(proposal: Proposal) -> tuple[str, ...]:
    """Tell each correction of a document in a sentence, the first one first."""
    before = proposal.as_recorded
    lines = []
    for one in proposal.corrections:
        changed = [
            _ERRORS[bool(value)]
            if name == IN_ERROR
            else f"{_NAMES[name]} {_value(value)}, recorded as {_value(getattr(before, name))}"
            for name, value in said(one).items()
        ]
        why = visible_line(one.why)
        lines.append(f"corrected {minute(one.recorded)}: {'; '.join(changed)} ({why})")
    return tuple(lines)


def _value(value: object) -> str:
    match value:
        case None | ():
            return "nothing"
        case datetime():
            return minute(value)
        case tuple():
            return visible_line(", ".join(map(str, value)))
        case _:
            return visible_line(str(value))
