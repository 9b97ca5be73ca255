"""One reader per field of a fact: from what JSON gave to the field's value, or a plain reason.

The rule that this module protects: nothing enters a fact that the field's own rule does not allow,
above all no file name that leads out of the fact's folder and no moment without a zone.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from tracker.ledger.calendar import Notice, NoticeKind, Vote
from tracker.ledger.facts import Correction, Covers, Doubt, Mark, Per, ProposalKind, Status
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Callable

_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ORIGINAL = re.compile(r"original\.[a-z0-9]{1,8}")


class BadFactError(ValueError):
    """The bytes are no fact of the wanted kind; the text says why."""


def spell(text: str) -> bytes:
    """The text in UTF-8; raises UsageRefused when it holds something that is no character.

    A command line in another encoding brings such things.
    """
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        odd = error.object[error.start]
        raise UsageRefused(f"a text holds a byte that is no character ({odd!a})") from error


def reader(kind: type, name: str) -> Callable[[object], object]:
    """What turns this field's JSON value into the fact's; it raises ValueError with a reason."""
    return _OF_KIND.get((kind, name)) or _READERS[name]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadFactError(f"{value!r} is no text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadFactError(f"{value!r} is no whole number")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise BadFactError(f"{value!r} is neither true nor false")
    return value


def _when(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise BadFactError(f"{value!r} names no time zone")
    return moment


def _day(value: object) -> date:
    text = _text(value)
    if not _DATE.fullmatch(text):
        raise BadFactError(f"{text!r} is no day")
    return date.fromisoformat(text)


def _amount(value: object) -> Decimal:
    text = _text(value)
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise BadFactError(f"{text!r} is no amount") from None
    if not amount.is_finite() or str(amount) != text:
        raise BadFactError(f"{text!r} is no amount")
    return amount


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise BadFactError(f"{value!r} is no list")
    return tuple(_text(one) for one in value)


def _doubts(value: object) -> tuple[Doubt, ...]:
    if not isinstance(value, list):
        raise BadFactError(f"{value!r} is no list")
    return tuple(_doubt(one) for one in value)


def _doubt(value: object) -> Doubt:
    match value:
        case {"code": str(code), "place": str(place), "message": str(message), **rest} if not rest:
            return Doubt(code, place, message)
        case _:
            raise BadFactError(f"{value!r} is no warning")


def _spelled(pattern: re.Pattern[str], name: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        text = _text(value)
        if not pattern.fullmatch(text):
            raise BadFactError(f"{text!r} is no {name}")
        return text

    return read


def _maybe(read: Callable[[object], object]) -> Callable[[object], object]:
    return lambda value: None if value is None else read(value)


def _said_status(value: object) -> Status:
    status = Status(_text(value))
    if status is Status.DISPUTED:
        raise BadFactError("a mark cannot say 'disputed'")
    return status


_READERS: dict[str, Callable[[object], object]] = {
    "after": _texts,
    "agreed": _maybe(_day),
    "amount": _amount,
    "as_of": _when,
    "asked": _day,
    "at": _when,
    "basis": _text,
    "by": _text,
    "cast": _number,
    "corrects": _text,
    "counter_to": _maybe(_text),
    "covers": lambda value: Covers(_text(value)),
    "day": _day,
    "due": _maybe(_day),
    "eligible": _maybe(_number),
    "end": _maybe(_when),
    "expires": _maybe(_day),
    "given": _day,
    "in_error": _flag,
    "item": _text,
    "items": _texts,
    "kind": lambda value: ProposalKind(_text(value)),
    "letter": _text,
    "markup": _text,
    "no": _maybe(_number),
    "note": _maybe(_text),
    "number": _number,
    "on": _maybe(_text),
    "original": _spelled(_ORIGINAL, "name of an original"),
    "package": _maybe(_text),
    "party": _text,
    "passed": _when,
    "per": _maybe(lambda value: Per(_text(value))),
    "place": _maybe(_text),
    "reader": _number,
    "received_as": _text,
    "recorded": _when,
    "ref": _text,
    "replaces": _maybe(_text),
    "request": _text,
    "session": _maybe(_number),
    "settles": _flag,
    "sha256": _spelled(_SHA256, "sha256"),
    "start": _maybe(_when),
    "starts": _maybe(_when),
    "status": _said_status,
    "title": _text,
    "to": _text,
    "warnings": _doubts,
    "what": _text,
    "who": _text,
    "whole": _flag,
    "why": _maybe(_text),
    "yes": _maybe(_number),
}

_OF_KIND: dict[tuple[type, str], Callable[[object], object]] = {
    (Mark, "by"): _maybe(_text),
    (Vote, "by"): _maybe(_text),
    (Notice, "kind"): lambda value: NoticeKind(_text(value)),
    (Correction, "covers"): _maybe(_READERS["covers"]),
    (Correction, "items"): _maybe(_texts),
    (Correction, "kind"): _maybe(_READERS["kind"]),
    (Correction, "party"): _maybe(_text),
    (Correction, "passed"): _maybe(_when),
    (Correction, "ref"): _maybe(_text),
    (Correction, "why"): _text,
}
"""Fields that one kind of fact reads otherwise than the rest: ``by`` is the recorder of a document,
but the party (or nobody) that says a mark."""
