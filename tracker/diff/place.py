"""Labels as places: what "Article IX Section 4", "9.4" and "§ 9.4" have in common.

The rule protected here: how a document writes its numbers (Roman, dotted, "Section 4") is style,
not substance; two labels with one place cite the same spot of the outline.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.documents.numerals import heading_value
from tracker.patterns import usual_pattern

Place = tuple[str, ...]

_PIECE = usual_pattern(
    r"(?P<word>articles?|art\.|sections?|secs?\.|§§?|paragraphs?|subsections?)"
    r"|(?P<dotted>\d+[a-z]?(?:[.:]\d+[a-z]?)*)"
    r"|(?P<roman>(?<![a-z(])[ivxlc]+(?![a-z)]))"
    r"|\((?P<item>[a-z0-9]+)\)"
    r"|(?P<other>[^\W_]+)"
)


@lru_cache(maxsize=1 << 15)
def place(label: str) -> Place:
    """The steps from the top that a label cites: "9.4(b)" and "Article IX Section 4(b)" → 9, 4, b.

    A word that is not Article or Section ("Appendix", "Table") stays in the step that it opens.
    """
    steps: list[str] = []
    opening: list[str] = []
    for match in _PIECE.finditer(label.casefold()):
        if match.lastgroup == "other":
            opening.append(match[0])
        elif match.lastgroup != "word":
            found = _numbers(match)
            steps.append(" ".join([*opening, found[0]]))
            steps.extend(found[1:])
            opening = []
    return (*steps, " ".join(opening)) if opening else tuple(steps)


def _numbers(match: re.Match[str]) -> list[str]:
    if match.lastgroup == "dotted":
        return re.split(r"[.:]", match["dotted"])
    if match.lastgroup == "roman":
        return [str(heading_value(match["roman"]) or match["roman"])]
    return [match["item"]]


def step(label: str, parent: str) -> str:
    """The last step of a label as seen from its parent: "9.4(b)" under "9.4" → "b"."""
    steps, above = place(label), place(parent)
    within = steps[len(above) :] if above and steps[: len(above)] == above else steps[-1:]
    return ".".join(within)
