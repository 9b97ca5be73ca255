"""Invented redlines: some edits carry a mark, and one, if it is asked for, carries none.

The same seed gives the same contract and redline. Whatever is unmarked is known, so that a test can
count what is found and what is found wrongly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from tests.diff.contracts import dice
from tests.documents.word_files import deleted, ins, p, r, word_file
from tracker.documents.read import read_bytes
from tracker.documents.reading import Markup

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from tracker.documents.reading import Reading

_STRIKE, _LINE = "<w:strike/>", '<w:u w:val="single"/>'

NUMBERS = ("two (2)", "three (3)", "five (5)", "six (6)", "nine (9)", "ten (10)", "forty (40)")
WHO = ("a nurse", "a clerk", "an electrician", "a driver", "a regular employee", "a steward")
THINGS = ("a shift", "a locker", "a vehicle", "a route", "a uniform", "a training day")
TITLES = (
    "Schedules", "Overtime", "Meals", "Tools", "Travel", "Postings", "Records", "Safety", "Rest",
    "Standby", "Parking", "Lockers", "Routes", "Training", "Uniforms", "Callbacks",
)  # fmt: skip


class Unit(StrEnum):
    """What is counted in the invented sentences."""

    DAYS = "business days"
    HOURS = "hours"
    WEEKS = "weeks"


class Edit(Enum):
    """The ways in which one edit can be made while nothing is tracked."""

    NUMBER = "a number"
    NOT = "a not"
    PROVISO = "a deleted proviso"
    UNIT = "a swapped unit"


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence of a section, in the parts that an edit may touch."""

    who: str
    thing: str
    number: str
    unit: Unit
    case: str
    negative: bool = True
    proviso: bool = True

    def __str__(self) -> str:
        shall = "shall not" if self.negative else "shall"
        tail = f", provided that {self.case}" if self.proviso else ""
        return (
            f"The Employer {shall} take {self.thing} from {self.who} on less than {self.number} "
            f"{self.unit} of notice{tail}."
        )


_REPLACED = 0

Piece = tuple[str, str]
"""Words and how they are marked: "kept", "old" or "new"."""


@dataclass(frozen=True, slots=True)
class Redline:
    """A contract's text, a redline of one of its articles, and the label that it edits unmarked."""

    contract: Reading
    reading: Reading
    unmarked: str | None


def redline(seed: int, edit: Edit | None, markup: Markup) -> Redline:
    """A redline with a few marked edits and, unless ``edit`` is None, one that is not marked."""
    rng = dice(f"{seed} {edit}")
    articles = [_article(rng) for _ in range(3)]
    at = rng.randrange(3)
    printed = [[_marked(rule, rng.randrange(6), rng) for rule in rules] for rules in articles[at]]
    printed[0][0] = _marked(articles[at][0][0], _REPLACED, rng)
    label = None
    if edit is not None:
        section = rng.randrange(len(printed))
        rule = rng.randrange(1, len(printed[section]))
        changed = _unmarked(articles[at][section][rule], edit, rng)
        printed[section][rule] = [("kept", str(changed))]
        label = f"{at + 1}.{section + 1}"
    titles = rng.sample(TITLES, 12)
    whole = [
        line
        for number, sections in enumerate(articles)
        for line in _lines(number, [[[("kept", str(s))] for s in one] for one in sections], titles)
    ]
    return Redline(
        _read(whole, Markup.NONE), _read(list(_lines(at, printed, titles)), markup), label
    )


def _article(rng: random.Random) -> list[list[Rule]]:
    return [[_rule(rng) for _ in range(rng.randint(2, 3))] for _ in range(4)]


def _rule(rng: random.Random) -> Rule:
    case = f"{rng.choice(WHO)} may ask for {rng.choice(THINGS)} within {rng.choice(NUMBERS)} weeks"
    chosen = (rng.choice(WHO), rng.choice(THINGS), rng.choice(NUMBERS), rng.choice(list(Unit)))
    return Rule(*chosen, case)


def _unmarked(rule: Rule, edit: Edit, rng: random.Random) -> Rule:
    match edit:
        case Edit.NUMBER:
            others = [number for number in NUMBERS if number != rule.number]
            return replace(rule, number=rng.choice(others))
        case Edit.NOT:
            return replace(rule, negative=False)
        case Edit.PROVISO:
            return replace(rule, proviso=False)
        case Edit.UNIT:
            return replace(rule, unit=rng.choice([unit for unit in Unit if unit != rule.unit]))


def _marked(rule: Rule, case: int, rng: random.Random) -> list[Piece]:
    """The sentence as it was, or with an edit that is marked."""
    text = str(rule)
    match case:
        case 0:
            before, after = text.split(rule.number, 1)
            other = rng.choice([number for number in NUMBERS if number != rule.number])
            return [("kept", before), ("old", rule.number), ("new", other), ("kept", after)]
        case 1:
            return [("old", text)]
        case 2:
            return [("kept", text), ("new", f" {_rule(rng)}")]
        case _:
            return [("kept", text)]


def _lines(
    article: int, sections: Sequence[Sequence[Sequence[Piece]]], titles: Sequence[str]
) -> Iterator[list[Piece]]:
    yield [("kept", f"ARTICLE {article + 1} - {titles[article].upper()}")]
    for number, rules in enumerate(sections, start=1):
        heading = f"{article + 1}.{number} {titles[3 + 2 * article + number // 2]} {number}."
        pieces: list[Piece] = [("kept", heading)]
        for rule in rules:
            pieces += [("kept", " "), *rule]
        yield pieces


def _read(lines: Sequence[Sequence[Piece]], markup: Markup) -> Reading:
    if markup is Markup.CRITIC:
        text = "\n\n".join("".join(_critic(*piece) for piece in line) for line in lines)
        return read_bytes(text.encode(), "redline.md")
    body = "".join(p("".join(_run(*piece, markup) for piece in line)) for line in lines)
    return read_bytes(word_file(body), "redline.docx", markup)


def _run(how: str, text: str, markup: Markup) -> str:
    tracked = markup is Markup.TRACKED
    match how:
        case "old":
            return deleted(text) if tracked else r(text, _STRIKE)
        case "new":
            return ins(r(text)) if tracked else r(text, _LINE)
        case _:
            return r(text)


def _critic(how: str, text: str) -> str:
    match how:
        case "old":
            return f"{{--{text}--}}"
        case "new":
            return f"{{++{text}++}}"
        case _:
            return text
