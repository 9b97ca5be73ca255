"""The rule on what seniority counts for: it decides, it breaks a tie, it counts for nothing.

The rule protected here: seniority that decides alone is worth more to employees than seniority
that decides between equals; whose seniority it is does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted, shortened
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case

_NEAR = 40
"""Letters before seniority in which a "not" or "regardless of" governs it."""
_EQUALS = late_pattern(
    r"\b(?:equal(?:ly)?|substantially the same|comparable|tie|tied)\b", re.IGNORECASE
)
_DECIDES = late_pattern(
    r"\b(?:(?:order of|basis of|by|according to|based (?:solely |only )?on|with the (?:most"
    r"|greatest|least|highest)) (?:\w+ )?seniority"
    r"|(?:most|more|least) senior|senior (?:qualified )?(?:applicant|employee|bidder)s?"
    r"|seniority(?: [\w-]+){0,4} (?:shall|will|must)(?: be the)?"
    r" (?:govern|prevail|control|determin|decid|apply|deciding|determining"
    r"|controlling|sole factor|only factor))",
    re.IGNORECASE,
)
_IGNORED = late_pattern(
    r"\b(?:not|regardless of|irrespective of|without regard to)(?: [\w-]+){0,3} $",
    re.IGNORECASE,
)


def seniority_weighs(case: Case) -> Iterator[Ruling]:
    """Seniority decides where it only broke ties or counted for nothing; or the other way."""
    texts = case.passage.old, case.passage.new
    if not any("senior" in text.lower() for text in texts):
        return
    before, after = map(_weight, texts)
    if before != after:
        more = after > before
        said = shortened(texts[1] or texts[0], 16)
        because = f"Seniority counts for {'more' if more else 'less'}: “{said}”."
        yield shifted("seniority", Favours.UNION, more, because, share=0.8)


def _weight(text: str) -> int:
    """2 where seniority decides, 1 between equals, 0 where nothing is said, −1 where it may not."""
    match = _DECIDES.search(text)
    if match is None:
        return 0
    if _IGNORED.search(text, max(0, match.start() - _NEAR), match.start()):
        return -1
    return 1 if _EQUALS.search(text) else 2
