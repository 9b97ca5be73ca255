"""The calendar as an iCalendar file (RFC 5545), for the calendar program that people have open.

This module protects one rule: importing the file again moves nothing and doubles nothing, because
an event's UID depends only on what it is; and a computed day carries its rule and the advice.
"""

from __future__ import annotations

import hashlib
from datetime import UTC
from typing import TYPE_CHECKING

from tracker.reports.escape import visible

if TYPE_CHECKING:
    from icalendar import Event

    from tracker.reports.calendar import Calendar, Entry

PRODUCT = "-//bargain//calendar//EN"


def calendar_ics(calendar: Calendar) -> bytes:
    """Give a calendar as the bytes of an ``.ics`` file."""
    import icalendar

    page = icalendar.Calendar()
    page.add("prodid", PRODUCT)
    page.add("version", "2.0")
    page.add("x-wr-calname", visible(calendar.settings.title))
    for entry in calendar.entries:
        page.add_component(_event(entry, calendar))
    written: bytes = page.to_ical()
    return written


def _event(entry: Entry, calendar: Calendar) -> Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", f"{_name(entry, calendar.settings.title)}@bargain")
    event.add("dtstamp", calendar.now.astimezone(UTC).replace(microsecond=0))
    event.add("summary", visible(entry.what))
    event.add("categories", [entry.kind])
    if entry.start is None or entry.kind == "vote":
        event.add("dtstart", entry.day)
    else:
        # In UTC: a fixed offset has no name that a calendar program would know.
        event.add("dtstart", entry.start.astimezone(UTC))
        if entry.end is not None:
            event.add("dtend", entry.end.astimezone(UTC))
    if entry.note:
        event.add("description", visible(entry.note))
    return event


def _name(entry: Entry, title: str) -> str:
    """A name that stays the same from day to day: of the fact, else of what is computed."""
    own = entry.id or f"{title}\n{entry.key}"
    return hashlib.sha256(f"{entry.kind}\n{own}".encode()).hexdigest()[:32]
