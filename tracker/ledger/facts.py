"""The facts of a table: who said or passed what, when, and what its recorder had seen.

The rule that this module protects: a fact never changes. Whatever is shown is computed from facts,
and a mistake is corrected by a later fact. Bargaining time (``passed``, ``at``) and recording time
(``recorded``) are two fields, both with a zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.ledger.calendar import CalendarFact

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

ID_LENGTH = 16
"""Hexadecimal digits of the sha256 of a fact's canonical bytes that make its id."""


class Status(StrEnum):
    """Where an item stands. DISPUTED is computed, never said by a mark."""

    OPEN = "open"
    AGREED = "agreed"
    IMPASSE = "impasse"
    DISPUTED = "disputed"


class Covers(StrEnum):
    """Whether a document's silence on a clause says anything.

    WHOLE restates the contract; LISTED speaks of what it lists, and leaves out what it deletes
    there; of PRINTED only the words that it prints count.
    """

    WHOLE = "whole"
    LISTED = "listed"
    PRINTED = "printed"


class ProposalKind(StrEnum):
    """What a party passed; a supposal is off the record and never a position."""

    PROPOSAL = "proposal"
    COUNTER = "counter"
    PACKAGE = "package"
    SUPPOSAL = "supposal"
    FINAL_OFFER = "final-offer"
    SIDE_LETTER = "side-letter"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who writes: a name and a mail address, as git keeps them."""

    name: str
    email: str

    def __str__(self) -> str:
        """``Name <address>``, as recorded in facts."""
        return f"{self.name} <{self.email}>"


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the table: ``key`` to type, ``name`` to print, ``prefix`` of its refs ("U").

    ``side`` is "union" or "employer" where the table says it, "" where key and name have to.
    """

    key: str
    name: str
    prefix: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``table.toml`` says; hand-editable.

    ``us`` is the key of the party that keeps this table and only orders columns. ``unit_size`` is
    people in the bargaining unit. ``regime`` names the law that applies ("nlra"), "" if unsaid;
    ``first_contract`` says that no agreement has been in force yet.
    """

    title: str
    parties: tuple[Party, ...]
    us: str | None = None
    unit_size: int | None = None
    expiry: date | None = None
    regime: str = ""
    first_contract: bool = False

    def party(self, key: str) -> Party | None:
        """The party with this key, None when there is none."""
        return next((party for party in self.parties if party.key == key), None)


@dataclass(frozen=True, slots=True)
class Item:
    """A subject being bargained, from ``items/<slug>/item.toml``; hand-editable.

    ``clauses`` are labels of the contract. ``economic`` is None when nobody said. ``better_for``
    pairs a party's key with "higher" or "lower".
    """

    slug: str
    title: str
    clauses: tuple[str, ...] = ()
    economic: bool | None = None
    better_for: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt of the reader about a document, kept with the fact: code, place, sentence."""

    code: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class ContractFact:
    """The contract in force as it was taken in.

    ``original`` is the file's name inside ``contract/``, ``received_as`` the name it came with,
    ``sha256`` that of its bytes, ``reader`` the version of the reader that made ``text.md``.
    """

    original: str
    sha256: str
    reader: int
    recorded: datetime
    by: str
    received_as: str = ""
    warnings: tuple[Doubt, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A document that one party passed.

    ``passed`` is bargaining time, ``recorded`` the recorder's clock, ``by`` who recorded it.
    ``original`` is the file's name inside ``folder`` (a path from the table's root),
    ``received_as`` the name that it came with: shown, never used as a path. ``after`` are the ids
    of the heads that its recorder had seen. ``id``, ``folder``, ``corrections`` (in order) and
    ``as_recorded`` (the same before them, None without any) are computed, not stored.
    """

    ref: str
    party: str
    passed: datetime
    recorded: datetime
    by: str
    sha256: str
    original: str
    reader: int
    kind: ProposalKind = ProposalKind.PROPOSAL
    covers: Covers = Covers.LISTED
    markup: str = "none"
    session: int | None = None
    counter_to: str | None = None
    items: tuple[str, ...] = ()
    package: str | None = None
    note: str | None = None
    received_as: str = ""
    warnings: tuple[Doubt, ...] = ()
    after: tuple[str, ...] = ()
    id: str = ""
    folder: str = ""
    corrections: tuple[Correction, ...] = ()
    as_recorded: Proposal | None = None

    @property
    def recorded_in_error(self) -> bool:
        """Whether a correction says last that it should not have been recorded at all."""
        said = [one.in_error for one in self.corrections if one.in_error is not None]
        return bool(said) and said[-1]


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody's statement that an item is open, agreed or at impasse.

    ``by`` is the party that says so (None: the keeper of the table, for nobody in particular),
    ``on`` the ref that it is about, ``at`` bargaining time, ``who`` recorded it. ``settles`` makes
    it overrule every mark that its recorder had seen, also later ones.
    """

    item: str
    status: Status
    at: datetime
    recorded: datetime
    who: str
    by: str | None = None
    on: str | None = None
    why: str | None = None
    settles: bool = False
    after: tuple[str, ...] = ()
    id: str = ""


class Per(StrEnum):
    """What a figure is a figure for."""

    YEAR = "year"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a party says that an item costs: dollars, on what ``basis``, said ``at`` which moment.

    A figure and whose it is; nothing here computes one. A negative amount saves. ``on`` is the ref
    of the document whose terms it prices, None for the item as such.
    """

    item: str
    amount: Decimal
    by: str
    basis: str
    at: datetime
    recorded: datetime
    who: str
    per: Per | None = None
    on: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A later statement that the proposal with the id ``corrects`` was recorded wrongly.

    Each of the fields that name what was wrong is None where the record was right. ``in_error``
    says that the document should not have been recorded, or, False, that it should after all.
    """

    corrects: str
    why: str
    recorded: datetime
    who: str
    ref: str | None = None
    party: str | None = None
    passed: datetime | None = None
    kind: ProposalKind | None = None
    session: int | None = None
    counter_to: str | None = None
    items: tuple[str, ...] | None = None
    package: str | None = None
    covers: Covers | None = None
    in_error: bool | None = None
    after: tuple[str, ...] = ()
    id: str = ""


Fact = ContractFact | Proposal | Mark | Cost | Correction | CalendarFact
"""What is kept as one immutable file each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or suspicious in recorded data: a stable code, a path, a plain sentence."""

    code: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read from a table; reading always finishes, with findings.

    ``proposals`` stand; ``in_error`` are those that were recorded in error, kept and no positions.
    """

    settings: Settings
    contract: ContractFact | None = None
    items: tuple[Item, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    marks: tuple[Mark, ...] = ()
    findings: tuple[Finding, ...] = ()
    calendar: tuple[CalendarFact, ...] = ()
    costs: tuple[Cost, ...] = ()
    corrections: tuple[Correction, ...] = ()
    in_error: tuple[Proposal, ...] = ()
