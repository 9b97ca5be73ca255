"""XML parts, parsed only after they were measured.

Rule protected: no document type definition, no entity, no foreign encoding and no bottomless
nesting reaches the tree. Every tag is counted in the bytes before the parser allocates anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tracker.documents.office.strict import transitional

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element
    from tracker.documents.office.guard import Archive

_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_READABLE = {b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def parsed(archive: Archive, entry: str) -> Element:
    """The root element of one part. Raises DocumentRefused when it must not be parsed."""
    return tree(archive, entry, source(archive, entry))


def source(archive: Archive, entry: str) -> bytes:
    """The XML of one part, measured, in UTF-8 and transitional.

    Raises DocumentRefused when it must not be parsed.
    """
    return transitional(as_utf8(archive, entry, archive.read(entry)))


def tree(archive: Archive, entry: str, xml: bytes) -> Element:
    """The root element of XML from ``source``. Raises DocumentRefused when it is damaged."""
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise archive.damaged(f"{entry} is damaged at line {error.lineno}") from error


def as_utf8(archive: Archive, entry: str, xml: bytes) -> bytes:
    """The part's bytes in UTF-8, checked for what must not be in them."""
    declared = _DECLARED.match(xml.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in _READABLE:
        raise archive.damaged(f"{entry} is in the encoding {declared[1].decode()}")
    if xml.startswith(_UTF16):
        xml = _from_utf16(archive, entry, xml)
    if b"!" in xml and (b"<!DOCTYPE" in xml or b"<!ENTITY" in xml):
        raise archive.damaged(
            f"{entry} carries a document type definition, which {archive.program} never writes"
        )
    if xml.count(b"<") > archive.limits.tags:
        raise archive.refusal(f"{entry} has too many elements to be read")
    return xml


def _from_utf16(archive: Archive, entry: str, xml: bytes) -> bytes:
    has_mark = xml[:2] in _UTF16[:2]
    codec = "utf-16" if has_mark else "utf-16-le" if xml.startswith(b"<\x00") else "utf-16-be"
    try:
        return xml.decode(codec).encode()
    except UnicodeError as error:
        raise archive.damaged(f"{entry} is damaged") from error
