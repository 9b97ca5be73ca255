"""A cell's words stay in their cell, however the table is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.reading_text import clauses
from tracker.documents.markdown_tables import html_as_pipes, rows_at

ROWS = (("Step", "Rate"), ("1", "$20"), ("2", "$21"))
TABLES = {
    "between pipes": "| Step | Rate |\n|---|---:|\n| 1 | $20 |\n| 2 | $21 |",
    "without outer pipes": "Step | Rate\n:---|---:\n1 | $20\n2 | $21",
    "html": (
        "<table class='w'>\n<tr><th>Step</th><th>Rate</th></tr>\n<tr><td>1</td><td><b>$20</b></td>"
        "</tr><tr>\n<td>2</td>\n<td>$21</td>\n</tr></table>"
    ),
    "html without closing tags": (
        "<TABLE><TR><TH>Step<TH>Rate<TR><TD>1<TD>$20<TR><TD>2<TD>$21</TABLE>"
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_is_read_cell_by_cell(table: str) -> None:
    read = clauses(f"## ARTICLE 1 - PAY\n\n{table}\n\nAfter.\n", "pay.md")
    assert [clause.label for clause in read] == ["Article 1", "Article 1 Table 1"]
    assert read[1].text == "\n".join(" | ".join(row) for row in ROWS)
    assert read[0].text == "After."


def test_an_escaped_pipe_stays_in_its_cell() -> None:
    assert rows_at([r"| a \| b | c |"], 0) == ((("a | b", "c"),), 1)


@pytest.mark.parametrize("lines", [["one | two"], ["one", "---"], ["one | two", "three"]])
def test_a_pipe_in_running_text_makes_no_table(lines: list[str]) -> None:
    assert rows_at(lines, 0) == ((), 0)


@given(st.lists(st.lists(st.sampled_from(["a", "b|c", "d e"]), min_size=1), min_size=1))
def test_what_is_written_as_pipes_reads_as_the_same_cells(rows: list[list[str]]) -> None:
    html = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    text, count = html_as_pipes(f"<table>{html}</table>")
    assert count == 1
    assert rows_at(text.strip().split("\n"), 0)[0] == tuple(map(tuple, rows))
