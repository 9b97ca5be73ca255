"""What a check found, as text and as a shape.

This module protects one rule: a finding is shown with its place and a plain sentence, and finding
nothing is said outright.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.escape import visible_line
from tracker.reports.phrases import counted
from tracker.reports.screen import Screen
from tracker.reports.shapes import finding_shape
from tracker.reports.terminal import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.facts import Finding
    from tracker.reports.shapes import Shape


def findings_text(findings: Sequence[Finding], *, colour: bool, width: int) -> str:
    """Give findings as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    if not findings:
        screen.put("Nothing wrong was found.", Style.STRONG)
        return screen.text()
    screen.put(f"{counted(len(findings), 'finding')}:", Style.STRONG)
    for one in findings:
        words = f"{visible_line(one.where)}: {visible_line(one.message)} [{one.code}]"
        screen.put(words, depth=1, hang=1)
    return screen.text()


def findings_shape(findings: Sequence[Finding]) -> Shape:
    """Give findings as ``bargain/check/1``."""
    return {"schema": "bargain/check/1", "findings": [finding_shape(one) for one in findings]}
