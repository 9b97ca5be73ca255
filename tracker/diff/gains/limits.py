"""Rules on what limits a duty or a right: conditions, discretion, scope, alternatives, an end.

The rule protected here: a limit takes from whoever the limited statement is good for, and its
removal gives back; a limit that can only improve the statement is no limit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.modals import PART
from tracker.diff.gains.ruling import Ruling, named, shifted
from tracker.diff.gains.sides import mentions, other
from tracker.diff.gains.verbs import Deed
from tracker.diff.marker_words import Family
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.marker_words import Mark
    from tracker.diff.markers import MarkPair

_BETTER = late_pattern(r"\b(?:earlier|longer|higher|greater|additional|better|extra)\b", re.I)
_GIVES = late_pattern(r"\b(?:grant|give|pay|provide|offer|award|approve|credit)s?\b", re.IGNORECASE)
_NO_CONDITION = late_pattern(
    r"as\s+\w+\s+as\b|as (?:needed|necessary|required)\b"
    r"|but (?:in no event )?(?:not |no )?(?:less|fewer) than\b"
    r"|(?:without|but not)\s+(?:(?:any|a|full|just|good|proper)\s+)*"
    r"(?:pay|loss|costs?|charge|compensation|cause|regard|reduction|limit)\b",
    re.IGNORECASE,
)
"""What begins like a condition and is none: "without pay", "as equally as practicable"."""
_THIRD = late_pattern(r"\b(?:arbitrators?|mediators?|panels?|committees?|parties)\b", re.IGNORECASE)
_SOMEBODY = late_pattern(r"\bof\s+(?:the\s+)?\w|['’]s\b", re.IGNORECASE)
_BESIDE = 20
_CARVED = late_pattern(
    r"\b(?:of which|(?:any|some|all|part) of (?:which|it|them)|(?:any|some) or all of which)\b"
    r"[^.;]{0,60}?\b(?:(?:may|can|shall|will) be\s+(?:used|booked|assigned|scheduled|taken"
    r"|required)|may (?:use|book|assign|schedule|fill|take|require)\b)",
    re.IGNORECASE,
)
_WHICH = late_pattern(r"\bwhich\b", re.IGNORECASE)
_EXCEPT = late_pattern(r"\b(?:except|unless|other than|excluding)\b[^.;]*", re.IGNORECASE)
_WORD = late_pattern(r"[\w'’-]+")
_EXCLUSIVE = frozenset({"only", "solely", "exclusively"})
_LIST = late_pattern(r"\b(?:and|or)\b", re.IGNORECASE)
_JOINT = late_pattern(r"[\s,;(]+(?:(?:and|but|or)\s*)?$", re.IGNORECASE)
_UNTIL = late_pattern(r"until|through", re.IGNORECASE)
_SELF = late_pattern(
    r"\b(?:this|the)\s+(?:section|article|letter|provision|paragraph|appendix|benefit|program)\b",
    re.IGNORECASE,
)


def limited(case: Case) -> Iterator[Ruling]:
    """A condition came in or went."""
    for term, pair in case.marks:
        if pair.family is not Family.CONDITION or (pair.old and pair.new):
            continue
        frame = _frame(case, pair)
        if frame is None or frame.holder is None or not _goes_on(case, frame):
            continue
        text, mark = _side(case, pair)
        if PART.search(text) or _NO_CONDITION.match(mark.text) or _frees(mark, frame):
            continue
        added = pair.new is not None
        upside = only_better(case, added=added)
        if not upside and not _limits_what_stood(case, mark, added=added):
            continue
        because = f"The {pair.family} “{mark.text}” {'came in' if added else 'is gone'}."
        yield shifted(str(pair.family), frame.holder, added == upside, because, term=term)


def only_better(case: Case, *, added: bool) -> bool:
    """Whether what came in, or is gone, can only improve the rest: "or on an earlier day if"."""
    better = [len(_BETTER.findall(text)) for text in (case.passage.old, case.passage.new)]
    return better[0] < better[1] if added else better[0] > better[1]


def _frees(mark: Mark, frame: Frame) -> bool:
    """Whether it takes a limit away: who may act "without notice" is bound by none."""
    return mark.text.lower().startswith("without") and not frame.negative


def discretion(case: Case) -> Iterator[Ruling]:
    """A discretion came in or went: good for whoever has it, unless it is one to give more."""
    if case.passage.one_sided:
        return
    for term, pair in case.marks:
        if pair.family is not Family.DISCRETION or (pair.old and pair.new):
            continue
        text, mark = _side(case, pair)
        start = case.passage.new_start if pair.new else case.passage.old_start
        whose = _whose(text, mark.start - start, mark.end - start, case)
        added = pair.new is not None
        upside = only_better(case, added=added)
        if whose is None or (upside and not _GIVES.search(text)):
            continue
        because = f"The discretion “{mark.text}” {'came in' if added else 'is gone'}"
        because += ", to give more than the rest." if upside else "."
        yield shifted("discretion", other(whose) if upside else whose, added, because, term=term)


def _whose(text: str, start: int, end: int, case: Case) -> Favours | None:
    """The side that has a discretion: whom its words name; where they name nobody, the employer."""
    if _THIRD.search(text, max(0, start - _BESIDE), end + _BESIDE):
        return None
    for match in mentions(text[start : end + _BESIDE], case.sides):
        return match.camp
    return None if _SOMEBODY.search(text, start, end) else Favours.EMPLOYER


def _goes_on(case: Case, frame: Frame) -> bool:
    """Whether the limited statement stands on both sides, good for the same side as much."""
    partner = case.partner(frame)
    if partner is None or partner.holder is not frame.holder:
        return False
    same_worth = partner.worth(Favours.UNION) == frame.worth(Favours.UNION)
    return same_worth and (
        partner.verb == frame.verb or partner.deed is frame.deed is not Deed.PLAIN
    )


def _limits_what_stood(case: Case, mark: Mark, *, added: bool) -> bool:
    """Whether a limit hangs on words that both texts have, not on others that came with it."""
    mine, start = case.passage.new, case.passage.new_start
    others = case.passage.old
    if not added:
        mine, start, others = case.passage.old, case.passage.old_start, case.passage.new
    before = _JOINT.sub("", mine[: mark.start - start]).split()[-2:]
    return any(
        " ".join(before).casefold() in " ".join(text.split()).casefold()
        for text in (others, _without_numbers(case, others))
    )


def _without_numbers(case: Case, text: str) -> str:
    """A text without the numbers that changed: of "five days' notice" it leaves the notice."""
    for _, pair in case.quantities:
        for one in (pair.old, pair.new):
            text = re.sub(rf"{re.escape(one.text)}['’]?\s*", "", text) if one else text
    return text


def _side(case: Case, pair: MarkPair) -> tuple[str, Mark]:
    if pair.new is not None:
        return case.passage.new, pair.new
    assert pair.old is not None  # noqa: S101 - a pair has one of the two
    return case.passage.old, pair.old


def _frame(case: Case, pair: MarkPair) -> Frame | None:
    """The statement that a marker limits."""
    if pair.new is not None:
        return ruling_frame(case.new, pair.new.start - case.passage.new_start)
    if pair.old is not None:
        return ruling_frame(case.old, pair.old.start - case.passage.old_start)
    return None


def exclusive(case: Case) -> Iterator[Ruling]:
    """ "Only" came in or went: it binds who acts, or keeps work for those whom it names."""
    for term, pair in case.marks:
        words = {mark.text.lower() for mark in (pair.old, pair.new) if mark}
        if pair.family is not Family.SCOPE or (pair.old and pair.new) or not words <= _EXCLUSIVE:
            continue
        frame, (text, mark) = _frame(case, pair), _side(case, pair)
        if frame is None:
            continue
        start = case.passage.new_start if pair.new else case.passage.old_start
        if _WHICH.search(text, frame.modal, mark.start - start):
            continue  # it limits what only describes
        if frame.negative and mark.start - start > frame.modal:
            if frame.holder is None or not _goes_on_for(case, frame):
                continue
            because = f"“{mark.text}” {_told(pair)}: the prohibition reaches "
            because += f"{'less' if pair.new else 'more'} far."
            yield shifted("only", frame.holder, pair.new is None, because, term=term)
            continue
        kept = _kept_for(text, mark.start - start, mark.end - start, case)
        given = frame.deed in (Deed.GIVES, Deed.RECEIVES) and not frame.negative
        if kept is None and given and mark.start - start > frame.modal:
            kept = None if frame.holder is None else other(frame.holder)
        bound = frame.agent if kept is None else other(kept)
        if bound is None or (kept is None and not frame.named and frame.deed is Deed.PLAIN):
            continue
        told = "came in: it binds" if pair.new else "is gone: it bound"
        because = f"“{mark.text}” {told} {named(bound)}."
        yield shifted("only", other(bound), pair.new is not None, because, term=term)


def _goes_on_for(case: Case, frame: Frame) -> bool:
    """Whether what stands beside a statement is good for the same side."""
    partner = case.partner(frame)
    return partner is not None and partner.holder is frame.holder


def _told(pair: MarkPair) -> str:
    return "came in" if pair.new else "is gone"


def only_changed(case: Case) -> Iterator[Ruling]:
    """A right was narrowed to certain cases, or freed of them: "may … only in emergencies"."""
    if any(pair.family is Family.SCOPE for _, pair in case.marks):
        return
    for old, new in case.aligned:
        if old is None or new is None or old.holder is None or new.holder is not old.holder:
            continue
        if old.right and new.right and old.verb == new.verb and old.only != new.only:
            told = "no longer" if old.only else "now"
            because = f"The right “{new.words}” is {told} one for few cases only."
            yield shifted("only", old.holder, old.only, because)


def _kept_for(text: str, start: int, end: int, case: Case) -> Favours | None:
    """The side for which "only" keeps something: "only nurses may", "only by journeymen"."""
    follows = next(iter(mentions(text[end : end + 60], case.sides)), None)
    opening = not text[:start].strip() or text[:start].rstrip().endswith((".", ":"))
    behind = re.match(r"\s+by\s", text[end:])
    close = follows is not None and not _LIST.search(text[end : end + follows.start])
    if (opening or behind) and follows is not None and close:
        return follows.camp
    return Favours.UNION if behind else None


def alternative(case: Case) -> Iterator[Ruling]:
    """ "And" became "or" in what a side must do, or the other way."""
    for term, pair in case.marks:
        if pair.family is not Family.CONNECTIVE or pair.old is None or pair.new is None:
            continue
        frame = _frame(case, pair)
        words = pair.old.text.lower(), pair.new.text.lower()
        if frame is None or frame.holder is None or frame.right or frame.negative:
            continue
        because = f"“{words[0]}” became “{words[1]}” in what {named(other(frame.holder))} must do."
        yield shifted("and or or", frame.holder, words[1] == "and", because, term=term)


def carved(case: Case) -> Iterator[Ruling]:
    """Part of what is guaranteed may be used for something else."""
    if "which" not in case.small and " all of " not in case.small and "of them" not in case.small:
        return
    before, after = _CARVED.search(case.passage.old), _CARVED.search(case.passage.new)
    if bool(before) == bool(after):
        return
    match, found = (after, case.new) if after else (before, case.old)
    frame = ruling_frame(found, 0)
    if match is not None and frame is not None and frame.holder is not None:
        what = "came in: the guarantee covers less" if after else "is gone: it covers more"
        because = f"“{match[0]}” {what}."
        yield shifted("carved out", frame.holder, before is not None, because, share=1.0)


def exceptions_changed(case: Case) -> Iterator[Ruling]:
    """The exceptions from a statement became more or fewer."""
    if not case.speaks_of("except", "unless", "other than", "excluding"):
        return
    found = [_EXCEPT.search(text) for text in (case.passage.old, case.passage.new)]
    if not found[0] or not found[1] or case.passage.one_sided:
        return
    before, after = (set(_WORD.findall(match[0].lower())) for match in found if match)
    frame = ruling_frame(case.new, found[1].start())
    if before == after or not (before < after or after < before) or frame is None:
        return
    if frame.holder is not None and _goes_on(case, frame):
        because = f"The exceptions became {'more' if before < after else 'fewer'}: “{found[1][0]}”."
        yield shifted("exceptions", frame.holder, after < before, because)


def ends(case: Case, ruled: Callable[[], Frame | None]) -> Iterator[Ruling]:
    """An end was set to a provision, or taken away; ``ruled`` reads its first statement."""
    for term, pair in case.marks:
        if pair.family is not Family.SUNSET or (pair.old and pair.new):
            continue
        text, mark = _side(case, pair)
        frame = ruled() if _SELF.search(text) else _frame(case, pair)
        if frame is None or frame.holder is None:
            continue
        if _UNTIL.match(mark.text) and not _goes_on(case, frame):
            continue  # what came with its own end took nothing that stood
        because = f"“{mark.text}” {'sets an end' if pair.new else 'no longer sets an end'}."
        yield shifted("sunset", frame.holder, pair.old is not None, because, term=term)
