"""Rules on sums that one side may settle by itself: a number gave way to its setting, or a match.

The rule protected here: who sets a number that stood in the contract gains, whoever pays it; a
match pays only those who pay in themselves, and so never more than the same contribution to all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, named, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case

_SET_BY = late_pattern(
    r"\b(?:shall|will|may|is|are) (?:be )?(?:set|fixed|determined|established|adjusted|decided"
    r"|chosen|published)(?: (?!by\b)[\w-]+){0,4} by (?:the |its )?$",
    re.IGNORECASE,
)
_SETS = late_pattern(
    r" (?:shall|will|may)(?: \w+)? (?:set|fix|determine|establish|adjust|decide)s? (?:the|its|what"
    r"|how)\b",
    re.IGNORECASE,
)
_MATCHES = late_pattern(r"\bmatch(?:es|ed|ing)?\b", re.IGNORECASE)
_PAYS_IN = late_pattern(r"\b(?:contribut(?:es?|ed|ions?)|pays?)\b", re.IGNORECASE)
_PLAN = late_pattern(
    r"\b(?:retirement|pension|plan|account|fund|annuity|savings|40[13]\(\w\))", re.IGNORECASE
)


def left_to_a_side(case: Case) -> Iterator[Ruling]:
    """A number that both sides had settled is as one side sets it, or the other way."""
    if not case.readable or not case.quantities:
        return
    gone = all(pair.new is None for _, pair in case.quantities)
    if not gone and not all(pair.old is None for _, pair in case.quantities):
        return
    setters = [_setter(text, case) for text in (case.passage.old, case.passage.new)]
    setter = setters[gone]
    if setter is None or setters[not gone] is not None:
        return
    term, pair = case.quantities[0]
    number = pair.old or pair.new
    if number is not None:
        told = "gave way to words by which it is set" if gone else "took the place of what was set"
        because = f"“{number.text}” {told} by {named(setter)}."
        yield shifted("left to a side", setter, gone, because, term=term, share=0.8)


def _setter(text: str, case: Case) -> Favours | None:
    """The side that sets a number by itself."""
    for one in mentions(text, case.sides):
        if _SET_BY.search(text, 0, one.start) or (not one.owner and _SETS.match(text, one.end)):
            return one.camp
    return None


def match_for_contribution(case: Case) -> Iterator[Ruling]:
    """A contribution to all became a match of what employees pay in, or the other way."""
    if not case.readable or not case.speaks_of("match"):
        return
    texts = case.passage.old, case.passage.new
    matches = [bool(_MATCHES.search(text)) for text in texts]
    plain = texts[0] if matches[1] else texts[1]
    if matches[0] == matches[1] or not _PAYS_IN.search(plain) or not all(map(_PLAN.search, texts)):
        return
    employers = [_acts_first(text, case) is Favours.EMPLOYER for text in texts]
    if all(employers) and not _outweighed(case, came=matches[1]):
        because = f"A match pays only those who pay in: “{shortened(case.passage.new, 12)}”."
        yield shifted("match", Favours.UNION, matches[0], because)


def _acts_first(text: str, case: Case) -> Favours | None:
    return next((one.camp for one in mentions(text, case.sides) if not one.owner), None)


def _outweighed(case: Case, *, came: bool) -> bool:
    """Whether the match is of another sum, so that nobody knows which is more."""
    values = {
        one.value for _, pair in case.quantities for one in (pair.old, pair.new) if one is not None
    }
    olds = [pair.old.value for _, pair in case.quantities if pair.old is not None]
    news = [pair.new.value for _, pair in case.quantities if pair.new is not None]
    if len(values) < 2 or not olds or not news:
        return False
    return max(news) > max(olds) if came else max(news) < max(olds)
