"""What a person reads in words with numbers; made without a look at what the tracker reads."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.diff.bounds import Bound


@dataclass(frozen=True, slots=True)
class Reading:
    """What a person reads: ``upper`` is the other end of a range."""

    value: float
    unit: str
    bound: Bound = Bound.EXACTLY
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """Words and their readings in order; ``free`` where another bound may stand before them."""

    text: str
    readings: tuple[Reading, ...]
    free: bool = False
