"""Rules on words that came to a statement or left it: they narrow it or widen it.

The rule protected here: what narrows a statement takes from whoever it is good for, be it a duty,
a right or a prohibition, and what widens it gives; only openings that do so in any agreement count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.additions import additions, goes_on, told
from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.ruling import Ruling, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.diff.gains.verbs import Deed
from tracker.diff.marker_words import Family
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.gains.stretches import Stretch

NARROWS = late_pattern(
    r"(?:,\s*)?(?:that (?!the|an?\b)|who\b|whose\b|if\b|when(?:ever)?\b|where\b|while\b"
    r"|so long as|as long as|upon (?:\w+ )?request"
    r"|upon (?:an? |the )?(?:satisfactory|successful|recommendation)|by appointment|during\b"
    r"|to the extent|insofar as|in the event"
    r"|ordinarily|normally|generally|usually|typically|customarily|in general|as a rule"
    r"|(?:less|minus|reduced by|offset by|net of)\b"
    r"|hired|employed|averaged|limited to|based on|related to"
    r"|(?:approved|determined|selected|chosen|designated) by"
    r"|as (?:determined|approved|available|appropriate|scheduled|assigned"
    r"|operations|staffing|conditions|circumstances|the \w+ (?:deems|determines))"
    r"|within (?:its|the|their|available|existing|such) (?:\w+ ){0,2}"
    r"(?:budgets?|limits?|means|funds?|resources|appropriations?|constraints)"
    r"|with (?:the )?(?:prior |written |advance )*(?:approval|consent|permission|authorization)"
    r"|with (?:the |his or her |their )?\w+(?:['’]s?)? (?:prior |written )?(?:approval|consent"
    r"|permission)"
    r"|(?:after|following) (?:the )?(?:completion|completing|approval|exhaust\w+))",
    re.IGNORECASE,
)
"""How what narrows a statement begins."""
_WIDENS = late_pattern(
    r"(?:,\s*)?(?:regardless of|irrespective of|at any time\b|at all times|whether or not"
    r"|even if|even when|including\b|throughout"
    r"|anywhere|for any reason|without limit\w*|in (?:its|their) entirety)",
    re.IGNORECASE,
)
"""How what widens a statement begins."""
_FOR = late_pattern(r"for (?:the |those |all |any |each )?(?:[\w-]+ ){0,2}", re.IGNORECASE)
_EACH = late_pattern(r"(?:(?:the|an?) )?(?:each|every|all|any|full|entire)\b", re.IGNORECASE)
_FEW = late_pattern(
    r"(?:(?:the|an?) )?(?:one|two|three|a single|some|certain|specified|designated|selected|up to"
    r"|pro-?rated|partial|reduced|every (?:other|two|three|four|five|six|\d+))\b",
    re.I,
)
_FORM = late_pattern(
    r"(?:in writing|(?:with|and) (?:the |its |written )?reasons)(?: (?:with|and) reasons)?$", re.I
)
"""What a duty is worth more with."""
_QUALITY = late_pattern(
    r"(?:protected|dedicated|unscheduled|unassigned|self-directed|consecutive"
    r"|uninterrupted|duty-free|continuous|guaranteed|private|fully paid|paid)",
    re.IGNORECASE,
)
_SAME = late_pattern(r"(?:the )?(?:current|same|existing|present|identical)", re.IGNORECASE)
_LIKE = late_pattern(
    r"(?:an? )?(?:comparable|similar|(?:substantially |generally )?equivalent|reasonable"
    r"|substantially (?:similar|the same))",
    re.IGNORECASE,
)
_WHICHEVER = late_pattern(
    r"\bwhichever (?:\w+ )?(?:is|comes|occurs) (?:the )?(?:(?P<greater>greater|longer|higher|more)"
    r"|(?:lesser|less|shorter|lower|fewer|smaller))\b",
    re.IGNORECASE,
)


def narrowed(case: Case) -> Iterator[Ruling]:
    """What narrows a statement, or widens it, came in or went."""
    yield from _no_longer_any(case)
    yield from _no_longer_same(case)
    for stretch, frame in additions(case):
        yield from _quality(stretch, frame)
        narrows = NARROWS.match(stretch.words) or _for_some(stretch, case)
        if not narrows and not _WIDENS.match(stretch.words):
            continue
        if frame.holder is None or _by_union(stretch, case) or _ruled(case, stretch):
            continue
        word = "narrows" if narrows else "widens"
        because = f"“{shortened(stretch.words, 12)}” {told(stretch)}: it {word} the rest."
        yield shifted("narrowed", frame.holder, stretch.came is not bool(narrows), because)


def _quality(stretch: Stretch, frame: Frame) -> Iterator[Ruling]:
    """What is given has a quality more or less: consecutive days, an uninterrupted break."""
    given = frame.deed in (Deed.GIVES, Deed.RECEIVES) and not frame.negative
    if not frame.right and not frame.negative and _FORM.match(stretch.words):
        given = frame.holder is not None
    elif not _QUALITY.fullmatch(stretch.words):
        return
    if given and frame.holder is not None:
        because = f"“{stretch.words}” {told(stretch)}."
        yield shifted("quality", frame.holder, stretch.came, because)


def _no_longer_any(case: Case) -> Iterator[Ruling]:
    """What holds always gave way to what holds at times, or the other way."""
    for stretch in case.stretches:
        always = [_WIDENS.search(text) for text in (stretch.old, stretch.new)]
        each = [_EACH.match(text.strip()) for text in (stretch.old, stretch.new)]
        few = [_FEW.match(text.strip()) for text in (stretch.old, stretch.new)]
        if each[0] and few[1] and not few[0]:
            always = [each[0], None]
        elif few[0] and each[1] and not few[1]:
            always = [None, each[1]]
        if stretch.came or stretch.went or bool(always[0]) == bool(always[1]):
            continue
        found, start = (case.new, stretch.new_start), (case.old, stretch.old_start)
        frame = ruling_frame(*(found if always[1] else start))
        words = always[0] or always[1]
        if frame is not None and frame.holder is not None and words and goes_on(case, frame):
            told = "came in: it reaches further" if always[1] else "is gone: it reaches less far"
            because = f"“{words[0]}” {told} than before."
            yield shifted("narrowed", frame.holder, bool(always[1]), because)


def _no_longer_same(case: Case) -> Iterator[Ruling]:
    """What is given stays no longer the same, but only like it, or the other way."""
    if not case.speaks_of("same", "current", "existing", "present", "identical"):
        return
    for stretch in case.stretches:
        words = stretch.old.strip(), stretch.new.strip()
        fell = _SAME.fullmatch(words[0]) and _LIKE.fullmatch(words[1])
        if not fell and not (_LIKE.fullmatch(words[0]) and _SAME.fullmatch(words[1])):
            continue
        frame = ruling_frame(case.new, stretch.new_start)
        if frame is not None and frame.holder is not None and goes_on(case, frame):
            because = f"“{words[0]}” became “{words[1]}”."
            yield shifted("quality", frame.holder, not fell, because)


def whichever(case: Case) -> Iterator[Ruling]:
    """Of two measures the lesser counts, or the greater, where only one was named."""
    if "whichever" not in case.small:
        return
    found = [_WHICHEVER.search(text) for text in (case.passage.old, case.passage.new)]
    if bool(found[0]) == bool(found[1]) or case.passage.one_sided:
        return
    match, frame = found[0] or found[1], (case.new if found[1] else case.old)
    rules = ruling_frame(frame, match.start()) if match else None
    given = rules is not None and not rules.negative and rules.deed in (Deed.GIVES, Deed.RECEIVES)
    if match and rules and rules.holder and given:
        because = f"“{match[0]}” {'came in' if found[1] else 'is gone'}."
        more = bool(match["greater"]) is bool(found[1])
        yield shifted("whichever", rules.holder, more, because)


def _for_some(stretch: Stretch, case: Case) -> bool:
    """Whether it tells for which employees something is: "for employees rated proficient"."""
    first = next(iter(mentions(stretch.words, case.sides)), None)
    if first is None or first.owner or first.camp is not Favours.UNION:
        return False
    return bool(_FOR.fullmatch(stretch.words[: first.start]))


def _by_union(stretch: Stretch, case: Case) -> bool:
    """Whether a limit names the union's side as who decides or is meant, which may be a gain."""
    named = mentions(stretch.words, case.sides)
    return " by " in stretch.words and any(m.camp is Favours.UNION for m in named)


def _ruled(case: Case, stretch: Stretch) -> bool:
    """Whether what came or went has a number or a condition in it, of which other rules speak."""
    start = case.passage.new_start if stretch.came else case.passage.old_start
    first, last = start + stretch.start, start + stretch.start + len(stretch.words)
    marks = [mark for _, pair in case.marks for mark in (pair.old, pair.new) if mark]
    conditions = (mark for mark in marks if mark.family in (Family.CONDITION, Family.SUNSET))
    return any(first <= mark.start < last for mark in conditions)
