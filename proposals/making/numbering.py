"""The lists that Word counts: one outline for provisions and one for numbered points.

The rule it protects: every part and every annex is a list of its own, restarted where it begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; ``left`` and ``hanging`` are indents in twips."""

    form: str
    text: str
    left: int = 0
    hanging: int = 0
    style: str = ""


OUTLINE = (
    Level("decimal", "Article %1", style="Heading1"),
    Level("decimal", "%1.%2", 720, 720, style="Heading2"),
    Level("lowerLetter", "(%3)", 1260, 540),
    Level("lowerRoman", "(%4)", 1800, 540),
)
POINTS = (Level("decimal", "%1.", 720, 540),)


class Numbering:
    """Gives out list numbers while a document is written, then writes numbering.xml."""

    STYLED: ClassVar[int] = 1
    """The list that the heading styles themselves use: an outline that starts at Article 1."""

    def __init__(self) -> None:
        """Start with the one list that the styles name."""
        self._nums = [_num(self.STYLED, 0, 1)]

    def outline(self, start: int) -> int:
        """Give an outline whose first article is ``start``."""
        return self.STYLED if start == 1 else self._new(0, start)

    def points(self) -> int:
        """Give a list of points that starts at 1."""
        return self._new(1, 1, restart=True)

    def xml(self) -> str:
        """Write the part."""
        lists = _abstract(0, OUTLINE) + _abstract(1, POINTS)
        return f'<w:numbering xmlns:w="{NAMESPACE}">{lists}{"".join(self._nums)}</w:numbering>'

    def _new(self, abstract: int, start: int, *, restart: bool = False) -> int:
        number = len(self._nums) + 1
        self._nums.append(_num(number, abstract, start, restart=restart))
        return number


def _num(number: int, abstract: int, start: int, *, restart: bool = False) -> str:
    override = (
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        if restart or start != 1
        else ""
    )
    body = f'<w:abstractNumId w:val="{abstract}"/>{override}'
    return f'<w:num w:numId="{number}">{body}</w:num>'


def _abstract(number: int, levels: Sequence[Level]) -> str:
    inside = "".join(_level(index, level) for index, level in enumerate(levels))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{inside}</w:abstractNum>"
    )


def _level(index: int, level: Level) -> str:
    linked = f'<w:pStyle w:val="{level.style}"/>' if level.style else ""
    suffix = "" if level.hanging else '<w:suff w:val="space"/>'
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.form}"/>'
        f'{linked}{suffix}<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{level.left}" w:hanging="{level.hanging}"/></w:pPr></w:lvl>'
    )
