"""What letters and memoranda are about, where several are headed by nothing but their kind.

The rule protected here: "Memorandum of Understanding" names one of two only with its subject. A
letter that stands alone, or is numbered or titled, is cited without.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.documents.markers import Form, names_parties, parse
from tracker.documents.titles import has_verb, is_title
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from tracker.documents.block import Block
    from tracker.documents.markers import Marker

_KINDS = ("MEM", "Mem", "LET", "Let", "SID", "Sid")
_SUBJECT = late_pattern(
    r"(?:^|\s)(?:(?:RE|Re|SUBJECT|Subject|REGARDING|Regarding|CONCERNING)\s*(?P<colon>:)"
    r"|(?:REGARDING|Regarding|CONCERNING)\b)\s*(?P<subject>\S.{2,90})$"
)
_LONGEST = 300
_WITHIN = 4
"""Paragraphs below its heading in which a letter says what it is about."""


def subjects(blocks: Sequence[Block]) -> dict[int, str]:
    """The subject of each letter that needs one, by the index of the block that heads it."""
    bare = {at: marker for at, marker in _letters(blocks) if _is_bare(marker)}
    kinds = Counter(marker.word for marker in bare.values())
    found = (
        (at, _subject(blocks, at, bare)) for at, marker in bare.items() if kinds[marker.word] > 1
    )
    return {at: subject for at, subject in found if subject}


def _letters(blocks: Sequence[Block]) -> Iterator[tuple[int, Marker]]:
    for at, block in enumerate(blocks):
        if block.text.startswith(_KINDS):
            marker = parse(block.text, styled=bool(block.heading))
            if marker is not None and marker.form is Form.APPENDED:
                yield at, marker


def _is_bare(marker: Marker) -> bool:
    return not marker.number and (not marker.rest or names_parties(marker))


def _subject(blocks: Sequence[Block], at: int, heads: Container[int]) -> str:
    """What follows "Re:" at the end of one of the paragraphs down to the next heading."""
    for below in range(at, min(at + _WITHIN + 1, len(blocks))):
        if below > at and below in heads:
            break
        match = _SUBJECT.search(blocks[below].text[-_LONGEST:])
        if match is not None and _is_subject(match["subject"], colon=bool(match["colon"])):
            return match["subject"].rstrip(" .:")
    return ""


def _is_subject(words: str, *, colon: bool) -> bool:
    return is_title(words) or (colon and not has_verb(words))
