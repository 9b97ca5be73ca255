"""Rules on a passage as a whole: same sense, another form of pay, a shorter list of duties.

The rule protected here: what means the same is said to be neutral before any other rule is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.gains.stems import stem
from tracker.diff.model import Favours
from tracker.diff.quantities import quantities
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case

_SAME = {"will": "shall", "must": "shall", "which": "that", "upon": "on", "prior": "before"}
_NUMBER = late_pattern(r"^\W*(?:(?:article|section)\s+)?\d+(?:\.\d+)*\.?\s+", re.IGNORECASE)
_WORD = late_pattern(r"[\w$%.]*\w|[$%]")
_JOINT = late_pattern(r"[\s,/]*(?:(?:and|or)\s+)?")
_IN_DIGITS = late_pattern(r"\(\d[\d,.]*\)")
_ONE_OFF = late_pattern(
    r"\b(?:lump[- ]sums?|one[- ]time|non-?recurring|bonus(?:es)?"
    r"|not (?:be )?(?:added|applied) to (?:the )?(?:base|wage|salary))\b",
    re.IGNORECASE,
)
_LASTING = late_pattern(
    r"\b(?:base (?:wages?|pay|rates?|salar(?:y|ies))|wages?|wage rates?|salar(?:y|ies)"
    r"|pay (?:rates?|scales?)|rates of pay|schedules?)\b[^.;]{0,40}\b(?:increas|rais|rise)\w*"
    r"|\b(?:annual|yearly|recurring|ongoing) (?:funding|payments?|contributions?|stipends?)\b"
    r"|\b(?:increas|rais)\w*[^.;]{0,30}\b(?:wages?|salar(?:y|ies)|base|pay)\b",
    re.IGNORECASE,
)
_IN_LIEU = late_pattern(
    r"\b(?:in lieu|instead|in place) of (?:an?|any|the) (?:[\w-]+ ){0,3}?(?:increase|raise)s?\b",
    re.IGNORECASE,
)
_PLAIN_UNITS = ("dollars", "percent")
_HIS_OR_HER = late_pattern(r"\b(?:his or her|her or his|he or she|him or her)\b", re.IGNORECASE)
_LIMITS = frozenset(
    map(stem, "only if unless except when until after before provided which that who".split())
)
"""What comes in with one of these is a condition and no item of a list."""
_OCCASION = late_pattern(
    r"\b(?:death|illness|care|birth|adoption|loss|hospitali[sz]ation|surgery|case|event|purpose"
    r"|because|account|members?|relatives?|family) (?:of|is|are|includes?|means?)\b"
    r"[^.;]*,[^.;]*\bor\b"
    r"|\bfor [\w' -]+,[^.;]*\bor\b",
    re.IGNORECASE,
)
_EXCEPT = late_pattern(r"\b(?:except|unless|other than|excluding)\b", re.IGNORECASE)
_BY_SEVERAL = late_pattern(r"\bby\b[^,;]*\b(?:and|or)\b", re.IGNORECASE)
_IDLE = frozenset("the a an of and or its their his her in to for on over with by any all".split())


def same_sense(case: Case) -> Iterator[Ruling]:
    """Only style differs: capitals, points, "will" for "shall", a number before the words."""
    if case.passage.one_sided:
        return
    before, after = map(_plain, (case.passage.old, case.passage.new))
    if before == after or (
        _has_digits(case) and _counted(case.passage.old) == _counted(case.passage.new)
    ):
        because = "The words mean the same; only their style differs."
        yield Ruling("same sense", Favours.NEUTRAL, because)


def _has_digits(case: Case) -> bool:
    """Whether numbers are written in both texts, of which none changed."""
    texts = case.passage.old, case.passage.new
    return not case.quantities and all(any(map(str.isdigit, text)) for text in texts)


def _counted(text: str) -> list[str]:
    """A text's plain words with each quantity as its value, however it is written."""
    parts, at = [], 0
    for one in quantities(text):
        if not one.unit.startswith(_PLAIN_UNITS):
            continue  # in "forty paid hours" the words before the unit count
        parts += [text[at : one.start], f" {one.value:g}{one.unit.replace(' ', '')} "]
        at = one.end
    return _plain("".join([*parts, text[at:]]))


