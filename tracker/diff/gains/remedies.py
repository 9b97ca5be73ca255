"""Rules on who decides and who must agree: consent, just cause, grievances, a neutral decider.

The rule protected here: consent outranks bargaining, that outranks consultation, that outranks
notice; just cause outranks cause; a joint or neutral decider outranks one side's official.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.diff.gains.duties import is_talk
from tracker.diff.gains.limits import only_better
from tracker.diff.gains.modals import PART
from tracker.diff.gains.ruling import Ruling, named, shifted, shortened
from tracker.diff.gains.sides import mentions, other
from tracker.diff.marker_words import CAUSE, Family
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.gains.sides import Sides

_ADJECTIVAL = (
    r"[- ](?:unit|agreement|representative|agent|agency|team|committee|member|employee|position"
    r"|relationship|session|table|history|act|law|contract|settlement)s?\b"
)
"""Of these "bargaining" only says of what kind they are: nobody bargains there."""
_SAYS = tuple(
    (level, late_pattern(rf"\b(?:{words})\b", re.IGNORECASE))
    for level, words in (
        (
            4,
            r"consent|(?-i:agreement)|approval|concurrence|permission|agreed\s+(?:with|by|to)|mutually\s+agreed|agrees?(?=\s+with\b|[.,;]|\s*$)|consents",
        ),
        (3, rf"(?-i:bargain\w*)(?!{_ADJECTIVAL})|negotiat\w*(?!{_ADJECTIVAL})"),
        (2, r"consult\w*|meet and confer\w*|discuss\w*|input"),
        (1, r"notice|notif\w+|inform\w*|advis\w+|communicated"),
    )
)
_SPEAKS = ("bargain", "negotiate", "consult", "discuss")
_BOTH = late_pattern(
    r"\b(?:mutual\w*|joint\w*|(?:of|by) (?:the|both) parties|both parties)\b", re.I
)
_CAUSE = (
    (3, late_pattern(r"\bjust cause\b", re.I)),
    (0, late_pattern(r"\b(?:with or without|without any|for any or no|no) cause\b", re.I)),
    (2, late_pattern(r"\b(?:proper|good|sufficient) cause\b", re.I)),
    (1, late_pattern(rf"\b(?:for|without|with|of|show) (?:\w+ )?{CAUSE}\b", re.I)),
)
_DISCIPLINE = late_pattern(
    r"\b(?:disciplin|discharg|dismiss|suspen|terminat|remov|demot|penal|reprimand|warn|impos)", re.I
)
_GRIEVABLE = (
    r"(?:subject of an? grievance|grievab\w+|arbitrab\w+|arbitrat(?:ion|or)"
    r"|grievance(?: and arbitration)? procedure)"
)
_BARRED = late_pattern(
    rf"\b(?:not|neither|nor|no|never|without|excluded from|exempt from)\b"
    rf"[^.;]{{0,60}}?\b{_GRIEVABLE}",
    re.I,
)
_OPEN = late_pattern(rf"\b{_GRIEVABLE}", re.IGNORECASE)
_DISPUTED = late_pattern(
    r"\b(?:griev|arbitrable|arbitrability|disput|disagree|claim|complain|appeal|violat|disciplin|discharg"
    r"|dismiss|suspen|terminat|demot|decision|determination|denial|denie|evaluation|matter"
    r"|difference|question|challenge|contest|subject to|issue|refus|layoff|article|section"
    r"|provision)",
    re.IGNORECASE,
)
"""What may be brought before an arbitrator: without it a text is about something else."""
_NEUTRAL = late_pattern(
    r"\b(?:joint(?:ly)?|mutual(?:ly)?|equally|impartial|neutral|independent|both (?:sides|parties)"
    r"|each (?:side|party)|agreed list|panel|arbitration|mediator)\b",
    re.IGNORECASE,
)
_OF_NEUTRALS = (
    "joint", "mutual", "equally", "impartial", "neutral", "independent", "both ", "each ", "agreed",
    "panel",
    "arbitration", "mediator",
)  # fmt: skip
"""Pieces of words of which one stands wherever both sides, or neither, decide."""
_DECIDES = late_pattern(
    r"\b(?:decid\w+|decision|determin\w+|resolv\w+|hear\w*|arbitrator|final|rul(?:e|es|ing)"
    r"|settle[sd]?|award)\b",
    re.IGNORECASE,
)
_BEFORE_DECIDER = late_pattern(
    r"\b(?:submitted|appealed|referred|presented|made|heard|decided|determined|resolved)"
    r" (?:to|by)(?: the| an?)? (?-i:(?:[A-Z]\w+ ){0,3})$",
    re.IGNORECASE,
)
_COMMITTEE = late_pattern(
    r"\b(?:joint|labor-management)\b[^.;]*\b(?:committee|council|board)\b", re.I
)
_EXPENSES = late_pattern(r"\b(?:costs?|fees?|expenses?)\b", re.IGNORECASE)
"""What is shared equally, or paid by who loses, is a bill and no decision."""
_ADJECTIVE = late_pattern(
    r"\s+(?:(?:prior|written|advance|express|first|also|has|have|had|been|is|are|was|were)\s+)*"
    r"(?:[\w-]+ (?:\(\d+\) )?(?:\w+ )?(?:days?|hours?|weeks?|months?)['’]? (?:\w+ )?)?"
)
_NOT_NEEDED = late_pattern(
    r"\b(?:not|never|nor)\s+(?:be\s+)?(?:requir|need|subject|depend|condition)\w*(?:\s+\w+){0,2}\s+$",
    re.IGNORECASE,
)
_CLOSE = 40
"""Letters within which "consent" and whose it is, or "shall" and "bargain", stand together."""
_SAID = ("nothing", "notice", "consultation", "bargaining", "agreement")


def consent_changed(case: Case) -> Iterator[Ruling]:
    """One side's say became more or less: agreement → consultation → notice → none."""
    parts = [bool(PART.search(text)) for text in (case.passage.old, case.passage.new)]
    if not case.readable or parts[0] != parts[1]:
        return
    flipped = any(map(_turned, case.aligned))
    for camp in (Favours.UNION, Favours.EMPLOYER):
        before, after = (
            _say(text, camp, case.sides, found)
            for text, found in ((case.passage.old, case.old), (case.passage.new, case.new))
        )
        replaced = 0 in (before, after) and any(map(_became_talk, case.aligned))
        if before == after or flipped or replaced or _only_told(before, after):
            continue
        if 0 in (before, after) and only_better(case, added=after > 0):
            continue
        rose = after > before
        word = "rose" if rose else "fell"
        term, quoted = _consent_term(case, rose=rose)
        said = f"from {_SAID[before]} to {_SAID[after]}{quoted}"
        because = f"The say of {named(camp)} {word} {said}."
        yield shifted("consent changed", camp, rose, because, term=term, share=0.8)


