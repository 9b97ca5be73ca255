"""Where the words of a position come from, as text and as JSON."""

from __future__ import annotations

from tests.reports.table_example import SETTINGS
from tests.table.test_origins import CUT, MEANT, passes
from tracker.reports.origins_json import origins_shape
from tracker.reports.origins_text import origins_text
from tracker.table.origins import traced


def test_the_text_names_the_document_in_the_margin() -> None:
    """Readable without colour, within the width; a party that is silent is said to be."""
    clauses = traced(passes(("E1", "employer", CUT)))
    shown = origins_text(clauses, SETTINGS, None, colour=False, width=60)
    assert "    E1       │ four (4)\n" in shown
    assert "has passed nothing on it" in shown
    assert all(len(line) <= 60 for line in shown.splitlines())
    assert "nothing" not in origins_text(clauses, SETTINGS, "employer", colour=False, width=60)


def test_json_spells_each_position() -> None:
    """Joined, the stretches are the text."""
    clauses = traced(passes(("E1", "employer", CUT), ("U1", "union", MEANT)))
    shape = origins_shape("9.2", clauses, SETTINGS, None)
    held = shape["clauses"][0]["positions"]
    assert "".join(s["text"] for s in held["union"]["stretches"]) == MEANT
    assert (held["employer"]["ref"], held["employer"]["deleted"]) == ("E1", False)
