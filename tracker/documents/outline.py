"""Blocks → clauses: the outline grammar of agreements.

The rule protected here: every word of every block lands in exactly one clause, and a number is
a heading only when the words around it say so. Doubts become warnings.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tracker.documents.block import Block
from tracker.documents.buried import unburied
from tracker.documents.cited import cited
from tracker.documents.clause import MAX_LEVEL, Clause, Draft, with_paths
from tracker.documents.closing import named_closing
from tracker.documents.endings import cut_off, finished, wrapped_numeral
from tracker.documents.front import announces, named_front
from tracker.documents.heading_levels import (
    LONGEST_HEADING,
    BareNumbers,
    heading_ranks,
    styled_title,
    title_at,
)
from tracker.documents.instructed import instructed
from tracker.documents.letters import subjects
from tracker.documents.margins import PREAMBLE
from tracker.documents.markers import Form, Marker, begins_list, names_parties, parse
from tracker.documents.naming import title_below, title_of
from tracker.documents.numbering_doubts import duplicates, without_contents
from tracker.documents.numerals import heading_value
from tracker.documents.open_clauses import ARTICLE_RANK, OpenClauses
from tracker.documents.starts import printed, starts
from tracker.documents.titles import split_run_in
from tracker.documents.unnumbered import with_headings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.reading import ReadingWarning

_FIRST_SECTION = re.compile(r"(?:SECTION|Section|Sec\.|§)\s*(?:1|I|A)\b")
_LEAST_LOUD = 3
_LOUD_STARTS = ("ARTICLE ", "#", " ")
_SENTENCE = 60
"""Characters: an unfinished paragraph that is shorter is a line of a list, not a cut sentence."""
_REFERENCE_START = re.compile(r"(?:Articles?|Sections?|Appendix|Step|Paragraph)\s+[\dA-Z]")


class _Growing:
    """A clause whose paragraphs are still coming in."""

    __slots__ = ("heading", "label", "level", "paragraphs", "table")

    def __init__(
        self, label: str, heading: str, level: int, paragraphs: list[str], *, table: bool = False
    ) -> None:
        self.label = label
        self.heading = heading
        self.level = level
        self.paragraphs = paragraphs
        self.table = table

    def draft(self) -> Draft:
        level = min(self.level, MAX_LEVEL)
        return Draft(self.label, self.heading, "\n".join(self.paragraphs), level, self.table)


def outline(blocks: Sequence[Block]) -> tuple[tuple[Clause, ...], tuple[ReadingWarning, ...]]:
    """Read blocks into clauses; gives the clauses in order, and warnings about numbering."""
    blocks = with_headings(blocks)
    begun = starts(blocks)
    blocks, buried = unburied(blocks, begun)
    builder = _Outline(blocks, starts(blocks) if buried else begun)
    builder.read()
    drafts, aside = without_contents([growing.draft() for growing in builder.clauses])
    if drafts and (builder.fronted or announces(drafts[0])):
        drafts = named_front(drafts)
    clauses = with_paths(named_closing(drafts))
    return clauses, (*buried, *aside, *duplicates(clauses))


class _Outline:
    def __init__(self, blocks: Sequence[Block], begun: Sequence[Marker | None]) -> None:
        self.blocks = blocks
        self.begun = begun
        self.ranks = heading_ranks(blocks, begun)
        loud = (block.text for block in blocks if block.text.startswith(_LOUD_STARTS))
        self.loud = sum(text.lstrip("# ").startswith("ARTICLE ") for text in loud) >= _LEAST_LOUD
        sections = (block.text for block in blocks if block.text.startswith(("S", "§")))
        first = sum(_FIRST_SECTION.match(text) is not None for text in sections)
        self.bare = BareNumbers(blocks)
        self.subjects = subjects(blocks)
        self.open = OpenClauses(sections_restart=first > 1)
        self.clauses: list[_Growing] = []
        self.holder: _Growing  # what the next paragraph belongs to: a table holds none
        self.taken_as_title = -1
        self.fronted = False
        self.items_within = 0
        self.title_at = title_at(blocks)
        self.tables: Counter[str] = Counter()

    def read(self) -> None:
        for at, block in enumerate(self.blocks):
            self.items_within = 0  # one paragraph begins no more items than an outline has levels
            if at == self.taken_as_title:
                continue
            if block.rows:
                self._table(block)
            elif at == self.title_at and not self.clauses:
                self._front(block.text)
            elif block.text or block.marker:
                self._words(at, block)

    def _words(self, at: int, block: Block) -> None:
        marker = self.begun[at]
        if marker is None and self._cites(at, block):
            return
        if marker is None and block.marker:
            marker = _foreign(block)
        if marker is not None and self._opens(at, block, marker):
            return
        whole = printed(block)
        if block.heading and len(whole) <= LONGEST_HEADING:
            opened = self.open.heading(self.ranks[block.heading], whole)
            self._start(opened.label, "", "", opened.level)
        else:
            self._paragraph(whole, marker)

    def _cites(self, at: int, block: Block) -> bool:
        """Open the article and the section that head the paragraph together; gives whether."""
        found = cited(block.text, styled=bool(block.heading))
        if found is None or not self._believed(block, found[0]):
            return False
        article, section = found
        if self.open.opened_article() != article.number:
            opened = self.open.numbered(article)
            self._start(opened.label, "", "", opened.level)
        self._numbered(at, block, section)
        return True

    def _opens(self, at: int, block: Block, marker: Marker) -> bool:
        """Open the clause that the marker announces, if it does; gives whether it did."""
        if marker.form is not Form.ITEM:
            if not self._believed(block, marker):
                return False
            self._numbered(at, block, marker)
            return True
        if (block.heading and marker.style != "()") or self.bare.heads(
            marker, listed=self.open.in_list
        ):
            rank = self.ranks[block.heading] if block.heading else ARTICLE_RANK
            opened = self.open.number_heading(rank, marker)
            self._start(opened.label, *styled_title(marker.rest, block.lead), opened.level)
            return True
        return self._item(at, block, marker)

    def _believed(self, block: Block, marker: Marker) -> bool:
        """Whether a heading form is a heading here and not the tail of a sentence."""
        if block.heading or block.marker or block.lead:
            return True
        if self.loud and marker.form is Form.ARTICLE and block.text.startswith("Article"):
            return False
        named = block.text.startswith("ARTICLE") and marker.rest
        if named or self.open.follows_section(marker):
            return True
        before = self._last_words()
        if before and cut_off(before) and not finished(before):
            return False
        if marker.form is Form.DOTTED:
            return self._belongs(marker)
        unfinished = len(before) > _SENTENCE and not finished(before)
        return bool(marker.rest) or not unfinished or not marker.separated

    def _belongs(self, marker: Marker) -> bool:
        """Whether "7.1" fits the open article: a decimal number in running text does not."""
        article = self.open.opened_article()
        major = re.split(r"[.:-]", marker.number)[0]
        return not article or marker.rest == "" or _same_number(article, major)

    def _numbered(self, at: int, block: Block, marker: Marker) -> None:
        subject = self.subjects.get(at)
        opened = self.open.numbered(marker._replace(rest=subject) if subject else marker)
        heading, text = title_of(self.blocks, at, marker, _lead(block, marker))
        if marker.form is Form.APPENDED and not marker.number:
            heading = heading if names_parties(marker) else ""
        elif not heading and not text:
            heading = title_below(self.blocks, at, marker, loud=self.loud)
            self.taken_as_title = at + 1 if heading else -1
        self._start(opened.label, heading, text, opened.level)
        self._first_item(at)

    def _first_item(self, at: int) -> None:
        """Open the item that a clause's text begins with: "Section 1. Notice. A. The …"."""
        self.items_within += 1
        text = self._last_words()
        marker = parse(text) if self.items_within <= MAX_LEVEL else None
        if marker is None:
            return
        if marker.form is Form.STEP:
            self.clauses[-1].paragraphs.pop()
            self._numbered(at, Block(text), marker)
        elif marker.form is not Form.ITEM or not begins_list(marker):
            return
        elif marker.rest and _starts_sentence(marker.rest):
            self.clauses[-1].paragraphs.pop()
            self._item(at, Block(text), marker)

    def _item(self, at: int, block: Block, marker: Marker) -> bool:
        before = self._last_words()
        if placed := instructed(before, marker):
            self._numbered(at, block, placed)
            return True
        if not block.marker and before and wrapped_numeral(before, marker):
            return False
        alone = not before or finished(before)
        certain = alone and bool(marker.rest) and _starts_sentence(marker.rest)
        depth = block.depth if block.marker else -1
        opened = self.open.item(marker, depth, block.indent, certain=certain)
        if opened is None:
            return False
        lead = _lead(block, marker)
        heading, text = "", marker.rest
        if 0 < lead < len(marker.rest):
            heading, text = split_run_in(marker.rest, lead)
        self._start(opened.label, heading, text, opened.level)
        self._first_item(at)
        return True

    def _paragraph(self, text: str, marker: Marker | None) -> None:
        before = self._last_words()
        torn = before and not finished(before)
        numeral = marker is not None and marker.form is Form.ITEM
        if torn and ((numeral and cut_off(before)) or _REFERENCE_START.match(text)):
            self.clauses[-1].paragraphs[-1] += f" {text}"
            return
        if not self.clauses:
            self._front("")
        self.holder.paragraphs.append(text)

    def _table(self, block: Block) -> None:
        if not self.clauses:
            self._front("")
        holder = self.holder
        self.tables[holder.label] += 1
        rows = [" | ".join(row) for row in block.rows if any(row)]
        label = f"{holder.label} Table {self.tables[holder.label]}"
        self.clauses.append(_Growing(label, "", holder.level + 1, rows, table=True))

    def _front(self, title: str) -> None:
        """Open the words before the first heading."""
        self.fronted = True
        opened = self.open.heading(ARTICLE_RANK, PREAMBLE)
        self._start(opened.label, title, "", opened.level)

    def _start(self, label: str, heading: str, text: str, level: int) -> None:
        self.holder = _Growing(label, heading, level, [text] if text else [])
        self.clauses.append(self.holder)

    def _last_words(self) -> str:
        """The end of the running text just before, "" after a heading or a table."""
        last = self.clauses[-1] if self.clauses else None
        return last.paragraphs[-1] if last and last.paragraphs and not last.table else ""


def _foreign(block: Block) -> Marker | None:
    """An automatic number of a form that nobody types: cited as Word prints it."""
    number = block.marker.strip(" .:)(-–—")
    return Marker(Form.ITEM, number, block.text, style="auto") if number else None


def _lead(block: Block, marker: Marker) -> int:
    """How many characters behind the number are set apart; one that was typed is in the text."""
    if block.marker or not block.lead:
        return block.lead
    return max(0, block.lead - (len(block.text) - len(marker.rest)))


def _starts_sentence(text: str) -> bool:
    return text[0].isupper() or text[0] in '“"‘[('


def _same_number(article: str, major: str) -> bool:
    value = heading_value(article)
    return article.startswith(major) or value is None or str(value) == major
