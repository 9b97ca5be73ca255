"""The number on the paper: found where it names the document itself, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ledger.invented import proposal
from tracker.ledger.facts import Party
from tracker.ledger.printed import PRINTED, printed_doubts, printed_number, without_agreeing

UNION = Party("union", "Union of Therapists", "U")


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("Union Proposal 7\nJuly 8, 2025", "Union Proposal 7"),
        ("UNION PROPOSAL #7", "UNION PROPOSAL #7"),
        ("Union of Therapists Counter No. 7 to E4", "Union of Therapists Counter No. 7"),
        ("Union's Package Proposal 7", "Union's Package Proposal 7"),
        ("Talks of July 2025\n\nU-7: hours", "U-7"),
        ("Proposal U7", "U7"),
        ("Union Counterproposal 7 – Counter to Employer Proposal 3", "Union Counterproposal 7"),
    ],
)
def test_the_number_that_a_document_prints(note: str, printed: str) -> None:
    [doubt] = printed_doubts(note, UNION)
    assert (doubt.code, doubt.place) == (PRINTED, printed)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Employer Proposal 7",
        "Counter to Union Proposal 7",
        "In answer to U7",
        "The union reserves the right to modify its proposal",
        "Union proposal, July 7, 2025",
        "Union Proposal 7.2",
        "WU-7",
        "a\nb\nc\nd\nUnion Proposal 7",
    ],
)
def test_what_names_another_document_or_none(note: str) -> None:
    assert printed_doubts(note, UNION) == ()


def test_a_doubt_is_kept_only_where_the_ref_has_another_number() -> None:
    draft = replace(proposal(), warnings=printed_doubts("Union Proposal 07", UNION))
    for ref in ("U7", "u 7", "Proposal 7", "Counter 7 to E4"):
        assert without_agreeing(replace(draft, ref=ref)).warnings == ()
    kept = without_agreeing(replace(draft, ref="U5"))
    assert printed_number(kept) == "Union Proposal 07"
