"""What each block of a document begins with, recognised once for all who ask.

The rule protected here: whoever ranks a heading, looks for a buried one or opens a clause goes by
the same form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.markers import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.block import Block
    from tracker.documents.markers import Marker


def starts(blocks: Sequence[Block]) -> list[Marker | None]:
    """The heading or item form that each block begins with; a table begins with none."""
    return [
        None if block.rows else parse(printed(block), styled=block.heading > 0) for block in blocks
    ]


def printed(block: Block) -> str:
    """The words of a block behind the number that was computed for it, as a page shows them."""
    return f"{block.marker} {block.text}".strip() if block.marker else block.text
