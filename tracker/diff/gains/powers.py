"""The rule on a power in a clause that only describes: "…, which the Employer may extend".

The rule protected here: who may change what the rest of a sentence gives has gained, whoever the
rest is good for; a part of which it is said is read elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.additions import told
from tracker.diff.gains.modals import PART
from tracker.diff.gains.ruling import Ruling, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case

_WHICH = late_pattern(r"(?:^|,)\W*(?:and )?(?:which|that) (?:the |its )?$", re.IGNORECASE)
_MAY = late_pattern(
    r" may(?:,? in its (?:sole )?discretion,?| also| at any time)? (?:extend|lengthen|shorten"
    r"|change|amend|modify|revise|reduce|increase|cancel|suspend|end|terminate|withdraw|waive|adjust)\b",
    re.IGNORECASE,
)


def power_added(case: Case) -> Iterator[Ruling]:
    """A side may change, extend or end what is said, or may no longer."""
    if not case.speaks_of(" may "):
        return
    for stretch in case.stretches:
        if not (stretch.came or stretch.went) or PART.search(stretch.words):
            continue
        for one in mentions(stretch.words, case.sides)[:1]:
            if _WHICH.search(stretch.words, 0, one.start) and _MAY.match(stretch.words, one.end):
                because = f"“{shortened(stretch.words, 12)}” {told(stretch)}."
                yield shifted("power", one.camp, stretch.came, because)
