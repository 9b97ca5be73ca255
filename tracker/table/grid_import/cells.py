"""What the cells of an entry say, in the words of the table.

The rule protected here: a word that is not known is told, never bent to the nearest known one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.ledger.layout import SLUG_LENGTH, is_slug

if TYPE_CHECKING:
    from collections.abc import Container

_STATUSES = {
    Status.OPEN: "open, pending, active, ongoing, in progress, in discussion, under discussion, "
    "not started, outstanding, unresolved, tbd, not agreed, no, no ta, on table, on the table",
    Status.AGREED: "agreed, ta, tad, ta'd, ta’d, tentative agreement, tentatively agreed, closed, "
    "settled, done, signed, complete, completed, resolved, yes, x, ✓, verbal ta, agreed to",
    Status.IMPASSE: "impasse, at impasse, impasse declared, impasse claimed, deadlock, deadlocked",
    Status.DISPUTED: "disputed",
}
_STATUS = {phrase.strip(): one for one, line in _STATUSES.items() for phrase in line.split(",")}
_YES = frozenset("yes y x true economic econ e monetary financial ✓".split())
_NO = frozenset(
    "no|n|false|non economic|noneconomic|non econ|ne|n e|language|non monetary".split("|")
)


def status_of(text: str) -> Status | None:
    """Give the status that a text names: "✓ agreed", "TA 7/8/25", "At impasse"."""
    words = re.sub(r"[\d/.,:()-]+", " ", text.casefold())
    words = " ".join(words.split())
    bare = words.lstrip("○✓■? ")
    return _STATUS.get(bare) or _STATUS.get(words)


def economic_of(text: str) -> bool | None:
    """Give whether a text says economic or not, None when it says neither."""
    word = " ".join(re.findall(r"[a-z✓]+", text.casefold()))
    return True if word in _YES else False if word in _NO else None


def slug_of(title: str, taken: Container[str]) -> str:
    """Make a short name of a title; "" when the title has no letter or digit for one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while len("-".join(words)) > SLUG_LENGTH - len("-99") and len(words) > 1:
        words.pop()
    stem = "-".join(words)[: SLUG_LENGTH - len("-99")]
    names = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
    return next((one for one in names if is_slug(one) and one not in taken), "")
