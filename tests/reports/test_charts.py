"""The charts: the same bytes for the same values, every label as text, nothing from elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from lxml import etree

from tests.reports.table_example import E1, SETTINGS, TABLE, U1, at, proposal
from tests.table.test_timeline import STEPS
from tracker.ledger.facts import Party
from tracker.reports.charts import passes_svg, sessions_svg, standing_svg
from tracker.reports.moments import MONTHS
from tracker.reports.movement_chart import movement_svg
from tracker.table.movement import Movement, Step
from tracker.table.timeline import timeline

MONTH_NAMES = [name[:3] for name in MONTHS]
LINE = timeline(TABLE, STEPS)
MOVEMENT = Movement(
    "9.4",
    "administrative time",
    "hours",
    "seven (7) hours",
    7.0,
    (
        Step(at(1, 8), "U1", "union", "eight (8) hours", 8.0),
        Step(at(1, 20), "E1", "employer", "four (4) hours", 4.0),
        Step(at(2, 3), "U2", "union", "", None),
        Step(at(2, 9), "U3", "union", "seven and a half (7.5) hours", 7.5),
    ),
)
DRAWN = {
    "passes": passes_svg(LINE),
    "sessions": sessions_svg(LINE),
    "standing": standing_svg(LINE),
    "movement": movement_svg(MOVEMENT, LINE.parties, "one"),
}


def _texts(svg: bytes) -> list[str]:
    root = etree.fromstring(svg)
    return [
        "".join(one.itertext()).strip() for one in root.iter("{http://www.w3.org/2000/svg}text")
    ]


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_is_well_formed_and_stands_alone(name: str) -> None:
    svg = DRAWN[name].decode()
    etree.fromstring(svg)
    assert set(re.findall(r'href="(.)|url\((.)', svg)) <= {("#", ""), ("", "#")}
    assert not re.search(r"<script|<image|@import|metadata", svg)
    assert "DejaVu" not in svg


def test_no_more_months_are_named_than_fit_and_each_year_once() -> None:
    """Two years on a narrow chart: a name every few months, its year where that is another."""
    last = replace(STEPS[1], at=STEPS[0].at + timedelta(days=700))
    named = _texts(standing_svg(timeline(TABLE, (STEPS[0], last))))
    assert [word for word in named if word in MONTH_NAMES] == ["Jan", "Jun", "Nov", "Apr", "Sep"]
    assert [word for word in named if word.startswith("20")] == ["2026", "2027"]


def test_the_same_values_give_the_same_bytes() -> None:
    assert passes_svg(LINE) == DRAWN["passes"]
    assert sessions_svg(LINE) == DRAWN["sessions"]
    assert standing_svg(LINE) == DRAWN["standing"]
    assert movement_svg(MOVEMENT, LINE.parties, "one") == DRAWN["movement"]


def test_the_settings_of_a_computer_change_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    import matplotlib

    with matplotlib.rc_context({"lines.linewidth": 9, "axes.grid": True, "font.size": 30}):
        assert movement_svg(MOVEMENT, LINE.parties, "one") == DRAWN["movement"]


def test_every_document_is_named_in_its_lane() -> None:
    said = _texts(DRAWN["passes"])
    assert {"U1", "U2", "E1", "Union", "Employer"} <= set(said)


def test_documents_of_one_day_are_stacked_and_of_many_the_rest_is_counted() -> None:
    many = tuple(
        proposal(f"U{n}", "union", at(1, 8) + timedelta(minutes=n), ()) for n in range(1, 9)
    )
    said = _texts(passes_svg(timeline(replace(TABLE, proposals=many), ())))
    assert {"U1", "U4", "+4"} <= set(said)
    assert "U5" not in said


def test_where_days_are_too_close_labels_go_and_marks_stay() -> None:
    many = tuple(proposal(f"U{n}", "union", at(1, 1) + timedelta(days=n), ()) for n in range(300))
    svg = passes_svg(timeline(replace(TABLE, proposals=many), ()))
    assert "U17" not in _texts(svg)
    assert svg.count(b"<use") > 300


def test_many_days_are_counted_by_the_month() -> None:
    many = tuple(proposal(f"U{n}", "union", at(1, 1) + timedelta(days=n), ()) for n in range(90))
    said = " ".join(_texts(sessions_svg(timeline(replace(TABLE, proposals=many), ()))))
    assert "Jan" in said
    assert "Mar" in said


def test_a_line_is_named_where_it_ends_with_its_number() -> None:
    said = _texts(DRAWN["movement"])
    assert {"contract: 7", "Union U3: 7.5", "Employer E1: 4"} <= set(said)


def test_a_line_is_broken_while_the_words_hold_no_number() -> None:
    # Markers of the union: two with a number, none for the step without.
    strokes = re.findall(rb'd="([^"]*)"[^>]*stroke: #0a4c96; stroke-width: 1.4', DRAWN["movement"])
    assert len(strokes) == 2


def test_sides_differ_without_colour() -> None:
    svg = DRAWN["movement"].decode()
    assert re.search(r"stroke-dasharray[^\"]*stroke: #9c2b12", svg)
    assert not re.search(r"stroke-dasharray[^\"]*stroke: #0a4c96", svg)


def test_a_fifth_party_is_drawn_like_the_first() -> None:
    parties = tuple(Party(f"side{n}", f"Side {n}", f"S{n}") for n in range(5))
    table = replace(TABLE, settings=replace(SETTINGS, parties=parties, us=None))
    line = timeline(replace(table, proposals=(replace(U1, party="side4"), E1)), ())
    assert "Side4" in _texts(passes_svg(line))


@pytest.mark.parametrize("hostile", ["$x^2$", "<b>&amp;</b>", "\\frac{1}{2}", "]]>", '"quoted"'])
def test_a_name_is_only_ever_text(hostile: str) -> None:
    line = timeline(replace(TABLE, proposals=(replace(U1, ref=hostile), E1)), ())
    assert hostile in _texts(passes_svg(line))
