"""Real agreements: the laws hold on each, and what was checked by eye stays as it was found.

Expectations are labels only; the documents stay where they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from tests.diff.contracts import obeys_the_law, substantive
from tests.diff.labelled_pairs import SAME_NUMBER, labelled
from tests.documents.files import read_file
from tracker.diff.compare import compare
from tracker.diff.covers import Covers, guess_covers
from tracker.diff.model import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause

UGSDW = "agreements/ugsdw/contract_2017-04-09_f337065.md"
OFFER = "agreements/ugsdw/CollegeFinalOffer_2017-05.txt"
NURSES = "state-afscme-osh-registered-nurses"
STATE = "agreements/oregon/state-{}-{}.txt"
ILPA = (
    "pairs/ilpa/redline__ILPA-Model-Limited-Partnership-Agreement-WOF_v2.docx",
    "pairs/ilpa/redline__ILPA-Model-Limited-Parnership-Agreement-Deal-By-Deal_v1.docx",
)
OREGON = {
    "engineers": "aee-association-of-engineering-employees",
    "dentists": "afscme-doc-dentists",
    "physicians": "afscme-oregon-health-authority-physicians",
    "real-estate": "afscme-real-estate-agency",
}
PAIRS = {
    **{
        name: (STATE.format(x, "2023-2025"), STATE.format(x, "2025-2027"))
        for name, x in OREGON.items()
    },
    "real29k": ("pairs/large/real29k_old.docx", "pairs/large/real29k_new.docx"),
    "real55k": ("pairs/large/real55k_old.docx", "pairs/large/real55k_new.docx"),
    "nurses": tuple(
        f"agreements/oregon/markdown/{NURSES}-{x}.md" for x in ("2023-2025", "2025-2027")
    ),
    "ilpa": ILPA,
    "offer": (UGSDW, OFFER),
    "2019": (UGSDW, "agreements/ugsdw/contract_2019-07-01_e17f7b6.md"),
    "2024": (UGSDW, "agreements/ugsdw/contract_2024-04-18_13842a5.md"),
}


@lru_cache(maxsize=16)
def clauses(path: Path) -> tuple[Clause, ...]:
    """A document's clauses, read once for all tests."""
    return read_file(path).clauses


def diff_of(corpus: Path, name: str) -> Diff:
    """The diff of a named pair."""
    old, new = (clauses(corpus / path) for path in PAIRS[name])
    return compare(old, new)


@pytest.mark.long
@pytest.mark.parametrize("name", PAIRS)
def test_every_pair_obeys_the_law_in_both_directions(corpus: Path, name: str) -> None:
    """Both texts spelled back, every clause told once; and the same backwards."""
    old, new = (clauses(corpus / path) for path in PAIRS[name])
    assert obeys_the_law(compare(old, new), old, new)
    assert obeys_the_law(compare(new, old), new, old)


def told(diff: Diff) -> dict[str, tuple[tuple[str, ...], tuple[Kind, ...]]]:
    """By the first old label: the new labels and the kinds; repeated labels keep the first."""
    found: dict[str, tuple[tuple[str, ...], tuple[Kind, ...]]] = {}
    for change in diff.changes:
        for old in change.old[:1]:
            found.setdefault(old.label, (tuple(new.label for new in change.new), change.kinds))
    return found


def test_the_colleges_final_offer_pairs_every_section_that_has_a_counterpart(corpus: Path) -> None:
    """None is deleted; three sections and the third step of grievances are new."""
    diff = diff_of(corpus, "offer")
    expected = {
        "1.1": "1.1", "1.2": "1.2", "2.1": "2.1", "2.2": "2.2", "2.3": "2.3", "3.1": "3.1",
        "3.2": "3.3", "3.3": "3.4", "4.1": "4.1", "4.2": "4.2", "4.3": "4.3", "5.1": "5.1",
        "6.1": "6.1", "6.2": "6.2", "7.1": "7.1", "7.2": "7.2", "7.3": "7.3", "8.1": "8.1",
    }  # fmt: skip
    found = told(diff)
    assert {old: found[old][0][0] for old in expected} == expected
    assert not any(Kind.DELETED in change.kinds for change in substantive(diff))
    inserted = {change.new[0].label for change in diff.changes if change.kinds == (Kind.INSERTED,)}
    assert {"3.2", "3.5", "5.2", "7.2 Step 3"} <= inserted


