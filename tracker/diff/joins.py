"""Fifth pass: one clause that became several, and several that became one.

The rule protected here: a part comes from a whole only through words that the whole's own partner
does not already account for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.bag import shared
from tracker.diff.certainty import certainty
from tracker.diff.headings import Titled, titled
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Join
from tracker.diff.siblings import pair_children
from tracker.diff.typography import skeleton

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tracker.diff.bag import Pair
    from tracker.diff.pairing import Pairing, Side

COVERED = 0.65
"""Share of a part's neighbouring word pairs that must come from the rest of a whole nearby."""
COVERED_OPENING = 0.3
"""The same for a whole nearby that opens as the part does, has a lost sentence that does, or bears
the part's heading in its own."""
OPENING = 6
"""Words that make an opening."""
COVERED_FAR = 0.85
"""The same for a whole that stands elsewhere."""
KEPT = 0.5
"""Share of the partner's word pairs that must come from the whole."""
CLOSE = 3
"""How many clauses further on a part may stand to be beside."""
FEWEST_WORDS = 6
"""Words that a part must have, unless it is a whole line of a whole nearby."""
LONGER = 12
"""Characters by which a whole is longer than its partner, or nothing is missing there."""


def find_joins(pairing: Pairing) -> None:
    """Add splits and merges to the pairing; their parts are free no longer."""
    for whole, parts, cover in _wholes(pairing.old, pairing.new):
        for part in parts:
            pairing.new.partner[part] = whole
        news = tuple(sorted((pairing.old.partner[whole], *parts)))
        pairing.joins.append(Join((whole,), news, cover))
    split = {place for join in pairing.joins for place in join.new}
    for whole, parts, cover in _wholes(pairing.new, pairing.old, without=split):
        for part in parts:
            pairing.old.partner[part] = whole
        olds = tuple(sorted((pairing.new.partner[whole], *parts)))
        pairing.joins.append(Join(olds, (whole,), cover))
    for join in pairing.joins:
        for old in join.old:
            for new in join.new:
                pair_children(pairing, old, new)


def _wholes(
    wholes: Side, parts: Side, without: Container[int] = ()
) -> Iterator[tuple[int, tuple[int, ...], float]]:
    """Every paired clause that free clauses of the other side are parts of, with those parts."""
    rests = _Rests(wholes, parts, without)
    found: defaultdict[int, list[_Part]] = defaultdict(list)
    for place in parts.free():
        part = rests.part(place)
        if part is not None:
            found[part.whole].append(part)
    for whole, pieces in sorted(found.items()):
        cover = min(piece.cover for piece in pieces)
        yield whole, tuple(piece.place for piece in pieces), certainty(cover)


class _Part(NamedTuple):
    """A free clause whose words stand in the rest of a whole."""

    whole: int
    place: int
    cover: float


class _Rests:
    """What paired clauses hold that their partners lack, findable by words and by lines."""

    def __init__(self, wholes: Side, parts: Side, without: Container[int]) -> None:
        self._wholes, self._parts, self._without = wholes, parts, without
        self._rests = dict(self._find_rests())
        self._by_pair: defaultdict[Pair, list[int]] = defaultdict(list)
        self._by_line: dict[str, int] = {}
        for whole, rest in self._rests.items():
            for pair in rest:
                self._by_pair[pair].append(whole)
            for line in self._lines(whole):
                self._by_line.setdefault(line, whole)

    def part(self, place: int) -> _Part | None:
        """The free clause as part of a whole, if it is one."""
        whole = self._by_line.get(skeleton(self._parts.outline.clauses[place].text))
        if whole is not None and self._near(place, whole):
            return _Part(whole, place, 1.0)
        return self._by_words(place)

    def _by_words(self, place: int) -> _Part | None:
        bag = self._parts.bag(place)
        if bag.size < FEWEST_WORDS:
            return None
        votes = Counter(whole for pair in bag.pairs for whole in self._by_pair.get(pair, ()))
        found = [self._cover(whole, place) for whole, _ in sorted(votes.most_common(3))]
        return max((part for part in found if part), key=lambda part: part.cover, default=None)

    def _cover(self, whole: int, place: int) -> _Part | None:
        pairs = self._parts.bag(place).pairs
        cover = shared(self._rests[whole], pairs) / pairs.total()
        return _Part(whole, place, cover) if cover >= self._needed(place, whole) else None

    def _needed(self, place: int, whole: int) -> float:
        if not self._near(place, whole):
            return COVERED_FAR
        opening = _opening(self._parts.outline.clauses[place].text)
        known = opening in self._openings(whole) or self._headed(place, whole)
        return COVERED_OPENING if known else COVERED

    def _headed(self, place: int, whole: int) -> bool:
        """Whether the part has the heading that the partner lacks: "Leave" of "Pay and Leave"."""
        part, kept = (
            self._parts.outline.clauses[at].heading for at in (place, self._wholes.partner[whole])
        )
        heading = self._wholes.outline.clauses[whole].heading
        lacks = titled(part, kept) is Titled.OTHER
        return lacks and len(part) < len(heading) and titled(part, heading) is Titled.RELATED

    def _openings(self, whole: int) -> list[list[str]]:
        """How the whole opens, and those of its sentences that its partner lacks."""
        kept = _sentence_openings(self._parts.outline.clauses[self._wholes.partner[whole]].text)
        first, *others = _sentence_openings(self._wholes.outline.clauses[whole].text)
        return [first, *(one for one in others if one not in kept)]

    def _near(self, place: int, whole: int) -> bool:
        """Whether a part stands close beside or below the partner of its whole."""
        partner = self._wholes.partner[whole]
        if self._parts.outline.parents[place] == partner:
            return True
        tree = self._parts.outline
        together = tree.parents[place] == tree.parents[partner]
        return together and abs(tree.turns[place] - tree.turns[partner]) <= CLOSE

    def _find_rests(self) -> Iterator[tuple[int, Counter[Pair]]]:
        """The word pairs that a partner lacks, for each clause whose partner is part of it."""
        for place, partner in enumerate(self._wholes.partner[:ROOT]):
            if partner == FREE or place in self._without or not self._lost(place, partner):
                continue
            own, kept = self._wholes.bag(place).pairs, self._parts.bag(partner).pairs
            if self._parts.partner[partner] == place and _mostly(kept, own):
                yield place, own - kept

    def _lines(self, whole: int) -> Iterator[str]:
        """The skeletons of the lines that the whole has and its partner has not."""
        kept = self._parts.outline.clauses[self._wholes.partner[whole]].text.split("\n")
        for line in self._wholes.outline.clauses[whole].text.split("\n"):
            if line and line not in kept:
                yield skeleton(line)

    def _lost(self, place: int, partner: int) -> bool:
        whole = self._wholes.outline.clauses[place]
        return len(whole.text) >= len(self._parts.outline.clauses[partner].text) + LONGER


def _opening(text: str) -> list[str]:
    return text.split(maxsplit=OPENING)[:OPENING]


def _sentence_openings(text: str) -> list[list[str]]:
    return [_opening(sentence) for sentence in text.replace("\n", ". ").split(". ")]


def _mostly(kept: Counter[Pair], own: Counter[Pair]) -> bool:
    return shared(own, kept) >= KEPT * kept.total()
