"""Placeholders in a proposal ("[CCL]", "No change", "* * *") replaced by the contract's words.

The rule protected here: a proposal is compared by its effective words, those that would be in the
contract if it were agreed; what is meant by a placeholder is never guessed when two could be meant.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.elision import elides_within, filled
from tracker.diff.finder import Finder
from tracker.diff.headings import Titled, titled
from tracker.diff.instructions import (
    GIVEN_UP,
    Instruction,
    Says,
    Span,
    elides,
    headed,
    instruction,
)
from tracker.diff.outline import ROOT, Outline, outline
from tracker.documents.clause import Clause, Draft, with_paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Effective(NamedTuple):
    """A proposal's effective words.

    ``stands``: positions in ``clauses`` that a placeholder stood for → the contract's position.
    ``deleted``: the contract's positions that the proposal says are deleted. ``elided``: positions
    in ``clauses`` where words, items or sections are said to be left out unchanged.
    """

    clauses: tuple[Clause, ...]
    stands: dict[int, int]
    deleted: frozenset[int] = frozenset()
    elided: frozenset[int] = frozenset()
    warnings: tuple[str, ...] = ()


def resolve(contract: Sequence[Clause], proposal: Sequence[Clause]) -> tuple[Clause, ...]:
    """The proposal's clauses with every placeholder replaced by the contract's words.

    A placeholder whose clause the contract has not got stays as written. What the proposal says is
    deleted, and a new clause that is withdrawn, stay as ``GIVEN_UP``: that is said of the clause in
    any older document that has it, and silence would not say it.
    """
    if not instructs(proposal):
        return tuple(proposal)
    return _Resolution(outline(contract), outline(proposal), keeps_given_up=True).run().clauses


def effective(
    contract: Sequence[Clause], proposal: Sequence[Clause], *, headings_orient: bool = False
) -> Effective:
    """The same as ``resolve``, with what is known of each clause.

    ``headings_orient`` says that a heading printed without its own words, above printed items or
    sections, only says where they belong: its words stand.
    """
    if not headings_orient and not instructs(proposal):
        return Effective(tuple(proposal), stands={})
    return _Resolution(outline(contract), outline(proposal), headings_orient=headings_orient).run()


def instructs(proposal: Sequence[Clause]) -> bool:
    """Whether any clause may hold a placeholder: else its words are the effective ones already."""
    return any(map(_may_instruct, proposal))


def _may_instruct(clause: Clause) -> bool:
    """A cheap look: the contracts of most comparisons have no placeholder at all."""
    return not clause.table and _speaks_of_language(clause.heading, clause.text)


@lru_cache(maxsize=1 << 14)  # what guesses how much is covered asks, and then the comparison
def _speaks_of_language(heading: str, text: str) -> bool:
    if heading and headed(heading) is not None:
        return True
    return any(map(_is_instruction, text.split("\n"))) if "\n" in text else _is_instruction(text)


def _is_instruction(line: str) -> bool:
    if not line:
        return False
    short = len(line) < LONGEST
    return elides_within(line) or (short and (elides(line) or instruction(line) is not None))


LONGEST = 160
"""Characters that no instruction exceeds."""


class _Resolution:
    """One pass over the proposal, top down, collecting what it means."""

    def __init__(
        self,
        contract: Outline,
        proposal: Outline,
        *,
        headings_orient: bool = False,
        keeps_given_up: bool = False,
    ) -> None:
        self._headings_orient, self._keeps_given_up = headings_orient, keeps_given_up
        self._contract, self._proposal = contract, proposal
        self._finder = Finder(contract)
        self._own = {(c.label, c.heading, c.text) for c in contract.clauses}
        self._meant: dict[int, int | None] = {ROOT: ROOT}
        self._drafts: list[Draft] = []
        self._stands: dict[int, int] = {}
        self._deleted: set[int] = set()
        self._elided: set[int] = set()
        self._warnings: list[str] = []

    def run(self) -> Effective:
        """Resolve every clause."""
        for place, clause in enumerate(self._proposal.clauses):
            above = self._meant[self._proposal.parents[place]]
            self._meant[place] = self._finder.find(clause, above)
            self._take(place, clause, self._meant[place])
        return Effective(
            with_paths(self._drafts),
            self._stands,
            frozenset(self._deleted),
            frozenset(self._elided),
            tuple(self._warnings),
        )

    def _take(self, place: int, clause: Clause, meant: int | None) -> None:
        said = self._said(clause, meant)
        if (clause.label, clause.heading, clause.text) in self._own:
            # A section that both documents print as "[Deleted]" is the contract's own language.
            self._drafts.append(_draft(clause, clause.text))
        elif said is not None and meant is None and said.says in (Says.WITHDRAWN, Says.GIVEN_UP):
            if self._keeps_given_up:
                self._drafts.append(_draft(clause, GIVEN_UP))
        elif said is not None and meant is None:
            self._warnings.append(f"{clause.label}: the contract has no such clause to refer to")
            self._drafts.append(_draft(clause, clause.text))
        elif meant is None or said is None:
            if meant is not None and self._only_orients(place, clause, meant):
                self._orient(clause, meant)
            else:
                self._take_words(place, clause, meant)
        elif said.says in (Says.DELETED, Says.GIVEN_UP):
            self._delete(meant, clause)
        else:
            self._stand_for(place, clause, meant)

    def _only_orients(self, place: int, clause: Clause, meant: int) -> bool:
        if not self._headings_orient or clause.text or not self._proposal.children[place]:
            return False
        # Another article that has the number now is not oriented by: it has no words to stand.
        original = self._contract.clauses[meant]
        heads = titled(clause.heading, original.heading)
        return bool(original.text) or heads is not Titled.OTHER

    def _orient(self, clause: Clause, meant: int) -> None:
        """Let the words stand; a section's unprinted items too, as only some are on paper."""
        if self._contract.parents[meant] != ROOT:
            self._elided.add(len(self._drafts))
        self._restate(clause, meant)

    def _said(self, clause: Clause, meant: int | None) -> Instruction | None:
        """What is said of the clause as a whole: without a name, or by its own."""
        if clause.table:
            return None
        if not clause.text:
            return self._said_in_heading(clause, meant)
        said = Instruction(Says.STANDS) if elides(clause.text) else instruction(clause.text)
        if said is None or not said.spans:
            return said
        named = [self._finder.at(place) for span in said.spans for place in (span.first, span.last)]
        return Instruction(said.says) if meant is not None and set(named) == {meant} else None

    def _said_in_heading(self, clause: Clause, meant: int | None) -> Instruction | None:
        """What the heading ends with, unless the contract's own ends with it too."""
        said = headed(clause.heading)
        if said is None:
            return None
        own = "" if meant in (None, ROOT) else self._contract.clauses[meant].heading
        return None if headed(own) == said else Instruction(said.says)

    def _stand_for(self, place: int, clause: Clause, meant: int) -> None:
        """Put the contract's words in the clause, and its items below if none is printed."""
        self._restate(clause, meant)
        if self._proposal.children[place]:
            self._elided.add(len(self._drafts) - 1)
        else:
            self._copy_below(meant, self._contract.clauses[meant], clause)

    def _restate(self, clause: Clause, meant: int) -> None:
        """Give the clause the contract's words under its own label."""
        original = self._contract.clauses[meant]
        title = _title(clause) or original.heading
        self._stands[len(self._drafts)] = meant
        self._drafts.append(Draft(clause.label, title, original.text, clause.level, original.table))

    def _copy_below(self, meant: int, original: Clause, clause: Clause) -> None:
        for child in self._contract.below(meant):
            item = self._contract.clauses[child]
            self._stands[len(self._drafts)] = child
            label = _relabelled(item.label, original.label, clause.label)
            level = item.level - original.level + clause.level
            self._drafts.append(Draft(label, item.heading, item.text, level, item.table))

    def _take_words(self, place: int, clause: Clause, meant: int | None) -> None:
        """Take the clause's own lines, and follow the instructions among them."""
        kept: list[str] = []
        about: list[Instruction] = []
        for line in () if clause.table or not clause.text else clause.text.split("\n"):
            said = instruction(line) if len(line) < LONGEST else None
            if said is not None and said.spans and self._can_follow(said):
                about.append(said)
            else:
                kept.append(line)
        if kept or not about or clause.heading or self._proposal.children[place]:
            self._keep(clause, clause.text if clause.table else "\n".join(kept), meant)
        for said in about:
            self._follow(said)

    def _keep(self, clause: Clause, text: str, meant: int | None) -> None:
        here = len(self._drafts)
        if not clause.table and any(
            elides(line) or elides_within(line) for line in text.split("\n")
        ):
            self._elided.add(here)
            if meant is not None and meant != ROOT:
                text = filled(self._contract.clauses[meant].text, text)
        self._drafts.append(_draft(clause, text))

    def _can_follow(self, said: Instruction) -> bool:
        if said.says is Says.WITHDRAWN:
            return True  # of a clause that the contract has not got, nothing is left
        return all(self._finder.at(span.first) is not None for span in said.spans)

    def _follow(self, said: Instruction) -> None:
        for found in (index for span in said.spans for index in self._between(span)):
            original = self._contract.clauses[found]
            if said.says is Says.DELETED:
                self._delete(found, original)
            else:
                self._stands[len(self._drafts)] = found
                self._drafts.append(_draft(original, original.text))
                self._copy_below(found, original, original)

    def _between(self, span: Span) -> Iterator[int]:
        """The clauses of a span: siblings from the first to the last."""
        first, last = self._finder.at(span.first), self._finder.at(span.last)
        if first is None:
            return
        beside = self._contract.siblings(first)
        until = beside.index(last) if last in beside else beside.index(first)
        yield from beside[beside.index(first) : until + 1]

    def _delete(self, found: int, clause: Clause) -> None:
        self._deleted.update((found, *self._contract.below(found)))
        if self._keeps_given_up:
            self._drafts.append(_draft(clause._replace(heading=_title(clause)), GIVEN_UP))


def _title(clause: Clause) -> str:
    """A clause's heading without what it says of the clause."""
    said = headed(clause.heading)
    return clause.heading if said is None else said.heading


def _draft(clause: Clause, text: str) -> Draft:
    return Draft(clause.label, clause.heading, text, clause.level, clause.table)


def _relabelled(label: str, above: str, now: str) -> str:
    """The label of an item when its parent's label is another: "9.4(a)" under "9.5" → "9.5(a)"."""
    return now + label[len(above) :] if label.startswith(above) else label
