"""What one change does, seen from the party that passed it."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import judged
from tracker.diff.model import Change, Favours
from tracker.table.move import Step, step

U, E = Favours.UNION, Favours.EMPLOYER
LESS = judged("The Employer shall mend gates.", "The Employer may mend gates.", by=E)
MORE = judged("Ushers receive two (2) coats.", "Ushers receive four (4) coats.", by=E)
DARK = judged("The hall opens at noon.", "The hall opens at nine.", by=E)


@pytest.mark.parametrize(
    ("change", "camp", "wanted"),
    [
        (LESS, E, Step.TAKES_BACK),
        (MORE, E, Step.CONCEDES),
        (MORE, U, Step.NEW),
        (DARK, E, Step.UNSETTLED),
        (MORE, None, Step.UNSETTLED),
        (MORE._replace(favours=Favours.MIXED), E, Step.BOTH),
    ],
)
def test_a_change_is_a_step_of_the_party_that_passed_it(
    change: Change, camp: Favours | None, wanted: Step
) -> None:
    assert step(change, camp) is wanted
