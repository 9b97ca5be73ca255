"""What the item itself says: whether a higher number is better for a side.

The rule protected here: the table's own word goes before any rule, for the item's amounts; a
deadline, a waiting time or a limit on what is forbidden is read by who has to keep it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.bounds import Bound
from tracker.diff.gains.ruling import Ruling, named
from tracker.diff.gains.sides import other

if TYPE_CHECKING:
    from tracker.diff.gains.ruling import Case
    from tracker.diff.quantities import Quantity
    from tracker.diff.terms import QuantityPair

ITEM_SAYS = ", and the item says that"
RANK = {
    Bound.AT_MOST: -1, Bound.LESS_THAN: -1, Bound.EXACTLY: 0, Bound.AT_LEAST: 1, Bound.MORE_THAN: 1,
}  # fmt: skip
"""How much a bound promises, the least first."""


def by_direction(case: Case, term: int, pair: QuantityPair, *, anew: bool = False) -> Ruling | None:
    """The ruling that the item's direction gives on an amount that both texts have.

    ``anew``: it is promised anew, as a raise for other years is, so that less takes nothing back.
    """
    old, new = pair.old, pair.new
    if not case.better_for or old is None or new is None:
        return None
    if old.unit != new.unit or old.value == new.value or _opposed(old, new):
        return None
    camp, way = case.better_for[0]
    better = (new.value > old.value) == (way == "higher")
    because = f"“{old.text}” became “{new.text}”{ITEM_SAYS} {way} is better for {named(camp)}."
    gainer = camp if better else other(camp)
    takes = not better and not anew
    share = lost_share(old, new) if takes else 0.0
    return Ruling("item's direction", gainer, because, takes, share, term)


def _opposed(old: Quantity, new: Quantity) -> bool:
    """Whether the number rose while its bound fell: three days became up to five."""
    if old.bound is new.bound or not {old.bound, new.bound} <= RANK.keys():
        return False
    return (new.value > old.value) != (RANK[new.bound] > RANK[old.bound])


def lost_share(old: Quantity, new: Quantity) -> float:
    """How much of a quantity is lost, 0 to 1; half where only its bound changed."""
    if not old.value or old.value == new.value or old.unit != new.unit:
        return 0.5
    return min(1.0, abs(new.value - old.value) / old.value)
