"""Rules on who pays: paid or unpaid time, and whose expense a thing is.

The rule protected here: time that is paid is worth more to employees than time of which nothing is
said, and that more than unpaid time; a cost falls on the employer, on both, or on employees.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, named, shifted, shortened
from tracker.diff.gains.sides import mentions, other
from tracker.diff.gains.verbs import Deed
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case
    from tracker.diff.gains.sides import Sides

_TIME = (
    r"(?:(?!(?:at|the|for|on|by|to|in|of|an?|per)\b)[\w()-]+ ){0,4}"
    r"(?:leaves?|time|breaks?|holidays?|days?|periods?|release|absences?|training)"
)
_PAID = late_pattern(
    r"\b(?:without (?:any )?loss of (?:pay|wages|compensation|salary|earnings)"
    r"|with(?: full| regular)? (?:pay|compensation)"
    rf"|(?<!un)(?<!non-)(?-i:paid|Paid(?= [a-z])) {_TIME}"
    r"|(?:considered|counted|treated) as (?:time|hours) worked"
    r"|(?:lose|suffer) no (?:pay|wages|loss of pay)"
    r"|be (?:paid|compensated)(?=\s*[.;,]|$))\b",
    re.IGNORECASE,
)
_PARTLY = late_pattern(r"\b(?:the difference between|half[- ]pay|partial pay)\b", re.IGNORECASE)
_UNPAID = late_pattern(
    r"\b(?:without (?:pay|compensation)|unpaid|non-?paid|not (?:be )?(?:paid|compensated)"
    r"|on (?:their|his or her|his/her|the \w+['’]s?) own time"
    r"|(?<!lose )(?<!suffer )no (?:pay|compensation))\b",
    re.IGNORECASE,
)
_EXCEPTIONS = ("except", "excluding", "other than", "not including")
_EXCEPTED = late_pattern(rf"\b(?:{'|'.join(_EXCEPTIONS)})\b[^.;,]*")
"""What is excepted from a statement is not what it gives."""
_COST = r"(?:costs?|fees?|expenses?|charges?)"
_FREE = late_pattern(
    rf"\b(?:(?:at )?no (?:additional )?{_COST}|free of charge|without {_COST}|cost-free"
    r"|not be charged|pays? (?:nothing|no (?:premium|contribution|part))"
    r"|(?:is|are|be) free(?= to| for| of|[.,;])"
    r"|(?:employer-|fully[- ])?(?<!un)(?<!un-)paid (?:\w+ ){0,2}(?:coverage|insurance|parking))\b",
    re.IGNORECASE,
)
_CHARGED = late_pattern(
    rf"(?<!not )\bbe charged\b|\bat (?:a|the) (?:monthly |annual )?(?:rate|{_COST}) of"
    rf" (?:\$|[\w -]{{3,30}}dollars)|\bfor an? (?:\w+ )?(?:fee|charge)\b"
    rf"|\b(?:their|its|his or her|his/her) own {_COST}",
    re.IGNORECASE,
)
_SHARED = late_pattern(
    r"\b(?:(?:shared|split|divided|borne|paid) (?:equally|evenly|jointly)"
    r"|(?:shared|split|divided) (?:by|between)"
    r"|equally (?:shared|divided|split|borne)"
    r"|(?:one-)?half (?:of )?the (?:cost|fees?|expenses?)"
    r"|(?:borne|paid) by the (?:losing|unsuccessful|non-prevailing) party|loser pays)\b",
    re.IGNORECASE,
)
_BORNE = late_pattern(
    rf"\b(?:{_COST}|increases? in (?:the )?(?:\w+ )?premiums?)\b[^.;]{{0,60}}?"
    r"\b(?:(?:borne|paid|assumed|covered) (?:solely |entirely )?by|responsibility of)\b",
    re.IGNORECASE,
)
_BEARS = late_pattern(
    rf"\b(?:pays?|bears?|assumes?|covers?)\s+(?:for\s+)?(?:the |all |any |full |entire )*{_COST}\b",
    re.IGNORECASE,
)
_EXPENSE = late_pattern(rf"\s+(?:own |sole )?{_COST}\b", re.IGNORECASE)
_AT_EXPENSE = late_pattern(r"\bat the (?:sole )?(?:expense|cost) of (?:the |an? )?$", re.IGNORECASE)
_CLOSE = 30
_PART_OF = late_pattern(
    rf"(?:%|percent\)?|percent \(\d+%\)|half|thirds?|quarters?)\s*\)?\s+(?:of\s+)?(?:the\s+)"
    rf"(?:[\w-]+\s+){{0,3}}?(?:{_COST}|premiums?|contributions?|tuition)\b"
    r"|\bat (?:a rate of )?(?:\d+ ?%|[\w-]+ percent)",
    re.IGNORECASE,
)
_WHOLE = late_pattern(
    r"\b(?:in full\b|(?:full|entire|total|whole|all|(?:one )?hundred percent(?: \(100 ?%\))?|100 ?%"
    r"|100 percent)"
    rf"(?: of)?(?: the)? (?:[\w-]+ ){{0,3}}?(?:{_COST}|premiums?|contributions?|tuition)\b)",
    re.IGNORECASE,
)
_HOURS_PAID = late_pattern(
    r"\bhours? (?:paid|compensated|in (?:a )?paid status|for which \w+ (?:is|are) paid)\b"
    r"|\b(?:paid|compensated) hours?\b",
    re.IGNORECASE,
)
_HOURS_WORKED = late_pattern(r"\bhours? (?:actually )?worked\b", re.IGNORECASE)
_OF_COSTS = (
    "cost",
    "fee",
    "expense",
    "charge",
    "free",
    "premium",
    "coverage",
    "insurance",
    "parking",
)
"""Pieces of words of which one stands wherever somebody bears a cost."""
_AS_WORKED = late_pattern(
    r"\b(?P<no>not )?(?:be )?(?:considered|counted|counts?|treated) as (?:time|hours) worked\b",
    re.I,
)
_ANY = late_pattern(r"\b(?:any|all|each|every)\b", re.IGNORECASE)
_AMOUNTS = {True: "the whole", False: "a part"}


def paid_time(case: Case) -> Iterator[Ruling]:
    """Paid time became unpaid, or the other way."""
    if case.passage.one_sided:
        return
    before, after = _pay(case.passage.old), _pay(case.passage.new)
    if before is None or after is None or before[0] == after[0]:
        return
    if not (before[1] and after[1]) and _is_one_of_several(case, before[1] or after[1]):
        return
    more = after[0] > before[0]
    words = after[1] or before[1]
    because = f"“{words}” {'came in' if after[1] else 'is gone'}: "
    because += f"{'more' if more else 'less'} of the time is paid."
    yield shifted("paid time", Favours.UNION, more, because, share=0.8)


def _is_one_of_several(case: Case, words: str) -> bool:
    """Whether paid time is one of several ways or kinds: "or unpaid time", "any" → "paid leave"."""
    for one in case.stretches:
        told = [text.strip() for text in (one.old, one.new) if text.strip()]
        if any(words in text or text in words for text in told):
            return one.words.startswith("or ") or any(map(_ANY.fullmatch, told))
    return False


def _pay(text: str) -> tuple[int, str] | None:
    """2 for paid, 0 for unpaid, 1 between them, with the words; None where a text says both."""
    if any(word in text for word in _EXCEPTIONS):
        text = _EXCEPTED.sub("", text)
    paid, unpaid, partly = (one.search(text) for one in (_PAID, _UNPAID, _PARTLY))
    if partly:
        return 1, partly[0]
    if paid and unpaid:
        return None
    if paid:
        return 2, paid[0]
    return (0, unpaid[0]) if unpaid else (1, "")


def hours_counted(case: Case) -> Iterator[Ruling]:
    """What is paid by the hour is paid for hours worked only, or for all paid hours."""
    if not case.speaks_of("hour"):
        return
    before, after = (_hours(text) for text in (case.passage.old, case.passage.new))
    if before is None or after is None or before[0] == after[0]:
        return
    more = after[0] > before[0]
    because = f"“{before[1]}” became “{after[1]}”: {'more' if more else 'fewer'} hours count."
    yield shifted("hours counted", Favours.UNION, more, because)


def counted_as_worked(case: Case) -> Iterator[Ruling]:
    """Time no longer counts as time worked, or does now."""
    if not case.readable or not case.speaks_of("worked"):
        return
    found = [_AS_WORKED.search(text) for text in (case.passage.old, case.passage.new)]
    if found[0] and found[1] and bool(found[0]["no"]) != bool(found[1]["no"]):
        because = f"“{found[0][0]}” became “{found[1][0]}”."
        yield shifted("hours counted", Favours.UNION, bool(found[0]["no"]), because)


def _hours(text: str) -> tuple[int, str] | None:
    """1 for hours paid, 0 for hours worked, with the words; None where a text says neither."""
    paid, worked = _HOURS_PAID.search(text), _HOURS_WORKED.search(text)
    if bool(paid) == bool(worked):
        return None
    match = paid or worked
    return (int(bool(paid)), match[0]) if match else None


def cost_shifted(case: Case) -> Iterator[Ruling]:
    """A cost went from one side to the other, or to both."""
    if case.passage.one_sided or not case.speaks_of(*_OF_COSTS):
        return
    before, after = (_bearer(text, case.sides) for text in (case.passage.old, case.passage.new))
    if before == after or (None in (before, after) and not _only_free(case, before, after)):
        return
    more = (1 if after is None else after) < (1 if before is None else before)
    loser = Favours.EMPLOYER if more else Favours.UNION
    because = f"The cost falls more on {named(loser)}: “{shortened(case.passage.new, 16)}”."
    yield shifted("cost shifted", Favours.UNION, more, because, share=0.8)


def _only_free(case: Case, before: int | None, after: int | None) -> bool:
    """Whether of what employees are given it is only said no longer that it is free, or now is."""
    level, sign = (0, _FREE) if 0 in (before, after) else (2, _CHARGED)
    said = any(map(sign.search, (case.passage.old, case.passage.new)))
    pair = case.aligned[:1]
    goes_on = bool(pair and pair[0][0] and pair[0][1] and pair[0][0].holder is pair[0][1].holder)
    return {before, after} == {level, None} and said and goes_on


def share_of_whole(case: Case) -> Iterator[Ruling]:
    """Who pays the whole of a cost pays only a part of it now, or the other way."""
    if not case.speaks_of("%", "percent", "half", "third", "quarter"):
        return
    parts = [bool(_PART_OF.search(text)) for text in (case.passage.old, case.passage.new)]
    wholes = [bool(_WHOLE.search(text)) for text in (case.passage.old, case.passage.new)]
    if parts[0] == parts[1] or wholes != parts[::-1]:
        return
    frame = (case.old if wholes[0] else case.new)[:1]
    if frame and frame[0].agent is not None and frame[0].deed in (Deed.GIVES, Deed.BEARS):
        because = (
            f"{named(frame[0].agent).capitalize()} paid {_AMOUNTS[wholes[0]]} of it, and now: "
        )
        because += f"“{shortened(case.passage.new, 16)}”."
        yield shifted("share of the whole", other(frame[0].agent), wholes[1], because, share=0.5)


def _bearer(text: str, sides: Sides) -> int | None:
    """How much of a cost employees or their union bear: 0 nothing, 1 half, 2 all; else None."""
    if _SHARED.search(text):
        return 1
    if _FREE.search(text):
        return 0
    if _CHARGED.search(text):
        return 2
    camp = _named(text, sides)
    return None if camp is None else 0 if camp is Favours.EMPLOYER else 2


def _named(text: str, sides: Sides) -> Favours | None:
    """The side that is said to bear a cost."""
    named_there = mentions(text, sides)
    for match in _BORNE.finditer(text):
        near = (m for m in named_there if 0 <= m.start - match.end() < _CLOSE)
        return next((m.camp for m in near), None)
    for mention in named_there:
        owns = mention.owner and _EXPENSE.match(text, mention.end)
        if owns or _AT_EXPENSE.search(text, 0, mention.start):
            return mention.camp
    for match in _BEARS.finditer(text):
        before = [m for m in named_there if m.end <= match.start() and not m.owner]
        return before[-1].camp if before else None
    return None
