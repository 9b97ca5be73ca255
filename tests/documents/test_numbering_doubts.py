"""A doubt about numbers is said, and nothing is renamed to hide it."""

from __future__ import annotations

from tracker.documents.clause import Draft, with_paths
from tracker.documents.numbering_doubts import duplicates, without_contents

HEADS = [Draft(f"Article {n}", "Title", "", 1) for n in range(1, 7)]
BODY = [Draft(f"Article {n}", "Title", "Words.", 1) for n in range(1, 7)]


def test_each_repeated_label_is_said_once_with_its_count() -> None:
    clauses = with_paths([*BODY, BODY[0], BODY[0]])
    assert [(doubt.place, doubt.message) for doubt in duplicates(clauses)] == [
        ("Article 1", "Article 1 stands 3 times in this document.")
    ]


def test_bare_headings_that_all_come_again_are_contents() -> None:
    kept, doubts = without_contents([*HEADS, *BODY])
    assert kept == BODY
    assert [doubt.code for doubt in doubts] == ["table-of-contents"]


def test_bare_headings_that_come_once_are_the_agreement_s_own() -> None:
    assert without_contents([*HEADS, BODY[0]]) == ([*HEADS, BODY[0]], [])


def test_few_bare_headings_are_no_contents() -> None:
    few = [*HEADS[:3], *BODY[:3]]
    assert without_contents(few) == (few, [])
