"""Labels are matched as people say them."""

from __future__ import annotations

import pytest

from tracker.documents.clause import Draft, with_paths
from tracker.documents.labels import find, spoken

CLAUSES = with_paths(
    [
        Draft("Article 9", "Hours", "", 1),
        Draft("9.4", "Administrative Time", "", 2),
        Draft("9.4(b)", "", "Seven hours.", 3),
        Draft("9.4(b)(ii)", "", "Protected.", 4),
        Draft("Article 12", "Salaries", "", 1),
        Draft("Article 12 Section 4", "", "", 2),
        Draft("Article 12 Section 4(a)", "", "", 3),
        Draft("Article XIV", "Term", "", 1),
        Draft("23.2 Step 2", "", "", 2),
        Draft("Side Letter 3", "", "", 1),
        Draft("Appendix A", "", "", 1),
    ]
)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("art. 9", "Article 9"),
        ("Art 9", "Article 9"),
        ("ARTICLE IX", "Article 9"),
        ("article 14", "Article XIV"),
        ("9.4 (b)", "9.4(b)"),
        ("§9.4b", "9.4(b)"),
        ("§ 9.4 (b)", "9.4(b)"),
        ("section 9.4", "9.4"),
        ("Sec. 9.4(b)(ii)", "9.4(b)(ii)"),
        ("Art. 12, Sec. 4", "Article 12 Section 4"),
        ("article 12 § 4(a)", "Article 12 Section 4(a)"),
        ("23.2 step two", "23.2 Step 2"),
        ("side letter 3", "Side Letter 3"),
        ("Appendix “A”", "Appendix A"),
        ("9.4(b).", "9.4(b)"),
    ],
)
def test_a_citation_as_it_is_said_finds_the_clause(said: str, label: str) -> None:
    assert [clause.label for clause in find(CLAUSES, said)] == [label]


@pytest.mark.parametrize("said", ["9.5", "Article 90", "9", "9.4(c)", "Section 4", ""])
def test_what_names_no_clause_finds_none(said: str) -> None:
    assert find(CLAUSES, said) == ()


def test_a_label_printed_strictly_is_its_own_citation() -> None:
    for clause in CLAUSES:
        assert find(CLAUSES, clause.label) == (clause,)
        assert spoken(clause.label) == spoken(clause.label.upper())
