"""A changed table: only its changed rows, in columns, and one line for all its rates."""

from __future__ import annotations

from tracker.diff.compare import compare
from tracker.documents.clause import Draft, with_paths
from tracker.reports.diff_html import render_html
from tracker.reports.diff_markdown import render_markdown
from tracker.reports.diff_text import render_text
from tracker.table.comparison import Comparison, Side

HEAD = "Class | Step 1 | Step 2 | Step 3 | Step 4"
CLERK = "Clerk | $20.00 | $21.00 | $22.00 | $23.00"
NURSE = "Nurse | $30.00 | $31.00 | $32.00 | $33.00"
RAISED = f"{HEAD}\n{CLERK}\nNurse | $30.90 | $31.00 | $32.96 | $33.99"


def comparison(new: str, old: str = f"{HEAD}\n{CLERK}\n{NURSE}") -> Comparison:
    """One table against another, as the tracker compares them."""
    sides = (
        with_paths(
            [
                Draft("Appendix A", "Wages", "Rates of pay by the hour.", 1),
                Draft("Appendix A Table 1", "", rows, 2, table=True),
            ]
        )
        for rows in (old, new)
    )
    return Comparison(Side("contract"), Side("U1"), compare(*sides))


def text(new: str, width: int = 60) -> str:
    """The comparison on a terminal, from the table on."""
    shown = render_text(comparison(new), colour=False, width=width)
    return shown[shown.index("Appendix A Table 1") :]


def test_only_the_rows_that_changed_are_shown_column_below_column() -> None:
    """What stayed in a row that changed is an equals sign, a row that stayed is counted."""
    assert (
        text(RAISED)
        == """\
Appendix A Table 1
  reworded · in Appendix A
  Class
       Step 1  Step 2  Step 3  Step 4
  … 1 row unchanged …
  Nurse
    −  $30.00  $31.00  $32.00  $33.00
    +  $30.90       =  $32.96  $33.99
  • Nurse, Step 1: $30.00 → $30.90: +$0.90, +3 %
  • Nurse, Step 3: $32.00 → $32.96: +$0.96, +3 %
  • Nurse, Step 4: $33.00 → $33.99: +$0.99, +3 %
"""
    )


def test_a_row_that_came_and_one_that_went_are_told_apart() -> None:
    """One line each, with its sign; nothing is set beside them."""
    shown = text(f"{HEAD}\nWelder | $40.00 | $41.00 | $42.00 | $43.00\n{NURSE}", width=44)
    assert "[-Clerk-]\n    −  $20.00  $21.00  $22.00  $23.00" in shown
    assert "{+Welder+}\n    +  $40.00  $41.00  $42.00  $43.00" in shown
    assert "•" not in shown


def test_where_columns_do_not_fit_the_words_carry_the_marks() -> None:
    """No cell is cut off."""
    shown = text(RAISED, width=30)
    assert "[-$30.00-] {+$30.90+}" in " ".join(shown.split())


def test_a_table_that_moved_as_one_needs_one_line() -> None:
    """In text and on pages; every amount stays in the table."""
    new = (
        f"{HEAD}\nClerk | $20.60 | $21.63 | $22.66 | $23.69\n"
        "Nurse | $30.90 | $31.93 | $32.96 | $33.99"
    )
    assert text(new).endswith("• every rate +3 % (8 rates)\n")
    assert "- every rate +3 % (8 rates)" in render_markdown(comparison(new))
    page = render_html(comparison(new))
    assert "<li>every rate +3 % (8 rates)</li>" in page
    assert "<td><del>$20.00</del> <ins>$20.60</ins></td>" in page


def test_pages_show_a_real_table_with_the_marks_in_its_cells() -> None:
    """A row that stayed is counted there too."""
    pages = render_markdown(comparison(RAISED)), render_html(comparison(RAISED))
    assert "| Nurse | <del>$30.00</del> <ins>$30.90</ins> | $31.00 |" in pages[0]
    assert "<td>Nurse</td><td><del>$30.00</del> <ins>$30.90</ins></td><td>$31.00</td>" in pages[1]
    assert all("… 1 row unchanged …" in page for page in pages)
    assert "| Clerk |" in render_markdown(comparison(RAISED), everything=True)
