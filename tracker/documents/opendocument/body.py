"""The body of an OpenDocument text → its story: paragraphs, lists and tables in order.

Rule protected: an element that is not known here is walked through, so that no words are lost; what
is left out (contents, hidden sections) is counted and said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.documents.office.elements import whole
from tracker.documents.office.story import (
    BOTH,
    Box,
    Cell,
    Form,
    Node,
    Number,
    Paragraph,
    Row,
    Table,
)
from tracker.documents.opendocument.inline import ParagraphReader, Seen, as_deleted
from tracker.documents.opendocument.names import (
    CHANGES,
    DRAWING,
    LIST,
    STYLE_NAME,
    TABLE,
    XML_ID,
    H,
    P,
    elements,
    office,
    spaced,
    table,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.office.doubts import Doubts
    from tracker.documents.office.elements import Element
    from tracker.documents.opendocument.changes import Changes
    from tracker.documents.opendocument.lists import ListNumbers
    from tracker.documents.opendocument.styles import StyleSheet

_CONTENTS, _INDEX_BODY = text("table-of-content"), text("index-body")
_SECTION, _DISPLAY = text("section"), text("display")
_ITEM, _LIST_HEADER, _START = text("list-item"), text("list-header"), text("start-value")
_ROW, _CELL, _COVERED = table("table-row"), table("table-cell"), table("covered-table-cell")
_PASSED: Final = {
    text("tracked-changes"),
    office("forms"),
    office("annotation"),
    office("event-listeners"),
}
_MOST_REPEATS = 64
"""Columns or rows that one element may stand for; a wage table has fewer."""


class _List(NamedTuple):
    """The list that reading stands in: its style, its level from 0, and what it counts under."""

    style: str
    level: int
    list_id: int


class BodyReader:
    """Reads the nodes of one document's body."""

    def __init__(
        self, styles: StyleSheet, lists: ListNumbers, changes: Changes, doubts: Doubts
    ) -> None:
        """Stand before the first paragraph."""
        self._styles = styles
        self._lists = lists
        self._changes = changes
        self._doubts = doubts
        self._list_ids: dict[str, int] = {}
        self._restoring = False
        self.seen = Seen()

    def nodes(self, container: Element) -> tuple[Node, ...]:
        """Everything inside, in order."""
        return tuple(node for child in elements(container) for node in self._node(child, None))

    def _deleted(self, deletion: Element) -> tuple[Node, ...]:
        """What was deleted; a list in it is a part of the list that it was cut from."""
        self._restoring = True
        nodes = as_deleted(self.nodes(deletion))
        self._restoring = False
        return nodes

    def _node(self, element: Element, inside: _List | None) -> Iterator[Node]:
        tag = element.tag
        if tag in (P, H):
            yield from self._paragraph(element, None)
        elif tag == LIST:
            yield from self._list(element, inside)
        elif tag == TABLE:
            yield self._table(element)
        elif tag in CHANGES:
            if (deletion := self._changes.mark(element)) is not None:
                yield from self._deleted(deletion)
        elif tag.startswith(DRAWING):
            if inner := self.nodes(element):
                yield Paragraph((), BOTH, Form(), Form(), (Box(BOTH, inner),))
        elif not self._is_left_out(element):
            for child in elements(element):
                yield from self._node(child, inside)

    def _is_left_out(self, element: Element) -> bool:
        """Whether an element's words are none of the text; what a reader could miss is counted."""
        if element.tag == _CONTENTS:
            self._contents(element)
            return True
        if element.tag == _SECTION and element.get(_DISPLAY) == "none":
            self._doubts.hidden(spaced(element))
            return True
        return element.tag in _PASSED

    def _paragraph(self, element: Element, number: Number | None) -> list[Node]:
        style = element.get(STYLE_NAME) or ""
        heading = whole(element.get(text("outline-level")), 1, low=1, high=9)
        heading = heading if element.tag == H else 0
        if heading:
            self._doubts.heading = spaced(element)
            number = number or self._outline_number(element, style, heading - 1)
        title = self._styles.is_titled(style)
        reader = ParagraphReader(
            self._styles, self._changes, self._doubts, self.seen, (self.nodes, self._deleted)
        )
        return reader.read(element, Form(0 if title else heading, title, number=number))

    def _outline_number(self, element: Element, style: str, level: int) -> Number | None:
        """A heading's own number, unless it or its style says that it has none."""
        listed = self._styles.list_style(style)
        if listed == "" or element.get(text("is-list-header")) == "true":
            return None
        if listed and self._lists.is_known(listed):
            return Number(self._lists.continued(listed), level)
        number = self._lists.heading(level)
        if number and element.get(text("restart-numbering")) == "true":
            start = whole(element.get(_START), default=1)
            return number._replace(list_id=self._lists.started(number.list_id, level, start))
        return number

    def _list(self, element: Element, outer: _List | None) -> Iterator[Node]:
        inside = self._opened(element, outer)
        for item in elements(element):
            if item.tag == _LIST_HEADER:
                for child in elements(item):
                    yield from self._node(child, inside)
            elif item.tag == _ITEM:
                yield from self._item(item, inside)
            else:
                yield from self._node(item, inside)

    def _opened(self, element: Element, outer: _List | None) -> _List:
        style = element.get(STYLE_NAME) or (outer.style if outer else "")
        level = min(outer.level + 1, 8) if outer else 0
        earlier = self._list_ids.get(element.get(text("continue-list")) or "")
        if outer and outer.style == style:
            list_id = outer.list_id
        elif earlier is not None:
            list_id = self._lists.resumed(style, earlier)
        elif self._restoring or element.get(text("continue-numbering")) == "true":
            list_id = self._lists.continued(style)
        else:
            list_id = self._lists.begun(style)
        if name := element.get(XML_ID):
            self._list_ids[name] = list_id
        return _List(style, level, list_id)

    def _item(self, item: Element, inside: _List) -> Iterator[Node]:
        """The first paragraph bears the number; one that begins with a list of its own has none."""
        list_id = inside.list_id
        if start := item.get(_START):
            list_id = self._lists.started(list_id, inside.level, whole(start, default=1))
        for at, child in enumerate(elements(item)):
            if at == 0 and child.tag in (P, H):
                yield from self._paragraph(child, Number(list_id, inside.level))
            else:
                yield from self._node(child, inside)

    def _table(self, element: Element) -> Table:
        rows = (row for row in element.iter(_ROW) if _owner(row) is element)
        return Table(tuple(found for row in rows for found in self._row(row)))

    def _row(self, row: Element) -> list[Row]:
        cells: list[Cell] = []
        for element in row:
            if element.tag in (_CELL, _COVERED):
                covered = BOTH if element.tag == _COVERED else 0
                cell = Cell(BOTH, covered, self.nodes(element))
                cells += [cell] * _repeats(element, "number-columns-repeated")
        return [Row(BOTH, tuple(cells))] * _repeats(row, "number-rows-repeated")

    def _contents(self, element: Element) -> None:
        for body in element.iter(_INDEX_BODY):
            lines = [spaced(each) for each in body.iter(P, H)]
            self._doubts.contents_paragraphs += len(lines)
            self._doubts.contents_words += sum(len(line.split()) for line in lines)


def _owner(row: Element) -> Element:
    """The table that a row belongs to: tables may stand inside cells."""
    return next(row.iterancestors(TABLE))


def _repeats(element: Element, attribute: str) -> int:
    return whole(element.get(table(attribute)), default=1, low=1, high=_MOST_REPEATS)