def _turned(pair: tuple[Frame | None, Frame | None]) -> bool:
    """Whether a statement of which a side has something was turned round: that is told already."""
    old, new = pair
    if old is None or new is None or old.negative == new.negative:
        return False
    return old.holder is not None or new.holder is not None


def _became_talk(pair: tuple[Frame | None, Frame | None]) -> bool:
    """Whether a duty to do something became one to talk, or the other way: no say that moved."""
    old, new = pair
    if old is None or new is None or old.holder is not new.holder or old.right or new.right:
        return False
    return is_talk(new) != is_talk(old)


def _consent_term(case: Case, *, rose: bool) -> tuple[int | None, str]:
    """The place of the term on consent, and its words to quote; without one the sentence's."""
    for at, pair in case.marks:
        mark = pair.new or pair.old if rose else pair.old or pair.new
        if pair.family is Family.CONSENT and mark is not None:
            return at, f": “{mark.text}”"
    return None, f": “{shortened(case.passage.new, 16)}”"


def _only_told(before: int, after: int) -> bool:
    """Whether only a notice came or went: that is a duty like others."""
    return {before, after} == {0, 1}


def _say(text: str, camp: Favours, sides: Sides, found: tuple[Frame, ...]) -> int:
    """How much a side has to say on what the other may do, 0 (nothing) to 4 (agreement)."""
    said = (level for level, match in _says(text) if _belongs(text, match, camp, sides, found))
    return max(said, default=0)


@lru_cache(maxsize=4)  # the say of both sides is sought in the same two texts
def _says(text: str) -> tuple[tuple[int, re.Match[str]], ...]:
    return tuple((level, match) for level, says in _SAYS for match in says.finditer(text))


