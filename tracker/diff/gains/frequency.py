"""How often something is done: "once every two years" → "annually".

The rule protected here: only of acts that burden employees, and of things that they are given, is
it said for whom a longer interval is better; of meetings and paydays nothing is concluded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.ruling import Ruling, named, shifted
from tracker.diff.gains.sides import other
from tracker.diff.gains.stems import stem
from tracker.diff.gains.verbs import Deed
from tracker.diff.letters import small
from tracker.diff.model import Favours
from tracker.documents.numbers import DIGITS, SPELLED, digits_value, spelled_value
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "quarter": 91.0, "year": 365.0}
_WORDS = {
    "daily": 1.0, "weekly": 7.0, "monthly": 30.4, "quarterly": 91.0, "semiannually": 182.0,
    "semi-annually": 182.0, "annually": 365.0, "yearly": 365.0, "biennially": 730.0,
}  # fmt: skip
_TIMES = {
    "once": 1.0, "twice": 2.0, "one time": 1.0, "two times": 2.0, "three times": 3.0,
    "four times": 4.0, "six times": 6.0}  # fmt: skip
_NUMBER = rf"(?P<number>(?:{SPELLED}(?:\s?\({DIGITS}\))?|{DIGITS}))"
_BURDEN = late_pattern(
    r"\b(?:transfer|evaluat|float|test(?:ed|ing)|inspect|mandat|reassign|observ|audit|search"
    r"|examin|recertif)\w*",
    re.IGNORECASE,
)
_GIFT = late_pattern(
    r"\b(?:uniforms?|boots?|shoes|glasses|increments?|step increases?|rais(?:e|es)|lists?|reports?"
    r"|sabbaticals?|replaced|stipends?|allowances?|bonus(?:es)?)\b",
    re.IGNORECASE,
)
_PAYS = frozenset(map(stem, ("pay", "compensate", "meet", "confer")))
_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"


_AGAIN = late_pattern(
    rf"\b(?:of )?(?:each|every) (?:(?:calendar|fiscal|contract|school) )?(?:year|{_MONTH})\b"
    r"|\b(?:annually|yearly)\b|\beach (?:anniversary|January 1)",
    re.IGNORECASE,
)
_DATED = late_pattern(rf"\b(?:{_MONTH})(?: \d{{1,2}},?)? 20\d\d\b", re.IGNORECASE)
_OFTEN = late_pattern(
    rf"\b(?:(?P<times>{'|'.join(_TIMES)}) (?:in|every|each|per|a|an|during)"
    rf"|every|each)"
    rf"(?: (?:a|an|any|the|each|every))?(?: {_NUMBER})?(?:[ -]?(?:consecutive|calendar"
    rf"|school|contract|fiscal))?[ -](?P<unit>{'|'.join(_DAYS)})s?\b"
    rf"|\b(?P<word>{'|'.join(_WORDS)})\b"
)
"""Sought in small letters."""


def how_often(case: Case) -> Iterator[Ruling]:
    """An act that burdens employees, or a thing that they are given, comes more often or less."""
    if case.passage.one_sided or not case.speaks_of("every", "each", *_TIMES, *_WORDS):
        return
    before, after = _interval(case.passage.old), _interval(case.passage.new)
    if before is None or after is None or before[0] == after[0]:
        return
    text = case.passage.new
    burden, gift = (bool(one.search(text)) for one in (_BURDEN, _GIFT))
    frame = ruling_frame(case.new, text.find(after[1]))
    gift, burden = gift or _is_had(frame), burden or _is_borne(frame)
    if burden == gift:
        return
    longer = after[0] > before[0]
    gainer = Favours.UNION if longer is burden else Favours.EMPLOYER
    word = "less often" if longer else "more often"
    because = f"“{before[1]}” became “{after[1]}”: {word} is better for {named(gainer)}."
    yield shifted("how often", Favours.UNION, gainer is not other(Favours.UNION), because)


def once_or_again(case: Case) -> Iterator[Ruling]:
    """What is given every year is given once, or the other way."""
    if case.passage.one_sided or " 20" not in case.small:
        return
    texts = case.passage.old, case.passage.new
    again = [_AGAIN.search(text) for text in texts]
    dated = [_DATED.search(text) for text in texts]
    if bool(again[0]) == bool(again[1]) or bool(dated[0]) == bool(dated[1]):
        return
    frame = (case.old if again[0] else case.new)[:1]
    if bool(again[0]) is bool(dated[1]) and frame and frame[0].holder and _given(frame[0]):
        words = again[0] or again[1]
        because = f"“{words[0] if words else ''}” {'came in' if again[1] else 'is gone'}."
        yield shifted("once or again", frame[0].holder, bool(again[1]), because, share=0.8)


def _is_had(frame: Frame | None) -> bool:
    """Whether employees or their union have or may do what comes so often; not their payday."""
    if frame is None or frame.holder is not Favours.UNION or frame.verb in _PAYS:
        return False
    return _given(frame) or (frame.right and not frame.only)


def _is_borne(frame: Frame | None) -> bool:
    """Whether employees must do what comes so often."""
    if frame is None or frame.agent is not Favours.UNION or frame.right:
        return False
    return frame.holder is Favours.EMPLOYER or frame.deed is Deed.USES


def _given(frame: Frame) -> bool:
    return frame.deed in (Deed.GIVES, Deed.RECEIVES) and not frame.negative


def _interval(text: str) -> tuple[float, str] | None:
    """The days from one time to the next, with the words; None where none or several are said."""
    found = list(_OFTEN.finditer(small(text)))
    if len(found) != 1:
        return None
    match = found[0]
    written = text[match.start() : match.end()]
    if match["word"]:
        return _WORDS[match["word"]], written
    number = _value(match["number"]) if match["number"] else 1.0
    times = _TIMES[match["times"]] if match["times"] else 1.0
    return (number * _DAYS[match["unit"]] / times, written) if number else None


def _value(written: str) -> float | None:
    digits = re.search(DIGITS, written)
    return digits_value(digits[0]) if digits else spelled_value(written)
