"""The chart of one number of the contract: where each party put it, pass by pass.

This module protects one rule: a party's line begins at its first pass and holds until its next, as
a position does; while a party's words hold no number on this scale, its line is broken.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tracker.reports.chart_words import number_words, side_name
from tracker.reports.charts import NARROW, margin_days, stroke
from tracker.reports.drawing import INK, SOFT, Margins, drawn
from tracker.reports.escape import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.ledger.facts import Party
    from tracker.reports.drawing import Drawing, Stroke
    from tracker.table.movement import Movement, Step

CONTRACT = "contract"

_ROW = 9.5
"""Points from one label to the next below it."""
_PLOT = 76.0


def movement_svg(movement: Movement, parties: Sequence[Party], name: str) -> bytes:
    """Draw a movement; ``name`` keeps it apart from other charts of the page."""
    values = {movement.value, *(s.value for s in movement.steps if s.value is not None)}
    span = margin_days(movement.steps[0].at.date(), movement.steps[-1].at.date())
    air = (max(values) - min(values)) * 0.14 or 1
    low, high = min(values) - air, max(values) + air
    with drawn(name, NARROW, _PLOT + 34, Margins(34, 78, 6, 28)) as chart:
        chart.scale(span, (low, high))
        chart.months()
        ticks = _apart(sorted(values), (high - low) * _ROW / _PLOT)
        chart.heights(ticks, [number_words(tick) for tick in ticks])
        chart.level(movement.value)
        ends = {CONTRACT: movement.value}
        for place, party in enumerate(parties):
            steps = [step for step in movement.steps if step.party == party.key]
            _side(chart, steps, span[1], stroke(place))
            if steps and steps[-1].value is not None:
                ends[f"{side_name(party)} {visible_line(steps[-1].ref)}"] = steps[-1].value
        _name_ends(chart, ends, span[1], (high - low) / _PLOT)
    return chart.svg


def _side(chart: Drawing, steps: Sequence[Step], end: float, style: Stroke) -> None:
    """Draw a party's steps, each stretch with a number as a line of its own."""
    until = [*map(_place, steps), end][1:]
    for known, group in groupby(zip(steps, until, strict=True), lambda one: _known(one[0])):
        stretch = list(group)
        if known:
            xs = [*(_place(step) for step, _ in stretch), stretch[-1][1]]
            ys = [step.value for step, _ in stretch if step.value is not None]
            chart.line(xs, [*ys, ys[-1]], style)
            chart.marks(xs[:-1], ys, style)


def _known(step: Step) -> bool:
    return step.value is not None


def _place(step: Step) -> float:
    return step.at.date().toordinal()


def _name_ends(chart: Drawing, ends: dict[str, float], x: float, point: float) -> None:
    """Name the lines where they end, pushed apart where they would overlap.

    ``point`` is the height of a point on the scale.
    """
    ordered = sorted(ends.items(), key=lambda end: end[1])
    heights = _pushed([value for _, value in ordered], _ROW * point)
    for (words, value), height in zip(ordered, heights, strict=True):
        said = f"{words}: {number_words(value)}"
        colour = SOFT if words == CONTRACT else INK
        shift = (4, (height - value) / point)
        chart.label(x, value, said, shift=shift, align="left", colour=colour)


def _pushed(heights: Sequence[float], least: float) -> list[float]:
    """Move rising heights apart until each is ``least`` above the one below, middles kept."""
    found = list(heights)
    for _ in range(len(found) ** 2):
        for place, (lower, upper) in enumerate(pairwise(found)):
            short = least - (upper - lower)
            if short > 1e-9:
                found[place] -= short / 2
                found[place + 1] += short / 2
    return found


def _apart(values: Iterable[float], least: float) -> list[float]:
    """Keep those of rising values that stand at least so far apart."""
    kept: list[float] = []
    for value in values:
        if not kept or value - kept[-1] >= least:
            kept.append(value)
    return kept
