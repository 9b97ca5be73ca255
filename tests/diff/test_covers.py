"""Whether a document restates the contract is guessed from its articles and its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diff.contracts import clauses
from tracker.diff.compare import compare
from tracker.diff.covers import Covers, doubted_silence, guess_covers

if TYPE_CHECKING:
    from tracker.documents.clause import Clause

HEADINGS = (
    "Boots",
    "Gloves",
    "Caps",
    "Soap",
    "Towels",
    "Aprons",
    "Badges",
    "Keys",
    "Lamps",
    "Mugs",
)
CONTRACT = clauses(
    ("Article 1", "Kit", "", 1),
    *(
        (f"1.{number}", heading, f"{heading} are given to whoever asks for them in writing.", 2)
        for number, heading in enumerate(HEADINGS, 1)
    ),
    ("Article 2", "Wages", "Wages are those of the table.", 1),
    ("Article 3", "Term", "", 1),
    ("3.1", "Dates", "This lasts three years.", 2),
)


def printed(*labels: str) -> tuple[Clause, ...]:
    """The contract with these of its sections, below all of its articles."""
    return tuple(one for one in CONTRACT if one.level == 1 or one.label in labels)


@pytest.mark.parametrize(
    ("document", "covers"),
    [
        (CONTRACT, Covers.WHOLE),
        (CONTRACT[:12], Covers.WHOLE),
        (CONTRACT[:11], Covers.LISTED),
        (CONTRACT[11:], Covers.LISTED),
        (printed("1.2", "1.5", "1.9"), Covers.LISTED),
        ((), Covers.LISTED),
        (clauses(("Preamble", "", "Articles 1-3: CCL", 1)), Covers.WHOLE),
    ],
)
def test_most_articles_and_most_sections_make_the_whole(
    document: tuple[Clause, ...], covers: Covers
) -> None:
    """Three sections under headings of all articles only list what they change."""
    assert guess_covers(CONTRACT, document) is covers


def test_a_doubtful_guess_is_said_where_clauses_are_deleted_for_it() -> None:
    """Seven sections of twelve may be the whole or a list; eleven are the whole."""
    some = printed(*(f"1.{number}" for number in (1, 2, 3, 4, 5, 10)))
    diff = compare(CONTRACT, some)
    (said,) = doubted_silence(diff, CONTRACT, some, None)
    assert "only 7 of its 12 sections" in said
    assert "--covers listed" in said
    assert doubted_silence(diff, CONTRACT, some, Covers.WHOLE) == (said,)
    assert doubted_silence(diff, CONTRACT, some, Covers.LISTED) == ()
    most = CONTRACT[:10] + CONTRACT[11:]
    assert doubted_silence(compare(CONTRACT, most), CONTRACT, most, None) == ()
    assert doubted_silence(compare(CONTRACT, CONTRACT), CONTRACT, CONTRACT, None) == ()
