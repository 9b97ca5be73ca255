"""Which side of a number is meant: "at least", "not to exceed", "or more".

The rule protected here: only words that stand right before the number, or right behind its unit,
bound it; where there are none the number is meant exactly.
"""

from __future__ import annotations

from enum import StrEnum

from tracker.patterns import late_pattern, usual_pattern


class Bound(StrEnum):
    """Which side of the value is meant."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"


_NOT = r"(?:not?|in no (?:event|case)(?: be)?(?: for)?|not be(?: for)?|never(?: be)?)"
_BEFORE = {
    Bound.AT_LEAST: rf"at least|{_NOT} (?:less|fewer|lower) than|(?:at )?(?:a )?minimum(?: of)?"
    r"|upwards of",
    Bound.AT_MOST: rf"at (?:the )?most|{_NOT} (?:more|longer|later|greater|higher) than"
    r"|not in excess of|(?:a )?maximum(?: of)?|as (?:many|much|long) as|capped at|within"
    r"|no(?: [a-z-]+){1,4} (?:shall|may|will|can|must) exceed|without exceeding"
    r"|(?:not|nor|never|in no (?:event|case))(?: to)? exceed(?:ing)?"
    r"|up to(?: a maximum of| (?:and|or) including|,? but (?:not (?:exceeding|to exceed|more than)"
    r"|no more than))?",
    Bound.MORE_THAN: "more than|in excess of|over(?! an?)|above|beyond|greater than"
    "|longer than|exceed(?:s|ing)?",
    Bound.LESS_THAN: "less than|fewer than|under|below|lower than|shorter than",
}
_LEADS = tuple(_BEFORE)
_REACH = 48
_BEFORE_IT = usual_pattern(
    rf"\b(?:{'|'.join(f'({words})' for words in _BEFORE.values())})"
    r",?(?: (?:an?|the|an? (?:total|period) of|an additional|the (?:first|next|last)))?\s+$"
)
"""The leftmost words that reach the number: "not more than" before "more than"."""
_A_TIME = late_pattern(r"[\w()-]{1,24}(?: \(\d+\))?[ -](?:year|month|week)s?\b")
"""What something lasts "over": the three-year term."""
_MORE, _LESS = "more|longer|greater|over|above", "fewer|less|under|shorter"
_BEHIND_IT = usual_pattern(
    rf"(?P<plus>\+)|,? (?:(?P<least>(?:or|and) (?:{_MORE})|minimum|at (?:a |the )?minimum|at least)"
    rf"|(?:(?:or|and) (?:{_LESS})|maximum|at (?:the |a )?(?:most|maximum)))\b"
)
BETWEEN = rf"(?:\+| or (?:{_MORE}|{_LESS}))"
"""Pattern of a bound between the number and its unit: "two (2) or more years", "30+ hours"."""


def bound_before(text: str, start: int) -> tuple[Bound, int] | None:
    """The bound that stands before a place of a text in small letters, and where it begins."""
    match = _BEFORE_IT.search(text, max(0, start - _REACH), start)
    if match is None or (match[0].startswith("over the ") and _A_TIME.match(text, start)):
        return None
    return _LEADS[(match.lastindex or 1) - 1], match.start()


def bound_behind(text: str, end: int) -> Bound | None:
    """The bound that stands right behind a place of a text in small letters."""
    match = _BEHIND_IT.match(text, end)
    if match is None:
        return None
    return Bound.AT_LEAST if match["least"] or match["plus"] else Bound.AT_MOST