def _plain(text: str) -> list[str]:
    words = _WORD.findall(_IN_DIGITS.sub("", _NUMBER.sub("", text)).lower())
    return [_SAME.get(word, word) for word in words]


def form_of_pay(case: Case) -> Iterator[Ruling]:
    """A lasting increase became a payment made once, or the other way."""
    if not case.speaks_of("lump", "one-time", "one time", "recurring", "bonus", "not "):
        return
    if case.passage.one_sided:
        yield from _instead(case)
        return
    texts = case.passage.old, case.passage.new
    gone, came = map(_ONE_OFF.search, texts)
    match, rest = (gone, texts[1]) if gone else (came, texts[0])
    if match and not (gone and came) and _LASTING.search(rest):
        told = f"“{match[0]}” {'is gone' if gone else 'came in'}"
        because = f"{told}: a payment made once is not part of later pay."
        yield shifted("form of pay", Favours.UNION, bool(gone), because, share=1.0)


def _instead(case: Case) -> Iterator[Ruling]:
    """A sentence of its own says that a sum is paid once and no raise is given."""
    text = case.passage.new or case.passage.old
    match = _IN_LIEU.search(text)
    if match is None or not _ONE_OFF.search(text):
        return
    if case.passage.new:
        because = f"“{match[0]}” came in: a payment made once is not part of later pay."
        yield Ruling("form of pay", Favours.EMPLOYER, because)
    else:
        because = f"“{match[0]}” is gone: whether a raise came for it, the words do not say."
        yield Ruling("form of pay", Favours.UNCLEAR, because)


def list_changed(case: Case) -> Iterator[Ruling]:
    """What a side must do, or may do, is the same with something more or less in its list."""
    for old, new in case.aligned:
        if old is None or new is None or old.holder is None or new.holder is not old.holder:
            continue
        if old.force != new.force or old.negative != new.negative:
            continue
        texts = _listed(case.passage.old, old), _listed(case.passage.new, new)
        before, after = map(_contents, texts)
        joints = ("and", "or") if old.right else ("or",) if old.negative else ("and",)
        ands = tuple(sum(map(words.count, joints)) for words in (before, after))
        if ands[0] == ands[1] and _occasions(texts) and not old.negative:
            ands = tuple(text.count(",") for text in texts)
        if ands[0] == ands[1] or case.quantities or _marked(case):
            continue
        if _BY_SEVERAL.search(max(texts, key=len)):
            continue  # who acts is no part of what is done
        if old.verb != new.verb and not _of_one_list(old, new, before, after):
            continue
        short, long = sorted((set(before) - _IDLE, set(after) - _IDLE), key=len)
        if short <= long and not long - short & _LIMITS:
            more = ands[1] > ands[0]
            extra = _quoted(texts[more], long - short)
            because = f"The list {'gained' if more else 'lost'} “{extra or 'and'}”."
            yield shifted("list changed", old.holder, more, because)


def _listed(text: str, frame: Frame) -> str:
    """What a statement lists, without what it excepts."""
    return _EXCEPT.split(text[frame.modal : frame.end], maxsplit=1)[0]


def _occasions(texts: tuple[str, str]) -> bool:
    """Whether both list with "or" for whom or in which cases something is given."""
    return all(map(_OCCASION.search, texts))


def _of_one_list(old: Frame, new: Frame, before: list[str], after: list[str]) -> bool:
    """Whether a prohibition that begins with another verb has it in its list, too."""
    return old.negative and (old.verb in after or new.verb in before)


def _quoted(text: str, stems: set[str]) -> str:
    """The words of a text that have one of the stems, those that stand together as they stand."""
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if stem(match[0]) not in stems:
            continue
        if found and _JOINT.fullmatch(text, found[-1][1], match.start()):
            found[-1] = found[-1][0], match.end()
        else:
            found.append(match.span())
    return ", ".join(text[start:end] for start, end in found)


def _marked(case: Case) -> bool:
    return any(pair.family.value not in ("connective", "duty") for _, pair in case.marks)


def _contents(text: str) -> list[str]:
    words = [word.lower() for word in _WORD.findall(_HIS_OR_HER.sub("their", text))]
    return [word if word in _IDLE else stem(word) for word in words]
