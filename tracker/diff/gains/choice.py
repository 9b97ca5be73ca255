"""The rule on who chooses: "at the employee's choice" → "as scheduled by the supervisor".

The rule protected here: a choice is good for whoever has it, whatever is chosen; one that both
must agree on is better for each than the other's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.limits import only_better
from tracker.diff.gains.ruling import Ruling, named, shifted
from tracker.diff.gains.sides import mentions, other
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case

_NEAR = 40
"""Letters before whom they name in which "satisfactory to his or her" and "choice of the" stand."""
_BY = late_pattern(
    r"\b(?:named|picked|appointed|chosen|selected|approved|determined|designated|assigned|scheduled|decided|set|fixed"
    r"|specified|established|prescribed|directed|acceptable|satisfactory|convenient)"
    r" (?:by|to) (?:(?:the|an?|its|his|her|their|his or her) )?$",
    re.IGNORECASE,
)
_OWN = late_pattern(
    r"\s+(?:sole |own )?(?:choice|option|election|preference|convenience)\b", re.IGNORECASE
)
_OF = late_pattern(
    r"\b(?:choice|option|election|preference|convenience) of (?:the |an? )?$", re.IGNORECASE
)
_ACTS = late_pattern(
    r"\s+(?:(?:shall|will|may|must)\s+)?(?:chooses?|selects?|elects?|prefers?|determines?|deems?|decides?|designates?)\b",
    re.IGNORECASE,
)
_THEIRS = late_pattern(
    r"\b(?:of|at) (?:his or her|his/her|his|her|their) (?:own )?"
    r"(?:choice|choosing|option|election)\b",
    re.IGNORECASE,
)
_BOTH = late_pattern(
    r"\bmutual(?:ly)? (?:agree(?:d|able|ment)|acceptable|convenient|satisfactory|consent)\b"
    r"|\bbe negotiated\b",
    re.IGNORECASE,
)
_HINTS = (
    "mutual", "negotiat", "named", "picked", "appoint", "choos", "choic", "chosen", "select",
    "elect", "prefer", "determin", "deem", "deci", "design", "approv", "assign", "schedul",
    "option", "conveni", " set ", "fixed", "specif", "establ", "prescr", "direct", "accept",
    "satisf",
)  # fmt: skip
"""Pieces of words of which one stands in every text where somebody chooses."""
_AS = late_pattern(
    r"\b(?:as|if|when|to be) (?:\w+ )?(?:determined|decided|approved|set|established|assigned"
    r"|scheduled|directed|designated|specified|deemed) "
    r"|\b(?:arbitrator|mediator|investigator|fact-?finder|physician|examiner)s?"
    r" (?:(?:who is|shall be|will be|is) )?"
    r"(?:named|chosen|selected|appointed|designated|picked) by ",
    re.IGNORECASE,
)


def choice_changed(case: Case) -> Iterator[Ruling]:
    """Who chooses, or says what it shall be, is now the other side, or both, or somebody at all."""
    if case.passage.one_sided or not case.speaks_of(*_HINTS):
        return
    before, after = (_chooser(text, case) for text in (case.passage.old, case.passage.new))
    if before is None or after is None:
        yield from _left_open(before, after, case)
        return
    if before[0] is after[0]:
        return
    gainer = other(before[0]) if after[0] is Favours.NEUTRAL else after[0]
    because = f"“{before[1]}” became “{after[1]}”: the choice is more that of {named(gainer)}."
    yield shifted("choice", Favours.UNION, gainer is Favours.UNION, because)


def _left_open(
    before: tuple[Favours, str] | None, after: tuple[Favours, str] | None, case: Case
) -> Iterator[Ruling]:
    """What was settled is now as one side determines, or the other way."""
    chooser = before or after
    if chooser is None or chooser[0] is Favours.NEUTRAL:
        return
    open_now = [bool(_AS.search(text)) for text in (case.passage.old, case.passage.new)]
    if open_now[0] != open_now[1] and not only_better(case, added=open_now[1]):
        because = f"“{chooser[1]}” {'came in' if open_now[1] else 'is gone'}."
        yield shifted("choice", chooser[0], open_now[1], because)


def _chooser(text: str, case: Case) -> tuple[Favours, str] | None:
    """Who chooses, NEUTRAL for both together, with the words; None where nobody or several do."""
    both = _BOTH.search(text)
    found = [(Favours.NEUTRAL, both[0])] if both else []
    theirs = _THEIRS.search(text)
    if theirs:
        found.append((Favours.UNION, theirs[0]))
    for mention in mentions(text, case.sides):
        near = max(0, mention.start - _NEAR)
        before = _BY.search(text, near, mention.start) or _OF.search(text, near, mention.start)
        behind = (_OWN if mention.owner else _ACTS).match(text, mention.end)
        if before or behind:
            start, end = before.start() if before else mention.start, mention.end
            words = text[start : behind.end() if behind and not before else end]
            found.append((mention.camp, words))
    camps = {camp for camp, _ in found}
    return found[0] if len(camps) == 1 else None
