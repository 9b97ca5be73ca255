"""A stranger in a Latin word is doubted, and a turned stretch; another script is not."""

from __future__ import annotations

import pytest

from tracker.documents.clause import Draft, with_paths
from tracker.documents.letter_doubts import DIRECTION, LOOK_ALIKE, letter_doubts
from tracker.documents.running_text import RunningText


def doubts(text: str, heading: str = "Pay") -> list[tuple[str, str, str]]:
    """The doubts about a clause with these words, behind one without any."""
    clauses = with_paths((Draft("9.1", "", "Hours are “paid”.", 1), Draft("9.2", heading, text, 1)))
    found = letter_doubts(RunningText(clauses))
    return [(doubt.code, doubt.place, doubt.message) for doubt in found]


@pytest.mark.parametrize(
    ("text", "quoted", "code"),
    [
        ("The Employer mаy pay.", "mаy", "U+0430"),
        ("Аn hour is paid.", "Аn", "U+0410"),
        ("an hοur is paid", "hοur", "U+03BF"),
        ("paid at а higher rate", "а", "U+0430"),
    ],
)
def test_a_letter_of_another_alphabet_is_said_with_its_code(
    text: str, quoted: str, code: str
) -> None:
    said = f"Letters of another alphabet look like Latin ones in “{quoted}” ({code})."
    assert doubts(text) == [(LOOK_ALIKE, "9.2", said)]
    assert [place for _, place, _ in doubts("Paid.", heading=text)] == ["9.2"]


@pytest.mark.parametrize(
    "text",
    [
        "a café, naïve résumé, Señor Ångström, Łódź, Dvořák",
        "a dose of 5 μg, 3 µg, a β-blocker, Δt, Ωhm, σ and π",
        "Работник имеет право на отпуск, а работодатель платит.",
        "Η εργασία αμείβεται. Ο εργοδότης πληρώνει.",
        "雇用者は支払う。",
        "¼ hour – 1½ times ½ … “quoted” § 9",
    ],
)
def test_words_of_another_script_and_signs_are_no_doubt(text: str) -> None:
    assert doubts(text) == []


def test_a_few_words_are_quoted_and_the_rest_counted() -> None:
    [(_, _, said)] = doubts("mаy pаy dаy wаy sаy")
    assert said.startswith(
        "Letters of another alphabet look like Latin ones in “mаy”, “pаy”, “dаy”"
    )
    assert " and 2 more (U+0430)" in said


@pytest.mark.parametrize("turning", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069")
def test_every_character_that_turns_the_direction_is_said(turning: str) -> None:
    [(code, place, said)] = doubts(f"pay {turning}7 hours")
    assert (code, place) == (DIRECTION, "9.2")
    assert said == f"Characters turn the reading direction in “pay {turning}7 hours”."
