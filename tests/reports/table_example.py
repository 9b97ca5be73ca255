"""A small invented table: its contract, what was passed, and where its four items stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.documents.clause import Draft, with_paths
from tracker.ledger.facts import (
    Finding,
    Identity,
    Item,
    Mark,
    Party,
    Proposal,
    ProposalKind,
    Settings,
    Status,
)
from tracker.ledger.state import Claim, ItemState, TableState
from tracker.table.items import changes_by_item

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.diff.model import Change, Diff
    from tracker.documents.clause import Clause

ZONE = timezone(timedelta(hours=-7))
KEEPER = str(Identity("Ana Ortiz", "ana@example.org"))


def at(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment of 2026 where the table is."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


# The contract and what was passed against it.

CONTRACT = with_paths(
    (
        Draft("Article 4", "Access to Care", "", 1),
        Draft("4.2", "Triage", "Triage shall be performed by licensed clinicians only.", 2),
        Draft("4.3", "Return Visits", "Return visits are offered within ten (10) days.", 2),
        Draft("Article 9", "Hours of Work", "", 1),
        Draft("9.1", "Workday", "The regular workday is eight (8) hours.", 2),
        Draft("9.4", "Administrative Time", "Each employee has seven (7) protected hours.", 2),
        Draft("9.4(a)", "", "They shall not be used for visits.", 3),
        Draft("Appendix A", "Wages", "", 1),
        Draft("Appendix A Table 1", "", "Step | Rate\n1 | $41.20\n2 | $44.10", 2, table=True),
    )
)

PASSED: dict[str, tuple[Clause, ...]] = {
    "U1": with_paths(
        (
            Draft("Article 4", "Access to Care", "", 1),
            Draft(
                "4.2",
                "Triage",
                "Triage shall be performed by licensed clinicians only. No algorithm decides.",
                2,
            ),
            Draft("Article 9", "Hours of Work", "", 1),
            Draft("9.4", "Administrative Time", "Each employee has eight (8) protected hours.", 2),
            Draft("9.4(a)", "", "They shall not be used for visits.", 3),
        )
    ),
    "E1": with_paths(
        (
            Draft("Article 4", "Access to Care", "", 1),
            Draft("4.2", "Triage", "Triage shall be performed by licensed clinicians only.", 2),
            Draft("Article 9", "Hours of Work", "", 1),
            Draft("9.4", "Administrative Time", "Each employee has four (4) protected hours.", 2),
            Draft("9.4(a)", "", "They may be used for visits.", 3),
        )
    ),
    "U2": with_paths((Draft("Article 23", "Technology", "No layoffs because of software.", 1),)),
}


def against_contract(proposal: Proposal) -> Diff:
    """The diff of a proposal of this table against its contract."""
    return compare(CONTRACT, PASSED[proposal.ref], covers=Covers.LISTED)


def changes_on(slug: str, proposal: Proposal) -> tuple[Change, ...]:
    """An item's part of that."""
    return part_of(against_contract(proposal), slug)


def part_of(diff: Diff, slug: str, table: TableState | None = None) -> tuple[Change, ...]:
    """An item's part of a diff against this table's contract; of another ``table``'s items."""
    return changes_by_item(diff, [one.item for one in (table or TABLE).items])[slug]


SETTINGS = Settings(
    "Northgate Clinics 2026",
    (Party("employer", "Northgate Clinics", "E"), Party("union", "Therapists United", "U")),
    us="union",
)


def proposal(ref: str, party: str, passed: datetime, items: tuple[str, ...]) -> Proposal:
    """A proposal of this table."""
    return Proposal(
        ref=ref,
        party=party,
        passed=passed,
        recorded=passed + timedelta(minutes=5),
        by=KEEPER,
        sha256="ab" * 32,
        original="original.docx",
        reader=1,
        kind=ProposalKind.PROPOSAL,
        items=items,
        folder=f"proposals/{ref.lower()}",
        id=ref.lower() * 8,
    )


U1 = proposal("U1", "union", at(1, 8), ("admin-time", "triage"))
E1 = replace(
    proposal("E1", "employer", at(1, 20, 23, 30), ("admin-time", "triage")), counter_to="U1"
)
U2 = proposal("U2", "union", at(1, 9), ("technology",))

CLAIMED = Mark(
    item="admin-time",
    status=Status.IMPASSE,
    at=at(1, 21),
    recorded=at(1, 21),
    who=KEEPER,
    by="employer",
    on="E1",
    why="no room left above four hours",
    id="m1",
)
AGREED = Mark("technology", Status.AGREED, at(1, 22), at(1, 22), KEEPER, on="U2", id="m2")


def standing(item: Item, status: Status = Status.OPEN, **known: object) -> ItemState:
    """An item's state with nothing passed or said unless ``known`` says so."""
    blank = ItemState(item, status, None, None, None, None, (), (), (), {}, None, None)
    change: Callable[..., ItemState] = replace
    return change(blank, **known)


ADMIN_TIME = standing(
    Item("admin-time", "Administrative time", ("9.4",)),
    Status.IMPASSE,
    since=at(1, 21),
    by="employer",
    on="E1",
    why=CLAIMED.why,
    marks=(CLAIMED,),
    claims=(Claim("employer", at(1, 21), CLAIMED.why, "E1", ("union",)),),
    positions={"union": U1, "employer": E1},
    moved=E1.passed,
    owes_response="union",
)
TRIAGE = standing(
    Item("triage", "Triage", ("4.2", "4.3")),
    positions={"union": U1, "employer": E1},
    moved=E1.passed,
    owes_response="union",
)
TECHNOLOGY = standing(
    Item("technology", "Technology", ("Article 23",)),
    Status.AGREED,
    since=at(1, 22),
    on="U2",
    marks=(AGREED,),
    positions={"union": U2},
    moved=U2.passed,
)
WAGES = standing(Item("wages", "Wages", ("Appendix A",)))

TABLE = TableState(
    SETTINGS,
    None,
    (TECHNOLOGY, TRIAGE, ADMIN_TIME, WAGES),
    (U1, U2, E1),
    (Finding("bytes", "proposals/u1/original.docx", "the bytes are not those recorded"),),
)
