"""What the item itself says: whether a higher number is better for a side.

The rule protected here: the table's own word goes before any rule, for the item's amounts; a
deadline or a waiting time is read by who has to keep it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, named
from tracker.diff.gains.sides import Camp, other

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Term
    from tracker.diff.terms import QuantityPair


def by_direction(
    terms: Sequence[Term],
    better_for: Sequence[tuple[Camp, str]],
    quantities: Sequence[tuple[int, QuantityPair]],
) -> dict[int, Ruling]:
    """The rulings that the item's direction gives, by the place of the term."""
    if not better_for:
        return {}
    camp, way = better_for[0]
    found = {}
    for at, pair in quantities:
        if pair.old is None or pair.new is None or pair.old.unit != pair.new.unit:
            continue
        if at >= len(terms) or pair.old.value == pair.new.value or "day" in pair.new.unit:
            continue
        better = (pair.new.value > pair.old.value) == (way == "higher")
        gainer = camp if better else other(camp)
        because = (
            f"“{pair.old.text}” became “{pair.new.text}”, and the item says that {way} is better "
            f"for {named(camp)}."
        )
        share = abs(pair.new.value - pair.old.value) / pair.old.value if pair.old.value else 1.0
        takes = not better
        found[at] = Ruling("item's direction", gainer, because, takes, min(1.0, share), at)
    return found
