"""Contract and positions side by side in one Markdown table, to paste into a message or a wiki.

This module protects one rule: a cell is one line of Markdown that holds recorded words as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.diff_markdown import marked_words
from tracker.reports.escape import markdown_text, visible_line
from tracker.reports.side_by_side import rows, told
from tracker.reports.summary_words import item_title, position_title, silence_words, standing_words
from tracker.reports.words import clause_title, facts_of, full_title, notes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.table.summary import ItemSummary

_BREAK = "<br>"


def sides_markdown(item: ItemSummary) -> str:
    """Give one item's contract language and positions as Markdown, a line break at its end."""
    return "\n\n".join(_paragraphs(item)) + "\n"


def _paragraphs(item: ItemSummary) -> Iterator[str]:
    yield f"# {markdown_text(visible_line(item_title(item)))}"
    yield f"**{markdown_text(standing_words(item))}**"
    yield "\n".join(_table(item))
    if silence := silence_words(item):
        yield markdown_text(silence)


def _table(item: ItemSummary) -> Iterator[str]:
    titles = ["Contract", *map(position_title, item.positions)]
    yield _line(markdown_text(visible_line(title)) for title in titles)
    yield "|" + " --- |" * len(titles)
    for row in rows(item.contract, item.positions):
        cells = [
            _BREAK.join(map(_told, told(position, row, changes)))
            for position, changes in zip(item.positions, row.cells, strict=True)
        ]
        yield _line([_clause(row.clause), *cells])


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _clause(clause: Clause | None) -> str:
    if clause is None:
        return "*no such clause*"
    title = markdown_text(visible_line(clause_title(clause)))
    return _BREAK.join(filter(None, (f"**{title}**", _broken(markdown_text(clause.text)))))


def _told(said: Change | str) -> str:
    if isinstance(said, str):
        return f"*{markdown_text(said)}*"
    facts = (f"*{markdown_text(fact)}*" for fact in (facts_of(said), *notes_of(said)))
    words = _broken(marked_words(said.segments, everything=True))
    return _BREAK.join((f"**{markdown_text(full_title(said))}**", *facts, words))


def _broken(words: str) -> str:
    return words.replace("\\\n", _BREAK).replace("\n", _BREAK)
