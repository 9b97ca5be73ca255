"""Phrases in which a verb has another sense than by itself.

The rule protected here: a phrase stands here only where its sense is the same in any agreement:
dues that are deducted are a service to the union, who submits a request uses a right, who studies
a possibility only hopes, and a camera that is installed watches.
"""

from __future__ import annotations

import re

from tracker.diff.gains.stems import stem
from tracker.diff.letters import small
from tracker.patterns import late_pattern

_ARTICLES = r"(?:(?:the|any|a|an|each|its|every|such|written|their|his|her|new)\s+)*"
_SENSES = (
    (
        "ensure",
        (
            rf"(?:require|oblige|compel|cause)s?\s+{_ARTICLES}(?:purchasers?|buyers?|successors?"
            r"|transferees?|(?:sub)?contractors?|vendors?|insurers?)\b"
        ),
    ),
    ("remit", r"(?:deduct|withh[eo]ld)\w*\s+(?:\w+\s+){0,4}?(?:dues|union fees)\b"),
    (
        "use",
        (
            rf"(?:submit|file|present|make|send|forward|advance|appeal|refer|move)\s+{_ARTICLES}(?:requests?|appeals?"
            r"|grievances?|claims?|applications?|bids?)\b"
        ),
    ),
    (
        "join",
        (
            rf"(?:become|remain|maintain)\s+{_ARTICLES}(?:members?|membership)"
            r"(?:\s+in\s+good\s+standing)?\s+(?:of|in)\s+(?:the\s+)?(?:union|association)\b"
            r"|(?:pay|tender)\s+(?:\w+\s+){0,3}?(?:dues|agency fees?|fair[- ]share|service fees?)\b"
        ),
    ),
    (
        "file",
        (
            rf"(?:bring|furnish|produce|supply|obtain|show)\s+{_ARTICLES}(?:[\w'’-]+\s+){{0,2}}?"
            r"(?:certificates?|notes?|proof|documentation|verification|evidence)\b"
        ),
    ),
    (
        "comment",
        (
            rf"(?:file|submit|attach|prepare|append)\s+{_ARTICLES}"
            r"(?:rebuttals?|responses?|comments?|statements?)\b"
        ),
    ),
    (
        "reinstate",
        r"return(?:ed)?\s+to\s+(?:the|his|her|his or her|their)\s+(?:former|same|previous|prior)\b",
    ),
    (
        "hope",
        (
            rf"(?:evaluate|explore|study|examine|review|assess)\s+{_ARTICLES}"
            r"(?:\w+\s+)?(?:potential|possib\w+|feasib\w+|options?|whether|ways|need)\b"
        ),
    ),
    (
        "monitor",
        (
            rf"(?:install|use|place|operate|deploy|introduce|maintain)\w*\s+{_ARTICLES}(?:[\w-]+\s+)?"
            r"(?:(?:or|and)\s+[\w-]+\s+)?(?:cameras?|surveillance|recordings?|footage|gps|biometric\w*"
            r"|keystroke\w*|tracking|monitoring|time clocks?|quotas?)\b"
        ),
    ),
)
_PHRASES = tuple((sense, late_pattern(said, re.IGNORECASE)) for sense, said in _SENSES)


_DONE_TO = (
    ("remit", ("deduct", "withhold"), r"dues|union fees|fair share"),
    ("grant", ("waive",), r"fees?|tuition|costs?|charges?|premiums?|deductibles?|requirements?"),
)
"""What a verb means where it is done to one of these things."""
_OF_THINGS = tuple(
    (stem(sense), frozenset(map(stem, verbs)), late_pattern(rf"\b(?:{things})\b[^.;]{{0,30}}$"))
    for sense, verbs, things in _DONE_TO
)


def root(text: str, start: int, end: int) -> str:
    """The stem of the verb that stands from ``start`` to ``end``, by the sense of its phrase."""
    phrase = next((sense for sense, said in _PHRASES if said.match(text, start)), None)
    plain = stem(phrase or text[start:end])
    for sense, verbs, things in _OF_THINGS:
        if plain in verbs and things.search(small(text), 0, start):
            return sense
    return plain
