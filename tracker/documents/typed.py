"""What people type into Word instead of using it: page footers, contents, hashes before headings.

Word files made from PDFs or text hold these as ordinary paragraphs. The rule protected here is that
of page furniture: set aside, counted and said. Numbers set before their paragraphs by a table are
typed numbers too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.endings import cut_off, finished
from tracker.documents.furniture import furniture
from tracker.documents.hashes import heading
from tracker.documents.markers import Form, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.block import Block
    from tracker.documents.reading import ReadingWarning

_LEAST_WORDS = 5
"""Words of a paragraph that a table sets beside its number; at least half of the rows have them."""


def typed(blocks: Sequence[Block]) -> tuple[list[Block], tuple[ReadingWarning, ...]]:
    """Set typed furniture aside and take typed hashes for headings; gives blocks and warnings."""
    aside, cut, warnings = furniture([block.text for block in blocks])
    torn = {at + 1 for at in (*aside, *cut)}
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        if at in aside:
            continue
        if at in torn and kept and _goes_on(kept[-1], block):
            kept[-1] = kept[-1]._replace(text=f"{kept[-1].text} {cut.get(at, block.text)}")
        elif at in cut:
            kept.append(_headed(_cut(block, cut[at])))
        elif block.rows and _hangs(block):
            kept += (block._replace(text=" ".join(row).strip(), rows=()) for row in block.rows)
        else:
            kept.append(_headed(block))
    return kept, warnings


def _hangs(table: Block) -> bool:
    """Whether a table only sets numbers before their paragraphs: "9.1 | The workweek is …"."""
    if any(len(row) != len(("number", "words")) for row in table.rows):
        return False
    worded = sum(len(words.split()) >= _LEAST_WORDS for _, words in table.rows)
    numbers = [number for number, _ in table.rows if number]
    return bool(numbers) and 2 * worded >= len(table.rows) and all(map(_is_number, numbers))


def _is_number(text: str) -> bool:
    marker = parse(text)
    return marker is not None and not marker.rest and marker.form is not Form.APPENDED


def _headed(block: Block) -> Block:
    found = heading(block.text) if block.text.startswith("#") and not block.heading else None
    return block if found is None else block._replace(text=found.text, heading=found.heading)


def _cut(block: Block, text: str) -> Block:
    return block._replace(text=text, lead=min(block.lead, len(text)))


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a paragraph that a page footer cut in two goes on in this block."""
    plain = not (before.heading or block.heading or block.marker or before.rows or block.rows)
    if not plain or finished(before.text):
        return False
    return block.text[:1].islower() or (cut_off(before.text) and parse(block.text) is None)
