"""Where the words of a text come from: each stretch with the document that brought it in.

The law protected here: joined, the stretches spell the text; words that stand in the contract are
the contract's, whoever passes them again; a word that stayed keeps the document that first brought
it, and words taken over from the other side keep theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tracker.diff.model import Op
from tracker.diff.wording import compare_words
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ADOPTED = 3
"""Words in a row that must stand in the other side's text to count as taken over from it.

As many must stand in the contract's to be its own again, when a document brought them in since."""

_WORD = late_pattern(r"\w+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words and the ``origin`` that brought them in ("contract", "U2"); never empty."""

    text: str
    origin: str


Woven = tuple[Stretch, ...]
"""A text as stretches."""


def woven(text: str, origin: str) -> Woven:
    """A text that comes from one document."""
    return (Stretch(text, origin),) if text else ()


def plain(text: Woven) -> str:
    """The text that stretches spell."""
    return "".join(stretch.text for stretch in text)


def carried(own: Woven, other: Woven, new: str, origin: str, contract: Woven = ()) -> Woven:
    """A new text woven from what stood before.

    What stands in the ``contract`` in a row of ADOPTED words is its own. Else what stood in
    ``own``, the party's text before, keeps its origins; of the rest, what stands in ``other``, the
    other side's text, in a row of ADOPTED words keeps its; all else is ``origin``'s.
    """
    origins = _inherited(own, new)
    if contract and contract != own:
        _adopt(origins, _inherited(contract, new), new, over=True)
    if other:
        _adopt(origins, _inherited(other, new), new)
    grouped = groupby(zip(new, origins, strict=True), key=lambda pair: pair[1] or origin)
    return tuple(Stretch("".join(char for char, _ in run), name) for name, run in grouped)


def _inherited(before: Woven, new: str) -> list[str | None]:
    """For each character of the new text its origin in the old one; None for what is new."""
    known = [stretch.origin for stretch in before for _ in stretch.text]
    origins: list[str | None] = []
    at = 0
    for segment in compare_words(plain(before), new).segments:
        size = len(segment.text)
        if segment.op is Op.EQUAL:
            origins += known[at : at + size]
        elif segment.op is Op.INSERT:
            origins += [None] * size
        at += size if segment.op is not Op.INSERT else 0
    return origins


def _adopt(
    origins: list[str | None], adopted: Sequence[str | None], new: str, *, over: bool = False
) -> None:
    """Give what stands elsewhere in a row its origin there; ``over`` what has one already too."""
    for start, end in _runs(origins, adopted, over=over):
        if len(_WORD.findall(new[start:end])) >= ADOPTED:
            origins[start:end] = adopted[start:end]


def _runs(
    origins: Sequence[str | None], adopted: Sequence[str | None], *, over: bool
) -> Iterator[tuple[int, int]]:
    """Where text stands in a row in another text; without ``over`` only what is new here."""
    start = 0
    for taken, run in groupby(
        zip(origins, adopted, strict=True),
        key=lambda pair: (over or pair[0] is None) and pair[1] is not None,
    ):
        end = start + len(list(run))
        if taken:
            yield start, end
        start = end
