"""Blocks become clauses: every word in exactly one, labels as a negotiator would cite them."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import strategies
from tests.documents.reading_text import codes, labels, told
from tracker.documents.block import Block
from tracker.documents.outline import outline

_paragraphs = st.builds(
    lambda text, heading, indent: Block(text, heading=heading, indent=indent),
    strategies.line,
    st.sampled_from([0, 0, 0, 1, 2]),
    st.integers(0, 9),
)
_forms = st.sampled_from(
    ["ARTICLE 1 - PAY", "Section 1. Notice.", "1.1 Time.", "(a) One.", "b. Two.", "Step 1. Ask."]
).map(lambda text: Block(text=text))
_tables = st.lists(st.tuples(strategies.line, strategies.line), min_size=1, max_size=3).map(
    lambda rows: Block(rows=tuple(rows))
)
blocks = st.lists(st.one_of(_paragraphs, _forms, _tables), max_size=12)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]{2,}", text.casefold()))


@given(blocks)
def test_every_word_of_every_block_lands_in_a_clause(given_blocks: list[Block]) -> None:
    clauses, _ = outline(given_blocks)
    told_of = " ".join(f"{c.label} {c.heading} {c.text}" for c in clauses)
    given_words = " ".join(
        " ".join([block.text, *(cell for row in block.rows for cell in row)])
        for block in given_blocks
    )
    assert not _words(given_words) - _words(told_of)


@given(blocks)
def test_a_clause_s_lines_are_stripped_and_hold_single_spaces(given_blocks: list[Block]) -> None:
    for clause in outline(given_blocks)[0]:
        assert clause.label
        assert 1 <= clause.level <= 9
        for line in clause.text.split("\n") if clause.text else []:
            assert line == " ".join(line.split(" ")).strip(" ")
            assert line


def test_articles_hold_sections_and_sections_items() -> None:
    text = """ARTICLE 9 - HOURS

Section 1. Workweek.
The workweek is forty (40) hours.

Section 2. Administrative Time. Physicians shall have:
(a) four hours; and
(b) an office.
(i) With a door.
(ii) With a desk.
(c) Peace.

ARTICLE 10 - PAY

Section 1. Rates. As listed.
"""
    assert labels(text) == [
        "Article 9",
        "Article 9 Section 1",
        "Article 9 Section 2",
        "Article 9 Section 2(a)",
        "Article 9 Section 2(b)",
        "Article 9 Section 2(b)(i)",
        "Article 9 Section 2(b)(ii)",
        "Article 9 Section 2(c)",
        "Article 10",
        "Article 10 Section 1",
    ]
    assert told(text)["Article 9 Section 2"] == ("Administrative Time", "Physicians shall have:")


def test_dotted_sections_are_cited_by_their_number_alone() -> None:
    text = (
        "ARTICLE I: Recognition\n\n1.1 The Union. It is recognized.\n\n1.2 The unit. All nurses.\n"
    )
    assert labels(text) == ["Article I", "1.1", "1.2"]


def test_an_agreement_of_sections_needs_no_articles() -> None:
    text = "SECTION 1. RECOGNITION\n\nThe Union.\n\nSECTION 2. DUES\n\nA. Monthly.\n\nB. Yearly.\n"
    assert labels(text) == ["Section 1", "Section 2", "Section 2(A)", "Section 2(B)"]


def test_sections_that_count_anew_stand_under_headings_without_a_number() -> None:
    text = (
        "# Contract\n\n## Holidays\n\nSection 1. May Day\n\n## Vacation\n\nSection 1. Ten days.\n"
    )
    assert labels(text, "contract.md")[1:] == [
        "Holidays",
        "Holidays Section 1",
        "Vacation",
        "Vacation Section 1",
    ]


def test_the_steps_of_a_procedure_are_cited_by_their_section() -> None:
    text = """ARTICLE 7 - GRIEVANCES

7.1 Procedure. In steps.

Step 1. The employee files the grievance at
Step 2. only when late.

Step 2. The manager answers.

A. In writing.

B. In ten days.

