"""The spellings of a heading or item, as patterns: what may stand before, as, and behind a number.

The rule protected here: a document pays for the patterns that it needs. Those with numbers in words
take as long to compile as the rest of the outline grammar to import, and are met in few documents.
"""

from __future__ import annotations

import re
from typing import Final

from tracker.documents.numerals import NUMBER_WORDS, SPELLED_NUMBER
from tracker.patterns import late_pattern

_Pair = tuple[re.Pattern[str], re.Pattern[str]]
"""Patterns of one form: its number in figures or letters, and in words."""

_NUMBER = r"(?:\d{1,3}(?:[.:]\d{1,3})*(?:-?[A-Z]{1,3}(?:,\s?[A-Z])*)?|[IVXLC]+)"
_SEPARATOR = r"(?P<sep>\s*[-–—―.:]+)?"
_REST = r"(?P<rest>(?:\s+|(?<=[-–—―:]))\S.*)?\s*"
_SPELLED = rf"(?i:{SPELLED_NUMBER})"
_HEAD = 20
"""Characters in which the number of a heading stands: "Article Seventeen"."""

DOTTED = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[.:]\d{{1,3}})+(?:[A-Z](?:,\s?[A-Z])*)?)"
    rf"(?P<below>(?:\s?\((?:[a-z]{{1,4}}|\d{{1,2}}|[A-Z])\))*)(?P<end>\)(?=\s+\S))?"
    rf"{_SEPARATOR}{_REST}"
)
ITEM = re.compile(
    r"(?:\(\s?(?P<both>[A-Za-z]{1,5}|\d{1,3})\s?\)|(?P<one>[A-Za-z]{1,5}|\d{1,3})(?P<end>[.)])\.?)"
    r"(?P<rest>(?:\s+|(?<=\)))\S.*)?\s*"
)
PART = late_pattern(
    rf"(?P<word>DIVISION|PART|CHAPTER|TITLE|Division|Part|Chapter)\s+"
    rf"(?P<number>{_NUMBER}|[A-Z]){_SEPARATOR}{_REST}"
)
"""A division, part, chapter or title."""
APPENDED = late_pattern(
    r"(?P<word>LETTERS? OF (?:AGREEMENT|UNDERSTANDING)|SIDE LETTER(?: OF AGREEMENT)?"
    r"|MEMORANDUM OF (?:AGREEMENT|UNDERSTANDING)|LETTRE D[’']ENTENTE|APPENDIX|ANNEXE?|ADDENDUM"
    r"|EXHIBIT|SCHEDULE|ATTACHMENT)\b"
    r"(?:\s+(?:#|N[O°º]\.?|NUMBER)?\s*[\"“”']?"
    r"(?P<number>\d[\d.]*(?:[A-Z]{0,5}(?:-[\dA-Z]+)+)?|[A-Z](?:-?\d{1,2})?|[IVX]+)"
    rf"[\"“”']?(?![\w’']))?{_SEPARATOR}{_REST}",
    re.IGNORECASE,
)
"""What hangs behind the articles: letters, appendices, schedules."""
BELOW = re.compile(r"\(([^)]+)\)")


def article_match(text: str) -> re.Match[str] | None:
    """Match "ARTICLE 9 – HOURS", "Article Nine": ``word``, ``number``, ``sep``, ``rest``."""
    return _match(_ARTICLE, text)


def section_match(text: str) -> re.Match[str] | None:
    """Match "Section 9.4(b) Notice", "§ 9", "Sec. Two": ``number``, ``below``, ``sep``, ``rest``.

    "2-1" is a number too.
    """
    return _match(_SECTION, text)


def step_match(text: str) -> re.Match[str] | None:
    """Match a step of a procedure, "Step 2 – Appeal": ``number``, ``sep``, ``rest``."""
    return _match(_STEP, text)


def option_match(text: str) -> re.Match[str] | None:
    """Match a choice, one of a list, "Option (1) A": ``open``, ``number``, ``sep``, ``rest``."""
    return _match(_OPTION, text)


def _match(pair: _Pair, text: str) -> re.Match[str] | None:
    figures, words = pair
    return figures.fullmatch(text) or (words.fullmatch(text) if _spells(text) else None)


def _spells(text: str) -> bool:
    head = text[:_HEAD].lower()
    return any(word in head for word in NUMBER_WORDS)


def _article(number: str) -> re.Pattern[str]:
    return late_pattern(
        rf"(?P<word>ARTICLE|Article|Art\.|ART\.)\s+(?P<number>{number}){_SEPARATOR}{_REST}"
    )


def _section(number: str) -> re.Pattern[str]:
    return late_pattern(
        rf"(?:SECTION|Section|Sec\.|SEC\.|§)\s*(?P<number>{number})"
        rf"(?P<below>(?:\((?:[a-z]{{1,4}}|\d{{1,2}}|[A-Z])\))*)\)?{_SEPARATOR}{_REST}"
    )


def _step(number: str) -> re.Pattern[str]:
    return late_pattern(rf"(?P<word>STEP|Step)\s+(?P<number>{number}){_SEPARATOR}{_REST}")


def _option(number: str) -> re.Pattern[str]:
    return late_pattern(
        rf"(?:OPTION|Option)\s+(?P<open>\()?(?P<number>{number})\b(?(open)\)){_SEPARATOR}{_REST}"
    )


_ARTICLE: Final[_Pair] = _article(_NUMBER), _article(_SPELLED)
_SECTION: Final[_Pair] = (
    _section(rf"\d{{1,3}}-\d{{1,3}}|{_NUMBER}|[A-Z]"),
    _section(_SPELLED),
)
_STEP: Final[_Pair] = _step(r"\d|[IVX]+"), _step(_SPELLED)
_OPTION: Final[_Pair] = _option(r"\d{1,2}|[A-H]"), _option(_SPELLED)
