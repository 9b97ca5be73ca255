"""What a file is when it is no Word file.

Rule protected: a refusal names what was handed over and how to mend it, so that nobody has to
guess why "it does not open".
"""

from __future__ import annotations

PLAIN_TEXT = "this is plain text: rename it to .txt or .md"
"""What is said of text under a Word file's name; under its own name it is read as text."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE = "open it in Word and save it as .docx"
_BEGINNINGS = (
    ((b"{\\rtf",), f"this is a rich text file (.rtf): {_SAVE}"),
    ((b"%pdf-",), "this is a PDF: ask for the Word file"),
    ((b"<!doctype html", b"<html"), f"this is a web page: {_SAVE}"),
    ((b"<?xml",), f"this is an XML file: {_SAVE}"),
    ((b"mime-version:", b"from:"), f"this is a web archive or an e-mail: {_SAVE}"),
    ((b"pk", b"\x1f\x8b", b"7z\xbc\xaf"), "the archive is damaged: ask for the file again"),
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_FIRST_BLANK = 9


def foreign_kind(data: bytes) -> str | None:
    """One clause "this is …: how to mend it" for bytes that are no zip; None for a zip."""
    if data.startswith(b"PK\x03\x04"):
        return None
    if not data:
        return "the file is empty: ask for it again"
    if data.startswith(_OLE):
        return _ole(data)
    return _by_its_beginning(data[:4096])


def zipped_kind(names: frozenset[str], mimetype: bytes) -> str:
    """The same for a zip file that holds no Word document, from its entries' names."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return f"this is an OpenDocument file (.odt): {_SAVE}"
    if any(name.startswith("xl/") for name in names):
        return "this is an Excel workbook: copy the language into a Word file"
    if any(name.startswith("ppt/") for name in names):
        return "this is a PowerPoint file: copy the language into a Word file"
    if any(name.startswith("Index/") for name in names):
        return "this is a Pages file: export it from Pages as Word (.docx)"
    return "this zip archive holds no Word document: unpack it and pass the document itself"


def _ole(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "the file is encrypted: open it in Word with its password, save it without one"
    if "WordDocument".encode("utf-16-le") in data:
        return f"this is an old Word file (.doc): {_SAVE}"
    return f"this is an old Office file: {_SAVE}"


def _by_its_beginning(head: bytes) -> str:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for beginnings, kind in _BEGINNINGS:
        if text.startswith(beginnings):
            return kind
    if head.startswith(_UTF16_MARKS) or not any(byte < _FIRST_BLANK for byte in head):
        return PLAIN_TEXT
    return "this is no Word file: ask for a .docx"
