"""What a child process says of a document, as text: a reading, a refusal, or what broke.

Rule protected: the child has parsed what a stranger wrote, so its answer is a stranger's word. It
is JSON, which can do nothing when it is read, and every value's type is checked on the way in.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tracker.documents.clause import Clause
from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.refusals import DocumentRefused, Refused, UsageRefused

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Fault:
    """The reader itself broke; ``where`` is the error and the line of the program."""

    where: str


Answer = Reading | Refused | Fault


def packed(answer: Answer) -> bytes:
    """An answer as ASCII bytes."""
    match answer:
        case Reading():
            base = answer.claimed_base
            said: dict[str, Any] = {
                "format": answer.format,
                "markup": answer.markup.value,
                "evidence": answer.evidence,
                "clauses": _rows(answer.clauses),
                "base": None if base is None else _rows(base),
                "warnings": [(each.code, each.place, each.message) for each in answer.warnings],
            }
        case Refused():
            said = {"usage" if isinstance(answer, UsageRefused) else "refused": str(answer)}
        case Fault():
            said = {"fault": answer.where}
    return json.dumps(said).encode("ascii")


def unpacked(data: bytes) -> Answer:
    """The answer in these bytes; raises ValueError for anything that ``packed`` does not write."""
    match json.loads(data):
        case {
            "format": str(form),
            "markup": str(markup),
            "evidence": str(evidence),
            "clauses": list(clauses),
            "base": list() | None as base,
            "warnings": list(warnings),
        }:
            claimed = None if base is None else tuple(map(_clause, base))
            said = tuple(map(_warning, warnings))
            kept = tuple(map(_clause, clauses))
            return Reading(form, kept, Markup(markup), evidence, claimed, said)
        case {"usage": str(line)}:
            return UsageRefused(line)
        case {"refused": str(line)}:
            return DocumentRefused(line)
        case {"fault": str(where)}:
            return Fault(where)
    raise ValueError("no answer of a reader")


def _rows(clauses: tuple[Clause, ...]) -> Rows:
    return [(c.label, c.heading, c.text, c.level, c.path, c.table) for c in clauses]


_CLAUSE = [str, str, str, int, list, bool]
_TEXTS = {str}


def _clause(row: object) -> Clause:
    # Thousands of these come in: types are compared all at once, four times as quick as a pattern.
    if isinstance(row, list) and list(map(type, row)) == _CLAUSE:
        label, heading, text, level, path, table = row
        if set(map(type, path)) == _TEXTS:
            return Clause(label, heading, text, level, tuple(path), table)
    raise ValueError("no clause")


def _warning(row: object) -> ReadingWarning:
    match row:
        case [str(code), str(place), str(message)]:
            return ReadingWarning(code, place, message)
    raise ValueError("no warning")
