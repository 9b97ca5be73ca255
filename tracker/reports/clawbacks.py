"""All that parties now propose to take back, as text and as JSON, the largest first.

This module protects one rule: each is shown with the document that proposes it and the words that
say so; what the words do not settle, and whose side nobody knows, is said and never passed over.
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
from tracker.reports.unsided import unsided_note
from tracker.reports.words import full_title
from tracker.table.clawbacks import largest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.ledger.facts import Party, Settings
    from tracker.reports.shapes import Shape
    from tracker.table.clawbacks import Clawback


def clawbacks_text(
    settings: Settings,
    found: Iterable[Clawback],
    *,
    unsided: Sequence[Party] = (),
    colour: bool,
    width: int,
) -> str:
    """Give the list as text of ``width`` columns, a line break at its end.

    ``unsided`` are those of the parties asked for whose side nobody knows.
    """
    screen = Screen(width=width, colour=colour)
    listed = largest_first(found)
    sure = [one for one in listed if one.sure]
    unsure = [one for one in listed if not one.sure]
    _put_list(screen, settings, sure, "proposes to take back")
    if not sure and not unsided:
        surely = " for sure" if unsure else ""
        screen.put(
            f"Nothing that the contract gives is taken back{surely} by a position now on the table."
        )
    _put_list(screen, settings, unsure, "may take back; the tool is not sure")
    if unsided:
        screen.gap()
        screen.put(unsided_note(unsided, "what is taken back"))
    return screen.text()


def clawbacks_shape(found: Iterable[Clawback], unsided: Sequence[Party] = ()) -> Shape:
    """Give the list as ``bargain/clawbacks/1``; ``taken`` is a share from 0 to 1."""
    listed = largest_first(found)
    return {
        "schema": "bargain/clawbacks/1",
        "clawbacks": [_shape(one) for one in listed if one.sure],
        "unsure": [_shape(one) for one in listed if not one.sure],
        "unknown_sides": [party.key for party in unsided],
    }


def _shape(one: Clawback) -> Shape:
    slug = one.item.slug if one.item else None
    return {
        "party": one.proposal.party,
        "ref": one.proposal.ref,
        "item": slug,
        "taken": round(one.change.taken, 3),
        "change": change_shape(one.change, slug),
    }


def _put_list(screen: Screen, settings: Settings, listed: Sequence[Clawback], says: str) -> None:
    for key, taken in groupby(listed, key=lambda one: one.proposal.party):
        screen.gap()
        screen.put(f"{party_name(settings, key)} {says}", Style.STRONG)
        for number, one in enumerate(taken, start=1):
            _put(screen, number, one)


def _put(screen: Screen, number: int, one: Clawback) -> None:
    title = f"{number}. {full_title(one.change)}"
    item = visible_line(one.item.title) if one.item else "in no item yet"
    where = f"{item}, in {passed_words(one.proposal)}"
    screen.put(title, depth=1, hang=1)
    screen.put(where, Style.FAINT, depth=2, hang=1)
    screen.put(gains_line(one.change), depth=2, hang=1)
    put_words(screen, one.change.segments, depth=2, everything=False)
