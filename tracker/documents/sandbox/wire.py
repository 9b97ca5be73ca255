"""What a child process says of a document, as text: a reading, a refusal, or what broke.

Rule protected: the child has parsed what a stranger wrote, so its answer is a stranger's word. It
is JSON, which can do nothing when it is read, and every value's type is checked on the way in.
Clauses go field by field, so that thousands are checked at once; their paths follow from their
levels and are not sent.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from tracker.documents.clause import Clause, with_paths
from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.refusals import DocumentRefused, Refused, UsageRefused

Columns = list[list[Any]]
"""The labels of clauses, their headings, texts, levels, and whether each is a table."""


class Fault(NamedTuple):
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
                "clauses": _columns(answer.clauses),
                "base": None if base is None else _columns(base),
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
            claimed = None if base is None else _clauses(base)
            said = tuple(map(_warning, warnings))
            return Reading(form, _clauses(clauses), Markup(markup), evidence, claimed, said)
        case {"usage": str(line)}:
            return UsageRefused(line)
        case {"refused": str(line)}:
            return DocumentRefused(line)
        case {"fault": str(where)}:
            return Fault(where)
    raise ValueError("no answer of a reader")


_TYPES = (str, str, str, int, bool)


def _columns(clauses: tuple[Clause, ...]) -> Columns:
    return [
        [one.label for one in clauses],
        [one.heading for one in clauses],
        [one.text for one in clauses],
        [one.level for one in clauses],
        [one.table for one in clauses],
    ]


def _clauses(columns: Columns) -> tuple[Clause, ...]:
    if list(map(type, columns)) == [list] * len(_TYPES) and len(set(map(len, columns))) == 1:
        typed = zip(columns, _TYPES, strict=True)
        if all({kind}.issuperset(map(type, column)) for column, kind in typed):
            return with_paths(zip(*columns, strict=True))
    raise ValueError("no clause")


def _warning(row: object) -> ReadingWarning:
    match row:
        case [str(code), str(place), str(message)]:
            return ReadingWarning(code, place, message)
    raise ValueError("no warning")
