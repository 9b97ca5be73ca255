"""A heading written with hashes, "## ARTICLE 3", in Markdown or typed into any other document."""

from __future__ import annotations

from tracker.documents.block import Block
from tracker.patterns import late_pattern

_ATX = late_pattern(r" {0,3}(?P<level>#{1,6})\s+(?P<text>\S.*)")
_ATTRIBUTES = late_pattern(r"(?<=\S)\s?\{[#.][^{}]{0,200}\}$")
"""The anchor of a heading, as Google Docs and Pandoc write it: "{#article-9}"."""
_CLOSED = late_pattern(r"(?<=\s)#+$")


def heading(line: str) -> Block | None:
    """The heading that a line of Markdown is, with its inline marks; None for any other line."""
    match = _ATX.fullmatch(line.rstrip())
    if match is None:
        return None
    words = match["text"]
    if words.endswith("}"):
        words = _ATTRIBUTES.sub("", words)
    if words.endswith("#"):
        words = _CLOSED.sub("", words)
    return Block(text=" ".join(words.split()), heading=len(match["level"]))
