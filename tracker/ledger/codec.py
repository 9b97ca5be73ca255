"""Facts as canonical JSON bytes, and back.

The rule that this module protects: one fact has exactly one spelling (sorted keys, two spaces,
UTF-8, a line break at the end), so that its id can be a prefix of the spelling's sha256. The schema
is checked before anything else, so that an old program is told from bad data; a field that this
schema does not know is refused, never dropped.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from tracker.ledger.calendar import Answer, Letter, Notice, Request, Session, Vote
from tracker.ledger.facts import (
    ID_LENGTH,
    ContractFact,
    Correction,
    Cost,
    Doubt,
    Fact,
    Mark,
    Proposal,
)
from tracker.ledger.fields import BadFactError, reader, spell

if TYPE_CHECKING:
    from collections.abc import Iterable

F = TypeVar("F", bound=Fact)

SCHEMAS: dict[type, str] = {
    ContractFact: "bargain/contract/1",
    Proposal: "bargain/proposal/1",
    Mark: "bargain/mark/1",
    Cost: "bargain/cost/1",
    Correction: "bargain/correction/1",
    Session: "bargain/session/1",
    Vote: "bargain/vote/1",
    Request: "bargain/request/1",
    Answer: "bargain/answer/1",
    Notice: "bargain/notice/1",
    Letter: "bargain/letter/1",
}
COMPUTED = frozenset({"id", "folder", "corrections", "as_recorded"})
ADDED = frozenset({"in_error"})
"""Fields that a kind of fact got later: left out where they say nothing, so that what was written
before has the same spelling and the same id still."""


class NewerSchemaError(BadFactError):
    """The fact was written by a newer program."""


def identify(data: bytes) -> str:
    """The id of a fact: the first digits of the sha256 of its canonical bytes."""
    return hashlib.sha256(data).hexdigest()[:ID_LENGTH]


def encode(fact: Fact) -> bytes:
    """The canonical bytes of a fact.

    Raises UsageRefused when a text holds something that is no character (a broken command line).
    """
    record = {
        field.name: _plain(getattr(fact, field.name))
        for field in fields(fact)
        if field.name not in COMPUTED and not _unsaid(fact, field.name)
    }
    record["schema"] = SCHEMAS[type(fact)]
    text = json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
    return spell(f"{text}\n")


def seal(fact: F) -> tuple[F, bytes]:
    """The fact with its id, and its canonical bytes; raises UsageRefused as ``encode`` does."""
    data = encode(fact)
    return replace(fact, id=identify(data)), data


def decode(kind: type[F], data: bytes) -> F:
    """The fact that these bytes spell, with its id.

    Raises NewerSchemaError for a fact of a later program, BadFactError for all else that is wrong.
    """
    record = _record(data)
    _check_schema(SCHEMAS[kind], record.pop("schema", None))
    wanted = {field.name for field in fields(kind)} - COMPUTED
    if unknown := sorted(record.keys() - wanted):
        raise BadFactError(f"unknown field {unknown[0]!r}")
    if missing := sorted(wanted - ADDED - record.keys()):
        raise BadFactError(f"no field {missing[0]!r}")
    fact = kind(**{name: _value(kind, name, record[name]) for name in sorted(record)})
    return seal(fact)[0]


def decode_one_of(kinds: Iterable[type[F]], data: bytes) -> F:
    """The fact that these bytes spell, of whichever kind its schema says; raises as ``decode``."""
    found = str(_record(data).get("schema"))
    family = found.rpartition("/")[0]
    for kind in kinds:
        if SCHEMAS[kind].rpartition("/")[0] == family:
            return decode(kind, data)
    raise BadFactError(f"the schema is {found!r}, which this program does not know here")


def _unsaid(fact: Fact, name: str) -> bool:
    return name in ADDED and getattr(fact, name) is None


def _record(data: bytes) -> dict[str, object]:
    try:
        record = json.loads(data.decode(), object_pairs_hook=_without_repeats)
    except RecursionError as error:
        raise BadFactError("nested too deep") from error
    except UnicodeDecodeError as error:
        raise BadFactError(f"not UTF-8 at byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise BadFactError(f"not JSON: {error.msg} in line {error.lineno}") from error
    if not isinstance(record, dict):
        raise BadFactError("not a JSON object")
    return record


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise BadFactError("a field stands twice")
    return record


def _check_schema(wanted: str, found: object) -> None:
    if found == wanted:
        return
    family, _, version = wanted.rpartition("/")
    stem, _, number = str(found).rpartition("/")
    if stem == family and number.isdecimal() and int(number) > int(version):
        raise NewerSchemaError(
            f"{found} was written by a newer bargain; update this one to read it"
        )
    raise BadFactError(f"the schema is {found!r}, not {wanted!r}")


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case Doubt():
            return {"code": value.code, "message": value.message, "place": value.place}
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return value


def _value(kind: type, name: str, value: object) -> Any:
    try:
        return reader(kind, name)(value)
    except ValueError as error:
        raise BadFactError(f"{name}: {error}") from error
