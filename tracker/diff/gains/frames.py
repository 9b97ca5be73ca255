"""Sentences as frames: who must, may or must not do what, and for whom that is good.

The rule protected here: a duty is good for the other side of whoever carries it, a right for
whoever has it, a prohibition for the other side of whoever it binds; a frame whose carrier is not
known is good for nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.gains.carriers import GOES_ON, carrier
from tracker.diff.gains.existence import granted, saved, spared
from tracker.diff.gains.holders import Doing, doing, holder
from tracker.diff.gains.modals import ADVERBS, BURDENS, Force, Said, said_in
from tracker.diff.gains.passages import sentences
from tracker.diff.gains.senses import root
from tracker.diff.gains.sides import Mention, mentions, other
from tracker.diff.gains.stems import is_participle, stem
from tracker.diff.gains.topics import Topic, topic
from tracker.diff.gains.verbs import Deed
from tracker.diff.model import Favours
from tracker.documents.numbers import SPELLED
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.gains.sides import Sides


class Frame(NamedTuple):
    """One statement: ``agent`` does the ``verb``, and it is good for ``holder``.

    ``agent`` and ``holder`` are None when the words do not say. ``right``: it allows rather than
    binds. ``negative``: it forbids. ``thing`` is what its subject names. ``words`` is the modal
    with its verb, as written; the frame rules the text from ``start`` to ``end``, and its subject
    ends at ``modal``.
    ``only``: it allows no more than it says, which limits as much as it allows.
    ``named``: one of the sides is its subject or stands behind "by".
    """

    agent: Favours | None
    holder: Favours | None
    force: Force
    right: bool
    negative: bool
    deed: Deed
    thing: Topic
    verb: str
    words: str
    start: int
    modal: int
    end: int
    only: bool = False
    named: bool = False

    def worth(self, camp: Favours) -> int:
        """What the frame is worth to a side: its force, less than zero when it is the other's."""
        if self.holder is None:
            return 0
        return int(self.force) if self.holder is camp else -int(self.force)


