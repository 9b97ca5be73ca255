"""Numbers of things in the sentences that say how a document was read.

The rule protected here: one thing is told as one, and a long list by its first ones and the number
of the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many: "1 word", "2 words", "1 comment is", "1,200 comments are"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def first_of(names: Sequence[str], most: int) -> str:
    """List names up to a number, and count the others: "A, B and 3 more"."""
    more = len(names) - most
    said = ", ".join(names[:most])
    return f"{said} and {more:,} more" if more > 0 else said
