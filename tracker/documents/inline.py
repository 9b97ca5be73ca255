"""Markdown's inline marks → words, and how many of them were set apart by emphasis.

The rule protected here: the marks go, the words stay. An address that only Markdown shows is no
word of the parties; asterisks that stand for words left out are.
"""

from __future__ import annotations

import re
from html import unescape

_ASTERISKS = r"\*(?:\s?\*){2,}"
"""Asterisks that stand for words left out; set apart by spaces, they emphasise nothing."""

# No part of a pattern may run across the start of the next mark, or a long row of openings without
# an end would be read from each of them anew.
_MARKS = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?<!`)(?P<code>`{1,4})(?!`)(?P<coded>[^`]+)(?P=code)"
    r"|!\[(?P<image>[^\[\]]*)\]\([^)\[]*\)"
    r"|\[(?P<link>[^\[\]]+)\](?:\([^)\s\[]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\]"
    r"|\{[.#][^{}\[]*\})"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]+)>"
    r"|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>"
    rf"|(?P<ellipsis>(?<![^\s(\[]){_ASTERISKS}(?![^\s)\].,;:]))"
    r"|(?P<emphasis>\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_]))"
)
_LEAD = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)")
_LEFT_OUT = "* * *"


def plain(text: str) -> str:
    """The words of one line or paragraph of Markdown, without its inline marks."""
    return plain_with_lead(text)[0]


def plain_with_lead(text: str) -> tuple[str, int]:
    """The words, and how many characters at their start were emphasised (a run-in title)."""
    lead = _lead_source(text)
    words = _strip(text)
    return words, len(_strip(lead).rstrip()) if lead else 0


def _lead_source(text: str) -> str:
    """The emphasised stretch at the very start, marks included; "" when there is none."""
    opened = _LEAD.match(text)
    if opened is None:
        return ""
    mark = opened["mark"]
    end = text.find(mark, len(mark) + 1)
    return text[: end + len(mark)] if end > 0 else ""


def _strip(text: str) -> str:
    if not re.search(r"[\\`!\[<*_&]", text):
        return text
    return " ".join(unescape(_MARKS.sub(_word, text)).split())


def _word(match: re.Match[str]) -> str:
    groups = match.groupdict()
    for name in ("escaped", "coded", "image", "link", "auto"):
        found = groups[name]
        if found is not None:
            return _strip(found) if name in ("image", "link") else found
    if groups["ellipsis"]:
        return _LEFT_OUT
    return " " if match[0].lower().startswith(("<br", "</p", "<p")) else ""
