"""What is read of a PDF, what is said to be lost, and what is kept as evidence only."""

from __future__ import annotations

import re
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf_files import Drawn, pdf
from tracker.documents.pdf import pages
from tracker.documents.read import read_bytes
from tracker.documents.reading import Markup
from tracker.refusals import DocumentRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.reading import Reading

LINES = (
    ("ARTICLE 9 - ADMINISTRATIVE TIME", 72),
    ("9.1 Protected Hours. Each clinician shall have seven (7) hours of", 100),
    ("protected time in each week, at these places:", 114),
    ("(a) the clinic; and", 142),
    ("(b) at home.", 156),
)


def page() -> Drawn:
    """A page of an article."""
    drawn = Drawn()
    for text, y in LINES:
        drawn.words(text, 108 if text.startswith("(") else 72, y)
    return drawn


def read(*drawn: Drawn, markup: Markup | None = None) -> Reading:
    return read_bytes(pdf(*drawn), "proposal.pdf", markup)


def codes(reading: Reading) -> set[str]:
    return {each.code for each in reading.warnings}


def test_a_page_of_text_is_read_into_clauses_and_says_what_a_pdf_loses() -> None:
    reading = read(page())
    assert [clause.label for clause in reading.clauses] == ["Article 9", "9.1", "9.1(a)", "9.1(b)"]
    assert reading.clauses[1].heading == "Protected Hours"
    assert reading.clauses[1].text == (
        "Each clinician shall have seven (7) hours of protected time in each week, at these places:"
    )
    assert (reading.format, reading.markup, codes(reading)) == ("pdf", Markup.NONE, {"pdf"})
    assert not reading.unread


def test_its_name_does_not_matter_and_a_few_bytes_may_stand_before() -> None:
    assert read_bytes(b"\r\n" + pdf(page()), "proposal.docx").format == "pdf"


def test_a_scan_is_recognised() -> None:
    reading = read(Drawn().picture(0, 792, 612, 792))
    assert reading.clauses == ()
    assert reading.unread == "The PDF holds pictures and no words: it is a scan."


def test_an_empty_page_is_no_scan() -> None:
    assert read(Drawn()).unread == "The PDF holds no words."


def test_a_scanned_page_among_others_is_named() -> None:
    reading = read(page(), Drawn().picture(0, 792, 612, 792))
    assert "scanned-pages" in codes(reading)
    assert not reading.unread
    assert any("Pages 2 hold" in each.message for each in reading.warnings)


def test_the_words_of_text_recognition_are_read_and_said_to_be_that() -> None:
    scan = Drawn().picture(0, 792, 612, 792).words("9.1 Rest. Ten minutes.", 72, 100, mode=3)
    reading = read(scan)
    assert reading.clauses[0].label == "9.1"
    assert "recognised-text" in codes(reading)


def test_invisible_words_beside_visible_ones_are_left_out_and_quoted() -> None:
    reading = read(page().words("shall not", 300, 300, mode=3))
    assert "not" not in reading.clauses[-1].text
    assert [w.message for w in reading.warnings if w.code == "hidden-text"] == [
        "Hidden text is left out: “shall not”."
    ]


def test_a_stamp_on_a_scan_does_not_hide_its_recognised_words() -> None:
    scan = Drawn().picture(0, 792, 612, 792).words("9.1 Rest. Ten minutes.", 72, 100, mode=3)
    assert read(scan.words("Exhibit 7", 400, 30)).clauses[-1].label == "9.1"


def test_a_page_of_invisible_words_without_a_scan_shows_none() -> None:
    reading = read(Drawn().words("9.1 Rest.", 72, 100, mode=3).picture(500, 60, 40, 40))
    assert reading.clauses == ()
    assert "hidden-text" in codes(reading)


def test_words_off_the_page_are_left_out() -> None:
    assert "hidden-text" in codes(read(page().words("beyond", 72, 900)))


def test_words_that_run_another_way_are_counted() -> None:
    assert "turned-text" in codes(read(page().upwards("DRAFT", 40, 400)))


