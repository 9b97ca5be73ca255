"""Which marker of the new text took an old one's place.

The rule protected here: "shall" became "may" only of one and the same deed; two modals of
different deeds that stand in the words of one rewriting are no pair.
"""

from __future__ import annotations

import re
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
    left = list(news)
    for old in olds:
        same = next((new for new in left if _took_place(old, new)), None)
        if same is not None:
            left.remove(same)
        yield old.mark, same.mark if same else None
    yield from ((None, new.mark) for new in left)


def _took_place(old: Seen, new: Seen) -> bool:
    families = {old.mark.family, new.mark.family}
    if families == {Family.CONSENT, Family.CONDITION}:
        return _say_for_notice(old, new)
    if len(families) > 1:
        return False
    return old.mark.family is not Family.DUTY or _of_one_deed(old, new)


def _say_for_notice(old: Seen, new: Seen) -> bool:
    """Whether a notice took the place of a consent, or the other way: "without notice to"."""
    notice = new if old.mark.family is Family.CONSENT else old
    lead = [one.mark.text.split(maxsplit=1)[0].lower() for one in (old, new)]
    return lead[0] == lead[1] and _TOLD.match(notice.mark.text) is not None


def _of_one_deed(old: Seen, new: Seen) -> bool:
    """Whether two modals rule the same verb, or stand behind the same subject."""
    if _denied_later(old) != _denied_later(new):
        return False  # "shall not" → "will consider not": it is the softener that changed
    return _verb(old) == _verb(new) or (_opens(old) and _opens(new))


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
