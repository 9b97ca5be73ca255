"""Frames: who must, may or must not, and for whom that is good."""

from __future__ import annotations

import pytest

from tracker.diff.gains.frames import frames, ruling_frame
from tracker.diff.gains.modals import Force
from tracker.diff.gains.sides import Sides
from tracker.diff.model import Favours

TRADE = Sides()
U, E = Favours.UNION, Favours.EMPLOYER


@pytest.mark.parametrize(
    ("sentence", "agent", "holder"),
    [
        ("The Employer shall post the roster.", E, U),
        ("The Employer may reassign staff.", E, E),
        ("The Employer shall not reassign staff.", E, U),
        ("The Employer may grant a longer break.", E, U),
        ("The Employer agrees not to record meetings.", E, U),
        ("The Union shall file within ten days.", U, E),
        ("The Union may appeal.", U, U),
        ("Custodians shall not carry radios.", U, E),
        ("Custodians shall be paid weekly.", E, U),
        ("Custodians are entitled to a locker.", E, U),
        ("Custodians are not required to lift crates.", U, U),
        ("Custodians pay half of the fee.", U, E),
        ("No custodian shall be suspended.", E, U),
        ("Requests shall be granted by seniority.", E, U),
        ("A claim must be submitted in writing.", U, E),
        ("Vacation may be taken in half days.", U, U),
        ("Vacation may not be taken in half days.", U, E),
        ("Idle time shall not be used for errands.", E, U),
        ("Painting shall be done by custodians.", E, U),
        ("If the roof leaks, the Employer shall repair it.", E, U),
        ("A custodian's caseload shall not exceed nine rooms.", None, U),
        ("The probationary period is six months.", None, E),
        ("The mediator shall choose the room.", None, None),
        ("The Employer recognizes the worth of rest.", E, None),
        ("The Employer shall decide who is sent.", E, E),
        ("Hospital custodians shall give notice.", U, E),
        ("The Hospital shall give notice.", E, U),
        ("Custodians shall be ready by nine.", U, E),
        ("A custodian shall be present on each floor.", E, None),
        ("A steward shall be present.", E, None),
    ],
)
def test_a_sentence_is_good_for_the_side_that_it_serves(
    sentence: str, agent: Favours | None, holder: Favours | None
) -> None:
    (frame,) = frames(sentence, TRADE)
    assert (frame.agent, frame.holder) == (agent, holder)


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The Employer shall answer.", Force.FIRM),
        ("The Employer will answer.", Force.FIRM),
        ("The Employer should answer.", Force.SOFT),
        ("The Employer shall make every reasonable effort to answer.", Force.SOFT),
        ("The Employer will consider requests.", Force.SOFT),
        ("The Employer will not consider rumors.", Force.FIRM),
        ("The Employer may offer a loan.", Force.OPTION),
        ("Custodians may suggest a date.", Force.OPTION),
        ("Custodians may appeal.", Force.FIRM),
    ],
)
def test_softer_words_bind_less(sentence: str, force: Force) -> None:
    assert frames(sentence, TRADE)[0].force is force


def test_behind_and_the_subject_goes_on() -> None:
    first, second = frames("The Employer shall investigate and may answer in writing.", TRADE)
    assert (first.agent, second.agent) == (E, E)
    assert (first.verb, second.verb) == ("investigat", "answer")


@pytest.mark.parametrize(
    "sentence",
    [
        "Custodians who may be called shall be paid.",
        "Custodians shall be paid if they must travel.",
        "Custodians shall be paid for the hours that they should have worked.",
        "Custodians shall have six hours, of which two may be booked.",
    ],
)
def test_a_modal_that_only_describes_is_no_statement(sentence: str) -> None:
    assert len(frames(sentence, TRADE)) == 1


def test_a_place_is_ruled_by_the_statement_it_stands_in() -> None:
    text = "The Employer shall repair the roof, and the Union may inspect the repair."
    found = frames(text, TRADE)
    assert ruling_frame(found, text.index("roof")) is found[0]
    assert ruling_frame(found, text.index("inspect")) is found[1]
    assert ruling_frame((), 0) is None
