"""A subject index is set aside from its title to its last entry, and no provision with it."""

from __future__ import annotations

import pytest

from tests.documents.reading_text import codes, labels, told
from tracker.documents.subject_index import subject_index

SUBJECTS = (
    "Bereavement Breaks Call-back Discipline Holidays Layoff Lunch Overtime Pay Travel".split()
)
ENTRIES = [f"{subject} – Article {n}, Section 2" for n, subject in enumerate(SUBJECTS, start=1)]
BODY = ["ARTICLE 1 – PARTIES", "This Agreement is made between the parties – Article 3 excepted."]


@pytest.mark.parametrize("title", ["SUBJECT INDEX – ALPHABETICAL SUBJECTS", "INDEX", "Index"])
def test_an_index_of_lines_ends_with_its_last_entry(title: str) -> None:
    texts = ["Ferry Workers", title, *ENTRIES, "", *BODY]
    assert subject_index(texts) == set(range(1, 12))


def test_many_entries_may_stand_in_one_paragraph() -> None:
    joined = " ▪ ".join(ENTRIES)
    assert subject_index([f"SUBJECT INDEX ▪ {joined}", *BODY]) == {0}
    assert subject_index(["SUBJECT INDEX", joined, *BODY]) == {0, 1}


def test_entries_that_wrap_belong_to_it() -> None:
    wrapped = ["Transfer of Vacation and Sick Leave –", "Article 10.6", "Uniforms – Article 12.5"]
    texts = ["INDEX", *ENTRIES, *wrapped, *BODY]
    assert subject_index(texts) == set(range(14))


@pytest.mark.parametrize(
    "texts",
    [
        ENTRIES,
        ["INDEX", *ENTRIES[:5], *BODY],
        ["The consumer price index", *ENTRIES],
        ["INDEX OF PRICES", "Wages shall follow the index – Article 4.", *ENTRIES],
    ],
)
def test_entries_without_a_title_and_titles_without_entries_are_none(texts: list[str]) -> None:
    assert subject_index(texts) == set()


def test_it_is_said_and_its_words_are_no_preamble() -> None:
    text = "\n".join(["Ferry Workers", "", "INDEX", *ENTRIES, "", *BODY, ""])
    assert labels(text) == ["Preamble", "Article 1"]
    assert told(text)["Preamble"][1] == "Ferry Workers"
    assert codes(text) == ["table-of-contents"]
