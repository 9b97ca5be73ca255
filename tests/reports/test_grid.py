"""The grid says what the other reports say, in the order of the contract."""

from __future__ import annotations

from tests.reports.table_example import CONTRACT, TABLE, at, changes_on
from tracker.ledger.facts import Status
from tracker.reports.grid import Grid, grid
from tracker.table.summary import summarise

NOW = at(1, 23, 9)


def _grid(*, neutral: bool = False, only: Status | None = None) -> Grid:
    summary = summarise(TABLE, CONTRACT, changes_on, as_of=NOW, neutral=neutral, only=only)
    return grid(summary, TABLE, CONTRACT)


def _rows(made: Grid) -> list[dict[str, object]]:
    main = made.sheets[0]
    heads = [column.heading for column in main.columns]
    return [dict(zip(heads, row, strict=True)) for row in main.rows]


def test_every_item_has_a_row_in_the_order_of_the_contract() -> None:
    found = [row["Item"] for row in _rows(_grid())]
    assert found == ["triage", "admin-time", "wages", "technology"]


def test_a_row_tells_whose_court_an_item_is_in_and_what_each_party_passed_last() -> None:
    row = next(row for row in _rows(_grid()) if row["Item"] == "admin-time")
    assert row["Status"] == "impasse"
    assert row["Whose court"] == "union"
    assert (row["union last"], row["employer last"]) == ("U1", "E1")
    assert row["employer date"] == at(1, 20).date()
    assert "four (4) protected hours" in str(row["employer words"])
    assert "seven (7) protected hours" in str(row["Contract"])
    assert "claims impasse since 21 January 2026" in str(row["Notes"])


def test_an_agreed_item_has_the_day_of_agreement_and_no_other_has() -> None:
    agreed = {row["Item"]: row["Date agreed"] for row in _rows(_grid()) if row["Date agreed"]}
    assert agreed == {"technology": at(1, 22).date()}


def test_an_item_that_nobody_touched_shows_the_contract() -> None:
    row = next(row for row in _rows(_grid()) if row["Item"] == "wages")
    assert "Step | Rate" in str(row["Contract"])
    assert row["Status"] == "open"
    assert not row["union words"]


def test_the_other_sheets_hold_every_pass_and_every_mark() -> None:
    _, passes, marks = _grid().sheets
    assert [row[0] for row in passes.rows] == [one.ref for one in TABLE.proposals]
    recorded = [mark for item in TABLE.items for mark in item.marks]
    assert sorted((row[0], row[1]) for row in marks.rows) == sorted(
        (mark.item, mark.status.value) for mark in recorded
    )


def test_a_moment_keeps_the_clock_of_its_place_and_tells_the_zone() -> None:
    row = next(row for row in _grid().sheets[1].rows if row[0] == "E1")
    assert row[2:4] == (at(1, 20, 23, 30).replace(tzinfo=None), "-07:00")


def test_only_some_items_means_only_their_passes_and_marks() -> None:
    main, passes, marks = _grid(only=Status.AGREED).sheets
    assert [row[0] for row in main.rows] == ["technology"]
    assert [row[0] for row in passes.rows] == ["U2"]
    assert [row[0] for row in marks.rows] == ["technology"]


def test_a_neutral_grid_holds_the_word_impasse_nowhere() -> None:
    made = _grid(neutral=True)
    cells = [str(cell) for sheet in made.sheets for row in sheet.rows for cell in row]
    assert "impasse" in " ".join(str(cell) for row in _grid().sheets[0].rows for cell in row)
    assert "impasse" not in " ".join(cells).lower()


def test_a_neutral_grid_does_not_say_who_takes_back_what() -> None:
    assert "Clawback" in _rows(_grid())[0]
    assert "Clawback" not in _rows(_grid(neutral=True))[0]


def test_every_row_fills_every_column() -> None:
    for made in (_grid(), _grid(neutral=True), _grid(only=Status.OPEN)):
        for sheet in made.sheets:
            assert {len(row) for row in sheet.rows} <= {len(sheet.columns)}
