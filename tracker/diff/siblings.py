"""Third pass: the children of a pair, by the same words in order, then heading, number, likeness.

The rule protected here: children follow their parents. Numbers speak only between children of one
pair, and never against the words: an inserted (b) does not turn every later item into a rewording.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.candidates import candidates
from tracker.diff.certainty import LEAST, certainty
from tracker.diff.headings import Titled, title, titled
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Found
from tracker.diff.typography import heading_key, skeleton

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from tracker.diff.pairing import Pairing, Side

ALIKE = 0.5
"""Likeness that pairs two children when neither heading, number nor neighbours agree."""
SUPPORTED = 0.3, 0.22
"""The same when one, or more than one, of number, clause before and clause after agrees.
Of unrelated paragraphs in real agreements 1 % are more alike than 0.22, 0.1 % than 0.35."""
CONTRADICTED = 0.6
"""The same when the headings are others and nothing else agrees."""
RETITLED = 0.4
"""The same when more than one agrees but the headings are others."""
TITLED = 0.15
"""The same when the headings are equal; none is needed when another agrees too."""
TITLED_OFTEN = 0.4
"""The same when the document has that heading elsewhere too ("Exceptions", "Notice")."""
PART = 0.85
"""With equal headings, to hold this share of the shorter text (split, merged) is likeness too."""
SHORTENED = 0.6
"""What holding all of the shorter text is worth as likeness."""
WORTH_OF_TITLE, WORTH_OF_SUPPORT = 0.3, 0.15
"""What an equal heading, and each of number and neighbours, adds when pairs compete."""

_IN_ORDER = Found("identity", 0.9)


def pair_siblings(pairing: Pairing) -> None:
    """Pair the children of every pair, from the top of the document down."""
    pair_children(pairing, ROOT, ROOT)
    for place in range(len(pairing.old.outline)):
        if pairing.old.partner[place] != FREE:
            pair_children(pairing, place, pairing.old.partner[place])


def pair_children(pairing: Pairing, above: int, beyond: int) -> None:
    """Pair the free children of an old clause with those of a new one."""
    # The second look at likeness sees the neighbours that the first one paired.
    for look in (_pair_repeats, _pair_likely, _pair_likely):
        olds = _free(pairing.old, above)
        news = _free(pairing.new, beyond) if olds else []
        if not news:
            return
        look(pairing, olds, news)


def _free(side: Side, above: int) -> list[int]:
    return [child for child in side.outline.children[above] if side.partner[child] == FREE]


def _pair_repeats(pairing: Pairing, olds: Sequence[int], news: Sequence[int]) -> None:
    """Pair children with the same heading and words: the first with the first, and so on."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for right in reversed(news):
        waiting[_words(pairing.new, right)].append(right)
    for left in olds:
        same = waiting.get(_words(pairing.old, left))
        if same:
            pairing.pair(left, same.pop(), _IN_ORDER)


def _words(side: Side, place: int) -> Hashable:
    clause = side.outline.clauses[place]
    below = tuple(side.outline.clauses[child].text for child in side.outline.children[place])
    return heading_key(clause.heading), skeleton(clause.text), below if not clause.text else ()


class _Case(NamedTuple):
    """What speaks for one pair of children."""

    score: float
    left: int
    right: int
    found: Found


def _pair_likely(pairing: Pairing, olds: Sequence[int], news: Sequence[int]) -> None:
    cases = [
        case
        for left, right in candidates(pairing, olds, news)
        if (case := _case(pairing, left, right)) is not None
    ]
    for case in sorted(cases, key=lambda case: (-case.score, case.left, case.right)):
        if pairing.both_free(case.left, case.right):
            pairing.pair(case.left, case.right, case.found)


def _case(pairing: Pairing, left: int, right: int) -> _Case | None:
    """Weigh one pair; None below the stated certainty."""
    one, other = pairing.old.outline.clauses[left], pairing.new.outline.clauses[right]
    if one.table != other.table:
        return None
    heads = _title(pairing, left, right)
    numbered = pairing.old.step(left) == pairing.new.step(right)
    beside = _beside(pairing, left, right)
    support = numbered + beside
    likeness = _likeness(pairing, left, right, heads)
    only_child = heads is Titled.OTHER and pairing.share_one_child(left, right)
    if likeness < _needed(heads, support) or only_child:
        return None
    if not support and likeness < TITLED_OFTEN and pairing.heading_repeats(left, right):
        return None
    if likeness < ALIKE and pairing.of_another(left, right):
        return None
    score = likeness + WORTH_OF_TITLE * (heads is Titled.SAME) + WORTH_OF_SUPPORT * support
    how = "heading" if heads is Titled.SAME else "label" if numbered else "similarity"
    sure = certainty(likeness, heads, numbered=numbered, beside=beside)
    if sure < LEAST:
        return None
    return _Case(score, left, right, Found(how, sure))


def _title(pairing: Pairing, left: int, right: int) -> Titled:
    """How the headings relate; a name in place of a number ("Preamble") counts as one."""
    one, other = pairing.old.outline.clauses[left], pairing.new.outline.clauses[right]
    if one.table or title(one) or title(other):
        return titled(title(one), title(other))
    name, other_name = pairing.old.step(left), pairing.new.step(right)
    if not (_is_name(name) and _is_name(other_name)):
        return Titled.SILENT
    return Titled.SAME if name == other_name else Titled.OTHER


def _is_name(step: str) -> bool:
    """Whether a label's last step is a name ("preamble"), not a number ("appendix a", "viii")."""
    last = step.rsplit(" ", maxsplit=1)[-1]
    return len(last) > len("viii") and last.isalpha()


def _likeness(pairing: Pairing, left: int, right: int, title: Titled) -> float:
    likeness, held = pairing.likeness(left, right), pairing.contained(left, right)
    if title is Titled.SAME and held >= PART:
        return max(likeness, held)
    return max(likeness, SHORTENED * held)


def _needed(title: Titled, support: int) -> float:
    """The likeness that a pair needs, given what else speaks for it."""
    match title:
        case Titled.SAME:
            return 0.0 if support else TITLED
        case Titled.RELATED if support:
            return 0.0 if support > 1 else TITLED
        case Titled.OTHER | Titled.RELATED:
            return (CONTRADICTED, ALIKE, RETITLED)[min(support, 2)]
        case Titled.SILENT:
            return (ALIKE, *SUPPORTED)[min(support, 2)]


def _beside(pairing: Pairing, left: int, right: int) -> int:
    """On how many sides (0-2) the neighbours of the two are paired, or both are missing."""
    old, new = pairing.old.outline, pairing.new.outline
    return sum(
        _together(pairing, old.beside(left, distance), new.beside(right, distance))
        for distance in (-1, 1)
    )


def _together(pairing: Pairing, left: int | None, right: int | None) -> bool:
    if left is None or right is None:
        return left is right
    return pairing.old.partner[left] == right
