"""The two hand-editable files, ``table.toml`` and ``item.toml``, read and written.

The rule that this module protects: what a person typed is taken as it is or refused with the line
of the file, never half understood. An unknown key is refused, because a typing error in
``expiry`` must not pass for a table without one.
"""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING

from tracker.ledger.facts import Item, Party, Settings
from tracker.ledger.fields import BadFactError, spell
from tracker.ledger.layout import is_slug

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = "bargain/table/1"
DIRECTIONS = ("higher", "lower")
SIDES = ("union", "employer")

_TABLE_KEYS = frozenset("schema title parties us unit_size expiry regime first_contract".split())
_ITEM_KEYS = frozenset({"title", "clauses", "economic", "better_for"})


def read_settings(data: bytes) -> Settings:
    """The settings that ``table.toml`` spells; raises BadFactError with the reason."""
    record = _toml(data)
    _check_schema(record)
    _check_keys(record, _TABLE_KEYS)
    settings = Settings(
        title=_text(record, "title"),
        parties=_parties(record.get("parties")),
        us=_text(record, "us") or None,
        unit_size=_count(record, "unit_size"),
        expiry=_day(record, "expiry"),
        regime=_text(record, "regime"),
        first_contract=_flag(record, "first_contract"),
    )
    check_settings(settings)
    return settings


def check_settings(settings: Settings) -> None:
    """Raise BadFactError unless parties can be told apart and ``us`` is one of them."""
    if not settings.parties:
        raise BadFactError("a table needs at least one party")
    for what in ("key", "prefix"):
        names = [getattr(party, what).casefold() for party in settings.parties]
        if len(set(names)) < len(names):
            raise BadFactError(f"two parties have the same {what}")
    for party in settings.parties:
        _check_party(party)
    if settings.us is not None and settings.party(settings.us) is None:
        raise BadFactError(f"us = {settings.us!r} is no party of this table")


def write_settings(settings: Settings) -> bytes:
    """``table.toml``; raises UsageRefused for a text that holds no characters."""
    import tomlkit

    document = tomlkit.document()
    document.add(tomlkit.comment("One table of bargaining. Edit by hand."))
    document["schema"] = SCHEMA
    document["title"] = settings.title
    for key, value in (
        ("us", settings.us),
        ("unit_size", settings.unit_size),
        ("expiry", settings.expiry),
        ("regime", settings.regime or None),
        ("first_contract", settings.first_contract or None),
    ):
        if value is not None:
            document[key] = value
    parties = tomlkit.table(is_super_table=True)
    for party in settings.parties:
        entry = tomlkit.table()
        entry.update({"name": party.name, "prefix": party.prefix})
        if party.side:
            entry["side"] = party.side
        parties[party.key] = entry
    document["parties"] = parties
    return spell(tomlkit.dumps(document))


def read_item(slug: str, data: bytes) -> Item:
    """The item that ``item.toml`` spells; raises BadFactError with the reason."""
    record = _toml(data)
    _check_keys(record, _ITEM_KEYS)
    clauses = record.get("clauses", [])
    if not isinstance(clauses, list) or not all(isinstance(one, str) for one in clauses):
        raise BadFactError("clauses must be a list of labels")
    economic = record.get("economic")
    if not (economic is None or isinstance(economic, bool)):
        raise BadFactError("economic must be true or false")
    return Item(
        slug=slug,
        title=_text(record, "title") or slug,
        clauses=tuple(clauses),
        economic=economic,
        better_for=_directions(record.get("better_for", {})),
    )


def write_item(item: Item) -> bytes:
    """``item.toml``; raises UsageRefused for a text that holds no characters."""
    import tomlkit

    document = tomlkit.document()
    document["title"] = item.title
    document["clauses"] = list(item.clauses)
    if item.economic is not None:
        document["economic"] = item.economic
    if item.better_for:
        document["better_for"] = dict(item.better_for)
    return spell(tomlkit.dumps(document))


def _toml(data: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode())
    except UnicodeDecodeError as error:
        raise BadFactError(f"not UTF-8 at byte {error.start}") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadFactError(f"not TOML: {error}") from error


def _check_schema(record: Mapping[str, object]) -> None:
    if (found := record.get("schema", SCHEMA)) != SCHEMA:
        raise BadFactError(f"the schema is {found!r}; this program reads {SCHEMA!r}: update it")


def _check_keys(record: Mapping[str, object], known: frozenset[str]) -> None:
    if unknown := sorted(record.keys() - known):
        raise BadFactError(f"unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")


def _parties(value: object) -> tuple[Party, ...]:
    if not isinstance(value, dict):
        raise BadFactError("parties must be tables such as [parties.union]")
    return tuple(_party(key, record) for key, record in value.items())


def _party(key: str, record: object) -> Party:
    if not isinstance(record, dict):
        raise BadFactError(f"parties.{key} must be a table with name and prefix")
    _check_keys(record, frozenset({"name", "prefix", "side"}))
    name = _text(record, "name") or key
    return Party(key, name, _text(record, "prefix"), _text(record, "side"))


def _check_party(party: Party) -> None:
    if not is_slug(party.key):
        raise BadFactError(f"{party.key!r} cannot be a party's key: lower-case letters and digits")
    if not (party.prefix.isalpha() and party.prefix.isascii() and len(party.prefix) <= 8):
        raise BadFactError(f"the prefix of {party.key} must be one to eight letters, such as U")
    if party.side not in ("", *SIDES):
        raise BadFactError(f'the side of {party.key} must be "union" or "employer"')


def _directions(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(one in DIRECTIONS for one in value.values()):
        raise BadFactError('better_for must say "higher" or "lower" for each party named')
    return tuple(value.items())


def _text(record: Mapping[str, object], key: str) -> str:
    value = record.get(key, "")
    if not isinstance(value, str):
        raise BadFactError(f"{key} must be a text")
    return value


def _flag(record: Mapping[str, object], key: str) -> bool:
    value = record.get(key, False)
    if not isinstance(value, bool):
        raise BadFactError(f"{key} must be true or false")
    return value


def _count(record: Mapping[str, object], key: str) -> int | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadFactError(f"{key} must be a whole number")
    return value


def _day(record: Mapping[str, object], key: str) -> date | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise BadFactError(f"{key} must be a date such as 2026-06-30")
    return value
