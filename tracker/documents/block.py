"""The block: one paragraph or table as a format reader hands it to the outline grammar.

Readers (Word, Markdown, text) know formats and no bargaining; the outline knows headings and no
formats. This value is all that passes between them. Every paragraph is one, hence a named tuple:
a frozen dataclass takes four times as long to build.
"""

from __future__ import annotations

from typing import NamedTuple


class Block(NamedTuple):
    """One paragraph, or one table.

    ``text``: the words, white space collapsed to single spaces, stripped, no line break inside.
    ``marker``: the number that Word computed or a Markdown list gave ("Article 9", "9.4", "(b)",
    "3."), not part of ``text``; "" when none. ``depth``: its list level, 0 at the top.
    ``heading``: 1-9 when the format says "heading" (Word style, outline level,
    Markdown #), else 0.
    ``lead``: how many characters at the start of ``text`` are bold, underlined or italic: a run-in
    title; 0 when none, ``len(text)`` when all are. ``title``: the document's own title.
    ``rows``: a table's rows of cells; then ``text`` is "".
    ``indent``: columns of indentation (text formats) or 0.
    """

    text: str = ""
    marker: str = ""
    depth: int = 0
    heading: int = 0
    lead: int = 0
    title: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    indent: int = 0
