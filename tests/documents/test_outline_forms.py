"""Forms of headings and numbers that come across the table, each with the label it is cited by."""

from __future__ import annotations

from tests.documents.reading_text import labels, told
from tracker.documents.block import Block
from tracker.documents.outline import outline


def test_options_are_items_of_a_list_and_named_as_options() -> None:
    text = """ARTICLE 6 - LAYOFF

Section 1. An employee may choose:

(B) The employee shall tell the Agency which:
Option (1) The employee takes another position.

Option (2) The employee is laid off.

(C) The choice is final.

Option 3 of that list is not a heading.
"""
    assert labels(text) == [
        "Article 6",
        "Article 6 Section 1",
        "Article 6 Section 1(B)",
        "Article 6 Section 1(B) Option 1",
        "Article 6 Section 1(B) Option 2",
        "Article 6 Section 1(C)",
    ]
    assert "Article 8 Option B" in labels(
        "ARTICLE 8 - PAY\n\nOption A: Four.\n\nOption B: Three.\n"
    )


def test_an_item_right_behind_a_section_s_number_is_followed_by_its_next() -> None:
    text = """ARTICLE 9 - HOURS

9.02 (a) Overtime is voluntary.

(b) It is paid.

(i) Not on Sundays.

9.03 No work.
"""
    assert labels(text) == ["Article 9", "9.02(a)", "9.02(b)", "9.02(b)(i)", "9.03"]


def test_the_next_section_s_number_on_its_own_line_ends_an_unfinished_paragraph() -> None:
    above = "ARTICLE 7 - LEAVE\n\nSection 3. Three days upon the death of a member and\n\n"
    assert labels(f"{above}Section 4.\nAn employee is paid.")[-1] == "Article 7 Section 4"
    assert labels(f"{above}Section 9.\nAn employee is paid.")[-1] == "Article 7 Section 3"


def test_a_bracket_behind_a_number_is_part_of_it() -> None:
    text = "1) Hours\n\n2.1) Workweek\n\nThe week is forty hours, as 2.2) of last year says.\n"
    assert labels(text) == ["1", "2.1"]
    blocks = [Block("1) Recognition"), Block("1.1) Unit"), Block("2) Hours"), Block("2.1) Week")]
    assert [clause.label for clause in outline(blocks)[0]] == ["1", "1.1", "2", "2.1"]


def test_letters_and_appendices_in_french() -> None:
    text = (
        "ARTICLE 10 – CONGÉS\n\n10.01 L'employé a droit à trois (3) semaines.\n\n"
        "LETTRE D'ENTENTE NO 3\n\nLes parties conviennent.\n\n"
        "ANNEXE A – ÉCHELLE SALARIALE\n\nVoir.\n"
    )
    assert labels(text) == ["Article 10", "10.01", "Lettre d’Entente 3", "Annexe A"]


def test_a_provision_set_apart_as_a_whole_is_parted_at_its_title_all_the_same() -> None:
    text = "9.3 Breaks. Two breaks are paid."
    clause = outline([Block(text, lead=len(text))])[0][0]
    assert (clause.heading, clause.text) == ("Breaks", "Two breaks are paid.")


def test_numbers_with_a_hyphen_are_sections_where_the_word_says_so() -> None:
    text = """ARTICLE 2 - HOURS

Sec. 2-1. Workweek. Forty hours.

Sec. 2-2. Overtime. It is paid as

Section 2-1 of this Article says.
"""
    assert labels(text) == ["Article 2", "2-1", "2-2"]


def test_spelled_numbers_are_cited_in_digits() -> None:
    first = "ARTICLE ONE: UNIT\n\nSection Two: Exclusions. None.\n\n"
    text = f"{first}ARTICLE TWENTY-ONE: TERM\n\nAs now.\n"
    assert labels(text) == ["Article 1", "Article 1 Section 2", "Article 21"]


def test_a_memorandum_headed_by_its_parties_is_a_memorandum() -> None:
    text = """Memorandum of Understanding (MOU) between
Example County and
Local 100

Regarding remote work

1. Employees may work at home.

Memorandum of Understanding between the parties shall not bind others.
"""
    name = "Memorandum of Understanding"
    assert labels(text) == [name, f"{name}(1)"]
    assert told(text)[name] == (
        "(MOU) between Example County and Local 100",
        "Regarding remote work",
    )


def test_a_subsection_is_cited_below_its_section() -> None:
    text = """ARTICLE 5 - OFFICERS

Section 6. Duties.

Subsection 6.1 Chair

The chair presides. See Subsection 6.2 of this Article.

Subsection 6.2 Secretary

Section 7. Terms.

Subsection 1. Length. Two years.
"""
    assert labels(text) == [
        "Article 5",
        "Article 5 Section 6",
        "Article 5 Section 6 Subsection 6.1",
        "Article 5 Section 6 Subsection 6.2",
        "Article 5 Section 7",
        "Article 5 Section 7 Subsection 1",
    ]


def test_a_subsection_that_goes_on_decimal_numbers_is_cited_by_its_own() -> None:
    text = "ARTICLE 2 - PAY\n\nSection 2.3 Rates\n\nWords.\n\nSubsection 2.4 Overtime\n\nWords.\n"
    assert labels(text) == ["Article 2", "2.3", "2.4"]


def test_a_heading_in_square_brackets_is_one() -> None:
    text = "[ARTICLE 10 – NEW]\n\nSection 1. Employees may work remotely.\n\n[See Article 9.]\n"
    assert labels(text) == ["Article 10", "Article 10 Section 1"]
    assert told(text)["Article 10"] == ("NEW", "")
