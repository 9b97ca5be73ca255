"""Rules on bans: what is forbidden only in part now, or only what it needs is still allowed.

The rule protected here: a ban on the sole use of a thing leaves every other use free, and "may be
reviewed" is no review; both take from whoever the ban was good for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.additions import additions, told
from tracker.diff.gains.ruling import Ruling, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.diff.gains.stems import stem
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.model import Favours

_SOLE = late_pattern(
    r"(?:as |for |on |to be )?(?:the |a |an )?(?:sole|only|primary|principal|main|exclusive)\b"
    r"(?: \w+){0,2}(?: for| of)?",
    re.IGNORECASE,
)
_BADLY = late_pattern(r"(?:unreasonably|arbitrarily|capriciously|unfairly)", re.IGNORECASE)
_IN_PART = (
    *("sole", "only", "primary", "principal", "main", "exclusive"),
    *("unreasonably", "arbitrarily", "capriciously", "unfairly"),
)
"""One of them stands in whatever makes a ban a part of itself."""
_WITHOUT = late_pattern(
    r"\bwithout (?:(?:the|an?|any|prior|written|advance|first|full|proper) )*"
    r"(?P<need>[a-z]{4,})[^.;]*",
    re.IGNORECASE,
)
_SAME = 5
"""Letters in which a noun and its verb agree: "approval", "approved"."""


def partly_banned(case: Case) -> Iterator[Ruling]:
    """What was forbidden is so only as the sole thing, or if unreasonably, or the other way."""
    if not case.speaks_of(*_IN_PART):
        return
    for stretch, frame in additions(case):
        part = _SOLE.fullmatch(stretch.words) or _BADLY.fullmatch(stretch.words)
        if not frame.negative or frame.holder is None or part is None:
            continue
        word = "part of what it forbade" if stretch.came else "more than before"
        because = f"“{stretch.words}” {told(stretch)}: the ban forbids {word}."
        ruling = shifted("ban in part", frame.holder, not stretch.came, because, share=0.8)
        yield ruling._replace(
            final=True
        )  # of a whole ban "unreasonably denied" is the smaller part


def made_optional(case: Case) -> Iterator[Ruling]:
    """What nothing could be done without may be done now: "without review" → "may be reviewed"."""
    if not case.readable or not case.speaks_of("without"):
        return
    sides = (
        (case.passage.old, case.old, case.passage.new, case.new, False),
        (case.passage.new, case.new, case.passage.old, case.old, True),
    )
    for text, found, others, free, better in sides:
        match = _WITHOUT.search(text)
        if match is None or _WITHOUT.search(others):
            continue
        bound = next((one for one in found if one.modal <= match.start() < one.end), None)
        loose = next((one for one in free if _is_optional(one, match["need"])), None)
        holder = None if bound is None else _owed_to(bound, match, case)
        if bound is not None and bound.negative and loose is not None and holder is not None:
            word = "is only a choice" if not better else "is no longer only a choice"
            because = f"“{shortened(match[0], 10)}”: what could not be left out {word}"
            because += f": “{loose.words}”."
            ruling = shifted("made optional", holder, better, because, share=1.0)
            yield ruling._replace(final=True)  # the two statements say it of two deeds


def _is_optional(frame: Frame, need: str) -> bool:
    """Whether a statement allows what a noun names, and nothing more."""
    alike = stem(need)[:_SAME] == frame.verb[:_SAME]
    return frame.right and not frame.negative and not frame.only and alike


def _owed_to(frame: Frame, match: re.Match[str], case: Case) -> Favours | None:
    """For whom it is good that it be done: who is to do it or to be asked, else the ban's side."""
    return next((one.camp for one in mentions(match[0], case.sides)), frame.holder)
