"""Rules on quantities: what role a number plays, and for whom more of it is better.

The rule protected here: a number is read by its role (deadline, notice, waiting time, limit,
amount) and by who carries the duty that it measures; the same two numbers favour one side on the
other's deadline and the other side on its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.bounds import Bound
from tracker.diff.gains.bearers import better_side, worth_to
from tracker.diff.gains.claims import claimant
from tracker.diff.gains.direction import by_direction, lost_share
from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.measures import load, measured, unsettled
from tracker.diff.gains.roles import Role, role_of
from tracker.diff.gains.ruling import Ruling, named, shifted
from tracker.diff.gains.sides import other
from tracker.diff.gains.steps import pace, step
from tracker.diff.gains.topics import Topic
from tracker.diff.gains.verbs import Deed
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.quantities import Quantity
    from tracker.diff.terms import QuantityPair


_IF = late_pattern(r"\b(?:if|who)\b[^,;]*$", re.IGNORECASE)
_LEAD = late_pattern(r"\s*(?:if|unless) no\b", re.IGNORECASE)
_WHO = late_pattern(r"\bwho\b", re.IGNORECASE)
_YEAR = late_pattern(r"\b20\d\d\b")
_RAISE = late_pattern(r"\b(?:increase|raise)", re.IGNORECASE)
_WORTH = late_pattern(
    r"(?:\w+ )?(?:dollars|percent|times|hours|minutes|days|weeks|months|years|shifts|points|miles"
    r"|pay periods|workdays)\b"
)
"""Units of what has a worth by itself."""
_ELAPSES = (Role.NOTICE, Role.DEADLINE, Role.WAIT)
_CAPS = (Bound.AT_MOST, Bound.LESS_THAN)
_FLOORS = (Bound.AT_LEAST, Bound.MORE_THAN)
_WORTHS = (Role.AMOUNT, Role.FLOOR, Role.LIMIT, Role.RATIO)
"""Roles of numbers that are worth something to whoever the statement is good for."""
_OF_NOBODY = (Topic.NONE, Topic.NEUTRAL, Topic.CONTROLLED)
_DIRECTED = (Role.AMOUNT, Role.FLOOR, Role.LIMIT)


def numbers_disagree(case: Case) -> Iterator[Ruling]:
    """A number whose words and digits disagree says nothing until it is mended."""
    for term, pair in case.quantities:
        for quantity in (pair.new, pair.old):
            if quantity is not None and quantity.disagrees:
                because = f"The words and the digits of “{quantity.text}” disagree."
                yield Ruling("numbers disagree", Favours.UNCLEAR, because, term=term, final=True)


def quantity_changed(case: Case) -> Iterator[Ruling]:
    """A number became more or less, or its bound changed."""
    for term, pair in case.quantities:
        if (ruling := _rule(case, term, pair)) is not None:
            yield ruling


def _rule(case: Case, term: int, pair: QuantityPair) -> Ruling | None:
    quantity, text, start, found = _seen(case, pair)
    frame = ruling_frame(found, quantity.start - start)
    if frame is None:
        ruling = by_direction(case, term, pair, anew=_new_raise(case))
        return ruling or _by_measure(case, term, pair, None)
    role = _role_of_both(role_of(text, quantity, start, frame), pair)
    ruling = None
    if role in _DIRECTED and not frame.negative:
        ruling = by_direction(case, term, pair, anew=_new_raise(case))
    return ruling or _by_measure(case, term, pair, role) or _by_frame(case, term, pair, frame, role)


def _role_of_both(role: Role, pair: QuantityPair) -> Role:
    """The role of the number as it stands now; "one or more" beside "more than one" is no floor."""
    above = any(one is not None and one.bound is Bound.MORE_THAN for one in (pair.old, pair.new))
    return Role.THRESHOLD if role is Role.FLOOR and above else role


def _by_frame(case: Case, term: int, pair: QuantityPair, frame: Frame, role: Role) -> Ruling | None:
    """The ruling by who carries the duty that a number measures."""
    quantity, text, start, _ = _seen(case, pair)
    partner = case.partner(frame)
    if partner is None:
        return None
    if role in _WORTHS and _of_nobody(frame):
        return None
    if pair.old is None or pair.new is None:
        stood = partner.holder is frame.holder and not _replaced(case)
        # What limits a duty that is new, or a stronger one, takes nothing that stood.
        stood = stood and partner.worth(Favours.UNION) == frame.worth(Favours.UNION)
        stood = stood and _of_one_deed(partner, frame) and not _says_still(case, pair)
        return _one_sided(term, pair, role, frame) if stood else None
    # Numbers that stand in different statements are not one that changed.
    alike = ruling_frame(case.old, pair.old.start - case.passage.old_start) is partner
    alike = alike and (role is not Role.DEADLINE or partner.agent is frame.agent)
    if _turned(pair) and not _WORTH.match(quantity.unit):
        return None
    better = better_side(role, frame, text)
    below = quantity.bound in _CAPS
    if role is Role.WAIT and below and quantity.start - start < frame.modal:
        better = frame.holder  # "those with fewer than ten": more are meant
    way = step(pair.old, pair.new, elapsed=role in _ELAPSES)
    if role in (Role.WAIT, Role.THRESHOLD):
        way = way or pace(pair.old, pair.new)
    at = quantity.start - start, quantity.bound_start - start
    if better is None or not way or not alike or _says_nothing(role, frame, text, quantity, at):
        return None
    gainer = better if way > 0 else other(better)
    takes = _takes(role, frame, text, pair, other(gainer)) and not _new_raise(case)
    words = _told(case, pair.old, pair.new, (role, gainer, way))
    share = lost_share(pair.old, pair.new) if takes else 0.0
    return Ruling("quantity changed", gainer, words, takes, share, term)


def _takes(role: Role, frame: Frame, text: str, pair: QuantityPair, loser: Favours) -> bool:
    """Whether the side that a number is now worse for had what it loses.

    The time for a claim is the claimant's, for a duty it is of those to whom it is owed. A cap that
    became a floor was given to whoever was spared by it. What kept the burdens of employees low, or
    the employer's powers short, was given to employees; to ask the employer for more takes nothing.
    """
    claims = claimant(frame, text) if role is Role.DEADLINE else None
    if loser is (claims or frame.holder) or _uncapped(pair):
        return True
    if role is Role.DEADLINE and (claims or frame.agent is not Favours.EMPLOYER):
        return False
    return loser is Favours.UNION


def _turned(pair: QuantityPair) -> bool:
    """Whether a cap became a floor, or a floor a cap: what is counted tells who wants more."""
    bounds = {one.bound for one in (pair.old, pair.new) if one is not None}
    return not bounds.isdisjoint(_CAPS) and not bounds.isdisjoint(_FLOORS)


def _uncapped(pair: QuantityPair) -> bool:
    """Whether a cap became a floor: "no more than", "no less than"."""
    old, new = pair.old, pair.new
    if old is None or new is None:
        return False
    return old.bound in _CAPS and new.bound in _FLOORS


def _of_nobody(frame: Frame) -> bool:
    """Whether neither a side, nor the verb, nor the thing says for whom a number is good."""
    said = frame.named or frame.deed not in (Deed.PLAIN, Deed.IS)
    return not said and frame.thing in _OF_NOBODY


def _of_one_deed(old: Frame, new: Frame) -> bool:
    """Whether two statements say the same of their subject, with the same verb or in its sense."""
    return old.verb == new.verb or (old.deed is new.deed and old.deed is not Deed.PLAIN)


def _says_nothing(
    role: Role, frame: Frame, text: str, quantity: Quantity, at: tuple[int, int]
) -> bool:
    """Whether nobody gains by a number; ``at`` is where it and its bound begin in ``text``."""
    who = role is Role.DEADLINE and _tells_who(frame, text, at[0])
    return who or _idle(role, frame, quantity) or unsettled(text, at[1])


def _by_measure(case: Case, term: int, pair: QuantityPair, role: Role | None) -> Ruling | None:
    """The ruling on a number whose own noun says for whom more is better."""
    old, new = pair.old, pair.new
    if old is None or new is None or role in (Role.NOTICE, Role.DEADLINE):
        return None
    better = _measured(old, case.passage.old, case.passage.old_start)
    way = step(old, new)
    if better is not _measured(new, case.passage.new, case.passage.new_start):
        return None  # the two numbers measure different things
    if better is None or not way:
        return None
    gainer = better if way > 0 else other(better)
    words = _told(case, old, new, (role or Role.AMOUNT, gainer, way))
    takes = (way < 0) == (better is Favours.UNION)
    share = lost_share(old, new) if takes else 0.0
    return Ruling("measure", gainer, words, takes, share, term)


def _replaced(case: Case) -> bool:
    """Whether numbers of different units took each other's place: which is more is not plain."""
    pairs = [pair for _, pair in case.quantities]
    return any(pair.old is None for pair in pairs) and any(pair.new is None for pair in pairs)


