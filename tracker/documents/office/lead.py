"""The lead of a line: how much of its start stands out.

Rule protected: a run-in title is told by its look wherever a program put the ends of its runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.office.story import Face


def lead_of(stretches: Iterable[tuple[str, Face]], text: str) -> int:
    """How many characters of ``text`` at its start stand out: bold, underlined or italic.

    ``stretches`` are the words of ``text`` as they came, with their looks.
    """
    leading: list[str] = []
    for words, face in stretches:
        if not (face.bold or face.underline or face.italic) and not words.isspace():
            break
        leading.append(words)
    else:
        return len(text)
    return len(" ".join("".join(leading).split())) if leading else 0
