"""A change → the same change with whom it favours, for each term and as a whole, and why.

The rule protected here: better unclear than wrong. Every answer carries one plain sentence that
quotes the words it rests on; where rules disagree the change cuts both ways, and where no rule
speaks, or most of what changed was not read, it stays unclear.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from tracker.diff.gains.advice import decision_became_advice
from tracker.diff.gains.amounts import numbers_disagree, quantity_changed
from tracker.diff.gains.art import term_of_art
from tracker.diff.gains.averages import averaged
from tracker.diff.gains.bans import made_optional, partly_banned
from tracker.diff.gains.caps import capped
from tracker.diff.gains.choice import choice_changed
from tracker.diff.gains.classes import class_changed, recipients_changed, represented_changed
from tracker.diff.gains.clock import window_changed
from tracker.diff.gains.costs import (
    cost_shifted,
    counted_as_worked,
    hours_counted,
    paid_time,
    share_of_whole,
)
from tracker.diff.gains.dates import given_later
from tracker.diff.gains.duties import (
    duty_added,
    duty_became_talk,
    duty_changed,
    duty_dropped,
    duty_emptied,
    promise_changed,
    work_opened,
)
from tracker.diff.gains.elsewhere import Elsewhere
from tracker.diff.gains.frames import frames
from tracker.diff.gains.frequency import how_often, once_or_again
from tracker.diff.gains.grids import told_together
from tracker.diff.gains.home import moved_home
from tracker.diff.gains.learned import runs_from_learning
from tracker.diff.gains.limits import (
    alternative,
    carved,
    discretion,
    ends,
    exceptions_changed,
    exclusive,
    limited,
    only_changed,
)
from tracker.diff.gains.lists import doers_changed, joined
from tracker.diff.gains.loads import load_capped
from tracker.diff.gains.modifiers import narrowed, whichever
from tracker.diff.gains.multiples import multiple_changed
from tracker.diff.gains.passages import passages
from tracker.diff.gains.powers import power_added
from tracker.diff.gains.proof import burden_of_proof
from tracker.diff.gains.remedies import consent_changed, decider_changed, remedy_changed
from tracker.diff.gains.ruling import Case, Directions, Ruling, shortened
from tracker.diff.gains.seniority import seniority_weighs
from tracker.diff.gains.settings import left_to_a_side, match_for_contribution
from tracker.diff.gains.stretches import stretches
from tracker.diff.gains.unread import changed, mostly_unread, unread
from tracker.diff.gains.wholes import form_of_pay, list_changed, same_sense
from tracker.diff.gains.workers import no_longer_alone, only_directed
from tracker.diff.markers import mark_pairs
from tracker.diff.model import STILL, Favours, Op
from tracker.diff.spots import side
from tracker.diff.terms import quantity_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tracker.diff.gains.elsewhere import Moves
    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.passages import Passage
    from tracker.diff.gains.sides import Sides
    from tracker.diff.markers import MarkPair
    from tracker.diff.model import Change, Term
    from tracker.diff.terms import QuantityPair

_RULES = (
    work_opened,
    duty_changed,
    duty_became_talk,
    duty_dropped,
    duty_added,
    duty_emptied,
    promise_changed,
    consent_changed,
    remedy_changed,
    decider_changed,
    limited,
    discretion,
    exclusive,
    only_changed,
    exceptions_changed,
    class_changed,
    recipients_changed,
    represented_changed,
    alternative,
    carved,
    list_changed,
    cost_shifted,
    share_of_whole,
    hours_counted,
    counted_as_worked,
    how_often,
    once_or_again,
    given_later,
    paid_time,
    window_changed,
    seniority_weighs,
    term_of_art,
    choice_changed,
    burden_of_proof,
    multiple_changed,
    narrowed,
    joined,
    doers_changed,
    whichever,
    quantity_changed,
    partly_banned,
    made_optional,
    capped,
    load_capped,
    runs_from_learning,
    left_to_a_side,
    match_for_contribution,
    no_longer_alone,
    only_directed,
    averaged,
    power_added,
    decision_became_advice,
)
_Pair = TypeVar("_Pair", "QuantityPair", "MarkPair")
_OUTWEIGHS = {
    "consent changed": ("notice",),
    "decision passed on": ("consent changed",),
    "default answer": ("duty added", "duty dropped"),
}
"""Rules with those of which they speak, too: who lost a say for a notice has not gained one."""
DOUBT = "unread limit"
_CAMPS = (Favours.UNION, Favours.EMPLOYER)


def judge(
    change: Change,
    sides: Sides,
    better_for: Directions = (),
    *,
    by: Favours | None = None,
    moves: Moves | None = None,
) -> Change:
    """The change with whom it favours, so far as its words settle it.

    ``better_for`` gives a side with "higher" or "lower": of the item's amounts, what is better for
    it. ``by`` is the side that proposes the change; with it the change says whether it is a
    clawback, taking from the other side what the old words gave it, or may be one. ``moves`` are
    the sentences that left or came into the clauses of the whole diff.
    """
    if not change.substance or STILL.issuperset(change.kinds):
        return change._replace(favours=Favours.NEUTRAL)
    read = tuple(_rulings(change, sides, better_for, moves))
    rulings = _weightier(tuple(ruling for _, found in read for ruling in found))
    terms = tuple(_ruled(term, at, rulings) for at, term in enumerate(change.terms))
    favours, because = _overall(rulings)
    if _is_table(change):
        because = told_together(change.terms, because)
    doubt = next((ruling for ruling in rulings if ruling.rule == DOUBT), None)
    if favours in _CAMPS and doubt is not None:
        favours, because = Favours.UNCLEAR, f"{doubt.because} But: {because}"
    elif favours in _CAMPS and mostly_unread(read):
        favours, because = Favours.UNCLEAR, f"Most of what changed was not read; but: {because}"
    taken = [ruling for ruling in rulings if by is not None and ruling.takes and ruling.gains is by]
    clawback = bool(taken) and favours in (by, Favours.MIXED)
    may_take = bool(taken) and favours is Favours.UNCLEAR
    return change._replace(
        terms=terms,
        favours=favours,
        because=because,
        clawback=clawback,
        taken=max((ruling.share for ruling in taken), default=0.0) if clawback or may_take else 0.0,
        may_take=may_take,
    )


def _rulings(
    change: Change, sides: Sides, better_for: Directions, moves: Moves | None
) -> Iterator[tuple[int, tuple[Ruling, ...]]]:
    """The rulings on each passage, with how many of its letters changed."""
    changes = stretches(change.segments)
    quantities = tuple(enumerate(quantity_pairs(change.segments)))
    marks = tuple(enumerate(mark_pairs(change.segments), start=len(quantities)))

    @cache
    def ruled() -> Frame | None:
        old, new = (side(change.segments, op) for op in (Op.INSERT, Op.DELETE))
        return next(iter(frames(old, sides) or frames(new, sides)), None)

    elsewhere = Elsewhere(moves, (*change.old, *change.new))
    yield 0, tuple(moved_home(change, ruled))
    for passage in passages(change.segments):
        held = _within(passage, quantities), _within(passage, marks)
        case = Case(passage, sides, *held, better_for, changes, elsewhere)
        if _is_table(change):
            rulings = tuple(quantity_changed(case))
        else:
            rulings = tuple(_of_passage(case, ruled))
            missed = unread(case, change.segments, rulings)
            rulings = (*rulings, _doubt(missed)) if missed else rulings
        yield changed(passage, change.segments), rulings


def _weightier(rulings: tuple[Ruling, ...]) -> tuple[Ruling, ...]:
    """The rulings without those that only tell of what another one weighs as a whole."""
    told = {ruling.rule for ruling in rulings}
    light = {rule for rule, weighed in _OUTWEIGHS.items() if rule in told for rule in weighed}
    return tuple(ruling for ruling in rulings if ruling.rule not in light)


def _doubt(missed: str) -> Ruling:
    """The ruling that what no rule has read may turn the change round."""
    because = f"No rule reads “{shortened(missed, 12)}”, which may limit the rest."
    return Ruling(DOUBT, Favours.UNCLEAR, because)


def _is_table(change: Change) -> bool:
    return all(clause.table for clause in (*change.old, *change.new))


def _of_passage(case: Case, ruled: Callable[[], Frame | None]) -> Iterator[Ruling]:
    final = tuple(numbers_disagree(case)) or tuple(same_sense(case)) or tuple(form_of_pay(case))
    if final:
        yield from final
        return
    for rule in _RULES:
        yield from rule(case)
    yield from ends(case, ruled)


def _within(passage: Passage, pairs: Iterable[tuple[int, _Pair]]) -> tuple[tuple[int, _Pair], ...]:
    """The pairs of terms that stand in a passage, each with its place among the terms."""
    return tuple((at, pair) for at, pair in pairs if _stands(passage, pair))


def _stands(passage: Passage, pair: QuantityPair | MarkPair) -> bool:
    if pair.new is not None:
        return passage.new_start <= pair.new.start < passage.new_start + len(passage.new)
    if pair.old is not None:
        return passage.old_start <= pair.old.start < passage.old_start + len(passage.old)
    return False


def _ruled(term: Term, at: int, rulings: Sequence[Ruling]) -> Term:
    mine = [ruling for ruling in rulings if ruling.term == at]
    if not mine:
        return term
    favours, because = _overall(mine)
    return term._replace(favours=favours, because=because)


def _overall(rulings: Sequence[Ruling]) -> tuple[Favours, str]:
    """Whom several rulings favour together, with the sentence of the first that says so."""
    for ruling in rulings:
        if ruling.final:
            return ruling.gains, ruling.because
    definite = [r for r in rulings if r.gains in _CAMPS]
    camps = {ruling.gains for ruling in definite}
    if len(camps) > 1:
        first = [next(r for r in definite if r.gains is camp) for camp in Favours if camp in camps]
        return Favours.MIXED, " ".join(ruling.because for ruling in first)
    if definite:
        weightiest = max(definite, key=lambda ruling: ruling.share)
        return weightiest.gains, weightiest.because
    if rulings:
        return rulings[0].gains, rulings[0].because
    return Favours.UNCLEAR, "No rule reads from these words who gains."
