"""The subject index of an agreement: words that only say where others stand.

The rule protected here: it is set aside like a table of contents. Left among the words it would be
a preamble of a thousand words, of which every revision changes half.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.markers import Form, parse
from tracker.documents.titles import has_verb
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = re.compile(
    r"\W*(?:(?:(?:SUBJECT|ALPHABETICAL|TOPICAL|GENERAL)\s+)*INDEX\b"
    r"|(?:(?:[Ss]ubject|[Aa]lphabetical|[Tt]opical|[Gg]eneral)\s+)*[Ii]ndex\W*$)"
)
_ENTRY = late_pattern(
    r"[-–—.,:]\s*(?:Art(?:icles?|\.)|ARTICLES?|Sec(?:tions?|\.)|§|Appendi(?:x|ces)|LOA|MOU)\s*\d[\d.]*"
    r"(?:,?\s*Sec(?:tions?|\.)\s*\w+)?"
)
_LEAST_ENTRIES = 10
_LARGEST_GAP = 4
"""Wrapped or furniture lines between two entries, at most."""
_HEADINGS = (Form.ARTICLE, Form.PART, Form.PREAMBLE, Form.APPENDED)


def subject_index(texts: Sequence[str]) -> frozenset[int]:
    """The indexes of a subject index's title and entries among a document's lines or paragraphs.

    It begins where it calls itself so, and goes on while entries cite articles: "Lunch – Article
    9.1, Section 4". One paragraph may hold many of them. No sentence and no heading is one.
    """
    found: set[int] = set()
    for i in [i for i, text in enumerate(texts) if _TITLE.match(text)]:
        if i not in found:
            found.update(range(i, _last_entry(texts, i) + 1))
    return frozenset(found)


def _last_entry(texts: Sequence[str], title: int) -> int:
    """Where the entries below a title end; before the title when they are too few."""
    entries, last, since = 0, title, 0
    for i in range(title, len(texts)):
        if not texts[i].strip():
            continue
        cited = len(_ENTRY.findall(texts[i]))
        since = 0 if cited else since + 1
        if since > _LARGEST_GAP or (i > title and _is_language(texts[i])):
            break
        if cited:
            entries, last = entries + cited, i
    return last if entries >= _LEAST_ENTRIES else -1


def _is_language(text: str) -> bool:
    """Whether a line is a sentence or heads a provision; a bare "Article 9" is a wrapped entry."""
    if has_verb(text):
        return True
    marker = parse(" ".join(text.split()))
    heads = marker is not None and marker.form in _HEADINGS
    return heads and (bool(marker and marker.rest) or text.isupper())
