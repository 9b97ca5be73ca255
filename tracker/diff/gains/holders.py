"""Who does what a sentence says, and for which side that is good.

The rule protected here: who carries a duty is read from the sentence first (subject, "by"), then
from the verb, then from the thing that is spoken of; else nobody is named.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.diff.gains.sides import other
from tracker.diff.gains.stems import stem
from tracker.diff.gains.topics import Topic
from tracker.diff.gains.verbs import (
    Deed,
    burden_deed,
    employee_deed,
    employer_deed,
    harm_deed,
    is_anybodys,
    is_got,
    is_managements,
    is_saved,
    thing_deed,
)
from tracker.diff.model import Favours

_GOOD = (Topic.BENEFIT, Topic.LEAVE)
_UNSAID = (Topic.NONE, Topic.NEUTRAL)
_CAPPED = {Topic.BURDEN: Favours.UNION, Topic.HARM: Favours.UNION}


class Doing(NamedTuple):
    """A verb with what stands around it.

    ``carrier`` is the side that is the subject, ``by`` the side behind "by", ``thing`` what the
    subject names, ``state`` is "permitted" and the like. ``deed`` and ``agent`` are what
    ``doing`` finds.
    """

    verb: str
    carrier: Favours | None
    by: Favours | None
    thing: Topic
    passive: bool
    right: bool
    negative: bool
    entitled: bool = False
    burdened: bool = False
    plain: bool = False
    state: str = ""
    deed: Deed = Deed.PLAIN
    agent: Favours | None = None


def doing(said: Doing) -> Doing:
    """The same with the deed, and the side that does it."""
    deed, agent = _doing(said)
    return said._replace(deed=deed, agent=agent)


def _doing(said: Doing) -> tuple[Deed, Favours | None]:
    if said.burdened and said.carrier is not None:
        return Deed.BEARS, said.carrier
    match said.carrier:
        case Favours.EMPLOYER:
            done_to = said.passive and said.by is Favours.UNION
            return employer_deed(said.verb), Favours.UNION if done_to else Favours.EMPLOYER
        case Favours.UNION if said.entitled:
            return Deed.RECEIVES, Favours.EMPLOYER
        case Favours.UNION:
            deed = employee_deed(said.verb, passive=said.passive)
            gets = said.passive or deed in (Deed.RECEIVES, Deed.IS)
            return deed, said.by or (Favours.EMPLOYER if gets else Favours.UNION)
    return _done_to_thing(said)


def _done_to_thing(said: Doing) -> tuple[Deed, Favours | None]:
    deed = _deed_to_thing(said)
    if not said.verb and said.state and said.by is None:
        return _allowed(said)
    if _comes(said, deed):
        return Deed.RECEIVES, Favours.EMPLOYER
    if deed in (Deed.USES, Deed.BEARS, Deed.ASKS):
        return _used(said, deed)
    if said.by is Favours.UNION:
        # Work that "shall be done by nurses" is kept for them: the employer must not give it away.
        gives = deed is Deed.GIVES
        return (Deed.BEARS, said.by) if gives else (Deed.KEEPS, Favours.EMPLOYER)
    if said.by is not None:
        return deed, said.by
    controlled = said.thing is Topic.CONTROLLED and deed is not Deed.EXCEEDS and not said.plain
    paid_for = said.thing in _GOOD and deed is Deed.PLAIN
    said_to = said.passive or said.thing not in _UNSAID or _is_managements(said)
    gives = deed in (Deed.GIVES, Deed.HARMS) and said_to
    return deed, Favours.EMPLOYER if gives or controlled or paid_for else None


def _is_managements(said: Doing) -> bool:
    """Whether somebody unknown does what only the employer's people do: "the Chair may deny"."""
    return said.thing is Topic.NONE and is_managements(said.verb)


