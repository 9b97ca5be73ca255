"""Both texts come out of one marked-up document, and neither holds a word of the other's alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.reading_text import reading
from tracker.documents.critic import take_apart
from tracker.documents.read import read_bytes
from tracker.documents.reading import Markup

_word = st.text(st.sampled_from("abc XYZ.\n"), min_size=1, max_size=6)
_stretch = st.one_of(
    _word.map(lambda word: (word, word, word)),
    _word.map(lambda word: (f"{{++{word}++}}", word, "")),
    _word.map(lambda word: (f"{{--{word}--}}", "", word)),
    st.tuples(_word, _word).map(lambda two: (f"{{~~{two[0]}~>{two[1]}~~}}", two[1], two[0])),
    _word.map(lambda word: (f"{{=={word}==}}", word, word)),
    _word.map(lambda word: (f"{{>>{word}<<}}", "", "")),
    _word.map(lambda word: (f"<ins>{word}</ins>", word, "")),
    _word.map(lambda word: (f"<del>{word}</del>", "", word)),
)


@given(st.lists(_stretch, max_size=8))
def test_the_two_texts_hold_their_own_words_and_no_mark(parts: list[tuple[str, str, str]]) -> None:
    read = take_apart("".join(marked for marked, _, _ in parts))
    assert read.proposed == "".join(proposed for _, proposed, _ in parts)
    assert read.base == "".join(base for _, _, base in parts)


@given(st.text(st.sampled_from("ab +-=<>{}*#\n"), max_size=40))
def test_text_without_a_mark_is_itself(text: str) -> None:
    read = take_apart(text)
    if not read.changes and not read.comments and "{==" not in text:
        assert (read.proposed, read.base) == (text, text)


@pytest.mark.parametrize(
    ("text", "proposed", "base", "changes"),
    [
        ("pay ~~five~~ six", "pay  six", "pay five six", 1),
        ("~~~\nfence\n~~~", "~~~\nfence\n~~~", "~~~\nfence\n~~~", 0),
        ("a ~~ b ~~ c", "a ~~ b ~~ c", "a ~~ b ~~ c", 0),
        ("{==kept=={>>why<<}}", "{==kept==}", "{==kept==}", 0),
        ("{==kept==}{>>why<<}", "kept", "kept", 0),
        ("{--old {++never++} text--}", "", "old  text", 1),
        ("<s>five</s><INS class='x'>six</INS>", "six", "five", 2),
    ],
)
def test_marks_as_people_write_them(text: str, proposed: str, base: str, changes: int) -> None:
    read = take_apart(text)
    assert (read.proposed, read.base, read.changes) == (proposed, base, changes)


MARKED = (
    "## ARTICLE 1 - PAY\n\n1.1 Rates. Pay is {~~five~>six~~} dollars.\n\n{++1.2 Days. Fridays.++}\n"
)


def test_a_marked_document_is_read_in_two_views() -> None:
    read = reading(MARKED, "proposal.md")
    assert read.markup is Markup.CRITIC
    assert read.evidence == "2 insertions and deletions are marked in the text."
    assert [clause.label for clause in read.clauses] == ["Article 1", "1.1", "1.2"]
    assert read.clauses[1].text == "Pay is six dollars."
    assert read.claimed_base is not None
    assert [clause.label for clause in read.claimed_base] == ["Article 1", "1.1"]
    assert read.claimed_base[1].text == "Pay is five dollars."


def test_the_marks_are_words_when_one_says_there_is_no_markup() -> None:
    read = read_bytes(MARKED.encode(), "proposal.md", Markup.NONE)
    assert read.claimed_base is None
    assert "{" in read.clauses[1].text


@pytest.mark.parametrize(
    "text",
    [
        "paid ~~forty (40)~~ **thirty (30)** hours",
        "paid ~~forty (40)~~__thirty (30)__ hours",
        "paid <del>forty (40)</del> <u>thirty (30)</u> hours",
    ],
)
def test_bold_right_behind_struck_words_stands_in_their_place(text: str) -> None:
    read = reading(f"ARTICLE 1 - PAY\n\n1.1 {text.capitalize()}.\n", "proposal.md")
    assert read.claimed_base is not None
    assert read.clauses[1].text == "Paid thirty (30) hours."
    assert read.claimed_base[1].text == "Paid forty (40) hours."


def test_bold_elsewhere_stresses() -> None:
    assert (
        take_apart("is **twice** ~~six~~ {++ten++}\n**A day**").base
        == "is **twice** six \n**A day**"
    )
