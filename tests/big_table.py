"""A large invented table, written straight to its files: three hundred items, ten passes on each.

Recording that much through git would take minutes; nothing that only reads a table can tell.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tracker.documents.canonical import write_canonical
from tracker.documents.clause import Draft, with_paths
from tracker.ledger import layout
from tracker.ledger.codec import seal
from tracker.ledger.facts import ContractFact, Item, Mark, Party, Proposal, Settings, Status
from tracker.ledger.settings import write_item, write_settings

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.clause import Clause

ITEMS, PASSES = 300, 10
START = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
KEEPER = "Ana Ortiz <ana@example.org>"
SETTINGS = Settings(
    "A very large table",
    (Party("union", "Therapists United", "U"), Party("employer", "Northgate Clinics", "E")),
    us="union",
)
_SECTIONS = (
    ("Hours", "Each employee in group {n} shall have {hours} hours of protected time each week."),
    ("Notice", "The Employer shall give {days} calendar days of notice to group {n}."),
    ("Records", "Records of group {n} are kept by the clinic and shown on request in writing."),
    ("Disputes", "A dispute about Article {n} may be filed at the second step, with reasons."),
)


def article(number: int, hours: int = 7, days: int = 10) -> tuple[Draft, ...]:
    """One article of the contract, or of what is proposed in its place."""
    sections = (
        Draft(f"{number}.{place}", head, text.format(n=number, hours=hours, days=days), 2)
        for place, (head, text) in enumerate(_SECTIONS, start=1)
    )
    return (Draft(f"Article {number}", f"Group {number}", "", 1), *sections)


def make_big_table(root: Path, items: int = ITEMS, passes: int = PASSES) -> Path:
    """Write a table of so many items with so many passes on each; give its root."""
    (root / ".git").mkdir(parents=True)
    _put(root, layout.SETTINGS, write_settings(SETTINGS))
    contract, data = seal(ContractFact("original.md", "0" * 64, 1, START, KEEPER))
    _put(root, f"{layout.folder(contract)}/{layout.CONTRACT_FILE}", data)
    _put_text(root, layout.CONTRACT, with_paths(d for n in range(items) for d in article(n + 1)))
    for number in range(1, items + 1):
        slug = f"group-{number}"
        item = Item(slug, f"Protected time of group {number}", (f"Article {number}",))
        _put(root, layout.item_file(slug), write_item(item))
        for turn in range(passes):
            _pass(root, number, turn)
        _mark(root, number, passes)
    return root


def _pass(root: Path, number: int, turn: int) -> None:
    party = SETTINGS.parties[turn % 2]
    ref = f"{party.prefix}{(number - 1) * PASSES + turn}"
    passed = START + timedelta(days=7 * turn + number % 7, minutes=number)
    drafts = article(
        number, hours=9 - turn // 2 if turn % 2 == 0 else 4 + turn // 2, days=10 + turn
    )
    draft = Proposal(
        ref, party.key, passed, passed, KEEPER, f"{number * 1000 + turn:064}", "original.md", 1,
        items=(f"group-{number}",),
    )  # fmt: skip
    proposal, data = seal(draft)
    proposal = replace(proposal, folder=layout.proposal_folder(proposal))
    _put(root, f"{proposal.folder}/{layout.PROPOSAL_FILE}", data)
    _put_text(root, proposal.folder, with_paths(drafts))


def _mark(root: Path, number: int, passes: int) -> None:
    status = (Status.AGREED, Status.IMPASSE, Status.OPEN)[number % 3]
    at = START + timedelta(days=7 * passes + number % 30)
    why = "no movement" if status is Status.IMPASSE else None
    by = "employer" if status is Status.IMPASSE else None
    mark, data = seal(Mark(f"group-{number}", status, at, at, KEEPER, by=by, why=why))
    _put(root, layout.mark_file(mark), data)


def _put_text(root: Path, folder: str, clauses: tuple[Clause, ...]) -> None:
    _put(root, f"{folder}/{layout.TEXT}", write_canonical(clauses).encode())


def _put(root: Path, path: str, data: bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
