"""The calendar, packages, supposals, corrections and costs as one types them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tracker.commands.cost import dollars
from tracker.refusals import UsageRefused
from tracker.reports.escape import UNSEEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain, Outcome

FORMS = ("text", "markdown", "html", "json")


def noted(bargain: Bargain, table: Path, *words: object) -> str:
    """Type a command that must succeed; gives what it prints."""
    done = bargain("-C", table, *words)
    assert done.code == 0, done.err
    return done.out


def record(bargain: Bargain, table: Path, file: Path, *words: str) -> str:
    """Record a document of the employer."""
    return noted(bargain, table, "record", file, "--party", "employer", *words)


def under_the_law(table: Path) -> None:
    """Write expiry and law into the table's settings, as a person does."""
    settings = table / "table.toml"
    plain = settings.read_text().replace('regime = "none"\n', "")
    head = 'expiry = 2025-09-30\nregime = "nlra-health-care"\n'
    settings.write_text(plain.replace("\n[parties", f"\n{head}\n[parties", 1))


def test_a_calendar_from_the_command_line_to_a_file(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    under_the_law(table)
    said = noted(
        bargain, table, "session", "add", "--date", "2026-02-05", "--start", "09:00",
        "--end", "17:00", "--place", "Harbor Room",
    )  # fmt: skip
    assert said == "Noted for 5 February 2026: Session 1, Harbor Room.\n"
    noted(
        bargain, table, "vote", "add", "ratification", "--by", "union", "--eligible", 120,
        "--cast", 100, "--yes", 70, "--no", 20, "--as-of", "2026-01-20",
    )  # fmt: skip
    noted(bargain, table, "notice", "add", "8d", "--by", "union", "--given", "2025-06-20")
    noted(
        bargain, table, "notice", "add", "8g", "--by", "union", "--given", "2026-01-26",
        "--starts", "2026-02-02 07:00",
    )  # fmt: skip
    noted(
        bargain, table, "request", "add", "wait times", "--by", "union", "--asked", "2026-01-08",
        "--due", "2026-01-20",
    )  # fmt: skip
    noted(bargain, table, "request", "answer", "R1", "--given", "2026-01-22", "--in-part")
    noted(
        bargain, table, "letter", "add", "Side Letter 5", "--title", "Remote", "--expires",
        "2026-12-31",
    )  # fmt: skip
    shown = " ".join(noted(bargain, table, "calendar", "--as-of", "2026-01-27").split())
    assert "100 of 120 eligible voted (turnout 83.3 %); 70 yes, 20 no (77.8 % yes), 10" in shown
    assert "R1: Local 12 asks Harbor Clinic for wait times" in shown
    assert "3 days too early" in shown
    assert "not before 29 March 2026" in shown
    assert "Not legal advice" in shown
    shape = json.loads(noted(bargain, table, "calendar", "--json"))
    assert len(shape["facts"]) == 7
    out = papers / "table.ics"
    noted(bargain, table, "calendar", "--format", "ics", "-o", out)
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert bargain("-C", table, "calendar", "--format", "ics").code == 2
    for form in FORMS:
        summary = noted(bargain, table, "summary", "--format", form)
        assert "ratification" in summary
        assert "wait times" in summary
    before = noted(bargain, table, "summary", "--as-of", "2026-01-10")
    assert "wait times" in before
    assert "ratification" not in before
    assert "Session 1" not in before


def test_an_entry_is_corrected_by_a_later_one(bargain: Bargain, table: Path) -> None:
    noted(bargain, table, "session", "add", "--date", "2026-02-05")
    [fact] = json.loads(noted(bargain, table, "calendar", "--json"))["facts"]
    noted(bargain, table, "session", "add", "--date", "2026-02-06", "--replaces", fact["id"][:8])
    [now] = json.loads(noted(bargain, table, "calendar", "--json"))["facts"]
    assert (now["day"], now["number"], now["replaces"]) == ("2026-02-06", 1, fact["id"])


def refused(done: Outcome) -> str:
    """The one line of a refusal that wrote nothing."""
    assert done.code in (2, 3)
    assert done.out == ""
    assert done.err.count("\n") == 1
    return done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("session", "add", "--date", "soon"), "'soon' is no day"),
        (("session", "add", "--date", "2026-02-05", "--start", "9"), "is no date and time"),
        (("vote", "add", "x", "--cast", "9", "--eligible", "8"), "9 ballots of 8"),
        (("request", "add", "x", "--by", "judge"), "no party is called 'judge'"),
        (("request", "answer", "R9"), "names no requests"),
        (("notice", "add", "8g", "--by", "judge"), "no party is called 'judge'"),
        (("letter", "add", "L", "--title", "T", "--on", "E9"), "no document is called 'E9'"),
        (
            ("cost", "add", "wages", "1", "--by", "union", "--basis", "b"),
            "no item is called 'wages'",
        ),
        (("cost", "add", "admin-time", "lots", "--by", "union", "--basis", "b"), "is no amount"),
        (("correct", "E9", "--why", "x", "--session", "1"), "no document is called 'E9'"),
        (("correct", "E9", "--why", "x"), "nothing to correct"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(
    bargain: Bargain, table: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in refused(bargain("-C", table, *words))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("14200000", "14200000"),
        ("$14,200,000", "14200000"),
        ("14.2 million", "14200000"),
        ("14.2m", "14200000"),
        ("350k", "350000"),
        ("-350K", "-350000"),
        ("−1.50", "-1.50"),
        ("0.5", "0.50"),
    ],
)
def test_an_amount_as_people_type_it(typed: str, amount: str) -> None:
    assert str(dollars(typed)) == amount


