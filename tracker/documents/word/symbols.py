"""Characters of symbol fonts, which are not what they seem.

Rule protected: what is kept is what a person sees. Such a character gets the Unicode sign that its
font draws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.word.names import RPR, child, w

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element

_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u20ac〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_PRIVATE = range(0xF020, 0xF100)
_FIRST_PRIVATE = chr(_PRIVATE.start)
_PRIVATE_START = 0xF000
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
        sign = _drawn(int(code or "", 16), font or "")
    except (ValueError, OverflowError):
        return ""
    return sign if sign.isprintable() or _is_private(sign) else ""


def font_drawn(text: str, element: Element) -> str:
    """Text of a ``w:t`` with the characters of a symbol font replaced by what the font draws."""
    if max(text) < _FIRST_PRIVATE:
        return text
    fonts = child(child(element.getparent(), RPR), w("rFonts"))
    font = "" if fonts is None else fonts.get(w("ascii")) or ""
    return "".join(_drawn(ord(each), font) if _is_private(each) else each for each in text)


def _is_private(character: str) -> bool:
    """Whether it stands where Word puts the characters of symbol fonts."""
    return ord(character) in _PRIVATE


def _drawn(number: int, font: str) -> str:
    low = number - _PRIVATE_START if number in _PRIVATE else number
    return _TABLES.get(font.lower(), {}).get(low) or chr(number)
