"""The rule on where words stand: a side letter is a weaker home than the body of the contract.

The rule protected here: the same words may not outlive the contract once they stand outside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.model import Change
    from tracker.documents.clause import Clause

_OUTSIDE = late_pattern(
    r"\b(?:side letter|letter of (?:agreement|understanding|intent)"
    r"|memorand(?:um|a) of (?:agreement|understanding)|mou|loa|lou|handbook"
    r"|(?:employer|company|departmental|personnel|administrative)(?:['’]s?)?"
    r" (?:polic(?:y|ies)|manual)"
    r"|polic(?:y|ies)\b[^.;]*\bmay (?:revise|change|amend|modify))\b",
    re.IGNORECASE,
)


def moved_home(change: Change, ruled: Callable[[], Frame | None]) -> Iterator[Ruling]:
    """What is good for a side moved out of the contract's body, or into it.

    ``ruled`` reads the clause's first statement, which takes a while and is seldom asked for.
    """
    if not change.old or not change.new:
        return
    before, after = _outside(change.old[0]), _outside(change.new[0])
    frame = ruled() if before != after else None
    if frame is not None and frame.holder is not None:
        place = change.new[0].path[0] if after else change.old[0].path[0]
        because = (
            f"The words moved {'to' if after else 'from'} “{place}”, outside the contract's body."
        )
        yield shifted("home", frame.holder, before, because)


def _outside(clause: Clause) -> bool:
    return any(map(_OUTSIDE.search, (*clause.path, clause.heading)))
