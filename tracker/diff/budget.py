"""How much work one comparison may cost, counted in old times new words and not in seconds.

The rule protected here: what a diff says never depends on the machine or its mood; where the budget
ends, the answer is coarser and says so.
"""

from __future__ import annotations

STRETCH = 4_000_000
"""Old times new words of one stretch up to which the fewest edits are sought (2,000 by 2,000)."""
DOCUMENT = 200_000_000
"""The same for all stretches of two documents: thirty times what the densest real pair at hand
needs (55,000 words), and some seconds in the worst case."""
SMALL = 2_500
"""A stretch of this size is always compared: it costs less than it takes to say that it was not."""


class Budget:
    """The work that is ``left`` for a pair of documents, and how often it was ``refused``."""

    __slots__ = ("left", "refused")

    def __init__(self, left: int = DOCUMENT) -> None:
        """Begin with as much work as one pair of documents may cost."""
        self.left = left
        self.refused = 0

    def spend(self, olds: int, news: int) -> bool:
        """Whether a stretch of so many old and new words may be compared; takes its cost off."""
        cost = olds * news
        if cost <= SMALL:
            return True
        if cost > min(STRETCH, self.left):
            self.refused += 1
            return False
        self.left -= cost
        return True
