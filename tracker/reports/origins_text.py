"""Where the words of positions come from, for a terminal: each stretch with its document.

This module protects one rule: the margin names the document, so that it reads without colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.layout import CONTRACT
from tracker.reports.escape import visible, visible_line
from tracker.reports.moments import day
from tracker.reports.screen import STEP, Screen
from tracker.reports.standing import party_name
from tracker.reports.terminal import Span, Style, flow
from tracker.table.parties import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Settings
    from tracker.table.origins import Held, Traced

_INDENT = STEP * 2
_BESIDE = " │ "


def origins_text(
    clauses: Iterable[Traced], settings: Settings, party: str | None, *, colour: bool, width: int
) -> str:
    """Give origins as text: each stretch with its document in the margin."""
    screen = Screen(width=width, colour=colour)
    for one in clauses:
        screen.gap()
        screen.put(f"{visible_line(one.label)}  {visible_line(one.heading)}".rstrip(), Style.STRONG)
        for key in keys_of(settings, party):
            _put_held(screen, party_name(settings, key), one.held.get(key))
    return screen.text()


def _put_held(screen: Screen, name: str, held: Held | None) -> None:
    if held is None:
        screen.put(f"{name}: has passed nothing on it", Style.FAINT, depth=1, hang=1)
        return
    said = f"{name}: {visible_line(held.proposal.ref)}, {day(held.proposal.passed)}"
    screen.put(said, Style.FAINT, depth=1, hang=1)
    if held.deleted or not held.words:
        screen.put("deleted" if held.deleted else "no words of its own", depth=2)
    margin = max((len(visible_line(one.origin)) for one in held.words), default=0)
    for stretch in held.words:
        if stretch.text.strip():
            _put_stretch(screen, visible_line(stretch.origin), stretch.text.strip(), margin)


def _put_stretch(screen: Screen, origin: str, text: str, margin: int) -> None:
    """Add one stretch, its origin in the margin of its first line."""
    room = screen.width - len(_INDENT) - margin - len(_BESIDE)
    style = Style.PLAIN if origin == CONTRACT else Style.STRONG
    lines = flow((Span(visible(text), style),), width=room, colour=screen.colour)
    names = [origin, *[""] * (len(lines) - 1)]
    screen.put_lines(
        f"{_INDENT}{name.ljust(margin)}{_BESIDE}{line}".rstrip()
        for name, line in zip(names, lines, strict=True)
    )
