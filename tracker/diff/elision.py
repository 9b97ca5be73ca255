"""Words left out inside a clause ("* * *" between paragraphs or sentences) put back from it.

The rule protected here: only contract lines that stand between the neighbours of the mark are put
back; where the neighbours are not recognised nothing is.
"""

from __future__ import annotations

from tracker.diff.bag import alike, bag
from tracker.diff.instructions import elides
from tracker.patterns import late_pattern

RECOGNISED = 0.4
"""Likeness by which a printed line is taken for a line of the contract."""

_AMID = late_pattern(
    r"(?<=[.;:!?])\s+(?P<ellipsis>\[?\*(?: ?\*){2,}\]?|\[(?:…|\.\.\.)\])(?=\s+[A-Z(“\"]|$)"
)
_SENTENCES = late_pattern(r"(?<=[.;:!?])\s+(?=[A-Z(“\"])")


def elides_within(line: str) -> bool:
    """Whether a paragraph says that sentences of it are left out: "It is paid. * * *"."""
    return ("*" in line or "[" in line) and _AMID.search(line) is not None


def filled(contract: str, proposal: str) -> str:
    """The proposal's lines with each elision replaced by the contract's lines that it hides."""
    original = contract.split("\n") if contract else []
    if any(elides(line) for line in original):
        return proposal
    printed = [
        _completed(original, line) if elides_within(line) else line for line in proposal.split("\n")
    ]
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


def _completed(original: list[str], line: str) -> str:
    """A paragraph with the sentences that it leaves out, of the contract's that has its first."""
    pieces = [sentence for part in _AMID.split(line) for sentence in _SENTENCES.split(part.strip())]
    first = bag((pieces[0],))
    for paragraph in original:
        sentences = _SENTENCES.split(paragraph)
        if any(alike(first, bag((one,))) >= RECOGNISED for one in sentences):
            whole = filled("\n".join(sentences), "\n".join(filter(None, pieces)))
            return whole.replace("\n", " ")
    return line


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
