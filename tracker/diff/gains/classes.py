"""Rules on whom a statement is about: fewer people or more.

The rule protected here: a statement that is good for a side is worth less to it when it is about
fewer of its people, and one that burdens it burdens it less.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.ruling import Ruling, loses, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.diff.marker_words import Family
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case

_ADJECTIVES = 8
_NO_ADJECTIVE = late_pattern(r"\d|^(?:no|not|is|are)$", re.IGNORECASE)
_DOES = late_pattern(r"\b(?:their|his|her|its)\b.*\band$", re.IGNORECASE)
"""What those do of whom it is said, and who they are not: "who pool their tips and"."""
_LEAD = late_pattern(
    r"^\W*(?:as|if|when|whenever|where|once|upon|after|before|unless|while|in|on|for|during|to)\b",
    re.IGNORECASE,
)
_OPENING = late_pattern(r"^\W*(?:(?:and|but|or)\s+)?(?:(?:the|a|an)\s+)?", re.IGNORECASE)
_LIST = late_pattern(r"\b(?:and|or)\b", re.IGNORECASE)
_WHO = late_pattern(
    r"\s*,?\s*\b(?:who|whose|hired|working|assigned|employed|with (?:at least|more than))\b[^.;]*",
    re.IGNORECASE,
)
"""What tells which of those just named are meant."""

_REPRESENTED = late_pattern(
    r"\b(?:bargaining|exclusive|sole) (?:representative|agent)s? (?:of|for) (?P<whom>[^,.;:]+?)"
    r"(?P<rest>[,.;:]|\s+(?:of|at|in|within|who|employed|working|except|excluding)\b|$)",
    re.IGNORECASE,
)


def class_changed(case: Case) -> Iterator[Ruling]:
    """Those whom a statement is about became fewer or more: "employees" → "regular employees"."""
    for old, new in case.aligned:
        if old is None or new is None or old.holder is None or new.holder is not old.holder:
            continue
        before = case.passage.old[old.start : old.modal]
        after = case.passage.new[new.start : new.modal]
        if (more := _wider(before, after, case)) is not None:
            yield _of_class(case, old.holder, more, (before, after))


def represented_changed(case: Case) -> Iterator[Ruling]:
    """The union is recognized for fewer people, or for more."""
    if case.passage.one_sided or not case.speaks_of("representative", "agent"):
        return
    old, new = (_REPRESENTED.search(text) for text in (case.passage.old, case.passage.new))
    if old is None or new is None:
        return
    if old.string[old.start("rest") :] != new.string[new.start("rest") :]:
        return  # who of them, or where, changed as well
    if (more := _wider(old["whom"], new["whom"], case)) is not None:
        yield _of_class(case, Favours.UNION, more, (old["whom"], new["whom"]))


def _of_class(case: Case, holder: Favours, more: bool, words: tuple[str, str]) -> Ruling:
    """The ruling that what is good for ``holder`` is said of more people, or of fewer.

    What is asked of more employees is taken from those who were spared.
    """
    before, after = map(_short, words)
    many = "more" if more else "fewer"
    because = f"“{before}” became “{after}”: it is for {many} people."
    term = next((at for at, pair in case.marks if pair.family is Family.SCOPE), None)
    if more and holder is Favours.EMPLOYER:
        return loses("class changed", Favours.UNION, because, term=term)
    return shifted("class changed", holder, more, because, term=term)


def _wider(before: str, after: str, case: Case) -> bool | None:
    """Whether a subject that names people was widened or narrowed; None when neither is plain."""
    olds, news = _bare(before), _bare(after)
    short, long = sorted((olds, news), key=len)
    named = {mention.camp for mention in mentions(before, case.sides)}
    if len(short) == len(long) or Favours.UNION not in named:
        return None
    if before.rpartition(", ")[2] == after.rpartition(", ")[2] and ", " in before:
        return None  # only what leads up to the subject differs
    extra = _added(short, long)
    if extra is None or len(extra) > _ADJECTIVES or any(map(_NO_ADJECTIVE.search, extra)):
        return None
    if _DOES.search(" ".join(extra)):
        return None
    if len({mention.camp for mention in mentions(f"{before}\n{after}", case.sides)}) > 1:
        return None  # the other side came in, or left
    widens = bool(_LIST.search(" ".join(extra)))
    return (len(news) > len(olds)) == widens


def _bare(subject: str) -> list[str]:
    """A subject's words without what opens it: "If …,", a joint, an article."""
    after_lead = subject.rpartition(", ")[2] if _LEAD.match(subject) else subject
    return _OPENING.sub("", after_lead).split()


def _added(short: list[str], long: list[str]) -> list[str] | None:
    """The words that a longer text has beside all words of a shorter one, in order."""
    rest = [word.lower() for word in short]
    extra = []
    for word in long:
        if rest and word.lower() == rest[0]:
            rest.pop(0)
        else:
            extra.append(word)
    return None if rest or not extra else extra


def _short(words: str) -> str:
    return " ".join(words.strip(" ,;").split())


def recipients_changed(case: Case) -> Iterator[Ruling]:
    """Of the people named behind the verb fewer or more are meant: "to all employees who …"."""
    if case.passage.one_sided:
        return
    old, new = case.passage.old, case.passage.new
    short, long = sorted((old, new), key=len)
    told = _telling(short, long)
    frame = ruling_frame(case.new if long is new else case.old, long.find(told)) if told else None
    if frame is None or frame.holder is None or _before_its_verb(frame, long, told):
        return
    named = [m for m in mentions(long[: long.find(told)], case.sides) if not m.owner]
    if named and named[-1].camp is Favours.UNION and not long[named[-1].end : long.find(told)]:
        came = long is new
        because = f"“{shortened(told, 12)}” {'came in' if came else 'is gone'}: "
        because += f"it is for {'fewer' if came else 'more'} people."
        yield shifted("recipients changed", frame.holder, not came, because)


def _telling(short: str, long: str) -> str:
    """What a longer text has beside all of a shorter one, if it tells who is meant; else ""."""
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    extra = long[at : at + len(long) - len(short)]
    return extra if short == long[:at] + long[at + len(extra) :] and _WHO.match(extra) else ""


def _before_its_verb(frame: Frame, text: str, told: str) -> bool:
    """Whether the words stand in the subject, of which another rule speaks."""
    return text.find(told) < frame.modal
