"""The clauses that are open above the current paragraph: which one holds it, and how it is cited.

The rule protected here: a label is what a negotiator would say, built from the clause that really
holds the paragraph; list letters follow each other before they begin a new list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.documents.lists import ITEM_RANK, place
from tracker.documents.margins import PREAMBLE
from tracker.documents.markers import Form, Marker, list_values, names_parties, stands_alone
from tracker.documents.numerals import heading_value, is_next

if TYPE_CHECKING:
    from collections.abc import Callable

APPENDED_RANK = 1.0
PART_RANK = 1.0
ARTICLE_RANK = 2.0
SECTION_RANK = 3.0
SUBSECTION_RANK = 3.5
STEP_RANK = 15.0


class Open(NamedTuple):
    """One open clause; a named tuple, because every clause is one for a while.

    ``rank`` orders the outline (articles 2, sections 3, list items from 20); ``form`` is None for
    an unnumbered heading; ``style`` and ``value`` continue a list; ``depth`` is Word's own list
    level, -1 for a typed marker; ``indent`` is a typed marker's column.
    """

    rank: float
    label: str
    level: int
    form: Form | None = None
    number: str = ""
    style: str = ""
    value: int = 0
    depth: int = -1
    indent: int = 0


_TOPS = frozenset({Form.ARTICLE, Form.APPENDED})
_HOLDERS = _TOPS | {Form.SECTION}
_DEEPER = re.compile(r"[.:-](?=\d)")


class OpenClauses:
    """A stack of open clauses; every method that opens a clause closes what ends before it."""

    def __init__(self, *, sections_restart: bool = False) -> None:
        """``sections_restart``: sections count anew under headings that have no number."""
        self.sections_restart = sections_restart
        self._stack: list[Open] = []
        self._last_article = 0

    @property
    def top(self) -> Open | None:
        """The innermost open clause."""
        return self._stack[-1] if self._stack else None

    @property
    def in_list(self) -> bool:
        """Whether a list item is open."""
        return bool(self._stack) and self._stack[-1].rank >= ITEM_RANK

    def heading(self, rank: float, label: str) -> Open:
        """Open an unnumbered heading, cited by its title."""
        return self._push(rank, label, None)

    def numbered(self, marker: Marker) -> Open:
        """Open what a heading form announces: an article, a section, an appendix, a part."""
        return _OPENS[marker.form](self, marker)

    def number_heading(self, rank: float, marker: Marker) -> Open:
        """Open a styled heading with a bare number or letter: "1. Definitions", "A. Scope"."""
        self._close(rank)
        if not any(entry.number for entry in self._stack):
            self._close(ARTICLE_RANK)
        holder = self._holder()
        label = f"{holder.label}({marker.number})" if holder else marker.number
        return self._push(rank, label, marker)

    def item(self, marker: Marker, depth: int, indent: int, *, certain: bool) -> Open | None:
        """Open a list item if it fits the lists that are open, else give None.

        ``depth`` is Word's list level, or -1 for a typed marker, which stands ``indent`` columns
        in; ``certain`` says that the paragraph looks like an item even out of sequence.
        """
        if depth >= 0:
            self._close_items_from(depth)
            values = dict(list_values(marker.number))
            style = marker.style + next(iter(values), "")
            return self._push_item(marker, style, next(iter(values.values()), 0), depth)
        items = [entry for entry in self._stack if entry.rank >= ITEM_RANK]
        found = place(items, marker, indent, certain=certain)
        if found is None:
            return None
        del self._stack[len(self._stack) - len(items) + found.keep :]
        return self._push_item(marker, found.style, found.value, indent=indent)

    def follows_article(self, number: str) -> bool:
        """Whether an article number is the next one of the body of the agreement."""
        return heading_value(number) == self._last_article + 1

    def opened_article(self) -> str:
        """The number of the article that is open, "" when none is."""
        for entry in reversed(self._stack):
            if entry.form is Form.ARTICLE:
                return entry.number
        return ""

    def follows_section(self, marker: Marker) -> bool:
        """Whether this is the next section after the one that is open."""
        if not stands_alone(marker):
            return False
        opened = (entry for entry in reversed(self._stack) if entry.form is Form.SECTION)
        section = next(opened, None)
        return section is not None and is_next(section.number, marker.number)

    def _article(self, marker: Marker) -> Open:
        if self.follows_article(marker.number):
            self._stack = [entry for entry in self._stack if entry.form is Form.PART]
        if not any(entry.form is Form.APPENDED for entry in self._stack):
            self._last_article = heading_value(marker.number) or self._last_article
        return self._push(ARTICLE_RANK, f"Article {marker.number}", marker)

    def _section(self, marker: Marker) -> Open:
        named = self._named_above() if self.sections_restart else None
        if named is not None:
            label = f"{named.label} Section {marker.number}"
            return self._push(max(SECTION_RANK, named.rank + 0.5), label, marker)
        self._close(SECTION_RANK)
        holder = self._holder()
        label = f"Section {marker.number}"
        if holder is None and self.top is not None and self.top.rank == ARTICLE_RANK:
            self._stack.clear()
        return self._push(SECTION_RANK, f"{holder.label} {label}" if holder else label, marker)

    def _subsection(self, marker: Marker) -> Open:
        """A section below a section; one that goes on the decimal numbers is cited by its own."""
        stem = marker.number.rpartition(".")[0]
        if stem and any(
            entry.form is Form.DOTTED and entry.number.rpartition(".")[0] == stem
            for entry in self._stack
        ):
            return self._dotted(marker._replace(form=Form.DOTTED))
        self._close(SUBSECTION_RANK)
        holder = self._holder()
        label = f"Subsection {marker.number}"
        return self._push(SUBSECTION_RANK, f"{holder.label} {label}" if holder else label, marker)

    def _named_above(self) -> Open | None:
        """The heading without a number that the sections here are counted under."""
        named = None
        for entry in self._stack:
            if entry.form in _TOPS:
                return None
            if entry.form is None and entry.label != PREAMBLE:
                named = entry
        return named

    def _dotted(self, marker: Marker) -> Open:
        if marker.below:
            return self._item_of_dotted(marker)
        if not any(entry.number for entry in self._stack):
            self._close(ARTICLE_RANK)
        rank = ARTICLE_RANK + len(_DEEPER.findall(marker.number))
        return self._push(rank, marker.number, marker)

    def _item_of_dotted(self, marker: Marker) -> Open:
        """An item that is cited with the number above it: "9.2(b)"."""
        self._close_below(marker.number)
        self._stand_in(marker.number)
        label = marker.number + "".join(f"({item})" for item in marker.below)
        number = marker.below[-1]
        kind, value = next(iter(list_values(number)), ("", 0))
        opened = self._push(ITEM_RANK + len(marker.below) - 1, label, marker)
        opened = opened._replace(form=Form.ITEM, number=number, style="()" + kind, value=value)
        self._stack[-1] = opened
        return opened

    def _step(self, marker: Marker) -> Open:
        """A step of a procedure, cited by the section that it stands in."""
        self._close(STEP_RANK)
        holder = f"{self._stack[-1].label} " if self._stack else ""
        return self._push(STEP_RANK, f"{holder}Step {marker.number}", marker)

    def _part(self, marker: Marker) -> Open:
        return self._push(PART_RANK, f"{marker.word} {marker.number}", marker)

    def _preamble(self, marker: Marker) -> Open:
        return self._push(ARTICLE_RANK, PREAMBLE, marker)

    def _appended(self, marker: Marker) -> Open:
        titled = marker.rest and not names_parties(marker)
        named = marker.number or (f": {marker.rest.rstrip(' .:')}" if titled else "")
        separator = " " if marker.number else ""
        return self._push(APPENDED_RANK, f"{marker.word}{separator}{named}", marker)

    def _holder(self) -> Open | None:
        """The article, appendix or part of an appendix that sections here are cited by."""
        return next((entry for entry in reversed(self._stack) if entry.form in _HOLDERS), None)

    def _close(self, rank: float) -> None:
        while self._stack and self._stack[-1].rank >= rank:
            self._stack.pop()

    def _close_items_from(self, depth: int) -> None:
        while self._stack and self._stack[-1].rank >= ITEM_RANK and self._stack[-1].depth >= depth:
            self._stack.pop()

    def _close_below(self, number: str) -> None:
        """Close what does not hold the numbered clause whose item comes next."""
        while self._stack and self._stack[-1].rank >= SECTION_RANK:
            if self._stack[-1].number == number:
                return
            self._stack.pop()

    def _stand_in(self, number: str) -> None:
        """Hold "9.2(b)" below "9.2 (a)" where no paragraph of 9.2's own opened it."""
        if self.top is None or self.top.number != number:
            level = self.top.level if self.top else 0
            self._stack.append(Open(SECTION_RANK, number, level, Form.DOTTED, number))

    def _push(self, rank: float, label: str, marker: Marker | None) -> Open:
        self._close(rank)
        level = (self._stack[-1].level if self._stack else 0) + 1
        form, number = (marker.form, marker.number) if marker else (None, "")
        opened = Open(rank, label, level, form, number)
        self._stack.append(opened)
        return opened

    def _push_item(
        self, marker: Marker, style: str, value: int, depth: int = -1, indent: int = 0
    ) -> Open:
        above = self.top
        rank = max(ITEM_RANK, above.rank + 1) if above else ITEM_RANK
        named = f" {marker.word} {marker.number}" if marker.word else f"({marker.number})"
        label = f"{above.label if above else ''}{named}".strip()
        level = (above.level if above else 0) + 1
        opened = Open(rank, label, level, Form.ITEM, marker.number, style, value, depth, indent)
        self._stack.append(opened)
        return opened


_OPENS: Final[dict[Form, Callable[[OpenClauses, Marker], Open]]] = {
    Form.ARTICLE: OpenClauses._article,
    Form.SECTION: OpenClauses._section,
    Form.SUBSECTION: OpenClauses._subsection,
    Form.DOTTED: OpenClauses._dotted,
    Form.PART: OpenClauses._part,
    Form.STEP: OpenClauses._step,
    Form.PREAMBLE: OpenClauses._preamble,
    Form.APPENDED: OpenClauses._appended,
}
