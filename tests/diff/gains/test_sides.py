"""The two sides, by the names that a table and its contract give them."""

from __future__ import annotations

import pytest

from tracker.diff.gains.sides import Sides, mentions, other, sides_of
from tracker.diff.model import Favours

PREAMBLE = (
    "This Agreement is made by Fernhill Museum, a public body (the “Museum”), and the Porters of "
    "Fernhill, Local 9 (hereinafter called the “Porters’ Union”)."
)
PARTIES = (("employer", "Fernhill Museum"), ("union", "Porters of Fernhill, Local 9"))


def test_the_contracts_own_short_names_are_found() -> None:
    found = sides_of(PARTIES, PREAMBLE)
    assert found.employer == ("Fernhill Museum", "Museum")
    assert found.union == ("Porters of Fernhill, Local 9", "Porters’ Union")


@pytest.mark.parametrize(
    ("parties", "camps"),
    [
        (PARTIES, (Favours.EMPLOYER, Favours.UNION)),
        ((("district", "D"), ("teachers", "T")), (Favours.EMPLOYER, Favours.UNION)),
        ((("a", "Nurses United"), ("b", "Quillon")), (Favours.UNION, Favours.EMPLOYER)),
        ((("a", "Quillon"), ("b", "Tarn")), (None, None)),
    ],
)
def test_which_side_a_party_is_on_is_read_from_its_key_its_name_or_the_other(
    parties: tuple[tuple[str, str], ...], camps: tuple[Favours | None, ...]
) -> None:
    found = sides_of(parties)
    assert tuple(found.camp(key) for key, _ in parties) == camps
    assert found.camp("nobody") is None
    assert found.camp(None) is None


def test_what_the_table_says_goes_before_every_name() -> None:
    """Also for the other one of two parties."""
    found = sides_of((("a", "Quillon"), ("b", "Tarn")), said={"a": Favours.EMPLOYER})
    assert (found.camp("a"), found.camp("b")) == (Favours.EMPLOYER, Favours.UNION)
    assert (found.employer, found.union) == (("Quillon",), ("Tarn",))
    turned = sides_of((("union", "Tarn"),), said={"union": Favours.EMPLOYER})
    assert turned.camp("union") is Favours.EMPLOYER


def test_a_name_goes_before_the_words_in_it() -> None:
    """An employer that calls itself an association is an employer."""
    known = sides_of((("employer", "Hospital Association"), ("union", "Tarn")))
    found = mentions("The Hospital Association shall answer the Association's members.", known)
    assert [(m.camp, m.owner) for m in found] == [
        (Favours.EMPLOYER, False),
        (Favours.UNION, True),
        (Favours.UNION, False),
    ]


@pytest.mark.parametrize("people", ["County custodians", "university staff", "Company drivers"])
def test_an_employers_name_before_its_people_only_tells_whose_they_are(people: str) -> None:
    found = mentions(f"The {people} shall answer.", Sides())
    assert [one.camp for one in found] == [Favours.UNION]


@pytest.mark.parametrize("who", ["board members", "The County’s custodians"])
def test_who_owns_or_presides_is_named_for_itself(who: str) -> None:
    assert mentions(who, Sides())[0].camp is Favours.EMPLOYER


def test_the_other_side_of_the_other_is_itself() -> None:
    assert other(Favours.UNION) is Favours.EMPLOYER
    assert other(other(Favours.UNION)) is Favours.UNION


def test_a_side_is_found_where_it_stands_in_whatever_letters_it_is_written() -> None:
    text = "In İzmir THE MUSEUM’S guards and the employer meet the Porters’ union."
    found = mentions(text, sides_of(PARTIES, PREAMBLE))
    named = [(text[one.start : one.end], one.camp, one.owner) for one in found]
    assert ("MUSEUM’S", Favours.EMPLOYER, True) in named
    assert ("employer", Favours.EMPLOYER, False) in named
    assert ("Porters’ union", Favours.UNION, False) in named
