"""Text struck by hand is deleted; what bears the sign of new text is new; titles are neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.office.test_redline import both
from tests.documents.word.test_numbering import OUTLINE
from tests.documents.word_files import lines, listed, p, r, read, row, style
from tracker.documents.reading import Markup

STRIKE = "<w:strike/>"
LINE = '<w:u w:val="single"/>'
BOLD = "<w:b/>"
BLUE = '<w:color w:val="0000FF"/>'


def redlined(sign: str, *, between: str = "") -> str:
    """A paragraph in which "seven (7)" is struck and "four (4)" bears the sign."""
    return p(
        f"{r('Hours are ')}{r('seven (7)', STRIKE)}{between}{r('four (4)', sign)}{r(' a week.')}"
    )


@pytest.mark.parametrize(
    ("sign", "said"),
    [(LINE, "underlined"), (BOLD, "bold"), (BLUE, "coloured"), (LINE + BLUE, "underlined")],
)
def test_struck_is_deleted_and_the_sign_beside_it_is_new(sign: str, said: str) -> None:
    found = read(redlined(sign))
    assert both(found) == (["Hours are four (4) a week."], ["Hours are seven (7) a week."])
    assert found.markup is Markup.STRUCK
    assert found.evidence == (f"By hand: 2 words struck through, 2 words {said} as new.")


def test_a_space_between_struck_and_new_still_touches() -> None:
    assert both(read(redlined(BOLD, between=r(" "))))[0] == ["Hours are four (4) a week."]


@pytest.mark.parametrize("value", ["0", "false", "off"])
def test_a_strike_that_says_no_strikes_nothing(value: str) -> None:
    found = read(p(r("Hours are seven.", f'<w:strike w:val="{value}"/>')))
    assert (lines(found.blocks), found.base) == (["Hours are seven."], None)
    assert found.evidence == "Nothing is tracked or struck through."


def test_a_double_strike_and_a_style_strike_too() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Out"><w:name w:val="Out"/>'
        f"<w:rPr>{STRIKE}</w:rPr></w:style>"
    )
    styled = r("Two.", '<w:rStyle w:val="Out"/>')
    body = p(f"{r('Keep. ')}{r('One. ', '<w:dstrike/>')}{styled}")
    assert both(read(body, styles=styles)) == (["Keep."], ["Keep. One. Two."])


def test_underlining_alone_is_a_redline_only_when_somebody_says_so() -> None:
    body = p(f"{r('Hours are ')}{r('at least', LINE)}{r(' seven.')}")
    assert read(body).base is None
    assert both(read(body, Markup.STRUCK)) == (
        ["Hours are at least seven."],
        ["Hours are seven."],
    )


def test_asked_for_struck_text_where_there_is_none_says_so() -> None:
    found = read(p("Hours are seven."), Markup.STRUCK)
    assert found.base is None
    assert [warning.code for warning in found.warnings] == ["no-redline"]


TITLES = [
    p(r("ARTICLE 9 ADMINISTRATIVE TIME", LINE)),
    p(f"{r('9.1 ')}{r('Protected Hours', LINE)}{r('. The Employer shall provide time.')}"),
    p(f"{r('Section 2. Notice of Change.', LINE)}{r(' The Employer shall give notice.')}"),
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_is_underlined_like_the_others_is_not_new(title: str) -> None:
    proposed, base = both(read(title + redlined(LINE)))
    assert proposed[0] == base[0]


def test_a_new_title_among_plain_ones_is_new() -> None:
    plain = "".join(p(f"ARTICLE {n} GENERAL RIGHTS") + p("The parties agree to it.") for n in "123")
    body = plain + redlined(LINE) + p(r("ARTICLE 4 ARTIFICIAL INTELLIGENCE", LINE))
    proposed, base = both(read(body))
    assert proposed[-1] == "ARTICLE 4 ARTIFICIAL INTELLIGENCE"
    assert len(base) == len(proposed) - 1


def test_a_title_changed_word_by_word_is_changed() -> None:
    title = p(f"{r('ARTICLE 9 ', LINE)}{r('OFFICE', STRIKE)}{r('PROTECTED', LINE)}{r(' TIME')}")
    proposed, _ = both(read(title))
    assert proposed == ["ARTICLE 9 PROTECTED TIME"]


def test_a_hyperlink_is_not_new_text() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="L"><w:name w:val="Hyperlink"/>'
        f"<w:rPr>{LINE}</w:rPr></w:style>"
    )
    link = r("our page", '<w:rStyle w:val="L"/>')
    body = redlined(LINE) + p(f"{r('See ')}<w:hyperlink>{link}</w:hyperlink>{r('.')}")
    assert both(read(body, styles=styles))[1][-1] == "See our page."


def test_struck_items_take_their_numbers_along() -> None:
    gone = p(r("Gone.", STRIKE), listed(1))
    new = p(r("brought in new.", LINE), listed(1))
    body = p("One.", listed(1)) + gone + p("Two.", listed(1)) + new
    found = read(body, numbering=OUTLINE)
    assert both(found) == (
        ["Article 1 One.", "Article 2 Two.", "Article 3 brought in new."],
        ["Article 1 One.", "Article 2 Gone.", "Article 3 Two."],
    )


def test_new_text_at_the_start_is_no_run_in_title() -> None:
    body = redlined(LINE) + p(f"{r('Effective at once, the ', LINE)}{r('Employer shall pay.')}")
    assert [block.lead for block in read(body).blocks] == [0, 0]


def test_struck_words_in_tables_and_boxes_are_deleted_too() -> None:
    cells = row(p(f"{r('$20', STRIKE)}{r('$25', LINE)}"), "x")
    proposed, base = both(
        read(f"<w:tbl>{cells}{row(p(r('gone', STRIKE)), p(r('y', STRIKE)))}</w:tbl>")
    )
    assert (proposed, base) == (["$25 | x"], ["$20 | x", "gone | y"])


def test_strikes_without_any_new_text_say_so() -> None:
    found = read(p(f"{r('Hours are seven')}{r(' or more', STRIKE)}{r('.')}"))
    assert both(found) == (["Hours are seven."], ["Hours are seven or more."])
    assert [warning.code for warning in found.warnings] == ["no-new-text"]


def test_a_heading_style_that_is_bold_is_not_new_where_underlining_is_the_sign() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
        f"<w:rPr>{BOLD}</w:rPr></w:style>"
    )
    proposed, base = both(read(p("Time off", style("H")) + redlined(LINE), styles=styles))
    assert proposed[0] == base[0] == "Time off"


WORDS = st.text("abcdef", min_size=1, max_size=5)
CHUNK = st.tuples(WORDS, WORDS, WORDS)


@given(st.lists(CHUNK, min_size=1, max_size=6))
def test_struck_and_new_words_part_exactly(chunks: list[tuple[str, str, str]]) -> None:
    body = "".join(
        p(f"{r(kept + ' ')}{r(old, STRIKE)}{r(new, LINE)}{r(' ' + kept)}")
        for kept, old, new in chunks
    )
    assert both(read(body)) == (
        [f"{kept} {new} {kept}" for kept, _, new in chunks],
        [f"{kept} {old} {kept}" for kept, old, _ in chunks],
    )