@pytest.mark.parametrize("typed", ["", "much", "1.2.3", "12 apples", "NaN", "1e400 m", "0.001"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(UsageRefused):
        dollars(typed)


def test_a_cost_is_shown_with_who_says_it(bargain: Bargain, table: Path, papers: Path) -> None:
    record(bargain, table, papers / "cut.md", "--passed", "2025-07-08 10:32")
    said = noted(
        bargain, table, "cost", "add", "admin-time", "-350k", "--by", "employer", "--basis",
        "payroll", "--per", "year", "--on", "e1", "--at", "2025-07-09 09:00",
    )  # fmt: skip
    words = "−$350,000 per year on E1, says Harbor Clinic, 9 July 2025 (payroll)"
    assert said == f"Noted for admin-time: {words}\n"
    assert words in noted(bargain, table, "show", "admin-time")
    for form in FORMS[:3]:
        assert words in " ".join(noted(bargain, table, "summary", "--format", form).split())
    [item, _] = json.loads(noted(bargain, table, "status", "--json"))["items"]
    assert Decimal(item["costs"][0]["amount"]) == -350_000
    assert words not in noted(bargain, table, "summary", "--as-of", "2025-07-08")


def test_a_supposal_is_in_nothing_that_is_printed_unless_asked_for(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    when = ("--passed", "2025-07-08 10:32")
    said = record(bargain, table, papers / "cut.md", *when, "--ref", "S77", "--kind", "supposal")
    assert "Off the record" in said
    noted(bargain, table, "mark", "admin-time", "open", "--on", "S77")
    commands = [
        ("status",), ("status", "--json"), ("history", "admin-time"), ("history", "2.1"),
        ("show", "admin-time"), ("calendar",), *(("summary", "--format", form) for form in FORMS),
    ]  # fmt: skip
    for words in commands:
        assert "S77" not in noted(bargain, table, *words), words
    assert "has passed nothing yet" in bargain("-C", table, "diff", "employer@last").err
    assert "S77" not in bargain("-C", table, "diff", "E9").err
    for words in commands:
        if words[0] != "calendar":
            assert "S77" in noted(bargain, table, *words, "--off-record"), words
    assert "S77" in noted(bargain, table, "diff", "employer@last", "--off-record")
    assert "off the record" in noted(bargain, table, "show", "S77")
    assert "off the record" in noted(bargain, table, "diff", "S77")


def test_a_correction_is_shown_with_what_was_first_recorded(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    record(bargain, table, papers / "cut.md", "--passed", "2025-07-08 10:32")
    said = noted(
        bargain, table, "correct", "E1", "--passed", "2025-07-08 14:32", "--ref", "E4",
        "--why", "Read wrongly.",
    )  # fmt: skip
    words = "number E4, recorded as E1; passed 8 July 2025, 14:32, recorded as 8 July 2025, 10:32"
    assert words in said
    for command in (("show", "E4"), ("history", "admin-time")):
        shown = " ".join(noted(bargain, table, *command).split())
        assert words in shown
        assert "(Read wrongly.)" in shown
    shape = json.loads(noted(bargain, table, "show", "E4", "--json"))["proposal"]
    assert shape["as_recorded"] == {"ref": "E1", "passed": shape["as_recorded"]["passed"]}
    assert shape["corrections"][0]["why"] == "Read wrongly."
    assert bargain("-C", table, "check").code == 0


def test_a_package_is_agreed_whole_or_not_at_all(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    both = ("--item", "admin-time", "--item", "bereavement")
    words = ("--passed", "2025-07-08 10:32", "--kind", "package", "--package", "A", *both)
    record(bargain, table, papers / "cut.md", *words)
    done = bargain("-C", table, "mark", "admin-time", "agreed", "--on", "E1")
    assert "holds also bereavement" in refused(done)
    said = noted(bargain, table, "mark", "admin-time", "agreed", "--on", "E1", "--whole-package")
    assert said.count("✓ agreed") == 2
    assert "agreed as a whole" in " ".join(noted(bargain, table, "status").split())
    said = noted(bargain, table, "mark", "bereavement", "open", "--why", "Too few days.")
    assert "Open with it, a package being all or nothing: Administrative time." in said
    items = json.loads(noted(bargain, table, "status", "--json"))["items"]
    assert [one["status"] for one in items] == ["open", "open"]
    assert items[0]["awaits"] == ["bereavement"]


def test_a_side_letter_that_is_recorded_leads_to_its_place_in_the_calendar(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    when = ("--passed", "2025-07-08 10:32")
    said = record(bargain, table, papers / "cut.md", *when, "--kind", "side-letter")
    assert 'bargain letter add "Side Letter …"' in said
    noted(
        bargain, table, "letter", "add", "Side Letter 6", "--title", "Remote", "--on", "e1",
        "--agreed", "2025-07-09", "--expires", "2027-06-30",
    )  # fmt: skip
    shown = noted(bargain, table, "calendar")
    assert "Side Letter 6 (Remote), on E1, expires 30 June 2027" in shown
    assert "30 Jun 2027  Side Letter 6 (Remote) expires" in shown


def test_a_first_contract_has_clocks_of_its_own(
    bargain: Bargain, tmp_path: Path, papers: Path
) -> None:
    root = tmp_path / "first"
    parties = ("--party", "union=Local 12", "--party", "employer=Harbor Clinic")
    law = ("--regime", "nlra-health-care", "--first-contract")
    assert bargain("init", root, "--contract", papers / "contract.md", *parties, *law).code == 0
    noted(bargain, root, "notice", "add", "fmcs", "--by", "union", "--given", "2025-07-01")
    shown = noted(bargain, root, "calendar", "--as-of", "2025-07-20")
    assert "first contract in health care" in " ".join(shown.split())
    assert "not before 11 August 2025" in shown


def test_hostile_words_in_the_calendar_act_on_nothing(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    evil = "\x1b[31m \x07 \u202e <script>alert(1)</script> =1+1 | ~~x~~ \r\nEND:VCALENDAR"
    by = ("--by", "employer")
    record(bargain, table, papers / "cut.md", "--passed", "2025-07-08 10:32")
    for words in (
        ("session", "add", "--date", "2026-02-05", "--place", evil, "--note", evil),
        ("vote", "add", evil, "--cast", "9", "--note", evil),
        ("request", "add", evil, *by, "--due", "tomorrow", "--note", evil),
        ("notice", "add", "other", *by, "--note", evil),
        ("letter", "add", evil, "--title", evil, "--expires", "2030-01-01"),
        ("cost", "add", "admin-time", "5", *by, "--basis", evil),
        ("correct", "E1", "--session", "2", "--why", evil),
    ):
        assert not UNSEEN.search(noted(bargain, table, *words))
    for shown in (("status",), ("calendar",), ("show", "admin-time"), ("show", "E1"), ("summary",)):
        assert not UNSEEN.search(noted(bargain, table, *shown))
        assert not UNSEEN.search(noted(bargain, table, *shown, "--json"))
    for form in FORMS[1:3]:
        assert "<script>" not in noted(bargain, table, "summary", "--format", form)
