"""Redlines in Markdown → proposed text and base: CriticMarkup, ``~~struck~~``, ``<ins>``/``<del>``.

CriticMarkup's five marks are those of criticmarkup.com: addition, deletion, substitution, highlight
and comment. The rule protected here: both texts come out of one document, and neither holds a word
that only the other has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"\{\+\+(?P<added>.*?)\+\+\}"
    r"|\{--(?P<deleted>.*?)--\}"
    r"|\{~~(?P<old>(?:(?!~~\}).)*?)~>(?P<new>.*?)~~\}"
    r"|\{==(?P<marked>.*?)==\}"
    r"|\{>>(?P<comment>.*?)<<\}"
    r"|<ins\b[^>]*>(?P<ins>.*?)</ins\s*>"
    r"|<(?P<tag>del|s|strike)\b[^>]*>(?P<del>.*?)</(?P=tag)\s*>"
    r"|(?<![~{\\])~~(?=\S)(?P<struck>[^~]+?)(?<=\S)~~(?![~}])",
    re.DOTALL | re.IGNORECASE,
)
_NEW = ("added", "new", "ins", "marked")
_OLD = ("deleted", "old", "del", "struck", "marked")


@dataclass(frozen=True, slots=True)
class CriticText:
    """A marked-up text taken apart: ``proposed``, ``base``, and how many changes and comments."""

    proposed: str
    base: str
    changes: int
    comments: int


def take_apart(text: str) -> CriticText:
    """Read every mark of change in ``text``; with none, both texts are ``text`` itself."""
    marks = list(_MARK.finditer(text))
    comments = sum(mark["comment"] is not None for mark in marks)
    plain = sum(mark["marked"] is not None for mark in marks)
    return CriticText(
        _MARK.sub(lambda mark: _side(mark, _NEW), text),
        _MARK.sub(lambda mark: _side(mark, _OLD), text),
        len(marks) - comments - plain,
        comments,
    )


def _side(mark: re.Match[str], names: tuple[str, ...]) -> str:
    """The words of one side; a mark that holds another mark is taken apart again."""
    found = next((mark[name] for name in names if mark[name] is not None), "")
    return _MARK.sub(lambda inner: _side(inner, names), found) if found else ""
