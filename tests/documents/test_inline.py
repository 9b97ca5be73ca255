"""Markdown's inline marks go, the words stay."""

from __future__ import annotations

import pytest

from tracker.documents.inline import plain, plain_with_lead


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**bold** and *italic* and __both__", "bold and italic and both"),
        ("`code` words", "code words"),
        ("[letter](https://example.org/x) of `old` times", "letter of old times"),
        ("![a logo](logo.png) Local 5", "a logo Local 5"),
        ("<https://example.org>", "https://example.org"),
        ("one<br>two<br/>three", "one two three"),
        ("a <span class='x'>word</span> more", "a word more"),
        (r"\*not emphasis\* and \# no heading", "*not emphasis* and # no heading"),
        ("Health &amp; Safety &raquo;", "Health & Safety »"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("* * *", "* * *"),
        ("2.3 Lockers. * * *", "2.3 Lockers. * * *"),
        ("**2.3 Lockers.** ***", "2.3 Lockers. * * *"),
        ("(b) * * * and **bold**", "(b) * * * and bold"),
        ("2.3 Lockers. [* * *]", "2.3 Lockers. [* * *]"),
        ("***2.3 Lockers*** are ***free***.", "2.3 Lockers are free."),
        ("a [bracket] stays", "a [bracket] stays"),
    ],
)
def test_the_words_of_a_line(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("**3.1 Rights.** The text.", "3.1 Rights."),
        ("*Notice* to all", "Notice"),
        ("The **union** writes", ""),
        ("**All of it**", "All of it"),
        ("**never closed", ""),
    ],
)
def test_how_much_is_set_apart_at_the_start(text: str, lead: str) -> None:
    words, length = plain_with_lead(text)
    assert words[:length] == lead
