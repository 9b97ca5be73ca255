"""What a numbered clause is called: its title stands on its line, before its text, or below it.

The rule protected here: a title takes no word of the sentence behind it, and a sentence is never
taken for a title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.heading_levels import LONGEST_HEADING, styled_title
from tracker.documents.markers import Form, parse
from tracker.documents.titles import (
    has_verb,
    is_title,
    is_whole_title,
    split_capitals,
    split_run_in,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.block import Block
    from tracker.documents.markers import Marker

_LONGEST_LINE = 110
_STEP_DISTANCE = 6
_NAMED_FORMS = (Form.ARTICLE, Form.PART, Form.APPENDED)


def title_of(blocks: Sequence[Block], at: int, marker: Marker, lead: int) -> tuple[str, str]:
    """Part the title of the block at ``at`` from the text that runs on behind it.

    ``lead`` is how many characters after the number are set apart by their formatting.
    """
    block, rest = blocks[at], marker.rest
    if marker.form in _NAMED_FORMS:
        named = block.heading and len(rest) <= LONGEST_HEADING and not has_verb(rest)
        if named or len(rest) <= _LONGEST_LINE or rest.isupper():
            return rest.rstrip(" .:"), ""
        return split_capitals(rest) or split_run_in(rest, lead)
    if block.heading:
        return styled_title(rest, lead)
    if _is_step(rest) and _steps_follow(blocks, at):
        return "", rest
    set_apart = lead >= len(rest)
    if is_title(rest) if set_apart else not lead and is_whole_title(rest):
        return rest.rstrip(" .:"), ""
    return split_run_in(rest, 0 if set_apart else lead)


def title_below(blocks: Sequence[Block], at: int, marker: Marker, *, loud: bool) -> str:
    """The title on the line after a bare "ARTICLE 7", "" when the next block is none.

    ``loud`` says that the document's articles call themselves ARTICLE. "Article 26 – Pay" right
    under the number of a letter is what the letter is about.
    """
    block = blocks[at]
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if below is None or below.marker or not below.text or len(below.text) > _LONGEST_LINE:
        return ""
    letter = "Letter" in marker.word or (loud and below.text.startswith("Article "))
    article = below.heading and below.text.lower().startswith("article ")
    if article and letter and marker.form is Form.APPENDED:
        return below.text
    if marker.form in (Form.SECTION, Form.DOTTED) and not block.heading:
        return ""
    if below.text.endswith((".", ";", ":")) or parse(below.text) is not None:
        return ""
    fits = is_title(below.text) and below.heading in (0, block.heading)
    return below.text if fits else ""


def _is_step(text: str) -> bool:
    inner = parse(text) if text.startswith(("Step", "STEP")) else None
    return inner is not None and inner.form is Form.STEP


def _steps_follow(blocks: Sequence[Block], at: int) -> bool:
    """Whether the steps after a first one stand below the same number."""
    for block in blocks[at + 1 : at + _STEP_DISTANCE]:
        marker = parse(block.text)
        if marker is not None and marker.form is not Form.ITEM:
            return marker.form is Form.STEP
    return False