def _belongs(
    text: str, match: re.Match[str], camp: Favours, sides: Sides, found: tuple[Frame, ...]
) -> bool:
    if _NOT_NEEDED.search(text, max(0, match.start() - _CLOSE), match.start()):
        return False
    around = text[max(0, match.start() - 24) : match.end() + 24]
    if _BOTH.search(around):
        acting = {frame.agent for frame in found} - {None}
        return other(camp) in (acting or {Favours.EMPLOYER})
    if (near := _beside(text, match.start(), sides)) is not None:
        return near is camp
    after = next(iter(mentions(text[match.end() : match.end() + _CLOSE], sides)), None)
    if after is not None and not re.search(r"[.;,]", text[match.end() :][: after.start]):
        return after.camp is camp
    if camp is not Favours.UNION or match[0].lower() not in _SPEAKS:
        return False
    return any(
        frame.agent is Favours.EMPLOYER and not frame.right
        for frame in found
        if frame.modal <= match.start() < min(frame.end, frame.modal + _CLOSE)
    )


def _beside(text: str, at: int, sides: Sides) -> Favours | None:
    """The side named right before a place: "the supervisor's approval", "Union consent"."""
    start = max(0, at - _CLOSE)
    last = next(iter(mentions(text[start:at], sides)[::-1]), None)
    return last.camp if last and _ADJECTIVE.fullmatch(text, start + last.end, at) else None


def remedy_changed(case: Case) -> Iterator[Ruling]:
    """The standard for discipline, or the way to a grievance, became more or less."""
    if not case.readable or not case.speaks_of("cause", "griev", "arbitra"):
        return
    term = next((at for at, pair in case.marks if pair.family is Family.REMEDY), None)
    for rule, measure in (("standard of cause", _cause), ("way to a grievance", _access)):
        before, after = measure(case.passage.old), measure(case.passage.new)
        barred = -1 in (before, after)
        if before != after and not (0 in (before, after) and _another_matter(rule, case, barred)):
            words = "stronger" if after > before else "weaker"
            because = f"The {rule} became {words}: “{shortened(case.passage.new, 16)}”."
            yield shifted(rule, Favours.UNION, after > before, because, term=term, share=0.8)


def _another_matter(rule: str, case: Case, barred: bool) -> bool:
    """Whether only one text is about discipline or a dispute, or sends one to a committee.

    What is ``barred`` from the grievance procedure is a dispute, however it is called.
    """
    texts = case.passage.old, case.passage.new
    if rule == "standard of cause":
        return not all(map(_DISCIPLINE.search, texts))
    if not barred and not all(map(_DISPUTED.search, texts)):
        return True
    ways = [bool(_COMMITTEE.search(text)) for text in (case.passage.old, case.passage.new)]
    return ways[0] != ways[1]


def _cause(text: str) -> int:
    """How much it takes to discipline somebody: 3 just cause, 1 cause, 0 nothing that is named."""
    if not _DISCIPLINE.search(text):
        return 0
    return next((level for level, pattern in _CAUSE if pattern.search(text)), 0)


def _access(text: str) -> int:
    if _BARRED.search(text):
        return -1
    return 1 if _OPEN.search(text) else 0


def decider_changed(case: Case) -> Iterator[Ruling]:
    """A joint or neutral decider gave way to one side's official, or the other way."""
    if not case.readable or not case.speaks_of(*_OF_NEUTRALS):
        return
    before, after = (
        _decider(text, found, case.sides)
        for text, found in ((case.passage.old, case.old), (case.passage.new, case.new))
    )
    if before is None or after is None or before == after:
        return
    if before is Favours.NEUTRAL or after is Favours.NEUTRAL:
        official = after if before is Favours.NEUTRAL else before
        because = f"Who decides changed: “{shortened(case.passage.new, 16)}”."
        more = before is not Favours.NEUTRAL
        yield shifted("decider changed", other(official), more, because, share=1.0)


def _decider(text: str, found: tuple[Frame, ...], sides: Sides) -> Favours | None:
    """NEUTRAL, or the side whose official decides; None when the words speak of no decision."""
    if _EXPENSES.search(text):
        return None
    if _NEUTRAL.search(text):
        return Favours.NEUTRAL
    if not _DECIDES.search(text):
        return None
    named = mentions(text, sides)
    reached = [one.camp for one in named if _BEFORE_DECIDER.search(text, 0, one.start)]
    acting = [frame.agent for frame in found if frame.agent and not frame.right]
    owner = [mention.camp for mention in named if mention.owner]
    return next(iter([*reached, *owner, *acting]), None)
