"""A table on a terminal never cuts a cell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.reports.columns import NONE, Table, table_lines

TABLE = Table(
    ("Item", "Status", "Clauses"),
    (("Administrative time", "■ impasse", "9.4"), ("Wages", "○ open", NONE)),
    spare=1,
)
DATED = Table(("Item", "Since"), (("Wages", "21 January 2026"),), whole=frozenset({1}))
cells = st.text(alphabet="abc ", min_size=1, max_size=40).map(str.strip)


def test_columns_line_up() -> None:
    assert table_lines(TABLE, width=60, colour=False) == [
        "Item                 Status     Clauses",
        "Administrative time  ■ impasse  9.4",
        "Wages                ○ open     —",
    ]


def test_a_spare_column_is_left_away_first() -> None:
    assert table_lines(TABLE, width=32, colour=False) == [
        "Item                 Status",
        "Administrative time  ■ impasse",
        "Wages                ○ open",
    ]


def test_a_narrow_terminal_gets_one_block_a_row() -> None:
    assert table_lines(TABLE, width=20, colour=False) == [
        "Administrative time",
        "  Status: ■ impasse",
        "  Clauses: 9.4",
        "Wages",
        "  Status: ○ open",
    ]


def test_a_cell_wraps_at_its_words_but_a_date_stays_whole() -> None:
    assert table_lines(DATED, width=22, colour=False) == [
        "Item   Since",
        "Wages  21 January 2026",
    ]
    wrapping = Table(DATED.heads, DATED.rows)
    assert table_lines(wrapping, width=18, colour=False) == [
        "Item   Since",
        "Wages  21 January",
        "       2026",
    ]
    assert table_lines(DATED, width=20, colour=False) == [
        "Wages",
        "  Since: 21 January",
        "    2026",
    ]


@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=4), st.integers(10, 90))
def test_no_word_of_a_cell_is_lost(rows: list[tuple[str, str, str]], width: int) -> None:
    table = Table(("One", "Two", "Three"), tuple(rows))
    written = sorted(" ".join(table_lines(table, width=width, colour=False)).split())
    wanted = sorted(word for row in rows for cell in row for word in cell.split())
    assert all(written.count(word) >= wanted.count(word) for word in set(wanted))
