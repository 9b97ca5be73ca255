"""The worked example's story → the words that one would type, move by move.

The rule protected here: the demo does nothing that a person at the keyboard could not do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NOTED = {
    "session": (("session", "add"), (), ("date", "start", "end", "number", "place", "note")),
    "vote": (("vote", "add"), ("what",), ("by", "eligible", "cast", "yes", "no", "as-of", "note")),
    "request": (("request", "add"), ("what",), ("by", "to", "asked", "due", "number", "note")),
    "answer": (("request", "answer"), ("request",), ("given", "note")),
    "notice": (("notice", "add"), ("kind",), ("by", "given", "starts", "note")),
    "letter": (("letter", "add"), ("name",), ("title", "agreed", "expires", "on", "note")),
    "cost": (("cost", "add"), ("item", "amount"), ("by", "basis", "per", "on", "at")),
}
"""For each kind of entry: its command, what it takes as arguments, and its options."""


def moves(story: Mapping[str, Any], home: Path, root: Path) -> Iterator[list[str]]:
    """Every move of the story as the words that one would type.

    ``home`` is the folder that the story's documents are named from, ``root`` the table's.
    """
    yield ["init", str(root), *_init_words(story["table"], home)]
    here = ["-C", str(root)]
    for item in story["item"]:
        yield [*here, "item", "add", *_item_words(item)]
    for letter in story.get("letter", ()):
        yield [*here, *_noted_words({"do": "letter", **letter})]
    for move in story["move"]:
        match move["do"]:
            case "record":
                yield [*here, "record", *_record_words(move, home)]
            case "mark":
                yield [*here, "mark", *_mark_words(move)]
            case _:
                yield [*here, *_noted_words(move)]


def _init_words(table: Mapping[str, Any], home: Path) -> list[str]:
    words = ["--contract", str(home / table["contract"])]
    for party in table["party"]:
        words += ["--party", f"{party['key']}={party['name']}"]
    return words + _options(table, "title", "us", "expiry", "unit-size", "regime")


def _item_words(item: Mapping[str, Any]) -> list[str]:
    words = [item["slug"], *_options(item, "title")]
    for label in item.get("clauses", ()):
        words += ["--clause", label]
    if "economic" in item:
        words.append("--economic" if item["economic"] else "--non-economic")
    if "better-for-union" in item:
        words += ["--better-for", f"union={item['better-for-union']}"]
    return words


def _record_words(move: Mapping[str, Any], home: Path) -> list[str]:
    words = [str(home / move["file"])]
    for slug in move.get("items", ()):
        words += ["--item", slug]
    names = ("party", "passed", "ref", "session", "counter-to", "kind", "covers", "markup")
    return words + _options(move, *names, "package", "note")


def _mark_words(move: Mapping[str, Any]) -> list[str]:
    return [move["item"], move["status"], *_options(move, "by", "on", "at", "why")]


def _noted_words(move: Mapping[str, Any]) -> list[str]:
    command, arguments, names = NOTED[move["do"]]
    return [*command, *(str(move[name]) for name in arguments), *_options(move, *names)]


def _options(given: Mapping[str, Any], *names: str) -> list[str]:
    return [word for name in names if name in given for word in (f"--{name}", str(given[name]))]
