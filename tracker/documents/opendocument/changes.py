"""Tracked changes of an OpenDocument text: which words are new, and where the deleted ones stood.

Rule protected: deleted words never stand among the proposed ones. ODF keeps them apart from the
body, in ``text:tracked-changes`` (ODF 1.3, part 3, 5.5), and marks the place they were cut from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.office.story import BOTH, PROPOSED
from tracker.documents.opendocument.names import CHANGE, CHANGE_ID, CHANGE_START, XML_ID, text

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element

_REGION = text("changed-region")
_INSERTION, _DELETION = text("insertion"), text("deletion")


class Changes:
    """The changed regions of one document, and which insertions are open where reading stands."""

    def __init__(self, body: Element) -> None:
        """Read the regions."""
        self._inserted: set[str] = set()
        self._deleted: dict[str, Element] = {}
        self._open: set[str] = set()
        for region in body.iter(_REGION):
            name = region.get(XML_ID) or region.get(text("id")) or ""
            deletion = region.find(_DELETION)
            if deletion is None and region.find(_INSERTION) is not None:
                self._inserted.add(name)
            elif deletion is not None and region.find(_INSERTION) is None:
                self._deleted[name] = deletion  # inserted and deleted again: it was never there

    @property
    def views(self) -> int:
        """The views in which text stands here."""
        return PROPOSED if self._open else BOTH

    def mark(self, element: Element) -> Element | None:
        """Pass a mark of change; gives the deletion whose words were cut from this place."""
        name = element.get(CHANGE_ID) or ""
        if element.tag == CHANGE:
            return self._deleted.pop(name, None)  # once: a second mark repeats no words
        if element.tag == CHANGE_START and name in self._inserted:
            self._open.add(name)
        else:
            self._open.discard(name)
        return None
