"""The charts of the bargaining as a whole: a timeline → SVG.

This module protects one rule: a chart adds nothing to its value. Where there is too much to label,
labels go before marks do, and the table of numbers beside every chart holds all of it.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.reports.chart_words import side_name
from tracker.reports.drawing import Fill, Margins, Stroke, drawn
from tracker.reports.escape import visible_line
from tracker.reports.moments import MONTHS
from tracker.reports.standing import TALLIED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.ledger.facts import Proposal
    from tracker.reports.drawing import Drawing
    from tracker.table.timeline import BargainingDay, Timeline

WIDE, NARROW = 520.0, 252.0
"""The widths of charts in points: a column of a page, and half of one."""

_STROKES = (
    Stroke("#0a4c96", "-", "o", filled=True),
    Stroke("#9c2b12", "--", "s", filled=False),
    Stroke("#3d5a1f", "-.", "^", filled=True),
    Stroke("#5b3a78", ":", "D", filled=False),
)
_FILLS = {
    Status.AGREED: Fill("#7fa8d6"),
    Status.OPEN: Fill("#e3e1d9"),
    Status.DISPUTED: Fill("#b08a5a", "...."),
    Status.IMPASSE: Fill("#6e2413", "////"),
}
"""From the bottom up; told apart in grey by lightness and hatch."""

_LETTER, _ROW = 4.6, 9.5
"""About as wide as a letter of a label is, and as high as a line of them, in points."""
_STACKED = 5
_MANY_DAYS = 30


def stroke(place: int) -> Stroke:
    """Give the stroke of a party by its place among the columns; a fifth begins again."""
    return _STROKES[place % len(_STROKES)]


def margin_days(first: date, last: date) -> tuple[float, float]:
    """Give the span of a line of days, with a little air at its ends."""
    start, end = first.toordinal(), last.toordinal()
    air = max(1.0, (end - start) * 0.02)
    return start - air, end + 2 * air


def passes_svg(line: Timeline) -> bytes:
    """Draw who passed what when: a lane for each party, a mark for each day, refs above it."""
    most = max((len(passed) for one in line.days for passed in one.passed), default=1)
    lane = 24 + min(most, _STACKED) * _ROW
    height = lane * len(line.parties)
    with drawn("passes", WIDE, height + 32, Margins(58, 10, 4, 28)) as chart:
        span = margin_days(line.days[0].day, line.days[-1].day)
        chart.scale(span, (0, height))
        chart.heights(None)
        chart.months()
        for one in line.days:
            chart.upright(one.day.toordinal())
        for place, party in enumerate(line.parties):
            y = height - lane * (place + 1) + 10
            chart.label(span[0], y, side_name(party), shift=(-6, 0), align="right")
            _lane(chart, line.days, place, y)
    return chart.svg


def _lane(chart: Drawing, days: Sequence[BargainingDay], place: int, y: float) -> None:
    stacks = [(one.day.toordinal(), one.passed[place]) for one in days if one.passed[place]]
    chart.marks([x for x, _ in stacks], [y] * len(stacks), stroke(place))
    gaps = (chart.points(later[0] - earlier[0]) for earlier, later in pairwise(stacks))
    widest = max((len(one.ref) for _, passed in stacks for one in passed), default=0)
    if min(gaps, default=WIDE) < widest * _LETTER:
        return
    for x, passed in stacks:
        for row, words in enumerate(_stack(passed)):
            chart.label(x, y, words, shift=(0, 10 + row * _ROW))


def _stack(passed: Sequence[Proposal]) -> list[str]:
    """Name the documents of one day, the first at the top; of many, how many more there are."""
    refs = [visible_line(one.ref) for one in passed]
    if len(refs) > _STACKED:
        refs = [*refs[: _STACKED - 1], f"+{len(refs) - _STACKED + 1}"]
    return refs[::-1]


def sessions_svg(line: Timeline) -> bytes:
    """Draw how many documents each party passed each bargaining day; of many days, each month."""
    names, counts = _columns(line)
    most = max((number for one in counts for number in one), default=1)
    sides = max(len(line.parties), 1)
    with drawn("sessions", NARROW, 150, Margins(20, 6, 18, 28)) as chart:
        chart.scale((-0.6, len(names) - 0.4), (0, most * 1.04))
        every = 1 + len(names) // 13
        chart.places(range(0, len(names), every), names[::every])
        ticks = range(0, most + 1, 1 + most // 6)
        chart.heights(ticks, [str(tick) for tick in ticks])
        width = 0.8 / sides
        for place, party in enumerate(line.parties):
            xs = [index - 0.4 + width * (place + 0.5) for index in range(len(names))]
            chart.bars(xs, [one[place] for one in counts], width * 0.9, stroke(place))
            key = f"{'■' if stroke(place).filled else '▨'} {side_name(party)}"
            x = -0.6 + place * len(names) / sides
            colour = stroke(place).colour
            chart.label(x, most * 1.04, key, shift=(0, 10), align="left", colour=colour)
    return chart.svg


def _columns(line: Timeline) -> tuple[list[str], list[tuple[int, ...]]]:
    """Give the columns' names, and in each how many documents each party passed."""
    named = _month_column if len(line.days) > _MANY_DAYS else _day_column
    names, counts = [], []
    for name, group in groupby(line.days, key=lambda one: named(one.day)):
        lanes = zip(*(one.passed for one in group), strict=True)
        names.append(name)
        counts.append(tuple(sum(map(len, lane)) for lane in lanes))
    return names, counts


def _day_column(day: date) -> str:
    return f"{day.day}\n{MONTHS[day.month - 1][:3]}"


def _month_column(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]}\n{day.year}"


def standing_svg(line: Timeline) -> bytes:
    """Draw how many items stood how over time, stacked, each status named at the right."""
    days = line.standing
    xs = [one.day.toordinal() for one in days]
    span = margin_days(days[0].day, days[-1].day)
    total = sum(number for _, number in days[0].counts)
    with drawn("standing", NARROW, 150, Margins(20, 66, 8, 28)) as chart:
        chart.scale(span, (0, max(total, 1)))
        chart.months()
        ticks = range(0, total + 1, 1 + total // 6)
        chart.heights(ticks, [str(tick) for tick in ticks])
        low = [0] * (len(days) + 1)
        for status, fill in _FILLS.items():
            numbers = [dict(one.counts).get(status, 0) for one in days]
            high = [sum(pair) for pair in zip(low, [*numbers, *numbers[-1:]], strict=True)]
            chart.band([*xs, span[1]], low, high, fill)
            if numbers[-1]:
                middle = (low[-1] + high[-1]) / 2
                words = f"{numbers[-1]} {TALLIED[status]}"
                chart.label(span[1], middle, words, shift=(4, 0), align="left")
            low = high
    return chart.svg
