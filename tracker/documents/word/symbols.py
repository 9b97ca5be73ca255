"""Characters that are not what they seem: symbol fonts, invisible characters.

Rule protected: what is kept is what a person sees. Characters without width split words for a
search and a comparison, so they are dropped and counted; characters of symbol fonts get the
Unicode sign that the font draws.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.word.names import RPR, child, w

if TYPE_CHECKING:
    from tracker.documents.word.names import Element

SOFT_HYPHEN = "\u00ad"
"""Shows only where a line happens to break: dropped without a word."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]")
"""Characters without width."""

DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of reading, so that text reads unlike its letters' order."""

_PRIVATE = re.compile("[\uf020-\uf0ff]")
"""Where Word puts the characters of symbol fonts."""

_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u20ac〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_PRIVATE_START = 0xF000
_LAST = 0xFFFF
_TEXT = re.compile("[\u0020-\ud7ff\ue000-\ufffd]")
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_TABLES = {
    "symbol": dict(enumerate(_SYMBOL, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0)),
    "wingdings": _WINGDINGS,
}


def drawn(code: str | None, font: str | None) -> str:
    """The sign that a symbol font draws for a character code (hexadecimal, F000 added or not).

    A font or a code that is not known here gives the character itself.
    """
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    sign = _drawn(number, font or "") if number <= _LAST else ""
    return sign if _TEXT.fullmatch(sign) else ""


def font_drawn(text: str, element: Element) -> str:
    """Text of a ``w:t`` with the characters of a symbol font replaced by what the font draws."""
    if not _PRIVATE.search(text):
        return text
    fonts = child(element.getparent().find(RPR), w("rFonts"))
    font = "" if fonts is None else fonts.get(w("ascii")) or ""
    return _PRIVATE.sub(lambda found: _drawn(ord(found[0]), font), text)


def _drawn(number: int, font: str) -> str:
    low = number - _PRIVATE_START if number >= _PRIVATE_START else number
    sign = _TABLES.get(font.lower(), {}).get(low)
    return sign or chr(number)
