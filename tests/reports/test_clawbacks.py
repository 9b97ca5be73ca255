"""What is taken back, and what may be, as text and as JSON."""

from __future__ import annotations

from tests.reports.diff_example import MOVED, REWORDED
from tests.reports.table_example import ADMIN_TIME, E1, SETTINGS
from tracker.diff.model import Favours
from tracker.reports.clawbacks import clawbacks_shape, clawbacks_text
from tracker.table.clawbacks import Clawback

SURE = Clawback(
    E1,
    ADMIN_TIME.item,
    REWORDED._replace(favours=Favours.EMPLOYER, because="It is less.", clawback=True, taken=0.4),
)
UNSURE = Clawback(E1, None, MOVED._replace(because="It may be less.", may_take=True, taken=1.0))


def page(*found: Clawback) -> str:
    return " ".join(clawbacks_text(SETTINGS, found, colour=False, width=100).split())


def test_what_is_unsure_comes_last_under_a_title_of_its_own() -> None:
    told = page(UNSURE, SURE)
    sure = told.index("proposes to take back 1. 9.4")
    unsure = told.index("may take back; the tool is not sure 1. 9.6")
    assert sure < unsure
    assert "who gains is unclear: It may be less." in told


def test_nothing_is_said_to_be_left_alone_where_something_is_unsure() -> None:
    assert "Nothing that the contract gives is taken back by" in page()
    assert "Nothing that the contract gives is taken back for sure by" in page(UNSURE)


def test_the_two_lists_stand_apart_in_json() -> None:
    shape = clawbacks_shape([UNSURE, SURE])
    assert [one["taken"] for one in shape["clawbacks"]] == [0.4]
    assert [one["taken"] for one in shape["unsure"]] == [1.0]
