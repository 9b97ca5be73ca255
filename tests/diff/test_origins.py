"""Where words come from: joined, the stretches spell the text."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.origins import Stretch, Woven, carried, plain, woven

_words = st.lists(
    st.sampled_from("the Employer shall may give ten (10) days of, notice. \n".split(" "))
)
_text = _words.map(" ".join)


@given(_text, st.lists(_text, max_size=4), _text)
def test_whatever_is_passed_the_stretches_spell_the_text(
    contract: str, passes: list[str], other: str
) -> None:
    """To the character, and no stretch is empty or beside one of the same origin."""
    theirs = woven(other, "E1")
    text = first = woven(contract, "contract")
    for number, new in enumerate(passes):
        text = carried(text, theirs, new, f"U{number}", first)
        assert plain(text) == new
        assert all(stretch.text for stretch in text)
        assert all(a.origin != b.origin for a, b in pairwise(text))


@given(_text, st.integers(1, 4))
def test_words_that_are_passed_again_keep_their_origin(contract: str, times: int) -> None:
    """Passing the same text anew brings nothing in."""
    text = woven(contract, "contract")
    assert reduce(lambda one, n: carried(one, (), contract, f"U{n}"), range(times), text) == text


def test_the_contracts_words_are_its_own_again_whoever_restores_them() -> None:
    """A document that gave them up and one that passes them again bring none of them in."""
    contract = woven("Towels are washed every day by the laundry.", "contract")
    changed = carried(contract, (), "Towels are seldom washed.", "E1", contract)
    restored = carried(changed, (), plain(contract), "E2", contract)
    assert restored == contract
    more = carried(changed, (), "Towels are washed every day by a robot.", "E2", contract)
    assert _of(more, "contract") == ["Towels are washed every day by", "."]
    assert _of(more, "E2") == ["a robot"]


def _of(text: Woven, origin: str) -> list[str]:
    return [stretch.text.strip() for stretch in text if stretch.origin == origin]


def test_a_changed_number_comes_from_the_pass_that_changed_it() -> None:
    """And what it stands in from the contract."""
    contract = woven("Notice of seven (7) days is given in writing.", "contract")
    once = carried(contract, (), "Notice of ten (10) days is given in writing.", "U1")
    twice = carried(once, (), "Notice of ten (10) business days is given in writing.", "U2")
    assert _of(twice, "U1") == ["ten (10)"]
    assert _of(twice, "U2") == ["business"]
    assert _of(twice, "contract") == ["Notice of", "days is given in writing."]


def test_words_taken_over_from_the_other_side_stay_the_other_sides() -> None:
    """The union adopts the employer's sentence: it came in with E1."""
    contract = woven("Notice is given.", "contract")
    theirs = carried(contract, (), "Notice is given. It names the shift and the unit.", "E1")
    ours = carried(contract, theirs, "Notice is given. It names the shift and the unit.", "U2")
    assert _of(ours, "E1") == ["It names the shift and the unit."]
    assert _of(ours, "U2") == []


def test_a_chance_word_in_common_is_not_taken_over() -> None:
    """Both sides write "the" and "shall"."""
    theirs = woven("The manager shall not.", "E1")
    ours = carried((), theirs, "Nobody shall wait.", "U1")
    assert ours == (Stretch("Nobody shall wait.", "U1"),)
