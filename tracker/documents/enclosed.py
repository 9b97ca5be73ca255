"""What stands between an opening and its closing mark, found in time that grows with the text.

The rule protected here: no text makes reading run away. A pattern such as ``<!--.*?-->`` looks for
its end from every opening anew: a megabyte of openings without an end would keep it for a day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    Closer = Callable[[re.Match[str]], re.Pattern[str] | None]


class Enclosed(NamedTuple):
    """An opening mark, and the mark that closes it."""

    opening: re.Match[str]
    closing: re.Match[str]

    @property
    def inner(self) -> str:
        """The text between the two."""
        return self.opening.string[self.opening.end() : self.closing.start()]


class Ahead:
    """The next match of each pattern from some place on; asked for places in rising order.

    A pattern is searched for again only once its last match lies behind.
    """

    def __init__(self, text: str) -> None:
        """Stand at the start of the text."""
        self._text = text
        self._next: dict[re.Pattern[str], re.Match[str] | None] = {}

    def of(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """The first match at or after ``at``, None when there is none."""
        known = self._next.get(pattern)
        if pattern not in self._next or (known is not None and known.start() < at):
            known = self._next[pattern] = pattern.search(self._text, at)
        return known


def enclosed(text: str, opener: re.Pattern[str], closer: Closer) -> Iterator[Enclosed]:
    """Every opening that is closed, with its first closing, in order and without overlap.

    ``closer`` gives the pattern that closes an opening. An opening inside another belongs to that
    one's inner text.
    """
    ahead, until = Ahead(text), 0
    for opening in opener.finditer(text):
        if opening.start() < until:
            continue
        pattern = closer(opening)
        closing = ahead.of(pattern, opening.end()) if pattern else None
        if closing is not None:
            yield Enclosed(opening, closing)
            until = closing.end()


def replaced(
    text: str, found: Iterator[Enclosed], by: Callable[[Enclosed], str]
) -> tuple[str, int]:
    """The text with every enclosed stretch, marks included, replaced; and how many there were."""
    parts: list[str] = []
    at, count = 0, 0
    for each in found:
        parts += (text[at : each.opening.start()], by(each))
        at, count = each.closing.end(), count + 1
    return "".join((*parts, text[at:])), count
