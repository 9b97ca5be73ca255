"""Cross-references to articles and sections that the agreement has not got.

The rule protected here: only what names the agreement's own numbering is doubted. "Section 7.1 of
the Labor Code" and a section of an article that this agreement does not number so are not its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.numerals import heading_value
from tracker.documents.reading import ReadingWarning
from tracker.phrases import first_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.running_text import RunningText
    from tracker.documents.sequences import Sequences

DANGLING_REFERENCE = "dangling-reference"

_SECTION = re.compile(r"Section (?P<above>\d{1,4})\.(?P<number>\d{1,4})(?![\d.]*\d)")
_ARTICLE = re.compile(
    r"Article (?P<number>\d{1,4}|[IVXLC]{1,9}\b)(?![\d.:]*\d)"
    r"(?:,? Section (?P<section>\d{1,4})\b(?!\.\d))?"
)
_OF_ANOTHER = re.compile(
    r"(?:\s?\([A-Za-z0-9]{1,4}\))*,? (?:of|in|to|under) (?!this |Article |Section )"
    r"(?:the |its |that |Title )?[A-Z0-9]"
)
_OTHERS = re.compile(
    r"(?:Code|Act|Law|Laws|Rules?|Title|Chapter|Constitution|Plan|Statutes?|Trust|Policy|ORS|RCW"
    r"|OAR|CFR|C\.F\.R\.|USC|U\.S\.C\.|Bylaws),? $"
)
_FEW = 3


def citation_doubts(running: RunningText, known: Sequences) -> Iterator[ReadingWarning]:
    """A warning for each number that is cited and borne by nothing; ``known`` are the numbers."""
    places: dict[str, list[str]] = {}
    for at, cited in _dangling(running.text, known):
        places.setdefault(cited, []).append(running.clause_at(at).label)
    for cited, citing in places.items():
        others = list(dict.fromkeys(citing))[1:]
        more = f" It is cited in {first_of(others, _FEW)} too." if others else ""
        said = f"{cited} is cited, and nothing in this document has that number.{more}"
        yield ReadingWarning(DANGLING_REFERENCE, citing[0], said)


def _dangling(text: str, known: Sequences) -> Iterator[tuple[int, str]]:
    for match in _SECTION.finditer(text):
        there = known.sections.get(int(match["above"]))
        if there and int(match["number"]) not in there and _is_own(text, match):
            yield match.start(), match[0]
    for match in _ARTICLE.finditer(text):
        if not _is_borne(match, known) and _is_own(text, match):
            yield match.start(), match[0]


def _is_borne(match: re.Match[str], known: Sequences) -> bool:
    value = heading_value(match["number"])
    if value is None or not known.articles:
        return True
    if value not in known.articles:
        return False
    sections = known.sections.get(known.articles[value])
    return match["section"] is None or not sections or int(match["section"]) in sections


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Whether nothing around it says that another document's numbers are meant."""
    before = text[max(0, match.start() - 16) : match.start()]
    return not (_OF_ANOTHER.match(text, match.end()) or _OTHERS.search(before))
