"""Dates in words, the same on every machine.

This module protects one rule: no locale of the machine changes a printed date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(moment: date) -> str:
    """Give a date in words: "8 July 2025"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def short_day(moment: date) -> str:
    """Give a date in few columns: "8 Jul 2025"."""
    return f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"


def minute(moment: datetime) -> str:
    """Give a date and time of day, as on the clock of the place recorded: "8 July 2025, 10:32"."""
    return f"{day(moment)}, {moment:%H:%M}"