def _measured(quantity: Quantity, text: str, start: int) -> Favours | None:
    if load(quantity.unit, text):
        return Favours.EMPLOYER
    return measured(text, quantity.start - start, quantity.end - start)


def _says_still(case: Case, pair: QuantityPair) -> bool:
    """Whether the other text has the digits and the unit, torn from their words by a page's end."""
    one = pair.new or pair.old
    other_text = case.passage.old if pair.new else case.passage.new
    rest = one.text.split(maxsplit=1)[-1] if one is not None else ""
    return any(map(str.isdigit, rest)) and rest in other_text


def _new_raise(case: Case) -> bool:
    """Whether raises of other years are named: less than last time, but nothing taken back."""
    texts = case.passage.old, case.passage.new
    years = [frozenset(_YEAR.findall(text)) for text in texts]
    return years[0] != years[1] and all(map(_RAISE.search, texts))


def _seen(case: Case, pair: QuantityPair) -> tuple[Quantity, str, int, tuple[Frame, ...]]:
    """The quantity as it stands now, or stood; its text, where that begins, and its frames."""
    if pair.new is not None:
        return pair.new, case.passage.new, case.passage.new_start, case.new
    assert pair.old is not None  # noqa: S101 - a pair has one of the two
    return pair.old, case.passage.old, case.passage.old_start, case.old


