"""How far a long reading of many documents has come, told on standard error.

The rule protected here: a person at a terminal sees that something is being done; a file, a pipe or
another program gets nothing but the result.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


def told(things: Sequence[T], *, progress: bool, label: str = "Reading documents") -> Iterator[T]:
    """Give documents, or what needs them, one by one; tell how many are done if ``progress``."""
    if not progress:
        yield from things
        return
    with click.progressbar(things, label=label, file=sys.stderr) as shown:
        yield from shown
