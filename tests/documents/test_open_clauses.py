"""Which clause holds a paragraph, and how it is cited."""

from __future__ import annotations

from tests.documents.reading_text import clauses, labels
from tracker.documents.block import Block
from tracker.documents.outline import outline


def test_a_section_printed_with_its_item_is_cited_in_full() -> None:
    text = "ARTICLE 9 - HOURS\n\n9.4(b)(ii) Employees rest.\n\n9.5(a) Employees sleep.\n"
    assert [(clause.label, clause.path) for clause in clauses(text)] == [
        ("Article 9", ("Article 9",)),
        ("9.4(b)(ii)", ("Article 9", "9.4(b)(ii)")),
        ("9.5(a)", ("Article 9", "9.5(a)")),
    ]


def test_an_item_printed_under_its_own_section_stands_below_it() -> None:
    text = "ARTICLE 9 - HOURS\n\n9.4 Rest. As follows.\n\n9.4(a) Employees rest.\n(b) Always.\n"
    read = clauses(text)
    assert [clause.label for clause in read] == ["Article 9", "9.4", "9.4(a)", "9.4(b)"]
    assert read[2].path == ("Article 9", "9.4", "9.4(a)")


def test_parts_hold_articles_and_appendices_end_them() -> None:
    text = (
        "DIVISION 1 - TERMS\n\nARTICLE 1.1 - PARTIES\n\nA. Two.\n\n"
        "DIVISION 2 - RIGHTS\n\nARTICLE 2.1 - RIGHTS\n\nAll.\n\n"
        "APPENDIX A - RATES\n\nSection 1. Pay.\n"
    )
    assert [clause.path for clause in clauses(text)] == [
        ("Division 1",),
        ("Division 1", "Article 1.1"),
        ("Division 1", "Article 1.1", "Article 1.1(A)"),
        ("Division 2",),
        ("Division 2", "Article 2.1"),
        ("Appendix A",),
        ("Appendix A", "Appendix A Section 1"),
    ]


def test_styled_headings_with_a_bare_number_are_cited_by_it() -> None:
    blocks = [
        Block("Definitions", marker="1.", heading=1),
        Block("Fund", marker="1.1", heading=2),
        Block("General", marker="2.", heading=1),
    ]
    read = outline(blocks)[0]
    assert [(clause.label, clause.heading) for clause in read] == [
        ("1", "Definitions"),
        ("1.1", "Fund"),
        ("2", "General"),
    ]


def test_word_s_own_list_levels_settle_what_is_nested() -> None:
    blocks = [
        Block("ARTICLE 1 - PAY"),
        Block("One", marker="(a)", depth=0),
        Block("Two", marker="(a)", depth=1),
        Block("Three", marker="(b)", depth=0),
    ]
    read = [clause.label for clause in outline(blocks)[0]]
    assert read == ["Article 1", "Article 1(a)", "Article 1(a)(a)", "Article 1(b)"]


def test_a_side_letter_is_cited_by_its_number_or_else_by_its_title() -> None:
    text = (
        "ARTICLE 1 - PAY\n\nOne.\n\nSIDE LETTER 3 - PARKING\n\nFree.\n\n"
        "SIDE LETTER - MEALS\n\nHot.\n"
    )
    assert labels(text) == ["Article 1", "Side Letter 3", "Side Letter: MEALS"]


def test_bare_numbers_head_their_sections_where_no_article_calls_itself_so() -> None:
    text = "1. Wages\n\nPay is good.\n\n2. Hours\n\n2.1 Forty a week.\n\n2.2 Eight a day.\n"
    assert [clause.path for clause in clauses(text)] == [
        ("1",),
        ("2",),
        ("2", "2.1"),
        ("2", "2.2"),
    ]


def test_a_list_inside_a_section_does_not_head_sections() -> None:
    text = "1. Wages\n\nGood.\n\n2. Hours\n\n2.1 Rest. Days:\n\n1. Sundays\n\n2. Mondays\n"
    assert labels(text) == ["1", "2", "2.1", "2.1(1)", "2.1(2)"]
