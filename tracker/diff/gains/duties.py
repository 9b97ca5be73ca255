"""Rules on duties themselves: made stronger or weaker, turned round, dropped or brought in.

The rule protected here: the same duty is compared with itself; of two different duties only their
loss and gain is told.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from tracker.diff.gains.modals import Force
from tracker.diff.gains.ruling import Ruling, gains, loses, named, shifted, shortened
from tracker.diff.gains.sides import mentions, other
from tracker.diff.gains.stems import stem
from tracker.diff.gains.topics import Topic
from tracker.diff.gains.verbs import Deed
from tracker.diff.letters import small
from tracker.diff.marker_words import Family
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case

_WEIGHS = frozenset(map(stem, ("govern", "prevail", "control", "determine", "decide")))
"""Of these what counts is how much it weighs, which has a rule of its own."""
_TALK = frozenset(map(stem, ("discuss", "consult", "meet", "confer", "review")))
_TELL = frozenset(map(stem, ("notify", "inform", "advise")))
"""Of these a duty to do something, or not to, is gone; of a duty to talk consent speaks."""
_GIVES_NOTICE = frozenset(map(stem, ("give", "provide", "send", "post", "issue", "submit", "file")))
_BY = late_pattern(r"^.*?(?=\bby\b|$)", re.IGNORECASE | re.DOTALL)
"""What stands before a "by" that names who does it."""
_WORD = late_pattern(r"[a-z][a-z'’-]{3,}")
_MODALS = frozenset(("shall", "will", "must"))
_SURE = frozenset(map(stem, ("guarantee", "ensure")))
_OR_BY = late_pattern(r"\bor (?:also )?by [^.;,]+", re.IGNORECASE)
_FAMILIES = (Family.DUTY, Family.SOFTENER)
ELSEWHERE = "stands elsewhere"
"""The name of the rule that nothing is lost, or new, that another clause says."""


def duty_changed(case: Case) -> Iterator[Ruling]:
    """A duty, right or prohibition on which both texts speak became worth more or less."""
    for old, new in case.aligned:
        if old is None or new is None or old.holder is None or new.holder is None:
            continue
        step = new.worth(Favours.UNION) - old.worth(Favours.UNION)
        if step and _comparable(case, old, new):
            yield _stepped(case, old, new, step)


def _comparable(case: Case, old: Frame, new: Frame) -> bool:
    """Whether two frames speak of one thing, in other words than before."""
    if (old.deed is Deed.KEEPS) != (new.deed is Deed.KEEPS) and old.verb == new.verb:
        return False  # "shall be made by the Union" and "the Union shall make"
    same_words = old.words.casefold() == new.words.casefold() and old.negative == new.negative
    if same_words and not _passed_on(case, old, new):
        return False
    if old.verb == new.verb:
        return True
    return len(case.old) == len(case.new) == 1 and _of_one_matter(case, old, new)


def _of_one_matter(case: Case, old: Frame, new: Frame) -> bool:
    """Whether two statements with different verbs have a subject in common, or another word.

    What both open with ("where two bidders are equal, …") is no matter of theirs, unless one goes
    on with "they".
    """
    texts = case.passage.old, case.passage.new
    pairs = zip(texts, (old, new), strict=True)
    heads = [_stems(text[frame.start : frame.modal])[-1:] for text, frame in pairs]
    if heads[0] == heads[1] or ["they"] in heads:
        return True
    before, after = map(_stems, texts)
    opening = sum(takewhile(bool, (one == two for one, two in zip(before, after, strict=False))))
    return bool({*before[opening:]} & {*after[opening:]} - _MODALS)


def _stems(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(small(text))]


def _passed_on(case: Case, old: Frame, new: Frame) -> bool:
    """Whether the same is said of the other side: "the Employer shall", "employees shall"."""
    doers = [
        text[frame.start : frame.modal] + _BY.sub("", text[frame.modal : frame.end])
        for text, frame in ((case.passage.old, old), (case.passage.new, new))
    ]
    named = [{one.camp for one in mentions(text, case.sides)} for text in doers]
    return all(len(camps) == 1 for camps in named) and named[0] != named[1]


def _stepped(case: Case, old: Frame, new: Frame, step: int) -> Ruling:
    camp = Favours.UNION if step > 0 else Favours.EMPLOYER
    term = next((at for at, pair in case.marks if pair.family in _FAMILIES), None)
    because = f"“{old.words}” became “{new.words}”{_bound(old, new, camp)}."
    if old.words.casefold() == new.words.casefold():
        said = f"now said of {named(new.agent)}" if new.agent else "turned round"
        because = f"“{new.words}” is {said if _passed_on(case, old, new) else 'turned round'}."
    takes = old.holder is not camp
    rule = "decision passed on" if old.deed is new.deed is Deed.DECIDES else "duty changed"
    return Ruling(rule, camp, because, takes, 1.0 if takes else 0.0, term)


def _bound(old: Frame, new: Frame, camp: Favours) -> str:
    """Who is bound less now, or more; of two deeds that are contraries, for whom each is good."""
    loser = other(camp)
    if old.holder is new.holder:
        more = old.holder is camp
    elif new.agent is loser and _binds(new):
        more = True
    elif old.agent is camp and _binds(old) and (old.verb == new.verb or not _binds(new)):
        more = False
    else:
        return f": the first is good for {named(loser)}, the second for {named(camp)}"
    return f", which binds {named(loser)} more" if more else f", which binds {named(camp)} less"


def _binds(frame: Frame) -> bool:
    """Whether it is a duty or a prohibition of who acts."""
    return not frame.right or frame.negative


def promise_changed(case: Case) -> Iterator[Ruling]:
    """What was guaranteed is only given or offered, or the other way."""
    for old, new in case.aligned:
        if old is None or new is None or old.holder is None or new.holder is not old.holder:
            continue
        sure = [one.verb in _SURE and not one.negative for one in (old, new)]
        if sure[0] != sure[1] and {old.deed, new.deed} <= {Deed.GIVES, Deed.RECEIVES}:
            because = f"“{old.words}” became “{new.words}”: only one of them is a guarantee."
            yield shifted("promise changed", old.holder, sure[1], because)


def duty_became_talk(case: Case) -> Iterator[Ruling]:
    """Who had to do something must only talk about it now, or the other way."""
    for old, new in case.aligned:
        if old is None or new is None or old.holder is None or new.holder is not old.holder:
            continue
        talks = [is_talk(one) or one.verb in _TELL for one in (old, new)]
        if talks[0] != talks[1] and not old.right and not new.right and not _gives_notice(old, new):
            because = f"“{old.words}” became “{new.words}”: who only talks is bound to no result."
            yield shifted("duty became talk", old.holder, talks[0], because, share=0.8)


def _gives_notice(old: Frame, new: Frame) -> bool:
    """Whether both may be a notice: "shall give … notice" and "shall notify"."""
    return bool({old.verb, new.verb} & _GIVES_NOTICE)


def is_talk(frame: Frame) -> bool:
    """Whether a duty is only to talk."""
    return frame.verb in _TALK and not frame.negative


def duty_dropped(case: Case) -> Iterator[Ruling]:
    """What was good for a side is gone with nothing in its place."""
    if case.passage.new and not case.new:
        return  # what took its place was not read
    for old, new in case.aligned:
        if (
            old is None
            or new is not None
            or old.holder is None
            or _only_talks(old, _alone(case, new=True))
        ):
            continue
        if _promises(old) or (old.deed is Deed.RECEIVES and not old.only and not _describes(old)):
            said = _quoted(case.passage.old, old)
            if label := case.elsewhere.now(case.passage.old[old.start : old.end]):
                because = f"“{said}” stands in {label} now, in these or like words."
                yield Ruling(ELSEWHERE, Favours.UNCLEAR, because)
            else:
                because = f"“{said}” is gone, with nothing in its place."
                yield loses("duty dropped", old.holder, because, share=1.0)


def duty_added(case: Case) -> Iterator[Ruling]:
    """Something that is good for a side came in."""
    if case.passage.old and not case.old:
        return  # that whose place it took was not read
    for old, new in case.aligned:
        if (
            old is not None
            or new is None
            or new.holder is None
            or _only_talks(new, _alone(case, new=False))
        ):
            continue
        if _promises(new):
            said = _quoted(case.passage.new, new)
            if label := case.elsewhere.before(case.passage.new[new.start : new.end]):
                because = f"“{said}” stood in {label} before, in these or like words."
                yield Ruling(ELSEWHERE, Favours.UNCLEAR, because)
            else:
                yield gains("duty added", new.holder, f"“{said}” came in.")


def _alone(case: Case, *, new: bool) -> list[Frame]:
    """The statements of one side that have none beside them on the other."""
    pairs = (pair if new else pair[::-1] for pair in case.aligned)
    return [mine for other_one, mine in pairs if mine is not None and other_one is None]


def _only_talks(frame: Frame, others: list[Frame]) -> bool:
    """Whether it is to talk about what the other text promises: that is less, and nothing new."""
    alike = (one for one in others if one.holder is frame.holder)
    return is_talk(frame) and any(not is_talk(one) for one in alike)


def _promises(frame: Frame) -> bool:
    """Whether somebody can rely on it: that the other side *may* give something binds nobody."""
    return (
        not frame.only
        and not _describes(frame)
        and (frame.force is not Force.OPTION or frame.agent is frame.holder)
    )


def _describes(frame: Frame) -> bool:
    """Whether a statement only tells of a thing: "shall not be retroactive", "is held by"."""
    told = frame.deed is Deed.PLAIN and frame.words.lower().startswith(("is ", "are "))
    weighs = frame.thing is Topic.BENEFIT and frame.verb in _WEIGHS
    return told or weighs or (frame.negative and frame.deed is Deed.IS)


def work_opened(case: Case) -> Iterator[Ruling]:
    """Work that was kept for those whom it names may be done by others, too."""
    for old, new in case.aligned:
        if old is None or new is None or old.verb != new.verb:
            continue
        kept = old.deed is Deed.KEEPS and not old.right and not old.negative
        others = _OR_BY.search(case.passage.new, new.modal, new.end)
        before = _OR_BY.search(case.passage.old, old.modal, old.end)
        if kept and new.right and others and not before:
            because = f"“{shortened(others[0], 8)}” came in: the work is no longer kept for those"
            yield loses("work opened", Favours.UNION, f"{because} named before.", share=1.0)


def duty_emptied(case: Case) -> Iterator[Ruling]:
    """A duty gave way to a sentence that binds nobody, or such a sentence to a duty."""
    if not len(case.old) == len(case.new) == 1:
        return
    for old, new in case.aligned:
        if old is None or new is None or (old.holder is None) == (new.holder is None):
            continue
        if old.verb == new.verb:
            continue
        bound, idle = (old, new) if old.holder is not None else (new, old)
        if bound.holder is not None and not bound.right and idle.deed is Deed.HOPES:
            because = f"“{old.words}” became “{new.words}”: only one of them binds anybody."
            yield shifted("duty emptied", bound.holder, bound is new, because, share=1.0)


def _quoted(text: str, frame: Frame) -> str:
    return shortened(text[frame.start : frame.end].strip(" ,;."), 14)
