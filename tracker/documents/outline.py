"""Blocks → clauses: the outline grammar of agreements.

The rule protected here: every word of every block lands in exactly one clause, and a number is
a heading only when the words around it say so. Doubts become warnings.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from statistics import median_low
from typing import TYPE_CHECKING

from tracker.documents.clause import MAX_LEVEL, Clause, Draft, with_paths
from tracker.documents.lines import TERMINAL, cut_off, wrapped_numeral
from tracker.documents.markers import Form, Marker, parse
from tracker.documents.numerals import heading_value
from tracker.documents.open_clauses import (
    APPENDED_RANK,
    ARTICLE_RANK,
    SECTION_RANK,
    OpenClauses,
)
from tracker.documents.reading import ReadingWarning
from tracker.documents.titles import is_title, split_run_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.block import Block

_LONGEST_HEADING = 200
_LONGEST_NEXT_LINE = 110
_LEAST_CONTENTS = 5
_LEAST_LOUD = 3
_FORM_RANK = {
    Form.PART: APPENDED_RANK,
    Form.APPENDED: APPENDED_RANK,
    Form.ARTICLE: ARTICLE_RANK,
    Form.PREAMBLE: ARTICLE_RANK,
    Form.SECTION: SECTION_RANK,
    Form.DOTTED: SECTION_RANK,
}
_REFERENCE_START = re.compile(r"(?:Articles?|Sections?|Appendix|Step|Paragraph)\s+[\dA-Z]")


@dataclass(slots=True)
class _Growing:
    """A clause whose paragraphs are still coming in."""

    label: str
    heading: str
    level: int
    table: bool = False
    paragraphs: list[str] = field(default_factory=list)

    def draft(self) -> Draft:
        level = min(self.level, MAX_LEVEL)
        return Draft(self.label, self.heading, "\n".join(self.paragraphs), level, self.table)


def outline(blocks: Sequence[Block]) -> tuple[tuple[Clause, ...], tuple[ReadingWarning, ...]]:
    """Read blocks into clauses; gives the clauses in order, and warnings about numbering."""
    builder = _Outline(blocks)
    for at in range(len(blocks)):
        builder.take(at)
    drafts, aside = _without_contents([growing.draft() for growing in builder.clauses])
    clauses = with_paths(_cover_named(drafts))
    return clauses, (*aside, *_duplicates(clauses))


class _Outline:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.ranks = _heading_ranks(blocks)
        loud = sum(block.text.lstrip("# ").startswith("ARTICLE ") for block in blocks)
        self.loud = loud >= _LEAST_LOUD
        self.open = OpenClauses()
        self.clauses: list[_Growing] = []
        self.taken_as_title = -1
        self.title_at = _title_at(blocks)

    def take(self, at: int) -> None:
        block = self.blocks[at]
        if at == self.taken_as_title:
            return
        if block.rows:
            self._table(block)
        elif at == self.title_at and not self.clauses:
            self._front(block.text)
        elif block.text or block.marker:
            self._words(at, block)

    def _words(self, at: int, block: Block) -> None:
        whole = f"{block.marker} {block.text}".strip()
        marker = parse(whole, styled=bool(block.heading))
        if marker is None and block.marker:
            marker = _foreign(block)
        if marker is not None and self._opens(at, block, marker):
            return
        if block.heading and len(whole) <= _LONGEST_HEADING:
            opened = self.open.heading(self.ranks[block.heading], whole)
            self._start(opened.label, "", "", opened.level)
        else:
            self._paragraph(whole, marker)

    def _opens(self, at: int, block: Block, marker: Marker) -> bool:
        """Open the clause that the marker announces, if it does; gives whether it did."""
        if marker.form is not Form.ITEM:
            if not self._believed(block, marker):
                return False
            self._numbered(at, block, marker)
            return True
        if block.heading:
            opened = self.open.number_heading(self.ranks[block.heading], marker)
            self._start(opened.label, *_styled_title(marker.rest, block.lead), opened.level)
            return True
        return self._item(block, marker)

    def _believed(self, block: Block, marker: Marker) -> bool:
        """Whether a heading form is a heading here and not the tail of a sentence."""
        if block.heading or block.marker or block.lead:
            return True
        if self.loud and marker.form is Form.ARTICLE and block.text.startswith("Article"):
            return False
        before = self._last_words()
        if before and cut_off(before) and not TERMINAL.search(before):
            return False
        if marker.form is Form.DOTTED:
            return self._belongs(marker)
        unfinished = before and not TERMINAL.search(before)
        return bool(marker.rest) or not unfinished or not marker.separated

    def _belongs(self, marker: Marker) -> bool:
        """Whether "7.1" fits the open article: a decimal number in running text does not."""
        article = self.open.opened_article()
        major = re.split(r"[.:]", marker.number)[0]
        return not article or marker.rest == "" or _same_number(article, major)

    def _numbered(self, at: int, block: Block, marker: Marker) -> None:
        opened = self.open.numbered(marker)
        lead = 0 if block.marker else max(0, block.lead - (len(block.text) - len(marker.rest)))
        if block.marker:
            lead = block.lead
        heading, text = self._title(block, marker, lead)
        if marker.form is Form.APPENDED and not marker.number:
            heading = ""
        elif not heading and not text:
            heading = self._title_below(at, block, marker)
        self._start(opened.label, heading, text, opened.level)

    def _title(self, block: Block, marker: Marker, lead: int) -> tuple[str, str]:
        """Part a heading from the text that runs on behind it."""
        rest = marker.rest
        if marker.form in (Form.ARTICLE, Form.PART, Form.APPENDED):
            if block.heading or len(rest) <= _LONGEST_NEXT_LINE or rest.isupper():
                return rest.rstrip(" .:"), ""
            return split_run_in(rest, lead)
        if block.heading:
            return _styled_title(rest, lead)
        if lead >= len(rest) or (not lead and is_title(rest)):
            heading, text = (rest.rstrip(" .:"), "") if is_title(rest) else ("", rest)
            return heading, text
        return split_run_in(rest, lead)

    def _title_below(self, at: int, block: Block, marker: Marker) -> str:
        """The title on the line after a bare "ARTICLE 7"."""
        if marker.form in (Form.SECTION, Form.DOTTED) and not block.heading:
            return ""
        below = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        if below is None or below.marker or not below.text or len(below.text) > _LONGEST_NEXT_LINE:
            return ""
        if below.text.endswith((".", ";", ":")) or parse(below.text) is not None:
            return ""
        if not is_title(below.text) or (below.heading and below.heading != block.heading):
            return ""
        self.taken_as_title = at + 1
        return below.text

    def _item(self, block: Block, marker: Marker) -> bool:
        before = self._last_words()
        if not block.marker and before and wrapped_numeral(before, marker):
            return False
        finished = not before or bool(TERMINAL.search(before))
        certain = finished and bool(marker.rest) and _starts_sentence(marker.rest)
        depth = block.depth if block.marker else -1
        opened = self.open.item(marker, depth, certain=certain)
        if opened is None:
            return False
        lead = block.lead if block.marker else block.lead - (len(block.text) - len(marker.rest))
        heading, text = "", marker.rest
        if 0 < lead < len(marker.rest):
            heading, text = split_run_in(marker.rest, lead)
        self._start(opened.label, heading, text, opened.level)
        return True

    def _paragraph(self, text: str, marker: Marker | None) -> None:
        before = self._last_words()
        torn = before and not TERMINAL.search(before)
        numeral = marker is not None and marker.form is Form.ITEM
        if torn and ((numeral and cut_off(before)) or _REFERENCE_START.match(text)):
            self.clauses[-1].paragraphs[-1] += f" {text}"
            return
        if not self.clauses:
            self._front("")
        self._holder().paragraphs.append(text)

    def _table(self, block: Block) -> None:
        if not self.clauses:
            self._front("")
        holder = self._holder()
        tables = sum(
            clause.table and clause.label.startswith(f"{holder.label} Table ")
            for clause in self.clauses
        )
        rows = [" | ".join(row) for row in block.rows if any(row)]
        label = f"{holder.label} Table {tables + 1}"
        self.clauses.append(_Growing(label, "", holder.level + 1, table=True, paragraphs=rows))

    def _front(self, title: str) -> None:
        """Open the words before the first heading."""
        opened = self.open.heading(ARTICLE_RANK, "Preamble")
        self._start(opened.label, title, "", opened.level)

    def _start(self, label: str, heading: str, text: str, level: int) -> None:
        self.clauses.append(_Growing(label, heading, level, paragraphs=[text] if text else []))

    def _holder(self) -> _Growing:
        """The innermost clause that paragraphs belong to: a table holds none."""
        return next(clause for clause in reversed(self.clauses) if not clause.table)

    def _last_words(self) -> str:
        """The end of the running text just before, "" after a heading or a table."""
        last = self.clauses[-1] if self.clauses else None
        return last.paragraphs[-1] if last and last.paragraphs and not last.table else ""


def _title_at(blocks: Sequence[Block]) -> int:
    """The index of the block that titles the document, -1 when none does.

    A title by its style, or the one heading above all others when it stands first.
    """
    headings = [at for at, block in enumerate(blocks) if block.heading]
    styled = next((at for at, block in enumerate(blocks) if block.title), -1)
    if styled >= 0 or len(headings) < 2:
        return styled
    first, *others = headings
    top = all(blocks[at].heading > blocks[first].heading for at in others)
    return first if top and parse(blocks[first].text, styled=True) is None else -1


def _styled_title(rest: str, lead: int) -> tuple[str, str]:
    """Part a styled heading from text that runs on in the same paragraph.

    Word users give whole provisions a heading style to get their number.
    """
    heading, text = split_run_in(rest, lead if lead < len(rest) else 0)
    if text and len(text.split()) > len(heading.split()):
        return heading, text
    sentence = rest.endswith((".", ";", ":", ",")) and not is_title(rest)
    return ("", rest) if sentence or len(rest) > _LONGEST_HEADING else (rest.rstrip(" .:"), "")


def _heading_ranks(blocks: Sequence[Block]) -> dict[int, float]:
    """The rank of each heading level of the format, learnt from its numbered headings."""
    seen: dict[int, list[float]] = {}
    levels = sorted({block.heading for block in blocks if block.heading})
    for block in blocks:
        if block.heading:
            marker = parse(f"{block.marker} {block.text}".strip(), styled=True)
            if marker is not None and marker.form in _FORM_RANK:
                dots = marker.number.count(".") - 1 if marker.form is Form.DOTTED else 0
                seen.setdefault(block.heading, []).append(_FORM_RANK[marker.form] + dots)
    known = {level: median_low(ranks) for level, ranks in seen.items()}
    return {level: _rank(level, levels, known) for level in levels}


def _rank(level: int, levels: Sequence[int], known: dict[int, float]) -> float:
    if level in known:
        return known[level]
    above = [other for other in levels if other < level and other in known]
    if above:
        return known[above[-1]] + 0.1 * (level - above[-1])
    below = [other for other in levels if other > level and other in known]
    if below:
        return max(ARTICLE_RANK, known[below[0]]) - 0.01 * (below[0] - level)
    return ARTICLE_RANK + levels.index(level)


def _foreign(block: Block) -> Marker | None:
    """An automatic number of a form that nobody types: cited as Word prints it."""
    number = block.marker.strip(" .:)(-–—")
    return Marker(Form.ITEM, number, block.text, style="auto") if number else None


def _starts_sentence(text: str) -> bool:
    return text[0].isupper() or text[0] in '“"‘[('


def _same_number(article: str, major: str) -> bool:
    value = heading_value(article)
    return article.startswith(major) or value is None or str(value) == major


def _without_contents(drafts: list[Draft]) -> tuple[list[Draft], list[ReadingWarning]]:
    """Set aside a list of contents without dot leaders: bare headings that all come again."""
    labels = Counter(draft.label for draft in drafts)
    start = next((i for i, draft in enumerate(drafts) if draft.label != "Preamble"), len(drafts))
    end = start
    while end < len(drafts) and not drafts[end].text and labels[drafts[end].label] > 1:
        labels[drafts[end].label] -= 1
        end += 1
    if end - start < _LEAST_CONTENTS:
        return drafts, []
    message = f"A table of contents of {end - start} lines was set aside."
    return drafts[:start] + drafts[end:], [ReadingWarning("table-of-contents", "", message)]


def _cover_named(drafts: list[Draft]) -> list[Draft]:
    """Leave the name "Preamble" to the clause that calls itself so; before it is the cover."""
    preambles = [draft for draft in drafts if draft.label == "Preamble"]
    if len(preambles) < 2 or drafts[0].label != "Preamble":
        return drafts
    first = drafts[0]
    cover = Draft("Cover", first.heading, first.text, first.level, first.table)
    return [cover, *drafts[1:]]


def _duplicates(clauses: Sequence[Clause]) -> list[ReadingWarning]:
    counts = Counter(clause.label for clause in clauses)
    return [
        ReadingWarning("duplicate-number", label, f"{label} stands {count} times in this document.")
        for label, count in counts.items()
        if count > 1
    ]
