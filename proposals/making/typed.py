"""Provisions as they are typed in a hurry: no styles, numbers in the text, titles run in.

The rule it protects: a redline made by hand marks a changed number too, as a careful person does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from making.outline import AFTER, BEFORE, Fate, Kind, Number, Piece, Run, numbers
from making.runs import by_hand, paragraph, run
from making.table import table

if TYPE_CHECKING:
    from making.document import Part

Entry = tuple[Piece, Number | None, Number | None]
Hand = Callable[[Sequence[Run], str], str]

BOLD = "<w:b/>"
ITEM_INDENT = '<w:ind w:left="720" w:hanging="540"/>'
SUBITEM_INDENT = '<w:ind w:left="1260" w:hanging="540"/>'


def plain(runs: Sequence[Run], properties: str = "") -> str:
    """Write the words that stand, without any mark."""
    return "".join(run(each.text, properties) for each in runs if each.fate in AFTER)


def provisions(part: Part, *, struck: bool) -> Iterator[str]:
    """Write a part's paragraphs and tables; ``struck`` shows what was changed, by hand."""
    hand: Hand = by_hand if struck else plain
    views = (numbers(part.pieces, part.start, view) for view in (BEFORE, AFTER))
    entries = [e for e in zip(part.pieces, *views, strict=True) if struck or e[0].fate in AFTER]
    title = ""
    for is_row, group in groupby(entries, lambda entry: entry[0].kind is Kind.ROW):
        if is_row:
            yield table(piece for piece, _, _ in group)
            continue
        for entry in group:
            if entry[0].kind is Kind.SECTION:
                title = hand(_run_in(entry), BOLD)
                continue
            yield _paragraph(entry, title, hand)
            title = ""


def _run_in(entry: Entry) -> list[Run]:
    end = Run(". ", entry[0].fate)
    return [*_marker(entry, " "), *entry[0].runs, end]


def _paragraph(entry: Entry, title: str, hand: Hand) -> str:
    piece = entry[0]
    match piece.kind:
        case Kind.ARTICLE:
            runs = [*_marker(entry, " – "), *piece.runs]
            return paragraph(hand(runs, BOLD), '<w:keepNext/><w:spacing w:before="240"/>')
        case Kind.ANNEX:
            return paragraph(hand(piece.runs, BOLD), '<w:keepNext/><w:spacing w:before="240"/>')
        case Kind.ITEM | Kind.POINT:
            return paragraph(hand([*_marker(entry, "\t"), *piece.runs], ""), ITEM_INDENT)
        case Kind.SUBITEM:
            return paragraph(hand([*_marker(entry, "\t"), *piece.runs], ""), SUBITEM_INDENT)
        case _:
            return paragraph(title + hand(piece.runs, ""))


def _marker(entry: Entry, gap: str) -> list[Run]:
    """Write a number that stayed, or the old one and the new one."""
    piece, before, after = entry
    old = before.marker if before else ""
    new = after.marker if after else ""
    if old == new:
        return [Run(old + gap)]
    if piece.fate is not Fate.KEPT:
        return [Run((new or old) + gap, piece.fate)]
    return [Run(old, Fate.DELETED), Run(new, Fate.INSERTED), Run(gap)]
