"""A provision that is headed by its whole citation: "Article IV, Section 1: Increases".

The rule protected here: proposals that print a few sections name them so, and agreements cite each
other so in the middle of sentences. Only a citation with a title, a stop or nothing behind it heads
what follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.markers import Form, parse
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from tracker.documents.markers import Marker

_CITED = late_pattern(
    r"(?P<article>(?:ARTICLE|Article|Art\.)\s+(?:\d{1,3}[A-Z]?|[IVXLC]{1,7}))\s*[,–—-]?\s+"
    r"(?P<section>(?:SECTION|Section|Sec\.|§).*)"
)


def cited(text: str, *, styled: bool = False) -> tuple[Marker, Marker] | None:
    """The article and the section that head a paragraph together, None when they don't."""
    match = _CITED.fullmatch(text) if text.startswith("A") else None
    if match is None:
        return None
    article, section = parse(match["article"], styled=True), parse(match["section"], styled=styled)
    if article is None or section is None or section.below:
        return None
    headed = section.form in (Form.SECTION, Form.DOTTED)
    return (
        (article, section) if headed and (styled or section.separated or not section.rest) else None
    )
