"""What a pass does to an item in words: the counts of its steps, its terms, and the facts.

This module protects one rule: movement is told as fact, with the two documents that were compared.
"Regressive" says that a party's words became worse for the other side than its own last ones, and
"reopens" that agreed words were changed; neither says that anything is unlawful.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.phrases import counted, joined
from tracker.reports.escape import visible_line
from tracker.reports.table_rows import told_terms
from tracker.reports.words import title_of
from tracker.table.move import Against, Step, step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.reports.shapes import Shape
    from tracker.table.move import Move

_TERMS = 6
"""Terms told of one pass; of more the rest are counted."""


# What the other side asked for is not the party's to take back or to concede.
_TOWARDS = {
    Step.TAKES_BACK: "in its own favour",
    Step.NEW: "in its own favour",
    Step.CONCEDES: "in the other side's favour",
    Step.BOTH: "both ways",
    Step.UNSETTLED: "without saying who gains",
}


def move_line(move: Move) -> str:
    """Count the steps of a pass: "against E2: takes back 1, concedes 2"."""
    words = _TOWARDS if move.against is Against.OTHER else {one: one.value for one in Step}
    tally = Counter(words[step(change, move.camp)] for change in move.changed)
    said = [f"{word} {tally[word]}" for word in dict.fromkeys(words.values()) if tally[word]]
    own = {Against.OWN: "its own ", Against.CONTRACT: "the "}.get(move.against, "")
    return f"against {own}{visible_line(move.ref)}: {', '.join(said) or 'no change'}"


def move_lines(moves: Iterable[Move]) -> tuple[str, ...]:
    """Tell all that a pass does to an item: the counts, the terms that moved, and the facts."""
    told = tuple(moves)
    counts = (move_line(move) for move in told if move.against is not Against.AGREED)
    return (*counts, *_terms(told), *(line for move in told for line in fact_lines(move)))


def fact_lines(move: Move) -> tuple[str, ...]:
    """Tell what is regressive and what reopens an agreed item, each with the ref compared with."""
    lines = []
    if move.regressive:
        where = joined(title_of(change)[0] for change in move.regressive)
        lines.append(
            f"regressive: {where} worse for the other side than in its own {visible_line(move.ref)}"
        )
    if move.reopens:
        where = joined(title_of(change)[0] for change in move.changed)
        differ = "differs" if len(move.changed) == 1 else "differ"
        lines.append(f"reopens an agreed item: {where} {differ} from {visible_line(move.ref)}")
    return tuple(lines)


def movement_facts(moves: Iterable[Move]) -> tuple[str, ...]:
    """Tell the same where no pass stands above it: "E9, regressive: 9.2 worse for …"."""
    return tuple(
        f"{visible_line(move.document)}, {line}" for move in moves for line in fact_lines(move)
    )


def move_shape(move: Move) -> Shape:
    """Give one comparison of a pass, with its steps by clause."""
    return {
        "document": move.document,
        "against": move.against.value,
        "ref": move.ref,
        "steps": [
            {
                "clause": title_of(change)[0],
                "step": step(change, move.camp).value,
                "because": change.because,
            }
            for change in move.changed
        ],
        "regressive": bool(move.regressive),
        "reopens": move.reopens,
    }


def _terms(moves: tuple[Move, ...]) -> tuple[str, ...]:
    """The terms that a party moved: from its own last words, the first time from the contract's."""
    own = next((move for move in moves if move.against is Against.OWN), None)
    base = own or next((move for move in moves if move.against is Against.CONTRACT), None)
    if base is None:
        return ()
    lines = [
        f"{title_of(change)[0]}, {line}" for change in base.changed for line in told_terms(change)
    ]
    more = len(lines) - _TERMS
    rest = [f"… and {counted(more, 'more term')}"] if more > 0 else []
    return (*lines[:_TERMS], *rest)
