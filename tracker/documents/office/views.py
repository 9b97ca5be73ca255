"""A story with other views: the one walk that rewrites paragraphs, rows and cells alike.

Rule protected: whatever changes the views of words reaches tables, text boxes and notes too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.office.story import (
    Box,
    Cell,
    Line,
    Node,
    Note,
    Paragraph,
    Row,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Reviews = Callable[[int], int]
    Rewrite = Callable[[Paragraph], Paragraph]


def mapped(nodes: tuple[Node, ...], rewrite: Rewrite, reviews: Reviews) -> tuple[Node, ...]:
    """The nodes with ``rewrite`` done to every paragraph and ``reviews`` to all other views."""

    def attached(each: Note | Box) -> Note | Box:
        return each._replace(views=reviews(each.views), nodes=mapped(each.nodes, rewrite, reviews))

    def cell(each: Cell) -> Cell:
        return each._replace(views=reviews(each.views), nodes=mapped(each.nodes, rewrite, reviews))

    def row(each: Row) -> Row:
        return Row(reviews(each.views), tuple(map(cell, each.cells)))

    def node(each: Node) -> Node:
        if isinstance(each, Table):
            return Table(tuple(map(row, each.rows)))
        if isinstance(each, Line):
            return each
        return rewrite(each)._replace(attached=tuple(map(attached, each.attached)))

    return tuple(map(node, nodes))
