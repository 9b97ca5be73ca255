"""What is regressive, and what reopens an agreed item, in ``status`` and every ``summary``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain, Outcome

HOURS = """\
## ARTICLE 2 - HOURS

### 2.1 Administrative Time

Each clinician shall have {} hours of administrative time in each week.
"""
REGRESSIVE = "E2, regressive: 2.1 worse for the other side than in its own E1"
REOPENS = "U1, reopens an agreed item: 2.1 differs from E2"


@pytest.fixture
def lowered(bargain: Bargain, table: Path, tmp_path: Path) -> Path:
    """The employer offered six hours and then five."""
    for at, hours in (("2026-03-02 10:00", "six (6)"), ("2026-03-03 10:00", "five (5)")):
        assert bargain(*record(table, tmp_path, hours), "employer", "--passed", at).code == 0
    return table


@pytest.fixture
def reopened(bargain: Bargain, lowered: Path, tmp_path: Path) -> Path:
    """Five hours were agreed, and then the union asked for eight."""
    agreed = ("mark", "admin-time", "agreed", "--on", "E2", "--at", "2026-03-04 10:00")
    assert bargain("-C", lowered, *agreed).code == 0
    asked = record(lowered, tmp_path, "eight (8)")
    assert bargain(*asked, "union", "--passed", "2026-03-05 10:00").code == 0
    return lowered


def record(table: Path, folder: Path, hours: str) -> tuple[object, ...]:
    """How to record that so many hours were passed, up to who passed them."""
    paper = folder / f"{hours}.md"
    paper.write_text(HOURS.format(hours))
    return "-C", table, "record", paper, "--party"


def running(outcome: Outcome) -> str:
    """The words of what was printed, whatever its lines."""
    return " ".join(outcome.out.split())


def test_a_summary_tells_regression_with_both_documents(bargain: Bargain, lowered: Path) -> None:
    for form in ("text", "markdown", "html"):
        page = running(bargain("-C", lowered, "summary", "--format", form))
        assert REGRESSIVE in page, form
        assert "1 with a regressive position" in page, form
    told = bargain("-C", lowered, "summary", "--json").json
    assert (told["regressive"], told["reopened"]) == (["admin-time"], [])
    [move] = told["items"][0]["movement"]
    assert (move["document"], move["ref"], move["regressive"]) == ("E2", "E1", True)


def test_a_neutral_summary_calls_nothing_regressive(bargain: Bargain, lowered: Path) -> None:
    for form in ("text", "json"):
        page = bargain("-C", lowered, "summary", "--neutral", "--format", form).out
        assert "worse for" not in page
        assert '"regressive": true' not in page


def test_a_summary_of_an_earlier_day_looks_at_nothing_later(
    bargain: Bargain, lowered: Path
) -> None:
    page = bargain("-C", lowered, "summary", "--as-of", "2026-03-02").out
    assert "E1" in page
    assert "regressive" not in page


def test_a_summary_tells_what_reopens_an_agreed_item(bargain: Bargain, reopened: Path) -> None:
    for neutral in ((), ("--neutral",)):
        page = running(bargain("-C", reopened, "summary", *neutral))
        assert REOPENS in page
        assert "1 reopened after agreement" in page
    assert bargain("-C", reopened, "summary", "--json").json["reopened"] == ["admin-time"]


def test_status_tells_what_was_passed_since_an_agreement(bargain: Bargain, reopened: Path) -> None:
    """Without reading a document's words."""
    assert "U1 passed on it since it was agreed on E2" in running(bargain("-C", reopened, "status"))
    items = bargain("-C", reopened, "status", "--json").json["items"]
    assert [one["ref"] for one in items[0]["since_agreed"]] == ["U1"]
    assert items[1]["since_agreed"] == []
    assert "movement" not in items[0]


def test_status_of_an_item_tells_its_movement(bargain: Bargain, reopened: Path) -> None:
    page = running(bargain("-C", reopened, "status", "admin-time"))
    assert REGRESSIVE in page
    assert REOPENS in page
    assert "passed on it since" not in page  # said already
    assert "Bereavement" not in page
    [item] = bargain("-C", reopened, "status", "admin-time", "--json").json["items"]
    assert [(one["document"], one["reopens"]) for one in item["movement"]] == [
        ("E2", False),
        ("U1", True),
    ]


def test_status_of_the_table_says_what_it_did_not_look_at(bargain: Bargain, lowered: Path) -> None:
    page = running(bargain("-C", lowered, "status"))
    assert "Not looked at in 1 item" in page
    assert "bargain status --movement" in page
    assert bargain("-C", lowered, "status", "--json").json["not_looked_at"] == ["admin-time"]


def test_where_nobody_passed_twice_there_is_nothing_to_look_at(
    bargain: Bargain, answered: Path
) -> None:
    assert "Not looked at" not in bargain("-C", answered, "status").out
    assert bargain("-C", answered, "status", "--json").json["not_looked_at"] == []


def test_status_looks_at_every_item_when_asked(bargain: Bargain, reopened: Path) -> None:
    page = running(bargain("-C", reopened, "status", "--movement"))
    assert REGRESSIVE in page
    assert REOPENS in page
    assert "Bereavement" in page
    assert "Not looked at" not in page
    told = bargain("-C", reopened, "status", "--movement", "--json").json
    assert told["not_looked_at"] == []
    assert [len(item["movement"]) for item in told["items"]] == [2, 0]


def test_it_says_when_nothing_is_worse(bargain: Bargain, answered: Path) -> None:
    page = running(bargain("-C", answered, "status", "--movement"))
    assert "No last position is regressive, and none reopens what was agreed." in page


def test_status_of_an_unknown_item_names_those_there_are(bargain: Bargain, table: Path) -> None:
    refused = bargain("-C", table, "status", "nope")
    assert refused.code == 2
    assert "admin-time" in refused.err
