"""Plain paragraphs, taken out of a part's XML before it is parsed.

Rule protected: a paragraph read here is read as it would be from the tree. Most paragraphs of a
contract are runs of printable text and nothing else; making and walking their elements took a third
of the time of reading it. Each is replaced by an empty ``w:p`` that says where its runs are kept.
Whether the file is well-formed is still the parser's to say: of what is taken out, the grammar here
leaves nothing open but the properties, and each of those is parsed, once. What the grammar does not
know stays where it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.documents.word.names import W
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.documents.office.elements import Element

_PLACE = b"kept-as"
"""The attribute of a placeholder."""

_END = b"</w:p>"
_VALUE = '"[^"<>&\x00-\x1f]*+"'
_IDENTIFIER = '="[0-9A-F]{0,8}"'
_TEXT = "[^<>&\x00-\x1f\x7f]++"
"""Without the ``]]>`` that the parser refuses."""

_PROPERTY = rf"w:(?!fldChar|commentReference)\w+(?: w:\w+={_VALUE})*+"
"""Not what is sought in the whole tree, wherever it stands."""

_WORDLESS = (
    rf"<w:(?:proofErr w:type|bookmarkEnd w:id|bookmarkStart w:id={_VALUE} w:name)={_VALUE}/>"
)
_OPENING = re.compile(
    rf"(<w:p(?: [\w:]+={_VALUE})*+)>"
    rf"(?:<w:pPr>((?:<(?!/?w:p(?:Pr)?[ />])/?{_PROPERTY}/?>)*+)</w:pPr>|<w:pPr/>)?"
    rf"(?:{_WORDLESS})*+\Z",
    re.ASCII,
)
_RUN = re.compile(
    rf"<w:r(?: w:rsidR{_IDENTIFIER})?(?: w:rsidRPr{_IDENTIFIER})?>"
    rf"(?:<w:rPr>((?:<{_PROPERTY}/>)*+)</w:rPr>|<w:rPr/>)?(?:<w:lastRenderedPageBreak/>)?"
    rf'<w:t(?: xml:space="preserve")?>({_TEXT})</w:t></w:r>',
    re.ASCII,
)
_BETWEEN = re.compile(rf"(?:{_WORDLESS})*+", re.ASCII)
_LONGEST = 1_000_000
"""Bytes of a paragraph; the parser refuses a text ten times as long."""

_NAMESPACE = re.compile(rb"xmlns:w\s*=\s*[\"']([^\"']*)")

Inside = str | None
"""The XML inside a ``w:pPr`` or ``w:rPr``; None where there is none, or nothing in it."""

Stretch = list[str | Any]
"""A paragraph parted: what stands before the runs, then of each run the inside of its ``w:rPr``,
its text, and what stands behind it. A value for each run would cost as much as finding them did."""

PlainParagraph = tuple[Inside, Stretch, str]
"""The inside of its ``w:pPr``, its runs, and all of its text: one line, and printable."""


class PlainParagraphs(NamedTuple):
    """The paragraphs taken out of a part, and every ``w:pPr`` and ``w:rPr`` of theirs by inside."""

    paragraphs: list[PlainParagraph]
    ppr: dict[Inside, Element]
    rpr: dict[Inside, Element]
    properties: Element
    """What holds all of these elements."""

    def at(self, element: Element) -> PlainParagraph | None:
        """The paragraph that this element stands for; None for one that holds its own content."""
        place = element.get(_PLACE.decode()) if self.paragraphs else None
        return None if place is None else self.paragraphs[int(place)]


NONE = PlainParagraphs([], {}, {}, None)


def runs_of(plain: PlainParagraph) -> Iterator[tuple[Inside, str]]:
    """Of each run the inside of its ``w:rPr``, and its text."""
    _, stretch, _ = plain
    return zip(stretch[1::3], stretch[2::3], strict=True)


def taken_out(xml: bytes, parsed: Callable[[bytes], Element]) -> tuple[bytes, PlainParagraphs]:
    """Take the plain paragraphs out of a part in UTF-8; gives the part without them, and them.

    ``parsed`` parses XML and raises DocumentRefused where that is damaged.
    """
    kept: list[PlainParagraph] = []
    try:
        rest = _rest(xml, kept)
        if _is_clear(rest, len(kept)):
            return rest, _with_properties(kept, parsed)
    except (UnicodeDecodeError, DocumentRefused):
        pass  # the parser will say of the whole what is damaged, and where
    return xml, NONE


def _rest(xml: bytes, kept: list[PlainParagraph]) -> bytes:
    """The XML with placeholders for the paragraphs that are added to ``kept``."""
    opening_of = cache(_opening)
    rest: list[bytes] = []
    *ended, tail = xml.split(_END)
    for each in ended:
        if len(each) > _LONGEST:
            rest += each, _END
            continue
        stretch = _RUN.split(each.decode())
        opening = opening_of(stretch[0])
        text = "".join(stretch[2::3])
        if opening is not None and _are_plain(stretch[3::3], text):
            rest.append(b'%s %s="%d"/>' % (opening[0], _PLACE, len(kept)))
            kept.append((opening[1], stretch, text))
        else:
            rest += each, _END
    return b"".join([*rest, tail])


def _opening(before: str) -> tuple[bytes, Inside] | None:
    """All up to the end of a paragraph's own tag, and its properties, when no words follow them."""
    found = _OPENING.search(before)
    return None if found is None else (before[: found.end(1)].encode(), found[2])


def _are_plain(between: list[str], text: str) -> bool:
    """Whether nothing stands between some runs, and no text in them needs a second look."""
    if any(between) and not _BETWEEN.fullmatch("".join(between)):
        return False
    return text.isascii() or text.isprintable()


def _is_clear(rest: bytes, places: int) -> bool:
    """Whether each ``w:p`` in these bytes was a paragraph, and only placeholders look like one."""
    # A character is found ten times faster than two, and a contract hardly ever exclaims.
    is_quoted = b"!" in rest and b"<!" in rest
    names = _NAMESPACE.findall(rest)
    return not is_quoted and names == [W.encode()] and rest.count(_PLACE) == places


def _with_properties(
    kept: list[PlainParagraph], parsed: Callable[[bytes], Element]
) -> PlainParagraphs:
    """Those paragraphs, with each of their properties parsed once."""
    ppr = list({inside for inside, *_ in kept})
    rpr = list({inside for _, stretch, _ in kept for inside in stretch[1::3]})
    parts = [f"<w:pPr>{inside or ''}</w:pPr>" for inside in ppr]
    parts += [f"<w:rPr>{inside or ''}</w:rPr>" for inside in rpr]
    properties = parsed(f'<w:x xmlns:w="{W}">{"".join(parts)}</w:x>'.encode())
    elements = iter(properties)
    return PlainParagraphs(
        kept,
        dict(zip(ppr, elements, strict=False)),
        dict(zip(rpr, elements, strict=True)),
        properties,
    )
