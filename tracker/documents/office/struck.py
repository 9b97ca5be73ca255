"""Redlines made by hand: struck is deleted; underlined, bold or coloured is new.

Rule protected: a heading that is underlined in the contract is not new text. What counts as new
is learned from the document: the sign (underlining, bold, colour) that most often stands right
beside struck words. A stretch that bears it is new when it touches struck words, and otherwise
unless it is a title: at most twelve words in title case, at the start of its paragraph, alone
there or set off by a stop, in a document whose titles mostly bear the sign.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.office.story import (
    BASE,
    BOTH,
    PROPOSED,
    Face,
    Piece,
    paragraphs,
)
from tracker.documents.office.views import mapped
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.documents.office.story import Node, Paragraph

_WORD = late_pattern(r"\w+")
_LETTERS = late_pattern(r"[^\W\d_]+")
_LONGEST_TITLE = 12
_SHORTEST_CAPITALISED = 4
_STOP = late_pattern(r"[.:–—-]\s*$")
_STARTS_WITH_STOP = late_pattern(r"\s*[.:–—-]")
_FIRST_SENTENCE = late_pattern(r"[^.:–—]*[.:–—]?")


class Sign(StrEnum):
    """What marks new text."""

    UNDERLINE = "underlined"
    BOLD = "bold"
    COLOUR = "coloured"


_BEARS: dict[Sign, Callable[[Face], bool]] = {
    Sign.UNDERLINE: lambda face: face.underline,
    Sign.BOLD: lambda face: face.bold,
    Sign.COLOUR: lambda face: bool(face.colour),
}
_WITHOUT: dict[Sign, Callable[[Face], Face]] = {
    Sign.UNDERLINE: lambda face: face._replace(underline=False),
    Sign.BOLD: lambda face: face._replace(bold=False),
    Sign.COLOUR: lambda face: face._replace(colour=""),
}


class Marks(NamedTuple):
    """What the marks of a document are: how many words are ``struck`` and ``new``, by what sign.

    ``titles_bear_it``: whether titles bear the sign by habit, so that it says nothing in them.
    """

    struck: int
    new: int
    sign: Sign | None
    titles_bear_it: bool = False


class _Stretch(NamedTuple):
    """Neighbouring pieces (by index) that bear the sign, and what they are."""

    pieces: range
    touches: bool
    is_title: bool


def marks_of(nodes: tuple[Node, ...], *, asked: bool) -> Marks:
    """Learn the marks of a document; ``asked`` when somebody says that it is marked by hand."""
    story = [paragraph for paragraph in paragraphs(nodes) if paragraph.pieces]
    struck = sum(word_count(p.text) for each in story for p in each.pieces if p.face.struck)
    if not struck and not asked:
        return Marks(0, 0, None)
    sign = _sign_by_evidence(story)
    titles_bear_it = _titles_bear(story, sign)
    new = sum(
        word_count(each.pieces[index].text)
        for each in story
        for index in _new_pieces(each, sign, titles_bear_it=titles_bear_it)
    )
    return Marks(struck, new, sign if new else None, titles_bear_it)


def carried_out(nodes: tuple[Node, ...], marks: Marks) -> tuple[Node, ...]:
    """The story with struck words in the base only and new words in the proposed text only."""
    return mapped(nodes, lambda each: _carried_out(each, marks), lambda views: views)


def _carried_out(paragraph: Paragraph, marks: Marks) -> Paragraph:
    """A paragraph whose words all stand in one view stands in that view only, number and all."""
    pieces = list(paragraph.pieces)
    if marks.sign:
        for index in _new_pieces(paragraph, marks.sign, titles_bear_it=marks.titles_bear_it):
            text, views, face = pieces[index]
            pieces[index] = Piece(text, views & PROPOSED, _WITHOUT[marks.sign](face))
    for index, (text, views, face) in enumerate(pieces):
        if face.struck:
            pieces[index] = Piece(text, views & BASE, face._replace(struck=False))
    views = 0
    for piece in pieces:
        views |= piece.views if piece.text.strip() else 0
    return paragraph._replace(pieces=tuple(pieces), mark=paragraph.mark & (views or BOTH))


def _sign_by_evidence(story: list[Paragraph]) -> Sign:
    """The sign that touches struck words most often; underlining where none touches any."""
    return max(
        Sign, key=lambda sign: sum(each.touches for p in story for each in _stretches(p, sign))
    )


def _new_pieces(paragraph: Paragraph, sign: Sign, *, titles_bear_it: bool) -> Iterator[int]:
    for stretch in _stretches(paragraph, sign):
        if stretch.touches or not (stretch.is_title and titles_bear_it):
            yield from stretch.pieces


def _stretches(paragraph: Paragraph, sign: Sign) -> Iterator[_Stretch]:
    """The stretches of a paragraph that bear the sign; only the first can be its title."""
    pieces = paragraph.pieces
    worded = [index for index, piece in enumerate(pieces) if piece.text.strip()]
    bears = [_BEARS[sign](pieces[i].face) and not pieces[i].face.struck for i in worded]
    is_first = True
    for borne, group in groupby(range(len(worded)), bears.__getitem__):
        if not borne:
            continue
        places = list(group)
        beside = [worded[at] for at in (places[0] - 1, places[-1] + 1) if 0 <= at < len(worded)]
        span = range(worded[places[0]], worded[places[-1]] + 1)
        touches = any(pieces[index].face.struck for index in beside)
        yield _Stretch(span, touches, is_first and _is_title(pieces, span))
        is_first = False


def _is_title(pieces: tuple[Piece, ...], span: range) -> bool:
    """Whether the stretch reads as the paragraph's title, its number before it aside."""
    before = "".join(piece.text for piece in pieces[: span.start])
    text = "".join(piece.text for piece in pieces[span.start : span.stop])
    after = "".join(piece.text for piece in pieces[span.stop :])
    is_set_off = not after.strip() or _STOP.search(text) or _STARTS_WITH_STOP.match(after)
    return _is_title_case(f"{before}{text}") and bool(is_set_off)


def _is_title_case(text: str) -> bool:
    words = _LETTERS.findall(text)
    return (
        bool(words)
        and len(words) <= _LONGEST_TITLE
        and all(word[0].isupper() for word in words if len(word) >= _SHORTEST_CAPITALISED)
    )


def _titles_bear(story: list[Paragraph], sign: Sign) -> bool:
    """Whether at least half of the document's titles bear the sign without touching a strike."""
    bearing = plain = 0
    for paragraph in story:
        stretches = list(_stretches(paragraph, sign))
        if any(each.is_title and not each.touches for each in stretches):
            bearing += 1
        elif not any(each.pieces.start == 0 for each in stretches):
            plain += _starts_with_title(paragraph)
    return bearing >= plain


def _starts_with_title(paragraph: Paragraph) -> bool:
    if any(piece.face.struck for piece in paragraph.pieces):
        return False
    text = "".join(piece.text for piece in paragraph.pieces)
    first = _FIRST_SENTENCE.match(text)
    return bool(first) and _is_title_case(first[0] if first else "")


def word_count(text: str) -> int:
    """How many words a text holds."""
    return len(_WORD.findall(text))
