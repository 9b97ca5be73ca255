"""What the cells of an entry say, in the words of the table.

The rule protected here: a word that is not known is told, never bent to the nearest known one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tracker.documents.labels import find
from tracker.ledger.facts import Status
from tracker.ledger.layout import SLUG_LENGTH, is_slug

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from tracker.documents.clause import Clause

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
_SEPARATOR = re.compile(r"[;\n]")
_COMMAS = re.compile(r",|&|\band\b")
_NUMBER = re.compile(r"\d+(?:[A-Z]|\.\d+)*|[IVXL]+")


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


def labels_of(text: str, section: str, contract: Sequence[Clause]) -> tuple[str, ...]:
    """Give the labels that an entry names, spelled as the contract does where it has them.

    ``section`` is the text of a column of its own beside the article's.
    """
    parts = [one.strip() for one in _SEPARATOR.split(text) if one.strip()]
    wholes = [label for one in parts for label in _labels(one, contract)]
    sections = [one.strip() for one in re.split(r"[;,\n]", section) if one.strip()]
    if len(wholes) == 1 and sections:
        wholes = [_within(wholes[0], one, contract) for one in sections]
    elif sections:
        wholes += [label for one in sections for label in _labels(one, contract)]
    return tuple(dict.fromkeys(wholes))


def slug_of(title: str, taken: Container[str]) -> str:
    """Make a short name of a title; "" when the title has no letter or digit for one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while len("-".join(words)) > SLUG_LENGTH - len("-99") and len(words) > 1:
        words.pop()
    stem = "-".join(words)[: SLUG_LENGTH - len("-99")]
    names = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
    return next((one for one in names if is_slug(one) and one not in taken), "")


def _labels(text: str, contract: Sequence[Clause]) -> list[str]:
    if known := _known(text, contract):
        return [known]
    parts = [one.strip() for one in _COMMAS.split(text) if one.strip()]
    if len(parts) == 1:
        return [f"Article {text}" if _NUMBER.fullmatch(text) and "." not in text else text]
    return [label for part in parts for label in _labels(part, contract)]


def _known(text: str, contract: Sequence[Clause]) -> str:
    """The contract's spelling of a label, of a bare number as an article's; "" for none."""
    for name in (text, f"Article {text}", re.sub(r"(?i)\barticles\b", "Article", text)):
        if found := find(contract, name):
            return found[0].label
    return ""


def _within(article: str, section: str, contract: Sequence[Clause]) -> str:
    """A section of an article, in whichever way the contract cites it."""
    number = re.sub(r"(?i)^(art(icle)?s?\.?|sec(tion)?s?\.?|§)\s*", "", article)
    bare = re.sub(r"(?i)^(sec(tion)?s?\.?|§)\s*", "", section)
    for name in (f"{number}.{bare}", f"{article} Section {bare}", section):
        if found := find(contract, name):
            return found[0].label
    return section if "." in section else f"{article} Section {bare}"
