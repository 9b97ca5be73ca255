"""Labels as places of the outline."""

from __future__ import annotations

import pytest

from tracker.diff.place import place, step


@pytest.mark.parametrize(
    ("label", "steps"),
    [
        ("Article 9", ("9",)),
        ("Article IX", ("9",)),
        ("9.4", ("9", "4")),
        ("Article 9 Section 4", ("9", "4")),
        ("§ 9.4(b)(ii)", ("9", "4", "b", "ii")),
        ("10:01", ("10", "01")),
        ("16.2.1", ("16", "2", "1")),
        ("Appendix A", ("appendix a",)),
        ("Side Letter 3", ("side letter 3",)),
        ("9.4 Table 1", ("9", "4", "table 1")),
        ("Preamble", ("preamble",)),
        ("Section A", ("a",)),
    ],
)
def test_a_label_is_the_steps_from_the_top(label: str, steps: tuple[str, ...]) -> None:
    """However it is written."""
    assert place(label) == steps


@pytest.mark.parametrize(
    ("label", "parent", "own"),
    [
        ("9.4(b)", "9.4", "b"),
        ("9.4", "Article 9", "4"),
        ("Article 9 Section 4", "Article 9", "4"),
        ("Section 4", "Article 9", "4"),
        ("Article 9", "", "9"),
    ],
)
def test_the_last_step_is_what_the_parent_counts(label: str, parent: str, own: str) -> None:
    """Sections of a renumbered article keep their own number."""
    assert step(label, parent) == own
