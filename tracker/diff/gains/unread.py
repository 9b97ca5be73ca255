"""What changed in a text and no rule has read.

The rule protected here: a change is given to a side only when most of it was read, and nothing
that limits or enlarges stands in what was not.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.diff.gains.measures import unsettled
from tracker.diff.model import Op
from tracker.diff.spots import side, spots
from tracker.documents.numbers import spelled_value
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.diff.gains.passages import Passage
    from tracker.diff.gains.ruling import Case, Ruling
    from tracker.diff.gains.stretches import Stretch
    from tracker.diff.model import Segment
    from tracker.diff.quantities import Quantity

_OF_NUMBERS = frozenset(
    {"quantity changed", "measure", "item's direction", "list changed", "multiple of pay"}
)
"""Rules that read one number or one list, and not the statement in which it stands."""
_NARROW = _OF_NUMBERS - {"item's direction"} | {
    "whichever", "narrowed", "waiting time", "notice", "minimum", "stands elsewhere",
}  # fmt: skip
"""Rules that read some words of a statement, and not the whole of it."""
_CONDITION = "condition"
_OF_PARTS = _NARROW | {
    _CONDITION, "class changed", "quality", "limit", "threshold", "recipients changed",
    "once or again", "how often", "given later",
}  # fmt: skip
"""Rules that read one part of a statement: another part that changed may weigh more."""
_OF_STATEMENTS = _NARROW | {"duty changed", "duty added", "duty dropped", "promise changed"}
"""Rules that read one statement of a sentence."""
_IDLE = frozenset(
    "the and for that with from this any all each shall will must may not per such their his "
    "her its are was were been have has had into than then least more most less hour hours day "
    "days week weeks month months year years percent dollars dollar cents calendar business "
    "working pay paid rate rates hourly monthly base which after before within notice "
    "advance".split()
)
_OF_TIME = late_pattern(r"\b(?:hour|minute|day|week|month|year)")
"""Units of what may be a notice, which is a say itself."""
_PERIOD = late_pattern(r"\b(?:per|each|every|an?) (?:day|week|month|quarter|semester|year)\b")
_FEWEST = 2
"""Words from which on a spot can hold a limit of its own."""
_COUNTED = late_pattern(r"\(\d+\)|\d or (?:more|fewer|less)\b")
_LIMITS = late_pattern(
    r"\b(?:who|whose|unless|except|provided|only|but|if|when(?:ever)?|where|subject to"
    r"|other than|limited to|instead of|in lieu of|rather than|which)\b"
    r"|\b(?:any|every)\b",
    re.IGNORECASE,
)
_TURNS = late_pattern(
    r"\b(?:no|none|nothing|not|never|without|first|second|third|\w+(?:tieth|teenth)|\d+(?:st|nd|rd|th)"
    r"|all|forfeit\w*|waive[ds]?|lost|unpaid|excluded|without pay)\b",
    re.I,
)
_QUOTES = late_pattern(r"“([^”]+)”")
_WORDS = late_pattern(r"[a-z][a-z'’-]{2,}")


def unread(case: Case, segments: Sequence[Segment], rulings: Sequence[Ruling]) -> str:
    """What changed in a passage beside all that is ruled on, and may turn it round; else ""."""
    return (
        unread_limit(case.passage, segments, rulings)
        or unread_number(case, rulings)
        or unread_period(case, rulings)
        or unread_words(case, rulings)
        or unread_statement(case, rulings)
    )


def changed(passage: Passage, segments: Sequence[Segment]) -> int:
    """How many letters of a passage went or came."""
    return sum(len(text) for text in _spots(passage, segments))


def mostly_unread(read: Iterable[tuple[int, tuple[Ruling, ...]]]) -> bool:
    """Whether no rule spoke of the larger part of what changed.

    ``read`` has for each passage how many of its letters changed, and what was ruled on it.
    """
    listed = tuple(read)
    unread = sum(size for size, found in listed if not found)
    return unread > sum(size for size, found in listed if found)


def unread_limit(passage: Passage, segments: Sequence[Segment], rulings: Sequence[Ruling]) -> str:
    """Words that came or went in a passage, may limit it, and that no ruling quotes; else ""."""
    numbers = {ruling.rule for ruling in rulings} <= _OF_NUMBERS
    if passage.one_sided or not rulings or not numbers:
        return ""
    quoted = _quoted(rulings)
    for text in _spots(passage, segments):
        words = text.split()
        limit = _TURNS.search(text)
        if limit is None and len(words) >= _FEWEST:
            limit = _LIMITS.search(text)
        if limit and not _overlap(words[_word(text, limit.start()) :], quoted.split()):
            return text.strip(" ,;.")
    return ""


def unread_number(case: Case, rulings: Sequence[Ruling]) -> str:
    """A number that came, went or changed in a passage without any ruling on it; else ""."""
    if case.passage.one_sided or not rulings:
        return ""
    for _, pair in case.quantities:
        if pair.old and pair.new and _is_unsettled(pair.new, case):
            return pair.new.text
    rules = {one.rule for one in rulings}
    if rules == {"consent changed"}:
        alone = (pair.old or pair.new for _, pair in case.quantities if not (pair.old and pair.new))
        return next((one.text for one in alone if one and not _OF_TIME.search(one.unit)), "")
    if not rules <= _NARROW | {_CONDITION}:
        return ""
    quoted = _quoted(rulings)
    ruled = {ruling.term for ruling in rulings}
    for term, pair in case.quantities:
        if _CONDITION in rules and not (pair.old and pair.new):
            continue
        words = [one.text for one in (pair.old, pair.new) if one is not None]
        if term not in ruled and not any(text in quoted for text in words):
            return words[-1]
    return next((words for one in case.stretches for words in _counts(one, case)), "")


def unread_period(case: Case, rulings: Sequence[Ruling]) -> str:
    """The period that a number counts over, where another stood and no unit has it; else ""."""
    units = [one.unit for _, pair in case.quantities for one in pair if one is not None]
    if any(" per " in unit for unit in units) or not any(
        one.rule in _OF_NUMBERS for one in rulings
    ):
        return ""
    old, new = (_PERIOD.findall(text.lower()) for text in (case.passage.old, case.passage.new))
    return next((period for period in new if old and period not in old), "")


def _is_unsettled(quantity: Quantity, case: Case) -> bool:
    """Whether a number is the length of a working day or week."""
    return unsettled(case.passage.new, quantity.bound_start - case.passage.new_start)


def _counts(stretch: Stretch, case: Case) -> Iterator[str]:
    """Numbers in a stretch of which nobody knows what they count: "ten (10) or more"."""
    olds = [pair.old for _, pair in case.quantities]
    news = [pair.new for _, pair in case.quantities]
    sides = (
        (stretch.old, stretch.old_start + case.passage.old_start, olds),
        (stretch.new, stretch.new_start + case.passage.new_start, news),
    )
    for text, start, known in sides:
        for match in _COUNTED.finditer(text):
            at = start + match.start()
            if not any(one is not None and one.start <= at < one.end for one in known):
                yield text.strip(" ,;.")


def unread_words(case: Case, rulings: Sequence[Ruling]) -> str:
    """Words that make a statement longer, or shorter, beside what is ruled on; else ""."""
    if not rulings or not {one.rule for one in rulings} <= _OF_PARTS:
        return ""
    told = set(_content(_quoted(rulings)))
    texts = [set(_content(text)) for text in (case.passage.old, case.passage.new)]
    for stretch in case.stretches:
        went = [word for word in _content(stretch.old) if word not in texts[1]]
        came = [word for word in _content(stretch.new) if word not in texts[0]]
        text = stretch.new if len(came) >= len(went) else stretch.old
        replaced = bool(came and went) and not _is_quoted(stretch, rulings)
        if told.isdisjoint([*came, *went]) and (replaced or abs(len(came) - len(went)) >= _FEWEST):
            return text.strip(" ,;.")
    return ""


def unread_statement(case: Case, rulings: Sequence[Ruling]) -> str:
    """A statement beside those that are ruled on that says another thing now; else ""."""
    if not rulings or not {one.rule for one in rulings} <= _OF_STATEMENTS:
        return ""
    if len(case.aligned) < _FEWEST:
        return ""
    told = set(_content(_quoted(rulings)))
    for pair in case.aligned:
        before, after = (set(_content(one.words)) if one else set() for one in pair)
        if before != after and not told & (before ^ after):
            return next(one.words for one in reversed(pair) if one is not None)
    return ""


def _is_quoted(stretch: Stretch, rulings: Sequence[Ruling]) -> bool:
    """Whether some ruling quotes a part of it."""
    found = (text for ruling in rulings for text in _QUOTES.findall(ruling.because))
    return any(text in stretch.old or text in stretch.new for text in found)


def _quoted(rulings: Sequence[Ruling]) -> str:
    """All words that rulings quote."""
    return " ".join(text for ruling in rulings for text in _QUOTES.findall(ruling.because))


def _content(text: str) -> list[str]:
    """The words of a text that mean something by themselves; numbers are read elsewhere."""
    found = (word.strip("'’") for word in _WORDS.findall(text.lower()))
    return [word for word in found if word not in _IDLE and spelled_value(word) is None]


def _word(text: str, at: int) -> int:
    """The place among a text's words of the one that begins there."""
    return len(text[:at].split())


def _overlap(words: Sequence[str], quoted: Sequence[str]) -> bool:
    """Whether the quoted words hold two neighbours of a text, or all of it."""
    plain, said = ([word.strip(" ,.;:()").lower() for word in one] for one in (words, quoted))
    pairs = set(pairwise(said))
    return any(pair in pairs for pair in pairwise(plain)) or (len(plain) == 1 and plain[0] in said)


def _spots(passage: Passage, segments: Sequence[Segment]) -> Iterator[str]:
    """The words of a passage that differ, on either side."""
    sides = (
        (Op.INSERT, passage.old_start, passage.old_start + len(passage.old)),
        (Op.DELETE, passage.new_start, passage.new_start + len(passage.new)),
    )
    for left_out, start, end in sides:
        text = side(segments, left_out)
        for spot in spots(segments, left_out):
            if max(spot.start, start) < min(spot.end, end):
                yield text[max(spot.start, start) : min(spot.end, end)]