def test_the_final_offer_shows_the_wage_the_strike_clause_and_the_grievance_changes(
    corpus: Path,
) -> None:
    """What the members voted on."""
    changes = {c.old[0].label: c for c in substantive(diff_of(corpus, "offer")) if c.old}
    assert any(term.new_value == 9.35 for term in changes["4.1"].terms)
    assert any(term.why == "+$0.25 per hour, +33 %" for term in changes["4.3"].terms)
    assert changes["1.2"].new[0].label == "1.2"
    assert any("working days" in term.unit for c in changes.values() for term in c.terms)
    assert "7.3" in changes


def test_the_final_offer_is_guessed_to_be_the_whole_contract(corpus: Path) -> None:
    """It restates all eight articles, in Roman numbers like the contract."""
    old, new = (clauses(corpus / path) for path in PAIRS["offer"])
    assert guess_covers(old, new) is Covers.WHOLE


def test_articles_renumbered_two_years_later_take_their_sections_along(corpus: Path) -> None:
    """Grievances went from VII to VIII and breaks were joined to health and safety."""
    found = told(diff_of(corpus, "2019"))
    assert found["Article VII"][0] == ("Article VIII",)
    assert found["7.1"] == (("8.1",), (Kind.RENUMBERED,))
    assert found["7.3"][0] == ("8.3",)
    assert found["6.2"] == (("5.3",), (Kind.RENUMBERED,))
    assert found["3.2"][0] == ("3.3",)


def test_dentists(corpus: Path) -> None:
    """Checked by eye: a section inserted in sick leave, two letters that became something else."""
    found = told(diff_of(corpus, "dentists"))
    assert found["Article 15 Section 8"] == (("Article 15 Section 9",), (Kind.RENUMBERED,))
    assert found["Article 15 Section 9"][0] == ("Article 15 Section 10",)
    assert found["Article 15 Section 10"][0] == ("Article 15 Section 11",)
    assert found["Article 11 Section 3"][1] == (Kind.DELETED,)
    assert found["Article 11 Section 2(b)"][0] == ("Article 11 Section 2(b)",)


def test_real_estate(corpus: Path) -> None:
    """Checked by eye: sections rewritten from the first word under a longer heading."""
    found = told(diff_of(corpus, "real-estate"))
    for number in (2, 3, 4, 6):
        label = f"Article 30 Section {number}"
        assert found[label] == ((label,), (Kind.REWORDED,))


def test_the_model_partnership_agreement_is_nearly_the_same_in_both_versions(corpus: Path) -> None:
    """Numbered by Word; two dozen places of substance at the most, none moved."""
    diff = diff_of(corpus, "ilpa")
    assert len(substantive(diff)) <= 25
    assert diff.counts()[Kind.MOVED] == 0


def test_a_long_schedule_of_pay_is_compared_word_by_word(corpus: Path) -> None:
    """Fifteen hundred numbers, all of them others, are within the budget.

    All that is announced is an amount whose figures are not those of its words.
    """
    (warning,) = diff_of(corpus, "real55k").warnings
    assert "the words and the figures disagree" in warning


@pytest.mark.long
def test_sections_are_paired_as_a_reader_pairs_them(corpus: Path) -> None:
    """Of 250 pairs checked by eye, those that need looking at, 98 % are found, few invented."""
    true, found, both = 0, 0, 0
    for name in SAME_NUMBER:
        checked = labelled(name)
        pairs = checked.found(diff_of(corpus, name))
        true, found = true + len(checked.pairs), found + len(pairs)
        both += len(pairs & checked.pairs)
    assert true >= 250
    assert 2 * both / (true + found) >= 0.99
