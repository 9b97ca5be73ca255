"""Markdown is read as its page is read; what only a site needs is set aside."""

from __future__ import annotations

import pytest

from tests.documents.reading_text import codes, labels, told
from tracker.documents.markdown import read_markdown, read_text

NAME = "agreement.md"


def test_atx_and_setext_headings_open_articles() -> None:
    text = (
        "ARTICLE 1 - PAY\n===\n\nOne.\n\nARTICLE 2 - TERM\n---\n\nTwo.\n\n"
        "# ARTICLE 3 - END #\n\nThree.\n"
    )
    assert told(text, NAME) == {
        "Article 1": ("PAY", "One."),
        "Article 2": ("TERM", "Two."),
        "Article 3": ("END", "Three."),
    }


def test_a_line_under_wrapped_words_is_a_rule_and_no_heading() -> None:
    blocks, _ = read_markdown("Words that\nwrap\n---\n\nafter\n")
    assert [(block.text, block.heading) for block in blocks] == [
        ("Words that wrap", 0),
        ("after", 0),
    ]


def test_a_bold_run_in_title_is_the_clause_s_heading() -> None:
    text = "## ARTICLE 3—RIGHTS\n\n**3.1 Students First.** The text.\n\n**3.2** *Notice.* More.\n"
    assert told(text, NAME)["3.1"] == ("Students First", "The text.")
    assert told(text, NAME)["3.2"] == ("Notice", "More.")


def test_front_matter_is_set_aside_and_said() -> None:
    text = "---\ntitle: Contract\npublished: true\n---\n\n## ARTICLE 1 - PAY\n\nOne.\n"
    assert labels(text, NAME) == ["Article 1"]
    assert codes(text, NAME) == ["front-matter"]


def test_words_between_rules_are_no_front_matter() -> None:
    text = "---\nThe parties agree to all that follows.\n---\n\n## ARTICLE 1 - PAY\n\nOne.\n"
    assert "front-matter" not in codes(text, NAME)
    assert "follows" in str(told(text, NAME))


def test_furniture_in_html_is_set_aside_and_its_words_kept() -> None:
    text = (
        '<a class="button"\n  href="https://example.org">\n  Download\n</a>\n<br>\n'
        "<!-- a note\n to editors -->\n<script>alert(1)</script>\n\n## ARTICLE 1 - PAY\n\nOne.\n"
    )
    read = told(text, NAME)
    assert read == {"Preamble": ("", "Download"), "Article 1": ("PAY", "One.")}
    assert codes(text, NAME) == ["html", "html"]


def test_quotes_are_read_through_however_deep() -> None:
    text = "## ARTICLE 1 - PAY\n\n> > 1.1 Rates. Deep\n> > words.\n>\n> 1.2 Days. Fridays.\n"
    assert told(text, NAME)["1.1"] == ("Rates", "Deep words.")
    assert told(text, NAME)["1.2"] == ("Days", "Fridays.")


def test_fences_and_rules_are_no_words() -> None:
    blocks, _ = read_markdown("```\nSome words\n```\n\n***\n\n___\n")
    assert [block.text for block in blocks] == ["Some words"]


@pytest.mark.parametrize("sign", ["* * *", "***", "[* * *]", "[…]", "[...]", "…"])
def test_words_left_out_are_the_words_of_their_section(sign: str) -> None:
    text = f"## ARTICLE 2 - KIT\n\n2.1 Boots. {sign}\n\n2.2 Gloves.\n\n{sign}\n\n(a) {sign}\n"
    read = told(text, NAME)
    assert [heading for heading, _ in read.values()] == ["KIT", "Boots", "Gloves", ""]
    words = sign.replace("***", "* * *")
    assert [text for _, text in read.values()] == ["", words, words, words]


def test_asterisks_below_a_title_without_a_stop_stand_for_its_words() -> None:
    read = told("## ARTICLE 2 - KIT\n\n2.1 Boots * * *\n\n2.2 Gloves. Two pairs.\n", NAME)
    assert read["2.1"] == ("Boots", "* * *")


def test_asterisks_across_the_page_behind_words_are_a_rule() -> None:
    read = told("## ARTICLE 2 - KIT\n\n***\n\n2.1 Boots. Two pairs.\n\n***\n", NAME)
    assert read == {"Article 2": ("KIT", ""), "2.1": ("Boots", "Two pairs.")}


def test_a_footnote_s_mark_and_words_are_kept() -> None:
    text = "## ARTICLE 1 - PAY\n\n1.1 Wages. Five dollars.[^1]\n\n[^1]: Before tax.\n"
    assert told(text, NAME)["1.1"][1] == "Five dollars.[^1]\n[^1]: Before tax."


def test_plain_text_keeps_its_marks_and_knows_stray_hashes() -> None:
    blocks, _ = read_text("### ARTICLE 3 - PAY\n\nTwo **stars** stay.\n")
    assert [(block.text, block.heading) for block in blocks] == [
        ("ARTICLE 3 - PAY", 3),
        ("Two **stars** stay.", 0),
    ]


def test_line_ends_of_every_system_read_alike() -> None:
    text = "ARTICLE 1 - PAY\n\nSection 1. Wages. The pay\nis good.\n\nSection 2. More. Text.\n"
    for ends in ("\r\n", "\r"):
        assert told(text.replace("\n", ends)) == told(text)
    assert told(text.replace("good.\n", "good.\f")) == told(text)


def test_anchors_spans_and_hard_breaks_of_converters_are_no_words() -> None:
    text = """## **ARTICLE 9 – HOURS** {#article-9}

**9.1** [Workweek]{.underline}. The week is forty \\
hours.

**ARTICLE 10\\
PAY**
"""
    assert told(text, "export.md") == {
        "Article 9": ("HOURS", ""),
        "9.1": ("Workweek", "The week is forty hours."),
        "Article 10": ("PAY", ""),
    }