_SOFT = late_pattern(
    r"\s+(?:(?:make|use|exert|exercise|give)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:efforts?|consideration|endeavou?rs?)(?:\s+(?:to|for|in))?"
    r"|(?:attempt|try|tries|endeavou?r|seek|strive|aim|work|hope|intend)(?P<averse>\s+not)?\s+to"
    r"|(?:consider|explore)s?(?=\s+(?!and\b)))",
    re.IGNORECASE,
)
_VERB = late_pattern(
    r"(?:,\s[^,;.]{3,60},)?(?:\s+within\s+(?:\S+\s+){1,6}?(?:days?|hours?|weeks?|months?)(?:\s+of\s+\w+)?)?"
    rf"(?:(?:\s+continue)?\s+to|\s+from)?{ADVERBS}(?P<be>\s+(?:be|have been))?{ADVERBS}"
    r"\s+(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_JOINT = late_pattern(r"[;:]\s|,?\s\b(?:and|but|or)\b\s|,\s(?=(?:which|whom)\b)", re.IGNORECASE)
_BY = late_pattern(
    r"\bby\s+(?:(?:the|a|an|any|its|their|each|either|licensed|certified|qualified|registered|trained)\s+)*$",
    re.IGNORECASE,
)
_WITHOUT = late_pattern(r"\b(?:without|unless|before|after|until|pending)\b", re.IGNORECASE)
"""Behind it those stand who do another thing: "shall be used without review by nurses"."""
_NO = late_pattern(
    r"^\W*(?:(?:and|but|or)\s+)?(?:no(?!\s+(?:less|more|later|fewer|sooner|earlier)\b)|neither|none"
    r"|nobody)\b",
    re.IGNORECASE,
)
_ONLY = late_pattern(r"\bonly\b", re.IGNORECASE)
_CAPS = frozenset(map(stem, ("limit", "cap", "restrict")))
"""Of these "shall be limited to" is "shall not exceed"."""
_OF_WHAT = frozenset(
    ("for", "of", "as", "in", "before", "after", "upon", "when", "if", "by", "from")
)
_NO_VERB = _OF_WHAT | frozenset("except unless only during at on with where to and or".split())
"""What stands behind "is permitted" and the like, and is no verb."""
_THERE = frozenset(("available", "present", "reachable", "ready", "prepared", "punctual"))
_STAFF = late_pattern(
    r"\b(?:union|association|steward|delegate|representative)|\bat least\b"
    rf"|^\W*(?:an?\s+(?!employee|member|grievant)|{SPELLED}\b|\d)",
    re.IGNORECASE,
)
"""That these are present helps the employees: who speaks for them, and colleagues on a shift."""
_KEPT = (Deed.KEEPS, Deed.JOINS)
"""What is promised to the union's side only where it must be: work kept, membership."""
_OWN = frozenset(map(stem, ("keep", "retain")))
"""What somebody may do with what is theirs already: nobody gives it."""
_NEAR = 50
"""Letters behind a modal in which "by the Employer" and "only" still belong to its verb."""
_TEST = late_pattern(r"\b(?:to (?:be eligible|qualify)|in order to)\b", re.IGNORECASE)
_NONE = late_pattern(r"\s+no\b(?! (?:less|fewer|later|more|sooner|earlier)\b)", re.IGNORECASE)


def frames(text: str, sides: Sides) -> tuple[Frame, ...]:
    """Every statement of a passage about what a side must, may or must not do, in order."""
    named = mentions(text, sides)
    found: list[Frame] = []
    for start, end in sentences(text):
        found += _in_sentence(text, (start, end), named)
    return tuple(found)


def ruling_frame(found: Sequence[Frame], at: int) -> Frame | None:
    """The frame that rules a place: the one it stands in, else the nearest before, else first."""
    inside = [frame for frame in found if frame.start <= at < frame.end]
    if inside:
        return inside[-1]
    before = [frame for frame in found if frame.start <= at]
    return before[-1] if before else next(iter(found), None)


def _in_sentence(text: str, span: tuple[int, int], named: Sequence[Mention]) -> list[Frame]:
    said = said_in(text, *span)
    found: list[Frame] = []
    begin = span[0]
    for index, one in enumerate(said):
        last = index + 1 == len(said)
        stop = span[1] if last else _break(text, one.end, said[index + 1].start)
        earlier = found[-1] if found else None
        found.append(_frame(text, (begin, stop), one, named, earlier))
        begin = stop
    return found


def _break(text: str, start: int, stop: int) -> int:
    """Where the next statement of a sentence begins: at the last joint before its modal."""
    joints = [match.start() for match in _JOINT.finditer(text, start, stop)]
    return joints[-1] if joints else stop


def _frame(
    text: str,
    span: tuple[int, int],
    said: Said,
    named: Sequence[Mention],
    earlier: Frame | None,
) -> Frame:
    # Who shall not even try or consider is bound as firmly as by any ban.
    soft = None if said.negative else _SOFT.match(text, said.end, span[1])
    verb = _VERB.match(text, soft.end() if soft else said.end, span[1])
    subject = text[span[0] : said.start]
    around = Doing(
        verb=_root(verb, said),
        carrier=carrier(text, span[0], said.start, named, earlier),
        by=next((m.camp for m in named if _is_by(text, said.end, span[1], m)), None),
        thing=earlier.thing if earlier and GOES_ON.match(subject) else topic(subject),
        passive=_passive(verb, said),
        right=said.right,
        negative=said.negative != (_is_denied(subject, soft) or _gets_none(verb)),
        entitled=said.state in ("entitled", "eligible"),
        burdened=(said.state in BURDENS and not _asked_for(verb, said))
        or _qualifies(subject, said),
        plain=said.plain,
        state=said.state,
    )
    if verb and around.carrier is Favours.UNION and _must_attend(subject, verb):
        around = around._replace(verb=stem("report"))
    if around.passive and around.verb in _CAPS:
        around = around._replace(verb=stem("exceed"), negative=not around.negative)
    does, for_whom = _done(around, subject, text, verb)
    if (keeper := saved(subject, text, (said.start, span[1]), named)) is not None:
        does, for_whom = does._replace(agent=other(keeper), deed=Deed.PLAIN), keeper
    force = Force.SOFT if soft and said.force is Force.FIRM else said.force
    return Frame(
        agent=does.agent,
        holder=for_whom,
        force=Force.OPTION if _only_offers(does, said) else force,
        right=said.right,
        negative=does.negative,
        deed=does.deed,
        thing=does.thing,
        verb=does.verb,
        words=_words(text, said, verb),
        start=span[0],
        modal=said.start,
        end=span[1],
        only=said.right and _is_only(text, span, said),
        named=does.carrier is not None or does.by is not None,
    )


def _must_attend(subject: str, verb: re.Match[str]) -> bool:
    """Whether employees "must be available": to them a burden, as it is to report for work."""
    attends = bool(verb["be"]) and verb["verb"].lower() in _THERE
    return attends and not _STAFF.search(subject)


def _done(
    around: Doing, subject: str, text: str, verb: re.Match[str] | None
) -> tuple[Doing, Favours | None]:
    """The verb with its deed and who does it, and for whom that is good."""
    does = doing(around)
    spare = spared(subject, text, verb.start("verb") - 1) if verb else None
    if spare is None:
        given = granted(subject, text, verb.start("verb") - 1) if verb else None
        return does, given or holder(does)
    return does._replace(agent=other(spare), negative=True, deed=Deed.PLAIN), spare


def _is_only(text: str, span: tuple[int, int], said: Said) -> bool:
    """Whether a right is one of a few: "only nurses may", "may only", "may … only if"."""
    first = text[span[0] : said.start].strip(" ,").lower().startswith("only ")
    return first or bool(_ONLY.search(text, said.start, min(span[1], said.end + _NEAR)))


def _root(verb: re.Match[str] | None, said: Said) -> str:
    if _asked_for(verb, said):
        return stem("require")
    if verb is None or verb["verb"].lower() in _NO_VERB:
        return ""
    if verb["be"] and not is_participle(verb["verb"]):
        return "be"
    return root(verb.string, *verb.span("verb"))


def _is_denied(subject: str, soft: re.Match[str] | None) -> bool:
    """Whether a "no" stands in the subject, or a "not" behind the effort: "endeavor not to"."""
    return bool(_NO.match(subject) or (soft and soft["averse"]))


def _words(text: str, said: Said, verb: re.Match[str] | None) -> str:
    """The modal with its verb, and with a "no" behind it."""
    none = _NONE.match(text, verb.end()) if verb else None
    end = none.end() if none else verb.end() if verb else said.end
    return " ".join(text[said.start : end].split())


def _gets_none(verb: re.Match[str] | None) -> bool:
    """Whether what is done is done to nobody: "shall have no claim", "shall schedule no nurse"."""
    return verb is not None and bool(_NONE.match(verb.string, verb.end()))


def _qualifies(subject: str, said: Said) -> bool:
    """Whether a statement says what it takes to get something: "to be eligible, … must have"."""
    return not said.right and bool(_TEST.search(subject))


def _asked_for(verb: re.Match[str] | None, said: Said) -> bool:
    """Whether a thing is required: "a note may be required for …"."""
    return said.state in ("required", "needed") and (
        verb is None or verb["verb"].lower() in _OF_WHAT
    )


def _passive(verb: re.Match[str] | None, said: Said) -> bool:
    if said.state == "passive" or _asked_for(verb, said):
        return True
    return bool(verb and verb["be"] and is_participle(verb["verb"]))


def _is_by(text: str, start: int, stop: int, mention: Mention) -> bool:
    near = start <= mention.start < min(stop, start + _NEAR)
    by = _BY.search(text, start, mention.start) if near else None
    return by is not None and not _WITHOUT.search(text, start, by.start())


def _only_offers(does: Doing, said: Said) -> bool:
    """Whether a side only may give or ask: "the Employer may grant", "guards may suggest"."""
    if does.verb in _OWN:
        return False
    if does.deed is Deed.ASKS or (does.deed in _KEPT and said.right):
        return True
    giving = does.deed in (Deed.GIVES, Deed.RECEIVES) and does.agent is Favours.EMPLOYER
    return said.right and not said.state and giving and not does.negative
