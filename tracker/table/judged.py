"""A diff with whom each change favours, by the sides and the items of the table.

The rule protected here: every command that shows a diff of a table judges it here, so that no two
of them can differ on who gains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.gains.sides import Sides
    from tracker.diff.model import Change, Diff, Favours
    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Item, Party, Settings


def sides(settings: Settings, contract: Sequence[Clause]) -> Sides:
    """The table's sides, with the short names that the contract's opening gives them."""
    from tracker.documents.margins import PREAMBLE

    opening = "\n".join(one.text for one in contract if one.label == PREAMBLE)
    return _of_parties(settings, opening)


def unsided(settings: Settings) -> tuple[Party, ...]:
    """The parties of whom nothing says whether they are the union or the employer."""
    known = _of_parties(settings, "")
    return tuple(party for party in settings.parties if known.camp(party.key) is None)


def _of_parties(settings: Settings, opening: str) -> Sides:
    from tracker.diff.gains.sides import sides_of
    from tracker.diff.model import Favours

    said = {party.key: Favours(party.side) for party in settings.parties if party.side}
    return sides_of(((party.key, party.name) for party in settings.parties), opening, said)


def judged(diff: Diff, known: Sides, items: Sequence[Item], by: str | None) -> Diff:
    """The diff with every change judged; ``by`` is the key of the party that passed the new side.

    An item's own direction ("higher is better for the union") goes first for its amounts.
    """
    from tracker.diff.gains.elsewhere import Moves
    from tracker.diff.gains.judge import judge
    from tracker.table.items import item_slugs

    camp = known.camp(by)
    ways = {item.slug: _ways(item, known) for item in items if item.better_for}
    slugs = item_slugs(diff, items) if ways else (None,) * len(diff.changes)
    owned = zip(diff.changes, slugs, strict=True)
    moves = Moves(diff.changes)
    changes = (
        judge(one, known, ways.get(slug or "", ()), by=camp, moves=moves) for one, slug in owned
    )
    return diff._replace(changes=tuple(changes))


def unjudged(diff: Diff) -> Diff:
    """The diff without a word on who gains, for what is handed to everybody."""
    from tracker.diff.model import Favours

    def bare(change: Change) -> Change:
        terms = (term._replace(favours=Favours.UNCLEAR, because="") for term in change.terms)
        return change._replace(
            terms=tuple(terms),
            favours=Favours.UNCLEAR,
            because="",
            clawback=False,
            taken=0.0,
            may_take=False,
        )

    return diff._replace(changes=tuple(map(bare, diff.changes)))


def _ways(item: Item, known: Sides) -> tuple[tuple[Favours, str], ...]:
    return tuple(
        (camp, way) for key, way in item.better_for if (camp := known.camp(key)) is not None
    )
