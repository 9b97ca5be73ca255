"""The calendar for a terminal: the past, today, what is coming, what is owed, and the clocks.

This module protects one rule: every computed day stands with the rule that it comes from, below the
words that it is no legal advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.calendar import met_words
from tracker.reports.clocks import ADVICE, Regime
from tracker.reports.columns import NONE
from tracker.reports.escape import visible_line
from tracker.reports.moments import day, short_day
from tracker.reports.screen import Screen
from tracker.reports.terminal import Span, Style

if TYPE_CHECKING:
    from tracker.reports.calendar import Calendar, Entry
    from tracker.reports.clocks import Clock

_DAY_WIDTH = len("30 Sep 2025")
ID_DIGITS = 8


def calendar_text(calendar: Calendar, *, ids: bool, colour: bool, width: int) -> str:
    """Give the calendar as text of ``width`` columns; ``ids`` shows the facts' ids beside them."""
    screen = Screen(width=width, colour=colour)
    screen.put(visible_line(calendar.settings.title), Style.STRONG)
    today = calendar.now.date()
    past = [one for one in calendar.entries if one.day < today]
    coming = [one for one in calendar.entries if one.day >= today]
    for one in past:
        _put_entry(screen, one, ids=ids)
    screen.put(f"{short_day(today):{_DAY_WIDTH}}  ── today ──", Style.STRONG)
    for one in coming:
        _put_entry(screen, one, ids=ids)
    if calendar.owed:
        screen.gap()
        screen.put("Information still owed", Style.STRONG)
        for words in calendar.owed:
            screen.put(words, depth=1, hang=1)
    _put_clocks(screen, calendar)
    return screen.text()


def _put_entry(screen: Screen, entry: Entry, *, ids: bool) -> None:
    spans = [Span(f"{short_day(entry.day):{_DAY_WIDTH}}  "), Span(_hours(entry)), Span(entry.what)]
    if ids and entry.id:
        spans.append(Span(f" [{entry.id[:ID_DIGITS]}]", Style.FAINT))
    screen.put_spans(spans, hang=1)
    if entry.note and entry.kind != "deadline":
        screen.put(entry.note, Style.FAINT, depth=2, hang=1)


def _hours(entry: Entry) -> str:
    if entry.start is None or entry.kind == "vote":
        return ""
    until = f"–{entry.end:%H:%M}" if entry.end else ""
    return f"{entry.start:%H:%M}{until}  "


def _put_clocks(screen: Screen, calendar: Calendar) -> None:
    screen.gap()
    screen.put("What the law counts", Style.STRONG)
    running = calendar.clocks
    if not (running.deadlines or running.waits):
        known = ", ".join(one.value for one in Regime if one is not Regime.NONE)
        named = visible_line(calendar.settings.regime) or "none"
        said = f"No rule is counted here: the regime in table.toml is {named}; known are {known}."
        screen.put(said, depth=1, hang=1)
        return
    screen.put(ADVICE, depth=1, hang=1)
    for clock in running.deadlines:
        screen.put(_line(clock, met_words(clock)), depth=1, hang=1)
    earliest = f"not before {day(running.earliest)}" if running.earliest else "no day is known"
    # 8(d) binds both sides alike; 8(g) speaks of strikes and picketing only.
    strikes = calendar.settings.regime == Regime.HEALTH_CARE
    step = "A strike" if strikes else "A strike or lockout"
    screen.put(f"{step}, if notice is given today: {earliest}", depth=1, hang=1)
    for clock in running.waits:
        screen.put(_line(clock, ""), depth=2, hang=1)


def _line(clock: Clock, met: str) -> str:
    words = f"{short_day(clock.day) if clock.day else NONE:{_DAY_WIDTH}}  {clock.what}"
    return f"{words} [{clock.rule}]" + (f": {met}" if met else "")
