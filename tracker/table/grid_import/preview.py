"""A grid read against a table: what importing it would do.

The rule protected here: a document that is off the record counts as recorded, since a grid that
names one is not to bring it in again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.fold import fold
from tracker.table.grid_import.columns import lay
from tracker.table.grid_import.drafts import Setting
from tracker.table.grid_import.entries import entries
from tracker.table.grid_import.plan import plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from tracker.documents.spreadsheet.sheet import Sheet
    from tracker.table.grid_import.columns import Laid
    from tracker.table.grid_import.plan import Takeover
    from tracker.table.open_table import OpenTable


@dataclass(frozen=True, slots=True)
class Preview:
    """A grid read against a table: the file's name, its sheet, its columns, what would be done."""

    source: str
    sheet: str
    notes: tuple[str, ...]
    laid: Laid
    takeover: Takeover
    applied: bool = False


def preview_of(
    table: OpenTable,
    sheet: Sheet,
    source: str,
    maps: Sequence[str],
    *,
    now: datetime,
    local: Callable[[datetime], datetime],
    day_first: bool,
) -> Preview:
    """Read a sheet of the file ``source`` against a table; ``maps`` are as in ``lay``.

    ``local`` gives a clock time the zone of the one who asks, ``day_first`` reads 7/8/25 as
    7 August. Raises what ``lay`` raises.
    """
    settings = table.facts.settings
    laid = lay(sheet, source, settings, maps)
    setting = Setting(
        state=fold(table.facts, off_record=True),
        contract=table.documents.contract,
        now=now,
        local=local,
        source=source,
        day_first=day_first,
    )
    found, strays = entries(laid, settings)
    return Preview(source, sheet.name, sheet.notes, laid, plan(found, strays, setting))
