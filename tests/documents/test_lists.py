"""Where a list letter stands among the lists that are open."""

from __future__ import annotations

from tests.documents.reading_text import labels, told

HEAD = "ARTICLE 1 - PAY\n\nSection 1. Pay:\n"


def _below(text: str) -> list[str]:
    found = labels(HEAD + text)[2:]
    return [label.removeprefix("Article 1 Section 1") for label in found]


def test_letters_follow_each_other_before_they_begin_a_new_list() -> None:
    assert _below("(g) G.\n(h) H.\n(i) I.\n(j) J.\n") == ["(g)", "(h)", "(i)", "(j)"]
    assert _below("(a) A.\n(i) I.\n(ii) Ii.\n(b) B.\n") == ["(a)", "(a)(i)", "(a)(ii)", "(b)"]


def test_a_list_like_the_one_above_is_nested_when_it_is_set_in() -> None:
    text = "d. One may:\n      a. work at home;\n      b. rest.\ne. Then return.\n"
    assert _below(text) == ["(d)", "(d)(a)", "(d)(b)", "(e)"]


def test_a_list_that_begins_again_at_its_column_is_no_deeper() -> None:
    assert _below("A. One.\nB. Two.\n\nBenefits:\n\nA. Three.\n") == ["(A)", "(B)", "(A)"]


def test_an_outer_list_that_begins_again_closes_the_inner_one() -> None:
    text = "A. One.\n      1. Two.\n      2. Three.\nBenefits:\nA. Four.\n"
    assert _below(text) == ["(A)", "(A)(1)", "(A)(2)", "(A)"]


def test_the_column_settles_which_list_a_letter_goes_on() -> None:
    text = "b. One:\n      a. X.\n      b. Y.\nc. Two.\n      a. Z.\n"
    assert _below(text) == ["(b)", "(b)(a)", "(b)(b)", "(c)", "(c)(a)"]


def test_a_list_begins_below_a_title_without_a_stop() -> None:
    text = (
        "ARTICLE 1 - PAY\n\nSection 1. Regular Straight Time Off for Arbitration/ERB Testimony\n"
        "a.    Subject to notice.\nb.    When subpoenaed.\n"
    )
    assert labels(text)[1:] == [
        "Article 1 Section 1",
        "Article 1 Section 1(a)",
        "Article 1 Section 1(b)",
    ]
    heading, words = told(text)["Article 1 Section 1"]
    assert heading == "Regular Straight Time Off for Arbitration/ERB Testimony"
    assert words == ""


def test_a_part_of_a_list_can_be_printed_alone() -> None:
    assert _below("(c) Only this changes.\n") == ["(c)"]
    assert _below("b. Where the first was lost.\nc. It goes on.\n") == ["(b)", "(c)"]


def test_a_letter_far_out_of_sequence_stays_text() -> None:
    assert _below("(a) A.\n(m) is no item here.\n") == ["(a)"]


def test_an_item_in_a_clause_s_first_line_is_an_item() -> None:
    text = "ARTICLE 1 - PAY\n\nSection 1. Notice. A. The employer writes.\n\nB. It signs.\n"
    assert labels(text)[1:] == [
        "Article 1 Section 1",
        "Article 1 Section 1(A)",
        "Article 1 Section 1(B)",
    ]


def test_nested_lists_of_one_style_in_markdown_follow_their_indentation() -> None:
    text = "## ARTICLE 1\n\n1. First\n   1. Inner one\n   2. Inner two\n2. Second\n3. Third\n"
    assert labels(text, "agreement.md")[1:] == [
        "Article 1(1)",
        "Article 1(1)(1)",
        "Article 1(1)(2)",
        "Article 1(2)",
        "Article 1(3)",
    ]
