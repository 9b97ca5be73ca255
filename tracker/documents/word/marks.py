"""Whether a part of a Word file bears a mark that can make two texts of one.

Rule protected: only a file without a single such mark is read on the way that keeps no look. What
is tracked of rows and cells alone parts no paragraph outside their table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracker.documents.word.names import DEL, INS, MOVE_FROM, MOVE_TO, w

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element

_TRACKED: Final = (INS, DEL, MOVE_FROM, MOVE_TO, w("delText"), w("pPrChange"))
_STRUCK: Final = (w("strike"), w("dstrike"))


def is_marked(root: Element | None) -> bool:
    """Whether any words below may be tracked or struck through; False for None."""
    return root is not None and next(root.iter(*_TRACKED, *_STRUCK), None) is not None
