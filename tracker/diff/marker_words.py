"""The phrases that make or limit a duty, by family: modals, softeners, conditions, discretion.

The rule protected here: the longest phrase of the weightiest family is the marker; the words of
which it is made are no markers of their own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tracker.patterns import usual_pattern


class Family(StrEnum):
    """What kind of marker it is; also the kind of the term that it makes."""

    SOFTENER = "softener"
    DISCRETION = "discretion"
    CONSENT = "consent"
    CONDITION = "condition"
    REMEDY = "remedy"
    SUNSET = "sunset"
    SCOPE = "scope"
    DUTY = "duty"
    CONNECTIVE = "connective"
    FREQUENCY = "frequency"
    TIME = "time"
    DAY = "day"


class Mark(NamedTuple):
    """A marker in a text: ``text`` from ``start`` to ``end``, with what it governs.

    What is too long to be quoted whole ends in "…".
    """

    family: Family
    text: str
    start: int
    end: int


WORDS_TO_STOP = 12
"""Words of a condition that are quoted."""
_TO_STOP = rf"(?:\s+(?:[^\s,.;:]|[.:](?=\d))+){{0,{WORDS_TO_STOP}}}"
_CAUSING = "".join(
    f"(?<!{word} cause)" for word in "to would will may shall could not directly".split()
)
CAUSE = rf"cause{_CAUSING}(?!\s+(?:of|or\s+permit|a|an|the|any|its|their|undue|harm|injury)\b)"
"""A cause that somebody has: "if it would cause the layoff" and "cause or permit" speak of none."""
_ALLOWED = (
    r"(?:practicable|feasible|possible|available|appropriate|necessary|reasonable|permits?"
    r"|permitting|allows?|needed|warranted)"
)
_IF = "if" + "".join(
    f"(?<!{verb} if)"
    for verb in "determine determines determined determining decide decides see learn check verify "
    "ascertain ask asks asked know knows".split()
)
"""An "if" that does not mean "whether", on which nothing hangs."""
_OPEN_TO = (
    r"grievable|arbitrable|subject\s+to\s+(?:the\s+)?(?:grievance|arbitration)(?:\s+procedure)?"
)
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DATE = rf"{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
_PERIOD = r"(?:day|week|month|quarter|year)"
# A phrase begins with its letters, not with what may be missing: then it is passed over at once
# where they do not stand. Longer phrases stand before the words in them: the first that fits is
# taken.
_FAMILIES = {
    Family.SOFTENER: (
        (
            r"(?:(?:make|use|exert|exercise)\s+)?(?:(?:all|every|its|their|best|reasonable"
            r"|good[- ]faith|commercially|diligent)\s+){1,4}efforts?(?:\s+(?:not\s+)?to)?"
        ),
        r"(?:attempt|try|endeavou?r|seek|strive)(?:s|ing)?\s+(?:not\s+)?to(?:\s+avoid)?",
        r"(?:give\s+)?consider(?:ation)?(?:\s+(?:not\s+to|not|to))?",
        r"ordinarily|normally|intends?\s+(?:not\s+)?to",
    ),
    Family.DISCRETION: (
        (
            r"(?:(?:at|in|within|with)\s+)?(?:(?:the|its|their|his|her|\w+['’]s)\s+)?"
            r"(?:(?:sole|absolute|own|exclusive|reasonable)\s+(?:and\s+\w+\s+)?)?"
            r"discretion(?:\s+of\s+(?:the\s+)?\w+)?"
        ),
        (
            r"as\s+(?:the\s+|its\s+)?\w+\s+(?:deems?|sees\s+fit|determines?|considers?|may\s+decide)"
            r"(?:\s+(?:fit|necessary|appropriate))?"
        ),
    ),
    Family.CONSENT: (
        (
            r"(?:(?:with|without|upon|by|and|on|subject\s+to)\s+)?(?:(?:the|its|their|prior|written"
            r"|express|mutual|joint|first|advance)\s+)*"
            r"(?:consent|agreement|approval|concurrence|permission|consultation)"
            r"(?:\s+(?:of|by|from|with)\s+(?:(?:the|a|an|its|each)\s+)?\w+)"
        ),
        r"(?:by|with|upon)\s+mutual\s+(?:consent|agreement)",
    ),
    Family.REMEDY: (
        (
            r"(?:without|(?:except|other\s+than|unless|but)\s+for)\s+(?:just|proper|good)\s+cause"
            r"|(?:just|proper|good)\s+cause"
        ),
        rf"with\s+or\s+without\s+cause|without\s+cause|{CAUSE}",
        rf"not\s+(?:be\s+)?(?:{_OPEN_TO})|{_OPEN_TO}",
        r"final\s+and\s+binding|(?:binding\s+)?arbitration",
        r"grievance\s+(?:and\s+arbitration\s+)?procedure",
    ),
    Family.CONDITION: (
        (
            r"(?:unless|except(?:\s+(?:that|when|where|as|in|for|during|if))?|provided(?!\s+(?:by|in|to|for|with|under|at|on|herein)\b)(?:\s+that|,)?"
            r"|providing(?=\s+(?:that|they|there|s?he)\b)|subject\s+(?:only\s+)?to|contingent\s+(?:up)?on|conditioned\s+on|(?:so|as)\s+long\s+as"
            rf"|only\s+(?:if|when|where|after)|{_IF}|in\s+the\s+event|absent|without|but\s+not"
            rf"|other\s+than|upon\s+(?:approval|request|showing|completion))\b{_TO_STOP}"
        ),
        (
            r"(?:where|when|whenever|as|to the extent|so far as|insofar as|wherever)\s+"
            rf"(?:[^\s,.;:]+\s+){{0,4}}?{_ALLOWED}"
        ),
    ),
    Family.SUNSET: (
        (
            r"(?:(?:shall|will)\s+)?(?:expires?|sunsets?|terminates?|ends?|lapses?|ceases?)\s+"
            rf"(?:(?:on|with|upon|at(?!\s+\d)|when|after)\b{_TO_STOP}(?:,\s+\d{{4}})?|{_DATE})"
        ),
        rf"(?:until|through)\s+{_MONTH}(?:\s+\d{{1,2}},?)?\s+\d{{4}}",
    ),
    Family.DAY: (r"(?:calendar|business|working|work|consecutive|school)\s+days?|days?",),
    Family.SCOPE: (
        r"only|solely|exclusively|(?:regular\s+)?full-time|regular|part-time|permanent|licensed",
        r"certified|eligible|qualified|bargaining[- ]unit",
    ),
    Family.FREQUENCY: (
        rf"every\s+(?:(?:other|[a-z]+|\d+)\s+)?(?:\(\d+\)\s+)?{_PERIOD}s?",
        rf"(?:once|twice)\s+(?:an?|each|every|per|in\s+each)\s+{_PERIOD}",
        "weekly|monthly|annually|(?:bi|semi)-?(?:weekly|monthly|annually)",
        "daily|quarterly|yearly|biennially",
    ),
    Family.TIME: (r"\d\d?(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight",),
    Family.DUTY: (
        r"(?:shall|will|must|may|can|would|should)(?:\s+(?:not|never))?|cannot",
        r"(?:agrees?|undertakes?|commits?)\s+(?:not\s+)?to",
        r"(?:is|are|be)\s+(?:not\s+)?(?:entitled|required|permitted|eligible)(?:\s+to)?",
    ),
    Family.CONNECTIVE: (r"and/or|and|or",),
}
_KEYS = frozenset(
    "effort efforts attempt attempts try endeavor endeavour seek strive consider consideration "
    "ordinarily normally intends discretion deems determines considers consent agreement approval "
    "concurrence permission consultation mutual unless except provided subject contingent long if "
    "absent without other upon practicable feasible possible available appropriate necessary "
    "reasonable permits permit permitting allows allow needed warranted cause just proper good "
    "grievable arbitrable binding arbitration grievance expire expires sunset terminates "
    "terminate end ends lapses only solely exclusively full-time regular part-time permanent "
    "licensed certified eligible qualified unit shall will must may can would should not never "
    "cannot agrees agree entitled required permitted and or and/or but event until through daily "
    "weekly biweekly bi-weekly monthly quarterly annually yearly biennially every once twice "
    "calendar business working a.m p.m noon midnight".split()
)
_PUNCTUATION = ".,;:()“”\"'’"
_GROUPS = "|".join(
    f"(?P<{family.value}>{'|'.join(phrases)})" for family, phrases in _FAMILIES.items()
)
MARKERS = usual_pattern(rf"(?<![\w-])(?:{_GROUPS})(?![\w-])")
"""Of small letters, where a branch that cannot begin here is passed over twice as fast."""


DEFINED = ("means ", "means a ", "mean ", "mean a ")
"""Behind these a day is one that is defined; elsewhere the number before it says which it is."""


def may_mark(text: str) -> bool:
    """Whether a stretch has a word that makes a marker, or a figure of a date or a time."""
    return any(
        word.strip(_PUNCTUATION) in _KEYS or (word[0].isdigit() and _of_time(word))
        for word in text.lower().split()
    )


def _of_time(figure: str) -> bool:
    """Whether a figure may be a year, a day or a time of day: "2030", "30,", "6:00"."""
    plain = figure.strip(_PUNCTUATION)
    return ":" in plain or (plain.isdigit() and (len(plain) <= 2 or len(plain) == 4))
