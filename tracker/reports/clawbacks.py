"""All that parties now propose to take back, as text and as JSON, the largest first.

This module protects one rule: each is shown with the document that proposes it and the words that
say so.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.reports.diff_json import change_shape
from tracker.reports.diff_text import put_words
from tracker.reports.escape import visible_line
from tracker.reports.gains import gains_line
from tracker.reports.screen import Screen
from tracker.reports.standing import party_name, passed_words
from tracker.reports.terminal import Style
from tracker.reports.words import full_title
from tracker.table.clawbacks import largest_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Settings
    from tracker.reports.shapes import Shape
    from tracker.table.clawbacks import Clawback


def clawbacks_text(
    settings: Settings, found: Iterable[Clawback], *, colour: bool, width: int
) -> str:
    """Give the list as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    listed = largest_first(found)
    for key, taken in groupby(listed, key=lambda one: one.proposal.party):
        screen.gap()
        screen.put(f"{party_name(settings, key)} proposes to take back", Style.STRONG)
        for number, one in enumerate(taken, start=1):
            _put(screen, number, one)
    if not listed:
        screen.put("Nothing that the contract gives is taken back by a position now on the table.")
    return screen.text()


def clawbacks_shape(found: Iterable[Clawback]) -> Shape:
    """Give the list as ``bargain/clawbacks/1``; ``taken`` is a share from 0 to 1."""
    return {
        "schema": "bargain/clawbacks/1",
        "clawbacks": [
            {
                "party": one.proposal.party,
                "ref": one.proposal.ref,
                "item": one.item.slug if one.item else None,
                "taken": round(one.change.taken, 3),
                "change": change_shape(one.change, one.item.slug if one.item else None),
            }
            for one in largest_first(found)
        ],
    }


def _put(screen: Screen, number: int, one: Clawback) -> None:
    title = f"{number}. {full_title(one.change)}"
    item = visible_line(one.item.title) if one.item else "in no item yet"
    where = f"{item}, in {passed_words(one.proposal)}"
    screen.put(title, depth=1, hang=1)
    screen.put(where, Style.FAINT, depth=2, hang=1)
    screen.put(gains_line(one.change), depth=2, hang=1)
    put_words(screen, one.change.segments, depth=2, everything=False)
