"""Corrections laid over what was recorded.

The rule that this module protects: the first record stays as it was and is shown with what corrects
it. A ref means the document that bore it when it was written down: when a document's ref is
corrected, those who named it before still mean it, also when another document bears that ref now.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Finding
from tracker.ledger.layout import correction_file, ref_key
from tracker.ledger.order import Causality
from tracker.ledger.printed import without_agreeing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.ledger.facts import Correction, Cost, Facts, Mark, Proposal

CORRECTABLE = (
    "ref",
    "party",
    "passed",
    "kind",
    "session",
    "counter_to",
    "items",
    "package",
    "covers",
)
"""The fields of a proposal that may have been typed or guessed wrongly; the rest was computed."""

IN_ERROR = "in_error"
"""What a correction says of the record as a whole."""


def corrected(facts: Facts) -> Facts:
    """The facts with every correction laid over the proposal that it names."""
    if not facts.corrections:
        return facts
    causality = Causality(facts)
    of_proposal = _by_proposal(facts.corrections, causality)
    names = _Names(facts.proposals, of_proposal, causality)
    proposals = tuple(names.proposal(one, of_proposal.get(one.id, ())) for one in facts.proposals)
    return replace(
        facts,
        proposals=tuple(one for one in proposals if not one.recorded_in_error),
        in_error=tuple(one for one in proposals if one.recorded_in_error),
        marks=tuple(map(names.mark, facts.marks)),
        costs=tuple(map(names.cost, facts.costs)),
        findings=(*facts.findings, *_disagreements(proposals, causality)),
    )


def said(correction: Correction) -> dict[str, object]:
    """What a correction puts in place of what was recorded, by field."""
    values = {name: getattr(correction, name) for name in (*CORRECTABLE, IN_ERROR)}
    return {name: value for name, value in values.items() if value is not None}


def _by_proposal(
    corrections: Iterable[Correction], causality: Causality
) -> dict[str, tuple[Correction, ...]]:
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for one in sorted(corrections, key=lambda c: (causality.depth[c.id], c.recorded, c.id)):
        found[one.corrects].append(one)
    return {name: tuple(listed) for name, listed in found.items()}


class _Names:
    """What each ref meant to the one who wrote it down."""

    def __init__(
        self,
        proposals: Iterable[Proposal],
        corrections: dict[str, tuple[Correction, ...]],
        causality: Causality,
    ) -> None:
        self._causality = causality
        self._refs = {
            one.id: (one.ref, [c for c in corrections.get(one.id, ()) if c.ref is not None])
            for one in proposals
        }
        self._renamed = any(later for _, later in self._refs.values())

    def proposal(self, one: Proposal, corrections: tuple[Correction, ...]) -> Proposal:
        recorded = replace(one, counter_to=self._now(one.counter_to, one.id))
        if not corrections:
            return recorded
        values: dict[str, object] = {}
        for correction in corrections:
            meant = self._now(correction.counter_to, correction.id)
            values |= said(replace(correction, counter_to=meant, in_error=None))
        change = {**values, "corrections": corrections, "as_recorded": recorded}
        mended = replace(recorded, **change)  # type: ignore[arg-type] # fields of the same names
        return without_agreeing(mended)

    def mark(self, mark: Mark) -> Mark:
        return replace(mark, on=self._now(mark.on, mark.id))

    def cost(self, cost: Cost) -> Cost:
        return replace(cost, on=self._now(cost.on, cost.id))

    def _now(self, ref: str | None, writer: str) -> str | None:
        """The ref that the document bears now which bore ``ref`` as its writer saw it."""
        if ref is None or not self._renamed:
            return ref
        meant = [name for name in self._refs if self._borne(name, writer) == ref_key(ref)]
        known = [name for name in meant if self._causality.saw(writer, name)] or meant
        return self._last(known[0]) if len(known) == 1 else ref

    def _borne(self, name: str, writer: str) -> str:
        """The ref of a document as its writer saw it."""
        ref, later = self._refs[name]
        seen = [one.ref for one in later if self._causality.saw(writer, one.id)]
        return ref_key(seen[-1] or ref if seen else ref)

    def _last(self, name: str) -> str:
        ref, later = self._refs[name]
        return (later[-1].ref or ref) if later else ref


def _disagreements(proposals: Iterable[Proposal], causality: Causality) -> Iterator[Finding]:
    """Corrections of one field that did not see each other and say different things."""
    for proposal in proposals:
        last = proposal.corrections[-1] if proposal.corrections else None
        for one in proposal.corrections[:-1]:
            if last and not causality.saw(last.id, one.id) and _differ(one, last):
                message = (
                    f"{proposal.ref} was corrected twice, apart and differently; the later "
                    "is shown; correct it once more to settle it"
                )
                yield Finding("disputed-correction", correction_file(proposal, last), message)


def _differ(one: Correction, other: Correction) -> bool:
    first, second = said(one), said(other)
    return any(first[name] != second[name] for name in first.keys() & second.keys())
