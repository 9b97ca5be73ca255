"""Words left out inside a clause ("* * *" between paragraphs) put back from the contract.

The rule protected here: only contract lines that stand between the neighbours of the mark are put
back; where the neighbours are not recognised nothing is.
"""

from __future__ import annotations

from tracker.diff.bag import alike, bag
from tracker.diff.instructions import elides

RECOGNISED = 0.4
"""Likeness by which a printed line is taken for a line of the contract."""


def filled(contract: str, proposal: str) -> str:
    """The proposal's lines with each elision replaced by the contract's lines that it hides."""
    original = contract.split("\n") if contract else []
    printed = proposal.split("\n")
    if any(elides(line) for line in original):
        return proposal
    known = _recognised(original, printed)
    lines: list[str] = []
    for at, line in enumerate(printed):
        if not elides(line):
            lines.append(line)
            continue
        before = max((known[i] for i in range(at) if i in known), default=-1)
        after = min(
            (known[i] for i in range(at, len(printed)) if i in known), default=len(original)
        )
        lines.extend(original[before + 1 : after])
    return "\n".join(lines)


def _recognised(original: list[str], printed: list[str]) -> dict[int, int]:
    """Which contract line each printed line is, in order; lines that are no contract line miss."""
    known: dict[int, int] = {}
    start = 0
    for at, line in enumerate(printed):
        if elides(line):
            continue
        words = bag((line,))
        best = max(
            range(start, len(original)),
            key=lambda i: (alike(words, bag((original[i],))), -i),
            default=None,
        )
        if best is not None and alike(words, bag((original[best],))) >= RECOGNISED:
            known[at] = best
            start = best + 1
    return known
