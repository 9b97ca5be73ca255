"""Headings that nothing but their looks tells apart: short lines in capitals or in bold.

The rule protected here: only a document without any number or heading style is headed so, and only
a line with words of its own below it is a heading. Elsewhere bold and capitals merely stress.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.markers import Form, parse
from tracker.documents.titles import is_title
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.block import Block

_LEAST = 2
_LONGEST = 80
_ASIDE = late_pattern(
    r"(?:for|by|from|to|re|on behalf|in witness|whereas|now|dated?|signed|draft|confidential)\b"
    r"|.*\b(?:proposals?|counter\w*|offer|package)\b|[^A-Za-z]*\w{0,2}[^A-Za-z]*$",
    re.IGNORECASE,
)
"""Lines that stand out and head nothing: signatures, what a document calls itself, initials."""


def with_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, with those that head a document without numbers marked as headings."""
    if any(block.heading or block.title for block in blocks):
        return blocks
    outstanding = [_stands_out(block) for block in blocks]
    heads = [
        at
        for at, stands in enumerate(outstanding[:-1])
        if stands and not outstanding[at + 1] and (blocks[at + 1].text or blocks[at + 1].rows)
    ]
    if len(heads) < _LEAST or any(map(_numbered, blocks)):
        return blocks
    headed = list(blocks)
    for at in heads:
        headed[at] = blocks[at]._replace(heading=1)
    return headed


def _stands_out(block: Block) -> bool:
    text = block.text
    if not text or len(text) > _LONGEST or block.marker or text[-1] in ".,;":
        return False
    looks = text.isupper() or block.lead >= len(text)
    return looks and is_title(text) and not _ASIDE.match(text) and parse(text) is None


def _numbered(block: Block) -> bool:
    """Whether the block begins with the number of an article, a section or the like."""
    marker = parse(f"{block.marker} {block.text}".strip())
    return marker is not None and marker.form not in (Form.ITEM, Form.STEP)
