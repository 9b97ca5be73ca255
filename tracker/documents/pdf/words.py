"""What a PDF page holds, as plain values: words with their places, bars, pictures.

The rule protected here: nothing of the library that reads PDF passes beyond its one module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word: ``left`` to ``right`` on its ``baseline``, all in points, upwards from the bottom.

    ``size`` is the type's size in points.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float


class Bar(NamedTuple):
    """A thin horizontal line: what strikes words through or underlines them."""

    left: float
    right: float
    middle: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    ``hidden`` are words that nobody sees (invisible, or outside the page); ``turned`` counts words
    that run at another angle than most, ``unmapped`` characters that the file gives no meaning.
    ``picture`` is the share of the page that pictures cover, 0 to 1; ``recognised`` says that the
    words are an invisible layer over a picture, as text recognition writes them. ``notes`` counts
    comments, stamps and form fields.
    """

    words: tuple[Word, ...]
    bars: tuple[Bar, ...] = ()
    hidden: tuple[str, ...] = ()
    turned: int = 0
    unmapped: int = 0
    picture: float = 0.0
    recognised: bool = False
    notes: int = 0