def _tells_who(frame: Frame, text: str, at: int) -> bool:
    """Whether a time only tells who is meant, or when: "shall repay if they leave within"."""
    if at < frame.modal:
        return bool(_WHO.search(text, frame.start, at) or _LEAD.match(text, frame.start, at))
    return bool(_IF.search(text, frame.modal, at))


def _idle(role: Role, frame: Frame, quantity: Quantity) -> bool:
    """Whether a number only counts parts of a thing: "the schedule consists of twelve steps"."""
    plain = role in _DIRECTED and frame.deed in (Deed.PLAIN, Deed.IS)
    return plain and not _WORTH.match(quantity.unit)


def _told(case: Case, old: Quantity, new: Quantity, told: tuple[Role, Favours, int]) -> str:
    role, gainer, way = told
    longer = role in (Role.WAIT, Role.DEADLINE)
    word = {1: "longer" if longer else "more", -1: "shorter" if longer else "less"}[way]
    before = _with_bound(case.passage.old, case.passage.old_start, old)
    after = _with_bound(case.passage.new, case.passage.new_start, new)
    what = "number" if role in (Role.FLOOR, Role.LIMIT) and old.bound is not new.bound else role
    return f"The {what} went from “{before}” to “{after}”: {word} is better for {named(gainer)}."


def _with_bound(text: str, start: int, quantity: Quantity) -> str:
    return text[quantity.bound_start - start : quantity.end - start]


def _one_sided(term: int, pair: QuantityPair, role: Role, frame: Frame) -> Ruling | None:
    """A deadline, notice, waiting time or limit came in or went."""
    added = pair.old is None
    quantity = pair.new or pair.old
    if quantity is None or frame.deed is Deed.EXCEEDS:
        return None
    camp, good = worth_to(role, frame)
    if camp is None:
        return None
    because = f"The {role} “{quantity.text}” {'came in' if added else 'is gone'}."
    return shifted(str(role), camp, added == good, because, term=term)
