"""What was read from the file of an office program.

Rule protected: how the two texts of a redline were told apart is said in a sentence that anyone can
check on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.documents.block import Block
    from tracker.documents.reading import Markup, ReadingWarning


class OfficeText(NamedTuple):
    """The text of a document with its redline.

    ``blocks`` is the text as proposed, ``base`` the text that the redline claims to change (None
    without one). ``evidence`` says in a sentence why ``markup`` was chosen.
    """

    blocks: tuple[Block, ...]
    base: tuple[Block, ...] | None
    markup: Markup
    evidence: str
    warnings: tuple[ReadingWarning, ...]
