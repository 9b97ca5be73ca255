"""What parties say that items cost, in words and for programs.

This module protects one rule: a figure is shown with who says so, when and on what basis; figures
are never added, averaged or converted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.escape import visible_line
from tracker.reports.moments import day
from tracker.reports.standing import party_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from tracker.ledger.facts import Cost, Settings


def cost_words(cost: Cost, settings: Settings) -> str:
    """Tell a figure: "$14,200,000 per year on U15, says The Hospital, 8 July 2025 (basis)"."""
    per = f" per {cost.per.value}" if cost.per == "year" else " over the term" if cost.per else ""
    on = f" on {visible_line(cost.on)}" if cost.on else ""
    said = f"{dollar_words(cost.amount)}{per}{on}, says {party_name(settings, cost.by)}"
    return f"{said}, {day(cost.at)} ({visible_line(cost.basis)})"


def noted_words(cost: Cost, settings: Settings) -> str:
    """Tell what was just noted."""
    return f"Noted for {visible_line(cost.item)}: {cost_words(cost, settings)}"


def latest(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """Keep each party's last figure on each document; ``costs`` come in order."""
    return tuple({(cost.by, cost.on): cost for cost in costs}.values())


def dollar_words(amount: Decimal) -> str:
    """Give an amount: "$14,200,000", "−$350,000", "$0.25"."""
    return f"{'−' if amount < 0 else ''}${abs(amount):,}"
