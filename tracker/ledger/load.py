"""A table's files → facts and findings.

The rule that this module protects: loading always finishes. A file that cannot be understood is a
finding with its path and the reason, and everything else is still there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from tracker.ledger import layout, settings
from tracker.ledger.calendar import CALENDAR_KINDS
from tracker.ledger.codec import NewerSchemaError, decode, decode_one_of
from tracker.ledger.correcting import corrected
from tracker.ledger.facts import (
    ContractFact,
    Correction,
    Cost,
    Fact,
    Facts,
    Finding,
    Item,
    Mark,
    Proposal,
    Settings,
)
from tracker.ledger.fields import BadFactError
from tracker.ledger.whereabouts import has_pending
from tracker.ledger.worktree import WorkTree
from tracker.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tracker.ledger.calendar import CalendarFact

MAX_FACT_BYTES = 1 << 20
"""A fact is a few hundred bytes; a megabyte is somebody's mistake, and is not decoded."""

_CONTRACT = f"{layout.CONTRACT}/{layout.CONTRACT_FILE}"
_PROPOSAL = re.compile(rf"{layout.PROPOSALS}/([^/]+)/{re.escape(layout.PROPOSAL_FILE)}")
_ITEM = re.compile(rf"{layout.ITEMS}/([^/]+)/{re.escape(layout.ITEM_FILE)}")
_MARK = re.compile(rf"{layout.ITEMS}/([^/]+)/{layout.MARKS}/([^/]+)\.json")
_COST = re.compile(rf"{layout.ITEMS}/([^/]+)/{layout.COSTS}/([^/]+)\.json")
_CALENDAR = re.compile(rf"{layout.CALENDAR}/([^/]+)\.json")
_CORRECTION = re.compile(rf"({layout.PROPOSALS}/[^/]+)/{layout.CORRECTIONS}/([^/]+)\.json")

F = TypeVar("F", bound=Fact)
M = TypeVar("M", Mark, Cost)


def load(root: Path) -> Facts:
    """The facts in the folder ``root``, after finishing a write that was interrupted."""
    unfinished = _finish(root) if has_pending(root) else ()
    facts = read_facts(WorkTree(root))
    return replace(facts, findings=(*facts.findings, *unfinished))


def _finish(root: Path) -> tuple[Finding, ...]:
    from tracker.ledger.store import complete

    try:
        complete(root)
    except Refused as refusal:
        message = f"a write was interrupted and cannot be finished yet: {refusal}"
        return (Finding("behind", ".", message),)
    return ()


def read_facts(source: WorkTree) -> Facts:
    """The facts of any source of files."""
    return corrected(read_some(source, source.paths()))


def read_some(source: WorkTree, paths: Iterable[str]) -> Facts:
    """The facts of these files alone, as they were recorded: no correction is laid over them."""
    reading = _Reading(source)
    for path in paths:
        reading.take(path)
    return reading.facts()


@dataclass(slots=True)
class _Reading:
    source: WorkTree
    settings: Settings | None = None
    contract: ContractFact | None = None
    items: dict[str, Item] = field(default_factory=dict)
    proposals: list[Proposal] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    costs: list[Cost] = field(default_factory=list)
    calendar: list[CalendarFact] = field(default_factory=list)
    corrections: list[tuple[str, Correction]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def take(self, path: str) -> None:
        try:
            self._take(path)
        except NewerSchemaError as error:
            self._find("newer-program", path, str(error))
        except BadFactError as error:
            self._find("unreadable", path, str(error))
        except OSError as error:
            self._find("unreadable", path, error.strerror or str(error))

    def facts(self) -> Facts:
        if self.settings is None and not any(one.where == layout.SETTINGS for one in self.findings):
            self._find("unreadable", layout.SETTINGS, "there is no such file")
        named = {mark.item for mark in self.marks} | {cost.item for cost in self.costs}
        for slug in sorted(named - self.items.keys()):
            self.items[slug] = Item(slug, slug)
            self._find("unknown-item", layout.item_file(slug), "an item has facts but no such file")
        return Facts(
            settings=self.settings or Settings(title="", parties=()),
            contract=self.contract,
            items=tuple(self.items[slug] for slug in sorted(self.items)),
            proposals=tuple(self.proposals),
            marks=tuple(self.marks),
            corrections=self._corrections(),
            findings=tuple(self.findings),
            calendar=tuple(self.calendar),
            costs=tuple(self.costs),
        )

    def _corrections(self) -> tuple[Correction, ...]:
        """The corrections that lie in the folder of what they correct."""
        folders = {proposal.folder: proposal.id for proposal in self.proposals}
        kept = []
        for path, one in self.corrections:
            if folders.get(path.rsplit("/", 2)[0]) == one.corrects:
                kept.append(one)
            else:
                self._find("unreadable", path, "it corrects another document than the one here")
        return tuple(kept)

    def _take(self, path: str) -> None:
        if path == layout.SETTINGS:
            self.settings = settings.read_settings(self._read(path))
        elif path == _CONTRACT:
            self.contract = self._fact(ContractFact, path)
        elif _PROPOSAL.fullmatch(path):
            self._take_proposal(path)
        elif found := _ITEM.fullmatch(path):
            self._take_item(found[1], path)
        elif found := _MARK.fullmatch(path):
            self.marks.append(self._of_item(Mark, found[1], path))
        elif found := _COST.fullmatch(path):
            self.costs.append(self._of_item(Cost, found[1], path))
        elif _CORRECTION.fullmatch(path):
            self.corrections.append((path, self._named(self._fact(Correction, path), path)))
        elif _CALENDAR.fullmatch(path):
            self.calendar.append(self._named(self._calendar(path), path))

    def _take_item(self, slug: str, path: str) -> None:
        self.items[slug] = Item(slug, slug)
        self.items[slug] = settings.read_item(slug, self._read(path))

    def _take_proposal(self, path: str) -> None:
        proposal = self._fact(Proposal, path)
        folder = path.rpartition("/")[0]
        if not folder.endswith(f"-{proposal.id[: layout.FOLDER_ID_LENGTH]}"):
            self._find("altered", path, "the fact is not the one that its folder's name stands for")
        self._check_first(proposal.id)
        self.proposals.append(replace(proposal, folder=folder))

    def _of_item(self, kind: type[M], slug: str, path: str) -> M:
        fact = self._fact(kind, path)
        if fact.item != slug:
            raise BadFactError(f"it is about {fact.item!r}, not the item that it lies under")
        return self._named(fact, path)

    def _named(self, fact: F, path: str) -> F:
        """The fact, which must be the one that its file's name stands for."""
        if not path.endswith(f"-{fact.id}.json"):
            self._find("altered", path, "the fact is not the one that its name stands for")
        self._check_first(fact.id)
        return fact

    def _check_first(self, name: str) -> None:
        if name in self.ids:
            raise BadFactError("the same fact stands here twice; this one is left out")
        self.ids.add(name)

    def _fact(self, kind: type[F], path: str) -> F:
        return decode(kind, self._read(path))

    def _calendar(self, path: str) -> CalendarFact:
        return decode_one_of(CALENDAR_KINDS, self._read(path))

    def _read(self, path: str) -> bytes:
        data = self.source.read(path)
        if len(data) > MAX_FACT_BYTES:
            raise BadFactError("it is larger than any fact")
        return data

    def _find(self, code: str, where: str, message: str) -> None:
        self.findings.append(Finding(code, where, message))
