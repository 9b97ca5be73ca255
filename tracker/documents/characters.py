"""Bytes → text: which encoding, and the characters that nobody sees.

The rule protected here: the bytes are kept as they came; for reading, the encoding that was taken
is said, and invisible characters are set aside and counted.
"""

from __future__ import annotations

import codecs
import re

from tracker.documents.reading import ReadingWarning
from tracker.phrases import counted
from tracker.refusals import DocumentRefused

INVISIBLE = re.compile("[\u200b\u200c\u2060\ufeff\u00ad\u180e]")
"""Zero-width characters and soft hyphens: no word of a text, though they can part one."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BLANKS = re.compile(r"[ \t]{300,}")
_FEWER_BLANKS = " " * 300
"""As wide as a table gets; a pattern that looks past blanks can take their number squared."""
_WIDE = (_FEWER_BLANKS, "\t\t", " \t", "\t ")
"""What a text holds, one or the other, that has so many blanks in a row; few have it."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def printable(text: str) -> str:
    """Text from a document or its name with each character that could steer a terminal replaced."""
    return "".join(each if each.isprintable() else "\ufffd" for each in text)


def text_of(data: bytes) -> tuple[str, str]:
    """Give the text that bytes are and the encoding that was taken: nothing is ever refused."""
    encoding = next((coding for mark, coding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding, "replace" if encoding == "utf-16" else "strict"), encoding
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def decode(data: bytes, name: str) -> tuple[str, list[ReadingWarning]]:
    """Decode a text file; gives the text and what must be said about it.

    Raises DocumentRefused when the bytes are no text. ``name`` is for the message only.
    """
    text, encoding = text_of(data)
    if encoding in ("utf-8", "cp1252") and b"\x00" in data:
        raise DocumentRefused(
            f"{name}: this is not a text file (it holds zero bytes); save it as .docx, .md or .txt."
        )
    if encoding == "utf-16":
        said = "The file is UTF-16, as its first bytes say, and was read as that."
    elif encoding == "cp1252":
        said = (
            "The file is not UTF-8; it was read as Windows-1252. Check quotes, dashes and accents."
        )
    else:
        return text, []
    return text, [ReadingWarning("encoding", "", said)]


def visible(text: str) -> tuple[str, list[ReadingWarning]]:
    """Set invisible and control characters aside; gives the text and the warnings that say so."""
    warnings = []
    text, unseen = (text, 0) if text.isascii() else INVISIBLE.subn("", text)
    if unseen:
        many = counted(unseen, "invisible character was", "invisible characters were")
        said = f"{many} set aside (zero-width or soft hyphens)."
        warnings.append(ReadingWarning("invisible-characters", "", said))
    text, control = _CONTROL.subn("", text)
    if control:
        many = counted(control, "control character was", "control characters were")
        said = f"{many} set aside."
        warnings.append(ReadingWarning("control-characters", "", said))
    wide = any(blanks in text for blanks in _WIDE)
    return _BLANKS.sub(_FEWER_BLANKS, text) if wide else text, warnings
