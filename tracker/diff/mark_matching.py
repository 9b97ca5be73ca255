"""Which marker of the new text took an old one's place.

The rule protected here: "shall" became "may" only of one and the same deed; two modals of
different deeds that stand in the words of one rewriting are no pair.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.gains.stems import stem
from tracker.diff.marker_words import Family
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.marker_words import Mark
    from tracker.diff.spots import Spot

_VERB = late_pattern(
    r"\s+(?:(?:be|been|have|also|only|not|either|\w+ly)\s+)*(?P<verb>[a-z]+)", re.IGNORECASE
)
_DENIED = late_pattern(r"(?<!\w)(?:not|never)\b|cannot", re.IGNORECASE)
_SOON = late_pattern(r"(?:\s+[\w'’-]+){0,4}")
_OPENS = "."
"""In place of a verb, which has no stop."""
_TOLD = late_pattern(r"\w+\s+(?:[\w'’-]+\s+){0,4}?(?:notice|notification|consultation)\b", re.I)


class Seen(NamedTuple):
    """A marker with the spot that it touches, and the text in which both stand."""

    mark: Mark
    spot: Spot
    text: str


def matched(
    olds: Sequence[Seen], news: Sequence[Seen]
) -> Iterator[tuple[Mark | None, Mark | None]]:
    """Old with new of one family, in order; what is left over stands alone."""
    waiting = _Waiting(news)
    for old in olds:
        new = waiting.taken_for(old)
        yield old.mark, new.mark if new else None
    yield from ((None, new.mark) for new in waiting.left())


class _Waiting:
    """The new markers that are no old one's yet, by what they must have in common with it."""

    def __init__(self, news: Sequence[Seen]) -> None:
        self._left = dict.fromkeys(news)
        self._alike: defaultdict[tuple[Family, str], deque[Seen]] = defaultdict(deque)
        for new in news:
            for key in _keys(new):
                self._alike[key].append(new)

    def taken_for(self, old: Seen) -> Seen | None:
        """The first that took the old one's place, which waits no longer."""
        for key in _keys(old):
            alike = self._alike[key]
            while alike and alike[0] not in self._left:
                alike.popleft()
            if alike and _as_denied(old, alike[0]):
                new = alike.popleft()
                del self._left[new]
                return new
        return None

    def left(self) -> Iterator[Seen]:
        """Those that wait still, in reading order."""
        yield from self._left


def _keys(one: Seen) -> Iterator[tuple[Family, str]]:
    """What two markers have in common of which one took the other's place, the surest first.

    Of modals that they stand behind the same subject, or the verb that they rule; of all others
    the family, and of a consent and a notice how they begin: "without".
    """
    family = one.mark.family
    if family is Family.DUTY:
        if _opens(one):
            yield family, _OPENS
        yield family, _verb(one)
        return
    yield family, ""
    told = family is Family.CONDITION and _TOLD.match(one.mark.text)
    if told or family is Family.CONSENT:
        yield Family.CONSENT, one.mark.text.split(maxsplit=1)[0].lower()


def _as_denied(old: Seen, new: Seen) -> bool:
    """Whether "shall not" did not become "will consider not": it is the softener that changed."""
    return old.mark.family is not Family.DUTY or _denied_later(old) == _denied_later(new)


def _verb(one: Seen) -> str:
    match = _VERB.match(one.text, one.mark.end)
    return stem(match["verb"]) if match is not None else ""


def _opens(one: Seen) -> bool:
    """Whether a marker begins what changed, so that the words before it stayed."""
    before = one.text[: one.spot.start].rstrip(" ")
    return before[-1:] not in ("", ".", ";", "\n") and not (
        one.text[one.spot.start : one.mark.start].strip()
    )


def _denied_later(one: Seen) -> bool:
    """Whether the "not" of a modal that has none stands a few words behind it."""
    soon = _SOON.match(one.text, one.mark.end)
    return (
        _DENIED.search(one.mark.text) is None
        and soon is not None
        and _DENIED.search(soon[0]) is not None
    )
