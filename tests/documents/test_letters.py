"""Letters that share their heading are told apart by their subject, and only those."""

from __future__ import annotations

import pytest

from tests.documents.reading_text import labels, told
from tracker.documents.block import Block
from tracker.documents.letters import subjects

MEMO = "MEMORANDUM OF UNDERSTANDING"


def _subjects(*texts: str) -> list[str]:
    return list(subjects([Block(text) for text in texts]).values())


@pytest.mark.parametrize(
    "line",
    [
        "Re: Parking on site",
        "between the County and the Union Re: Parking on site",
        "Subject: Parking on site",
    ],
)
def test_two_memoranda_are_cited_by_what_they_are_about(line: str) -> None:
    assert _subjects(MEMO, line, "Words.", MEMO, "Regarding Shift Pay") == [
        "Parking on site",
        "Shift Pay",
    ]


def test_one_alone_and_one_of_another_kind_need_no_subject() -> None:
    assert _subjects(MEMO, "Re: Parking", "Words.", "LETTER OF AGREEMENT", "Re: Tools") == []


def test_the_subject_of_the_next_letter_and_a_sentence_are_none() -> None:
    assert _subjects(MEMO, MEMO, "Re: Parking") == ["Parking"]
    assert _subjects(MEMO, "They met regarding the week that was.", MEMO, "Re: it is paid") == []


def test_its_words_stay_where_they_stand() -> None:
    text = f"{MEMO}\n\nRe: Parking\n\nIt is free.\n\n{MEMO}\n\nRe: Tools\n\nThey are paid.\n"
    names = ["Memorandum of Understanding: Parking", "Memorandum of Understanding: Tools"]
    assert labels(text) == names
    assert told(text)[names[0]] == ("", "Re: Parking\nIt is free.")
