"""The rule on work that was kept for those of a trade and may now be done by others, too.

The rule protected here: only where a trade does the work, and not where employees use a right, is
one more of those who do it a loss for those who did it alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case

_WORK = late_pattern(
    r"\b(?:shall|will|must|is|are)(?: always| only)?(?: be)?"
    r" (?:performed|done|answered|staffed|covered|conducted|administered|handled|taught|supervised"
    r"|operated|triaged|treated|screened|assessed|driven|carried out|installed|repaired|maintained"
    r"|inspected|dispensed|delivered|cleaned|piloted|provided|read|interpreted|led|drawn|tested)"
    r"(?: only| solely)? by (?:an? |the )?(?:licensed |certified |registered |qualified |trained )*"
    r"(?!employees?\b|the employee|unions?\b|stewards?\b|grievants?\b|members?\b|parties\b"
    r"|(?:the )?employer|management|supervisors?\b|arbitrators?\b|committee|panel|joint)",
    re.IGNORECASE,
)
_ONE_MORE = late_pattern(r",? ?or (?:by )?(?:an? |other |any )?[\w' ’-]{3,60}\W*", re.IGNORECASE)
_NOBODY_ELSE = late_pattern(
    r"\b(?:unions?|stewards?|representatives?|grievants?|mutual|agreed)\b", re.IGNORECASE
)
_DIRECTED = late_pattern(
    r"\bunder the (?:\w+ )?(?:direction|supervision|oversight|guidance|license) of\b", re.IGNORECASE
)
_SHORT = 40
"""Letters behind "by" in which those stand who did it alone."""


def no_longer_alone(case: Case) -> Iterator[Ruling]:
    """Work of a trade may be done by one more, or by one less: "or a medical assistant"."""
    if not case.readable or not case.speaks_of(" or "):
        return
    found = [_WORK.search(text) for text in (case.passage.old, case.passage.new)]
    if not found[0] or not found[1]:
        return
    for stretch in case.stretches:
        match = found[1] if stretch.came else found[0]
        if not (stretch.came or stretch.went) or not match:
            continue
        behind = match.string[match.end() : stretch.start]
        if not 0 < len(behind) <= _SHORT or "," in behind or _NOBODY_ELSE.search(stretch.words):
            continue
        if _ONE_MORE.fullmatch(stretch.words):
            told = (
                "came in: the work is no longer kept for" if stretch.came else "is gone: kept for"
            )
            because = f"“{stretch.words}” {told} those named before."
            yield shifted("work opened", Favours.UNION, not stretch.came, because, share=1.0)


def only_directed(case: Case) -> Iterator[Ruling]:
    """A trade only directs the work that it did: "by" → "under the supervision of", or back."""
    if not case.readable or not case.speaks_of("under the"):
        return
    does = [bool(_WORK.search(text)) for text in (case.passage.old, case.passage.new)]
    directs = [_DIRECTED.search(text) for text in (case.passage.old, case.passage.new)]
    match = directs[1] if does == [True, False] else directs[0] if does == [False, True] else None
    if match is not None:
        because = f"“{match[0]}”: those who do the work {'are no longer' if does[0] else 'are'} "
        because += "those who are named."
        yield shifted("work opened", Favours.UNION, does[1], because, share=1.0)