7.2 Arbitration. Binding.
"""
    assert labels(text)[1:] == [
        "7.1",
        "7.1 Step 1",
        "7.1 Step 2",
        "7.1 Step 2(A)",
        "7.1 Step 2(B)",
        "7.2",
    ]


def test_a_numbered_section_that_is_itself_a_step_keeps_its_name() -> None:
    text = "ARTICLE 7 - GRIEVANCES\n\n7.3 Step One. Ask.\n\n7.4 Step Two. Ask again.\n"
    assert labels(text) == ["Article 7", "7.3", "7.4"]
    assert told(text)["7.3"] == ("Step One", "Ask.")


def test_a_first_step_in_the_section_s_own_line_is_a_step_like_the_others() -> None:
    text = "ARTICLE 7 - GRIEVANCES\n\nSection 2. Step 1. Ask.\n\nStep 2. Ask again.\n"
    assert labels(text)[1:] == [
        "Article 7 Section 2",
        "Article 7 Section 2 Step 1",
        "Article 7 Section 2 Step 2",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The time is within thirty\n(30) calendar days of the event.",
        "It applies as described in\nSection 3. It does so always.",
        "The vacancy stays as told in\nSection C above, until it is filled.",
        "The rate is raised by\n2.5 percent of the base.",
        "In a conflict\nArticle 30, Filling of Vacancies, this Article shall prevail.",
        "The share is (the sum of\nSection 3) x the ratio of hours.",
        "The arbitrator shall be\nJ. Smith of Salem or another.",
        "The parties met in the spring of\n2017. They met again.",
        "The employee may, under\nArticle 12 of the Agreement, return.",
        "The range is between Step 1 and\nStep 2 of the salary range.",
    ],
)
def test_a_line_of_running_text_opens_no_clause(text: str) -> None:
    whole = f"ARTICLE 9 - HOURS\n\nSection 1. Time.\n{text}\n"
    assert told(whole)["Article 9 Section 1"] == ("Time", " ".join(text.split()))
    assert len(labels(whole)) == 2


def test_a_repeated_section_keeps_its_number_and_is_said() -> None:
    text = "ARTICLE 9 - PAY\n\nSection 3. One.\n\nSection 3. Two.\n"
    assert labels(text) == ["Article 9", "Article 9 Section 3", "Article 9 Section 3"]
    assert codes(text) == ["duplicate-number"]


def test_gaps_in_numbers_are_kept() -> None:
    text = "ARTICLE 3 - PAY\n\n(a) One.\n(c) Three.\n\nARTICLE 7 - TERM\n\nTwo years.\n"
    assert labels(text) == ["Article 3", "Article 3(a)", "Article 3(c)", "Article 7"]


def test_quiet_articles_are_only_cited_where_others_are_loud() -> None:
    loud = "".join(f"ARTICLE {n} - TITLE\n\nWords.\n\n" for n in (1, 2, 3))
    assert labels(f"{loud}Article 9\n\nMore words.\n") == ["Article 1", "Article 2", "Article 3"]


def test_a_letter_is_named_by_its_number_and_says_what_it_is_about() -> None:
    text = (
        "ARTICLE 1 - PAY\n\nWords.\n\n"
        "### LETTER OF AGREEMENT 26.2C-19-358\n### Article 26.2C--Differential Pay\n\n"
        "The parties.\n"
    )
    assert told(text)["Letter of Agreement 26.2C-19-358"] == (
        "Article 26.2C--Differential Pay",
        "The parties.",
    )


def test_the_body_goes_on_after_nothing_but_its_next_article() -> None:
    text = """ARTICLE 1 - PAY

Words.

APPENDIX A - RATES

ARTICLE 9 - OF ANOTHER AGREEMENT

Words.

ARTICLE 2 - TERM

Words.
"""
    assert labels(text) == ["Article 1", "Appendix A", "Article 9", "Article 2"]


def test_tables_are_clauses_below_the_one_that_holds_them() -> None:
    blocks = [
        Block("ARTICLE 1 - PAY"),
        Block(rows=(("Step", "Rate"), ("1", "$20"))),
        Block("More words."),
        Block(rows=(("2", "$21"),)),
    ]
    read = {clause.label: clause for clause in outline(blocks)[0]}
    assert list(read) == ["Article 1", "Article 1 Table 1", "Article 1 Table 2"]
    assert read["Article 1"].text == "More words."
    assert read["Article 1 Table 1"].text == "Step | Rate\n1 | $20"
    assert read["Article 1 Table 1"].path == ("Article 1", "Article 1 Table 1")


def test_a_bare_article_takes_its_title_from_the_next_line() -> None:
    assert told("ARTICLE 7\n\nHours of Work\n\nThe workweek.\n")["Article 7"] == (
        "Hours of Work",
        "The workweek.",
    )


def test_automatic_numbers_of_odd_forms_are_cited_as_printed() -> None:
    blocks = [Block("ARTICLE 1 - PAY"), Block("One", marker="1st."), Block("Two", marker="2nd.")]
    read = [clause.label for clause in outline(blocks)[0]]
    assert read == ["Article 1", "Article 1(1st)", "Article 1(2nd)"]
