"""Every heading and item form of real agreements is recognised, and every trap refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents import markers
from tracker.documents.markers import Form, begins_list, follows, list_values, parse

FORMS = [
    ("ARTICLE 12 - WORK SCHEDULES", Form.ARTICLE, "12", "WORK SCHEDULES"),
    ("ARTICLE 4--TERM OF AGREEMENT", Form.ARTICLE, "4", "TERM OF AGREEMENT"),
    ("ARTICLE 70.5T--GEOGRAPHIC AREA", Form.ARTICLE, "70.5T", "GEOGRAPHIC AREA"),
    ("ARTICLE 10.2C,H--VISITATIONS", Form.ARTICLE, "10.2C,H", "VISITATIONS"),
    ("ARTICLE 90.3CT--SCHEDULES", Form.ARTICLE, "90.3CT", "SCHEDULES"),
    ("ARTICLE 7", Form.ARTICLE, "7", ""),
    ("ARTICLE I: Recognition", Form.ARTICLE, "I", "Recognition"),
    ("Article Nine – Hours", Form.ARTICLE, "9", "Hours"),
    ("ARTICLE 3—RIGHTS", Form.ARTICLE, "3", "RIGHTS"),
    ("3.1 Students First. The text.", Form.DOTTED, "3.1", "Students First. The text."),
    ("SECTION 1. RECOGNITION", Form.SECTION, "1", "RECOGNITION"),
    ("Section 1.", Form.SECTION, "1", ""),
    ("Section 2. Administrative Time.", Form.SECTION, "2", "Administrative Time."),
    ("Section A.", Form.SECTION, "A", ""),
    ("Sec. 4 Layoff", Form.SECTION, "4", "Layoff"),
    ("§ 5. Notice", Form.SECTION, "5", "Notice"),
    ("Section 9.4 Leave", Form.DOTTED, "9.4", "Leave"),
    ("Section 9.4 Leave. It is paid.", Form.DOTTED, "9.4", "Leave. It is paid."),
    ("Section 9.4 The leave is paid.", Form.DOTTED, "9.4", "The leave is paid."),
    ("SECTION 4 LEAVE: It is paid.", Form.SECTION, "4", "LEAVE: It is paid."),
    ("10:01  Observed Holidays.", Form.DOTTED, "10:01", "Observed Holidays."),
    ("20.6", Form.DOTTED, "20.6", ""),
    ("16.2.1 Pay Days", Form.DOTTED, "16.2.1", "Pay Days"),
    ("92.2K Shift Bids", Form.DOTTED, "92.2K", "Shift Bids"),
    ("10.2C,H Access", Form.DOTTED, "10.2C,H", "Access"),
    ("(a) The employer", Form.ITEM, "a", "The employer"),
    ("(1) The employer", Form.ITEM, "1", "The employer"),
    ("a. The employer", Form.ITEM, "a", "The employer"),
    ("A) The employer", Form.ITEM, "A", "The employer"),
    ("i. The employer", Form.ITEM, "i", "The employer"),
    ("(iv) The employer", Form.ITEM, "iv", "The employer"),
    ("(f ) A stray space", Form.ITEM, "f", "A stray space"),
    ("a.. A stray stop", Form.ITEM, "a", "A stray stop"),
    ("Step 2 – Labor Relations", Form.STEP, "2", "Labor Relations"),
    ("Step Two. The matter goes on.", Form.STEP, "2", "The matter goes on."),
    ("STEP 3: The Agency answers.", Form.STEP, "3", "The Agency answers."),
    ("LETTER OF AGREEMENT 00.00-25-499", Form.APPENDED, "00.00-25-499", ""),
    ("LETTER OF AGREEMENT 26.2C-19-358", Form.APPENDED, "26.2C-19-358", ""),
    ("LETTER OF AGREEMENT #3 – PAY", Form.APPENDED, "3", "PAY"),
    ("LETTER OF AGREEMENT – PAY EQUITY", Form.APPENDED, "", "PAY EQUITY"),
    ("SIDE LETTER", Form.APPENDED, "", ""),
    ("Side Letter 3: Parking", Form.APPENDED, "3", "Parking"),
    ('APPENDIX "A" PAY SCHEDULE', Form.APPENDED, "A", "PAY SCHEDULE"),
    ("APPENDIX “B” – RATES", Form.APPENDED, "B", "RATES"),
    ("ADDENDUM C", Form.APPENDED, "C", ""),
    ("DIVISION 3 - RIGHTS", Form.PART, "3", "RIGHTS"),
    ("PREAMBLE", Form.PREAMBLE, "", ""),
]


@pytest.mark.parametrize(("text", "form", "number", "rest"), FORMS)
def test_a_form_of_real_agreements_is_recognised(
    text: str, form: Form, number: str, rest: str
) -> None:
    marker = parse(text)
    assert marker is not None
    assert (marker.form, marker.number, marker.rest) == (form, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Section 6 of this Article applies.",
        "Section C above, until the vacancy is filled.",
        "Section 3) x the ratio",
        "Section 4 and Section 5 shall not apply.",
        "Section 4 Employees shall be paid.",
        "Section 9.4 shall not apply.",
        "Sections 3 and 4 apply.",
        "Article 30, Filling of Vacancies, this Article shall prevail.",
        "Article 12 of the Agreement.",
        "Article 9 shall not apply to temporary employees.",
        "Appendix A to this Agreement.",
        "Appendix B, which is attached.",
        "Step 3, it may be appealed.",
        "Step 2 of the salary range.",
        "2.5 percent of the base rate",
        "3.25% of the base rate",
        "0.5 full-time equivalents, or",
        "2017. The parties met.",
        "$5.25 per hour",
        "part of the Agreement",
        "title and duties",
        "The Article 9 committee",
        "",
    ],
)
def test_a_trap_is_no_form(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("9.4(b) The employer", ("b",)),
        ("9.4 (b)(ii) The employer", ("b", "ii")),
        ("Section 9.4(b) The employer", ("b",)),
    ],
)
def test_items_behind_a_number_are_told_apart(text: str, below: tuple[str, ...]) -> None:
    marker = parse(text)
    assert marker is not None
    assert (marker.number, marker.below) == ("9.4", below)


def test_the_format_s_word_settles_a_doubt() -> None:
    assert parse("Part of the Work") is None
    styled = parse("Article 9 Everything that employees do", styled=True)
    assert styled is not None
    assert styled.form is Form.ARTICLE


@pytest.mark.parametrize(
    ("first", "second", "so"),
    [
        ("(a) One", "(b) Two", True),
        ("(a) One", "b. Two", False),
        ("(h) One", "(i) Two", True),
        ("(i) One", "(ii) Two", True),
        ("(z) One", "(aa) Two", True),
        ("1. One", "3. Two", False),
        ("(a) One", "(B) Two", False),
        ("Step 1. One", "Step 2. Two", True),
    ],
)
def test_a_marker_follows_the_one_before_it_in_its_own_list(
    first: str, second: str, so: bool
) -> None:
    one, two = parse(first), parse(second)
    assert one is not None
    assert two is not None
    assert follows(one, two) is so


def test_i_is_a_roman_one_first_and_a_ninth_letter_second() -> None:
    assert list(list_values("i")) == [("lower roman", 1), ("lower letter", 9)]
    assert list(list_values("c")) == [("lower letter", 3), ("lower roman", 100)]
    marker = parse("(i) One")
    assert marker is not None
    assert begins_list(marker)


@given(st.text(max_size=60))
def test_whatever_is_recognised_ends_in_the_text_s_own_words(text: str) -> None:
    marker = parse(text)
    if marker is not None:
        assert text.rstrip().endswith(marker.rest)


_beginnings = st.sampled_from(
    "Art. 9|SECTION 4|§ 9.4|9.4(b)|PART II|Title IX|Side Letter|Lettre d’entente|Appendix A|"
    "Preamble|STEP 2|Option (1)|Addendum|Secure|Partial|(a)|".split("|")
)


@given(_beginnings, st.sampled_from(["", ". Notice", " – PAY", " shall", ": Words of it."]))
def test_no_form_but_the_one_asked_knows_such_a_beginning(start: str, behind: str) -> None:
    text = start + behind
    for styled in (False, True):
        found = [judge(text, styled) for judge in markers._RECOGNISERS.values()]
        asked = parse(text, styled=styled)
        heading = asked is not None and asked.style not in {"()", ")", "."}
        assert [marker for marker in found if marker is not None] == [asked] * heading
