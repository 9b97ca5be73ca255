"""What the columns of a team's grid mean, by the headings that people write.

The rule protected here: a heading is known or it is not; what is not known is told and left out,
never guessed, and ``--map`` says what it means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.ledger.facts import Party, Settings


class Field(StrEnum):
    """What a column can hold, as ``--map`` spells it."""

    ITEM = "item"
    TOPIC = "topic"
    CLAUSES = "clauses"
    SECTION = "section"
    ECONOMIC = "economic"
    STATUS = "status"
    AGREED = "agreed"
    BY = "by"
    WHY = "why"
    PARTY = "party"
    LAST = "last"
    DATE = "date"
    WORDS = "words"
    CONTRACT = "contract"
    COURT = "court"
    CLAWBACK = "clawback"
    COST = "cost"
    NOTES = "notes"
    IGNORE = "ignore"


TAKEN = frozenset(
    {Field.ITEM, Field.TOPIC, Field.CLAUSES, Field.SECTION, Field.ECONOMIC, Field.STATUS}
    | {Field.AGREED, Field.BY, Field.WHY, Field.PARTY, Field.LAST}
)
"""What is read into the table or held against it. The rest comes from documents and commands."""

OF_PARTY = frozenset({Field.LAST, Field.DATE, Field.WORDS})


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field, and whose where it is a party's: ``party`` is a key, None where a row says it."""

    field: Field
    party: str | None = None

    def __str__(self) -> str:
        """As ``--map`` spells it: ``topic``, ``union.last``."""
        return f"{self.party}.{self.field}" if self.party else str(self.field)


_SPELLINGS = {
    Field.ITEM: "item, item no, item number, id, key, slug, no, number",
    Field.TOPIC: "topic, subject, issue, title, item title, item name, name, description, proposal "
    "topic, article title, subject matter, matter",
    Field.CLAUSES: "clauses, clause, article, articles, art, article no, article number, "
    "article section, art sec, provision, provisions, contract article, contract section, cite, "
    "citation, cba article, contract reference, reference",
    Field.SECTION: "section, sections, sec, section no, section number",
    Field.ECONOMIC: "economic, econ, economic non economic, economic or not, econ non econ, type, "
    "category, e ne",
    Field.STATUS: "status, state, standing, current status, disposition, where it stands, "
    "ta status",
    Field.AGREED: "date agreed, agreed, agreed on, date ta, ta date, ta, tad, ta d, date signed, "
    "tentative agreement, tentative agreement date, date tentative agreement, signed",
    Field.BY: "by, said by, claimed by, impasse claimed by",
    Field.WHY: "why, reason, reasons",
    Field.PARTY: "party, side, proposed by, from, whose proposal",
    Field.CONTRACT: "contract, ccl, current language, current contract, current contract language, "
    "contract language, contract words, status quo, existing language",
    Field.COURT: "whose court, court, ball, ball in court, whose turn, response owed, "
    "response owed by, owes response, waiting on, waiting for, next move, in whose court",
    Field.CLAWBACK: "clawback, clawbacks, takeaway, takeaways",
    Field.COST: "cost, costs, costing, estimated cost, est cost, price, cost estimate",
    Field.NOTES: "notes, note, comments, comment, remarks, private notes, internal notes",
    Field.LAST: "last, last proposal, latest proposal, proposal, document, ref, last ref, "
    "proposal no, proposal number, last pass",
    Field.DATE: "date passed, passed, proposal date, last date, date proposed, date",
    Field.WORDS: "words, language, proposed language, position, summary, proposal summary, "
    "last position, proposal text",
}
_SMALL = frozenset("the of in is a an it for to".split())
_UNION = frozenset("union association assn local guild".split())
_EMPLOYER = frozenset(
    "employer management mgmt company university college district hospital city county".split()
)
_OURS, _THEIRS = frozenset({"our", "ours", "us"}), frozenset({"their", "theirs", "them"})
_DATE = frozenset("date dated passed when".split())
_WORDS = frozenset("words language text position summary offer".split())
_LAST = frozenset("last latest current ref no number proposal proposals document counter s".split())


def words_of(text: str) -> tuple[str, ...]:
    """Reduce a heading to its words: "Date of the Union's TA" → ("date", "union", "ta")."""
    plain = re.sub(r"['’](?:s\b)?", "", text.lower().replace("#", " no "))
    found = re.findall(r"[a-z0-9]+", plain)
    return tuple(word for word in found if word not in _SMALL)


_KNOWN = {
    words_of(phrase): field for field, line in _SPELLINGS.items() for phrase in line.split(",")
}


def meaning_of(heading: str, settings: Settings) -> Meaning | None:
    """Tell what a heading means at this table, None when nobody can tell."""
    words = words_of(heading)
    if field := _KNOWN.get(words):
        return Meaning(field)
    for party in settings.parties:
        own = _names(party, settings)
        if rest := own.intersection(words):
            return _of_party(party, [word for word in words if word not in rest])
    return None


def party_named(text: str, settings: Settings) -> str | None:
    """Give the key of the party that a cell names, None for nobody: "U", "Union", "Mgmt"."""
    for party in settings.parties:
        if text.casefold() in (party.prefix.casefold(), party.name.casefold()):
            return party.key
    meaning = meaning_of(text, settings)
    return meaning.party if meaning else None


def spelled(text: str, settings: Settings) -> Meaning:
    """Tell the meaning that ``--map`` spells; raises UsageRefused naming those that there are."""
    party, _, field = text.strip().lower().rpartition(".")
    try:
        meaning = Meaning(Field(field), party or None)
    except ValueError:
        known = ", ".join(Field)
        raise UsageRefused(f"--map: {field!r} is no field; the fields are: {known}") from None
    if party and (meaning.field not in OF_PARTY or settings.party(party) is None):
        keys = " or ".join(f"{one.key}.last" for one in settings.parties)
        raise UsageRefused(f"--map: {text!r} is no party's column; write {keys}")
    return meaning


def _names(party: Party, settings: Settings) -> frozenset[str]:
    """The words by which a heading can name a party; of two, one is not the other."""
    names = {party.key, *_group(party)}
    others = [one for one in settings.parties if one != party]
    if len(others) == 1:
        names |= {_UNION: _EMPLOYER, _EMPLOYER: _UNION}.get(_group(others[0]), frozenset())
        if settings.us:
            names |= _OURS if party.key == settings.us else _THEIRS
    return frozenset(names)


def _group(party: Party) -> frozenset[str]:
    words = {party.key, *words_of(party.name)}
    return next((one for one in (_UNION, _EMPLOYER) if not one.isdisjoint(words)), frozenset())


def _of_party(party: Party, rest: list[str]) -> Meaning | None:
    if not _DATE.isdisjoint(rest):
        return Meaning(Field.DATE, party.key)
    if not _WORDS.isdisjoint(rest):
        return Meaning(Field.WORDS, party.key)
    return Meaning(Field.LAST, party.key) if _LAST.issuperset(rest) else None
