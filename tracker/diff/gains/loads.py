"""The rule on a cap of work that is told by the verb: "shall carry no more than twenty families".

The rule protected here: whoever must carry, handle or see no more than so many is spared by the
cap, whatever is counted; time, money and what somebody may do are no load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.bounds import Bound
from tracker.diff.gains.direction import lost_share
from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.ruling import Ruling, named
from tracker.diff.gains.stems import stem
from tracker.diff.gains.steps import step
from tracker.diff.gains.topics import Topic
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.quantities import Quantity

_CARRIES = frozenset(
    map(
        stem,
        "carry handle assign manage see process visit inspect cover teach supervise serve drive "
        "clean lift load deliver grade tend".split(),
    )
)
_NO_LOAD = late_pattern(
    r"\b(?:hours?|minutes?|(?:work|school)?days?|weeks?|months?|years?|times?|dollars|cents|percent"
    r"|points|steps|reprimands|warnings|copies|votes|representatives|stewards|shares)\b"
)
"""Units of which nobody knows that more of it is more work."""
_CAPS = (Bound.AT_MOST, Bound.LESS_THAN)


def load_capped(case: Case) -> Iterator[Ruling]:
    """The most that somebody must carry, handle or see became more or less."""
    for term, pair in case.quantities:
        old, new = pair.old, pair.new
        if old is None or new is None or old.unit != new.unit:
            continue
        before = ruling_frame(case.old, old.start - case.passage.old_start)
        after = ruling_frame(case.new, new.start - case.passage.new_start)
        if before is None or after is None or before.verb != after.verb:
            continue
        way = step(old, new)
        if way and is_load(before, old) and is_load(after, new):
            gainer = Favours.EMPLOYER if way > 0 else Favours.UNION
            word = "more" if way > 0 else "less"
            because = f"The load went from “{old.text}” to “{new.text}”: {word} is better for "
            share = lost_share(old, new) if way > 0 else 0.0
            yield Ruling("load", gainer, f"{because}{named(gainer)}.", way > 0, share, term)


def is_load(frame: Frame, quantity: Quantity) -> bool:
    """Whether a number is the most that a statement has somebody do."""
    if _NO_LOAD.search(quantity.unit.partition(" per ")[0]):
        return False
    capped = quantity.bound in _CAPS or (frame.negative and quantity.bound is Bound.MORE_THAN)
    must = frame.verb in _CARRIES and not (frame.right and not frame.negative)
    return capped and must and frame.thing not in (Topic.BENEFIT, Topic.LEAVE)
