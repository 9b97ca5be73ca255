"""What a child process says of a document, as text: a reading, a refusal, or what broke.

Rule protected: the child has parsed what a stranger wrote, so its answer is a stranger's word. It
is plain text, the words of the clauses field by field, and a line of JSON, which can do nothing
when it is read; every value's type is checked on the way in. The line comes last: half an answer
is none. The paths of clauses follow from their levels and are not sent.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from tracker.documents.clause import Clause, with_paths
from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.refusals import DocumentRefused, Refused, UsageRefused

_APART = "\0"
"""What stands between the words of two clauses: no reader leaves a control character in one."""


class Fault(NamedTuple):
    """The reader itself broke; ``where`` is the error and the line of the program."""

    where: str


Answer = Reading | Refused | Fault


def packed(answer: Answer) -> bytes:
    """An answer as bytes."""
    words: list[str] = []
    match answer:
        case Reading():
            base = answer.claimed_base
            said: dict[str, Any] = {
                "format": answer.format,
                "markup": answer.markup.value,
                "evidence": answer.evidence,
                "clauses": _shapes(answer.clauses),
                "base": None if base is None else _shapes(base),
                "warnings": [(each.code, each.place, each.message) for each in answer.warnings],
            }
            words = [*_words(answer.clauses), *_words(base or ())]
        case Refused():
            said = {"usage" if isinstance(answer, UsageRefused) else "refused": str(answer)}
        case Fault():
            said = {"fault": answer.where}
    line = json.dumps(said).encode("ascii")
    return _APART.join(words).encode("utf-8", "surrogatepass") + b"\n" + line


def unpacked(data: bytes) -> Answer:
    """The answer in these bytes; raises ValueError for anything that ``packed`` does not write."""
    text, _, line = data.rpartition(b"\n")
    match json.loads(line.decode("ascii")):
        case {
            "format": str(form),
            "markup": str(markup),
            "evidence": str(evidence),
            "clauses": [list(levels), list(tables)],
            "base": [list(), list()] | None as base,
            "warnings": list(warnings),
        }:
            words = text.decode("utf-8", "surrogatepass").split(_APART) if text else []
            own = len(_FIELDS) * len(levels)
            clauses = _clauses(words[:own], levels, tables)
            beside = _clauses(words[own:], *(base or ([], [])))
            claimed = None if base is None else beside
            said = tuple(map(_warning, warnings))
            return Reading(form, clauses, Markup(markup), evidence, claimed, said)
        case {"usage": str(why)}:
            return UsageRefused(why)
        case {"refused": str(why)}:
            return DocumentRefused(why)
        case {"fault": str(where)}:
            return Fault(where)
    raise ValueError("no answer of a reader")


_FIELDS = ("label", "heading", "text")


def _shapes(clauses: tuple[Clause, ...]) -> list[list[Any]]:
    """The levels of clauses, and whether each is a table."""
    return [[one.level for one in clauses], [one.table for one in clauses]]


def _words(clauses: tuple[Clause, ...]) -> list[str]:
    """The labels of clauses, then their headings, then their texts."""
    return [
        *[one.label for one in clauses],
        *[one.heading for one in clauses],
        *[one.text for one in clauses],
    ]


def _clauses(words: list[str], levels: list[Any], tables: list[Any]) -> tuple[Clause, ...]:
    count = len(levels)
    if not ({int}.issuperset(map(type, levels)) and {bool}.issuperset(map(type, tables))):
        raise ValueError("no clause")
    if len(words) != len(_FIELDS) * count or len(tables) != count:
        raise ValueError("no clause")
    labels, headings, texts = words[:count], words[count : 2 * count], words[2 * count :]
    return with_paths(zip(labels, headings, texts, levels, tables, strict=True))


def _warning(row: object) -> ReadingWarning:
    match row:
        case [str(code), str(place), str(message)]:
            return ReadingWarning(code, place, message)
    raise ValueError("no warning")
