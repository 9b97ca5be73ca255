"""Who gains: scores on labelled sentences, and laws that hold on every one of them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.gains.scoring import OPPOSITE, TRADE, judged, score_pairs, score_records
from tests.diff.invented_pairs import KEPT_ASIDE, PAIRS, WORKED_ON, Pair
from tracker.diff.gains.judge import judge
from tracker.diff.gains.sides import Sides, other
from tracker.diff.model import Favours, Kind

if TYPE_CHECKING:
    from pathlib import Path


def test_the_labelled_concessions_are_called_right_or_not_at_all(corpus: Path) -> None:
    records = json.loads((corpus / "labels" / "concessions.json").read_text("utf-8"))
    score = score_records(records)
    assert score.precision >= 0.95
    assert len(score.opposite) <= 1
    assert score.reach >= 0.65


@pytest.mark.parametrize("pairs", [WORKED_ON, KEPT_ASIDE], ids=["worked on", "kept aside"])
def test_invented_sentences_are_called_right_or_not_at_all(pairs: tuple[Pair, ...]) -> None:
    score = score_pairs(pairs)
    assert score.precision >= 0.95
    assert len(score.opposite) <= 1
    assert score.reach >= 0.65


def test_no_labelled_sentence_stands_in_the_code(corpus: Path, root: Path) -> None:
    """Rules are general: five words in a row of a labelled sentence are nowhere in the rules."""
    code = " ".join(
        path.read_text("utf-8").lower()
        for path in sorted((root / "tracker" / "diff").rglob("*.py"))
        if path.parent.name == "gains" or path.name == "markers.py"
    )
    plain = " ".join(re.findall(r"\w+", code))
    for record in json.loads((corpus / "labels" / "concessions.json").read_text("utf-8")):
        for text in (record["before"], record["after"]):
            words = re.findall(r"\w+", text.lower())
            phrases = [" ".join(words[at : at + 5]) for at in range(len(words) - 4)]
            assert not [phrase for phrase in phrases if phrase in plain]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.before[:40] or pair.after[:40])
def test_the_way_back_favours_the_other_side(pair: tuple[Favours, str, str]) -> None:
    """Law: whoever gains by a change loses by its reversal."""
    there, back = judged(pair[1], pair[2]), judged(pair[2], pair[1])
    assert back.favours is OPPOSITE.get(there.favours, there.favours)


@given(st.sampled_from(PAIRS))
def test_every_answer_has_a_sentence(pair: tuple[Favours, str, str]) -> None:
    change = judged(pair[1], pair[2])
    assert change.because.endswith((".", "”"))
    assert all(term.because for term in change.terms if term.favours is not Favours.UNCLEAR)


@given(st.sampled_from(PAIRS))
def test_judging_adds_no_words_and_drops_none(pair: tuple[Favours, str, str]) -> None:
    """Law: only who gains is filled in; segments and terms stay what the diff found."""
    before = judged(pair[1], pair[2])
    bare = before._replace(
        favours=Favours.UNCLEAR,
        because="",
        terms=tuple(t._replace(favours=Favours.UNCLEAR, because="") for t in before.terms),
    )
    again = judge(bare, TRADE)
    assert again == before
    assert again.segments == bare.segments


@pytest.mark.parametrize(("employer", "union"), [("Quillon", "Tarn"), ("the Fens Trust", "Oxbow")])
def test_the_tables_own_names_are_as_good_as_the_words_of_the_trade(
    employer: str, union: str
) -> None:
    sides = Sides(union=(union,), employer=(employer,))
    before = f"{employer} shall answer {union} within ten (10) days."
    after = f"{employer} shall answer {union} within four (4) days."
    assert judged(before, after, sides).favours is Favours.UNION
    assert judged(before, after).favours is Favours.UNCLEAR


def test_a_clawback_takes_from_the_other_side_what_stood() -> None:
    """Relative to who proposes: the same words are no clawback of the side that loses by them."""
    before = "The Employer shall restore lost time."
    after = "The Employer may restore lost time."
    assert judged(before, after, by=Favours.EMPLOYER).clawback
    assert judged(before, after, by=Favours.EMPLOYER).taken == 1.0
    assert not judged(before, after, by=Favours.UNION).clawback
    assert not judged(before, after).clawback


def test_the_time_to_file_is_taken_from_those_who_file() -> None:
    """ "Shall file within" is a right with an end, not a duty to the other side."""
    long, short = (
        f"The Union shall file a grievance within {days} calendar days of the event."
        for days in ("thirty (30)", "fourteen (14)")
    )
    shortened = judged(long, short, by=Favours.EMPLOYER)
    assert (shortened.favours, shortened.clawback) == (Favours.EMPLOYER, True)
    lengthened = judged(short, long, by=Favours.UNION)
    assert (lengthened.favours, lengthened.clawback) == (Favours.UNION, False)


CLAIMS = (
    ("The Union shall file a grievance within {} days.", Favours.UNION),
    ("A grievance shall be filed within {} days of the event.", Favours.UNION),
    ("Within {} days of the event, the Union shall file a written grievance.", Favours.UNION),
    ("The Union shall notify the Employer of its choice within {} days.", Favours.UNION),
    ("An employee must apply for the position within {} days of posting.", Favours.UNION),
    ("Bids shall be submitted within {} days.", Favours.UNION),
    ("A laid-off employee shall accept an offer of recall within {} days.", Favours.UNION),
    ("The Union may demand arbitration within {} days of the answer.", Favours.UNION),
    ("The Employer shall refer the grievance to arbitration within {} days.", Favours.EMPLOYER),
)
OWED = (
    ("The Employer shall answer within {} days.", Favours.EMPLOYER),
    ("The Employer shall submit its answer to the grievance within {} days.", Favours.EMPLOYER),
    ("The Union shall answer within {} days.", Favours.UNION),
    ("An employee shall return the form within {} days.", Favours.UNION),
)
LONG, SHORT = "thirty (30)", "ten (10)"


@pytest.mark.parametrize(("sentence", "keeper"), CLAIMS)
def test_less_time_for_a_claim_takes_it_from_the_claimant(sentence: str, keeper: Favours) -> None:
    """Whichever side it is; to have more of it takes nothing from anybody."""
    cut = judged(sentence.format(LONG), sentence.format(SHORT), by=other(keeper))
    assert (cut.favours, cut.clawback) == (other(keeper), True)
    more = judged(sentence.format(SHORT), sentence.format(LONG), by=keeper)
    assert (more.favours, more.clawback) == (keeper, False)


@pytest.mark.parametrize(("sentence", "keeper"), OWED)
def test_more_time_for_what_is_owed_takes_it_from_those_who_wait(
    sentence: str, keeper: Favours
) -> None:
    """To ask for it sooner is to ask for more."""
    later = judged(sentence.format(SHORT), sentence.format(LONG), by=keeper)
    assert (later.favours, later.clawback) == (keeper, True)
    sooner = judged(sentence.format(LONG), sentence.format(SHORT), by=other(keeper))
    assert (sooner.favours, sooner.clawback) == (other(keeper), False)


def test_asking_for_more_is_no_clawback() -> None:
    more = judged(
        "Nurses receive two (2) days of leave.",
        "Nurses receive nine (9) days of leave.",
        by=Favours.UNION,
    )
    assert (more.favours, more.clawback) == (Favours.UNION, False)


def test_what_the_other_side_may_give_is_promised_to_nobody() -> None:
    """A power to permit remote work gains the employees nothing that they could rely on."""
    may = judged("", "The Employer may permit remote work in its sole discretion.")
    assert may.favours is Favours.UNCLEAR
    assert judged("", "The Employer shall permit remote work.").favours is Favours.UNION


def test_a_union_takes_back_too() -> None:
    """The tool favours neither: a power of the employer is something that stands."""
    before = "The Employer may assign overtime."
    after = "The Employer may not assign overtime."
    assert judged(before, after, by=Favours.UNION).clawback


def test_the_items_direction_goes_first_for_its_amounts() -> None:
    before = "The index factor is two (2) points."
    after = "The index factor is three (3) points."
    assert judged(before, after).favours is Favours.UNCLEAR
    for way, side in (("higher", Favours.UNION), ("lower", Favours.EMPLOYER)):
        change = judged(before, after, better_for=((Favours.UNION, way),))
        assert change.favours is side
        assert "the item says" in change.because


def test_a_higher_number_that_is_no_longer_promised_is_no_plain_gain() -> None:
    """Three days became up to five: the number rose, the guarantee fell."""
    before, after = (f"An employee receives {days} paid days." for days in ("three", "up to five"))
    assert judged(before, after, better_for=((Favours.UNION, "higher"),)).favours is Favours.UNCLEAR
    more = judged(
        before, after.replace("up to", "at least"), better_for=((Favours.UNION, "higher"),)
    )
    assert more.favours is Favours.UNION


def test_a_deadline_is_read_by_who_keeps_it_whatever_the_item_says() -> None:
    change = judged(
        "The Employer shall restore the time within ten (10) days.",
        "The Employer shall restore the time within fourteen (14) days.",
        better_for=((Favours.UNION, "higher"),),
    )
    assert change.favours is Favours.EMPLOYER


def test_what_is_not_addressed_or_folded_favours_nobody() -> None:
    change = judged("The Employer shall pay.", "The Employer may pay.")
    for quiet in (change._replace(substance=False), change._replace(kinds=(Kind.NOT_ADDRESSED,))):
        assert judge(quiet, TRADE).favours is Favours.NEUTRAL


def test_a_number_rises_while_its_guarantee_falls() -> None:
    """The case of the trade: five hours for four, and all of them may be booked."""
    change = judged(
        "Counselors shall have four (4) protected hours each week.",
        "Counselors shall have five (5) hours each week, all of which may be used for patients.",
    )
    assert change.favours is Favours.MIXED
    assert "all of which" in change.because
