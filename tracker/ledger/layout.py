"""Where each thing of a table lies, and what may be a name.

The rule that this module protects: every path is short ASCII, made of words that the tool chose or
checked, and safe on every file system (no reserved names of Windows, no two paths that differ in
case only). What an opponent called a file is never part of a path.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import ContractFact, Correction, Cost, Mark, Proposal

SETTINGS = "table.toml"
ATTRIBUTES = ".gitattributes"
CONTRACT = "contract"
PROPOSALS = "proposals"
ITEMS = "items"
CALENDAR = "calendar"
MARKS = "marks"
COSTS = "costs"
CORRECTIONS = "corrections"
ITEM_FILE = "item.toml"
CONTRACT_FILE = "contract.json"
PROPOSAL_FILE = "proposal.json"
TEXT = "text.md"
CLAIMED_BASE = "claimed-base.md"

SLUG_LENGTH = 40
REF_LENGTH = 32
FOLDER_REF_LENGTH = 16
FOLDER_ID_LENGTH = 8

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REF = re.compile(r"[^\W_](?:[\w .#()-]*[\w.#()])?")
_EXTENSION = re.compile(r"\.([A-Za-z0-9]{1,8})")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Names that Windows keeps for devices, with any ending."""


def check_slug(slug: str, what: str) -> str:
    """The slug itself; raises UsageRefused when it cannot be a folder everywhere."""
    if not is_slug(slug):
        raise UsageRefused(
            f"{slug!r} cannot name {what}: use lower-case letters, digits and single hyphens, "
            f"at most {SLUG_LENGTH}, such as admin-time"
        )
    return slug


def is_slug(slug: str) -> bool:
    """Whether this can be a folder's name everywhere."""
    return len(slug) <= SLUG_LENGTH and bool(_SLUG.fullmatch(slug)) and slug not in _RESERVED


def check_ref(ref: str) -> str:
    """The ref itself; raises UsageRefused when it could be taken for something else."""
    if len(ref) > REF_LENGTH or not _REF.fullmatch(ref) or ref.casefold() == CONTRACT:
        raise UsageRefused(
            f"{ref!r} cannot be a ref: use letters, digits, spaces and . # ( ) - only, "
            f"at most {REF_LENGTH}, such as U5"
        )
    return ref


def ref_key(ref: str) -> str:
    """What makes two refs one: "E3", "e3" and "E 3" name the same document."""
    return "".join(ref.split()).casefold()


def folder(fact: Proposal | ContractFact) -> str:
    """Where a document and its fact lie, from the root."""
    from tracker.ledger.facts import ContractFact  # late: finding a table needs no facts

    return CONTRACT if isinstance(fact, ContractFact) else fact.folder


def proposal_folder(proposal: Proposal) -> str:
    """``proposals/<date of passing>-<ref>-<first item>-<id>``; the proposal must have its id."""
    words = [f"{proposal.passed:%Y-%m-%d}", _ascii(proposal.ref), *proposal.items[:1]]
    return f"{PROPOSALS}/{'-'.join(filter(None, words))}-{proposal.id[:FOLDER_ID_LENGTH]}"


def may_bear(ref: str) -> Callable[[str], bool]:
    """What tells, by the name of a proposal's folder, whether the proposal can have this ref."""
    key = ref_key(ref)
    if not key.isascii() or "ss" in key:  # which is "ß" in small letters, and nothing in a path
        return lambda _: True
    letters = "".join(filter(str.isalnum, key))
    whole = re.compile("-*".join(letters) + "(?:-|$)")

    def bears(name: str) -> bool:
        words = name.casefold().split("-", 3)[-1]
        cut = words[:FOLDER_REF_LENGTH].replace("-", "")
        return bool(whole.match(words)) or letters.startswith(cut)

    return bears


def item_file(slug: str) -> str:
    """``items/<slug>/item.toml``."""
    return f"{ITEMS}/{slug}/{ITEM_FILE}"


def mark_file(mark: Mark) -> str:
    """``items/<slug>/marks/<bargaining time in UTC>-<id>.json``; the mark must have its id."""
    return f"{ITEMS}/{mark.item}/{MARKS}/{_stamp(mark.at)}-{mark.id}.json"


def cost_file(cost: Cost) -> str:
    """``items/<slug>/costs/<bargaining time in UTC>-<id>.json``; the cost must have its id."""
    return f"{ITEMS}/{cost.item}/{COSTS}/{_stamp(cost.at)}-{cost.id}.json"


def calendar_file(fact: CalendarFact) -> str:
    """``calendar/<day>-<kind>-<id>.json``; the fact must have its id."""
    return f"{CALENDAR}/{fact.day:%Y%m%d}-{type(fact).__name__.lower()}-{fact.id}.json"


def correction_file(proposal: Proposal, correction: Correction) -> str:
    """``<folder of the proposal>/corrections/<time recorded in UTC>-<id>.json``, with the id."""
    stamp = _stamp(correction.recorded)
    return f"{proposal.folder}/{CORRECTIONS}/{stamp}-{correction.id}.json"


def original_name(received_as: str) -> str:
    """``original.<ending>`` for a file of any name, ``original.bin`` without one."""
    found = _EXTENSION.fullmatch(PurePosixPath(received_as.replace("\\", "/")).suffix)
    return f"original.{found[1].lower()}" if found else "original.bin"


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _ascii(ref: str) -> str:
    plain = unicodedata.normalize("NFKD", ref).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:FOLDER_REF_LENGTH]
