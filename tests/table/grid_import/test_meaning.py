"""Headings as teams write them, and what they mean."""

from __future__ import annotations

import pytest

from tracker.ledger.facts import Party, Settings
from tracker.refusals import UsageRefused
from tracker.table.grid_import.meaning import (
    Meaning,
    meaning_of,
    spelled,
)

SETTINGS = Settings(
    "Harbor Clinic",
    (Party("union", "Local 12", "U"), Party("employer", "Harbor Clinic", "E")),
    us="union",
)

KNOWN = {
    "Item": "item",
    "Item #": "item",
    "TOPIC": "topic",
    "Subject matter": "topic",
    "Article": "clauses",
    "Art./Sec.": "clauses",
    "Section": "section",
    "Economic?": "economic",
    "Economic / Non-Economic": "economic",
    "Status": "status",
    "Date of TA": "agreed",
    "TA'd": "agreed",
    "TA Date": "agreed",
    "Whose court is it in?": "court",
    "Current Contract Language": "contract",
    "CCL": "contract",
    "Takeaways": "clawback",
    "Est. cost": "cost",
    "Comments": "notes",
    "union last": "union.last",
    "Union Proposal #": "union.last",
    "Union's last proposal": "union.last",
    "Union date": "union.date",
    "Date passed by Union": "union.date",
    "Union language": "union.words",
    "Mgmt. Last": "employer.last",
    "Management position": "employer.words",
    "Employer Counter": "employer.last",
    "Our last": "union.last",
    "Their last proposal": "employer.last",
    "Party": "party",
    "Phase of the moon": None,
    "": None,
}


@pytest.mark.parametrize(("heading", "meaning"), KNOWN.items())
def test_a_heading_means_what_people_mean_by_it_or_nothing(
    heading: str, meaning: str | None
) -> None:
    found = meaning_of(heading, SETTINGS)
    assert (str(found) if found else None) == meaning


def test_nobody_is_us_at_a_table_that_does_not_say() -> None:
    assert meaning_of("Our last", Settings("T", SETTINGS.parties)) is None


def test_of_three_parties_none_is_simply_the_other() -> None:
    third = Party("state", "The State", "S")
    settings = Settings("T", (*SETTINGS.parties, third), us="union")
    assert meaning_of("Their last", settings) is None
    assert str(meaning_of("State last", settings)) == "state.last"


@pytest.mark.parametrize("meaning", ["topic", "union.last", "employer.words", "ignore"])
def test_what_map_spells_is_how_a_meaning_is_told(meaning: str) -> None:
    assert str(spelled(f" {meaning.upper()} ", SETTINGS)) == meaning
    assert isinstance(spelled(meaning, SETTINGS), Meaning)


@pytest.mark.parametrize("text", ["moon", "guild.last", "union.topic", ""])
def test_an_unknown_field_is_refused_with_those_that_there_are(text: str) -> None:
    with pytest.raises(UsageRefused, match=r"topic|union\.last"):
        spelled(text, SETTINGS)
