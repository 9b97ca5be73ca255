"""What is said of parties of whom nobody knows whether they are the union or the employer.

This module protects one rule: where a side is unknown that is said, with how to tell it; silence
would read as "nothing is taken back".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.phrases import joined
from tracker.reports.escape import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.facts import Party


def unsided_note(parties: Sequence[Party], untold: str) -> str:
    """Say whose side is unknown, what is ``untold`` therefore, and how to say the side."""
    names = joined(visible_line(party.name) for party in parties)
    which = "which of them is" if len(parties) > 1 else "whether it is"
    return (
        f"{names}: nothing says {which} the union or the employer, so {untold} cannot be told. "
        f'Write side = "union" or side = "employer" below [parties.{parties[0].key}] in table.toml.'
    )