def test_a_turned_page_reads_like_an_upright_one() -> None:
    drawn = Drawn(rotate=90)
    for x, text in ((100, "9.1 Rest. Each clinician has"), (114, "ten (10) minutes of rest.")):
        drawn.upwards(text, x, 700)
    assert read(drawn).clauses[0].text == "Each clinician has ten (10) minutes of rest."


def test_notes_on_the_page_are_counted_and_links_are_none() -> None:
    drawn = page().note("Text", 10, 20, 10, 10).note("Link", 72, 100, 50, 12)
    assert [w.message[:2] for w in read(drawn).warnings if w.code == "page-notes"] == ["1 "]


@pytest.mark.parametrize("how", ["bar", "note"])
def test_a_redline_is_recognised_by_what_strikes_its_words(how: str) -> None:
    drawn = Drawn().words("9.1 Hours. Each has seven (7) five (5) hours.", 72, 100)
    if how == "bar":
        drawn.bar(170, 96.5, 80)
    else:
        drawn.note("StrikeOut", 170, 102, 80, 11)
    reading = read(drawn)
    assert "merged-redline" in codes(reading)
    assert reading.markup is Markup.STRUCK
    assert reading.claimed_base is None
    assert "words are struck through" in reading.unread


def test_one_struck_word_is_enough() -> None:
    drawn = Drawn().words("9.1 Hours. The Employer shall may agree.", 72, 100).bar(208, 96.5, 24)
    assert read(drawn).unread == "1 word is struck through, but still among the others: “shall”."


def test_a_text_that_speaks_of_a_pdf_is_none() -> None:
    assert read_bytes(b"9.1 Files. A file that begins %PDF-1.4 is a PDF.", "a.txt").format == "text"


def test_an_underlined_word_makes_no_redline() -> None:
    assert not read(page().bar(72, 102, 200)).unread


def test_words_run_together_make_a_redline() -> None:
    drawn = page().words("until June 30, 20232025, or July 1, 20242026.", 72, 200)
    assert "2 places" in read(drawn).unread


def test_what_somebody_calls_a_redline_is_one_and_can_be_read_as_it_stands() -> None:
    assert read(page(), markup=Markup.TRACKED).unread
    drawn = Drawn().words("9.1 Hours. Each has seven (7) five (5) hours.", 72, 100)
    plain = read(drawn.bar(170, 96.5, 80), markup=Markup.NONE)
    assert not plain.unread
    assert "merged-words" in codes(plain)
    with pytest.raises(UsageRefused, match="Markdown only"):
        read(page(), markup=Markup.CRITIC)


LOCKED = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>/ID[<00><00>]"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 and no more", "no readable PDF"),
        (pdf(page())[:300], "no readable PDF"),
        (pdf(page(), trailer=LOCKED), "locked with a password"),
    ],
    ids=["nothing", "cut short", "locked"],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(DocumentRefused, match=said) as refused:
        read_bytes(data, "a\x1b.pdf")
    assert str(refused.value).startswith("a\ufffd.pdf: ")


@pytest.mark.parametrize("limit", ["MOST_PAGES", "MOST_SIGNS"])
def test_the_limits_hold(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, limit, 1)
    with pytest.raises(DocumentRefused, match=r"more than 1 .*split it"):
        read(page(), page())


def test_a_broken_pdf_is_read_or_refused() -> None:
    whole, random = pdf(page().bar(72, 97, 50), page()), Random(7)  # noqa: S311 - test data
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(random.randint(1, 12)):
            data[random.randrange(20, len(data))] = random.randrange(256)
        with suppress(DocumentRefused):
            assert read_bytes(bytes(data), "a.pdf").format == "pdf"


def test_a_real_offer_reads_as_its_text_does(corpus: Path) -> None:
    offer = corpus / "agreements" / "ugsdw" / "CollegeFinalOffer_2017-05.pdf"
    found, text = (
        read_bytes(path.read_bytes(), path.name) for path in (offer, offer.with_suffix(".txt"))
    )
    assert [c.label for c in found.clauses] == [c.label for c in text.clauses]
    words, expected = (
        sorted(re.findall(r"\w+", " ".join(f"{c.heading} {c.text}" for c in reading.clauses)))
        for reading in (found, text)
    )
    assert words == expected
