"""What the charts of a summary show, read from every document of a table, with its progress.

The rule protected here: the plotting library finds its own folder inside the table's git directory,
where it may keep what it finds out about this computer's fonts, and never in somebody's home.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tracker.commands.progress import told

if TYPE_CHECKING:
    from datetime import datetime

    from tracker.ledger.state import TableState
    from tracker.reports.pictures import Pictures
    from tracker.table.open_table import OpenTable

_CHARTS = "charts"


def pictures_of(
    table: OpenTable, state: TableState, as_of: datetime | None, *, neutral: bool, progress: bool
) -> Pictures:
    """Give what the charts of a table show; ``state`` is that of ``as_of``, None for now.

    ``progress`` tells on standard error how many documents have been read, and what comes then.
    """
    from tracker.ledger.course import course
    from tracker.ledger.unread import unread
    from tracker.ledger.whereabouts import our_dir
    from tracker.reports.pictures import pictured

    os.environ.setdefault("MPLCONFIGDIR", str(our_dir(table.root) / _CHARTS))
    steps = course(table.facts, as_of)
    readable = [one for one in state.proposals if not unread(one)]
    passes = ((one, table.documents.spoken(one)) for one in told(readable, progress=progress))
    return pictured(state, steps, passes, neutral=neutral)
