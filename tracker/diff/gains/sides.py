"""The two sides of a table, and the names by which its contract calls them.

The rule protected here: which words name which side is found once, from the table's own names and
the terms that the contract defines; rules speak of sides, never of a party's name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.gains.people import EMPLOYER_WORDS, UNION_WORDS
from tracker.diff.letters import small
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_UNION_SIGNS = late_pattern(
    r"\b(?:union|unions|local|association|federation|guild|brotherhood|teamsters|workers|nurses"
    r"|teachers|clinicians|employees|faculty|professionals|labor|labour)\b",
    re.IGNORECASE,
)
_EMPLOYER_SIGNS = late_pattern(
    r"\b(?:employer|company|corporation|inc|llc|county|city|state|district|university|college"
    r"|hospital|health|school|schools|board|authority|agency|department|management|transit)\b",
    re.IGNORECASE,
)
_DEFINED = (
    r"[^“”\"]{0,160}?\((?:hereinafter |herein |referred to as |called |the |as )*"
    r"[“\"]([^”\"]{2,40})[”\"]"
)


class Sides(NamedTuple):
    """The names of each side, and the side that each party of the table is on.

    ``union`` and ``employer`` are names beside the words of the trade ("employees",
    "management"), which are always known. ``keys`` gives each party's key with its side.
    """

    union: tuple[str, ...] = ()
    employer: tuple[str, ...] = ()
    keys: tuple[tuple[str, Favours], ...] = ()

    def camp(self, key: str | None) -> Favours | None:
        """The side of the party with this key, None when it is on neither."""
        return next((camp for known, camp in self.keys if known == key), None)


def sides_of(
    parties: Iterable[tuple[str, str]],
    preamble: str = "",
    said: Mapping[str, Favours] | None = None,
) -> Sides:
    """The sides of a table whose parties are given as (key, name).

    ``said`` gives the sides that the table itself says, by key; they go before any name.
    ``preamble`` is the contract's opening, in which the parties' short names are defined ("Alder
    Coast Health System (the “Employer”)").
    """
    listed = tuple(parties)
    camps = _camps(listed, said or {})
    names: dict[Favours, list[str]] = {Favours.UNION: [], Favours.EMPLOYER: []}
    for key, name in listed:
        if (camp := camps.get(key)) is not None:
            names[camp] += [name, *_defined(name, preamble)]
    return Sides(tuple(names[Favours.UNION]), tuple(names[Favours.EMPLOYER]), tuple(camps.items()))


def other(camp: Favours) -> Favours:
    """The other side; a camp is ``UNION`` (the union and those it speaks for) or ``EMPLOYER``."""
    return Favours.EMPLOYER if camp is Favours.UNION else Favours.UNION


def _camps(parties: tuple[tuple[str, str], ...], said: Mapping[str, Favours]) -> dict[str, Favours]:
    signs = ((key, said.get(key) or _sign(key) or _sign(name)) for key, name in parties)
    found = {key: camp for key, camp in signs if camp}
    unknown = [key for key, _ in parties if key not in found]
    if len(parties) == 2 and len(unknown) == 1:
        found[unknown[0]] = other(next(iter(found.values())))
    return found


def _sign(words: str) -> Favours | None:
    union, employer = _UNION_SIGNS.search(words), _EMPLOYER_SIGNS.search(words)
    if bool(union) == bool(employer):
        return None
    return Favours.UNION if union else Favours.EMPLOYER


def _defined(name: str, preamble: str) -> tuple[str, ...]:
    found = re.search(re.escape(name) + _DEFINED, preamble)
    return (found[1],) if found else ()


_ORGANIZATION = late_pattern(
    r"employer|company|corporation|hospital|county|city|district|university|college|authority|state"
    r"|department|town|township|municipality|health system|school district",
    re.IGNORECASE,
)
"""Names of employers that stand before those who work for them."""


class Mention(NamedTuple):
    """A place in a text where a side is named; ``owner`` when as a possessive ("the Union’s")."""

    start: int
    end: int
    camp: Favours
    owner: bool


@lru_cache(maxsize=64)  # several rules ask of the same two sentences
def mentions(text: str, sides: Sides) -> tuple[Mention, ...]:
    """Every place in a text that names a side, in order.

    "County employees" are the employees; who employs them is not named.
    """
    found = _found(text, sides)
    pairs = zip(found, (*found[1:], None), strict=False)
    return tuple(one for one, behind in pairs if not _tells_whose(text, one, behind))


def _tells_whose(text: str, one: Mention, behind: Mention | None) -> bool:
    """Whether an employer's name only tells whose people follow: "County employees"."""
    if behind is None or one.owner or (one.camp, behind.camp) != (Favours.EMPLOYER, Favours.UNION):
        return False
    joined = text[one.end : behind.start].isspace()
    return joined and bool(_ORGANIZATION.fullmatch(text, one.start, one.end))


def _found(text: str, sides: Sides) -> tuple[Mention, ...]:
    return tuple(
        Mention(
            match.start(),
            match.end(),
            Favours.UNION if match["union"] else Favours.EMPLOYER,
            bool(match["owner"]),
        )
        for match in _pattern(sides).finditer(small(text))
    )


@lru_cache(maxsize=8)
def _pattern(sides: Sides) -> re.Pattern[str]:
    own = [_names(sides.union, sides.employer), _names(sides.employer, sides.union)]
    words = zip(("union", "employer"), own, (UNION_WORDS, EMPLOYER_WORDS), strict=True)
    groups = "|".join(
        rf"(?P<{camp}>{'|'.join([*names, *common])})" for camp, names, common in reversed([*words])
    )
    return re.compile(rf"(?<![\w-])(?:{groups})(?P<owner>['’]s?(?=\s)|(?<=s)['’](?=\s))?\b")


def _names(mine: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    taken = {name.casefold() for name in others}
    longest = sorted(mine, key=len, reverse=True)
    return [re.escape(small(name)) for name in longest if name.casefold() not in taken]
