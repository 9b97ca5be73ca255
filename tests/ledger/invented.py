"""Invented facts and papers: small, complete, and made in one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from tracker.ledger.facts import (
    ContractFact,
    Facts,
    Identity,
    Item,
    Mark,
    Party,
    Proposal,
    Settings,
    Status,
)
from tracker.ledger.papers import Papers
from tracker.ledger.recording import add_item, add_mark, add_proposal, create_table

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.ledger.store import Recorded

ANN = Identity("Ann Example", "ann@example.org")
PACIFIC = timezone(timedelta(hours=-7))
START = datetime(2025, 7, 8, 10, 32, tzinfo=PACIFIC)
RECORDED = datetime(2025, 7, 9, 8, 0, tzinfo=UTC)

SETTINGS = Settings(
    title="Talks of an invented hospital",
    parties=(Party("union", "Union of Therapists", "U"), Party("employer", "The Hospital", "E")),
    us="union",
)
ADMIN_TIME = Item(
    "admin-time", "Administrative time", ("9.4",), economic=False, better_for=(("union", "higher"),)
)
WAGES = Item("wages", "Wages", ("Article 20",), economic=True, better_for=(("employer", "lower"),))
CONTRACT = ContractFact("", "", 1, RECORDED, str(ANN), "agreement in force.docx")


def at(hours: float) -> datetime:
    """A moment so many hours after the talks began."""
    return START + timedelta(hours=hours)


def papers(words: str) -> Papers:
    """A document with these words, its text, and what it claims to change."""
    return Papers(f"PK {words}".encode(), f"# Article 9\n\n{words}\n".encode(), b"# Article 9\n")


def proposal(party: str = "union", hours: float = 0, **fields: object) -> Proposal:
    """A draft on administrative time."""
    draft = Proposal(
        ref="", party=party, passed=at(hours), recorded=RECORDED, by=str(ANN), sha256="0" * 64,
        original="original.docx", reader=1, items=("admin-time",), received_as="Our Proposal.docx",
    )  # fmt: skip
    return replace(draft, **fields)  # type: ignore[arg-type]


def mark(status: Status, hours: float = 0, **fields: object) -> Mark:
    """A draft on administrative time."""
    draft = Mark("admin-time", status, at(hours), RECORDED, str(ANN))
    return replace(draft, **fields)  # type: ignore[arg-type]


def facts(*found: Proposal | Mark) -> Facts:
    """A table's facts as if loaded."""
    return Facts(
        settings=SETTINGS,
        items=(ADMIN_TIME, WAGES),
        proposals=tuple(one for one in found if isinstance(one, Proposal)),
        marks=tuple(one for one in found if isinstance(one, Mark)),
    )


def make_table(root: Path) -> Path:
    """A table with two items and nothing passed."""
    create_table(root, SETTINGS, papers("seven hours a week"), CONTRACT, ANN)
    for item in (ADMIN_TIME, WAGES):
        add_item(root, item, ANN, RECORDED)
    return root


def record(root: Path, words: str, **fields: object) -> Recorded[Proposal]:
    """Record a document with these words."""
    return add_proposal(root, proposal(**fields), papers(words), ANN)  # type: ignore[arg-type]


def say(root: Path, status: Status, hours: float = 0, **fields: object) -> Recorded[Mark]:
    """Record a mark on administrative time."""
    return add_mark(root, mark(status, hours, **fields), ANN)
