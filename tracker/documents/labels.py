"""Labels as people say them: matched loosely on input, printed strictly.

"art. 9", "§9.4b" and "9.4 (b)" name the same clauses as "Article 9" and "9.4(b)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.numerals import heading_value, word_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.clause import Clause

_WORDS = {"art": "article", "arts": "article", "sec": "section", "sect": "section"}
_ROMAN_ARTICLE = re.compile(r"(?<=article)(?P<number>[ivxlc]+)(?![a-z])")
_SPELLED = re.compile(r"\b(?P<kind>article|section|step) (?P<number>[a-z]+(?:-[a-z]+)?)\b")
_LETTER_BEHIND = re.compile(r"(?<=\d)(?P<letters>[a-z]{1,4})$")


def spoken(label: str) -> str:
    """Reduce a label to what two people citing the same clause have in common.

    >>> spoken("§ 9.4 b") == spoken("Section 9.4(b)") == spoken("9.4(b)")
    True
    """
    text = label.lower().replace("§", "section ").replace("paragraph", " ")
    text = re.sub(r"\b([a-z]+)\.(?=\s|\d|$)", lambda m: _WORDS.get(m[1], m[1]), text)
    text = re.sub(r"\b([a-z]+)\b", lambda m: _WORDS.get(m[1], m[1]), text)
    text = re.sub(r"\bsections?\s*(?=\d+[.:]\d)", "", text)
    text = _SPELLED.sub(_in_digits, text)
    text = re.sub(r"[\s\"“”'’,]+", "", text).rstrip(".")
    text = _ROMAN_ARTICLE.sub(lambda m: str(heading_value(m["number"]) or m["number"]), text)
    return _LETTER_BEHIND.sub(lambda m: f"({m['letters']})", text)


def _in_digits(match: re.Match[str]) -> str:
    value = word_value(match["number"])
    return match[0] if value is None else f"{match['kind']} {value}"


def find(clauses: Iterable[Clause], label: str) -> tuple[Clause, ...]:
    """The clauses that a spoken label names: all that share it, in order, none when unknown."""
    wanted = spoken(label)
    return tuple(clause for clause in clauses if spoken(clause.label) == wanted)
