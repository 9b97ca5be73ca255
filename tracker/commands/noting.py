"""What the commands that write in the calendar share: opening the table, recording, telling back.

The rule protected here: what was noted is told back in the words that the calendar will use, so
that a slip of the finger is seen at once.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from datetime import date, datetime

    from tracker.commands.invocation import Invocation
    from tracker.ledger.calendar import C
    from tracker.ledger.facts import Identity
    from tracker.table.open_table import OpenTable

note_option = click.option("--note", metavar="TEXT", help="Anything to be kept with it.")
replaces_option = click.option(
    "--replaces",
    metavar="ID",
    help="The earlier entry that this one corrects; bargain calendar --ids shows the ids.",
)


class Desk:
    """The table, the clock and the one who writes, for one run."""

    def __init__(self, invocation: Invocation) -> None:
        self.table: OpenTable = invocation.table()
        self.now: datetime = invocation.now()
        self._invocation = invocation

    @property
    def who(self) -> str:
        """Who writes, as facts keep it."""
        return str(self.identity)

    @cached_property
    def identity(self) -> Identity:
        """Who writes."""
        from tracker.commands.recorder import recorder

        return recorder(self.table.root, self._invocation.environment)

    def party(self, text: str) -> str:
        """The key of the party that was typed."""
        return self.table.party(text).key

    def day(self, text: str) -> date:
        """The day that was typed."""
        from tracker.commands.when import day_of

        return day_of(text, self.now)

    def maybe_day(self, text: str | None) -> date | None:
        """The same, None when nothing was."""
        return self.day(text) if text else None

    def moment(self, text: str) -> datetime:
        """The moment that was typed."""
        from tracker.commands.when import moment

        return moment(text, self.now, self._invocation.local)

    def keep(self, draft: C) -> C:
        """Record the draft and tell what stands recorded."""
        from tracker.ledger.calendar_recording import add_to_calendar
        from tracker.reports.calendar_words import noted_words

        fact = add_to_calendar(self.table.root, draft, self.identity).fact
        self._invocation.show(f"{noted_words(fact, self.table.facts.settings)}\n")
        return fact
