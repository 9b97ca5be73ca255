"""Page furniture and contents are set aside, counted and said; the parties' words never are."""

from __future__ import annotations

from itertools import chain

from tests.documents.reading_text import codes, labels, told
from tracker.documents.furniture import furniture


def _page(number: int) -> list[str]:
    name = chr(96 + number) * 3
    return [f"The parties agree to line {chr(97 + n)} of {name} in full." for n in range(26)]


def _pages(footer: str, count: int = 4) -> list[str]:
    return list(chain.from_iterable([*_page(n), footer.format(n)] for n in range(1, count + 1)))


def _aside(lines: list[str]) -> set[str]:
    return {lines[i] for i in furniture(lines).aside}


def test_lines_that_count_the_pages_are_set_aside_and_said() -> None:
    lines = _pages("2025-2027 Agreement {} of the parties")
    found, _, warnings = furniture(lines)
    assert {lines[i] for i in found} == {
        f"2025-2027 Agreement {n} of the parties" for n in range(1, 5)
    }
    assert [warning.code for warning in warnings] == ["page-furniture"]
    assert "4 page headers" in warnings[0].message


def test_bare_and_dashed_page_numbers_are_set_aside() -> None:
    assert _aside(_pages("{}")) == {"1", "2", "3", "4"}
    assert len(_aside(_pages("- {} -"))) == 4


def test_a_fixed_header_beside_the_page_number_goes_with_it() -> None:
    lines = list(
        chain.from_iterable(["The Agreement", f"Page {n}", *_page(n)] for n in range(1, 5))
    )
    assert "The Agreement" in _aside(lines)


def test_rows_of_a_wage_table_are_no_page_numbers() -> None:
    lines = [*_page(1), *(f"Cartographer {n} {17 + n} {n}" for n in range(1, 6)), *_page(2)]
    assert _aside(lines) == set()


def test_steps_of_a_procedure_are_no_page_numbers() -> None:
    steps = [
        [f"Step {n}. If it remains unresolved at Step {n - 1}, it may be appealed", *_page(n)[:5]]
        for n in range(2, 6)
    ]
    assert _aside(list(chain.from_iterable(steps))) == set()


def test_years_of_revision_are_no_page_numbers() -> None:
    assert _aside(
        list(chain.from_iterable([*_page(n - 2018), f"NEW: {n}"] for n in range(2019, 2024)))
    ) == (set())


def test_headings_that_count_are_no_page_numbers() -> None:
    assert (
        _aside(list(chain.from_iterable([f"ARTICLE {n}", *_page(n)] for n in range(1, 6)))) == set()
    )


def test_rows_of_strokes_that_fill_a_page_are_set_aside() -> None:
    assert _aside(["The end.", "/////////////", " // // // //", "and/or", "//"]) == {
        "/////////////",
        " // // // //",
    }


CONTENTS = """TABLE OF CONTENTS
ARTICLE 1 - RECOGNITION ................. 1
ARTICLE 2 - A TITLE THAT GOES ON OVER
TWO LINES ............................... 2
ARTICLE 3 - TERM ........................ iv
"""


def test_contents_with_leaders_are_set_aside_with_their_wrapped_entries() -> None:
    text = CONTENTS + "\nARTICLE 1 - RECOGNITION\n\nThe Union is recognized.\n"
    assert labels(text) == ["Article 1"]
    assert codes(text) == ["table-of-contents"]


def test_contents_without_leaders_are_set_aside_when_every_heading_comes_again() -> None:
    heads = [f"ARTICLE {n} - TITLE {n}" for n in range(1, 7)]
    text = "\n".join(heads) + "\n\n" + "\n\nWords.\n\n".join(heads) + "\n\nWords.\n"
    assert labels(text) == [f"Article {n}" for n in range(1, 7)]
    assert codes(text) == ["table-of-contents"]


def test_dots_to_be_filled_in_are_no_contents() -> None:
    text = "ARTICLE 1 - TERM\n\nSigned on ............ 2025 by the parties.\n"
    assert told(text)["Article 1"][1] == "Signed on ............ 2025 by the parties."


def test_a_running_header_that_is_a_heading_is_kept_where_it_first_stands() -> None:
    pages = [[*_page(n), f"The Agreement {n}", "### APPENDIX A – LETTERS"] for n in range(1, 6)]
    text = "\n".join(chain.from_iterable(pages))
    assert labels(f"ARTICLE 1 - PAY\n\n{text}\n\nMore.\n").count("Appendix A") == 1
