"""Reads the redline that a comparer wrote: how many words it marks, and whether it is right.

Words are counted between spaces, in the body as it stands: a word of which a part is marked counts
as marked, and runs of one state are joined first, so that nobody is charged twice for a word that
two formats split. Nothing of the tracker's own readers is used: a judge must not be a party.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {WORD + name: " " for name in ("tab", "br", "cr", "noBreakHyphen")}


class State(StrEnum):
    """What a redline says of a stretch of words."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved here"
    MOVED_AWAY = "moved away"


MARKS = {
    WORD + "ins": State.INSERTED,
    WORD + "del": State.DELETED,
    WORD + "moveTo": State.MOVED_HERE,
    WORD + "moveFrom": State.MOVED_AWAY,
}


@dataclass(frozen=True, slots=True)
class Marks:
    """How many words are marked; those of a marked move are not counted as inserted or deleted."""

    inserted: int
    deleted: int
    moved: int = 0

    @property
    def total(self) -> int:
        """Words inserted plus words deleted."""
        return self.inserted + self.deleted


def marks(redline: Path) -> Marks:
    """The words that a redline marks in its main part."""
    with zipfile.ZipFile(redline) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    words = Counter[State]()
    for paragraph in body.iter(WORD + "p"):
        pieces = _pieces(paragraph, _around(paragraph))
        for state, stretch in groupby(pieces, key=lambda piece: piece[0]):
            words[state] += len("".join(text for _, text in stretch).split())
    return Marks(words[State.INSERTED], words[State.DELETED], words[State.MOVED_HERE])


def _around(paragraph: etree._Element) -> State:
    """What is said of a paragraph as a whole, by a mark around its text box or itself."""
    state = State.KEPT
    for element in reversed(list(paragraph.iterancestors())):
        state = _stronger(state, MARKS.get(element.tag, state))
    return state


def _pieces(element: etree._Element, state: State) -> Iterator[tuple[State, str]]:
    """The text of an element, piece by piece, with what is said of it; inner paragraphs apart."""
    for child in element:
        if child.tag in (WORD + "t", WORD + "delText"):
            yield state, child.text or ""
        elif child.tag in SPACES:
            yield state, SPACES[child.tag]
        elif child.tag != WORD + "p":
            yield from _pieces(child, _stronger(state, MARKS.get(child.tag, state)))


def _stronger(outer: State, inner: State) -> State:
    """A mark within a marked move is the move's."""
    return outer if outer in (State.MOVED_HERE, State.MOVED_AWAY) else inner


def flaws(judge: Path, redline: Path, old: Path, new: Path) -> tuple[str, ...]:
    """In what the redline is wrong: accepting all must spell the new text, rejecting all the old.

    ``judge`` is the corpus's ``check_redline.py``, which resolves tracked changes on its own.
    """
    judged: list[str | Path] = [sys.executable, judge, redline, old, new]
    ran = subprocess.run(judged, check=True, capture_output=True, text=True)
    verdict = json.loads(ran.stdout)
    said = {
        "accept_text": "accepted, it is not the new text",
        "reject_text": "rejected, not the old",
    }
    return tuple(words for key, words in said.items() if not verdict[key])
