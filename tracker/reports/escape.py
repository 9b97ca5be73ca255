"""Makes recorded text safe to show: what cannot be seen is spelled out, never acted upon.

A document comes from the other side of the table. This module protects one rule: no control
character, escape sequence, bidirectional control or zero-width character in recorded text reaches
a terminal or a page; each is shown as its code point (``‹U+202E›``), so that a hidden edit shows.
"""

from __future__ import annotations

import re

from tracker.patterns import late_pattern, usual_pattern

_UNSEEN = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls, without the line break
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"  # format characters
    "\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"  # zero width, bidirectional
    "\ufeff\ufff9-\ufffb"  # byte order mark, annotations
    "\ud800-\udfff"  # surrogates: no encoding takes them
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f"  # tags
)
UNSEEN = usual_pattern(f"[{_UNSEEN}]")
"""Every character of the Unicode categories Cc, Cf, Cs, Zl and Zp, except the line break."""


def visible(text: str) -> str:
    """Spell out every unseen character; line breaks stay."""
    return UNSEEN.sub(_spelled, text)


def visible_line(text: str) -> str:
    """Give ``text`` on one line, unseen characters spelled out, white space collapsed."""
    return visible(" ".join(text.split()))


def code_point(character: str) -> str:
    """Spell out one character by its number: "‹U+202E›"."""
    return f"‹U+{ord(character):04X}›"


def json_safe(document: str) -> str:
    """Escape the unseen characters inside a JSON document's strings; its meaning stays the same."""
    return UNSEEN.sub(_json_escape, document)


def html_text(text: str) -> str:
    """Give ``text`` for an HTML element or a quoted attribute."""
    safe = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;").replace("'", "&#39;")


_INLINE = late_pattern(r"[\\`*_\[\]|~]|\$(?!\d)")
_LINE_START = late_pattern(
    r"^(\s*)(#|[-+=](?=[-+=\s]|$)|(?P<number>\d+)(?=[.)](?:\s|$)))", re.MULTILINE
)


def markdown_text(text: str) -> str:
    """Give ``text`` so that any Markdown reader shows exactly these characters, as text."""
    safe = visible(text).replace("&", "&amp;")
    safe = _INLINE.sub(r"\\\g<0>", safe).replace("<", "&lt;").replace(">", "&gt;")
    return _LINE_START.sub(_escape_line_start, safe)


def _spelled(match: re.Match[str]) -> str:
    return code_point(match[0])


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def _escape_line_start(match: re.Match[str]) -> str:
    number = match["number"]
    return f"{match[1]}{number}\\" if number else f"{match[1]}\\{match[2]}"
