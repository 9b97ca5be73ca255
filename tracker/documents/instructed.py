"""Items below an instruction that says where they belong: "Delete Article 15.2(b), replace with:".

The rule protected here: the item that such a sentence announces is cited by the provision that it
names, not by the cover of the proposal. Only the item right below it is.
"""

from __future__ import annotations

import re

from tracker.documents.heading_patterns import BELOW
from tracker.documents.markers import Form, Marker, begins_list
from tracker.patterns import late_pattern

_INSTRUCTS = late_pattern(
    r"(?:\W*\b(?:the )?(?:parties|union|employer) (?:propose|agree)s? to )?\W*"
    r"(?:delete|strike|replace|amend|revise|modify|change|add|insert|renumber)\b[^.:;]{0,60}?"
    r"(?:(?:article|section|subsection|paragraph|§)\s*)"
    r"(?P<number>\d{1,3}[.:]\d{1,3})(?P<below>(?:\s?\([A-Za-z0-9]{1,4}\))*)(?![\d.:]*\d)"
    r".{0,80}:",
    re.IGNORECASE,
)
_LONGEST = 200


def instructed(before: str, marker: Marker) -> Marker | None:
    """The item with the section that the paragraph before it names, None when that names none.

    "(b)" is placed below "15.2" where "15.2(b)" is named, and where the section is named and the
    item begins a list.
    """
    if marker.form is not Form.ITEM or not before.endswith(":") or len(before) > _LONGEST:
        return None
    match = _INSTRUCTS.fullmatch(before)
    if match is None:
        return None
    below = tuple(BELOW.findall(match["below"]))
    named = below[-1:] == (marker.number,) or (not below and begins_list(marker))
    if not named:
        return None
    return marker._replace(
        form=Form.DOTTED, number=match["number"], style="", below=(*below[:-1], marker.number)
    )
