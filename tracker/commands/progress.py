"""How far a long reading of many documents has come, told on standard error.

The rule protected here: a person at a terminal sees that something is being done; a file, a pipe or
another program gets nothing but the result.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.ledger.facts import Proposal


def told(proposals: Sequence[Proposal], *, progress: bool) -> Iterator[Proposal]:
    """Give the documents one by one, and tell how many have been read if ``progress``."""
    if not progress:
        yield from proposals
        return
    with click.progressbar(proposals, label="Reading documents", file=sys.stderr) as shown:
        yield from shown
