"""In which respect two texts differ: the lightest one that explains everything, else their words.

The rule protected here: only what cannot change a right or a duty is noise (typesetting, page
headers, notes of revision, references that follow, the years of a term that keeps its length), and
all of the difference must be of that sort.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.citations import follows, masked
from tracker.diff.place import place
from tracker.diff.typography import skeleton
from tracker.patterns import late_pattern, usual_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.diff.counterparts import Counterparts
    from tracker.documents.clause import Clause


class Differs(StrEnum):
    """In which respect; of noise the value is the reason that a reader is told."""

    SAME = "same"
    TYPOGRAPHY = "typography"
    FOLLOWS = "cross-reference follows"
    REVISION = "revision note"
    FURNITURE = "page header"
    MARKERS = "list markers"
    TERM = "term renewed for as long"
    WORDS = "words"


_YEARS = r"(?:19|20)\d\d(?:\s?[,/]\s?(?:19|20)\d\d|(?=REV))*"
_NOTE = r"(?:REV(?:ISED)?|NEW)\s?:\s?"
_REVISION = usual_pattern(
    rf"\b(?=[RN]){_NOTE}{_YEARS}(?:\s?,?\s?(?:REV|NEW)\s?:\s?{_YEARS})*,?", re.IGNORECASE
)
_PAGE = usual_pattern(
    # Only from the start of a word: else one endless word is tried from each of its letters.
    r"(?=[A-Z12])(?:(?<!\S)(?:(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\s)?"
    r"(?:[A-Z][\w&'’.-]*\s(?:and\s|of\s|the\s)?){0,8}(?:Agreement|Contract)\s[-–]\s\d{1,3}\s[-–](?!\S)"
    r"|^Page \d{1,3}(?: of \d{1,3})?$)",
    re.MULTILINE,
)
_SLASHES = usual_pattern(r"/{4,}")
_MARKER = usual_pattern(
    r"(?=[A-Z(\d])(?:^|(?<=[.;:] )|(?<=; and )|(?<=; or ))"  # the letter first: half the time
    r"(?:[A-Z]\.|\([a-z\d]{1,3}\)|\d{1,2}\.)\s",
    re.MULTILINE,
)
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")
_TERM_HEADING = usual_pattern(r"\b(?:term|duration|effective dates?|expiration)\b", re.I)
_TERM_TEXT = usual_pattern(
    r"\b[Tt]h(?:is|e) [Aa]greement\b[^.]{0,200}"
    r"\b(?:effective|full force|in effect|expires?|terminates?)\b"
    r"|\bnegotiations for a successor agreement\b"
)
_OWN_TERM = usual_pattern(r"(?:letter|side|memorandum|appendix|addendum)\b", re.I)


def differs(
    old: Clause, new: Clause, before: str, after: str, counterparts: Counterparts
) -> Differs:
    """In which respect two texts differ; ``old`` and ``new`` are the clauses they begin with."""
    if before == after:
        return Differs.SAME
    if old.table and new.table:
        before, after = (text.replace(" | ", " ") for text in (before, after))
    if skeleton(before) == skeleton(after):
        return Differs.TYPOGRAPHY
    article = place(old.label)[:1]

    def same(one: str, other: str) -> bool:
        return skeleton(one) == skeleton(other) or (
            skeleton(masked(one)) == skeleton(masked(other))
            and follows(one, other, counterparts.goes_to, article)
        )

    if same(before, after):
        return Differs.FOLLOWS
    return _without(before, after, same) or _of_the_term(old, before, after) or Differs.WORDS


def _without(before: str, after: str, same: Callable[[str, str], bool]) -> Differs | None:
    """The sort of thing that must be left out for the rest to be the same; None when more must."""
    for pattern, sort in (
        (_SLASHES, Differs.TYPOGRAPHY),
        (_REVISION, Differs.REVISION),
        (_PAGE, Differs.FURNITURE),
        (_MARKER, Differs.MARKERS),
    ):
        shorter = pattern.sub(" ", before), pattern.sub(" ", after)
        if shorter != (before, after):
            if same(*shorter):
                return sort
            before, after = shorter
    return None


def _of_the_term(old: Clause, before: str, after: str) -> Differs | None:
    """TERM when every year of the term clause moved by as much: the term keeps its length."""
    if not _tells_the_term(old):
        return None
    before, after = (_PAGE.sub(" ", _REVISION.sub(" ", text)) for text in (before, after))
    years = [list(map(int, _YEAR.findall(text))) for text in (before, after)]
    if not years[0] or len(years[0]) != len(years[1]):
        return None
    moves = {late - early for early, late in zip(*years, strict=True)}
    same = skeleton(_YEAR.sub("#", before)) == skeleton(_YEAR.sub("#", after))
    return Differs.TERM if same and len(moves) == 1 else None


def _tells_the_term(clause: Clause) -> bool:
    own = any(_OWN_TERM.match(label) for label in clause.path)
    told = _TERM_HEADING.search(clause.heading) or _TERM_TEXT.search(clause.text)
    return bool(told) and not own
