"""Letters that look like others, and characters that turn the direction of reading.

A Cyrillic "а" in an English word looks right and is found by no search; a turned stretch reads
unlike what it says. The rule protected here: words of another script are no doubt, a Latin word
with a stranger in it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.reading import ReadingWarning
from tracker.phrases import first_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.documents.running_text import RunningText

    Found = tuple[int, str]

LOOK_ALIKE = "look-alike"
DIRECTION = "direction"

_CYRILLIC = "асеорхуіѕјһԁԛԝАВСЕНІЈКМОРЅТХУ"
_GREEK = "ορυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_LIKE_LATIN = frozenset(_CYRILLIC + _GREEK)
_STRANGER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_STRANGERS_BYTES = tuple(bytes([lead]) for lead in range(0xCD, 0xD5))
"""First bytes in UTF-8 of Greek and Cyrillic letters: bytes are searched fifty times faster."""
_ASCII = bytes(range(0x80))
"""What is taken out before the search; no byte of another character is one of these."""
_LATIN = re.compile("[A-Za-z]")
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TURNING_BYTES = re.compile(rb"\xe2(?:\x80[\x8e\x8f\xaa-\xae]|\x81[\xa6-\xa9])|\xd8\x9c")
_AROUND = 24
_QUOTED = 3


def letter_doubts(running: RunningText) -> Iterator[ReadingWarning]:
    """A warning for each clause with look-alike letters, and for each that turns its direction."""
    data = running.text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    if any(lead in data for lead in _STRANGERS_BYTES):
        yield from _look_alikes(running)
    if _TURNING_BYTES.search(data):
        yield from _turned(running)


def _look_alikes(running: RunningText) -> Iterator[ReadingWarning]:
    found = list(_strange_words(running.text))
    native = any(not _LATIN.search(word) and not _LIKE_LATIN.issuperset(word) for _, word in found)
    odd = [(at, word) for at, word in found if _is_odd(word, native=native)]
    for place, words in _by_clause(running, odd).items():
        letters = dict.fromkeys(c for word in words for c in word if c in _LIKE_LATIN)
        codes = ", ".join(f"U+{ord(letter):04X}" for letter in letters)
        said = f"Letters of another alphabet look like Latin ones in {_quoted(words)} ({codes})."
        yield ReadingWarning(LOOK_ALIKE, place, said)


def _strange_words(text: str) -> Iterator[Found]:
    """Every word with a Greek or Cyrillic letter, and where it begins."""
    end = 0
    for match in _STRANGER.finditer(text):
        if match.start() < end:
            continue
        start, end = match.span()
        while start and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and text[end].isalpha():
            end += 1
        yield start, text[start:end]


def _is_odd(word: str, *, native: bool) -> bool:
    """Whether a word only looks Latin; ``native`` says that the text has words of that script."""
    if _LATIN.search(word):
        return not _LIKE_LATIN.isdisjoint(word)
    return not native and _LIKE_LATIN.issuperset(word)


def _turned(running: RunningText) -> Iterator[ReadingWarning]:
    around = rf"[^\n]{{0,{_AROUND}}}"
    found = re.finditer(f"{around}[{_TURNING}]{around}", running.text)
    stretches = [(match.start(), match[0]) for match in found]
    for place, quotes in _by_clause(running, stretches).items():
        said = f"Characters turn the reading direction in {_quoted(quotes)}."
        yield ReadingWarning(DIRECTION, place, said)


def _by_clause(running: RunningText, found: Iterable[Found]) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for at, word in found:
        words.setdefault(running.clause_at(at).label, []).append(word)
    return words


def _quoted(words: Iterable[str]) -> str:
    return first_of([f"“{word}”" for word in dict.fromkeys(words)], _QUOTED)
