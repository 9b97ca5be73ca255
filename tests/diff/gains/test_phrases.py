"""Terms of art: which a text can have, and where it has one."""

from __future__ import annotations

import pytest

from tracker.diff.gains.phrases import TERMS, terms_in

SAID = (
    "Discipline shall be for Just Cause only.",
    "A request that is not answered in ten days shall be DEEMED GRANTED.",
    "In İzmir the Employer may act Unilaterally and in its sole judgment.",
    "Past practices shall continue.",
    "Lunch is served at noon.",
)


@pytest.mark.parametrize("text", SAID)
def test_no_text_has_a_term_that_is_passed_over_in_it(text: str) -> None:
    found = [term for term in TERMS if term.found(text)]
    assert set(found) <= set(terms_in(text))
    assert set(found) <= set(terms_in("Something else.", text))


def test_a_term_is_found_where_it_stands_in_whatever_letters_it_is_written() -> None:
    text = SAID[2]
    found = [match for term in terms_in(text) if (match := term.found(text))]
    words = {text[match.start() : match.end()] for match in found}
    assert {"Unilaterally", "sole judgment"} & words