def _deed_to_thing(said: Doing) -> Deed:
    if said.thing is Topic.HARM and said.passive:
        return harm_deed(said.verb)
    if said.thing in _GOOD and said.passive and said.verb == stem("lose"):
        return Deed.HARMS
    if said.thing is Topic.LEAVE and said.passive and said.verb == stem("refuse"):
        return Deed.HARMS  # a request is refused by who must grant it
    return burden_deed(said.verb) if said.thing is Topic.BURDEN else thing_deed(said.verb)


def _comes(said: Doing, deed: Deed) -> bool:
    """Whether a benefit begins, accrues or goes on, or somebody unnamed gets something."""
    if said.passive or not said.verb:
        return False
    return (said.thing in _GOOD and deed is Deed.PLAIN) or (
        said.thing is Topic.NONE and is_got(said.verb)
    )


def _allowed(said: Doing) -> tuple[Deed, Favours | None]:
    """Of a thing that "shall be permitted" or "is prohibited": whose it is, who must let it be."""
    if said.thing in (Topic.BURDEN, Topic.HARM, Topic.CONTROLLED):
        return Deed.PLAIN, Favours.EMPLOYER
    return Deed.PLAIN, Favours.UNION if said.thing is Topic.LEAVE else None


def _used(said: Doing, deed: Deed) -> tuple[Deed, Favours | None]:
    """Who uses or brings a thing: employees their leave, the employer time, records and tools."""
    if not said.passive:
        return Deed.PLAIN, None
    if said.verb == stem("use") and said.thing is not Topic.LEAVE:
        return Deed.PLAIN, said.by or (None if said.right else Favours.EMPLOYER)
    if said.by is None and said.thing is Topic.CONTROLLED and is_anybodys(said.verb):
        return Deed.PLAIN, Favours.EMPLOYER
    return deed, said.by or Favours.UNION


def holder(said: Doing) -> Favours | None:
    """The side for which a statement is good, None when its words do not say."""
    match said.deed:
        case Deed.IS | Deed.EXCEEDS if not said.right:
            return _holder_of_thing(said)
        case Deed.KEEPS | Deed.JOINS:
            return Favours.EMPLOYER if said.negative else Favours.UNION
        case Deed.DECIDES if not said.negative:
            return said.agent
        case Deed.RECEIVES:
            camp = said.carrier or Favours.UNION
            return other(camp) if said.negative else camp
    return _holder_of_deed(said)


def _holder_of_deed(said: Doing) -> Favours | None:
    """Of a deed: what a side gives is good for the other, what it may do for itself."""
    match said.agent, said.deed:
        case (None, _) | (_, Deed.HOPES):
            return None
        case _, Deed.USES if not said.right and not said.negative:
            return Favours.UNION if is_saved(said.verb) else None
        case Favours.EMPLOYER, Deed.PLAIN if said.carrier is Favours.UNION and not said.negative:
            return None
        case agent, Deed.BEARS if said.negative:
            return agent
        case Favours.EMPLOYER, Deed.GIVES | Deed.HARMS:
            given = said.deed is Deed.GIVES
            return Favours.UNION if given != said.negative else Favours.EMPLOYER
        case agent, _:
            return other(agent) if said.negative or not said.right else agent


def _holder_of_thing(said: Doing) -> Favours | None:
    """Of a statement about a thing: "probation is …", "no class shall exceed …"."""
    if said.carrier is not None or (said.deed is Deed.EXCEEDS and not said.negative):
        return None
    if said.deed is Deed.EXCEEDS:
        return Favours.EMPLOYER if said.thing in _GOOD else _CAPPED.get(said.thing)
    match said.thing:
        case Topic.CONTROLLED if said.plain:
            return None
        case Topic.BENEFIT | Topic.LEAVE | Topic.CONTROLLED:
            without = said.negative and said.verb == stem("include")
            return Favours.EMPLOYER if without else Favours.UNION
        case Topic.BURDEN | Topic.HARM:
            return Favours.EMPLOYER
        case Topic.NONE | Topic.NEUTRAL:
            return None
