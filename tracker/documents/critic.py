"""Redlines in Markdown → proposed text and base: CriticMarkup, ``~~struck~~``, ``<ins>``/``<del>``.

CriticMarkup's five marks are those of criticmarkup.com: addition, deletion, substitution, highlight
and comment. Bold right behind struck words is new ("~~forty~~ **thirty**"). The rule protected
here: both texts come out of one document, and neither holds a word that only the other has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.enclosed import Ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = ("{", "<", "~~")
"""What a text with marks holds; most hold none, and a pattern takes its time to find that."""
_OPENER = re.compile(
    r"\{(?:\+\+|--|~~|==|>>)|<(?:ins|del|s|strike)\b[^<>]*>|(?<![~{\\])~~(?=\S)", re.IGNORECASE
)
_CLOSERS = {
    "{++": re.compile(r"\+\+\}"),
    "{--": re.compile(r"--\}"),
    "{~~": re.compile(r"~~\}"),
    "{==": re.compile(r"==\}"),
    "{>>": re.compile(r"<<\}"),
    "ins": re.compile(r"</ins\s*>", re.IGNORECASE),
    "del": re.compile(r"</del\s*>", re.IGNORECASE),
    "s": re.compile(r"</s\s*>", re.IGNORECASE),
    "strike": re.compile(r"</strike\s*>", re.IGNORECASE),
}
_BECOMES = re.compile(r"~>")
_STRUCK = re.compile(r"~~(?P<struck>[^~]+?)(?<=\S)~~(?![~}])")
_BESIDE = re.compile(
    r"[ \t]*(?P<new>(?P<bold>\*\*|__)(?=[^\s*_])[^*_\n]{1,2000}(?<!\s)(?P=bold)"
    r"|<u\b[^<>]*>[^<>\n]{1,2000}</u>)",
    re.IGNORECASE,
)
"""Bold or underlined words right behind struck ones, on their line: what stands in their place."""
_TAG = re.compile(r"\w+")
_NEW = frozenset({"{++", "ins"})
_OLD = frozenset({"~~", "del", "s", "strike"})
_COMMENT, _MARKED, _SUBSTITUTED = "{>>", "{==", "{~~"


@dataclass(frozen=True, slots=True)
class CriticText:
    """A marked-up text taken apart: ``proposed``, ``base``, and how many changes and comments."""

    proposed: str
    base: str
    changes: int
    comments: int


class _Mark(NamedTuple):
    """One mark of change: where it stands, and what it holds of the old and the new text."""

    start: int
    end: int
    kind: str
    old: str
    new: str


def take_apart(text: str) -> CriticText:
    """Read every mark of change in ``text``; with none, both texts are ``text`` itself."""
    marks = list(_marks(text))
    comments = sum(mark.kind == _COMMENT for mark in marks)
    plain = sum(mark.kind == _MARKED for mark in marks)
    proposed, base = _side(text, marks, new=True), _side(text, marks, new=False)
    return CriticText(proposed, base, len(marks) - comments - plain, comments)


def _side(text: str, marks: list[_Mark], *, new: bool) -> str:
    """One side of a text; a mark that holds another mark is taken apart again."""
    parts: list[str] = []
    at = 0
    for mark in marks:
        inner = mark.new if new else mark.old
        parts += (text[at : mark.start], _side(inner, list(_marks(inner)), new=new))
        at = mark.end
    return "".join((*parts, text[at:])) if marks else text


def _marks(text: str) -> Iterator[_Mark]:
    """The marks of a text, in order and without overlap."""
    ahead, until = Ahead(text), 0
    for opening in _OPENER.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        mark = _mark(text, opening, ahead) if opening.start() >= until else None
        if mark is None:
            continue
        yield mark
        until = mark.end
        if mark.kind in _OLD and (beside := _BESIDE.match(text, until)) is not None:
            until = beside.end()
            yield _Mark(beside.start("new"), until, "**", "", beside["new"])


def _mark(text: str, opening: re.Match[str], ahead: Ahead) -> _Mark | None:
    """The mark that begins here, None when nothing closes it."""
    start, inside = opening.span()
    if opening[0] == "~~":
        struck = _STRUCK.match(text, start)
        return _Mark(start, struck.end(), "~~", struck["struck"], "") if struck else None
    kind = opening[0] if opening[0] in _CLOSERS else _tag(opening[0])
    closing = ahead.of(_CLOSERS[kind], inside)
    if closing is None:
        return None
    inner = text[inside : closing.start()]
    if kind != _SUBSTITUTED:
        return _Mark(start, closing.end(), kind, *_old_and_new(kind, inner))
    becomes = ahead.of(_BECOMES, inside)
    if becomes is None or becomes.start() >= closing.start():
        return None
    old, new = text[inside : becomes.start()], text[becomes.end() : closing.start()]
    return _Mark(start, closing.end(), kind, old, new)


def _tag(opening: str) -> str:
    found = _TAG.search(opening)
    return found[0].lower() if found else ""


def _old_and_new(kind: str, inner: str) -> tuple[str, str]:
    if kind == _COMMENT:
        return "", ""
    if kind == _MARKED:
        return inner, inner
    return ("", inner) if kind in _NEW else (inner, "")
