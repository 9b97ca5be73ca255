"""The reason for a table: what all of its changed amounts did, instead of one cell of them.

The rule protected here: what is said of several amounts holds for each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.gains.direction import ITEM_SAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Term

_FEWEST = 3
"""Amounts from which on one reason tells of them together."""


def told_together(terms: Sequence[Term], because: str) -> str:
    """The reason with what all amounts of a table did: "14 rates went up by 2 to 3 %, and …".

    Gives the reason as it is where some went up and others down, or there are only a few.
    """
    shares = [share for term in terms if (share := _share(term)) is not None]
    alike = all(share > 0 for share in shares) or all(share < 0 for share in shares)
    found, says, rest = because.partition(ITEM_SAYS)
    if not (says and alike) or len(shares) < max(_FEWEST, len(terms)):
        return because
    noun = "rates" if terms[0].unit.startswith(("dollars", "percent")) else "amounts"
    way = "up" if shares[0] > 0 else "down"
    low, high = (f"{abs(share):.1f}".removesuffix(".0") for share in _ends(shares))
    by = low if low == high else f"{low} to {high}"
    return f"{len(shares)} {noun} went {way} by {by} %{says}{rest}" if found else because


def _share(term: Term) -> float | None:
    """By how many percent an amount moved."""
    if not term.old_value or term.new_value is None:
        return None
    return 100 * (term.new_value - term.old_value) / term.old_value


def _ends(shares: Sequence[float]) -> tuple[float, float]:
    first, *_, last = sorted(shares, key=abs)
    return first, last
