"""Impasse is a claim: who can make it, end it, and deny it."""

from __future__ import annotations

from tests.ledger.invented import at, mark
from tracker.ledger.facts import Mark, Status
from tracker.ledger.standing import Standing, stand, standing_claims
from tracker.ledger.state import Claim


def standing(*marks: Mark) -> Standing:
    return stand(marks, (), standing_claims(marks))


EMPLOYER_CLAIMS = mark(Status.IMPASSE, 1, by="employer", why="no movement", on="E4")


def test_a_claim_has_who_since_when_why_and_on_what() -> None:
    assert standing_claims([EMPLOYER_CLAIMS]) == (Claim("employer", at(1), "no movement", "E4"),)
    assert standing(EMPLOYER_CLAIMS) == Standing(
        Status.IMPASSE, at(1), "employer", "E4", "no movement"
    )


def test_the_other_party_denies_a_claim_and_does_not_end_it() -> None:
    denial = mark(Status.OPEN, 2, by="union")
    [claim] = standing_claims([EMPLOYER_CLAIMS, denial, denial])
    assert claim.denied_by == ("union",)
    assert standing(EMPLOYER_CLAIMS, denial).status is Status.IMPASSE


def test_its_own_party_the_keeper_and_agreement_end_a_claim() -> None:
    for end in (
        mark(Status.OPEN, 2, by="employer"),
        mark(Status.OPEN, 2),
        mark(Status.AGREED, 2, by="union"),
    ):
        assert standing_claims([EMPLOYER_CLAIMS, end]) == ()
        assert standing(EMPLOYER_CLAIMS, end).status is end.status


def test_a_claim_in_nobodys_name_is_ended_by_anybody() -> None:
    claim = mark(Status.IMPASSE, 1)
    assert standing(claim, mark(Status.OPEN, 2, by="union")).status is Status.OPEN


def test_a_claim_made_again_keeps_its_beginning_and_takes_the_newer_words() -> None:
    again = mark(Status.IMPASSE, 5, by="employer", why="final offer rejected")
    assert standing_claims([EMPLOYER_CLAIMS, again]) == (
        Claim("employer", at(1), "final offer rejected", "E4"),
    )


def test_a_claim_that_settles_begins_anew() -> None:
    again = mark(Status.IMPASSE, 5, by="employer", settles=True)
    assert standing_claims([EMPLOYER_CLAIMS, again]) == (Claim("employer", at(5), None, None),)


def test_a_claim_made_again_after_it_ended_begins_anew() -> None:
    ended = mark(Status.OPEN, 2, by="employer")
    again = mark(Status.IMPASSE, 5, by="employer")
    assert standing_claims([EMPLOYER_CLAIMS, ended, again])[0].since == at(5)


def test_both_parties_can_claim_and_the_older_claim_is_the_status() -> None:
    other = mark(Status.IMPASSE, 3, by="union")
    claims = standing_claims([other, EMPLOYER_CLAIMS])
    assert [claim.by for claim in claims] == ["employer", "union"]
    assert standing(other, EMPLOYER_CLAIMS).by == "employer"


def test_a_word_that_is_only_repeated_keeps_its_beginning() -> None:
    first, repeated = mark(Status.AGREED, 1, by="union"), mark(Status.AGREED, 2, by="employer")
    assert standing(first, repeated) == Standing(Status.AGREED, at(1), "employer")


def test_agreement_on_another_document_is_another_agreement() -> None:
    first, second = mark(Status.AGREED, 1, on="U5"), mark(Status.AGREED, 2, on="E6")
    assert standing(first, second).since == at(2)


def test_a_reopened_item_is_open_since_then() -> None:
    assert standing(mark(Status.AGREED, 1), mark(Status.OPEN, 2, by="employer", why="cost")) == (
        Standing(Status.OPEN, at(2), "employer", None, "cost")
    )
