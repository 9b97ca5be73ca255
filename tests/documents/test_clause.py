"""A clause's path follows its level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from tests.documents.strategies import clauses
from tracker.documents.clause import Draft, with_paths

if TYPE_CHECKING:
    from tracker.documents.clause import Clause


def test_the_path_holds_the_nearest_clauses_above_of_a_lower_level() -> None:
    read = with_paths(
        [
            Draft("Article 9", "", "", 1),
            Draft("9.4", "", "", 2),
            Draft("9.4(a)(i)", "", "", 4),
            Draft("9.4(b)", "", "", 3),
            Draft("9.5", "", "", 2),
            Draft("Article 10", "", "", 1),
        ]
    )
    assert [clause.path for clause in read] == [
        ("Article 9",),
        ("Article 9", "9.4"),
        ("Article 9", "9.4", "9.4(a)(i)"),
        ("Article 9", "9.4", "9.4(b)"),
        ("Article 9", "9.5"),
        ("Article 10",),
    ]


@given(clauses)
def test_own_label_stands_last_and_no_path_is_longer_than_its_level(
    given_clauses: tuple[Clause, ...],
) -> None:
    for clause in given_clauses:
        assert clause.path[-1] == clause.label
        assert 1 <= len(clause.path) <= clause.level
