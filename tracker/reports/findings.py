"""What a check found, and the doubts that documents were recorded with, as text and as a shape.

This module protects one rule: a finding is shown with its place and a plain sentence, finding
nothing is said outright, and a doubt about reading a document is no finding about the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.phrases import counted
from tracker.reports.escape import visible_line
from tracker.reports.screen import Screen
from tracker.reports.shapes import doubt_shape, finding_shape
from tracker.reports.terminal import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.facts import Doubt, Finding
    from tracker.reports.shapes import Shape

    Doubted = tuple[str, Doubt]


def findings_text(
    findings: Sequence[Finding], doubts: Sequence[Doubted] = (), *, colour: bool, width: int
) -> str:
    """Give findings as text of ``width`` columns, a line break at its end.

    ``doubts`` come with what they are about: "contract" or a document's ref.
    """
    screen = Screen(width=width, colour=colour)
    if findings:
        screen.put(f"{counted(len(findings), 'finding')}:", Style.STRONG)
    else:
        screen.put("Nothing wrong was found.", Style.STRONG)
    for one in findings:
        words = f"{visible_line(one.where)}: {visible_line(one.message)} [{one.code}]"
        screen.put(words, depth=1, hang=1)
    _put_doubts(screen, doubts)
    return screen.text()


def findings_shape(findings: Sequence[Finding], doubts: Sequence[Doubted] = ()) -> Shape:
    """Give findings as ``bargain/check/1``; ``doubts`` as for the text."""
    return {
        "schema": "bargain/check/1",
        "findings": [finding_shape(one) for one in findings],
        "warnings": [{"document": about, **doubt_shape(doubt)} for about, doubt in doubts],
    }


def _put_doubts(screen: Screen, doubts: Sequence[Doubted]) -> None:
    if not doubts:
        return
    screen.gap()
    screen.put(f"{counted(len(doubts), 'warning')} from reading the documents:", Style.STRONG)
    for about, doubt in doubts:
        place = ", ".join(filter(None, (about, doubt.place)))
        words = f"{visible_line(place)}: {visible_line(doubt.message)} [{doubt.code}]"
        screen.put(words, depth=1, hang=1)
