"""What the charts of a summary show, read from every document of a table, with its progress.

The rule protected here: the plotting library finds its own folder inside the table's git directory,
where it may keep what it finds out about this computer's fonts, and never in somebody's home.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from tracker.commands.table import OpenTable
    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import TableState
    from tracker.reports.pictures import Pictures

_CHARTS = "charts"


def pictures_of(
    table: OpenTable, state: TableState, as_of: datetime | None, *, neutral: bool, progress: bool
) -> Pictures:
    """Give what the charts of a table show; ``state`` is that of ``as_of``, None for now.

    ``progress`` tells on standard error how many documents have been read.
    """
    from tracker.ledger.course import course
    from tracker.ledger.unread import unread
    from tracker.ledger.whereabouts import our_dir
    from tracker.reports.pictures import pictured

    os.environ.setdefault("MPLCONFIGDIR", str(our_dir(table.root) / _CHARTS))
    steps = course(table.facts, as_of)
    readable = [one for one in state.proposals if not unread(one)]
    shown = _told(readable) if progress else iter(readable)
    passes = ((one, table.spoken(one)) for one in shown)
    return pictured(state, steps, passes, neutral=neutral)


def _told(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    with click.progressbar(proposals, label="Reading documents", file=sys.stderr) as shown:
        yield from shown
