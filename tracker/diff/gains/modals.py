"""Modals and plain statements: where a sentence says must, may, must not, or simply is.

The rule protected here: shall, will and must bind alike; a plain present ("employees receive")
binds as they do; should and "make efforts to" bind less; may binds nobody.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from tracker.diff.gains.stems import is_participle
from tracker.diff.letters import small
from tracker.patterns import late_pattern


class Force(IntEnum):
    """How strongly a statement binds, the weakest first."""

    OPTION = 1
    SOFT = 2
    FIRM = 3


class Said(NamedTuple):
    """A modal as found from ``start`` to ``end``, where its verb begins.

    ``right``: it allows rather than binds. ``state`` is "entitled", "required" and the like, or
    "passive" for a plain passive ("are paid"). ``plain``: there is no modal at all.
    """

    start: int
    end: int
    force: Force = Force.FIRM
    right: bool = False
    negative: bool = False
    state: str = ""
    plain: bool = False


ADVERBS = (
    r"(?:\s+(?:also|only|always|normally|ordinarily|generally|then|each|first|promptly|solely"
    r"|reasonably|unreasonably|hereby|thereafter|immediately|automatically|usually|typically|still|again))*"
)
RIGHTS = ("entitled", "eligible", "permitted", "allowed", "free")
BURDENS = ("required", "obliged", "obligated", "responsible", "liable", "needed")
_BARRED = ("precluded", "prohibited", "prevented", "barred", "forbidden")
_STATES = "|".join((*RIGHTS, *BURDENS, *_BARRED)).replace(
    "free", r"free(?=\s+to\s+(?!(?:all|any|each|every|the)\b))"
)
_MAY = r"(?<!\beach )(?<!\bevery )(?<!\bin )(?<!\bby )(?<!\bon )(?<!\bof )may(?!\s+\d)"
"""The verb and not the month."""
# These are sought in small letters, all but PART.
_MODAL = late_pattern(
    r"\b(?:(?:(?:shall|will)\s+)?(?:has|have|retains?|reserves?)\s+(?:the|an?|(?P<none>no))"
    r"(?:\s+\w+){0,4}?\s+(?:(?P<right>right|discretion|(?:option|opportunity)(?=\s+to\b))"
    r"|(?P<owed>obligation|duty|responsibility)(?=\s+to\b))"
    rf"|(?P<modal>shall|will|must|should|{_MAY}|can|would)\b(?P<no>{ADVERBS}\s+(?:not|never)\b)?"
    r"|(?P<cannot>cannot)|(?P<need>need\s+not)"
    r"|(?P<pledge>agrees?|undertakes?|commits?|promises?|pledges?)(?P<pledged_not>\s+not)?"
    r"(?=\s+(?:to|not\s+to)\b)"
    rf"|(?:is|are|becomes?)(?P<neither>\s+not)?\s+(?P<state>{_STATES})\b)"
    rf"{ADVERBS}",
)
_INNER = late_pattern(rf"\s+be(?P<no>\s+not)?\s+(?P<state>{_STATES}|subject)\b")
_STATEMENT = late_pattern(
    r"\b(?:(?P<be>is|are)(?P<no>\s+not)?\s+(?:(?:also|only|always|then|each)\s+)*(?P<verb>\w+)"
    r"|(?P<plain>receives?|pays?|contributes?|earns?|accrues?|gets?|provides?|supplies|supply"
    r"|furnish(?:es)?|guarantees?|recognizes|covers?|reimburses?|ha(?:s|ve)(?!\s+(?:\w+\s+)?(?:been|made|given|taken|\w+ed)\b)|serves?|lasts?|remains?"
    r"|continues?|equals|grants?|gives?|bears?|starts?|begins?|values?"
    r"|includes?|prevents?|(?<!without )(?<!no )limits?|prohibits?|precludes?|restricts?"
    r"|loses?|keeps?|retains?|teach(?:es)?|forfeits?|selects?|decides?|determines?))\b",
)
_NOUNS = late_pattern(
    r"(?:pay|supply|grant|guarantee|start|value|cover|limit|bear)s?|supplies",
)
"""Verbs that are nouns, too."""
_BEHIND_NOUN = late_pattern(r"\s+(?:are|is|of)\b")
_BEFORE_NOUN = frozenset("from to of the a an at in for by on any each no with this its".split())
_AND = late_pattern(r"[;:]\s|\b(?:and|but)\b")
_PAST = late_pattern(r"\b(?:should|would|could|might)\s+have\s+\w+(?:ed|wn|en|ne)\b")
_IF = late_pattern(r"\b(?:if|unless|provided that|why|whether|how)\b[^,;]*$")
_SAYING = late_pattern(r"\b(?:recogni[sz]e|acknowledge|agree|understand|believe|note)s? that\b")
PART = late_pattern(r"\bof which\b", re.IGNORECASE)
"""Opens a description of a part: "six hours, of which two may be booked"."""
_RELATIVE = late_pattern(
    r"\b(?:who|which|that|whose|whom|where|when|if|because|as|once)\s+$"
    r"|\b(?:to|for|of|in|under|on|by) which (?:the|an?|such) \w+ $",
)


def said_in(text: str, start: int, end: int) -> list[Said]:
    """The modals of one sentence in order, behind a plain statement that they are joined to.

    Without a modal there is only the plain statement.
    """
    written, text = text, small(text)
    found = [
        _read(match)
        for match in _MODAL.finditer(text, start, end)
        if not _aside(text, start, match.start()) and not written.startswith("May", match.start())
    ]
    first = _statement(text, start, found[0].start if found else end)
    if not found:
        return first
    joined = first and _AND.search(text, first[0].end, found[0].start)
    return [*first, *found] if joined else found


def _aside(text: str, start: int, at: int) -> bool:
    """Whether a modal only describes: "who may", "should have known", "of which two may be"."""
    return bool(
        _RELATIVE.search(text, max(start, at - 40), at)
        or _PAST.match(text, at)
        or PART.search(text, start, at)
        or _IF.search(text, start, at)
    )


def _read(match: re.Match[str]) -> Said:
    text = match.string
    negative = any(match[group] for group in ("no", "none", "cannot", "neither", "pledged_not"))
    state, end = (match["state"] or "").lower(), match.end()
    if match["need"] or match["owed"]:
        negative = bool(match["need"] or match["none"])
        return Said(match.start(), end, negative=negative, state="required")
    inner = _INNER.match(text, end)
    if inner:
        state, end = inner["state"].lower(), inner.end()
        negative = negative or bool(inner["no"])
    if state in _BARRED:
        barred = "" if negative else state
        return Said(match.start(), end, Force.FIRM, negative, not negative, barred)
    modal = (match["modal"] or "").lower()
    allows = modal in ("may", "can") or bool(match["right"] or match["cannot"]) or state in RIGHTS
    soft = modal in ("should", "would") or state == "eligible"
    force = Force.SOFT if soft else Force.FIRM
    return Said(match.start(), end, force, allows and state not in BURDENS, negative, state)


def _statement(text: str, start: int, end: int) -> list[Said]:
    """What a sentence without a modal states: "employees receive", "leave is paid"."""
    found = _STATEMENT.finditer(text, start, end)
    match = next((one for one in found if _is_verb(one) and not _told(one, start)), None)
    if match is None:
        return []
    if match["plain"]:
        return [Said(match.start(), match.start("plain") - 1, plain=True)]
    passive = is_participle(match["verb"])
    at = match.start("verb") - 1 if passive else match.start() - 1
    state = "passive" if passive else ""
    return [Said(match.start(), at, negative=bool(match["no"]), state=state, plain=True)]


def _told(match: re.Match[str], start: int) -> bool:
    """Whether a statement only describes, or stands behind "the parties recognize that"."""
    text, at = match.string, match.start()
    return _aside(text, start, at) or bool(_SAYING.search(text, start, at))


def _is_verb(match: re.Match[str]) -> bool:
    """Whether a word is the verb: "members pay", not "a full pay period" or "from start to"."""
    word = match["plain"]
    if word is None or not _NOUNS.fullmatch(word):
        return True
    if word.endswith("s"):
        return not _BEHIND_NOUN.match(match.string, match.end())
    before = match.string[: match.start()].split()
    if word in ("pay", "supply"):
        return bool(before) and before[-1].endswith("s")
    return bool(before) and before[-1] not in _BEFORE_NOUN
